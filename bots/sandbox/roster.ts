/** Who there is on the platform, and which chats. */
import type { Chat } from '../../src/channel/message.ts'
import { PlatformRefusal } from './failures.ts'

export interface SandboxPerson {
  readonly id: string
  readonly name: string
  /** 职工, 工作室主任 … as the phone shows it. */
  readonly roleLabel: string
  readonly colour: string
  /** Sentences the page offers to try; it has its own by role label. */
  readonly examples?: readonly string[]
}

export interface SandboxGroup {
  readonly id: string
  readonly name: string
  /** Ids of people; the bot is in every group. */
  readonly members: readonly string[]
}

export interface SandboxChat extends Chat {
  readonly members: readonly string[]
}

/** Everyone's private chat with the bot is there by itself, under the person's id. */
export const makeRoster = (people: readonly SandboxPerson[], groups: readonly SandboxGroup[]) => {
  const chats: SandboxChat[] = [
    ...people.map(({ id, name }) => ({ id, name, type: 'private' as const, members: [id] })),
    ...groups.map(group => ({ ...group, type: 'group' as const })),
  ]
  const person = (id: string): SandboxPerson => {
    const found = people.find(one => one.id === id)
    if (!found) throw new PlatformRefusal('no-person')
    return found
  }
  const chat = (id: string): SandboxChat => {
    const found = chats.find(one => one.id === id)
    if (!found) throw new PlatformRefusal('no-chat')
    return found
  }
  return {
    chats,
    person,
    chat,
    /** The chat, as one that this person is in. */
    chatFor(personId: string, chatId: string): SandboxChat {
      const found = chat(chatId)
      if (!found.members.includes(person(personId).id)) throw new PlatformRefusal('not-member')
      return found
    },
  }
}

/** As the port knows it: a private chat has no name. */
export const asChat = ({ id, type, name }: SandboxChat): Chat => ({ id, type, name: type === 'group' ? name : '' })
