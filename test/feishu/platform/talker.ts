/** A person at the platform: writes, presses, reads. Every message is kept first, then pushed, as on the real one. */
import { type AppRecord, newId } from './app.ts'
import { buttonsOf, type CardButton, wordsOf } from './cards.ts'
import type { Clock } from './clock.ts'
import * as contents from './contents.ts'
import * as events from './events.ts'
import type { Answer, Push, Pushes } from './pushes.ts'
import type { ChatRecord, MessageRecord, PersonRecord, World } from './world.ts'

export interface Place {
  readonly world: World
  readonly clock: Clock
  readonly app: AppRecord
  readonly pushes: Pushes
  /** Groups push what mentions the bot, or everything, as the app's permissions are. */
  readonly settings: { groupMessages: 'all' | 'mentions' }
}

export interface Said {
  readonly messageId: string
  /** Undefined when the app is not allowed to get it. */
  readonly push: Push | undefined
  /** How the first push was answered. */
  readonly answer: Answer | undefined
}

export interface SayOptions {
  /** A group's chat id; the private chat with the bot when missing. */
  readonly in?: string
  readonly quotes?: string
  /** Mentions the bot in front of the words. */
  readonly mentionsBot?: boolean
}

/** What a chat shows of one message. */
export interface Seen {
  readonly messageId: string
  readonly chatId: string
  readonly fromBot: boolean
  readonly type: string
  readonly text: string
  /** The card as it is now. */
  readonly card: unknown
  readonly buttons: readonly CardButton[]
  readonly urgent: MessageRecord['urgent']
  readonly quotes: string | undefined
  readonly edited: boolean
}

export interface PressResult {
  readonly push: Push
  readonly answer: Answer
}

export type Talker = ReturnType<typeof makeTalker>

export function seenOf(message: MessageRecord): Seen {
  const content = JSON.parse(message.content)
  const card = message.type === 'interactive' ? content : undefined
  return {
    messageId: message.messageId,
    chatId: message.chatId,
    fromBot: message.from === null,
    type: message.type,
    text: card === undefined ? (typeof content.text === 'string' ? content.text : wordsOf(content)) : wordsOf(card),
    card,
    buttons: card === undefined ? [] : buttonsOf(card),
    urgent: message.urgent,
    quotes: message.parentId,
    edited: message.edited,
  }
}

export function makeTalker(place: Place, person: PersonRecord) {
  const { world, clock, app, pushes, settings } = place

  const chatOf = (chatId: string | undefined): ChatRecord => (chatId === undefined ? world.privateChat(person.openId) : world.chat(chatId))

  async function sends(sent: contents.Sent, options: SayOptions = {}): Promise<Said> {
    const chat = chatOf(options.in)
    const mentions = options.mentionsBot === true ? [{ key: '@_user_1', openId: app.botOpenId, name: app.botName, isBot: true }] : []
    const content =
      mentions.length > 0 && typeof sent.content['text'] === 'string'
        ? { ...sent.content, text: `@_user_1 ${sent.content['text']}` }
        : sent.content
    const message = world.add({
      chatId: chat.chatId,
      from: person.openId,
      type: sent.type,
      content: JSON.stringify(content),
      mentions,
      ...(options.quotes === undefined ? {} : { parentId: options.quotes }),
    })
    const pushed = chat.botIn && (chat.mode === 'p2p' || mentions.length > 0 || settings.groupMessages === 'all')
    const push = pushed ? pushes.push('im.message.receive_v1', events.messageReceived(app, chat, person, message)) : undefined
    return { messageId: message.messageId, push, answer: await push?.first }
  }

  const acts = async (type: string, event: Record<string, unknown>): Promise<Push> => {
    const push = pushes.push(type, event)
    await push.first
    return push
  }

  /** Messages in the person's chats, oldest first, taken-back ones left out. */
  const screen = (): Seen[] =>
    [...world.messages.values()]
      .filter(({ chatId, recalled }) => !recalled && world.chats.get(chatId)?.members.has(person.openId) === true)
      .map(seenOf)

  const press = async (messageId: string, pressed: events.Pressed): Promise<PressResult> => {
    const message = world.message(messageId)
    const push = pushes.push('card.action.trigger', events.cardPressed(app, message, person, newId('c-'), pressed), { redelivers: false })
    const answer = await push.first
    const card = typeof answer === 'object' ? (answer.body as { card?: { type?: string; data?: unknown } } | undefined)?.card : undefined
    if (card?.data !== undefined) {
      Object.assign(message, { content: JSON.stringify(card.data), edited: true, updatedMs: clock.now() })
      world.changed(message)
    }
    return { push, answer }
  }

  return {
    ...person,
    get name(): string {
      return person.name
    },
    chatId: (): string => world.privateChat(person.openId).chatId,
    says: (words: string, options: SayOptions = {}): Promise<Said> => sends(contents.text(words), options),
    /** Content made by `contents`. */
    sends,
    /** Bytes that a message of this person may carry. @returns its key */
    uploads: (bytes: Buffer, name: string, mime: string): string => world.keep(bytes, name, mime).key,
    screen,
    /** What the bot said that this person sees. */
    heard: (): Seen[] => screen().filter(({ fromBot }) => fromBot),
    /**
     * Presses the button with this label on the latest card that has it, or on the card named.
     * @param form what was filled in, for a button that sends its form
     * @throws Error when no card has such a button
     */
    presses(label: string, { on, form }: { on?: string; form?: Record<string, unknown> } = {}): Promise<PressResult> {
      const card = screen().findLast(
        ({ messageId, buttons }) => (on === undefined || on === messageId) && buttons.some(one => one.label === label),
      )
      const button = card?.buttons.find(one => one.label === label)
      if (card === undefined || button === undefined) throw new Error(`${person.name} sees no button ${label}`)
      return press(card.messageId, {
        tag: 'button',
        value: button.value,
        ...(button.name === undefined ? {} : { name: button.name }),
        ...(form === undefined ? {} : { formValue: form }),
      })
    },
    /** Any press, also one that the card does not offer. */
    press,
    async recalls(messageId: string): Promise<Push> {
      const message = world.message(messageId)
      message.recalled = true
      world.changed(message)
      return acts('im.message.recalled_v1', events.messageRecalled(message, clock.now()))
    },
    enters(): Promise<Push> {
      const chat = chatOf(undefined)
      return acts('im.chat.access_event.bot_p2p_chat_entered_v1', events.chatEntered(chat, person, world.inChat(chat.chatId).at(-1)))
    },
    /** Presses an entry of the bot's menu. */
    opensMenu: (key: string): Promise<Push> => acts('application.bot.menu_v6', events.menuPressed(person, key, clock.now())),
    reads: (...messageIds: string[]): Promise<Push> =>
      acts('im.message.message_read_v1', events.messageRead(person, messageIds, clock.now())),
    /** Is called something else from now on. */
    isCalled(name: string): Promise<Push> {
      const before = person.name
      person.name = name
      return acts('contact.user.updated_v3', events.personRenamed(person, before))
    },
    /** Leaves the enterprise. */
    leaves(): Promise<Push> {
      person.resigned = true
      return acts('contact.user.deleted_v3', events.personLeft(person))
    },
  }
}
