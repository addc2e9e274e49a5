/** 预警台账: every signal with its level, people, owner, measures and result, and what was late: from the record, not from anybody's opinion. */
import { sql } from '../../../db.ts'
import type { IncidentState } from '../../../domain/incident.ts'
import { say } from '../../../texts/text.ts'
import { CATEGORY, cut } from '../../../texts/words.ts'
import { type RollLine, rollCells } from '../../../texts/zh-cn/alert-roll.ts'
import { HAZARD, RISE_NAME } from '../../../texts/zh-cn/alerts.ts'
import { LATE } from '../../../texts/zh-cn/incident.ts'
import type { Context } from '../../context.ts'
import { cadreName, type Speaker, unitsHeld } from '../../people/people.ts'
import { RISE_RULE } from '../detect/rise.ts'
import { byIdOf, keptFrom } from '../facts.ts'
import { type Noted, notesOf } from './notes.ts'

const MOST = 30

/** Who reported to whom: to an authority, by a person's own word, and who above has signed for it. */
const REPORTED: readonly string[] = ['reported', 'receipt']

/** Of the units they lead and below, newest first; never what they are kept from, nor what is sealed or went 直送上级 past them. */
export async function rollFor(ctx: Context, speaker: Speaker, days: number): Promise<string[]> {
  const held = unitsHeld(speaker, 'director', 'deputy', 'leader', 'supervisor')
  const lines = await linesOf(ctx, { held, above: unitsHeld(speaker, 'supervisor'), viewerId: speaker.personId, days, most: MOST })
  return lines.map((line, at) => say('alertRollLine', { ...line, place: at + 1 }))
}

/** The same as a table: of a unit and below, as those who lead it see it. Nothing of what is kept from anybody, since the file may get to them. */
export async function rollTable(ctx: Context, unit: { readonly id: string; readonly kind: string }, days: number): Promise<string[][]> {
  const above = unit.kind === 'federation' ? [unit.id] : []
  const lines = await linesOf(ctx, { held: [unit.id], above, viewerId: null, days, most: MOST_IN_TABLE })
  return lines.map(rollCells)
}

/** A city's year of red and orange ones; what is more must be asked for in shorter spans. */
const MOST_IN_TABLE = 20_000

interface Asked {
  readonly held: readonly string[]
  /** Of those: units that stand above houses. */
  readonly above: readonly string[]
  /** null: nobody in particular. */
  readonly viewerId: string | null
  readonly days: number
  readonly most: number
}

async function linesOf(ctx: Context, { held, above, viewerId, days, most }: Asked): Promise<RollLine[]> {
  const kept = viewerId === null ? sql`EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = a.grievance_id)` : keptFrom(viewerId)
  const rows = await ctx.tx.$queryRaw<{ id: string; unit: string; falseAlarm: boolean }[]>(sql`
    SELECT a.id, coalesce(s.name, '某小微成员单位') AS unit, a.false_alarm AS "falseAlarm" FROM alerts a JOIN units u ON u.id = a.unit_id
    LEFT JOIN units s ON s.id = a.shown_unit_id LEFT JOIN grievances g ON g.id = a.grievance_id
    WHERE u.path && ${[...held]}::uuid[] AND a.opened_at > ${new Date(ctx.now.getTime() - days * 86_400_000)}
      AND coalesce(NOT g.sealed AND (NOT g.direct OR u.path && ${[...above]}::uuid[]), true)
      AND NOT ${kept}
    ORDER BY a.opened_at DESC LIMIT ${most}::int`)
  const found = await notesOf(
    ctx,
    rows.map(({ id }) => id),
  )
  const notes = new Map<string, Noted[]>(rows.map(({ id }) => [id, []]))
  for (const one of found) notes.get(one.alertId)?.push(one)
  return Promise.all(rows.map(row => lineOf(ctx, row, notes.get(row.id) ?? [])))
}

async function lineOf(ctx: Context, row: { id: string; unit: string; falseAlarm: boolean }, notes: readonly Noted[]): Promise<RollLine> {
  const alert = await byIdOf(ctx, row.id)
  const minutes = (at: Date): number => Math.round((at.getTime() - alert.openedAt.getTime()) / 60_000)
  const first = (kind: string): Noted | undefined => notes.find(one => one.kind === kind)
  const [signed, way, scene, over] = [
    first('signed'),
    first('on-way'),
    first('on-scene'),
    notes.findLast(({ kind }) => kind === 'stand-down'),
  ]
  const late = new Set(notes.flatMap(({ kind, step }) => LATE[kind === 'progress-asked' && step === 'missed' ? 'missed' : kind] ?? []))
  return {
    at: alert.openedAt,
    alertNo: alert.no,
    level: alert.level,
    name: alert.rule === RISE_RULE ? RISE_NAME : alert.hazard === 'none' ? CATEGORY[alert.category] : HAZARD[alert.hazard],
    unit: row.unit,
    people: alert.people,
    state: alert.state as IncidentState,
    drill: alert.drill,
    falseAlarm: row.falseAlarm,
    signedAfter: signed === undefined ? null : minutes(signed.at),
    signedBy: signed?.personId === undefined ? null : await cadreName(ctx, signed.personId),
    onWayAfter: way === undefined ? null : minutes(way.at),
    onSceneAfter: scene === undefined ? null : minutes(scene.at),
    measures: notes.filter(({ kind }) => kind === 'handle' || kind === 'report').length,
    late: [...late],
    result: over?.words === undefined ? null : cut(over.words, 60),
    intoNo: alert.intoId === null ? null : (await byIdOf(ctx, alert.intoId)).no,
    reports: await Promise.all(
      notes
        .filter(({ kind, personId }) => REPORTED.includes(kind) && personId !== undefined)
        .map(async ({ kind, personId, at, words = '' }) => ({ kind, who: await cadreName(ctx, personId ?? ''), at, words })),
    ),
  }
}
