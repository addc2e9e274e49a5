/** One delivery through its channel. What a platform answers becomes a retry or a fact that someone is told. */
import { type Channel, DeliveryError, type Sent } from '../../channel/channel.ts'
import type { Outgoing } from '../../channel/message.ts'
import { splitText } from '../../channel/parts.ts'
import type { Deps } from '../../services/context.ts'
import { type Claimed, claim, leftUnclear, retryLater, SENDING_MS } from '../../services/mail/deliveries.ts'
import { settleDelivery } from '../../services/mail/settlement.ts'
import { say } from '../../texts/text.ts'
import { TimeoutError, within } from '../patience.ts'

/** Platforms that tell keys apart do so for an hour: after this long an unclear delivery is a person's to verify. */
const GIVE_UP_MS = 50 * 60_000
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 120_000

export const deliver =
  (deps: Deps, channel: Channel) =>
  async ({ deliveryId }: { deliveryId: string }): Promise<void> => {
    const claimed = await claim(deps, deliveryId, channel.can.sendsOnce)
    if (claimed === null) {
      if (!channel.can.sendsOnce && (await leftUnclear(deps, deliveryId)))
        await settleDelivery(deps, { id: deliveryId, channel: channel.name, purpose: '' }, { status: 'unknown', failure: 'unknown' })
      return
    }
    if (claimed.tries > 1 && claimed.tryingMs >= GIVE_UP_MS) return settleDelivery(deps, claimed, { status: 'unknown', failure: 'unknown' })
    await deps.at?.('send-claimed')
    const parts = partsOf(claimed.content, channel.can.maxText)
    let sent = 0
    try {
      let messageId = ''
      for (const part of parts) {
        const key = sent === parts.length - 1 ? claimed.id : `${claimed.id}-${sent + 1}`
        messageId = (await answered(channel, channel.send({ chat: claimed.chat }, part, key), deps.sendingMs)).messageId
        sent++
      }
      await deps.at?.('send-accepted')
      await settleDelivery(deps, claimed, {
        status: 'delivered',
        messageId,
        numbered: !channel.can.buttons || claimed.content.list.length > 0,
      })
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error
      // trying again would show the first parts twice where keys are not told apart
      await failed(deps, claimed, sent > 0 && !channel.can.sendsOnce ? new DeliveryError('unknown', 'some of its parts were sent') : error)
    }
  }

/** A line that is silent ends well before the lease, else another sender would take over. @throws DeliveryError */
async function answered(channel: Channel, sent: Promise<Sent>, sendingMs = SENDING_MS): Promise<Sent> {
  try {
    return await within(sendingMs * 0.75, sent)
  } catch (error) {
    throw error instanceof TimeoutError ? new DeliveryError(channel.can.sendsOnce ? 'unreachable' : 'unknown', 'no answer in time') : error
  }
}

/** Room for "（12/12）" and a line break. */
const MARK = 9

/** What one message cannot hold, in several: the title stands on the first, buttons and files on the last, which is the one to be quoted. */
export function partsOf(content: Outgoing, maxText: number): Outgoing[] {
  const most = maxText - [...(content.title ?? '')].length
  const whole = splitText(content.text, most)
  if (whole.length === 1) return [content]
  const texts = splitText(content.text, most - MARK)
  const { title, buttons, list, attachments, ...plain } = content
  return texts.map((text, at) => ({
    ...plain,
    ...(at === 0 && title !== undefined ? { title } : {}),
    text: say('part', { text, at: at + 1, of: texts.length }),
    ...(at === texts.length - 1 ? { buttons, list, attachments } : { buttons: [], list: [], attachments: [] }),
  }))
}

async function failed(deps: Deps, claimed: Claimed, { failure, retryAfterMs }: DeliveryError): Promise<void> {
  const { id, tries, tryingMs } = claimed
  const again = failure === 'rate-limited' || failure === 'unreachable'
  if (again && tryingMs < GIVE_UP_MS)
    return retryLater(deps, id, retryAfterMs ?? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)))
  return settleDelivery(deps, claimed, { status: again || failure === 'unknown' ? 'unknown' : 'failed', failure })
}
