/** Retrained models as rows: the one adopted last is in use, and where there is none the base model is. */
import { v7 as uuid } from 'uuid'
import { bytes, type Db, sql } from '../../db.ts'
import { MODEL_VERSION, modelVersion, useModel } from '../../triage/triage.ts'
import { type Context, claimFor, type Deps } from '../context.ts'
import { append } from '../ledger/ledger.ts'

export interface StoredModel {
  readonly version: string
  readonly body: Uint8Array
}

/** One that was made on another base model fits its examples and rules no more. */
const OF_THIS_BASE = `${MODEL_VERSION}+%`

export async function modelInUse(db: Pick<Db, '$queryRaw'>): Promise<StoredModel | null> {
  const [row] = await db.$queryRaw<StoredModel[]>(sql`
    SELECT version, body FROM models WHERE adopted_at IS NOT NULL AND version LIKE ${OF_THIS_BASE} ORDER BY adopted_at DESC LIMIT 1`)
  return row ?? null
}

/** This process decides by the model in use from here on; each process looks every few seconds. @returns 0: there is never more to do */
export async function followModel(deps: Deps): Promise<number> {
  const [row] = await deps.db.$queryRaw<{ version: string }[]>(sql`
    SELECT version FROM models WHERE adopted_at IS NOT NULL AND version LIKE ${OF_THIS_BASE} ORDER BY adopted_at DESC LIMIT 1`)
  if ((row?.version ?? MODEL_VERSION) !== modelVersion()) useModel(await modelInUse(deps.db))
  return 0
}

export interface Verdict {
  /** What it was made of, see retrain.ts. */
  readonly of: string
  readonly learnt: number
  readonly before: unknown
  readonly after: unknown
  /** Why it was not adopted; null: it was. */
  readonly reason: string | null
}

export async function keepModel(ctx: Context, body: Uint8Array, verdict: Verdict): Promise<string> {
  const version = `${MODEL_VERSION}+${ctx.now.toISOString().slice(0, 16).replaceAll(/\D/g, '')}`
  await ctx.tx.model.create({
    data: {
      id: uuid(),
      version,
      body: bytes(body),
      metrics: JSON.parse(JSON.stringify(verdict)),
      adoptedAt: verdict.reason === null ? ctx.now : null,
      createdAt: ctx.now,
    },
  })
  if (verdict.reason === null)
    await append(ctx, { type: 'model-adopted', actor: { as: 'system' }, payload: { version, learnt: verdict.learnt } })
  return version
}

/** Whatever may have learnt from words that are to be forgotten is used no more, and its weights are wiped. */
export async function retire(ctx: Context, learntSince: Date): Promise<void> {
  claimFor(ctx, 'models')
  await ctx.tx.$executeRaw(sql`
    UPDATE models SET adopted_at = NULL, body = ''::bytea, metrics = metrics || '{"of": "", "reason": "words it had learnt from were erased"}'::jsonb
    WHERE created_at >= ${learntSince}`)
}

/** Back to the model before the one in use. What was put right since that one was made is learnt from no more. @returns the version in use then, null when none was retrained */
export async function rollBack(ctx: Context): Promise<{ from: string; to: string } | null> {
  const rows = await ctx.tx.$queryRaw<{ id: string; version: string; createdAt: Date }[]>(sql`
    SELECT id, version, created_at AS "createdAt" FROM models WHERE adopted_at IS NOT NULL AND version LIKE ${OF_THIS_BASE}
    ORDER BY adopted_at DESC LIMIT 2 FOR UPDATE`)
  const [last, before] = rows
  if (last === undefined) return null
  const to = before?.version ?? MODEL_VERSION
  await ctx.tx.$executeRaw(
    sql`UPDATE models SET adopted_at = NULL, metrics = metrics || '{"reason": "rolled back by an operator"}'::jsonb WHERE id = ${last.id}::uuid`,
  )
  await ctx.tx.$executeRaw(sql`
    UPDATE corrections SET left_out_at = ${ctx.now} WHERE left_out_at IS NULL AND at <= ${last.createdAt} AND at > ${before?.createdAt ?? new Date(0)}`)
  await append(ctx, { type: 'model-rolled-back', actor: { as: 'system' }, payload: { from: last.version, to } })
  return { from: last.version, to }
}

export interface ModelLine {
  readonly version: string
  readonly createdAt: Date
  readonly adoptedAt: Date | null
  readonly metrics: unknown
}

export const listModels = (db: Db): Promise<ModelLine[]> =>
  db.model.findMany({
    select: { version: true, createdAt: true, adoptedAt: true, metrics: true },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
