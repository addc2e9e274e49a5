/** What the sandbox's strip shows: the matters that moved last, and the clock. For the sandbox only: it looks past scope. */
import { type Db, sql } from '../db.ts'
import type { Status } from '../domain/grievance.ts'
import { STATUS } from '../texts/words.ts'
import { appNow, type Deps, transaction } from './context.ts'
import { liveDeadlines } from './grievances/dates/deadlines.ts'
import { byId } from './grievances/read.ts'
import { cadreName } from './people/people.ts'

/** Moves app time forward. Refused outside the sandbox and tests by whoever builds the service. */
export async function moveClock(db: Db, ms: number): Promise<Date> {
  if (ms < 0) throw new Error('the clock only moves forward')
  await db.$executeRaw(sql`UPDATE app_clock SET ahead = ahead + ${`${Math.round(ms)} milliseconds`}::interval`)
  return appNow(db)
}

/** Puts app time to a moment, also a past one. For tests, on a database in which nothing has happened yet. @throws when something has */
export async function startClockAt(db: Db, moment: Date): Promise<void> {
  const changed = await db.$executeRaw(
    sql`UPDATE app_clock SET ahead = ${moment}::timestamptz - clock_timestamp() WHERE NOT EXISTS (SELECT 1 FROM ledger_entries WHERE type <> 'holiday-notices')`,
  )
  if (changed === 0) throw new Error('the clock can be set only before anything has happened')
}

export interface RecentMatter {
  readonly no: string
  readonly subject: string
  readonly unit: string
  readonly level: string
  readonly status: string
  readonly owner: string
  readonly nextDue: { readonly what: string; readonly at: Date } | null
  readonly steps: readonly { readonly name: string; readonly at: Date }[]
}

const CLOCK_NAME: Record<string, string> = {
  claim: '认领',
  'first-contact': '首次联系',
  answer: '答复',
  heartbeat: '不超过七天没消息',
  'ask-timeout': '等补充到期',
  'follow-up': '回访',
  'second-try': '再次回访',
  'close-unrated': '未评价结案',
}

const STEP_NAME: Record<string, string> = {
  register: '登记',
  assign: '派给',
  claim: '认领',
  decline: '退回',
  recuse: '回避',
  transfer: '转送',
  escalate: '提级',
  ask: '追问',
  supply: '补充',
  answer: '答复送达',
  rate: '评价',
  redo: '重办',
  close: '结案',
  withdraw: '撤回',
  'follow-up': '回访',
  'alert-opened': '预警',
  'alert-signed': '签收',
}

export const recentMatters = (deps: Deps): Promise<RecentMatter[]> =>
  transaction({ ...deps, nudge: () => {} }, async ctx => {
    const ids = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
      SELECT g.id FROM grievances g JOIN LATERAL (SELECT max(e.id::text) AS last FROM ledger_entries e WHERE e.grievance_id = g.id) l ON true ORDER BY l.last DESC NULLS LAST LIMIT 8`)
    const matters: RecentMatter[] = []
    for (const { id } of ids) {
      const grievance = await byId(ctx, id)
      const due = Object.entries(await liveDeadlines(ctx, id))
        .filter(([kind]) => CLOCK_NAME[kind] !== undefined)
        .sort(([, a], [, b]) => a.getTime() - b.getTime())[0]
      matters.push({
        no: grievance.no,
        subject: grievance.subject,
        unit: grievance.unitName,
        level: grievance.level,
        status: STATUS[grievance.status as Status],
        owner: await cadreName(ctx, grievance.ownerId),
        nextDue: due === undefined ? null : { what: CLOCK_NAME[due[0]] ?? '', at: due[1] },
        steps: await stepsOf(ctx, id, grievance.registeredAt),
      })
    }
    return matters
  })

async function stepsOf(ctx: Parameters<typeof byId>[0], grievanceId: string, registeredAt: Date): Promise<{ name: string; at: Date }[]> {
  const entries = await ctx.tx.$queryRaw<{ type: string; at: Date }[]>(
    sql`SELECT type, at FROM ledger_entries WHERE grievance_id = ${grievanceId}::uuid ORDER BY id`,
  )
  const deliveries = await ctx.tx.$queryRaw<{ status: string; purpose: string; at: Date }[]>(sql`
    SELECT status, purpose, coalesce(settled_at, created_at) AS at FROM deliveries WHERE grievance_id = ${grievanceId}::uuid AND purpose IN ('receipt', 'new-matter', 'alert') ORDER BY seq LIMIT 12`)
  const steps = entries.filter(({ type }) => STEP_NAME[type] !== undefined).map(({ type, at }) => ({ name: STEP_NAME[type] ?? '', at }))
  const sent = deliveries
    .filter(({ purpose }, index) => deliveries.findIndex(other => other.purpose === purpose) === index)
    .map(({ status, purpose, at }) => ({
      name: `${status === 'delivered' ? '已送达' : status === 'failed' ? '未送达' : '排队'}·${{ receipt: '回执', 'new-matter': '通知干部', alert: '预警' }[purpose] ?? ''}`,
      at,
    }))
  return [{ name: '收到', at: registeredAt }, ...steps, ...sent].sort((a, b) => a.at.getTime() - b.at.getTime()).slice(0, 12)
}
