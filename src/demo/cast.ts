/** Who plays in the demo: the demo roster, three more employees and the groups. */
import { DEMO_GROUPS, DEMO_PEOPLE } from '../../prisma/seed.ts'
import { seedDemo } from '../sandbox.ts'
import { transaction } from '../services/context.ts'
import { ensureAccount } from '../services/mail/accounts.ts'
import { importPeople, type PersonRow } from '../services/people/roster.ts'
import { ACCOUNT } from './memory-channel.ts'
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
  const { app } = stage.world
  await seedDemo(app, ACCOUNT)
  const account = await ensureAccount(app.deps, 'sandbox', ACCOUNT)
  await transaction(app.deps, ctx => importPeople(ctx, MORE, async () => account, 'demo'))
  const names = new Map([...DEMO_PEOPLE, ...MORE].map(({ name, ids }) => [ids.sandbox ?? '', name]))
  for (const { id, name } of DEMO_GROUPS) stage.names.set(id, name)
  const play = (id: string) => talker(stage, id, names.get(id) ?? id)
  return {
    wang: play('wang'),
    chen: play('chen'),
    lin: play('lin'),
    ma: play('ma'),
    li: play('li-gan'),
    zhou: play('zhou'),
    zheng: play('zheng'),
    sun: play('sun'),
    leaders: talker(stage, 'group-leaders', '华北轴承领导群'),
  }
}
