/** WeChat as a channel: what goes out, in its turn; what comes in is the intake's. */
import { type Channel, DeliveryError, type ReadAttachment, type Receive, type Sent, type Target } from '../../src/channel/channel.ts'
import { scopeOf } from '../../src/channel/login-scope.ts'
import type { Outgoing } from '../../src/channel/message.ts'
import type { Echoes, Sending } from './echoes.ts'
import { toDeliveryError } from './failures.ts'
import { idOfWords } from './quotes.ts'
import { type ChoiceWords, MAX_TEXT, render } from './render.ts'
import type { Turns } from './turns.ts'
import type { Wire } from './wire.ts'

/** What people read beside what is sent. */
export interface Words extends ChoiceWords {
  /** Instead of a file that is empty or too big for the platform. */
  tooBig(name: string, bytes: number): string
  /** Instead of a file that the platform refused. */
  refused(name: string): string
}

export interface WechatChannelOptions {
  readonly account: string
  /** The line in use; undefined while nobody is logged in. */
  readonly wire: () => Wire | undefined
  readonly turns: Turns
  readonly echoes: Echoes
  readonly read: ReadAttachment
  readonly words: Words
  readonly start: (receive: Receive) => Promise<void>
  readonly stop: () => Promise<void>
  /** A delivery whose end was unclear arrived after all. */
  readonly onLateEcho?: (deliveryId: string, messageId: string) => void
  /** For the echo of an unclear send; 4 s. */
  readonly echoMs?: number
  /** Of the ids of this login; see channel/login-scope.ts. */
  readonly numbering: () => number
}

/** WeChat takes files of 100 MB from people; through puppets less is safe. */
const MAX_FILE = 25 * 1024 * 1024
/** When nobody is logged in. */
const AGAIN_MS = 5_000
/** It is woken when they do; until then it is looked at now and then. */
const CHANGED_MS = 30 * 60_000
const DELIVERY_ID = 36

export function makeWechatChannel(options: WechatChannelOptions): Channel {
  const { account, turns, echoes, read, words, onLateEcho = () => {}, echoMs = 4_000 } = options

  /** Calls the platform once, whatever comes of it. @throws DeliveryError */
  async function called(sending: Sending, call: () => Promise<string | undefined>): Promise<'answered' | 'unclear'> {
    try {
      sending.answered(await call())
      return 'answered'
    } catch (error) {
      const failure = toDeliveryError(error)
      if (failure.failure === 'unknown') return 'unclear'
      sending.refused()
      throw failure
    }
  }

  const wireOrNot = (): Wire => {
    const wire = options.wire()
    if (wire === undefined) throw new DeliveryError('not-yet', 'nobody is logged in', AGAIN_MS)
    return wire
  }

  /** Each as a message of its own. What is not taken is named in the text instead. @throws DeliveryError */
  async function sendFiles({ chat, urgent = false }: Target, { attachments }: Outgoing, delivery: string): Promise<string[]> {
    const missing: string[] = []
    for (const { id, name } of attachments) {
      const bytes = await read(id)
      if (bytes.byteLength === 0 || bytes.byteLength > MAX_FILE) {
        missing.push(words.tooBig(name, bytes.byteLength))
        continue
      }
      await turns.take({ chatId: chat.id, delivery, words: '', urgent })
      const sending = echoes.sending(chat.id, `file ${delivery} ${name}`)
      try {
        const end = await called(sending, () => wireOrNot().sendFile(chat.id, { bytes, name: fileName(name, bytes) }))
        if (end === 'unclear') throw new DeliveryError('unknown', 'a file')
      } catch (error) {
        if (!(error instanceof DeliveryError) || !['refused', 'too-long'].includes(error.failure)) throw error
        missing.push(words.refused(name))
      }
    }
    return missing
  }

  async function sendText({ chat, urgent = false }: Target, text: string, delivery: string, key: string): Promise<Sent> {
    await turns.take({ chatId: chat.id, delivery, words: text, urgent })
    const wire = wireOrNot()
    const sent: Sent = { messageId: idOfWords(chat.id, text) }
    const sending = echoes.sending(chat.id, text)
    if ((await called(sending, () => wire.sendText(chat.id, text))) === 'answered') return sent
    const echo = sending.unclear()
    const heard = await Promise.race([echo.then(() => true), later(echoMs)])
    if (heard) return sent
    // parts of a longer message are settled by a person alone: one echo says nothing of the others
    if (key === delivery) void echo.then(() => onLateEcho(delivery, sent.messageId))
    throw new DeliveryError('unknown', 'no answer, and no echo')
  }

  return {
    name: 'wechat',
    account,
    can: {
      redelivers: false,
      sendsOnce: false,
      buttons: false,
      edit: false,
      recall: false,
      readReceipt: false,
      urgent: false,
      stableIds: false,
      maxText: MAX_TEXT,
    },
    start: options.start,
    stop: options.stop,
    async send({ chat, ...more }, content, key) {
      const delivery = key.slice(0, DELIVERY_ID)
      wireOrNot()
      const { numbering, id } = scopeOf(chat.id)
      // who bore this id may be somebody else now: held until its person has said who they are
      if (numbering !== options.numbering()) throw new DeliveryError('not-yet', 'ids have changed', CHANGED_MS)
      const target = { chat: { ...chat, id }, ...more }
      const missing = await sendFiles(target, content, delivery)
      try {
        return await sendText(target, [render(content, chat.type, words), ...missing].join('\n'), delivery, key)
      } catch (error) {
        // the files are out: to come again would show them twice
        if (error instanceof DeliveryError && error.failure === 'not-yet' && content.attachments.length > missing.length)
          throw new DeliveryError('unknown', 'its files were sent')
        throw error
      }
    },
  }
}

const later = (ms: number): Promise<false> => new Promise(resolve => void setTimeout(() => resolve(false), ms).unref())

/** How files begin that are shown, or played, when their name says what they are. */
const SHOWN: readonly (readonly [bytes: string, ending: string])[] = [
  ['\xff\xd8\xff', '.jpg'],
  ['\x89PNG', '.png'],
  ['GIF8', '.gif'],
  ['RIFF', '.wav'],
]

/** A file name that cannot leave its folder, say two lines, or turn its ending around; a picture or a voice without one gets its ending. */
function fileName(name: string, bytes: Uint8Array): string {
  const clean = name
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_')
    .replace(/^[.\s_]+/, '')
    .slice(0, 100)
  if (/\.\w{1,5}$/.test(clean)) return clean
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 12)).toString('latin1')
  return `${clean || 'file'}${SHOWN.find(([begins]) => head.startsWith(begins))?.[1] ?? ''}`
}
