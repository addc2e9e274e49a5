/** Events that Feishu posts to us. Nothing is decrypted before its signature holds, and every refusal looks the same. */
import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

export interface WebhookOptions {
  readonly appId: string
  readonly encryptKey: string
  readonly verificationToken: string
  /**
   * How far the time of a post may lie from ours. Feishu pushes for 7 h 5 min, and whether the time is that of the first push is not
   * written anywhere; a replay within the window changes nothing, since what it brings is stored already.
   */
  readonly windowMs?: number
}

export type Headers = Readonly<Record<string, string | undefined>>

/** What to answer; with an `event` only once it is stored, else 503. */
export interface Reading {
  readonly status: 200 | 401
  readonly body: object
  readonly event?: unknown
}

export const WINDOW_MS = 8 * 60 * 60_000

const REFUSED: Reading = { status: 401, body: {} }

const Sealed = z.object({ encrypt: z.string().min(1) })
const Verification = z.object({ type: z.literal('url_verification'), token: z.string(), challenge: z.string() })
const Addressed = z.object({ schema: z.literal('2.0'), header: z.object({ token: z.string(), app_id: z.string() }) })

/**
 * Pure.
 * @param headers with names in small letters
 * @param raw the bytes as they came
 */
export function readWebhook(options: WebhookOptions, headers: Headers, raw: Uint8Array, now: Date): Reading {
  const signature = headers['x-lark-signature']
  if (signature !== undefined && !signed(options, headers, signature, raw, now)) return REFUSED
  const body = opened(options.encryptKey, raw)
  // Feishu doesn't sign this one; whoever can encrypt and knows the token may have it.
  const asked = Verification.safeParse(body)
  if (asked.success)
    return same(asked.data.token, options.verificationToken) ? { status: 200, body: { challenge: asked.data.challenge } } : REFUSED
  const event = Addressed.safeParse(body)
  if (signature === undefined || !event.success) return REFUSED
  const { token, app_id } = event.data.header
  return same(token, options.verificationToken) && same(app_id, options.appId) ? { status: 200, body: {}, event: body } : REFUSED
}

function signed(
  { encryptKey, windowMs = WINDOW_MS }: WebhookOptions,
  headers: Headers,
  signature: string,
  raw: Uint8Array,
  now: Date,
): boolean {
  const timestamp = headers['x-lark-request-timestamp'] ?? ''
  const nonce = headers['x-lark-request-nonce'] ?? ''
  const expected = createHash('sha256')
    .update(timestamp + nonce + encryptKey)
    .update(raw)
    .digest('hex')
  if (!same(signature, expected)) return false
  return /^\d{1,12}$/.test(timestamp) && Math.abs(Number(timestamp) * 1000 - now.getTime()) <= windowMs
}

/** In constant time for texts of one length. */
function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Undefined for whatever it is not. */
function opened(encryptKey: string, raw: Uint8Array): unknown {
  try {
    const sealed = Sealed.parse(JSON.parse(Buffer.from(raw).toString('utf8')))
    const bytes = Buffer.from(sealed.encrypt, 'base64')
    const decipher = createDecipheriv('aes-256-cbc', createHash('sha256').update(encryptKey).digest(), bytes.subarray(0, 16))
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8'))
  } catch {
    // forged, cut, or not for us: the caller answers 401 to all of it
    return undefined
  }
}

/** Reads a post and takes what it brings. @param take resolves with the answer once the event is stored */
export async function answerWebhook(
  options: WebhookOptions,
  headers: Headers,
  raw: Uint8Array,
  now: Date,
  take: (event: unknown) => Promise<object>,
): Promise<{ readonly status: 200 | 401 | 503; readonly body: object }> {
  const { status, body, event } = readWebhook(options, headers, raw, now)
  if (event === undefined) return { status, body }
  try {
    return { status, body: await take(event) }
  } catch {
    // told by `take`; Feishu pushes it again
    return { status: 503, body: {} }
  }
}

/** For the service's port. Feishu has one address for events and one for pressed cards; both take either. */
export const webhookMounts = (options: WebhookOptions, take: (event: unknown) => Promise<object>) =>
  (['/feishu/event', '/feishu/card'] as const).map(path => ({
    method: 'POST' as const,
    path,
    async handle(request: Request): Promise<Response> {
      const raw = new Uint8Array(await request.arrayBuffer())
      const { status, body } = await answerWebhook(options, Object.fromEntries(request.headers), raw, new Date(), take)
      return Response.json(body, { status })
    },
  }))
