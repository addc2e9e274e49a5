/** units.csv, checked row by row against itself and against the units that are there already. */
import { UnitKind, UnitNature } from '../../domain/person.ts'
import { readHours } from '../../domain/time/working-hours.ts'
import type { UnitRow } from '../../services/people/roster.ts'
import type { Columns, Mistake, Row, Table } from './table.ts'

export const UNIT_COLUMNS: Columns = { needed: ['code', 'name', 'parent', 'kind', 'employees'], optional: ['province', 'nature', 'hours'] }

export interface KnownUnit {
  readonly code: string
  /** '' for the root. */
  readonly parent: string
  readonly kind: UnitKind
}

export interface CheckedUnits {
  readonly units: readonly UnitRow[]
  readonly mistakes: readonly Mistake[]
}

export function checkUnits({ file, rows, mistakes: earlier }: Table, known: ReadonlyMap<string, KnownUnit>): CheckedUnits {
  const mistakes: Mistake[] = [...earlier]
  const firstLine = new Map<string, number>()
  const after = new Map(known)
  for (const { line, cells } of rows) {
    const { code = '', parent = '', kind = '' } = cells
    if (!firstLine.has(code)) firstLine.set(code, line)
    if (UnitKind.safeParse(kind).success) after.set(code, { code, parent, kind: kind as UnitKind })
    else if (!after.has(code)) after.set(code, { code, parent, kind: 'enterprise' }) // its own mistake is told, not its children's
  }
  const units = rows.map(row => {
    const tell = (column: string, reason: string): void => void mistakes.push({ file, line: row.line, column, reason })
    const first = firstLine.get(row.cells['code'] ?? '')
    if (row.cells['code'] !== '' && first !== row.line) tell('code', `the code stands in line ${first} already`)
    return checkUnit(row, after, tell)
  })
  return { units, mistakes }
}

const oneOf = (values: readonly string[]): string => values.join(', ')

function checkUnit({ cells }: Row, units: ReadonlyMap<string, KnownUnit>, tell: (column: string, reason: string) => void): UnitRow {
  const { code = '', name = '', parent = '', kind = '', employees = '', province = '', nature = '', hours = '' } = cells
  if (code === '') tell('code', 'is empty: give each unit a short code of its own')
  else if (/\s/.test(code) || code.length > 40) tell('code', `"${code}" has spaces or more than 40 characters`)
  if (name === '') tell('name', 'is empty')
  else if (name.length > 100) tell('name', 'has more than 100 characters')
  if (!UnitKind.safeParse(kind).success) tell('kind', `"${kind}" is none of ${oneOf(UnitKind.options)}`)
  if (!/^[0-9]{0,7}$/.test(employees)) tell('employees', `"${employees}" is not a whole number`)
  if (nature !== '' && !UnitNature.safeParse(nature).success)
    tell('nature', `"${nature}" is none of ${oneOf(UnitNature.options)}, nor empty`)
  const read = hours === '' ? null : readHours(hours)
  if (hours !== '' && read === null)
    tell('hours', `"${hours}" are no working hours: write them as 8:00-12:00 13:00-17:00, or leave it empty`)
  checkParent({ code, parent, kind }, units, tell)
  return {
    code,
    name,
    parent,
    kind: kind as UnitKind,
    employees: Number(employees),
    province,
    nature,
    ...(read === null ? {} : { hours: read }),
  }
}

function checkParent(
  { code, parent, kind }: { code: string; parent: string; kind: string },
  units: ReadonlyMap<string, KnownUnit>,
  tell: (column: string, reason: string) => void,
): void {
  if (parent === '') {
    if (kind === 'department' || kind === 'site') tell('parent', `is empty: a ${kind} belongs to a unit`)
    return
  }
  const above = units.get(parent)
  if (above === undefined) tell('parent', `no unit has the code "${parent}", neither in this file nor in the database`)
  else if (circle(code, units)) tell('parent', `"${parent}" lies below "${code}" itself: the units form a circle`)
  else if (kind === 'federation' && above.kind !== 'federation')
    tell('parent', `"${parent}" is a ${above.kind}: a federation stands below a federation, or on top`)
}

function circle(code: string, units: ReadonlyMap<string, KnownUnit>): boolean {
  const seen = new Set<string>()
  for (let at = units.get(code)?.parent; at !== undefined && at !== ''; at = units.get(at)?.parent) {
    if (at === code) return true
    if (seen.has(at)) return false // a circle further up, told at its own rows
    seen.add(at)
  }
  return false
}

/** Units without a parent, when there are several: only one of them can own what nobody else can. */
export const rootsOf = (units: Iterable<Pick<KnownUnit, 'code' | 'parent'>>): string[] =>
  [...units].filter(({ parent }) => parent === '').map(({ code }) => code)
