/** The other way in: events posted to the app's address, encrypted and signed. */
import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { AppRecord } from './app.ts'
import { encrypt, signedHeaders } from './cipher.ts'
import type { Clock } from './clock.ts'
import type { Answer, Push } from './pushes.ts'

const CONNECTIONS = 50

export type Hook = ReturnType<typeof makeHook>

export function makeHook(clock: Clock, app: AppRecord) {
  let base: string | undefined
  // as the proxy that has the certificate hands posts on: over a few connections that it keeps
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

  const sealed = (body: unknown): string => JSON.stringify({ encrypt: encrypt(app.encryptKey, JSON.stringify(body)) })

  async function post(path: string, raw: string, headers: Record<string, string>): Promise<Exclude<Answer, 'no answer'>> {
    return new Promise(resolve => {
      const nobody = (): void => resolve('nobody connected')
      const posting = request(`${base}${path}`, { method: 'POST', headers, agent }, response => {
        text(response).then(body => resolve({ code: response.statusCode ?? 0, body: body === '' ? undefined : parsed(body) }), nobody)
      })
      posting.on('error', nobody).end(raw)
    })
  }

  return {
    stop: (): void => agent.destroy(),
    /** From now on events are posted here, to `/feishu/event` and `/feishu/card`; undefined: not any more. */
    use(address: string | undefined): void {
      base = address
    },
    used: (): boolean => base !== undefined,
    carry(push: Push): Promise<Exclude<Answer, 'no answer'>> {
      const raw = sealed(push.body)
      const path = push.type === 'card.action.trigger' ? '/feishu/card' : '/feishu/event'
      return post(path, raw, signedHeaders(app.encryptKey, raw, Math.floor(clock.now() / 1000)))
    },
    /** What the developer console does when the address is entered: unsigned. @returns what came back */
    async verify(challenge = randomBytes(8).toString('hex')): Promise<Exclude<Answer, 'no answer'>> {
      const raw = sealed({ challenge, token: app.verificationToken, type: 'url_verification' })
      return post('/feishu/event', raw, { 'content-type': 'application/json; charset=utf-8' })
    },
    /** The bytes and headers of a post, to be altered or sent by hand. */
    letter(body: unknown, atMs = clock.now()): { readonly raw: string; readonly headers: Record<string, string> } {
      const raw = sealed(body)
      return { raw, headers: signedHeaders(app.encryptKey, raw, Math.floor(atMs / 1000)) }
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
