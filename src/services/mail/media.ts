/** Files that are fetched after their message: each becomes part of the matter, goes on to whoever waits for it, or is told to be lost. */
import type { InboundMessage } from '../../channel/message.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { type Context, type Deps, transaction } from '../context.ts'
import { byId } from '../grievances/read.ts'
import { sendOn } from '../grievances/words/speak.ts'
import { append } from '../ledger/ledger.ts'
import { cadreName, whoIs } from '../people/people.ts'
import { conversationOf } from './accounts.ts'
import * as blobs from './blobs.ts'
import { inboxesOf, openInbox, type Received, setFetched } from './inbox.ts'
import { send } from './letters.ts'

export type Waiting = Received & { readonly receivedAt: Date }

/** The message whose file is still to be fetched; null when it is there, was given up, or the message was wiped. */
export const waitingFor = (deps: Deps, inboxId: string): Promise<Waiting | null> =>
  transaction(deps, async ctx => {
    const received = await openInbox(ctx, inboxId)
    return received?.fetching === true ? received : null
  })

/** What comes later than this was missed by whoever read the matter. */
const LATE_MS = 60_000

export async function arrived(deps: Deps, inboxId: string, file: { readonly bytes: Uint8Array; readonly mime: string }): Promise<void> {
  const waiting = await waitingFor(deps, inboxId)
  if (waiting === null || !('media' in waiting.message.content)) return
  const { id } = await blobs.keep(deps, { ...file, name: waiting.message.content.media.name })
  await transaction(deps, async ctx => {
    // taken back or wiped meanwhile: the bytes stay sealed and belong to nothing
    const received = await openInbox(ctx, inboxId)
    if (received?.fetching !== true) return
    await setFetched(ctx, received, id)
    for (const line of await linesFrom(ctx, inboxId)) await place(ctx, line, id, received.receivedAt)
  })
}

interface Placed {
  readonly id: string
  readonly direction: string
  readonly type: 'image' | 'voice' | 'video' | 'file'
  readonly grievanceId: string | null
  readonly authorId: string | null
}

const linesFrom = async (ctx: Context, inboxId: string): Promise<Placed[]> =>
  (await ctx.tx.message.findMany({
    where: { inboxId, withdrawnAt: null },
    select: { id: true, direction: true, type: true, grievanceId: true, authorId: true },
  })) as Placed[]

/** Where a voice message stands by its platform's id; null when it was taken back, or is nobody's any more. */
export async function voiceLine(ctx: Context, by: InboundMessage, id: string): Promise<{ readonly grievanceId: string | null } | null> {
  for (const inboxId of await inboxesOf(ctx, by, id)) {
    const found = (await linesFrom(ctx, inboxId)).find(({ type, direction }) => type === 'voice' && direction === 'in')
    if (found !== undefined) return { grievanceId: found.grievanceId }
  }
  return null
}

async function place(ctx: Context, line: Placed, attachmentId: string, receivedAt: Date): Promise<void> {
  const goesOut = line.direction === 'out'
  await ctx.tx.message.update({ where: { id: line.id }, data: { attachmentId, ...(goesOut ? { inboxId: null } : {}) } })
  if (line.grievanceId === null) return
  const grievance = await byId(ctx, line.grievanceId)
  if (goesOut) {
    await sendOn(ctx, grievance, await cadreName(ctx, line.authorId ?? grievance.ownerId), { type: line.type, text: '', attachmentId })
    return
  }
  const late = ctx.now.getTime() - receivedAt.getTime() > LATE_MS
  if (!late || !['handling', 'waiting', 'answered'].includes(grievance.status)) return
  const text = say('fileArrived', { no: grievance.no, subject: grievance.subject, who: grievance.alias })
  const attachments = [{ id: attachmentId, name: '', mime: '' }]
  await send(ctx, { personId: grievance.ownerId }, { text, attachments }, { purpose: 'supplied', grievanceId: grievance.id })
}

/** It can never be had: whoever sent it is asked to send it again, and whoever handles the matter knows that something is missing. */
export async function lost(deps: Deps, inboxId: string): Promise<void> {
  await transaction(deps, async ctx => {
    const received = await openInbox(ctx, inboxId)
    if (received?.fetching !== true) return
    await setFetched(ctx, received, null)
    const { message, accountId } = received
    const speaker = await whoIs(ctx, accountId, message.sender)
    const conversation = await conversationOf(ctx, accountId, message.channel, message.chat, speaker.identityId)
    await append(ctx, { type: 'file-lost', actor: { as: 'system' } })
    if (conversation.type === 'private') await send(ctx, { conversation }, plain(say('ownFileLost', {})), { purpose: 'file-lost' })
    for (const { grievanceId, direction } of await linesFrom(ctx, inboxId)) {
      if (grievanceId === null || direction !== 'in') continue
      const { id, no, subject, alias, ownerId } = await byId(ctx, grievanceId)
      await send(ctx, { personId: ownerId }, plain(say('fileLost', { no, subject, who: alias })), { purpose: 'file-lost', grievanceId: id })
    }
  })
}
