/** The bot writes, answers, changes and takes back messages. */

import { countElements } from '../cards.ts'
import type { Clock } from '../clock.ts'
import { refusals } from '../refusal.ts'
import type { ChatRecord, MessageRecord, World } from '../world.ts'
import { type Call, type Route, stringOf } from './call.ts'
import { itemOf } from './item.ts'
import type { Rates } from './rates.ts'

const HOUR_MS = 3_600_000
const MOST_BYTES: Readonly<Record<string, number>> = { text: 150 * 1024, interactive: 30 * 1024, post: 30 * 1024 }
const MOST_ELEMENTS = 200
/** A card can be changed for 14 days. */
const PATCH_MS = 14 * 24 * HOUR_MS

export function sendingRoutes(world: World, clock: Clock, rates: Rates): Route[] {
  const sent = new Map<string, { readonly messageId: string; readonly atMs: number }>()

  function check(type: string, content: string, files: World['files']): void {
    if (Buffer.byteLength(content) > (MOST_BYTES[type] ?? 150 * 1024)) throw refusals.tooLong()
    let parsed: unknown
    try {
      parsed = JSON.parse(content)
    } catch {
      throw refusals.invalid('content is not a string in json format')
    }
    if (typeof parsed !== 'object' || parsed === null) throw refusals.invalid('content')
    if (type === 'text' && typeof (parsed as { text?: unknown }).text !== 'string') throw refusals.invalid('text is required')
    if (type === 'interactive' && countElements(parsed) > MOST_ELEMENTS) throw refusals.invalid('too many elements in the card')
    const key = (parsed as { image_key?: unknown }).image_key ?? (parsed as { file_key?: unknown }).file_key
    if (['image', 'file', 'audio', 'media'].includes(type) && (typeof key !== 'string' || !files.has(key)))
      throw refusals.invalid('the key of the file is unknown')
  }

  function write(call: Call, chat: ChatRecord, parentId?: string): { data: unknown } {
    const type = stringOf(call, 'msg_type')
    const content = stringOf(call, 'content')
    const uuid = typeof call.body['uuid'] === 'string' && call.body['uuid'] !== '' ? call.body['uuid'] : undefined
    if (uuid !== undefined && uuid.length > 50) throw refusals.invalid('uuid is longer than 50')
    const earlier = uuid === undefined ? undefined : sent.get(uuid)
    if (earlier !== undefined && earlier.atMs > clock.now() - HOUR_MS) return { data: itemOf(world.app, world.message(earlier.messageId)) }
    if (!chat.botIn) throw refusals.notInChat()
    rates.count(chat.chatId)
    check(type, content, world.files)
    const message = world.add({
      chatId: chat.chatId,
      from: null,
      type,
      content,
      ...(parentId === undefined ? {} : { parentId }),
      ...(uuid === undefined ? {} : { uuid }),
    })
    if (uuid !== undefined) sent.set(uuid, { messageId: message.messageId, atMs: clock.now() })
    return { data: itemOf(world.app, message) }
  }

  function chatOf(call: Call): ChatRecord {
    const to = stringOf(call, 'receive_id')
    switch (call.query.get('receive_id_type')) {
      case 'chat_id':
        return world.chat(to)
      case 'open_id': {
        const person = world.people.get(to)
        if (person === undefined) throw refusals.invalid('invalid receive_id')
        if (!person.reachable || person.resigned) throw refusals.outOfReach()
        return world.privateChat(to)
      }
      default:
        throw refusals.invalid('receive_id_type')
    }
  }

  const own = (messageId: string | undefined): MessageRecord => {
    const message = world.message(messageId ?? '')
    if (message.from !== null) throw refusals.notSender()
    return message
  }

  return [
    { method: 'POST', pattern: '/open-apis/im/v1/messages', kind: 'send', run: call => write(call, chatOf(call)) },
    {
      method: 'POST',
      pattern: '/open-apis/im/v1/messages/:message_id/reply',
      kind: 'reply',
      run(call) {
        const to = world.message(call.path['message_id'] ?? '')
        if (to.recalled) throw refusals.recalled()
        return write(call, world.chat(to.chatId), to.messageId)
      },
    },
    {
      method: 'PATCH',
      pattern: '/open-apis/im/v1/messages/:message_id',
      kind: 'edit',
      run(call) {
        const message = own(call.path['message_id'])
        if (message.recalled) throw refusals.recalled()
        if (message.type !== 'interactive') throw refusals.invalid('only cards can be changed')
        if (clock.now() - message.createdMs > PATCH_MS) throw refusals.patchTooLate()
        const content = stringOf(call, 'content')
        check('interactive', content, world.files)
        Object.assign(message, { content, edited: true, updatedMs: clock.now() })
        world.changed(message)
        return { data: {} }
      },
    },
    {
      method: 'DELETE',
      pattern: '/open-apis/im/v1/messages/:message_id',
      kind: 'recall',
      run(call) {
        const message = own(call.path['message_id'])
        message.recalled = true
        world.changed(message)
        return { data: {} }
      },
    },
  ]
}
