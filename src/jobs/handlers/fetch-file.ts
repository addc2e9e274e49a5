/** The file of a message that came without it: fetched until it is there, told to be lost when it never will be. */
import { type Channel, DeliveryError } from '../../channel/channel.ts'
import { appNow, type Deps } from '../../services/context.ts'
import { arrived, lost, waitingFor } from '../../services/mail/media.ts'

/** A platform that gives nothing for so long will not give it any more. */
const GIVE_UP_MS = 3 * 86_400_000

export const fetchFile =
  (deps: Deps, channel: Channel) =>
  async ({ inboxId }: { inboxId: string }): Promise<void> => {
    const waiting = await waitingFor(deps, inboxId)
    if (waiting === null || channel.fetch === undefined) return
    try {
      await arrived(deps, inboxId, await channel.fetch(waiting.message))
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error
      const passing = error.failure === 'rate-limited' || error.failure === 'unreachable'
      const waitedMs = (await appNow(deps.db)).getTime() - waiting.receivedAt.getTime()
      // the row stays, and the job comes again at growing distances
      if (passing && waitedMs < GIVE_UP_MS) throw error
      await lost(deps, inboxId)
    }
  }
