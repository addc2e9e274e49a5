/** What the page needs of the pretend platform. The platform is built outside and passed in. */
import type { Content, Outgoing } from '../../channel/message.ts'
import type { Behind } from '../behind.ts'

export interface PagePerson {
  readonly id: string
  readonly name: string
  readonly roleLabel: string
  readonly colour: string
  readonly examples?: readonly string[]
}

export interface PageChat {
  readonly id: string
  readonly type: 'private' | 'group'
  readonly name: string
  readonly members: readonly string[]
}

export interface PageMessage {
  readonly id: string
  readonly seq: number
  readonly revision: number
  readonly chat: string
  /** A person's id; null is the bot. */
  readonly from: string | null
  readonly at: string
  readonly content?: Content | undefined
  readonly card?:
    | (Pick<Outgoing, 'text' | 'title' | 'tone' | 'buttons'> & {
        readonly attachments: readonly { readonly ref: string; readonly name: string; readonly mime: string }[]
        readonly urgentFor: readonly string[]
      })
    | undefined
  readonly quotes?: string | undefined
  readonly state: 'sending' | 'delivered' | 'failed'
  readonly recalled: boolean
  readonly edited: boolean
}

export interface PageFile {
  readonly ref: string
  readonly name: string
  readonly mime: string
  readonly bytes: number
}

/** Operations throw an error with a `refusal` (Chinese) when the platform refuses; anything else means that the bot is away. */
export interface PagePlatform {
  readonly people: readonly PagePerson[]
  readonly chats: readonly PageChat[]
  now(): Date
  setClock(time: Date): void
  messages(chat: string, after?: number): readonly PageMessage[]
  subscribe(listener: (message: PageMessage) => void): () => void
  say(person: string, chat: string, content: Content, options: { quotes?: string | undefined }): Promise<PageMessage>
  press(person: string, chat: string, message: string, says: string): Promise<PageMessage>
  resend(person: string, message: string): Promise<PageMessage>
  recall(person: string, message: string): Promise<void>
  enter(person: string): Promise<void>
  upload(bytes: Uint8Array, name: string, mime: string): Promise<PageFile>
  file(ref: string): Promise<PageFile & { readonly content: Uint8Array }>
}

export interface SandboxPage {
  readonly platform: PagePlatform
  readonly behind: Behind
}
