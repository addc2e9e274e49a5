/** A Feishu of our own on loopback: what the real SDK talks to over real sockets, in tests and in the demo. */
import { makeAppRecord, newId } from './app.ts'
import { makeClock } from './clock.ts'
import * as events from './events.ts'
import { makeFaults } from './faults.ts'
import { makeHook } from './hook.ts'
import { makeLine } from './line.ts'
import { makePushes, type Push } from './pushes.ts'
import { directoryRoutes } from './rest/directory.ts'
import { makeRates } from './rest/rates.ts'
import { readingRoutes } from './rest/reading.ts'
import { sendingRoutes } from './rest/sending.ts'
import { makeTokens } from './rest/tokens.ts'
import { uploadRoutes } from './rest/uploads.ts'
import { urgentRoutes } from './rest/urgent.ts'
import { startServer } from './server.ts'
import { makeTalker, type Place, type Seen, seenOf, type Talker } from './talker.ts'
import { type ChatRecord, makeWorld, type PersonRecord } from './world.ts'

export type FeishuPlatform = Awaited<ReturnType<typeof startFeishuPlatform>>

export interface PersonOptions {
  readonly departments?: readonly string[]
  readonly mobile?: string
  readonly external?: boolean
  /** Outside the app's availability: cannot be found or written to. */
  readonly reachable?: boolean
}

/** Events go through the long connection, until `hook.use` names an address. */
export async function startFeishuPlatform({ botName = '连心桥' } = {}) {
  const app = makeAppRecord(botName)
  const clock = makeClock()
  const world = makeWorld(clock, app)
  const faults = makeFaults()
  const line = makeLine()
  const hook = makeHook(clock, app)
  const rates = makeRates()
  const tokens = makeTokens(clock, app)
  const pushes = makePushes(clock, app, push => (hook.used() ? hook : line).carry(push))
  const settings: Place['settings'] = { groupMessages: 'all' }
  const place: Place = { world, clock, app, pushes, settings }
  const routes = [
    ...tokens.routes,
    ...sendingRoutes(world, clock, rates),
    ...readingRoutes(world),
    ...uploadRoutes(world),
    ...urgentRoutes(world),
    ...directoryRoutes(world),
  ]
  const server = await startServer({ app, faults, tokens, line, routes })

  const push = async (type: string, event: Record<string, unknown>): Promise<Push> => {
    const pushed = pushes.push(type, event)
    await pushed.first
    return pushed
  }

  function group(name: string, people: readonly Talker[], { external = false } = {}) {
    const chat: ChatRecord = {
      chatId: newId('oc_'),
      mode: 'group',
      name,
      members: new Set(people.map(({ openId }) => openId)),
      botIn: false,
      external,
    }
    world.chats.set(chat.chatId, chat)
    const by = world.person(people[0]?.openId ?? '')
    return {
      chatId: chat.chatId,
      get name(): string {
        return chat.name
      },
      addBot: (): Promise<Push> => {
        chat.botIn = true
        return push('im.chat.member.bot.added_v1', events.botMoved(app, chat, by))
      },
      removeBot: (): Promise<Push> => {
        chat.botIn = false
        return push('im.chat.member.bot.deleted_v1', events.botMoved(app, chat, by))
      },
      rename: (to: string): Promise<Push> => {
        const before = chat.name
        chat.name = to
        return push('im.chat.updated_v1', events.chatRenamed(app, chat, by, before))
      },
      join: (person: Talker): void => void chat.members.add(person.openId),
      quit: (person: Talker): void => void chat.members.delete(person.openId),
      screen: (): Seen[] =>
        world
          .inChat(chat.chatId)
          .filter(({ recalled }) => !recalled)
          .map(seenOf),
    }
  }

  return {
    url: server.url,
    appId: app.appId,
    appSecret: app.appSecret,
    encryptKey: app.encryptKey,
    verificationToken: app.verificationToken,
    botOpenId: app.botOpenId,
    tenantKey: app.tenantKey,
    /** Permissions that the app does not have; changeable at any time. */
    withheld: app.withheld,
    world,
    clock,
    /** Calls of the REST interface, in order. */
    calls: server.calls,
    faults,
    rates,
    tokens,
    line,
    hook,
    pushes,
    settings: Object.assign(settings, { rest: server.settings }),
    person(name: string, { departments = [], mobile = '', external = false, reachable = true }: PersonOptions = {}): Talker {
      const person: PersonRecord = {
        openId: newId('ou_'),
        userId: newId('').slice(0, 8),
        unionId: newId('on_'),
        name,
        departments: [...departments],
        mobile,
        reachable,
        resigned: false,
        external,
      }
      world.people.set(person.openId, person)
      return makeTalker(place, person)
    },
    /** The bot is not in it yet: `addBot`. */
    group,
    department(name: string, parent = '0'): string {
      const id = newId('od-')
      world.departments.set(id, { id, name, parent })
      return id
    },
    /** What the speech service hears in samples from now on. */
    listens(ear: (pcm: Buffer) => string): void {
      world.ears.hear = ear
    },
    /** What a message looks like now. */
    message: (messageId: string): Seen => seenOf(world.message(messageId)),
    /** Pushes any event. */
    push,
    async stop(): Promise<void> {
      pushes.stop()
      clock.stop()
      line.stop()
      hook.stop()
      await server.stop()
    },
  }
}
