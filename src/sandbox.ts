/** The demo roster in the database, and what the sandbox's page may ask of the services. */
import { DEMO_GROUPS, DEMO_PEOPLE, DEMO_UNITS } from '../prisma/seed.ts'
import type { App } from './app.ts'
import { OperatorError } from './errors.ts'
import type { Behind } from './http/behind.ts'
import { moveClock, recentMatters } from './services/behind.ts'
import { type Context, transaction } from './services/context.ts'
import { conversationOf, ensureAccount } from './services/mail/accounts.ts'
import { bindGroup } from './services/mail/groups.ts'
import { whoIs } from './services/people/people.ts'
import { importPeople, importUnits } from './services/people/roster.ts'

/** Seeds an empty database once. @throws OperatorError when the database holds imported people */
export async function seedDemo(app: App, account: string): Promise<void> {
  const people = await app.db.setting.findUnique({ where: { key: 'people' } })
  if (people?.value === 'imported')
    throw new OperatorError(
      'this database holds imported people, and in the sandbox anyone acts as anyone: take sandbox out of CHANNELS, or use another DATA_DIR',
      { exitCode: 78 },
    )
  if (people !== null) return
  const accountId = await ensureAccount(app.deps, 'sandbox', account)
  await transaction(app.deps, async ctx => {
    await importUnits(ctx, DEMO_UNITS)
    await importPeople(ctx, DEMO_PEOPLE, async () => accountId, 'demo')
    await bindDemoGroups(ctx, accountId)
  })
}

async function bindDemoGroups(ctx: Context, accountId: string): Promise<void> {
  const director = DEMO_PEOPLE.find(({ roles }) => roles.includes('director'))
  if (director === undefined) throw new Error('the demo roster has no director')
  const by = await whoIs(ctx, accountId, { id: director.sandbox.id, name: director.name })
  for (const { id, name, unit, purpose } of DEMO_GROUPS) {
    const { id: unitId } = await ctx.tx.unit.findUniqueOrThrow({ where: { code: unit }, select: { id: true } })
    await bindGroup(ctx, await conversationOf(ctx, accountId, 'sandbox', { id, type: 'group', name }, null), unitId, purpose, by)
  }
}

export const makeBehind = (app: App): Behind => ({
  now: () => app.now(),
  async moveClock(ms) {
    const now = await moveClock(app.db, ms)
    await app.catchUp()
    return now
  },
  recent: () => recentMatters(app.deps),
  queues: async () =>
    (await app.figures())
      .filter(({ queue }) => !queue.startsWith('deliver-') || queue === 'deliver-sandbox')
      .map(({ queue, waiting, active }) => ({ name: queue, waiting, active })),
})
