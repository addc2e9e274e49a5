/** HTTP Basic with one password and any user name, for pages of whoever looks after the machine. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Mount } from './server.ts'

export interface PasswordOptions {
  readonly password: string
  readonly handle: Mount['handle']
  /** Wrong tries a minute from one address; 10. */
  readonly tries?: number
  /** Milliseconds, for tests. */
  readonly now?: () => number
}

const MINUTE = 60_000
/** More addresses than this in a minute are one person with many: no new one is let try. */
const MOST_ADDRESSES = 1_000

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** 401 without the password, 429 after too many wrong ones, also for the right one then. */
export function behindPassword({ password, handle, tries = 10, now = Date.now }: PasswordOptions): Mount['handle'] {
  const right = digest(password)
  let wrong = new Map<string, number>()
  let minute = 0

  function tooMany(address: string): boolean {
    const current = Math.floor(now() / MINUTE)
    if (current !== minute) wrong = new Map()
    minute = current
    const count = wrong.get(address)
    return count === undefined ? wrong.size >= MOST_ADDRESSES : count >= tries
  }

  return async (request, address) => {
    if (tooMany(address)) return refuse(429, '试得太多了，过一分钟再来', { 'retry-after': '60' })
    const given = passwordIn(request.headers.get('authorization'))
    if (given !== null && timingSafeEqual(digest(given), right)) return handle(request, address)
    if (given !== null) wrong.set(address, (wrong.get(address) ?? 0) + 1)
    return refuse(401, '需要密码', { 'www-authenticate': 'Basic realm="lianxinqiao", charset="UTF-8"' })
  }
}

const refuse = (status: number, error: string, headers: Record<string, string>): Response =>
  Response.json({ error }, { status, headers: { ...headers, 'cache-control': 'no-store' } })

/** Null where none is given. */
function passwordIn(header: string | null): string | null {
  const [, encoded] = /^basic +([A-Za-z0-9+/=]{1,1000})$/i.exec(header ?? '') ?? []
  if (encoded === undefined) return null
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  return text.slice(text.indexOf(':') + 1)
}
