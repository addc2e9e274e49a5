/** Messages of a chat, one message, what is attached to it. */
import { refusals } from '../refusal.ts'
import type { World } from '../world.ts'
import { pageOf, type Route } from './call.ts'
import { itemOf } from './item.ts'

const MOST_DOWNLOAD = 100 * 1024 * 1024

export function readingRoutes(world: World): Route[] {
  const { app } = world
  const allowed = (): void => {
    if (app.withheld.has('messages')) throw refusals.noScope('im:message:readonly')
  }
  return [
    {
      method: 'GET',
      pattern: '/open-apis/im/v1/messages',
      kind: 'list',
      run({ query }) {
        allowed()
        if (query.get('container_id_type') !== 'chat') throw refusals.invalid('container_id_type')
        const chat = world.chat(query.get('container_id') ?? '')
        if (!chat.botIn) throw refusals.notInChat()
        const from = Number(query.get('start_time') ?? 0)
        const to = Number(query.get('end_time') ?? Number.POSITIVE_INFINITY)
        const found = world.inChat(chat.chatId).filter(({ createdMs }) => createdMs / 1000 >= from && Math.floor(createdMs / 1000) <= to)
        const sorted = query.get('sort_type') === 'ByCreateTimeDesc' ? found.reverse() : found
        const page = pageOf(sorted, query, 50)
        return { data: { ...page, items: page.items.map(message => itemOf(app, message)) } }
      },
    },
    {
      method: 'GET',
      pattern: '/open-apis/im/v1/messages/:message_id',
      kind: 'get-message',
      run({ path }) {
        allowed()
        return { data: { items: [itemOf(app, world.message(path['message_id'] ?? ''))] } }
      },
    },
    {
      method: 'GET',
      pattern: '/open-apis/im/v1/messages/:message_id/resources/:file_key',
      kind: 'download',
      run({ path }) {
        allowed()
        const message = world.message(path['message_id'] ?? '')
        if (message.recalled) throw refusals.recalled()
        const file = world.files.get(path['file_key'] ?? '')
        if (file === undefined || !message.content.includes(file.key)) throw refusals.notItsFile()
        if (file.bytes.length > MOST_DOWNLOAD) throw refusals.downloadTooLarge()
        return { bytes: file.bytes, mime: file.mime, name: file.name }
      },
    },
  ]
}
