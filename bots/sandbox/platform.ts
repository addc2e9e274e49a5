/** The pretend chat platform: people, chats and messages in memory and in one JSONL file. Anyone at the page may act as anyone. */
import { randomUUID } from 'node:crypto'
import type { Receive } from '../../src/channel/channel.ts'
import { makeLanes } from '../../src/channel/lanes.ts'
import type { Content, Media } from '../../src/channel/message.ts'
import { PlatformRefusal } from './failures.ts'
import { makeFiles } from './files.ts'
import { openJournal } from './journal.ts'
import { makeMessages } from './messages.ts'
import { mentionsBot, normalize, normalizeAct } from './normalize.ts'
import type { Card, SandboxMessage } from './record.ts'
import { asChat, makeRoster, type SandboxChat, type SandboxGroup, type SandboxPerson } from './roster.ts'

export interface PlatformOptions {
  readonly people: readonly SandboxPerson[]
  /** The groups; private chats are there by themselves. */
  readonly chats: readonly SandboxGroup[]
  /** JSONL file; uploaded files go into the folder `files` beside it. */
  readonly file: string
  /** Told why a message could not be handed to the bot; the person at the page only sees that it was not. */
  readonly onFailure?: (error: unknown) => void
}

export type Platform = ReturnType<typeof makePlatform>

/** Operations throw PlatformRefusal for what the platform does not do. */
export const makePlatform = ({ people, chats: groups, file, onFailure }: PlatformOptions) => {
  const journal = openJournal(file)
  const messages = makeMessages(journal)
  const files = makeFiles(journal)
  const roster = makeRoster(people, groups)
  const lanes = makeLanes()
  let receive: Receive | undefined
  let offsetMs = 0

  const now = () => new Date(Date.now() + offsetMs)
  const bot = (): Receive => {
    if (!receive) throw new Error('the bot is not connected')
    return receive
  }

  /** The platform does not push again: what could not be handed over is marked, and the person resends. */
  const handOver = (message: SandboxMessage, personId: string): Promise<SandboxMessage> =>
    lanes.run(message.chat, async () => {
      try {
        const media = mediaOf(message.content)
        const bytes = media ? [{ ref: media.ref, bytes: await files.read(media.ref) }] : []
        await bot()(normalize(message, asChat(roster.chat(message.chat)), roster.person(personId)), bytes)
        return messages.change(message.id, { state: 'delivered' })
      } catch (error) {
        onFailure?.(error)
        return messages.change(message.id, { state: 'failed' })
      }
    })

  const act = (personId: string, chat: SandboxChat, id: string, content: Content): Promise<void> =>
    lanes.run(chat.id, () => bot()(normalizeAct({ id, at: now(), content }, asChat(chat), roster.person(personId))))

  /** Resolves when the bot has stored the message or not; `state` says which. */
  const say = async (
    personId: string,
    chatId: string,
    content: Content,
    options: { quotes?: string | undefined } = {},
  ): Promise<SandboxMessage> => {
    const chat = roster.chatFor(personId, chatId)
    const media = mediaOf(content)
    if (media) files.get(media.ref)
    const quoted = options.quotes === undefined ? undefined : messages.inChat(chatId, options.quotes)
    const addressed = quoted?.from === null || (content.type === 'text' && mentionsBot(content.text))
    const message = messages.add({
      id: randomUUID(),
      chat: chatId,
      from: personId,
      at: now().toISOString(),
      content,
      mentionsBot: chat.type === 'group' && addressed,
      state: 'sending',
      ...(quoted ? { quotes: quoted.id } : {}),
    })
    return handOver(message, personId)
  }

  return {
    people,
    chats: roster.chats,
    now,
    /** The page's clock can be moved; messages carry its time. */
    setClock(time: Date): void {
      offsetMs = time.getTime() - Date.now()
    },
    connect(next: Receive): void {
      receive = next
    },
    /** Resolves when nothing is on its way any more. */
    async disconnect(): Promise<void> {
      receive = undefined
      await lanes.empty()
    },
    messages: messages.of,
    subscribe: messages.subscribe,
    keep: files.keep,
    upload: files.upload,
    file: async (ref: string) => ({ ...files.get(ref), content: await files.read(ref) }),

    say,
    /** A button says a text that could be typed, quoting the message it stands on. */
    press: (personId: string, chatId: string, messageId: string, says: string): Promise<SandboxMessage> =>
      say(personId, chatId, { type: 'text', text: says }, { quotes: messageId }),
    /** Under the same id, so that it stays one message if it had arrived after all. */
    async resend(personId: string, messageId: string): Promise<SandboxMessage> {
      const message = messages.get(messageId)
      if (message.from !== personId || message.state !== 'failed') throw new PlatformRefusal('nothing-to-resend')
      return handOver(messages.change(messageId, { state: 'sending' }), personId)
    },
    /** Shown as taken back once the bot knows. */
    async recall(personId: string, messageId: string): Promise<void> {
      const message = messages.get(messageId)
      if (message.from !== personId) throw new PlatformRefusal('not-yours')
      if (message.recalled) return
      // A failed one may have arrived all the same.
      await act(personId, roster.chat(message.chat), `${messageId}-recall`, { type: 'recall', of: messageId })
      messages.change(messageId, { recalled: true })
    },
    enter: (personId: string): Promise<void> => act(personId, roster.chatFor(personId, personId), randomUUID(), { type: 'entered' }),

    deliveredAs: messages.deliveredAs,
    /** Idempotent by key, after a restart as well. @returns the message's id */
    deliver(chatId: string, card: Card, key: string): string {
      const chat = roster.chat(chatId).id
      const sent = () =>
        messages.add({ id: randomUUID(), chat, from: null, at: now().toISOString(), card, mentionsBot: false, state: 'delivered', key })
      return messages.deliveredAs(key) ?? sent().id
    },
    edit(messageId: string, card: Card): void {
      if (messages.get(messageId).from !== null) throw new PlatformRefusal('no-message')
      messages.change(messageId, { card, edited: true })
    },
  }
}

const mediaOf = (content: Content | undefined): Media | undefined => (content && 'media' in content ? content.media : undefined)
