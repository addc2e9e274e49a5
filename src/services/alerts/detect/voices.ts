/** People are counted, not messages: and of one text that many pass on, one. */
import { sql } from '../../../db.ts'
import { RAISED_FROM } from '../../../domain/incident.ts'
import type { Context } from '../../context.ts'

export interface Voice {
  readonly grievanceId: string
  readonly personKey: Uint8Array
  readonly bands: readonly Uint8Array[]
  /** Bytes as they are sealed. */
  readonly length: number
}

/** Of `grievances g`: somebody wants something of somebody. Whoever speaks of dying is one person and no crowd. */
export const SAYS_SO = sql`g.status <> 'withdrawn' AND NOT g.unit_uncertain AND g.kind IN ('complaint', 'request', 'inquiry')
  AND NOT EXISTS (SELECT 1 FROM alert_members sm JOIN alerts sa ON sa.id = sm.alert_id WHERE sm.grievance_id = g.id AND sa.hazard = 'self-harm')`

/** Of `grievances g`, what a house may hear of. Who complains about somebody is counted apart, see about-one.ts: the house could tell who else said so. */
export const COUNTED = sql`${SAYS_SO} AND NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id)`

/** Of `grievances g`. */
export const voiceColumns = sql`g.id AS "grievanceId", g.person_key AS "personKey", g.bands,
  (SELECT coalesce(sum(octet_length(w.body_enc)), 0)::int FROM messages w WHERE w.grievance_id = g.id AND w.direction = 'in' AND w.type = 'text') AS length`

/** Sealed texts shorter than this may well be typed by two people independently: 三车间着火了. About twenty characters. */
const COPY_FROM = 100
/** Texts that share so much of their terms are one text with a word changed. */
const SAME = 0.8

/** How many people say so in words of their own, as far as their number decides anything. Whoever passes a text on adds nobody. */
export function countVoices(voices: readonly Voice[], enough = RAISED_FROM): number {
  const people = new Set<string>()
  const texts: ReadonlySet<string>[] = []
  for (const { personKey, bands, length } of voices) {
    const person = hex(personKey)
    if (people.size >= enough) break
    if (people.has(person)) continue
    const own = new Set(bands.map(term))
    const copied = length >= COPY_FROM && own.size > 0 && texts.some(other => likeness(own, other) >= SAME)
    if (copied) continue
    people.add(person)
    if (length >= COPY_FROM) texts.push(own)
  }
  return people.size
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
/** The key of a term, without its weight. */
const term = (band: Uint8Array): string => hex(band.subarray(0, 8))

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter(key => b.has(key)).length
  return shared / (a.size + b.size - shared || 1)
}

/** The members of an alert, oldest first; no more than decide anything. */
export const voicesOf = (ctx: Context, alertId: string): Promise<Voice[]> =>
  ctx.tx.$queryRaw<Voice[]>(sql`
    SELECT ${voiceColumns} FROM alert_members m JOIN grievances g ON g.id = m.grievance_id WHERE m.alert_id = ${alertId}::uuid ORDER BY m.grievance_id LIMIT 300`)
