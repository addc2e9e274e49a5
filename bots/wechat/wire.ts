/** One line to a puppet service, from its opening to its end: what is asked of it, each with a time limit, and what it tells. */
import type { Log } from '../../src/log.ts'
import { type Address, type Bot, type Friendship, loadSdk, type Payload, type Puppet } from './sdk.ts'
import { within } from './within.ts'

/** What the puppet tells. None of them may throw. */
export interface WireEvents {
  alive(): void
  login(selfId: string): void
  logout(): void
  /** @param code what the code for logging in says; null once it no longer holds */
  scan(code: string | null): void
  message(id: string): void
  friendship(id: string): void
  joined(room: { readonly roomId: string; readonly who: readonly string[]; readonly by: string }): void
  left(room: { readonly roomId: string; readonly who: readonly string[]; readonly by: string }): void
  renamed(room: { readonly roomId: string; readonly topic: string; readonly by: string }): void
  /** The line is dead; nothing more comes by it. */
  ended(): void
}

export interface Received {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mime: string
  readonly seconds?: number
}

export interface Wire {
  message(id: string): Promise<Payload>
  /** @throws Error also when it is larger than `most` bytes */
  file(messageId: string, most: number): Promise<Received>
  location(messageId: string): Promise<{ readonly name: string; readonly latitude: number; readonly longitude: number }>
  link(messageId: string): Promise<{ readonly title: string; readonly url: string }>
  /** `person`: no official account, and not WeChat itself. */
  contact(id: string): Promise<{ readonly name: string; readonly person: boolean }>
  roomTopic(id: string): Promise<string>
  /** What somebody is called in a room; '' when it is no other name than everywhere. */
  roomAlias(roomId: string, contactId: string): Promise<string>
  friendship(id: string): Promise<Friendship>
  accept(friendshipId: string): Promise<void>
  /** @returns the message's id, where the puppet tells */
  sendText(chatId: string, text: string): Promise<string | undefined>
  sendFile(chatId: string, file: { readonly bytes: Uint8Array; readonly name: string }): Promise<string | undefined>
  ding(): void
  close(): Promise<void>
}

const ASK_MS = 10_000
const FILE_MS = 60_000
/** With the wait for its turn and for its echo shorter than a send may take as a whole. */
const SEND_MS = 16_000
const START_MS = 25_000

/** Resolves once the stream of events stands, logged in or not. @throws Error when it does not come to stand */
export async function openWire(address: Address, events: WireEvents, log: Log): Promise<Wire> {
  const sdk = await loadSdk()
  let over = false
  const end = (): void => {
    if (over) return
    over = true
    events.ended()
  }
  const { bot, puppet } = sdk.makeBot(address, end)
  const failed = new Promise<never>((_, reject) => {
    // a puppet may report what means nothing for the line, so only a start that fails is one
    bot.on('error', error => {
      log.debug({ err: error }, 'the puppet reported an error')
      reject(error)
    })
  })
  failed.catch(() => {})
  try {
    await bot.init()
    listen(puppet, events, () => over)
    await within(START_MS, Promise.race([bot.start(), failed]))
    if (over) throw new Error('the line ended while it was being opened')
  } catch (error) {
    over = true
    await puppet.onStop()
    // it waits some seconds for the start that has failed, and has nothing left to let go of
    void close(bot)
    throw error
  }

  const sent = async (sending: Promise<unknown>): Promise<string | undefined> => {
    const id = await within(SEND_MS, sending)
    return typeof id === 'string' && id !== '' ? id : undefined
  }
  return {
    message: id => within(ASK_MS, puppet.messagePayload(id)),
    async file(id, most) {
      return within(FILE_MS, download(puppet, id, most))
    },
    async location(id) {
      const { name, address: where, latitude, longitude } = await within(ASK_MS, puppet.messageLocation(id))
      return { name: [...new Set([name, where])].filter(part => part !== '').join(' '), latitude, longitude }
    },
    async link(id) {
      const { title, url } = await within(ASK_MS, puppet.messageUrl(id))
      return { title, url }
    },
    async contact(id) {
      const { name, type } = await within(ASK_MS, puppet.contactPayload(id))
      return { name, person: type !== OFFICIAL }
    },
    roomTopic: async id => (await within(ASK_MS, puppet.roomPayload(id))).topic ?? '',
    roomAlias: async (roomId, contactId) => (await within(ASK_MS, puppet.roomMemberPayload(roomId, contactId))).roomAlias ?? '',
    friendship: id => within(ASK_MS, puppet.friendshipPayload(id)),
    accept: async id => void (await within(ASK_MS, puppet.friendshipAccept(id))),
    sendText: (chatId, text) => sent(puppet.messageSendText(chatId, text)),
    sendFile: (chatId, { bytes, name }) => sent(puppet.messageSendFile(chatId, sdk.fileBox(bytes, name))),
    ding: () => puppet.ding(''),
    async close() {
      over = true
      await close(bot)
    },
  }
}

/** wechaty's ContactType.Official. */
const OFFICIAL = 2
/** wechaty's ScanStatus: what the code is good for. */
const [WAITING, TIMEOUT] = [2, 5]

/** What wechaty loads of its own before it tells of these: a room with all its members, who quotes whom. A message would be dropped when that fails. */
const LOADED = ['message', 'friendship', 'room-join', 'room-leave', 'room-topic', 'room-invite', 'post'] as const

function listen(puppet: Puppet, events: WireEvents, over: () => boolean): void {
  for (const name of LOADED) puppet.removeAllListeners(name)
  const during =
    <T extends readonly unknown[]>(hear: (...args: T) => void) =>
    (...args: T): void => {
      if (!over()) hear(...args)
    }
  puppet.on(
    'heartbeat',
    during(() => events.alive()),
  )
  puppet.on(
    'login',
    during(({ contactId }) => events.login(contactId)),
  )
  puppet.on(
    'logout',
    during(() => events.logout()),
  )
  puppet.on(
    'scan',
    during(({ status, qrcode }) => events.scan((status === WAITING || status === TIMEOUT) && qrcode ? qrcode : null)),
  )
  puppet.on(
    'message',
    during(({ messageId }) => events.message(messageId)),
  )
  puppet.on(
    'friendship',
    during(({ friendshipId }) => events.friendship(friendshipId)),
  )
  puppet.on(
    'room-join',
    during(({ roomId, inviteeIdList, inviterId }) => events.joined({ roomId, who: inviteeIdList, by: inviterId })),
  )
  puppet.on(
    'room-leave',
    during(({ roomId, removeeIdList, removerId }) => events.left({ roomId, who: removeeIdList, by: removerId })),
  )
  puppet.on(
    'room-topic',
    during(({ roomId, newTopic, changerId }) => events.renamed({ roomId, topic: newTopic, by: changerId })),
  )
}

async function download(puppet: Puppet, id: string, most: number): Promise<Received> {
  const box = await puppet.messageFile(id)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await box.toStream()) {
    size += (chunk as Buffer).length
    if (size > most) throw new Error('the file is larger than is kept')
    chunks.push(chunk as Buffer)
  }
  const length = Number(box.metadata['voiceLength'])
  return {
    bytes: Buffer.concat(chunks),
    name: box.name,
    mime: box.mediaType ?? '',
    ...(length > 0 ? { seconds: length > 1_000 ? length / 1_000 : length } : {}),
  }
}

async function close(bot: Bot): Promise<void> {
  await within(START_MS, bot.stop()).catch(() => {}) // it is let go of whether it answers or not
}
