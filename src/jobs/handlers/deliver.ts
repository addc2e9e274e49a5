/** One delivery through its channel. What a platform answers becomes a retry or a fact that someone is told. */
import { type Channel, DeliveryError } from '../../channel/channel.ts'
import type { Deps } from '../../services/context.ts'
import { claim, type Claimed, leftUnclear, retryLater } from '../../services/deliveries.ts'
import { settleDelivery } from '../../services/settlement.ts'

/** Platforms that tell keys apart do so for an hour: after this long an unclear delivery is a person's to verify. */
const GIVE_UP_MS = 50 * 60_000
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 120_000

export const deliver = (deps: Deps, channel: Channel) => async ({ deliveryId }: { deliveryId: string }): Promise<void> => {
  const claimed = await claim(deps, deliveryId, channel.can.sendsOnce)
  if (claimed === null) {
    if (!channel.can.sendsOnce && (await leftUnclear(deps, deliveryId))) await settleDelivery(deps, deliveryId, { status: 'unknown', failure: 'unknown' })
    return
  }
  try {
    const { messageId } = await channel.send({ chat: claimed.chat }, claimed.content, claimed.id)
    await settleDelivery(deps, deliveryId, { status: 'delivered', messageId })
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    await failed(deps, claimed, error)
  }
}

async function failed(deps: Deps, { id, tries, tryingMs }: Claimed, { failure, retryAfterMs }: DeliveryError): Promise<void> {
  const again = failure === 'rate-limited' || failure === 'unreachable'
  if (again && tryingMs < GIVE_UP_MS) return retryLater(deps, id, retryAfterMs ?? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)))
  return settleDelivery(deps, id, { status: again || failure === 'unknown' ? 'unknown' : 'failed', failure })
}
