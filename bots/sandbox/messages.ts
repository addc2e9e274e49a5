/** The platform's messages: in memory by chat, each change appended to the journal and told to whoever listens. */
import { PlatformRefusal } from './failures.ts'
import type { Journal } from './journal.ts'
import type { SandboxMessage } from './record.ts'

export type Listener = (message: SandboxMessage) => void
type New = Omit<SandboxMessage, 'seq' | 'revision' | 'recalled' | 'edited'>

export const makeMessages = (journal: Journal) => {
  const byId = new Map<string, SandboxMessage>()
  /** Ids in order of arrival. */
  const byChat = new Map<string, string[]>()
  const byKey = new Map<string, string>()
  const listeners = new Set<Listener>()

  const put = (message: SandboxMessage) => {
    const chat = byChat.get(message.chat) ?? []
    byChat.set(message.chat, chat)
    if (!byId.has(message.id)) chat.push(message.id)
    byId.set(message.id, message)
    if (message.key !== undefined) byKey.set(message.key, message.id)
  }
  const save = (message: SandboxMessage): SandboxMessage => {
    journal.append({ line: 'message', message })
    put(message)
    for (const listener of listeners) listener(message)
    return message
  }
  for (const line of journal.lines) if (line.line === 'message') put(line.message)
  // Whether it arrived died with the process: the person may resend, the id keeps it single.
  for (const message of byId.values()) if (message.state === 'sending') put({ ...message, state: 'failed', revision: message.revision + 1 })
  let seq = [...byId.values()].reduce((highest, message) => Math.max(highest, message.seq), 0)

  const get = (id: string): SandboxMessage => {
    const message = byId.get(id)
    if (!message) throw new PlatformRefusal('no-message')
    return message
  }
  return {
    get,
    inChat(chat: string, id: string): SandboxMessage {
      const message = get(id)
      if (message.chat !== chat) throw new PlatformRefusal('no-message')
      return message
    },
    /** Messages of a chat in order of arrival, those after the position `after`. */
    of: (chat: string, after = 0): SandboxMessage[] => (byChat.get(chat) ?? []).map(get).filter(message => message.seq > after),
    deliveredAs: (key: string): string | undefined => byKey.get(key),
    add: (message: New): SandboxMessage => save({ ...message, seq: ++seq, revision: 1, recalled: false, edited: false }),
    change(id: string, change: Partial<SandboxMessage>): SandboxMessage {
      const message = get(id)
      return save({ ...message, ...change, revision: message.revision + 1 })
    },
    /** @returns how to stop listening */
    subscribe(listener: Listener): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
