/** What happens to groups without a word: the bot comes into one, is taken out of it, or it is renamed. */
import { createHash } from 'node:crypto'
import type { Content, InboundMessage } from '../../src/channel/message.ts'
import type { Log } from '../../src/log.ts'
import type { Wire, WireEvents } from './wire.ts'

export interface RoomsOptions {
  readonly account: string
  readonly wire: () => Wire | undefined
  readonly selfId: () => string | undefined
  readonly scope: (id: string) => string
  readonly receive: (message: InboundMessage) => Promise<void>
  readonly log: Log
  readonly now?: () => Date
}

/** The same event told twice within so long is one. */
const SAME_MS = 60_000

export function makeRooms({
  account,
  wire,
  selfId,
  scope,
  receive,
  log,
  now = () => new Date(),
}: RoomsOptions): Pick<WireEvents, 'joined' | 'left' | 'renamed'> {
  async function tell(roomId: string, by: string, content: Content, topic?: string): Promise<void> {
    const name =
      topic ??
      (await wire()
        ?.roomTopic(roomId)
        .catch(() => '')) ??
      ''
    const at = now()
    // such an event has no id of its own
    const what = [roomId, content.type, topic ?? '', Math.floor(at.getTime() / SAME_MS)].join('\n')
    await receive({
      channel: 'wechat',
      account,
      id: `room:${createHash('sha256').update(what).digest('hex').slice(0, 40)}`,
      chat: { id: scope(roomId), type: 'group', name },
      sender: { id: scope(by), name: '' },
      at,
      content,
      mentionsBot: false,
    })
  }
  const told = (telling: Promise<void>): void =>
    void telling.catch(error => log.error({ err: error }, 'what happened to a group was not written down'))
  const isSelf = (who: readonly string[]): boolean => who.includes(selfId() ?? '')

  return {
    joined: ({ roomId, who, by }) => {
      if (isSelf(who)) told(tell(roomId, by, { type: 'bot-added', external: false }))
    },
    left: ({ roomId, who, by }) => {
      if (isSelf(who)) told(tell(roomId, by, { type: 'bot-removed' }))
    },
    renamed: ({ roomId, topic, by }) => told(tell(roomId, by, { type: 'renamed' }, topic)),
  }
}
