/** What Feishu answers, by what can be done about it: HTTP 200 with a code other than 0 is a failure too. */
import { DeliveryError, type DeliveryFailure } from '../../src/channel/channel.ts'

/** `code` is Feishu's, undefined when no answer came or it was none of Feishu's. Never carries what was sent. */
export class FeishuError extends Error {
  override readonly name = 'FeishuError'
  readonly code: number | undefined
  /** HTTP, 0 when the line failed. */
  readonly status: number
  readonly retryAfterMs: number | undefined
  constructor(answer: { code?: number | undefined; status: number; retryAfterMs?: number | undefined }) {
    super(`Feishu answered code ${answer.code ?? 'none'}, status ${answer.status}`)
    this.code = answer.code
    this.status = answer.status
    this.retryAfterMs = answer.retryAfterMs
  }
}

/** The token was revoked or ran out: a new one is fetched once. */
export const TOKEN_CODES: readonly number[] = [99991661, 99991663, 99991664, 99991665, 99991668, 99991677]

/** The app itself is wrong: id, secret, or it was disabled. Trying again helps once a person has mended it. */
export const CREDENTIAL_CODES: readonly number[] = [10003, 10012, 10014, 10015, 99991543, 99991662]

const CODES: Readonly<Record<number, DeliveryFailure>> = {
  // too many at once
  99991400: 'rate-limited',
  230020: 'rate-limited',
  11232: 'rate-limited',
  11233: 'rate-limited',
  11247: 'rate-limited',
  // Feishu's own trouble, and a first try with the same uuid that is still under way
  1000: 'unreachable',
  1500: 'unreachable',
  2200: 'unreachable',
  5000: 'unreachable',
  55001: 'unreachable',
  230049: 'unreachable',
  // nobody there any more, or out of the app's reach
  230002: 'recipient-gone',
  230013: 'recipient-gone',
  230029: 'recipient-gone',
  230034: 'recipient-gone',
  230038: 'recipient-gone',
  230053: 'recipient-gone',
  232009: 'recipient-gone',
  232011: 'recipient-gone',
  231003: 'recipient-gone',
  230025: 'too-long',
}

export function failureOf({ code, status }: Pick<FeishuError, 'code' | 'status'>): DeliveryFailure {
  const known = code === undefined ? undefined : CODES[code]
  if (known !== undefined) return known
  if (status === 429) return 'rate-limited'
  if (code === undefined || status >= 500 || TOKEN_CODES.includes(code) || CREDENTIAL_CODES.includes(code)) return 'unreachable'
  return 'refused'
}

/** Worth another try. */
export const isPassing = (error: Pick<FeishuError, 'code' | 'status'>): boolean =>
  ['rate-limited', 'unreachable'].includes(failureOf(error))

/** What to throw from `send`: a DeliveryError for what the platform answered, the error itself for a bug. */
export const toDeliveryError = (error: unknown): unknown =>
  error instanceof FeishuError ? new DeliveryError(failureOf(error), `code ${error.code ?? 'none'}`, error.retryAfterMs) : error
