/** Who plays in the demo: the demo roster, three more employees and the groups, as the platform knows them. */
import { DEMO_GROUPS, DEMO_PEOPLE, DEMO_UNITS } from '../../prisma/seed.ts'
import { transaction } from '../services/context.ts'
import { ensureAccount } from '../services/mail/accounts.ts'
import { importPeople, importUnits, type PersonRow } from '../services/people/roster.ts'
import { type Stage, talker } from './talk.ts'

const employee = (id: string, name: string, phone: string, unit: string): PersonRow => ({
  name,
  phone,
  unit,
  roles: ['employee'],
  ids: { sandbox: id },
})

const MORE: readonly PersonRow[] = [
  employee('chen', '小陈', '13800000011', 'HBZC1'),
  employee('lin', '小林', '13800000012', 'HBZC3'),
  employee('ma', '老马', '13800000013', 'HBZCD'),
]

export type Cast = Awaited<ReturnType<typeof makeCast>>

export async function makeCast(stage: Stage) {
  const { world, venue, names } = stage
  const { deps } = world.app
  const players = [...DEMO_PEOPLE, ...MORE].map(row => {
    const as = row.ids.sandbox ?? ''
    return { row, as, id: venue.person(as, row.name) }
  })
  const account = await ensureAccount(deps, venue.channel, venue.account)
  await transaction(deps, async ctx => {
    await importUnits(ctx, DEMO_UNITS)
    const rows = players.map(({ row, id }) => ({ ...row, ids: { [venue.channel]: id } }))
    await importPeople(ctx, rows, async () => account, 'demo')
  })
  const idOf = (as: string): string => players.find(one => one.as === as)?.id ?? as
  const play = (as: string) => talker(stage, idOf(as), players.find(one => one.as === as)?.row.name ?? as)
  const groups = new Map<string, string>()
  for (const { id, name, members, purpose } of DEMO_GROUPS) {
    const there = await venue.group(id, name, members.map(idOf))
    groups.set(purpose, there)
    names.set(there, name)
  }
  const group = (purpose: (typeof DEMO_GROUPS)[number]['purpose']) => {
    const id = groups.get(purpose) ?? ''
    return talker(stage, id, names.get(id) ?? purpose)
  }
  return {
    wang: play('wang'),
    chen: play('chen'),
    lin: play('lin'),
    ma: play('ma'),
    li: play('li-gan'),
    zhou: play('zhou'),
    zheng: play('zheng'),
    sun: play('sun'),
    leaders: group('leaders'),
    work: group('work'),
  }
}
