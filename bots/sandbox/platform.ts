/** The pretend chat platform: people, chats and messages in memory and in one JSONL file. Anyone at the page may act as anyone. */
import { randomUUID } from 'node:crypto'
import type { Receive } from '../../src/channel/channel.ts'
import type { Chat, Content, Media } from '../../src/channel/message.ts'
import { PlatformRefusal } from './failures.ts'
import { openJournal } from './journal.ts'
import { mentionsBot, normalize, normalizeAct } from './normalize.ts'
import { makeMessages } from './messages.ts'
import type { Card, SandboxMessage, StoredFile } from './record.ts'

export interface SandboxPerson {
  readonly id: string
  readonly name: string
  /** 职工, 工会主席 … as the phone shows it. */
  readonly roleLabel: string
  readonly colour: string
  /** Sentences the page offers to try; it has its own by role label. */
  readonly examples?: readonly string[]
}

export interface SandboxGroup {
  readonly id: string
  readonly name: string
  /** Ids of people. */
  readonly members: readonly string[]
}

export interface SandboxChat extends Chat {
  readonly members: readonly string[]
}

export interface PlatformOptions {
  readonly people: readonly SandboxPerson[]
  /** The groups; everyone's private chat with the bot is there by itself, under the person's id. */
  readonly chats: readonly SandboxGroup[]
  /** JSONL file; uploaded files go into the folder `files` beside it. */
  readonly file: string
  /** Told why a message could not be handed to the bot; the person at the page only sees that it was not. */
  readonly onFailure?: (error: unknown) => void
}

export type Platform = ReturnType<typeof makePlatform>

export const makePlatform = ({ people, chats: groups, file, onFailure }: PlatformOptions) => {
  const journal = openJournal(file)
  const messages = makeMessages(journal)
  const files = new Map<string, StoredFile>(journal.lines.flatMap((line) => (line.line === 'file' ? [[line.file.ref, line.file]] : [])))
  const chats: SandboxChat[] = [
    ...people.map(({ id, name }) => ({ id, name, type: 'private' as const, members: [id] })),
    ...groups.map((group) => ({ ...group, type: 'group' as const })),
  ]
  let receive: Receive | undefined
  let offsetMs = 0
  /** What is on its way in each chat: a chat's messages arrive in the order they were sent. */
  const lanes = new Map<string, Promise<void>>()

  const now = () => new Date(Date.now() + offsetMs)
  const personOf = (id: string) => people.find((person) => person.id === id) ?? refuse('no-person')
  const chatOf = (id: string) => chats.find((chat) => chat.id === id) ?? refuse('no-chat')
  const chatFor = (personId: string, chatId: string) => {
    const chat = chatOf(chatId)
    return chat.members.includes(personOf(personId).id) ? chat : refuse('not-member')
  }
  const port = ({ id, type, name }: SandboxChat): Chat => ({ id, type, name: type === 'group' ? name : '' })

  const inLane = <T>(chatId: string, work: () => Promise<T>): Promise<T> => {
    const done = (lanes.get(chatId) ?? Promise.resolve()).then(work)
    lanes.set(chatId, done.then(() => undefined, () => undefined))
    return done
  }

  /** The platform does not push again: what could not be handed over is marked, and the person resends. */
  const handOver = (message: SandboxMessage, personId: string): Promise<SandboxMessage> => inLane(message.chat, async () => {
    try {
      if (!receive) throw new Error('the bot is not connected')
      const media = mediaOf(message.content)
      const bytes = media ? [{ ref: media.ref, bytes: await journal.readFile(media.ref) }] : []
      await receive(normalize(message, port(chatOf(message.chat)), personOf(personId)), bytes)
      return messages.change(message.id, { state: 'delivered' })
    } catch (error) {
      onFailure?.(error)
      return messages.change(message.id, { state: 'failed' })
    }
  })

  const act = (personId: string, chat: SandboxChat, id: string, content: Content) => inLane(chat.id, async () => {
    if (!receive) throw new Error('the bot is not connected')
    await receive(normalizeAct({ id, at: now(), content }, port(chat), personOf(personId)))
  })

  const platform = {
    people, chats, now,
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
      await Promise.all(lanes.values())
    },
    messages: messages.of,
    subscribe: messages.subscribe,

    /** Resolves when the bot has stored the message or refused it; `state` says which. */
    async say(personId: string, chatId: string, content: Content, options: { quotes?: string | undefined } = {}): Promise<SandboxMessage> {
      const chat = chatFor(personId, chatId)
      const media = mediaOf(content)
      if (media && !files.has(media.ref)) refuse('no-file')
      const quoted = options.quotes === undefined ? undefined : messages.inChat(chatId, options.quotes)
      const addressed = quoted?.from === null || (content.type === 'text' && mentionsBot(content.text))
      const message = messages.add({
        id: randomUUID(), chat: chatId, from: personId, at: now().toISOString(), content,
        mentionsBot: chat.type === 'group' && addressed, state: 'sending', ...(quoted ? { quotes: quoted.id } : {}),
      })
      return handOver(message, personId)
    },
    /** A button says a text that could be typed, quoting the message it stands on. */
    press: (personId: string, chatId: string, messageId: string, says: string): Promise<SandboxMessage> =>
      platform.say(personId, chatId, { type: 'text', text: says }, { quotes: messageId }),
    async resend(personId: string, messageId: string): Promise<SandboxMessage> {
      const message = messages.get(messageId)
      if (message.from !== personId || message.state !== 'failed') refuse('nothing-to-resend')
      return handOver(messages.change(messageId, { state: 'sending' }), personId)
    },
    async recall(personId: string, messageId: string): Promise<void> {
      const message = messages.get(messageId)
      if (message.from !== personId) refuse('not-yours')
      if (message.recalled) return
      // What never arrived has nothing to take back.
      if (message.state !== 'failed') await act(personId, chatOf(message.chat), `${messageId}-recall`, { type: 'recall', of: messageId })
      messages.change(messageId, { recalled: true })
    },
    enter: (personId: string): Promise<void> => act(personId, chatFor(personId, personId), randomUUID(), { type: 'entered' }),

    async keep(ref: string, bytes: Uint8Array, name: string, mime: string): Promise<StoredFile> {
      const stored = { ref, name, mime, bytes: bytes.byteLength }
      await journal.writeFile(ref, bytes)
      journal.append({ line: 'file', file: stored })
      files.set(ref, stored)
      return stored
    },
    upload: (bytes: Uint8Array, name: string, mime: string): Promise<StoredFile> => platform.keep(randomUUID(), bytes, name, mime),
    async file(ref: string): Promise<StoredFile & { readonly content: Uint8Array }> {
      const stored = files.get(ref) ?? refuse('no-file')
      return { ...stored, content: await journal.readFile(ref) }
    },

    deliveredAs: messages.deliveredAs,
    /** Idempotent by key, after a restart as well. @returns the message's id */
    deliver(chatId: string, card: Card, key: string): string {
      const chat = chatOf(chatId)
      return messages.deliveredAs(key) ?? messages.add({
        id: randomUUID(), chat: chat.id, from: null, at: now().toISOString(), card, mentionsBot: false, state: 'delivered', key,
      }).id
    },
    edit(messageId: string, card: Card): void {
      if (messages.get(messageId).from !== null) refuse('no-message')
      messages.change(messageId, { card, edited: true })
    },
  }
  return platform
}

const refuse = (reason: ConstructorParameters<typeof PlatformRefusal>[0]): never => {
  throw new PlatformRefusal(reason)
}

const mediaOf = (content: Content | undefined): Media | undefined => (content && 'media' in content ? content.media : undefined)
