/** What was said in a matter, by either side, as rows; and the story that a handler reads. */
import { v7 as uuid } from 'uuid'
import type { Content } from '../../../channel/message.ts'
import { bytes, sql } from '../../../db.ts'
import type { Context } from '../../context.ts'

export interface Said {
  readonly direction: 'in' | 'out' | 'note'
  readonly type: Content['type']
  readonly text: string
  readonly authorId?: string | null
  readonly attachmentId?: string | null
  readonly inboxId?: string | null
  /** Its file is still to be fetched. */
  readonly fetching?: boolean
}

export type Matter = { readonly grievanceId: string } | { readonly intakeId: string }

const place = (row: string) => ({ table: 'messages', column: 'body_enc', row })

export async function record(ctx: Context, matter: Matter, said: Said): Promise<string> {
  const id = uuid()
  const [grievanceId, intakeId] = 'grievanceId' in matter ? [matter.grievanceId, null] : [null, matter.intakeId]
  await ctx.tx.$executeRaw(sql`
    INSERT INTO messages (id, grievance_id, intake_id, direction, type, author_id, attachment_id, inbox_id, at, body_enc)
    VALUES (${id}::uuid, ${grievanceId}::uuid, ${intakeId}::uuid, ${said.direction}, ${said.type}, ${said.authorId ?? null}::uuid,
      ${said.attachmentId ?? null}::uuid, ${said.inboxId ?? null}::uuid, ${ctx.now}, ${ctx.keys.seal(place(id), said.text)})`)
  return id
}

/** Takes words back: the row stays, what it said and the message it came in are wiped. */
export async function blank(ctx: Context, id: string): Promise<void> {
  const { inboxId } = await ctx.tx.message.findUniqueOrThrow({ where: { id }, select: { inboxId: true } })
  await ctx.tx.message.update({
    where: { id },
    data: { withdrawnAt: ctx.now, bodyEnc: bytes(ctx.keys.seal(place(id), '')), attachmentId: null },
  })
  if (inboxId !== null) await ctx.tx.inbox.update({ where: { id: inboxId }, data: { bodyEnc: null } })
}

export interface Line {
  readonly id: string
  readonly direction: string
  readonly type: string
  readonly text: string
  readonly at: Date
  readonly authorId: string | null
  readonly attachmentId: string | null
}

export async function linesOf(ctx: Context, matter: Matter): Promise<Line[]> {
  const which = 'grievanceId' in matter ? sql`grievance_id = ${matter.grievanceId}::uuid` : sql`intake_id = ${matter.intakeId}::uuid`
  const found = await ctx.tx.$queryRaw<(Omit<Line, 'text'> & { bodyEnc: Uint8Array })[]>(sql`
    SELECT id, direction, type, body_enc AS "bodyEnc", at, author_id AS "authorId", attachment_id AS "attachmentId"
    FROM messages WHERE ${which} AND withdrawn_at IS NULL ORDER BY id LIMIT 2000`)
  return found.map(({ bodyEnc, ...line }) => ({ ...line, text: ctx.keys.open(place(line.id), bodyEnc) }))
}

const WORD: Partial<Record<string, string>> = {
  image: '[图片]',
  voice: '[语音]',
  video: '[视频]',
  file: '[文件]',
  location: '[位置]',
  link: '[链接]',
}

export const lineText = (line: Pick<Line, 'type' | 'text'>): string =>
  [WORD[line.type] ?? '', line.text].filter(part => part !== '').join(' ')

/** The employee's own words in order, one line each. */
export const storyOf = (lines: readonly Line[]): string =>
  lines
    .filter(({ direction }) => direction === 'in')
    .map(lineText)
    .join('\n')

/** What triage reads: typed words only. */
export const typedText = (lines: readonly Line[]): string =>
  lines
    .filter(({ direction, type }) => direction === 'in' && type === 'text')
    .map(({ text }) => text)
    .join('\n')

/** A cadre has the voice messages of this matter before them. */
export async function hear(ctx: Context, grievanceId: string): Promise<void> {
  await ctx.tx.$executeRaw(
    sql`UPDATE messages SET heard_at = ${ctx.now} WHERE grievance_id = ${grievanceId}::uuid AND type = 'voice' AND heard_at IS NULL`,
  )
}

/** Kept files among these lines, for a message to a cadre; at most ten. */
export const attachmentsIn = (lines: readonly Line[]): { id: string; name: string; mime: string }[] =>
  lines
    .flatMap(line => (line.attachmentId === null || line.direction !== 'in' ? [] : [{ id: line.attachmentId, name: line.text, mime: '' }]))
    .slice(-10)
