/** 合并 and 拆分: two alerts of one house are one thing. Nobody is lost: whoever is in either is in the one that stays, and both numbers mean it. */
import { join, sql } from '../../../db.ts'
import { asSeriousAs } from '../../../domain/grievance.ts'
import { plain, settledAlert } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { type Context, mustBeAlone } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { changeCards } from '../../mail/changes.ts'
import { send } from '../../mail/letters.ts'
import type { Speaker } from '../../people/people.ts'
import { type AlertFacts, byIdOf, ladderFor, sourceOf } from '../facts.ts'
import { endClocks, lay } from '../ladder/clocks.ts'
import { excludedBesides } from '../ladder/group.ts'
import { tellFirst, toldOf } from '../ladder/spread.ts'
import { note, notesOf } from './notes.ts'

const CLIMBING = ['rung:', 'progress', 'statutory:', 'receipt:'] as const

/** @throws UserError `cannotMerge` unless both are open, of one house, of a kind, and of nobody who is kept apart */
export async function merge(ctx: Context, fromId: string, intoId: string, by: Speaker): Promise<void> {
  mustBeAlone(ctx, 'two alerts become one')
  const [from, into] = await held(ctx, fromId, intoId)
  await mustFit(ctx, from, into)
  const added = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    INSERT INTO alert_members (alert_id, grievance_id, person_key)
    SELECT ${intoId}::uuid, grievance_id, person_key FROM alert_members WHERE alert_id = ${fromId}::uuid
    ON CONFLICT DO NOTHING RETURNING grievance_id AS id`)
  const level = asSeriousAs(into.level).includes(from.level) ? from.level : into.level
  await ctx.tx.alert.updateMany({ where: { OR: [{ id: fromId }, { intoId: fromId }] }, data: { intoId, status: 'closed' } })
  await ctx.tx.alert.update({ where: { id: intoId }, data: { level, collective: into.collective || from.collective } })
  await recount(ctx, intoId)
  for (const prefix of CLIMBING) await endClocks(ctx, fromId, prefix)
  await record(
    ctx,
    'alert-merged',
    from,
    into,
    by,
    added.map(({ id }) => id),
  )
  await changeCards(ctx, { alertId: fromId }, ({ first }) => settledAlert(first, say('cardMerged', { alertNo: into.no })))
  await tellBoth(ctx, intoId, by, say('alertsMerged', { fromNo: from.no, intoNo: into.no, who: by.name }))
  if (level !== into.level) await climbAnew(ctx, intoId)
}

/** The one of that number is an alert of its own again, with those it brought; whoever came since stays. @throws UserError `notMerged` */
export async function split(ctx: Context, intoId: string, fromNo: string, by: Speaker): Promise<void> {
  mustBeAlone(ctx, 'one alert becomes two')
  const found = await ctx.tx.alert.findFirst({ where: { no: fromNo, intoId }, select: { id: true } })
  if (found === null) throw refusal('notMerged', { alertNo: fromNo })
  const [from, into] = await held(ctx, found.id, intoId)
  const [last] = (await notesOf(ctx, [from.id], ['alert-merged'])).slice(-1)
  const brought = JSON.parse(last?.words ?? '[]') as string[]
  await ctx.tx.alertMember.deleteMany({ where: { alertId: intoId, grievanceId: { in: brought } } })
  await ctx.tx.alert.update({ where: { id: from.id }, data: { intoId: null, status: from.signedAt === null ? 'open' : 'signed' } })
  await recount(ctx, intoId)
  await record(ctx, 'alert-split', from, into, by, brought)
  await tellBoth(ctx, intoId, by, say('alertsSplit', { fromNo: from.no, intoNo: into.no, who: by.name }), from.id)
  await climbAnew(ctx, from.id)
}

/** Both rows, held in the order of their ids: two who merge the same wait for each other. */
async function held(ctx: Context, ...ids: readonly [string, string]): Promise<[AlertFacts, AlertFacts]> {
  await ctx.tx.$queryRaw(sql`SELECT 1 FROM alerts WHERE id IN (${join(ids.map(id => sql`${id}::uuid`))}) ORDER BY id FOR NO KEY UPDATE`)
  return [await byIdOf(ctx, ids[0]), await byIdOf(ctx, ids[1])]
}

async function mustFit(ctx: Context, from: AlertFacts, into: AlertFacts): Promise<void> {
  const apart = await Promise.all(
    [from, into].map(async alert => {
      const { id, sealed, direct } = await sourceOf(ctx, alert)
      return sealed || direct || (id !== null && (await excludedBesides(ctx, { id })).size > 0)
    }),
  )
  const open = from.status !== 'closed' && into.status !== 'closed'
  const alike = from.unitId === into.unitId && from.drill === into.drill && from.life === into.life
  if (from.id === into.id || !open || !alike || apart.includes(true)) throw refusal('cannotMerge', {})
}

const recount = (ctx: Context, alertId: string): Promise<number> =>
  ctx.tx.$executeRaw(sql`
    UPDATE alerts SET people = greatest(1, (SELECT count(DISTINCT person_key) FROM alert_members WHERE alert_id = ${alertId}::uuid)) WHERE id = ${alertId}::uuid`)

/** The ids of matters, sealed in the note: what is to be taken out again, should they be split. */
async function record(
  ctx: Context,
  type: string,
  from: AlertFacts,
  into: AlertFacts,
  by: Speaker,
  matters: readonly string[],
): Promise<void> {
  await note(ctx, { alertId: from.id, kind: type, step: into.no, personId: by.personId, words: JSON.stringify(matters) })
  await note(ctx, { alertId: into.id, kind: type, step: from.no, personId: by.personId })
  for (const { id, unitId } of [from, into])
    await append(ctx, {
      type,
      actor: { as: 'cadre', personId: by.personId },
      alertId: id,
      unitId,
      payload: { from: from.no, into: into.no, matters: matters.length },
    })
}

async function tellBoth(ctx: Context, intoId: string, by: Speaker, text: string, besides?: string): Promise<void> {
  const told = new Set([...(await toldOf(ctx, intoId)), ...(besides === undefined ? [] : await toldOf(ctx, besides))])
  for (const personId of told)
    if (personId !== by.personId) await send(ctx, { personId }, plain(text), { purpose: 'incident-news', alertId: intoId })
}

/** Signed for anew, from the first rung: its people or its level are others than those who signed knew of. */
async function climbAnew(ctx: Context, alertId: string): Promise<void> {
  const alert = await byIdOf(ctx, alertId)
  const ladder = ladderFor(alert)
  if (ladder === null) return
  await lay(ctx, alertId, ladder)
  await ctx.tx.alert.update({ where: { id: alertId }, data: { signedAt: null, signedById: null, status: 'open' } })
  await tellFirst(ctx, await byIdOf(ctx, alertId), await sourceOf(ctx, alert), '')
}
