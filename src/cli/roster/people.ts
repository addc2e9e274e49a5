/** people.csv, checked row by row. */
import { Category } from '../../domain/grievance.ts'
import { Role } from '../../domain/person.ts'
import { plainPhone } from '../../domain/typed/phone.ts'
import type { PersonRow } from '../../services/people/roster.ts'
import type { Columns, Mistake, Table } from './table.ts'

export const PEOPLE_COLUMNS: Columns = { needed: ['name', 'phone', 'unit', 'roles'], optional: ['feishu_open_id', 'wechat_id', 'skills'] }

export interface CheckedPeople {
  readonly people: readonly PersonRow[]
  readonly mistakes: readonly Mistake[]
}

type Tell = (column: string, reason: string) => void

interface Read {
  readonly line: number
  readonly row: PersonRow
  readonly tell: Tell
}

export function checkPeople({ file, rows, mistakes: earlier }: Table, unitCodes: ReadonlySet<string>): CheckedPeople {
  const mistakes: Mistake[] = [...earlier]
  const read = rows.map(({ line, cells }): Read => {
    const tell: Tell = (column, reason) => void mistakes.push({ file, line, column, reason })
    return { line, tell, row: readPerson(cells, unitCodes, tell) }
  })
  compareRows(read)
  return { people: read.map(({ row }) => row), mistakes: mistakes.sort((a, b) => a.line - b.line) }
}

function readPerson(cells: Readonly<Record<string, string>>, unitCodes: ReadonlySet<string>, tell: Tell): PersonRow {
  const { name = '', unit = '', roles = '' } = cells
  if (name === '') tell('name', 'is empty')
  else if (name.length > 40) tell('name', 'has more than 40 characters')
  if (unit === '') tell('unit', "is empty: give the unit's code")
  else if (!unitCodes.has(unit)) tell('unit', `no unit has the code "${unit}", neither in the units file nor in the database`)
  const feishu = idOf(cells, 'feishu_open_id', tell)
  // by a user_id or a union_id they could be written to, and would not be known when they answer
  if (feishu !== '' && !/^ou_\w+$/.test(feishu))
    tell('feishu_open_id', 'is no open_id of this app: one begins with ou_; leave it empty to bind by 绑定')
  const wechat = idOf(cells, 'wechat_id', tell)
  const skills = skillsOf(cells['skills'] ?? '', tell)
  return {
    name,
    unit,
    phone: phoneOf(cells['phone'] ?? '', tell),
    roles: rolesOf(roles, tell),
    ids: { feishu, wechat },
    ...(skills.length === 0 ? {} : { skills }),
  }
}

function phoneOf(said: string, tell: Tell): string {
  const phone = plainPhone(said)
  if (said !== '' && phone === null)
    tell(
      'phone',
      /e\+/i.test(said)
        ? `"${said}" was shortened by the spreadsheet: make the column text and type the numbers again`
        : `"${said}" is no phone number`,
    )
  return phone ?? ''
}

function rolesOf(said: string, tell: Tell): Role[] {
  const words = [
    ...new Set(
      said
        .split(/[;；]/)
        .map(word => word.trim().toLowerCase())
        .filter(word => word !== ''),
    ),
  ]
  const wrong = words.filter(word => !Role.safeParse(word).success)
  if (wrong.length > 0) tell('roles', `"${wrong.join(';')}" is none of ${Role.options.join(', ')}; several are joined by ;`)
  return words.filter((word): word is Role => Role.safeParse(word).success)
}

function skillsOf(said: string, tell: Tell): Category[] {
  const words = [...new Set(said.split(/[;；]/).map(word => word.trim().toLowerCase()))].filter(word => word !== '')
  const wrong = words.filter(word => !Category.safeParse(word).success)
  if (wrong.length > 0) tell('skills', `"${wrong.join(';')}" is none of ${Category.options.join(', ')}; several are joined by ;`)
  return words.filter((word): word is Category => Category.safeParse(word).success)
}

function idOf(cells: Readonly<Record<string, string>>, column: string, tell: Tell): string {
  const id = cells[column] ?? ''
  if (/\s/.test(id) || id.length > 100) tell(column, `"${id.slice(0, 100)}" has spaces or more than 100 characters`)
  return id
}

/** Mistakes that only two rows together show. One person may stand in several units, one row each, told apart by phone. */
function compareRows(read: readonly Read[]): void {
  const seen = new Map<string, Read[]>()
  /** Earlier rows with this key; an empty value is no key. */
  const earlier = (kind: string, value: string, one: Read): Read[] => {
    if (value === '') return []
    const rows = seen.get(`${kind}|${value}`) ?? []
    seen.set(`${kind}|${value}`, [...rows, one])
    return rows
  }
  for (const one of read) {
    const { name, phone, unit, ids } = one.row
    const other = earlier('phone', phone, one)[0]
    if (other !== undefined && other.row.name !== name) one.tell('phone', `line ${other.line} gives this phone to ${other.row.name}`)
    for (const { line, row } of earlier('place', name === '' || unit === '' ? '' : `${name}|${unit}`, one)) {
      if (phone === '' || row.phone === '')
        one.tell('name', `line ${line} has the same name and unit: give both a phone to tell them apart, or leave one out`)
      else if (phone === row.phone) one.tell('unit', `line ${line} has this person in this unit: join the roles with ;`)
    }
    for (const [column, id] of [
      ['feishu_open_id', ids.feishu ?? ''],
      ['wechat_id', ids.wechat ?? ''],
    ] as const) {
      const owner = earlier(column, id, one).find(({ row }) => phone === '' || row.phone !== phone)
      if (owner !== undefined) one.tell(column, `line ${owner.line} gives this account to ${owner.row.name}`)
    }
  }
}
