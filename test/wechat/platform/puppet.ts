/** A puppet that behaves like a real one: ids, mentions, echoes of what it sends, heartbeats. What wechaty-puppet-mock leaves out is here. */
import { FileBox, type FileBoxInterface } from 'file-box'
import * as PUPPET from 'wechaty-puppet'
import { befallen, type Faults } from './faults.ts'
import { type Contact, isRoom, type Room, type Said, TYPES, type World } from './world.ts'

/** How puppets differ. */
export interface Manners {
  /** Timestamps in seconds, or milliseconds. */
  seconds: boolean
  /** Mentions are told by ids; else only by the text. */
  mentionIds: boolean
  /** A send is answered with the message's id. */
  tellsIds: boolean
  /** Its own messages come back as messages. */
  echoes: boolean
}

/** What is abstract there and never called here is left out. */
const Base = PUPPET.Puppet as unknown as new () => PUPPET.Puppet

export class LocalPuppet extends Base {
  readonly world: World
  readonly faults: Faults
  readonly manners: Manners = { seconds: true, mentionIds: true, tellsIds: true, echoes: true }
  /** Answers nothing and says nothing. */
  numb = false
  stops = 0
  dings = 0
  readonly sent: Said[] = []
  readonly #listeners: ((said: Said) => void)[] = []

  constructor(world: World, faults: Faults) {
    super()
    this.world = world
    this.faults = faults
  }

  /** Hears of each message that the bot sends. */
  listen(hear: (said: Said) => void): void {
    this.#listeners.push(hear)
  }

  override async onStart(): Promise<void> {}
  override async onStop(): Promise<void> {
    this.stops++
  }
  override ding(data = ''): void {
    this.dings++
    if (!this.numb) setTimeout(() => this.emit('dong', { data }), 1)
  }

  /** When it is numb this never comes. */
  async #answer<T>(make: () => T): Promise<T> {
    return this.numb ? new Promise<T>(() => {}) : make()
  }

  #contact(id: string): Contact {
    const found = this.world.byId(id)
    if (found === undefined || isRoom(found)) throw new Error(`no contact ${id}`)
    return found
  }
  #room(id: string): Room {
    const found = this.world.byId(id)
    if (found === undefined || !isRoom(found)) throw new Error(`no room ${id}`)
    return found
  }
  #said(id: string): Said {
    const found = this.world.said.get(id)
    if (found === undefined) throw new Error(`no message ${id}`)
    return found
  }

  override contactRawPayload = (id: string) =>
    this.#answer((): PUPPET.payloads.Contact => {
      const { name, friend, official } = this.#contact(id)
      return { id, name, friend, gender: 0, type: official ? 2 : 1, avatar: '', phone: [] }
    })
  override contactRawPayloadParser = async (payload: PUPPET.payloads.Contact) => payload
  override contactList = async () => this.world.contacts.map(({ id }) => id)

  override roomRawPayload = (id: string) =>
    this.#answer((): PUPPET.payloads.Room => {
      const { topic, members } = this.#room(id)
      return { id, topic, memberIdList: members.map(member => member.id), adminIdList: [] }
    })
  override roomRawPayloadParser = async (payload: PUPPET.payloads.Room) => payload
  override roomList = async () => this.world.rooms.map(({ id }) => id)
  override roomMemberList = async (id: string) => this.#room(id).members.map(member => member.id)
  override roomMemberRawPayload = (_roomId: string, id: string) =>
    this.#answer((): PUPPET.payloads.RoomMember => ({ id, name: this.#contact(id).name, roomAlias: '', avatar: '' }))
  override roomMemberRawPayloadParser = async (payload: PUPPET.payloads.RoomMember) => payload

  override messageRawPayload = async (id: string) =>
    befallen(this.faults.take('payload'), () => this.#payload(id), undefined as unknown as PUPPET.payloads.Message)
  override messageRawPayloadParser = async (payload: PUPPET.payloads.Message) => payload

  #payload(id: string): PUPPET.payloads.Message {
    const { kind, from, to, text, at, mentions, file } = this.#said(id)
    const ms = at.getTime()
    const where = isRoom(to)
      ? { roomId: to.id, mentionIdList: this.manners.mentionIds ? mentions.map(one => one.id) : [] }
      : { listenerId: to.id, mentionIdList: [] }
    const payload = {
      id,
      talkerId: from.id,
      text,
      timestamp: this.manners.seconds ? Math.floor(ms / 1000) : ms,
      type: TYPES[kind] as PUPPET.types.Message,
      ...(file === undefined ? {} : { filename: file.name }),
      ...where,
    }
    return payload as PUPPET.payloads.Message
  }

  override messageFile = async (id: string): Promise<FileBoxInterface> => {
    const { file } = this.#said(id)
    if (file === undefined) throw new Error('no file')
    await new Promise(resolve => setTimeout(resolve, this.faults.downloadMs))
    return befallen(
      this.faults.take('download'),
      () => {
        const box = FileBox.fromBuffer(Buffer.from(file.bytes), file.name)
        if (file.seconds !== undefined) box.metadata = { voiceLength: file.seconds * 1000 }
        return box as FileBoxInterface
      },
      undefined as unknown as FileBoxInterface,
    )
  }
  override messageLocation = async (id: string) => ({
    accuracy: 10,
    address: '',
    name: '',
    latitude: 0,
    longitude: 0,
    ...this.#said(id).place,
  })
  override messageUrl = async (id: string) => ({ title: '', url: '', ...this.#said(id).link })

  override messageSendText = (conversationId: string, text: string) => this.#send('text', conversationId, { kind: 'text', text })
  override messageSendFile = async (conversationId: string, box: FileBoxInterface) => {
    const bytes = await box.toBuffer()
    const kind = /\.(jpe?g|png|gif|webp)$/i.test(box.name) ? 'image' : 'file'
    return this.#send('file', conversationId, { kind, text: '', file: { bytes, name: box.name } })
  }

  async #send(call: 'text' | 'file', conversationId: string, message: Pick<Said, 'kind' | 'text' | 'file'>): Promise<string | undefined> {
    await new Promise(resolve => setTimeout(resolve, this.faults.sendMs))
    const to = this.world.byId(conversationId)
    if (to === undefined || (!isRoom(to) && !to.friend)) throw new Error('the contact is not a friend of the bot')
    if (isRoom(to) && !to.members.includes(this.world.self)) throw new Error('the bot is not in this room')
    const act = (): string | undefined => {
      const said = this.world.say({ ...message, from: this.world.self, to, mentions: [] })
      this.sent.push(said)
      for (const hear of this.#listeners) hear(said)
      if (this.manners.echoes) setTimeout(() => this.tell(said), 2)
      return this.manners.tellsIds ? said.id : undefined
    }
    return this.#answer(() => befallen(this.faults.take(call, message.text), act, undefined))
  }

  /** The event of a message, the bot's own among them. */
  tell({ id }: Said): void {
    if (this.isLoggedIn && !this.numb) this.emit('message', { messageId: id })
  }

  override friendshipRawPayload = async (id: string) => {
    const found = this.world.requests.get(id)
    if (found === undefined) throw new Error(`no request ${id}`)
    const { from, hello } = found
    return { id, contactId: from.id, hello, timestamp: Math.floor(Date.now() / 1000), type: 2, ticket: 'ticket', stranger: '' }
  }
  override friendshipRawPayloadParser = async (payload: PUPPET.payloads.Friendship) => payload
  override friendshipAccept = async (id: string) => {
    const found = this.world.requests.get(id)
    if (found === undefined) throw new Error(`no request ${id}`)
    found.accepted = new Date()
    found.from.friend = true
  }
}
