/** The file of a message that came without it: fetched until it is there, told to be lost when it never will be. */
import { type Channel, DeliveryError, type FetchedFile } from '../../channel/channel.ts'
import type { InboundMessage } from '../../channel/message.ts'
import { appNow, type Deps } from '../../services/context.ts'
import { store } from '../../services/mail/inbox.ts'
import { arrived, lost, waitingFor } from '../../services/mail/media.ts'

/** A platform that gives nothing for so long will not give it any more. */
const GIVE_UP_MS = 3 * 86_400_000

export const fetchFile =
  (deps: Deps, channel: Channel) =>
  async ({ inboxId }: { inboxId: string }): Promise<void> => {
    const waiting = await waitingFor(deps, inboxId)
    if (waiting === null || channel.fetch === undefined) return
    try {
      const file = await channel.fetch(waiting.message)
      await arrived(deps, inboxId, file)
      await writeOut(deps, channel, waiting.message, file)
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error
      const passing = error.failure === 'rate-limited' || error.failure === 'unreachable'
      const waitedMs = (await appNow(deps.db)).getTime() - waiting.receivedAt.getTime()
      // the row stays, and the job comes again at growing distances
      if (passing && waitedMs < GIVE_UP_MS) throw error
      await lost(deps, inboxId)
    }
  }

/** Characters; more than anybody says in a minute. */
const MOST_WORDS = 1_500

/** What a speech service hears comes in like a message of its own. Where it does not answer, somebody listens to the voice all the same. */
async function writeOut(deps: Deps, channel: Channel, voice: InboundMessage, file: FetchedFile): Promise<void> {
  if (voice.content.type !== 'voice' || voice.chat.type !== 'private' || channel.transcribe === undefined) return
  try {
    const words = await channel.transcribe(file)
    if (words === null) return
    const text = [...words].slice(0, MOST_WORDS).join('')
    await store(deps, { ...voice, id: `${voice.id}:words`, content: { type: 'transcript', of: voice.id, text } })
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
  }
}
