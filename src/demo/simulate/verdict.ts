/** What the year must end with: every grievance owned, answered or provably late with its climb recorded; and the table of rates. */
import { sql } from '../../db.ts'
import { transaction } from '../../services/context.ts'
import { type Figures, figuresFor } from '../../services/grievances/overview.ts'
import { type Verdict, verify } from '../../services/ledger/ledger.ts'
import type { Speaker } from '../../services/people/people.ts'
import type { World } from '../world.ts'

export interface Faults {
  /** Open, and nobody with an office owns it. */
  readonly unowned: number
  /** Open, and nothing is due next, nor an answer on its way. */
  readonly undated: number
  /** Open and late for more than a working day, and no climb and no reminder above stands in the ledger. */
  readonly hidden: number
  /** The owner is kept from it. */
  readonly conflicted: number
  /** Due for longer than the sweep may take. */
  readonly unswept: number
  /** Said by somebody, and neither a matter nor set aside. */
  readonly unhandled: number
}

export async function faultsOf({ app }: World): Promise<Faults> {
  const open = sql`g.status NOT IN ('closed', 'withdrawn', 'redirected')`
  const [row] = await app.db.$queryRaw<Faults[]>(sql`
    SELECT
      (SELECT count(*)::int FROM grievances g WHERE ${open} AND NOT EXISTS (
        SELECT 1 FROM roles r JOIN people p ON p.id = r.person_id AND p.left_at IS NULL WHERE r.person_id = g.owner_id AND r.role NOT IN ('employee', 'admin'))) AS unowned,
      (SELECT count(*)::int FROM grievances g WHERE ${open} AND g.next_due_at IS NULL AND g.answer_delivery_id IS NULL) AS undated,
      (SELECT count(*)::int FROM grievances g WHERE ${open} AND EXISTS (SELECT 1 FROM deadlines d WHERE d.grievance_id = g.id AND d.kind IN ('claim', 'answer', 'first-contact')
          AND d.fired_at IS NOT NULL AND d.started_at >= g.round_at)
        AND NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.grievance_id = g.id AND e.type = 'escalate')
        AND NOT EXISTS (SELECT 1 FROM deliveries m WHERE m.grievance_id = g.id AND m.purpose = 'overdue')) AS hidden,
      (SELECT count(*)::int FROM grievances g JOIN exclusions x ON x.grievance_id = g.id AND x.person_id = g.owner_id WHERE ${open}) AS conflicted,
      (SELECT count(*)::int FROM deadlines WHERE fired_at IS NULL AND cancelled_at IS NULL AND due_at < app_now() - interval '1 minute') AS unswept,
      (SELECT count(*)::int FROM inbox WHERE status IN ('pending', 'poison')) AS unhandled`)
  if (row === undefined) throw new Error('the faults gave no row')
  return row
}

export const ledgerOf = ({ app }: World): Promise<Verdict> => verify(app.deps)

/** The figures of the whole and of each studio, as whoever stands above all of them is told. */
export async function tableOf({ app }: World, from: Date, until: Date): Promise<{ name: string; figures: Figures }[]> {
  const units = await app.db.unit.findMany({ select: { id: true, name: true, kind: true }, orderBy: { code: 'asc' } })
  return transaction(app.deps, async ctx => {
    const rows: { name: string; figures: Figures }[] = []
    for (const { id, name } of units) rows.push({ name, figures: await figuresFor(ctx, standingAt(id), from, until) })
    return rows
  })
}

const rate = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`)

/** For people to read: no rate without its numerator and denominator. */
export const tableLines = (rows: readonly { readonly name: string; readonly figures: Figures }[]): string[] => [
  '| unit | received | 响应率 | 解决率 | 满意率 | 参评率 | done again | promises kept |',
  '|---|---|---|---|---|---|---|---|',
  ...rows.map(({ name, figures: f }) =>
    [
      '',
      name,
      f.received,
      rate(f.inTime, f.contactDue),
      rate(f.solved, f.rated),
      rate(f.satisfied, f.rated),
      rate(f.rated, f.ratable),
      f.reopened,
      `${f.kept} of ${f.kept + f.broken}`,
      '',
    ]
      .join(' | ')
      .trim(),
  ),
]

const NOBODY = '00000000-0000-0000-0000-000000000000'
const standingAt = (unitId: string): Speaker => ({
  identityId: NOBODY,
  personId: NOBODY,
  name: '',
  unitId: null,
  holdings: [{ role: 'supervisor', unitId }],
  noticed: true,
})

export interface Fairness {
  /** Of all who could claim in a studio: 0 when each claimed as many as the others, towards 1 when one claimed all. The mean over studios. */
  readonly gini: number
  /** The most of anybody to the mean of their studio, in the worst studio. */
  readonly worst: number
}

/** How what officers took up was spread among them, studio by studio. */
export async function fairnessOf({ app }: World): Promise<Fairness> {
  const rows = await app.db.$queryRaw<{ unitId: string; taken: number }[]>(sql`
    SELECT r.unit_id AS "unitId", (SELECT count(*)::int FROM ledger_entries e WHERE e.type = 'claim' AND e.actor_id = r.person_id) AS taken
    FROM roles r WHERE r.role = 'officer'`)
  const studios = new Map<string, number[]>()
  for (const { unitId, taken } of rows) studios.set(unitId, [...(studios.get(unitId) ?? []), taken])
  const loads = [...studios.values()].filter(list => list.length > 1 && sum(list) > 0)
  const mean = (list: readonly number[]): number => sum(list) / list.length
  return {
    gini: loads.length === 0 ? 0 : round(mean(loads.map(gini))),
    worst: loads.length === 0 ? 1 : round(Math.max(...loads.map(list => Math.max(...list) / mean(list)))),
  }
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)
const round = (value: number): number => Math.round(value * 1_000) / 1_000
/** Half the mean difference of two, as a share of the mean. */
export const gini = (list: readonly number[]): number =>
  list.flatMap(a => list.map(b => Math.abs(a - b))).reduce((all, one) => all + one, 0) / (2 * list.length * sum(list))
