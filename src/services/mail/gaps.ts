/** When nobody was heard by a channel that tells nothing twice: kept from–to, and told once it is over. */
import { v7 as uuid } from 'uuid'
import { sql } from '../../db.ts'
import { OPEN_STATUSES } from '../../domain/grievance.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { type Context, type Deps, transaction } from '../context.ts'
import { append } from '../ledger/ledger.ts'
import { type Letter, sendAll } from './letters.ts'

export type GapReason = 'logout' | 'line' | 'process' | 'unread'

/** From here on leaders are told. Shorter ones are kept: a restart takes some seconds. */
const LEADERS_MS = 10_000
/** From here on employees who wait for something are told as well. */
const EMPLOYEES_MS = 90_000

/** The service's clock at a moment of this machine's: both are looked at now, however long it took to come to the database. */
const momentOf = (ctx: Context, at: Date): Date => new Date(ctx.now.getTime() - Math.max(0, Date.now() - at.getTime()))

/** Nobody was heard since then, by this machine's clock. Does nothing while a gap is open already: that one began earlier. */
export async function openGap(deps: Deps, accountId: string, since: Date, why: GapReason): Promise<void> {
  await transaction(deps, async ctx => {
    await ctx.tx.$executeRaw(sql`
      INSERT INTO channel_gaps (id, account_id, from_at, why) VALUES (${uuid()}::uuid, ${accountId}::uuid, ${momentOf(ctx, since)}, ${why})
      ON CONFLICT (account_id) WHERE until_at IS NULL DO NOTHING`)
  })
}

interface Gap {
  readonly id: string
  readonly fromAt: Date
  readonly why: GapReason
  readonly channel: string
}

/** Somebody is heard again since then, by this machine's clock: what is open is closed and told. */
export async function closeGap(deps: Deps, accountId: string, at: Date): Promise<void> {
  await transaction(deps, async ctx => {
    const until = momentOf(ctx, at)
    const [gap] = await ctx.tx.$queryRaw<Gap[]>(sql`
      UPDATE channel_gaps g SET until_at = greatest(g.from_at, ${until}) FROM channel_accounts a
      WHERE g.account_id = ${accountId}::uuid AND g.until_at IS NULL AND a.id = g.account_id
      RETURNING g.id, g.from_at AS "fromAt", g.why, a.channel`)
    if (gap !== undefined) await told(ctx, accountId, gap, until)
  })
}

/** A message came then, by this machine's clock, and nobody could tell what it said. */
export async function gapOf(deps: Deps, accountId: string, then: Date): Promise<void> {
  await transaction(deps, async ctx => {
    const at = momentOf(ctx, then)
    const [account] = await ctx.tx.$queryRaw<{ channel: string }[]>(sql`SELECT channel FROM channel_accounts WHERE id = ${accountId}::uuid`)
    const id = uuid()
    await ctx.tx.channelGap.create({ data: { id, accountId, fromAt: at, untilAt: at, why: 'unread' } })
    await told(ctx, accountId, { id, fromAt: at, why: 'unread', channel: account?.channel ?? '' }, at)
  })
}

async function told(ctx: Context, accountId: string, { id, fromAt, why, channel }: Gap, until: Date): Promise<void> {
  const ms = until.getTime() - fromAt.getTime()
  await append(ctx, { type: 'channel-gap', actor: { as: 'system' }, payload: { id, channel, from: fromAt, until, why } })
  const letters: Letter[] = []
  if (ms >= LEADERS_MS || why === 'unread') {
    const text = why === 'unread' ? say('unreadMessage', { at: fromAt }) : say('gapForLeaders', { from: fromAt, until, why })
    for (const personId of await leadersBy(ctx, accountId))
      letters.push({ to: { personId }, message: plain(text), meta: { purpose: 'gap' } })
  }
  if (ms >= EMPLOYEES_MS) letters.push(...(await toEmployees(ctx, channel, fromAt, until)))
  await sendAll(ctx, letters)
}

/** Those who answer for what comes by this account, and are reached by it. */
async function leadersBy(ctx: Context, accountId: string): Promise<string[]> {
  const rows = await ctx.tx.$queryRaw<{ personId: string }[]>(sql`
    SELECT DISTINCT r.person_id AS "personId" FROM roles r JOIN people p ON p.id = r.person_id AND p.left_at IS NULL
      JOIN identities i ON i.person_id = r.person_id AND i.account_id = ${accountId}::uuid
    WHERE r.role IN ('leader', 'director', 'supervisor') ORDER BY 1`)
  return rows.map(({ personId }) => personId)
}

interface Waiting {
  readonly no: string
  readonly routeId: string
  readonly mode: string
  readonly quiet: boolean
}

/** Whoever has something open and is answered by this channel, once each; who asked not to be written to is not. */
async function toEmployees(ctx: Context, channel: string, from: Date, until: Date): Promise<Letter[]> {
  const rows = await ctx.tx.$queryRaw<Waiting[]>(sql`
    SELECT DISTINCT ON (coalesce(g.person_id, g.route_id)) g.no, g.route_id AS "routeId", g.mode, g.sealed OR g.sensitive IS NOT NULL AS quiet
    FROM grievances g JOIN reply_routes r ON r.id = g.route_id AND r.channel = ${channel}
    WHERE g.status = ANY(${[...OPEN_STATUSES]}::text[]) AND (g.contact IS NULL OR g.contact NOT LIKE '先不联系%')
    ORDER BY coalesce(g.person_id, g.route_id), g.registered_at DESC`)
  return rows.map(({ no, routeId, mode, quiet }) => ({
    to: { routeId, anonymous: mode === 'anonymous' },
    message: plain(say('gapForEmployee', { from, until, no: quiet ? null : no })),
    meta: { purpose: 'gap' },
  }))
}
