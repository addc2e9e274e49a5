/** People, chats, messages and files of one tenant, in memory. */
import { type AppRecord, newId } from './app.ts'
import type { Clock } from './clock.ts'
import { refusals } from './refusal.ts'

export interface PersonRecord {
  readonly openId: string
  readonly userId: string
  readonly unionId: string
  name: string
  readonly departments: string[]
  readonly mobile: string
  /** Outside the app's availability the bot can neither be found nor write. */
  reachable: boolean
  resigned: boolean
  readonly external: boolean
}

export interface DepartmentRecord {
  readonly id: string
  readonly name: string
  readonly parent: string
}

export interface ChatRecord {
  readonly chatId: string
  readonly mode: 'p2p' | 'group'
  name: string
  readonly members: Set<string>
  botIn: boolean
  readonly external: boolean
}

export interface Mention {
  readonly key: string
  readonly openId: string
  readonly name: string
  readonly isBot: boolean
}

export interface MessageRecord {
  readonly messageId: string
  readonly chatId: string
  /** Null is the bot. */
  readonly from: string | null
  readonly type: string
  /** JSON, as the platform carries it. */
  content: string
  readonly createdMs: number
  updatedMs: number
  readonly parentId: string | undefined
  readonly rootId: string | undefined
  readonly mentions: readonly Mention[]
  recalled: boolean
  edited: boolean
  readonly uuid: string | undefined
  /** Whom it rang for, and how. */
  readonly urgent: { readonly by: 'app' | 'sms' | 'phone'; readonly openIds: readonly string[] }[]
}

export interface FileRecord {
  readonly key: string
  readonly bytes: Buffer
  readonly name: string
  readonly mime: string
}

export type World = ReturnType<typeof makeWorld>

export function makeWorld(clock: Clock, app: AppRecord) {
  const people = new Map<string, PersonRecord>()
  const departments = new Map<string, DepartmentRecord>()
  const chats = new Map<string, ChatRecord>()
  const messages = new Map<string, MessageRecord>()
  const files = new Map<string, FileRecord>()
  /** The speech service. */
  const ears = { hear: (_pcm: Buffer): string => '' }
  const listeners = new Set<(message: MessageRecord) => void>()

  const changed = (message: MessageRecord): void => {
    for (const listener of listeners) listener(message)
  }

  function privateChat(openId: string): ChatRecord {
    const known = [...chats.values()].find(({ mode, members }) => mode === 'p2p' && members.has(openId))
    if (known !== undefined) return known
    const chat: ChatRecord = { chatId: newId('oc_'), mode: 'p2p', name: '', members: new Set([openId]), botIn: true, external: false }
    chats.set(chat.chatId, chat)
    return chat
  }

  return {
    app,
    people,
    departments,
    chats,
    messages,
    files,
    ears,
    privateChat,
    changed,
    /** @returns how to stop listening */
    listen(listener: (message: MessageRecord) => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    person(openId: string): PersonRecord {
      const person = people.get(openId)
      if (person === undefined) throw refusals.noUser()
      return person
    },
    chat(chatId: string): ChatRecord {
      const chat = chats.get(chatId)
      if (chat === undefined) throw refusals.noChat()
      return chat
    },
    message(messageId: string): MessageRecord {
      const message = messages.get(messageId)
      if (message === undefined) throw refusals.noMessage()
      return message
    },
    /** Oldest first. */
    inChat: (chatId: string): MessageRecord[] => [...messages.values()].filter(message => message.chatId === chatId),
    add(
      message: Pick<MessageRecord, 'chatId' | 'from' | 'type' | 'content'> & Partial<Pick<MessageRecord, 'parentId' | 'mentions' | 'uuid'>>,
    ): MessageRecord {
      const parent = message.parentId === undefined ? undefined : messages.get(message.parentId)
      const added: MessageRecord = {
        parentId: undefined,
        mentions: [],
        uuid: undefined,
        ...message,
        rootId: parent === undefined ? undefined : (parent.rootId ?? parent.messageId),
        messageId: newId('om_'),
        createdMs: clock.now(),
        updatedMs: clock.now(),
        recalled: false,
        edited: false,
        urgent: [],
      }
      messages.set(added.messageId, added)
      changed(added)
      return added
    },
    keep(bytes: Buffer, name: string, mime: string, prefix = 'file_v3_'): FileRecord {
      const file: FileRecord = { key: newId(prefix), bytes, name, mime }
      files.set(file.key, file)
      return file
    },
  }
}
