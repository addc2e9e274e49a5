/** One message being answered: who said what where, and what the bot says back. */

import { scopeOf } from '../channel/login-scope.ts'
import { wellFormed } from '../domain/typed/command-text.ts'
import { endangered } from '../services/alerts/rescue/life-danger.ts'
import type { Context } from '../services/context.ts'
import type { Grievance } from '../services/grievances/read.ts'
import type { Said } from '../services/grievances/words/words.ts'
import type { Conversation } from '../services/mail/accounts.ts'
import type { Received } from '../services/mail/inbox.ts'
import { sendAll } from '../services/mail/letters.ts'
import { sentWithin } from '../services/mail/sent.ts'
import { keepsake } from '../services/people/binding.ts'
import { isCadre, markNoticed, type Speaker } from '../services/people/people.ts'
import type { Message } from '../texts/cards.ts'
import { refusal, say } from '../texts/text.ts'

export interface Quoted {
  readonly id: string
  readonly purpose: string
  readonly grievanceId: string | null
  readonly alertId: string | null
}

export interface Turn {
  readonly ctx: Context
  readonly speaker: Speaker
  readonly conversation: Conversation
  readonly received: Received
  /** What was typed, as it was typed; '' for other contents. */
  readonly text: string
  readonly quoted: Quoted | null
}

/** What a command or a dialogue answers. `about`: quoting the answer means this matter. */
export interface Answer {
  readonly messages: readonly Message[]
  readonly about?: Grievance | undefined
  readonly alertId?: string | undefined
  readonly purpose?: string
  readonly urgent?: boolean
}

export const answer = (...messages: Message[]): Answer => ({ messages })
export const about = (grievance: Grievance, ...messages: Message[]): Answer => ({ messages, about: grievance })
export const NOTHING: Answer = { messages: [] }

/** Sends an answer into the chat. A matter that is 匿名 is not linked to the chat it is talked of in. */
export async function reply(
  turn: Pick<Turn, 'ctx' | 'conversation'>,
  { messages, about: matter, alertId, purpose = 'reply', urgent = false }: Answer,
): Promise<void> {
  const grievanceId = matter === undefined || matter.mode === 'anonymous' ? undefined : matter.id
  const [to, meta] = [{ conversation: turn.conversation }, { purpose, grievanceId, alertId, urgent }]
  if (messages.length > 0)
    await sendAll(
      turn.ctx,
      messages.map(message => ({ to, message, meta })),
    )
}

/** At first contact: what is kept, who sees it, how to delete. Not while somebody is in danger. */
export async function giveNotice(turn: Turn): Promise<void> {
  if (turn.speaker.noticed || isCadre(turn.speaker) || turn.conversation.type !== 'private') return
  if ((await endangered(turn.ctx, turn.speaker)) !== null) return
  await markNoticed(turn.ctx, turn.speaker.personId)
  const kept = await keepsake(turn.ctx, turn.received.accountId, turn.speaker.personId)
  const again = scopeOf(turn.received.message.sender.id).numbering > 0 ? [say('findAgain', {})] : []
  const greeted = await sentWithin(turn.ctx, turn.conversation.id, 'welcome', 60_000)
  const lines = [say('notice', { greeted }), ...(kept === null ? [] : [say('keepCode', { code: kept })]), ...again]
  await reply(turn, { messages: [{ text: lines.join('\n') }], purpose: 'notice' })
}

/** Longest text that is looked at, its head and its tail, in UTF-16 units; the whole is kept. */
export const LOOKED_AT = 10_000

const whole = ({ received }: Turn): string =>
  received.message.content.type === 'text' ? wellFormed(received.message.content.text).trim() : ''

/** Words that go to somebody go whole or not at all. @throws UserError `wordsTooLong` */
export function mustBeWhole(turn: Turn): void {
  const { length } = whole(turn)
  if (length > LOOKED_AT) throw refusal('wordsTooLong', { length, most: LOOKED_AT })
}

/** The end of the message from where these words begin, with what was not looked at. */
export function wholeFrom(turn: Turn, words: string): string {
  const text = whole(turn)
  const at = text.length <= LOOKED_AT ? -1 : text.indexOf(words.slice(0, 200))
  return at < 0 ? words : text.slice(at)
}

/** The message as words of a matter: text as typed, files by their kept attachment. */
export function saidIn(turn: Turn): Said {
  const { content } = turn.received.message
  const inboxId = turn.received.inboxId
  switch (content.type) {
    case 'text':
      return { direction: 'in', type: 'text', text: content.text, inboxId }
    case 'image':
    case 'voice':
    case 'video':
    case 'file':
      return {
        direction: 'in',
        type: content.type,
        text: content.media.name,
        attachmentId: Object.hasOwn(turn.received.kept, content.media.ref) ? (turn.received.kept[content.media.ref] ?? null) : null,
        inboxId,
        fetching: turn.received.fetching,
      }
    case 'location':
      return { direction: 'in', type: 'location', text: content.name, inboxId }
    case 'link':
      return { direction: 'in', type: 'link', text: `${content.title} ${content.url}`.trim(), inboxId }
    default:
      return { direction: 'in', type: content.type, text: '', inboxId }
  }
}
