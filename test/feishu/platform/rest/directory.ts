/** People, departments, chats and their members, the bot itself, speech. */
import { refusals } from '../refusal.ts'
import type { PersonRecord, World } from '../world.ts'
import { pageOf, type Route } from './call.ts'

/** A minute of samples. */
const SPEECH_BYTES = 60 * 16_000 * 2

export function directoryRoutes(world: World): Route[] {
  const { app } = world
  const scope = (name: 'contact' | 'departments' | 'speech', permission: string): void => {
    if (app.withheld.has(name)) throw refusals.noScope(permission)
  }
  const user = (person: PersonRecord) => ({
    open_id: person.openId,
    union_id: person.unionId,
    user_id: person.userId,
    name: person.name,
    mobile: person.mobile,
    department_ids: person.departments,
    status: { is_frozen: false, is_resigned: person.resigned, is_activated: true, is_exited: false, is_unjoin: false },
  })
  /** By open_id unless the caller says another kind of id. */
  const visible = (id: string, kind: string | null): PersonRecord => {
    const person = kind === 'user_id' ? [...world.people.values()].find(({ userId }) => userId === id) : world.people.get(id)
    if (person === undefined || !person.reachable) throw refusals.noUser()
    return person
  }
  const chatOf = (chatId: string | undefined) => {
    const chat = world.chat(chatId ?? '')
    if (!chat.botIn) throw refusals.notInChat()
    return chat
  }
  return [
    {
      method: 'GET',
      pattern: '/open-apis/contact/v3/users/batch',
      kind: 'contact',
      run({ query }) {
        scope('contact', 'contact:contact.base:readonly')
        const found = query.getAll('user_ids').map(id => world.people.get(id))
        return { data: { items: found.filter(person => person?.reachable === true).map(person => user(person as PersonRecord)) } }
      },
    },
    {
      method: 'GET',
      pattern: '/open-apis/contact/v3/users/:user_id',
      kind: 'contact',
      run({ path, query }) {
        scope('contact', 'contact:contact.base:readonly')
        return { data: { user: user(visible(path['user_id'] ?? '', query.get('user_id_type'))) } }
      },
    },
    {
      method: 'GET',
      pattern: '/open-apis/contact/v3/departments/:department_id',
      kind: 'department',
      run({ path }) {
        scope('departments', 'contact:department.base:readonly')
        const department = world.departments.get(path['department_id'] ?? '')
        if (department === undefined) throw refusals.noDepartment()
        const { id, name, parent } = department
        return {
          data: {
            department: { name, open_department_id: id, department_id: id, parent_department_id: parent, status: { is_deleted: false } },
          },
        }
      },
    },
    {
      method: 'GET',
      pattern: '/open-apis/im/v1/chats',
      kind: 'chat',
      run({ query }) {
        const groups = [...world.chats.values()].filter(({ mode, botIn }) => mode === 'group' && botIn)
        const page = pageOf(groups, query, 100)
        return {
          data: {
            ...page,
            items: page.items.map(({ chatId, name, external }) => ({ chat_id: chatId, name, external, tenant_key: app.tenantKey })),
          },
        }
      },
    },
    {
      method: 'GET',
      pattern: '/open-apis/im/v1/chats/:chat_id',
      kind: 'chat',
      run({ path }) {
        const { mode, name, external, members } = chatOf(path['chat_id'])
        return {
          data: {
            name,
            chat_mode: mode,
            chat_type: 'private',
            external,
            tenant_key: app.tenantKey,
            user_count: String(members.size),
            bot_count: '1',
          },
        }
      },
    },
    {
      method: 'GET',
      pattern: '/open-apis/im/v1/chats/:chat_id/members',
      kind: 'members',
      run({ path, query }) {
        const chat = chatOf(path['chat_id'])
        const page = pageOf([...chat.members], query, 100)
        const items = page.items.map(openId => ({
          member_id_type: 'open_id',
          member_id: openId,
          name: world.people.get(openId)?.name ?? '',
          tenant_key: app.tenantKey,
        }))
        return { data: { ...page, items, member_total: chat.members.size } }
      },
    },
    {
      method: 'GET',
      pattern: '/open-apis/bot/v3/info',
      kind: 'bot',
      run: () => ({
        whole: { code: 0, msg: 'ok', bot: { activate_status: 2, app_name: app.botName, open_id: app.botOpenId, ip_white_list: [] } },
      }),
    },
    {
      method: 'POST',
      pattern: '/open-apis/speech_to_text/v1/speech/file_recognize',
      kind: 'speech',
      run({ body }) {
        scope('speech', 'speech_to_text:speech')
        const { speech, config } = body as { speech?: { speech?: unknown }; config?: Record<string, unknown> }
        if (typeof speech?.speech !== 'string') throw refusals.invalid('speech')
        if (config?.['format'] !== 'pcm' || config['engine_type'] !== '16k_auto' || !/^\w{16}$/.test(String(config['file_id'])))
          throw refusals.invalid('config')
        const pcm = Buffer.from(speech.speech, 'base64')
        if (pcm.length > SPEECH_BYTES) throw refusals.invalid('speech is longer than 60 seconds')
        return { data: { recognition_text: world.ears.hear(pcm) } }
      },
    },
  ]
}
