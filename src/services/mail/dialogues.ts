/** The one question the bot waits on in a chat, for one identity. A newer question replaces it. */
import { bytes, sql } from '../../db.ts'
import { ahead, type Context, known, stale } from '../context.ts'

export interface OpenQuestion {
  readonly name: string
  readonly version: number
  readonly state: unknown
  readonly openedAt: Date
}

const place = (conversationId: string, identityId: string) => ({
  table: 'dialogues',
  column: 'state_enc',
  row: `${conversationId}|${identityId}`,
})

/** @param expiresMs app time after which the question is forgotten; unset: it waits until answered or replaced */
export async function openQuestion(
  ctx: Context,
  conversationId: string,
  identityId: string,
  question: { name: string; version: number; state: unknown },
  expiresMs?: number,
): Promise<void> {
  stale(ctx)
  const stateEnc = bytes(ctx.keys.seal(place(conversationId, identityId), JSON.stringify(question.state)))
  const data = {
    name: question.name,
    version: question.version,
    stateEnc,
    openedAt: ctx.now,
    expiresAt: expiresMs === undefined ? null : new Date(ctx.now.getTime() + expiresMs),
  }
  await ctx.tx.dialogue.upsert({
    where: { conversationId_identityId: { conversationId, identityId } },
    create: { conversationId, identityId, ...data },
    update: data,
  })
}

interface QuestionRow {
  name: string
  version: number
  stateEnc: Uint8Array
  openedAt: Date
  expiresAt: Date | null
}

const readQuestion = (ctx: Context, conversationId: string, identityId: string): Promise<QuestionRow[]> =>
  ctx.tx.$queryRaw<QuestionRow[]>(sql`
    SELECT name, version, state_enc AS "stateEnc", opened_at AS "openedAt", expires_at AS "expiresAt" FROM dialogues
    WHERE conversation_id = ${conversationId}::uuid AND identity_id = ${identityId}::uuid`)

export const readQuestionAhead = (ctx: Context, conversationId: string, identityId: string): void =>
  ahead(ctx, `question|${conversationId}|${identityId}`, () => readQuestion(ctx, conversationId, identityId))

export async function currentQuestion(ctx: Context, conversationId: string, identityId: string): Promise<OpenQuestion | null> {
  const [row] = await known(ctx, `question|${conversationId}|${identityId}`, () => readQuestion(ctx, conversationId, identityId))
  if (row === undefined || (row.expiresAt !== null && row.expiresAt <= ctx.now)) return null
  return {
    name: row.name,
    version: row.version,
    openedAt: row.openedAt,
    state: JSON.parse(ctx.keys.open(place(conversationId, identityId), row.stateEnc)),
  }
}

/** Somebody in danger is not to be asked anything else. */
export async function forgetQuestion(ctx: Context, conversationId: string, identityId: string): Promise<void> {
  stale(ctx)
  await ctx.tx.dialogue.deleteMany({ where: { conversationId, identityId } })
}

/** Closes the question that was opened at this moment; a newer one stays. */
export async function closeQuestion(ctx: Context, conversationId: string, identityId: string, openedAt: Date): Promise<void> {
  stale(ctx)
  await ctx.tx.$executeRaw(sql`
    DELETE FROM dialogues WHERE conversation_id = ${conversationId}::uuid AND identity_id = ${identityId}::uuid AND opened_at = ${openedAt}`)
}
