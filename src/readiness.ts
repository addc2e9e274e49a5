/** Whether the service can work, and what an operator should know although it can. */

import type { App } from './app.ts'
import { calendarWarnings } from './calendar.ts'
import type { ChannelName } from './channel/message.ts'
import type { Config } from './config.ts'
import { type Db, sql } from './db.ts'
import type { Check, Readiness } from './http/health.ts'
import type { Deps } from './services/context.ts'
import { standingOf } from './services/mail/standings.ts'

/** A channel with a process of its own. */
export interface RealChannel {
  readonly name: ChannelName
  readonly account: string
  /** Messages reach the service even when that process is away. */
  readonly heardHere: boolean
}

export type ChannelSettings = Pick<Config, 'channels'> & Partial<Pick<Config, 'feishu' | 'wechat'>>

export const realChannels = ({ channels, feishu, wechat }: ChannelSettings): RealChannel[] => [
  ...(channels.includes('feishu') && feishu !== undefined
    ? [{ name: 'feishu' as const, account: feishu.appId, heardHere: feishu.mode === 'webhook' }]
    : []),
  ...(channels.includes('wechat') && wechat !== undefined ? [{ name: 'wechat' as const, account: wechat.account, heardHere: false }] : []),
]

/** Without a way in, nobody is heard: the check fails. Only sending away is a warning: what comes in is kept, and goes out later. */
export async function channelChecks(db: Db, channels: readonly RealChannel[]): Promise<Readiness> {
  const checks: Check[] = []
  const warnings: string[] = []
  for (const { name, account, heardHere } of channels) {
    const { state, detail } = await standingOf(db, name, account)
    const said = detail === '' ? `the ${name} process is ${state}` : detail
    if (heardHere && state !== 'up') warnings.push(said)
    if (!heardHere) checks.push({ name, ok: state === 'up', ...(state === 'up' ? {} : { detail: said }) })
    if (state === 'up' && detail !== '') warnings.push(detail)
  }
  return { checks, warnings }
}

export async function readiness(app: App, config: ChannelSettings): Promise<Readiness> {
  const database = await app.db.$queryRaw(sql`SELECT 1`).then(
    () => true,
    () => false,
  )
  if (!database) return { checks: [{ name: 'database', ok: false, detail: 'PostgreSQL does not answer: see that it runs' }], warnings: [] }
  const queue = ['there', 'none'].includes(app.relay.reach())
  const channels = await channelChecks(app.db, realChannels(config))
  return {
    checks: [
      { name: 'database', ok: true },
      {
        name: 'queue',
        ok: queue,
        ...(queue ? {} : { detail: 'the queue is away: jobs run in this process meanwhile; see that Redis runs' }),
      },
      ...channels.checks,
    ],
    warnings: [...channels.warnings, ...(await warningsOf(app.deps))],
  }
}

export async function warningsOf({ db, defaultUnit, calendar }: Pick<Deps, 'db' | 'defaultUnit' | 'calendar'>): Promise<string[]> {
  const [row] = await db.$queryRaw<{ now: Date; units: number; bound: boolean }[]>(sql`
    SELECT app_now() AS now, (SELECT count(*)::int FROM units) AS units,
      EXISTS (SELECT 1 FROM roles r JOIN units u ON u.id = r.unit_id JOIN identities i ON i.person_id = r.person_id
        WHERE r.role IN ('director', 'deputy', 'leader', 'supervisor') AND CASE WHEN ${defaultUnit ?? null}::text IS NULL THEN u.parent_id IS NULL ELSE u.code = ${defaultUnit ?? null} END) AS bound`)
  if ((row?.units ?? 0) === 0) return ['no units yet: run "npm run cli -- org import <units.csv> <people.csv>"']
  const dates = row === undefined ? [] : calendarWarnings(calendar, row.now)
  return row?.bound === true
    ? dates
    : [
        ...dates,
        'the unit that owns what nobody else can has no cadre with a bound account: give one a code (npm run cli -- org code <name>)',
      ]
}
