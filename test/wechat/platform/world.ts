/** What stands behind the puppet: one WeChat account, its contacts and rooms, and what was said. Ids are those of the current login. */
import { randomInt } from 'node:crypto'

export interface Contact {
  readonly name: string
  readonly official: boolean
  /** Of this login. */
  id: string
  friend: boolean
}

export interface Room {
  id: string
  topic: string
  readonly members: Contact[]
}

/** wechaty's numbers. */
export const TYPES = { file: 1, voice: 2, card: 3, sticker: 5, image: 6, text: 7, location: 8, recalled: 13, link: 14, video: 15 } as const
export type Kind = keyof typeof TYPES

export interface Said {
  readonly id: string
  readonly kind: Kind
  readonly from: Contact
  readonly to: Contact | Room
  readonly text: string
  readonly at: Date
  readonly mentions: readonly Contact[]
  readonly file?: { readonly bytes: Uint8Array; readonly name: string; readonly seconds?: number }
  readonly place?: { readonly name: string; readonly latitude: number; readonly longitude: number }
  readonly link?: { readonly title: string; readonly url: string }
}

export interface FriendRequest {
  readonly id: string
  readonly from: Contact
  readonly hello: string
  accepted: Date | null
}

const digits = (length: number): string => Array.from({ length }, (_, at) => randomInt(at === 0 ? 1 : 0, 10)).join('')
const letters = (length: number): string => Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[randomInt(36)]).join('')

export const isRoom = (one: Contact | Room): one is Room => 'topic' in one

export function makeWorld() {
  const contacts: Contact[] = []
  const rooms: Room[] = []
  const said = new Map<string, Said>()
  const requests = new Map<string, FriendRequest>()
  const newContactId = (): string => `wxid_${letters(14)}`
  const newRoomId = (): string => `${digits(11)}@chatroom`

  function contact(name: string, { official = false, friend = true } = {}): Contact {
    const made: Contact = { name, official, friend, id: newContactId() }
    contacts.push(made)
    return made
  }

  const self = contact('连心桥')
  return {
    self,
    contacts,
    rooms,
    said,
    requests,
    contact,
    room(topic: string, members: readonly Contact[]): Room {
      const made: Room = { id: newRoomId(), topic, members: [self, ...members] }
      rooms.push(made)
      return made
    },
    byId: (id: string): Contact | Room | undefined => contacts.find(one => one.id === id) ?? rooms.find(one => one.id === id),
    say(message: Omit<Said, 'id' | 'at'>): Said {
      const made: Said = { ...message, id: digits(19), at: new Date() }
      said.set(made.id, made)
      return made
    },
    ask(from: Contact, hello: string): FriendRequest {
      const made: FriendRequest = { id: digits(16), from, hello, accepted: null }
      requests.set(made.id, made)
      return made
    },
    /** As a web puppet does at each login. dealt: the same ids come again, for other people. */
    changeIds(how: 'new' | 'dealt' = 'new'): void {
      if (how === 'dealt') {
        const ids = contacts.map(({ id }) => id)
        for (const [at, one] of contacts.entries()) one.id = ids[(at + 1) % ids.length] ?? ''
        return
      }
      for (const one of contacts) one.id = newContactId()
      for (const one of rooms) one.id = newRoomId()
    },
  }
}

export type World = ReturnType<typeof makeWorld>
