/** 预警台账: every signal with its level, people, owner, measures and result, and what was late: from the record, not from anybody's opinion. */
import { sql } from '../../db.ts'
import type { IncidentState } from '../../domain/incident.ts'
import { say } from '../../texts/text.ts'
import { CATEGORY, cut } from '../../texts/words.ts'
import { HAZARD, RISE_NAME } from '../../texts/zh-cn/alerts.ts'
import { LATE } from '../../texts/zh-cn/incident.ts'
import type { Context } from '../context.ts'
import { cadreName, type Speaker, unitsHeld } from '../people/people.ts'
import { byIdOf, keptFrom } from './facts.ts'
import { type Noted, notesOf } from './notes.ts'
import { RISE_RULE } from './rise.ts'

const MOST = 30

/** Of the units they lead and below, newest first; never what they are kept from, nor what is sealed or went 直送上级 past them. */
export async function rollFor(ctx: Context, speaker: Speaker, days: number): Promise<string[]> {
  const held = unitsHeld(speaker, 'director', 'deputy', 'leader', 'supervisor')
  const above = unitsHeld(speaker, 'supervisor')
  const rows = await ctx.tx.$queryRaw<{ id: string; unit: string; falseAlarm: boolean }[]>(sql`
    SELECT a.id, coalesce(s.name, '某小微成员单位') AS unit, a.false_alarm AS "falseAlarm" FROM alerts a JOIN units u ON u.id = a.unit_id
    LEFT JOIN units s ON s.id = a.shown_unit_id LEFT JOIN grievances g ON g.id = a.grievance_id
    WHERE u.path && ${[...held]}::uuid[] AND a.opened_at > ${new Date(ctx.now.getTime() - days * 86_400_000)}
      AND coalesce(NOT g.sealed AND (NOT g.direct OR u.path && ${[...above]}::uuid[]), true)
      AND NOT ${keptFrom(speaker.personId)}
    ORDER BY a.opened_at DESC LIMIT ${MOST}::int`)
  const notes = await notesOf(
    ctx,
    rows.map(({ id }) => id),
  )
  return Promise.all(
    rows.map((row, at) =>
      lineOf(
        ctx,
        row,
        at + 1,
        notes.filter(({ alertId }) => alertId === row.id),
      ),
    ),
  )
}

async function lineOf(
  ctx: Context,
  row: { id: string; unit: string; falseAlarm: boolean },
  place: number,
  notes: readonly Noted[],
): Promise<string> {
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
  return say('alertRollLine', {
    place,
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
  })
}
