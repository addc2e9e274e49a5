/** 登记前: fragments gathered into one grievance until the person says 完 or has been quiet long enough. */
import { v7 as uuid } from 'uuid'
import { sql } from '../db.ts'
import type { IdentityMode } from '../domain/grievance.ts'
import type { Conversation } from './accounts.ts'
import type { Context, Deps } from './context.ts'
import { transaction } from './context.ts'
import { moveWords, register, type Registered } from './grievances/register.ts'
import { linesOf, record, type Said, storyOf, typedText } from './grievances/words.ts'
import { lockChat } from './inbox.ts'
import type { Speaker } from './people.ts'

export interface Intake {
  readonly id: string
  readonly mode: IdentityMode
  readonly direct: boolean
  readonly openedAt: Date
  readonly latestAt: Date
}

/** Five minutes at most from the first words. */
const LONGEST_MS = 300_000

export const openIntake = async (ctx: Context, conversationId: string): Promise<Intake | null> => {
  const row = await ctx.tx.intake.findFirst({
    where: { conversationId, status: 'open' }, select: { id: true, mode: true, direct: true, openedAt: true, latestAt: true }, orderBy: { openedAt: 'desc' },
  })
  return row === null ? null : { ...row, mode: row.mode as IdentityMode }
}

/** Adds words to the open intake of the chat, or opens one. `complete`: it reads like a whole sentence. */
export async function gather(ctx: Context, speaker: Speaker, conversation: Conversation, said: Said, complete: boolean): Promise<{ intake: Intake; isNew: boolean }> {
  const open = await openIntake(ctx, conversation.id)
  const intake = open ?? (await create(ctx, speaker, conversation))
  await record(ctx, { intakeId: intake.id }, said)
  const quietMs = ctx.quietSeconds * 1000 * (complete ? 1 : 3)
  const quietAt = new Date(Math.min(ctx.now.getTime() + quietMs, intake.latestAt.getTime()))
  await ctx.tx.intake.update({ where: { id: intake.id }, data: { quietAt } })
  return { intake, isNew: open === null }
}

async function create(ctx: Context, speaker: Speaker, conversation: Conversation): Promise<Intake> {
  const intake: Intake = { id: uuid(), mode: 'confidential', direct: false, openedAt: ctx.now, latestAt: new Date(ctx.now.getTime() + LONGEST_MS) }
  await ctx.tx.intake.create({
    data: { ...intake, conversationId: conversation.id, personId: speaker.personId, identityId: speaker.identityId, status: 'open', quietAt: intake.latestAt },
  })
  return intake
}

export const setMode = async (ctx: Context, intake: Intake, mode: IdentityMode): Promise<void> => {
  await ctx.tx.intake.update({ where: { id: intake.id }, data: { mode } })
}

export const setDirect = async (ctx: Context, intake: Intake): Promise<void> => {
  await ctx.tx.intake.update({ where: { id: intake.id }, data: { direct: true } })
}

/** The intake becomes a grievance. Null when all its words were taken back. */
export async function finish(ctx: Context, speaker: Speaker, conversation: Conversation, intake: Intake, quiet = false): Promise<Registered | null> {
  const lines = await linesOf(ctx, { intakeId: intake.id })
  if (lines.length === 0) {
    await ctx.tx.intake.update({ where: { id: intake.id }, data: { status: 'dropped' } })
    return null
  }
  const registered = await register(ctx, {
    speaker, conversation, text: typedText(lines), story: storyOf(lines), mode: intake.mode, direct: intake.direct, unitId: speaker.unitId, quiet,
  })
  await moveWords(ctx, intake.id, registered.grievance)
  const anonymous = intake.mode === 'anonymous'
  await ctx.tx.intake.update({ where: { id: intake.id }, data: { status: 'registered', grievanceId: anonymous ? null : registered.grievance.id } })
  return registered
}

interface Due {
  intakeId: string
  conversationId: string
}

export type AfterIntake = (ctx: Context, speaker: Speaker, conversation: Conversation, registered: Registered | null) => Promise<void>

/**
 * Registers one intake whose quiet time is over; returns how many were (0 or 1). Lanes share the intakes out among those who sweep at once.
 * One that fails goes behind all others. @throws what failed, after counting the try
 */
export async function finishQuiet(deps: Deps, speakerOf: (ctx: Context, identityId: string) => Promise<Speaker>, after: AfterIntake, lane = 0, lanes = 1): Promise<number> {
  const [due] = await deps.db.$queryRaw<Due[]>(sql`
    SELECT id AS "intakeId", conversation_id AS "conversationId" FROM intakes
    WHERE status = 'open' AND quiet_at <= (SELECT app_now()) AND abs(hashtext(id::text)) % ${lanes}::int = ${lane}::int ORDER BY tries, quiet_at LIMIT 1`)
  if (due === undefined) return 0
  try {
    await transaction(deps, ctx => finishOne(ctx, due, speakerOf, after))
  } catch (error) {
    await deps.db.$executeRaw(sql`UPDATE intakes SET tries = tries + 1 WHERE id = ${due.intakeId}::uuid`)
    throw error
  }
  return 1
}

async function finishOne(ctx: Context, due: Due, speakerOf: (ctx: Context, identityId: string) => Promise<Speaker>, after: AfterIntake): Promise<void> {
  const chat = await ctx.tx.conversation.findUniqueOrThrow({ where: { id: due.conversationId }, select: { chatIdx: true } })
  await lockChat(ctx, chat.chatIdx)
  const [row] = await ctx.tx.$queryRaw<(Intake & { identityId: string; accountId: string; channel: Conversation['channel']; type: Conversation['type'] })[]>(sql`
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
      AND g.status NOT IN ('closed', 'withdrawn') ORDER BY g.registered_at DESC LIMIT 1`)
  return row?.grievanceId ?? null
}

/** A message taken back: dropped from an open intake (`dropped`), or found in a registered matter (`registered`), or unknown. */
export async function recall(ctx: Context, inboxId: string): Promise<{ state: 'dropped' } | { state: 'registered'; grievanceId: string; messageId: string } | { state: 'unknown' }> {
  const row = await ctx.tx.message.findFirst({ where: { inboxId, withdrawnAt: null }, select: { id: true, grievanceId: true } })
  if (row === null) return { state: 'unknown' }
  if (row.grievanceId !== null) return { state: 'registered', grievanceId: row.grievanceId, messageId: row.id }
  await ctx.tx.message.update({ where: { id: row.id }, data: { withdrawnAt: ctx.now } })
  return { state: 'dropped' }
}
