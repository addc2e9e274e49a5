/** Danger to life: no number, no receipt, no rating. Threats, stoppages and orders to take risks are urgent too, but are matters with a number. */
import { sql } from '../../../db.ts'
import type { Level } from '../../../domain/grievance.ts'
import { say } from '../../../texts/text.ts'
import type { Hazard } from '../../../texts/zh-cn/alerts.ts'
import { ahead, type Context, known } from '../../context.ts'
import { type Grievance, ownById } from '../../grievances/read.ts'
import type { Speaker } from '../../people/people.ts'

export const isLifeDanger = ({ level, hazard }: { readonly level: Level; readonly hazard: Hazard }): boolean =>
  hazard === 'self-harm' || (level === 'red' && hazard !== 'gathering' && hazard !== 'none')

const MOST_TOLD = 1_200
const AROUND = 300

/** What an alert tells of a long story: the words that gave the alarm and what stands about them, else its beginning and its end. */
export function storyToTell(story: string, words: string): string {
  if (story.length <= MOST_TOLD) return story
  const at = words === '' ? -1 : story.indexOf(words)
  const note = say('storyGoesOn', { length: story.length })
  if (at < 0) return `${story.slice(0, MOST_TOLD / 2)}……${story.slice(-MOST_TOLD / 2)}${note}`
  return `……${story.slice(Math.max(0, at - AROUND), at + words.length + AROUND)}……${note}`
}

/** The same rule on `alerts a`; a cadre's 改级 makes an alert of no hazard. */
export const LIFE = sql`(a.hazard = 'self-harm' OR (a.level = 'red' AND a.hazard NOT IN ('gathering', 'none')))`

/** Whether this matter was ever alerted as danger to life. */
export async function wasLifeDanger(ctx: Context, grievanceId: string): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM alert_members m JOIN alerts a ON a.id = m.alert_id WHERE m.grievance_id = ${grievanceId}::uuid AND ${LIFE}) AS found`)
  return row?.found ?? false
}

/** The same of the last day. */
export async function lifeDangerNow(ctx: Context, grievanceId: string): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM alert_members m JOIN alerts a ON a.id = m.alert_id WHERE m.grievance_id = ${grievanceId}::uuid AND ${LIFE}
      AND a.opened_at > ${new Date(ctx.now.getTime() - 24 * HOUR_MS)}) AS found`)
  return row?.found ?? false
}

/** Whether each alert of danger to life that this matter is in has been stood down (解除). */
export async function isStoodDown(ctx: Context, grievanceId: string): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<{ open: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM alert_members m JOIN alerts a ON a.id = m.alert_id LEFT JOIN alerts i ON i.id = a.into_id
      WHERE m.grievance_id = ${grievanceId}::uuid AND ${LIFE} AND coalesce(i.status, a.status) <> 'closed') AS open`)
  return row?.open === false
}

const HOUR_MS = 3_600_000
/** As long as an alert may grow, and a while. */
const ONGOING_MS = 50 * HOUR_MS

/** The speaker's matter about danger to life whose last alarm is less than two hours old; also one that is 匿名, which their account's key opens. */
export const endangered = async (ctx: Context, speaker: Speaker): Promise<Grievance | null> =>
  (
    await ownAmong(
      ctx,
      speaker,
      (await found(ctx, speaker)).filter(({ lately }) => lately),
    )
  )?.grievance ?? null

/** The speaker's matter about which they are talking to a cadre: 接通. */
export const connected = async (ctx: Context, speaker: Speaker): Promise<{ grievance: Grievance; relayId: string } | null> => {
  const own = await ownAmong(
    ctx,
    speaker,
    (await found(ctx, speaker)).filter(({ relayId }) => relayId !== null),
  )
  return own === null || own.relayId === null ? null : { grievance: own.grievance, relayId: own.relayId }
}

interface InDanger {
  id: string
  relayId: string | null
  lately: boolean
}

async function ownAmong(
  ctx: Context,
  speaker: Speaker,
  rows: readonly InDanger[],
): Promise<{ grievance: Grievance; relayId: string | null } | null> {
  for (const { id, relayId } of rows) {
    const own = await ownById(ctx, id, speaker)
    if (own !== null && own.filedById === null) return { grievance: own, relayId }
  }
  return null
}

const found = (ctx: Context, speaker: Speaker): Promise<InDanger[]> => known(ctx, 'endangered', () => readEndangered(ctx, speaker))

export const readEndangeredAhead = (ctx: Context, speaker: Speaker): void => ahead(ctx, 'endangered', () => readEndangered(ctx, speaker))

function readEndangered(ctx: Context, speaker: Speaker): Promise<InDanger[]> {
  const opened = sql`a.opened_at > ${new Date(ctx.now.getTime() - ONGOING_MS)}`
  const lately = sql`g.status NOT IN ('closed', 'withdrawn', 'redirected') AND EXISTS (SELECT 1 FROM ledger_entries e
    WHERE e.grievance_id = g.id AND e.type IN ('alert-opened', 'alert-grew') AND e.at > ${new Date(ctx.now.getTime() - 2 * HOUR_MS)})`
  return ctx.tx.$queryRaw<InDanger[]>(sql`
    SELECT id, max(relay_id::text)::uuid AS "relayId", bool_or(lately) AS lately FROM (
      SELECT g.id, NULL::uuid AS relay_id, true AS lately FROM grievances g WHERE g.person_id = ${speaker.personId}::uuid AND ${lately}
        AND EXISTS (SELECT 1 FROM alert_members m JOIN alerts a ON a.id = m.alert_id WHERE m.grievance_id = g.id AND ${opened} AND ${LIFE})
      UNION ALL
      SELECT g.id, NULL::uuid, true FROM alerts a JOIN alert_members m ON m.alert_id = a.id JOIN grievances g ON g.id = m.grievance_id
      WHERE ${opened} AND ${LIFE} AND g.person_id IS NULL AND ${lately}
      UNION ALL
      SELECT g.id, r.id, false FROM relays r JOIN grievances g ON g.id = r.grievance_id
      WHERE r.ended_at IS NULL AND (g.person_id = ${speaker.personId}::uuid OR g.person_id IS NULL)
    ) danger GROUP BY id ORDER BY id DESC`)
}
