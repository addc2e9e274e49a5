/** The one way in, whichever line an event came by: understood, stored, and only then acknowledged. */
import type { Receive } from '../../src/channel/channel.ts'
import { makeLanes } from '../../src/channel/lanes.ts'
import type { Log } from '../../src/log.ts'
import type { Chats } from './chats.ts'
import { FeishuEvent } from './events.ts'
import { type Normalized, normalize } from './normalize.ts'

export interface Intake {
  /**
   * Resolves with what Feishu is to be answered once everything in the event is stored: acknowledge then.
   * @throws whatever kept it from being stored: don't acknowledge, and Feishu pushes it again
   */
  take(raw: unknown): Promise<object>
  /** The same for what was found in a chat's list. */
  store(found: Normalized): Promise<void>
  /** When an event was last stored. */
  lastAt(): Date | undefined
}

export interface IntakeOptions {
  readonly receive: Receive
  readonly chats: Chats
  readonly log: Log
  readonly words: IntakeWords
}

/** What people read beside what is answered later. */
export interface IntakeWords {
  /** To whoever pressed what means nothing to us, of an older version perhaps. */
  deadButton(): string
}

export function makeIntake({ receive, chats, log, words }: IntakeOptions): Intake {
  const lanes = makeLanes()
  let lastAt: Date | undefined

  async function store({ messages, chat }: Normalized): Promise<void> {
    const [first] = messages
    if (first === undefined) return
    // one after the other: the words of a post before its pictures, and both before what the person says next
    await lanes.run(first.chat.id, async () => {
      for (const message of messages) await receive(message)
    })
    if (chat !== undefined) void chats.learn(chat, first.at)
  }

  return {
    store,
    lastAt: () => lastAt,
    async take(raw) {
      const read = FeishuEvent.safeParse(raw)
      if (!read.success) {
        log.error({ err: read.error }, 'an event that is like none of Feishu was not stored')
        throw read.error
      }
      const event = read.data
      const { event_id, event_type, app_id } = event.header
      // an app has one account; what is meant for another is none of ours
      if (app_id !== chats.account) {
        log.warn({}, 'an event for another app came in')
        return {}
      }
      try {
        const found = await normalize(event, chats)
        await store(found)
        lastAt = new Date()
        if (found.denied === undefined) return {}
        log.warn({ id: event_id, rule: found.denied }, 'a press was denied')
        return { toast: { type: 'warning', content: words.deadButton() } }
      } catch (error) {
        log.error({ id: event_id, kind: event_type, err: error }, 'an event was not stored: Feishu pushes it again')
        throw error
      }
    },
  }
}
