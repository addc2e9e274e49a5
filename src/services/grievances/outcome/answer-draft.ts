/** 报结 that is being written: kept until it is sent, so that nothing is typed twice. */

import { bytes } from '../../../db.ts'
import { Draft } from '../../../domain/typed/answer-parts.ts'
import type { Context } from '../../context.ts'

const place = (grievanceId: string, personId: string) => ({ table: 'answer_drafts', column: 'body_enc', row: `${grievanceId}|${personId}` })

export async function draftOf(ctx: Context, grievanceId: string, personId: string): Promise<Draft | null> {
  const row = await ctx.tx.answerDraft.findUnique({ where: { grievanceId_personId: { grievanceId, personId } } })
  return row === null ? null : Draft.parse(JSON.parse(ctx.keys.open(place(grievanceId, personId), row.bodyEnc)))
}

export async function keepDraft(ctx: Context, grievanceId: string, personId: string, draft: Draft): Promise<void> {
  const data = { bodyEnc: bytes(ctx.keys.seal(place(grievanceId, personId), JSON.stringify(draft))), at: ctx.now }
  await ctx.tx.answerDraft.upsert({
    where: { grievanceId_personId: { grievanceId, personId } },
    create: { grievanceId, personId, ...data },
    update: data,
  })
}

/** Of a matter that was answered, or of which nothing is left to answer. */
export const dropDrafts = async (ctx: Context, grievanceId: string): Promise<void> => {
  await ctx.tx.answerDraft.deleteMany({ where: { grievanceId } })
}
