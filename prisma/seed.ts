/** The demo roster: a city federation, one bearing works with two workshops, and the people whose phones the sandbox shows. */
import type { PersonRow, UnitRow } from '../src/services/people/roster.ts'

export const DEMO_UNITS: readonly UnitRow[] = [
  { code: 'BD', name: '保定市总工会', parent: '', kind: 'federation', employees: 0, province: 'hebei', nature: '' },
  { code: 'HBZC', name: '华北轴承', parent: 'BD', kind: 'enterprise', employees: 420, province: 'hebei', nature: 'state' },
  { code: 'HBZC1', name: '一车间', parent: 'HBZC', kind: 'department', employees: 120, province: '', nature: '' },
  { code: 'HBZC3', name: '三车间', parent: 'HBZC', kind: 'department', employees: 60, province: '', nature: '' },
  { code: 'HBZCD', name: '东厂区', parent: 'HBZC', kind: 'site', employees: 90, province: '', nature: '' },
]

interface DemoPerson extends PersonRow {
  readonly sandbox: { readonly id: string; readonly roleLabel: string; readonly colour: string }
}

const person = (
  id: string,
  name: string,
  phone: string,
  unit: string,
  roles: PersonRow['roles'],
  roleLabel: string,
  colour: string,
): DemoPerson => ({
  name,
  phone,
  unit,
  roles,
  ids: { sandbox: id },
  sandbox: { id, roleLabel, colour },
})

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('wang', '王师傅', '13800000001', 'HBZC3', ['employee'], '职工', '#3b7dd8'),
  person('li-gan', '李干事', '13800000003', 'HBZC', ['officer', 'liaison'], '工作人员', '#2f9e6e'),
  person('zhou', '周主席', '13800000004', 'HBZC', ['director'], '工作室主任', '#b3532e'),
  person('zheng', '郑厂长', '13800000005', 'HBZC', ['leader'], '领导', '#7a4fb5'),
  person('sun', '孙部长', '13800000006', 'BD', ['supervisor', 'designated'], '上级工会', '#a33a52'),
]

/** An employee whom no roster knows: the bot asks for the unit. */
export const DEMO_STRANGER = { id: 'zhao', name: '赵姐', roleLabel: '职工', colour: '#d08a1d' } as const

export const DEMO_GROUPS = [
  { id: 'group-leaders', name: '华北轴承领导群', members: ['zhou', 'zheng'], unit: 'HBZC', purpose: 'leaders' },
  { id: 'group-work', name: '华北轴承工作群', members: ['zhou', 'li-gan'], unit: 'HBZC', purpose: 'work' },
] as const
