/** What the database says in the end: whether anything was lost, or came twice. */
import { sql } from '../../db.ts'
import { verify } from '../../services/ledger/ledger.ts'
import { triage } from '../../triage/triage.ts'
import type { Case } from './case.ts'
import type { Run } from './run.ts'

export interface Tally {
  readonly messages: number
  readonly deliveries: number
  readonly stages: Readonly<Record<'registered' | 'claimed' | 'answered' | 'delivered' | 'followedUp' | 'rated' | 'closed', number>>
  readonly secondRounds: number
  /** One line for each thing that was lost, or came twice. */
  readonly lost: readonly string[]
  readonly duplicates: readonly string[]
  /** Messages of registered rows that were taken for small talk or a question for news. */
  readonly leftOut: readonly { readonly row: string; readonly part: string }[]
  readonly alerts: number
  readonly ledger: { readonly entries: number; readonly broken: number; readonly unsealed: number; readonly holds: boolean }
}

interface Counts {
  messages: number
  unhandled: number
  deliveries: number
  undelivered: number
  secondRounds: number
  alerts: number
  registered: number
  claimed: number
  answered: number
  delivered: number
  followedUp: number
  rated: number
  closed: number
}

const has = (type: string) => sql`EXISTS (SELECT 1 FROM ledger_entries e WHERE e.grievance_id = g.id AND e.type = ${type})`

export async function tally(run: Run, cases: readonly Case[]): Promise<Tally> {
  const { app } = run.world
  const [row] = await app.db.$queryRaw<Counts[]>(sql`
    SELECT (SELECT count(*) FROM inbox)::int AS messages, (SELECT count(*) FROM inbox WHERE status <> 'handled')::int AS unhandled,
      (SELECT count(*) FROM deliveries)::int AS deliveries, (SELECT count(*) FROM deliveries WHERE status <> 'delivered')::int AS undelivered,
      (SELECT count(*) FROM alerts)::int AS alerts, count(*)::int AS registered, count(*) FILTER (WHERE g.round > 1)::int AS "secondRounds",
      count(*) FILTER (WHERE ${has('claim')})::int AS claimed, count(*) FILTER (WHERE ${has('answer-sent')})::int AS answered,
      count(*) FILTER (WHERE ${has('answer')})::int AS delivered, count(*) FILTER (WHERE ${has('follow-up')})::int AS "followedUp",
      count(*) FILTER (WHERE ${has('rate')})::int AS rated, count(*) FILTER (WHERE g.status = 'closed')::int AS closed
    FROM grievances g`)
  if (row === undefined) throw new Error('no counts')
  const { messages, unhandled, deliveries, undelivered, secondRounds, alerts, ...stages } = row
  const outside = await wordsOutside(run, cases)
  const ledger = await verify(app.deps)
  return {
    messages,
    deliveries,
    secondRounds,
    alerts,
    stages,
    lost: [
      ...(unhandled > 0 ? [`${unhandled} messages were not handled`] : []),
      ...(undelivered > 0 ? [`${undelivered} deliveries did not arrive`] : []),
      ...cases.flatMap(one =>
        run.channel.in(one.chat).length === 0
          ? [`${nameOf(one)}: never answered`]
          : one.fault === null
            ? []
            : [`${nameOf(one)}: ${one.fault}`],
      ),
      ...(await unfinished(run)),
      ...outside
        .filter(({ missing, apart }) => missing > apart.length)
        .map(({ one, missing }) => `${nameOf(one)}: ${missing} of ${one.parts.length} messages are not in the matter`),
    ],
    leftOut: outside.flatMap(({ one, apart }) => apart.filter(part => !isCourtesy(part)).map(part => ({ row: nameOf(one), part }))),
    duplicates: await duplicates(run),
    ledger: {
      entries: ledger.entries,
      broken: ledger.broken.length,
      unsealed: ledger.unsealed,
      holds: ledger.broken.length === 0 && ledger.unchained === 0,
    },
  }
}

export const nameOf = ({ at, row }: Case): string => `row ${at + 1}${row.id === undefined ? '' : ` (id ${row.id})`}`

async function unfinished({ world }: Run): Promise<string[]> {
  const rows = await world.app.db.$queryRaw<{ status: string; count: number }[]>(
    sql`SELECT status, count(*)::int AS count FROM grievances WHERE status <> 'closed' GROUP BY status`,
  )
  return rows.map(({ status, count }) => `${count} grievances ended as ${status}`)
}

/** Messages that stand in no matter though their writer has one; `apart`: triage takes them for small talk or a question for news. */
async function wordsOutside({ world }: Run, cases: readonly Case[]): Promise<{ one: Case; missing: number; apart: string[] }[]> {
  const rows = await world.app.db.$queryRaw<{ no: string; kept: number }[]>(sql`
    SELECT g.no, count(m.id)::int AS kept FROM grievances g LEFT JOIN grievances o ON o.person_id = g.person_id
      LEFT JOIN messages m ON m.grievance_id = o.id AND m.direction = 'in' GROUP BY g.no`)
  const kept = new Map(rows.map(row => [row.no, row.kept]))
  return storiesOf(cases).flatMap(one => {
    const missing = one.no === null ? 0 : one.parts.length - (kept.get(one.no) ?? 0)
    return missing > 0 ? [{ one, missing, apart: one.parts.filter(part => triage(part).gate !== 'grievance') }] : []
  })
}

/** One for each row, however many matters it became. */
export const storiesOf = (cases: readonly Case[]): Case[] => [...new Map(cases.map(one => [one.chat, one])).values()]

/** 您好, 谢谢: nothing is missed when they stand in no matter. */
const isCourtesy = (part: string): boolean => !['chat', null].includes(triage(part).smalltalk)

async function duplicates({ world, channel }: Run): Promise<string[]> {
  const rows = await world.app.db.$queryRaw<{ what: string; count: number }[]>(sql`
    SELECT 'messages recorded twice' AS what, count(*)::int AS count FROM (SELECT inbox_id FROM messages WHERE inbox_id IS NOT NULL GROUP BY inbox_id HAVING count(*) > 1) x
    UNION ALL SELECT 'receipts sent twice', count(*)::int FROM (SELECT grievance_id FROM deliveries WHERE purpose = 'receipt' GROUP BY grievance_id HAVING count(*) > 1) x
    UNION ALL SELECT 'answers sent twice in one round', count(*)::int FROM (SELECT d.grievance_id FROM deliveries d JOIN grievances g ON g.id = d.grievance_id
      WHERE d.purpose = 'answer' GROUP BY d.grievance_id, g.round HAVING count(*) > g.round) x`)
  return [
    ...rows.filter(({ count }) => count > 0).map(({ what, count }) => `${count} ${what}`),
    ...(channel.repeated.length > 0 ? [`${channel.repeated.length} sends came again with their key`] : []),
  ]
}
