/** What went wrong with a call, by what can be done about it. A puppet gives no codes: its words tell, and where they don't nobody knows. */
import { DeliveryError } from '../../src/channel/channel.ts'

/** gRPC's. */
const UNAVAILABLE = 14

interface GrpcError {
  readonly code?: number
  readonly details?: string
  readonly message?: string
}

/** The call never left: there was no line for it. */
const NEVER_LEFT = /No connection established|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|Name resolution failed|no grpc manager|NO CLIENT/
/** The puppet refused before it did anything. */
const NOT_LOGGED_IN = /not logged ?in|no login|logout/i
const GONE =
  /not (?:a |your )?friend|no (?:such )?(?:contact|room)|contact not found|room not found|not in (?:this|the) room|stranger|deleted|blocked|对方.*(?:好友|拒收)|不是.*好友/i
const TOO_OFTEN = /frequent|too (?:many|often)|频繁/i
const REFUSED = /forbidden|not allowed|unsupported|违规/i
const TOO_LONG = /too (?:long|large|big)/i

/** How long until a line may stand again. */
const AGAIN_MS = 5_000
/** How long an account that wrote too often had better be silent. */
const CALM_MS = 120_000

/** Never carries what was sent, nor to whom. */
export function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error
  const { code, details = '', message = '' } = error as GrpcError
  const said = `${details} ${message}`
  if (code === UNAVAILABLE && NEVER_LEFT.test(said)) return new DeliveryError('not-yet', 'no line', AGAIN_MS)
  if (NEVER_LEFT.test(said) || NOT_LOGGED_IN.test(said)) return new DeliveryError('not-yet', 'nobody is logged in', AGAIN_MS)
  if (GONE.test(said)) return new DeliveryError('recipient-gone', 'no friend, or not in the room')
  if (TOO_LONG.test(said)) return new DeliveryError('too-long', 'the puppet said so')
  if (TOO_OFTEN.test(said)) return new DeliveryError('rate-limited', 'the puppet said so', CALM_MS)
  if (REFUSED.test(said)) return new DeliveryError('refused', 'the puppet said so')
  return new DeliveryError('unknown', `code ${code ?? 'none'}`)
}
