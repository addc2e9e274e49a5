/** 协办: another cadre is asked to help. They read and note until it is answered; the owner stays one, and alone answers. */
import { button, plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { send } from '../../mail/letters.ts'
import { awayNow } from '../../people/absences.ts'
import { cadreName, type Speaker } from '../../people/people.ts'
import { act } from '../act.ts'
import { factsOf } from '../facts.ts'
import type { Grievance } from '../read.ts'
import { record } from '../words/words.ts'
import { cadreActor } from './moves.ts'
import { excludedFrom } from './owner.ts'

const isHelping = async (ctx: Context, grievanceId: string, personId: string): Promise<boolean> =>
  (await ctx.tx.helper.count({ where: { grievanceId, personId, leftAt: null } })) > 0

/** @throws UserError `helpKept` of what is sealed or went 直送上级, `sameOwner`, `mayNotOwn`, `helperAway`, `helpsAlready`, `onlyOwner`, `wrongStatus` */
export async function enlist(
  ctx: Context,
  grievance: Grievance,
  speaker: Speaker,
  to: { readonly personId: string; readonly name: string },
  words: string,
): Promise<Grievance> {
  const { id, no } = grievance
  if (grievance.sealed || grievance.direct) throw refusal('helpKept', { no })
  if (to.personId === grievance.ownerId) throw refusal('sameOwner', { no, owner: to.name })
  if ((await excludedFrom(ctx, grievance)).has(to.personId)) throw refusal('mayNotOwn', { who: to.name })
  const away = await awayNow(ctx, to.personId)
  if (away !== null) throw refusal('helperAway', { who: to.name, until: away.until, standIn: away.standIn })
  if (await isHelping(ctx, id, to.personId)) throw refusal('helpsAlready', { no, who: to.name })
  const after = await act(ctx, grievance, 'enlist', { actor: cadreActor(speaker), details: { to: to.personId, words } })
  const asked = { askedById: speaker.personId, at: ctx.now, leftAt: null }
  await ctx.tx.helper.upsert({
    where: { grievanceId_personId: { grievanceId: id, personId: to.personId } },
    create: { grievanceId: id, personId: to.personId, ...asked },
    update: asked,
  })
  const text = say('helpAsked', { ...(await factsOf(ctx, after)), by: speaker.name, words })
  const buttons = [button('查看', `查看 ${no}`, 'primary'), button('退出协办', `退出协办 ${no}`)]
  await send(ctx, { personId: to.personId }, { text, tone: after.level, buttons }, { purpose: 'help-asked', grievanceId: id })
  if (speaker.personId !== after.ownerId) {
    const told = say('helpAskedForYou', { no, subject: after.subject, by: speaker.name, who: to.name })
    await send(ctx, { personId: after.ownerId }, plain(told), { purpose: 'helper', grievanceId: id })
  }
  return after
}

/** 退出协办 @throws UserError `notHelping`, `wrongStatus` */
export async function stopHelping(ctx: Context, grievance: Grievance, speaker: Speaker, reason: string): Promise<Grievance> {
  const { id, no } = grievance
  if (!(await isHelping(ctx, id, speaker.personId))) throw refusal('notHelping', { no })
  const after = await act(ctx, grievance, 'leave', { actor: cadreActor(speaker), details: { reason } })
  await ctx.tx.helper.updateMany({ where: { grievanceId: id, personId: speaker.personId }, data: { leftAt: ctx.now } })
  if (reason !== '')
    await record(ctx, { grievanceId: id }, { direction: 'note', type: 'text', text: `退出协办：${reason}`, authorId: speaker.personId })
  return after
}

/** What a helper found out is for the owner, at once. */
export async function tellOwnerOfNote(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<void> {
  const { id, no, subject, ownerId } = grievance
  if (ownerId === speaker.personId || !(await isHelping(ctx, id, speaker.personId))) return
  await send(ctx, { personId: ownerId }, plain(say('helperNoted', { no, subject, who: speaker.name, words })), {
    purpose: 'helper',
    grievanceId: id,
  })
}

/** Who helps now, by name. */
export async function helpersOf(ctx: Context, grievanceId: string): Promise<string[]> {
  const found = await ctx.tx.helper.findMany({ where: { grievanceId, leftAt: null }, select: { personId: true }, orderBy: { at: 'asc' } })
  return Promise.all(found.map(({ personId }) => cadreName(ctx, personId)))
}
