/** Whether the dates that are kept are those that the ledger gives: each matter's entries are folded anew and held against its rows. */
import { ZodError } from 'zod'
import { sql } from '../../db.ts'
import { type CalendarAt, type Dated, type Entry, replay } from '../../domain/clocks/replay.ts'
import { SealError } from '../../keys.ts'
import type { Context, Deps } from '../context.ts'
import { calendarsOf } from './notices.ts'

/** What is kept for the bot's own sake, and by law, which is computed when it is asked for: no clock of the studio's. */
const ASIDE = ['redate', 'demand', 'announce', 'urged', 'voice', 'hide-identity', 'glass-review', 'legal-acceptance', 'legal-resolution']
/** What only reminds: that it was done leaves no entry. */
const REMINDS = ['promise', 'care', 'redirect-check', 'oversee', 'right-15', 'right-25']
const isReminder = (kind: string): boolean => kind.startsWith('warn:') || REMINDS.includes(kind)

export interface Misdated {
  readonly no: string
  readonly kind: string
  /** What stands against what: the row, and what the ledger gives. */
  readonly kept: string | null
  readonly computed: string | null
}

export interface DatesVerdict {
  /** Matters whose dates were computed again. */
  readonly matters: number
  readonly dates: number
  readonly differing: readonly Misdated[]
  /** Matters of which an entry's content is gone or cannot be read: their dates cannot be computed. */
  readonly unreadable: number
}

interface Row {
  readonly kind: string
  readonly startedAt: Date
  readonly dueAt: Date
  readonly firedAt: Date | null
  readonly cancelledAt: Date | null
}

interface Matter {
  readonly id: string
  readonly no: string
  readonly status: string
}

const BATCH = 200

/** Walks every matter, or those of `only`. Each batch is read at one moment, so that nothing moves meanwhile. */
export async function verifyDates(deps: Pick<Deps, 'db' | 'keys' | 'calendar'>, only?: readonly string[]): Promise<DatesVerdict> {
  const calendarAt = await calendarsOf(deps)
  const differing: Misdated[] = []
  let [matters, dates, unreadable, after] = [0, 0, 0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const batch = await readBatch(deps, after, only)
    const last = batch.at(-1)
    if (last === undefined) return { matters, dates, differing, unreadable }
    after = last.matter.id
    for (const { matter, entries, rows } of batch) {
      const found = entries === null ? null : computable(() => differences(matter, entries, rows, calendarAt))
      if (found === null) unreadable++
      else {
        matters++
        dates += rows.length
        differing.push(...found)
      }
    }
  }
}

/** Null of a ledger that lacks what its dates go by. */
function computable<T>(compute: () => T): T | null {
  try {
    return compute()
  } catch (error) {
    if (error instanceof ZodError) return null
    throw error
  }
}

interface Read {
  readonly matter: Matter
  readonly entries: readonly Entry[] | null
  readonly rows: readonly Row[]
}

interface BatchRow extends Matter {
  readonly rows: readonly Record<'kind' | 'startedAt' | 'dueAt' | 'firedAt' | 'cancelledAt', string | null>[]
  readonly entries: readonly { id: string; type: string; at: string; unitId: string | null; payload: string | null }[]
}

const ENTRIES = sql`(
  SELECT coalesce(json_agg(json_build_object('id', e.id, 'type', e.type, 'at', e.at, 'unitId', e.unit_id, 'payload', encode(p.payload_enc, 'base64'))
    ORDER BY e.id), '[]') FROM ledger_entries e LEFT JOIN ledger_payloads p ON p.entry_id = e.id WHERE e.grievance_id = g.id) AS entries`

/** One statement, so that entries and rows are of one moment. */
async function readBatch({ db, keys }: Pick<Deps, 'db' | 'keys'>, after: string, only?: readonly string[]): Promise<Read[]> {
  const found = await db.$queryRaw<BatchRow[]>(sql`
    SELECT g.id, g.no, g.status, ${ENTRIES},
      (SELECT coalesce(json_agg(json_build_object('kind', kind, 'startedAt', started_at, 'dueAt', due_at, 'firedAt', fired_at, 'cancelledAt', cancelled_at)
        ORDER BY started_at, kind), '[]') FROM deadlines d WHERE d.grievance_id = g.id AND kind <> ALL(${ASIDE}::text[])) AS rows
    FROM grievances g WHERE g.id > ${after}::uuid AND (${only === undefined} OR g.id = ANY(${[...(only ?? [])]}::uuid[])) ORDER BY g.id LIMIT ${BATCH}::int`)
  const moment = (text: string | null | undefined): Date | null => (text == null ? null : new Date(text))
  return found.map(({ id, no, status, rows, entries }) => ({
    matter: { id, no, status },
    entries: opened(keys, entries),
    rows: rows.map(row => ({
      kind: row.kind ?? '',
      startedAt: new Date(row.startedAt ?? ''),
      dueAt: new Date(row.dueAt ?? ''),
      firedAt: moment(row.firedAt),
      cancelledAt: moment(row.cancelledAt),
    })),
  }))
}

/** Null when one was erased, or is not what was sealed: the chain tells which. */
function opened(keys: Deps['keys'], entries: BatchRow['entries']): Entry[] | null {
  if (entries[0]?.type !== 'register') return null
  try {
    return entries.map(({ id, type, at, unitId, payload }) => {
      const text = keys.open({ table: 'ledger_payloads', column: 'payload_enc', row: id }, Buffer.from(payload ?? '', 'base64'))
      return { type, at: new Date(at), unitId, payload: (JSON.parse(text) as { payload?: Record<string, unknown> }).payload ?? {} }
    })
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
}

/** A matter's ledger as it stands in this transaction. */
export async function entriesOfMatter({ tx, keys }: Pick<Context, 'tx' | 'keys'>, grievanceId: string): Promise<Entry[] | null> {
  const [row] = await tx.$queryRaw<Pick<BatchRow, 'entries'>[]>(sql`SELECT ${ENTRIES} FROM grievances g WHERE g.id = ${grievanceId}::uuid`)
  return row === undefined ? null : opened(keys, row.entries)
}

/** What of one matter's rows the ledger does not give, and the other way round. */
export function differences(
  { no, status }: Pick<Matter, 'no' | 'status'>,
  entries: readonly Entry[],
  rows: readonly Row[],
  calendarAt: CalendarAt,
): Misdated[] {
  const computed = replay(entries, calendarAt)
  const left = new Map<string, Flat[]>()
  for (const one of computed.dates.flatMap(flat)) left.set(keyOf(one), [...(left.get(keyOf(one)) ?? []), one])
  const found: Misdated[] = []
  for (const row of rows) {
    const same = left.get(keyOf(row)) ?? []
    const place = same.findIndex(one => endsAlike(row, one))
    if (place < 0) found.push({ no, kind: row.kind, kept: shown(row, row.firedAt ?? row.cancelledAt), computed: said(same[0]) })
    else same.splice(place, 1)
  }
  // whichever was told of as differing above is not told of twice
  const told = new Set(found.map(({ kind, computed: text }) => `${kind}|${text}`))
  for (const one of [...left.values()].flat())
    if (!told.has(`${one.kind}|${said(one)}`)) found.push({ no, kind: one.kind, kept: null, computed: said(one) })
  if (computed.status !== status) found.push({ no, kind: 'status', kept: status, computed: computed.status })
  return found
}

type Flat = Omit<Dated, 'warnAt'>

const flat = ({ warnAt, ...one }: Dated): Flat[] => [one, ...(warnAt === null ? [] : [{ ...one, kind: `warn:${one.kind}`, dueAt: warnAt }])]

const keyOf = ({ kind, startedAt, dueAt }: Pick<Flat, 'kind' | 'startedAt' | 'dueAt'>): string =>
  `${kind}|${startedAt.getTime()}|${dueAt.getTime()}`

/** Live in both, or over in both at the same moment; what only reminds is over once it fell due. */
function endsAlike({ kind, firedAt, cancelledAt }: Row, { endedAt, dueAt }: Flat): boolean {
  if (firedAt !== null && isReminder(kind)) return firedAt >= dueAt
  return (firedAt ?? cancelledAt)?.getTime() === endedAt?.getTime()
}

const shown = ({ startedAt, dueAt }: Pick<Flat, 'startedAt' | 'dueAt'>, endedAt: Date | null): string =>
  `${startedAt.toISOString()} → ${dueAt.toISOString()}${endedAt === null ? '' : ` until ${endedAt.toISOString()}`}`
const said = (one: Flat | undefined): string | null => (one === undefined ? null : shown(one, one.endedAt))
