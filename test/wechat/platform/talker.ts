/** Somebody with WeChat on their phone. */
import type { LocalPuppet } from './puppet.ts'
import { type Contact, type FriendRequest, isRoom, type Kind, type Room, type Said } from './world.ts'

export interface SaysOptions {
  /** In this room instead of in private. */
  readonly in?: Room
  /** Mentions the bot, as WeChat writes it. */
  readonly mention?: boolean
  /** Quotes what somebody said, as it comes through puppets: in the text. */
  readonly quotes?: { readonly text: string; readonly from?: Contact }
}

export interface Talker {
  readonly contact: Contact
  readonly name: string
  id(): string
  says(text: string, options?: SaysOptions): Promise<Said>
  sends(kind: Kind, what: Partial<Pick<Said, 'file' | 'place' | 'link' | 'text'>>, options?: SaysOptions): Promise<Said>
  recalls(said: Said): Promise<Said>
  asksToBeFriends(hello: string): Promise<FriendRequest>
  /** What the bot sent to them, or into the room, oldest first. */
  heard(where?: Room): Said[]
}

export function makeTalker(puppet: LocalPuppet, contact: Contact): Talker {
  const { world } = puppet

  async function tell(message: Omit<Said, 'id' | 'at' | 'from'>): Promise<Said> {
    const said = world.say({ ...message, from: contact })
    puppet.tell(said)
    return said
  }

  return {
    contact,
    name: contact.name,
    id: () => contact.id,
    says(text, { in: room, mention = false, quotes } = {}) {
      const line = quotes === undefined ? '' : `「${(quotes.from ?? world.self).name}：${quotes.text}」\n- - - - - - - - - - - - - - -\n`
      const said = `${line}${mention ? `@${world.self.name}\u2005` : ''}${text}`
      return tell({ kind: 'text', text: said, to: room ?? world.self, mentions: mention ? [world.self] : [] })
    },
    sends: (kind, what, { in: room } = {}) => tell({ kind, text: '', to: room ?? world.self, mentions: [], ...what }),
    recalls: said => tell({ kind: 'recalled', text: said.id, to: said.to, mentions: [] }),
    async asksToBeFriends(hello) {
      const request = world.ask(contact, hello)
      puppet.emit('friendship', { friendshipId: request.id })
      return request
    },
    heard: where => puppet.sent.filter(({ to }) => (where === undefined ? !isRoom(to) && to === contact : to === where)),
  }
}
