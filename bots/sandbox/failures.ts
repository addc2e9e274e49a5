/** What the pretend platform refuses, and what that means to a delivery. */
import { DeliveryError, type DeliveryFailure } from '../../src/channel/channel.ts'

export type RefusalReason =
  | 'no-person'
  | 'no-chat'
  | 'not-member'
  | 'no-message'
  | 'not-yours'
  | 'nothing-to-resend'
  | 'too-long'
  | 'no-file'

const WORDS: Record<RefusalReason, string> = {
  'no-person': '没有这个人',
  'no-chat': '没有这个聊天',
  'not-member': '这个人不在群里',
  'no-message': '没有这条消息',
  'not-yours': '只能撤回自己发的消息',
  'nothing-to-resend': '这条消息不用重发',
  'too-long': '消息太长了',
  'no-file': '没有这个文件',
}

/** `refusal` is what the person at the page is told. */
export class PlatformRefusal extends Error {
  override readonly name = 'PlatformRefusal'
  readonly reason: RefusalReason
  readonly refusal: string
  constructor(reason: RefusalReason) {
    super(`the platform refused: ${reason}`)
    this.reason = reason
    this.refusal = WORDS[reason]
  }
}

const FAILURES: Partial<Record<RefusalReason, DeliveryFailure>> = { 'no-chat': 'recipient-gone', 'too-long': 'too-long' }

/** The platform's file cannot be written (a full disk): like a platform that does not answer. */
const SYSTEM_ERRORS = new Set(['ENOSPC', 'EIO', 'EROFS', 'EDQUOT', 'EMFILE', 'ENFILE'])

/** @returns what to throw from `send`: a DeliveryError for what the platform answered, the error itself for a bug */
export const toDeliveryError = (error: unknown): unknown => {
  if (error instanceof PlatformRefusal) return new DeliveryError(FAILURES[error.reason] ?? 'refused', error.reason)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && SYSTEM_ERRORS.has(code) ? new DeliveryError('unreachable', code) : error
}
