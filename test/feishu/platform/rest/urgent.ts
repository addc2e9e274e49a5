/** 加急: a message of the bot rings for people, in the app, by text message or by phone. */
import { refusals } from '../refusal.ts'
import type { World } from '../world.ts'
import type { Route } from './call.ts'

export const urgentRoutes = (world: World): Route[] =>
  (['app', 'sms', 'phone'] as const).map(by => ({
    method: 'PATCH',
    pattern: `/open-apis/im/v1/messages/:message_id/urgent_${by}`,
    kind: 'urgent' as const,
    run({ path, query, body }) {
      if (world.app.withheld.has('urgent')) throw refusals.noScope(`im:message.urgent:${by}`)
      const message = world.message(path['message_id'] ?? '')
      if (message.from !== null) throw refusals.notSender()
      const chat = world.chat(message.chatId)
      if (!chat.botIn) throw refusals.notInChat()
      if (query.get('user_id_type') !== 'open_id') throw refusals.invalid('user_id_type')
      const asked = Array.isArray(body['user_id_list']) ? body['user_id_list'].map(String) : []
      if (asked.length === 0 || asked.length > 200) throw refusals.invalid('user_id_list')
      const valid = asked.filter(id => chat.members.has(id) && world.people.get(id)?.resigned === false)
      message.urgent.push({ by, openIds: valid })
      world.changed(message)
      return { data: { invalid_user_id_list: asked.filter(id => !valid.includes(id)) } }
    },
  }))
