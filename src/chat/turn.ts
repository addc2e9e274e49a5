/** One message being answered: who said what where, and what the bot says back. */

import { scopeOf } from '../channel/login-scope.ts'
import { endangered } from '../services/alerts/life-danger.ts'
import type { Context } from '../services/context.ts'
import type { Grievance } from '../services/grievances/read.ts'
import type { Said } from '../services/grievances/words.ts'
import type { Conversation } from '../services/mail/accounts.ts'
import type { Received } from '../services/mail/inbox.ts'
import { sendAll } from '../services/mail/letters.ts'
import { keepsake } from '../services/people/binding.ts'
import { isCadre, markNoticed, type Speaker } from '../services/people/people.ts'
import type { Message } from '../texts/cards.ts'
import { say } from '../texts/text.ts'

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
  const lines = [say('notice', {}), ...(kept === null ? [] : [say('keepCode', { code: kept })]), ...again]
  await reply(turn, { messages: [{ text: lines.join('\n') }], purpose: 'notice' })
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
