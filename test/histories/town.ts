/** Where random histories are played: real services on a real database, without queues and channels, so that very many actions take little time. */
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { publishedCalendar } from '../../src/calendar.ts'
import { handle } from '../../src/chat/handle.ts'
import { afterRegistration } from '../../src/chat/registered.ts'
import { openDb, sql } from '../../src/db.ts'
import type { Role } from '../../src/domain/person.ts'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import { ruleBook } from '../../src/rules/index.ts'
import { fireAlerts } from '../../src/services/alerts/ladder/due.ts'
import { moveClock } from '../../src/services/behind.ts'
import { appNow, type Context, type Deps, transaction } from '../../src/services/context.ts'
import { fireDue } from '../../src/services/grievances/dates/due.ts'
import { moveForLeave } from '../../src/services/grievances/ownership/cover.ts'
import { gatherWaiting } from '../../src/services/hot/gather.ts'
import { ensureAccount } from '../../src/services/mail/accounts.ts'
import { finishQuiet } from '../../src/services/mail/intakes.ts'
import { settleDelivery } from '../../src/services/mail/settlement.ts'
import { speakerOf } from '../../src/services/people/people.ts'
import { importPeople, importUnits, type UnitRow } from '../../src/services/people/roster.ts'
import { freshDatabase } from '../helpers/servers.ts'

const unit = (code: string, name: string, parent: string, kind: UnitRow['kind'], nature: string, province = ''): UnitRow => ({
  code,
  name,
  parent,
  kind,
  employees: 400,
  province,
  nature,
})

const UNITS: readonly UnitRow[] = [
  unit('CITY', '保定市总工会', '', 'federation', '', 'hebei'),
  unit('COUNTY', '竞秀区总工会', 'CITY', 'federation', ''),
  unit('STATE', '华北轴承', 'COUNTY', 'enterprise', 'state'),
  unit('SHOP', '三车间', 'STATE', 'department', ''),
  unit('PRIVATE', '红旗电机', 'COUNTY', 'enterprise', 'private', 'zhejiang'),
  unit('LONE', '小河印务', 'COUNTY', 'enterprise', 'private'),
  unit('JOINT', '南街联合工会', 'COUNTY', 'joint', ''),
  unit('SMALL', '顺达修理', 'JOINT', 'enterprise', 'private'),
]

export interface Cadre {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly roles: readonly Role[]
}

const cadre = (name: string, unit: string, ...roles: Role[]): Cadre => ({ id: `cadre-${name}`, name, unit, roles })

export const CADRES: readonly Cadre[] = [
  cadre('赵市长', 'CITY', 'supervisor'),
  cadre('钱专员', 'CITY', 'designated'),
  cadre('孙部长', 'COUNTY', 'supervisor'),
  cadre('李科长', 'COUNTY', 'supervisor'),
  cadre('周专员', 'COUNTY', 'designated'),
  cadre('吴指导', 'COUNTY', 'adviser'),
  cadre('郑主席', 'STATE', 'director'),
  cadre('王副主席', 'STATE', 'deputy'),
  cadre('冯厂长', 'STATE', 'leader'),
  cadre('陈书记', 'STATE', 'leader'),
  cadre('褚干事', 'STATE', 'officer'),
  cadre('卫干事', 'STATE', 'officer'),
  cadre('蒋干事', 'STATE', 'officer'),
  cadre('沈联络', 'SHOP', 'liaison'),
  cadre('韩驻厂', 'STATE', 'resident'),
  cadre('杨主席', 'PRIVATE', 'director'),
  cadre('朱经理', 'PRIVATE', 'leader'),
  cadre('秦干事', 'PRIVATE', 'officer'),
  cadre('尤干事', 'PRIVATE', 'officer'),
  // one person is the whole studio
  cadre('许主席', 'LONE', 'director', 'officer'),
  cadre('何主席', 'JOINT', 'director'),
  cadre('吕干事', 'JOINT', 'officer'),
  cadre('施管理', 'STATE', 'admin'),
]
/** Where employees work. */
export const HOMES = ['SHOP', 'SHOP', 'STATE', 'PRIVATE', 'LONE', 'SMALL'] as const

/** The transaction dies before it commits, as by kill -9 or a lost line. */
class Killed extends Error {}

export type Town = Awaited<ReturnType<typeof makeTown>>

export async function makeTown(units: readonly UnitRow[] = UNITS, cadres: readonly Cadre[] = CADRES) {
  const database = await freshDatabase()
  const deps: Deps = {
    db: openDb(database.url, { pool: 8 }),
    keys: openKeys(parseKeyRing(`test:${randomBytes(32).toString('base64')}`)),
    calendar: publishedCalendar(),
    rules: ruleBook('national'),
    quietSeconds: 0,
    defaultUnit: undefined,
    attachmentsDir: tmpdir(),
    random: Math.random,
    nudge: () => {},
  }
  const accountId = await ensureAccount(deps, 'sandbox', 'histories')
  const enrol = (people: readonly Cadre[]) =>
    transaction(deps, ctx =>
      importPeople(
        ctx,
        people.map(({ id, name, unit: at, roles }) => ({ name, phone: '', unit: at, roles, ids: { sandbox: id } })),
        async () => accountId,
        'demo',
      ),
    )
  await transaction(deps, ctx => importUnits(ctx, units))
  await enrol(cadres)
  let messages = 0

  function received(who: { id: string; name: string }, text: string): Parameters<typeof handle>[1] {
    const id = String(++messages).padStart(12, '0')
    const chat = { id: who.id, type: 'private' as const, name: '' }
    const content = { type: 'text' as const, text }
    const message = {
      channel: 'sandbox' as const,
      account: 'histories',
      id,
      chat,
      sender: who,
      at: new Date(),
      content,
      mentionsBot: false,
    }
    return { message, kept: {}, fetching: false, inboxId: `00000000-0000-4000-8000-${id}`, accountId }
  }

  return {
    deps,
    /** The same people again with other roles: whoever has none loses what they had. */
    enrol,
    /** What somebody types, understood and answered in one transaction. False: it was killed before its end. */
    async says(who: { id: string; name: string }, text: string, dies = false): Promise<boolean> {
      const said = received(who, text)
      try {
        await transaction(deps, async ctx => {
          await handle(ctx, said)
          if (dies) throw new Killed()
        })
        return true
      } catch (error) {
        if (error instanceof Killed) return false
        throw error
      }
    },
    /** What would come of it, looked at before all of it is undone: many may try at once, and nothing has happened. */
    async tries<T>(who: { id: string; name: string }, text: string, look: (ctx: Context) => Promise<T>): Promise<T> {
      const said = received(who, text)
      let seen: T | undefined
      const undone = transaction(deps, async ctx => {
        await handle(ctx, said)
        seen = await look(ctx)
        throw new Killed()
      })
      await undone.catch(error => {
        if (!(error instanceof Killed)) throw error
      })
      return seen as T
    },
    /** Sends what waits; `outcome` says how each ends. What waits for a message before it goes in the next turn. */
    async delivers(outcome: () => 'delivered' | 'failed' | 'unknown'): Promise<void> {
      const rows = await deps.db.$queryRaw<{ id: string; purpose: string }[]>(
        sql`SELECT id, purpose FROM deliveries WHERE status = 'pending' ORDER BY seq LIMIT 5000`,
      )
      const quiet = rows.filter(({ purpose }) => !MOVING.includes(purpose)).map(({ id }) => id)
      await deps.db.$executeRaw(
        sql`UPDATE deliveries SET status = 'delivered', settled_at = app_now() WHERE id = ANY(${quiet}::uuid[]) AND status = 'pending'`,
      )
      for (const { id, purpose } of rows) {
        if (!MOVING.includes(purpose)) continue
        const status = outcome()
        const ended = status === 'delivered' ? { status, messageId: null } : { status, failure: 'recipient-gone' as const }
        await settleDelivery(deps, { id, channel: 'sandbox' }, ended)
      }
      await deps.db.$executeRaw(sql`DELETE FROM outbox`)
    },
    /** All that time has made due, as the sweep does it; returns how much that was. */
    async sweeps(): Promise<number> {
      let done = 0
      const finish = () =>
        finishQuiet(deps, speakerOf, (ctx, speaker, conversation, registered) =>
          afterRegistration({ ctx, speaker, conversation }, registered),
        )
      for (const step of [finish, () => fireDue(deps), () => fireAlerts(deps), () => moveForLeave(deps), () => gatherWaiting(deps)])
        for (let more = await step(); more > 0; more = await step()) done += more
      return done
    },
    later: (ms: number) => moveClock(deps.db, ms),
    now: () => appNow(deps.db),
    async end(): Promise<void> {
      await deps.db.$disconnect()
      await database.drop()
    },
  }
}

/** What moves something when it arrives, or does not. */
const MOVING = ['words', 'question', 'answer', 'talk-check']
