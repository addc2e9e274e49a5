/** One message of the inbox: understood and answered in one transaction; after three failures set aside, with a person told. */
import { handle } from '../../chat/handle.ts'
import type { Context, Deps } from '../../services/context.ts'
import { append } from '../../services/ledger/ledger.ts'
import { conversationOf } from '../../services/mail/accounts.ts'
import { process, type Received } from '../../services/mail/inbox.ts'
import { send } from '../../services/mail/letters.ts'
import { deskFor } from '../../services/people/duty.ts'
import { whoIs } from '../../services/people/people.ts'
import { say } from '../../texts/text.ts'

export const handleMessage =
  (deps: Deps) =>
  ({ inboxId }: { inboxId: string }): Promise<void> =>
    process(deps, inboxId, { handle, setAside })

async function setAside(ctx: Context, _inboxId: string, received: Received | null): Promise<void> {
  await append(ctx, { type: 'message-set-aside', actor: { as: 'system' } })
  let unitId: string | null = null
  if (received !== null && received.message.chat.type === 'private') {
    const speaker = await whoIs(ctx, received.accountId, received.message.sender)
    unitId = speaker.unitId
    const conversation = await conversationOf(ctx, received.accountId, received.message.channel, received.message.chat, speaker.identityId)
    await send(ctx, { conversation }, { text: say('setAside', {}) }, { purpose: 'set-aside' })
  }
  const desk = await deskFor(ctx, unitId)
  if (desk !== null) await send(ctx, { personId: desk }, { text: say('poisonForDuty', { at: ctx.now }) }, { purpose: 'set-aside' })
}
