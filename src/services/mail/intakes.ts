/** 登记前: fragments gathered into one grievance until the person says 完 or has been quiet long enough. */
import { v7 as uuid } from 'uuid'
import { sql } from '../../db.ts'
import type { IdentityMode } from '../../domain/grievance.ts'
import { UserError } from '../../errors.ts'
import { plain } from '../../texts/cards.ts'
import { sayError } from '../../texts/text.ts'
import { ahead, type Context, type Deps, known, stale, transaction } from '../context.ts'
import { awaitEar } from '../grievances/dates/clocks.ts'
import { moveWords, type Registered, register } from '../grievances/register.ts'
import { blank, linesOf, record, type Said, storyOf, typedText } from '../grievances/words/words.ts'
import type { Speaker } from '../people/people.ts'
import { sharedTransaction } from '../shared.ts'
import type { Conversation } from './accounts.ts'
import { lockChat } from './inbox.ts'
import { send } from './letters.ts'

export interface Intake {
  readonly id: string
  readonly mode: IdentityMode
  readonly direct: boolean
  readonly openedAt: Date
  readonly latestAt: Date
}

/** Five minutes at most from the first words. */
export const LONGEST_MS = 300_000
/** How long 匿名 or 直送上级, said before anything else, wait for the words they are meant for. */
const PREPARED_MS = 1_800_000
/** After so long a matter that nobody could take is tried again. */
const DAY_MS = 86_400_000

const readIntakes = (ctx: Context, conversationId: string): Promise<(Intake & { status: string })[]> =>
  ctx.tx.$queryRaw(sql`
    SELECT id, mode, direct, opened_at AS "openedAt", latest_at AS "latestAt", status FROM intakes
    WHERE conversation_id = ${conversationId}::uuid AND status IN ('open', 'doubtful') ORDER BY opened_at DESC`)

export const readIntakesAhead = (ctx: Context, conversationId: string): void =>
  ahead(ctx, `intakes|${conversationId}`, () => readIntakes(ctx, conversationId))

interface Gathered {
  /** What is being gathered. */
  readonly open: Intake | null
  /** What is held as doubtful, of the last half hour. */
  readonly doubtful: Intake | null
}

async function gathered(ctx: Context, conversationId: string): Promise<Gathered> {
  const rows = await known(ctx, `intakes|${conversationId}`, () => readIntakes(ctx, conversationId))
  const of = (fits: (row: Intake & { status: string }) => boolean): Intake | null => rows.find(fits) ?? null
  return {
    open: of(({ status }) => status === 'open'),
    doubtful: of(({ status, openedAt }) => status === 'doubtful' && openedAt > inMs(ctx, -PREPARED_MS)),
  }
}

export const openIntake = async (ctx: Context, conversationId: string): Promise<Intake | null> => (await gathered(ctx, conversationId)).open

/**
 * Adds words to the open intake of the chat, or opens one. `complete`: it reads like a whole sentence; `joins`: what was held as doubtful
 * during the last half hour becomes the beginning of a new one.
 */
export async function gather(
  ctx: Context,
  speaker: Speaker,
  conversation: Conversation,
  said: Said,
  complete: boolean,
  joins = false,
): Promise<Intake> {
  const { open, doubtful } = await gathered(ctx, conversation.id)
  const intake = open ?? (joins && doubtful !== null ? await resumed(ctx, doubtful) : null)
  if (intake === null) {
    const quietAt = inMs(ctx, Math.min(quietMs(ctx, complete), LONGEST_MS))
    const fresh = newIntake(ctx, {})
    await Promise.all([create(ctx, speaker, conversation, fresh, { quietAt }), record(ctx, { intakeId: fresh.id }, said)])
    return fresh
  }
  const prepared = intake.latestAt.getTime() - intake.openedAt.getTime() > LONGEST_MS
  const latestAt = prepared ? inMs(ctx, LONGEST_MS) : intake.latestAt
  const quietAt = new Date(Math.min(ctx.now.getTime() + quietMs(ctx, complete), latestAt.getTime()))
  stale(ctx)
  await Promise.all([
    record(ctx, { intakeId: intake.id }, said),
    ctx.tx.$executeRaw(sql`
      UPDATE intakes SET quiet_at = ${quietAt}, latest_at = ${latestAt}, opened_at = ${prepared ? ctx.now : intake.openedAt} WHERE id = ${intake.id}::uuid`),
  ])
  return intake
}

async function resumed(ctx: Context, held: Intake): Promise<Intake> {
  await resume(ctx, held.id)
  return { ...held, latestAt: inMs(ctx, LONGEST_MS) }
}

const inMs = (ctx: Context, ms: number): Date => new Date(ctx.now.getTime() + ms)
const quietMs = (ctx: Context, complete: boolean): number => ctx.quietSeconds * 1000 * (complete ? 1 : 3)

const newIntake = (ctx: Context, more: { latestAt?: Date; mode?: IdentityMode; direct?: boolean }): Intake => ({
  id: uuid(),
  mode: 'confidential',
  direct: false,
  openedAt: ctx.now,
  latestAt: inMs(ctx, LONGEST_MS),
  ...more,
})

async function create(
  ctx: Context,
  speaker: Speaker,
  conversation: Conversation,
  intake: Intake,
  { status = 'open', quietAt = intake.latestAt }: { status?: 'open' | 'doubtful'; quietAt?: Date } = {},
): Promise<Intake> {
  stale(ctx)
  await ctx.tx.$executeRaw(sql`
    INSERT INTO intakes (id, conversation_id, person_id, identity_id, status, opened_at, quiet_at, latest_at, mode, direct)
    VALUES (${intake.id}::uuid, ${conversation.id}::uuid, ${speaker.personId}::uuid, ${speaker.identityId}::uuid, ${status}, ${intake.openedAt},
      ${quietAt}, ${intake.latestAt}, ${intake.mode}, ${intake.direct})`)
  return intake
}

/**
 * Words that triage was not sure of, kept while the person is asked. Left unanswered they are registered after five minutes;
 * `doubtful` ones, which sound like talk, are not, and join what is said next within half an hour.
 */
export async function hold(ctx: Context, speaker: Speaker, conversation: Conversation, said: Said, doubtful: boolean): Promise<string> {
  const { id } = await create(ctx, speaker, conversation, newIntake(ctx, {}), { status: doubtful ? 'doubtful' : 'open' })
  await record(ctx, { intakeId: id }, said)
  return id
}

/** Adds to what is held as doubtful in this chat. False when nothing is. */
export async function holdMore(ctx: Context, conversationId: string, said: Said): Promise<boolean> {
  const { doubtful } = await gathered(ctx, conversationId)
  if (doubtful !== null) await record(ctx, { intakeId: doubtful.id }, said)
  return doubtful !== null
}

/** Held words are a matter after all. False when they are registered or dropped already. */
export async function resume(ctx: Context, intakeId: string): Promise<boolean> {
  stale(ctx)
  const { count } = await ctx.tx.intake.updateMany({
    where: { id: intakeId, status: { in: ['open', 'doubtful'] } },
    data: { status: 'open', quietAt: inMs(ctx, quietMs(ctx, true)), latestAt: inMs(ctx, LONGEST_MS) },
  })
  return count > 0
}

/** Held words are no matter. */
export async function drop(ctx: Context, intakeId: string): Promise<void> {
  stale(ctx)
  await ctx.tx.intake.updateMany({ where: { id: intakeId, status: { in: ['open', 'doubtful'] } }, data: { status: 'dropped' } })
}

/** What was held as doubtful in this chat during the last half hour becomes the beginning of what is said now. Null when nothing was. */
export async function takeDoubtful(ctx: Context, conversationId: string): Promise<Intake | null> {
  const { open, doubtful } = await gathered(ctx, conversationId)
  return open !== null || doubtful === null ? null : resumed(ctx, doubtful)
}

/** 匿名 or 直送上级 before the first words: it waits for them for half an hour, and ends without a trace if none come. */
export const prepare = (
  ctx: Context,
  speaker: Speaker,
  conversation: Conversation,
  wish: { mode?: IdentityMode; direct?: boolean },
): Promise<Intake> => create(ctx, speaker, conversation, newIntake(ctx, { ...wish, latestAt: inMs(ctx, PREPARED_MS) }))

/** What was typed so far, for triage. */
export const typedIn = async (ctx: Context, intake: Intake): Promise<string> => typedText(await linesOf(ctx, { intakeId: intake.id }))

export const setMode = async (ctx: Context, intake: Intake, mode: IdentityMode): Promise<void> => {
  stale(ctx)
  await ctx.tx.intake.update({ where: { id: intake.id }, data: { mode } })
}

export const setDirect = async (ctx: Context, intake: Intake): Promise<void> => {
  stale(ctx)
  await ctx.tx.intake.update({ where: { id: intake.id }, data: { direct: true } })
}

/** The intake becomes a grievance. Null when all its words were taken back. */
export async function finish(
  ctx: Context,
  speaker: Speaker,
  conversation: Conversation,
  intake: Intake,
  quiet = false,
): Promise<Registered | null> {
  const lines = await linesOf(ctx, { intakeId: intake.id })
  stale(ctx)
  if (lines.length === 0) {
    await ctx.tx.intake.update({ where: { id: intake.id }, data: { status: 'dropped' } })
    return null
  }
  const registered = await register(ctx, {
    speaker,
    conversation,
    text: typedText(lines),
    story: storyOf(lines),
    mode: intake.mode,
    direct: intake.direct,
    unitId: speaker.unitId,
    quiet,
  })
  stale(ctx)
  const anonymous = intake.mode === 'anonymous'
  await Promise.all([
    moveWords(ctx, intake.id, registered.grievance),
    ctx.tx.$executeRaw(sql`
      UPDATE intakes SET status = 'registered', quiet_at = ${ctx.now}, grievance_id = ${anonymous ? null : registered.grievance.id}::uuid WHERE id = ${intake.id}::uuid`),
  ])
  const voice = lines.find(({ type }) => type === 'voice')
  if (voice !== undefined) await awaitEar(ctx, registered.grievance.id, voice.at)
  return registered
}

/** Three matters of one chat within a minute are as many receipts as anybody reads: what comes now is gathered until its quiet time. */
export async function crowded(ctx: Context, conversationId: string): Promise<boolean> {
  return (await ctx.tx.intake.count({ where: { conversationId, status: 'registered', quietAt: { gt: inMs(ctx, -60_000) } } })) >= 3
}

interface Due {
  intakeId: string
  conversationId: string
}

export type AfterIntake = (ctx: Context, speaker: Speaker, conversation: Conversation, registered: Registered | null) => Promise<void>

/** As many as share a transaction. */
const MOST_QUIET = 20

/**
 * Registers intakes whose quiet time is over; returns how many it went through. One that fails goes behind all others; of one that nobody can
 * take its writer hears, once a day. @throws what failed first, after counting the tries
 */
export async function finishQuiet(
  deps: Deps,
  speakerOf: (ctx: Context, identityId: string) => Promise<Speaker>,
  after: AfterIntake,
): Promise<number> {
  const quiet = await deps.db.$queryRaw<Due[]>(sql`
    SELECT id AS "intakeId", conversation_id AS "conversationId" FROM intakes
    WHERE status = 'open' AND quiet_at <= (SELECT app_now()) ORDER BY tries, quiet_at LIMIT ${MOST_QUIET}`)
  const ends = await Promise.allSettled(quiet.map(due => finishOrPutOff(deps, due, speakerOf, after)))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return quiet.length
}

async function finishOrPutOff(
  deps: Deps,
  due: Due,
  speakerOf: (ctx: Context, identityId: string) => Promise<Speaker>,
  after: AfterIntake,
): Promise<void> {
  try {
    await sharedTransaction(deps, ctx => finishOne(ctx, due, speakerOf, after))
  } catch (error) {
    if (!(error instanceof UserError)) {
      await deps.db.$executeRaw(sql`UPDATE intakes SET tries = tries + 1 WHERE id = ${due.intakeId}::uuid`)
      throw error
    }
    await transaction(deps, ctx => putOff(ctx, due, error))
  }
}

/** Nobody can take it yet: its writer hears so, and whom to call; a day later it is tried again. */
async function putOff(ctx: Context, { intakeId, conversationId }: Due, error: UserError): Promise<void> {
  const [row] = await ctx.tx.$queryRaw<{ accountId: string; channel: Conversation['channel']; type: Conversation['type'] }[]>(sql`
    UPDATE intakes i SET tries = i.tries + 1, quiet_at = ${inMs(ctx, DAY_MS)} FROM conversations c JOIN channel_accounts a ON a.id = c.account_id
    WHERE i.id = ${intakeId}::uuid AND i.status = 'open' AND c.id = ${conversationId}::uuid
    RETURNING c.account_id AS "accountId", a.channel, c.type`)
  if (row !== undefined)
    await send(ctx, { conversation: { id: conversationId, ...row } }, plain(sayError(error)), { purpose: 'not-registered' })
}

async function finishOne(
  ctx: Context,
  due: Due,
  speakerOf: (ctx: Context, identityId: string) => Promise<Speaker>,
  after: AfterIntake,
): Promise<void> {
  const chat = await ctx.tx.conversation.findUniqueOrThrow({ where: { id: due.conversationId }, select: { chatIdx: true } })
  await lockChat(ctx, chat.chatIdx)
  const [row] = await ctx.tx.$queryRaw<
    (Intake & { identityId: string; accountId: string; channel: Conversation['channel']; type: Conversation['type'] })[]
  >(sql`
    SELECT i.id, i.mode, i.direct, i.opened_at AS "openedAt", i.latest_at AS "latestAt", i.identity_id AS "identityId", c.account_id AS "accountId", a.channel, c.type
    FROM intakes i JOIN conversations c ON c.id = i.conversation_id JOIN channel_accounts a ON a.id = c.account_id
    WHERE i.id = ${due.intakeId}::uuid AND i.status = 'open' AND i.quiet_at <= ${ctx.now} FOR UPDATE OF i`)
  if (row === undefined) return
  const conversation: Conversation = { id: due.conversationId, accountId: row.accountId, channel: row.channel, type: row.type }
  const speaker = await speakerOf(ctx, row.identityId)
  await after(ctx, speaker, conversation, await finish(ctx, speaker, conversation, row))
}

/** The grievance just registered from this chat, which a late fragment may still join: ten minutes after its receipt. */
export async function justRegistered(ctx: Context, conversationId: string): Promise<string | null> {
  const [row] = await ctx.tx.$queryRaw<{ grievanceId: string }[]>(sql`
    SELECT i.grievance_id AS "grievanceId" FROM intakes i JOIN grievances g ON g.id = i.grievance_id
    WHERE i.conversation_id = ${conversationId}::uuid AND i.status = 'registered' AND g.registered_at > ${new Date(ctx.now.getTime() - 600_000)}
      AND g.status NOT IN ('closed', 'withdrawn', 'redirected') ORDER BY g.registered_at DESC LIMIT 1`)
  return row?.grievanceId ?? null
}

/** A message taken back: dropped from an open intake (`dropped`), or found in a registered matter (`registered`), or unknown. */
export async function recall(
  ctx: Context,
  inboxId: string,
): Promise<{ state: 'dropped' } | { state: 'registered'; grievanceId: string; messageId: string } | { state: 'unknown' }> {
  const row = await ctx.tx.message.findFirst({ where: { inboxId, withdrawnAt: null }, select: { id: true, grievanceId: true } })
  if (row === null) return { state: 'unknown' }
  if (row.grievanceId !== null) return { state: 'registered', grievanceId: row.grievanceId, messageId: row.id }
  await blank(ctx, row.id)
  return { state: 'dropped' }
}
