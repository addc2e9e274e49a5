/** Words between cadres and the employee that change no status, but for 追问; and 备注 among cadres. */
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import type { Speaker } from '../../people/people.ts'
import { act, standingOf } from '../act.ts'
import { employeeOf } from '../notify.ts'
import { tellOwnerOfNote } from '../ownership/helping.ts'
import { cadreActor, mustOwn } from '../ownership/moves.ts'
import type { Grievance } from '../read.ts'
import { lineText, record, type Said } from './words.ts'

const IN_TOUCH = ['owner', 'director', 'deputy', 'leader', 'supervisor', 'designated'] as const

/**
 * Who talks with the employee: the owner, who leads there, and whoever was asked to by 转人工 or called by an alert. An officer who has only
 * seen the card talks to nobody by quoting it, nor does who helps, whatever they lead elsewhere.
 * @throws UserError `onlyOwner`
 */
export async function mustBeInTouch(ctx: Context, grievance: Grievance, speaker: Speaker): Promise<void> {
  const standing = await standingOf(ctx, grievance, cadreActor(speaker))
  if (IN_TOUCH.some(one => standing.has(one))) return
  const called = await ctx.tx.delivery.count({
    where: { grievanceId: grievance.id, personId: speaker.personId, purpose: { in: ['human', 'alert'] } },
  })
  if (called === 0) await mustOwn(ctx, grievance, speaker, '给职工回话')
}

/** 回复: words to the employee, no status. The first contact is made when they are delivered. @throws UserError `onlyOwner` */
export async function reply(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<void> {
  await mustBeInTouch(ctx, grievance, speaker)
  await record(ctx, { grievanceId: grievance.id }, { direction: 'out', type: 'text', text: words, authorId: speaker.personId })
  await append(ctx, { type: 'reply', actor: cadreActor(speaker), grievanceId: grievance.id, unitId: grievance.unitId })
  await send(
    ctx,
    employeeOf(grievance),
    plain(say('wordsFromOwner', { owner: speaker.name, words, no: grievance.no, mode: grievance.mode })),
    {
      purpose: 'words',
      grievanceId: grievance.id,
    },
  )
}

/** A picture or file that the owner sends on by quoting; one that is still to be fetched goes out when it is there (mail/media.ts). */
export async function sendFile(ctx: Context, grievance: Grievance, speaker: Speaker, said: Said): Promise<void> {
  await mustBeInTouch(ctx, grievance, speaker)
  const inboxId = said.fetching === true ? (said.inboxId ?? null) : null
  await record(ctx, { grievanceId: grievance.id }, { ...said, direction: 'out', authorId: speaker.personId, inboxId })
  await append(ctx, { type: 'reply', actor: cadreActor(speaker), grievanceId: grievance.id, unitId: grievance.unitId })
  if (said.fetching !== true) await sendOn(ctx, grievance, speaker.name, said)
}

export async function sendOn(
  ctx: Context,
  grievance: Grievance,
  owner: string,
  said: Pick<Said, 'type' | 'text' | 'attachmentId'>,
): Promise<void> {
  const attachments = said.attachmentId == null ? [] : [{ id: said.attachmentId, name: said.text, mime: '' }]
  await send(
    ctx,
    employeeOf(grievance),
    { text: say('wordsFromOwner', { owner, words: lineText(said), no: grievance.no, mode: grievance.mode }), attachments },
    { purpose: 'words', grievanceId: grievance.id },
  )
}

/** 追问 */
export async function ask(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<Grievance> {
  await mustOwn(ctx, grievance, speaker, '追问')
  await record(ctx, { grievanceId: grievance.id }, { direction: 'out', type: 'text', text: words, authorId: speaker.personId })
  return act(ctx, grievance, 'ask', { actor: cadreActor(speaker), details: { words } })
}

/** 备注: among cadres. */
export async function note(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<void> {
  await record(ctx, { grievanceId: grievance.id }, { direction: 'note', type: 'text', text: words, authorId: speaker.personId })
  await act(ctx, grievance, 'note', { actor: cadreActor(speaker) })
  await tellOwnerOfNote(ctx, grievance, speaker, words)
}
