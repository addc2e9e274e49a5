/** A federation with its enterprises, each with a studio; every one has a bot account of its own, whose strangers are its employees. */

import type { App } from '../../app.ts'
import { transaction } from '../../services/context.ts'
import { ensureAccount } from '../../services/mail/accounts.ts'
import { importPeople, importUnits, type PersonRow, type UnitRow } from '../../services/people/roster.ts'
import { ACCOUNT } from '../memory-channel.ts'

const NAMES = ['东风机械', '红星纺织', '长城化工', '和平制药', '新华印务', '光明食品', '胜利钢构', '前进物流']

export interface Studio {
  readonly name: string
  /** Account of the bot that this enterprise's employees write to. */
  readonly account: string
}

export interface Roster {
  readonly studios: readonly Studio[]
  /** Ids of everybody who may claim, officers first. */
  readonly cadres: readonly string[]
}

/** The first eight are 东风机械 …, then come 东风机械二分厂 … */
const namesOf = (studios: number): string[] =>
  Array.from({ length: studios }, (_, at) => {
    const round = Math.floor(at / NAMES.length)
    return `${NAMES[at % NAMES.length]}${round === 0 ? '' : `${'一二三四五六七八九'[round]}分厂`}`
  })

const unitsOf = (names: readonly string[]): UnitRow[] => [
  { code: 'CITY', name: '市总工会', parent: '', kind: 'federation', employees: 0, province: 'hebei', nature: '' },
  ...names.map(
    (name, at): UnitRow => ({
      code: `E${at}`,
      name,
      parent: 'CITY',
      kind: 'enterprise',
      employees: 300,
      province: 'hebei',
      nature: 'private',
    }),
  ),
]

const SURNAMES = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王']

function peopleOf(names: readonly string[]): PersonRow[] {
  let phones = 0
  const person = (id: string, name: string, unit: string, ...roles: PersonRow['roles'][number][]): PersonRow => ({
    name,
    unit,
    roles,
    phone: `1380000${String(++phones).padStart(4, '0')}`,
    ids: { sandbox: id },
  })
  const studios = names.flatMap((_, at) => {
    const surname = SURNAMES[at % SURNAMES.length] ?? '陈'
    return [
      person(`officer-${at}a`, `${surname}小明`, `E${at}`, 'officer'),
      person(`officer-${at}b`, `${surname}小红`, `E${at}`, 'officer'),
      person(`director-${at}`, `${surname}建国`, `E${at}`, 'director'),
      person(`leader-${at}`, `${surname}志强`, `E${at}`, 'leader'),
    ]
  })
  return [
    ...studios,
    person('supervisor-a', '马玉兰', 'CITY', 'supervisor', 'designated'),
    person('supervisor-b', '马玉成', 'CITY', 'supervisor'),
  ]
}

export async function makeRoster(app: App, count: number = NAMES.length): Promise<Roster> {
  const names = namesOf(count)
  const rows = peopleOf(names)
  const account = await ensureAccount(app.deps, 'sandbox', ACCOUNT)
  const units = await transaction(app.deps, async ctx => {
    await importUnits(ctx, unitsOf(names))
    await importPeople(ctx, rows, async () => account, 'demo')
    return ctx.tx.unit.findMany({ select: { id: true, code: true } })
  })
  const studios = names.map((name, at) => ({ name, account: `studio-${at}` }))
  for (const [at, studio] of studios.entries())
    await ensureAccount(app.deps, 'sandbox', studio.account, units.find(({ code }) => code === `E${at}`)?.id)
  return { studios, cadres: rows.map(({ ids }) => ids.sandbox ?? '') }
}
