/** The port that every chat platform is adapted to. Behaviour that differs is decided by `can`, never by name. */
import type { ChannelName, Chat, InboundMessage, Outgoing } from './message.ts'

export interface Capabilities {
  /** The platform pushes a message again when `receive` throws. */
  readonly redelivers: boolean
  /** Sending twice with one key shows one message. */
  readonly sendsOnce: boolean
  readonly buttons: boolean
  readonly edit: boolean
  readonly recall: boolean
  readonly readReceipt: boolean
  /** 加急: a message can be made to ring. */
  readonly urgent: boolean
  readonly stableIds: boolean
  /** Longest text in one message, in Unicode code points. */
  readonly maxText: number
  /** The same without title and buttons, where that may be longer. */
  readonly maxPlain?: number
}

/** Bytes that came with a message, kept before its row is. `ref` matches the media in the message's content. */
export interface ReceivedFile {
  readonly ref: string
  readonly bytes: Uint8Array
}

/** Resolves once the message is stored; the adapter acknowledges by awaiting it. Throws when it could not be stored. */
export type Receive = (message: InboundMessage, files?: readonly ReceivedFile[]) => Promise<void>

export interface Target {
  readonly chat: Chat
  /** Platform ids of the people this must ring for, on channels that can. */
  readonly urgentFor?: readonly string[]
  /** Danger to life: no cap on how it rings. */
  readonly life?: boolean
  /** Before all pacing. */
  readonly urgent?: boolean
}

export interface Sent {
  readonly messageId: string
  /** Of `urgentFor`, those it did not ring for; the message itself arrived. */
  readonly unrung?: readonly string[]
}

/** Reads the bytes of an attachment that is to be sent. */
export type ReadAttachment = (id: string) => Promise<Uint8Array>

export interface Channel {
  readonly name: ChannelName
  readonly account: string
  readonly can: Capabilities
  start(receive: Receive): Promise<void>
  /**
   * @param key the delivery's id; the same on every try
   * @throws DeliveryError for everything a platform can answer; anything else is a bug
   */
  send(target: Target, content: Outgoing, key: string): Promise<Sent>
  /** Present when `can.edit`. @throws DeliveryError like `send` */
  edit?(target: Target, messageId: string, content: Outgoing): Promise<void>
  /** The file of a message that came without its bytes. Present where files are fetched after the message. @throws DeliveryError like `send` */
  fetch?(message: InboundMessage): Promise<FetchedFile>
  /** A voice message in words, null when the platform writes none out. Present where it may. @throws DeliveryError like `send` */
  transcribe?(file: FetchedFile): Promise<string | null>
  /** Null when the platform tells nothing of them, or may not. Present where messages come without names. @throws DeliveryError like `send` */
  profile?(personId: string): Promise<Profile | null>
  stop(): Promise<void>
}

/** What the platform tells of a person. */
export interface Profile {
  readonly name: string
  /** Of the departments they are in, from the nearest up. */
  readonly departments: readonly string[]
}

export interface FetchedFile {
  readonly bytes: Uint8Array
  readonly mime: string
}

/**
 * not-yet: the channel did not call the platform, since it is not its turn or nobody is logged in; it comes again, however long that takes.
 * rate-limited and unreachable are tried again for a while; the others become facts someone is told.
 */
export type DeliveryFailure = 'not-yet' | 'rate-limited' | 'unreachable' | 'recipient-gone' | 'refused' | 'too-long' | 'unknown'

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly failure: DeliveryFailure
  /** Milliseconds after which the platform said to try again. */
  readonly retryAfterMs: number | undefined
  constructor(failure: DeliveryFailure, detail: string, retryAfterMs?: number) {
    super(`${failure}: ${detail}`)
    this.failure = failure
    this.retryAfterMs = retryAfterMs
  }
}
