/** The demo on WeChat: its script plays on the local platform, through a real wechaty and over real gRPC. */
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startWechat } from '../../bots/start-wechat.ts'
import { FREE } from '../../bots/wechat/turns.ts'
import type { Button } from '../../src/channel/message.ts'
import type { Shown } from '../../src/demo/memory-channel.ts'
import type { OpenVenue } from '../../src/demo/venue.ts'
import { standingOf } from '../../src/services/mail/standings.ts'
import type { Work } from '../../src/work.ts'
import { startWechatPlatform } from './platform/platform.ts'
import type { Talker } from './platform/talker.ts'
import { isRoom, type Room, type Said } from './platform/world.ts'

const CONNECT_MS = 30_000
const STORED_MS = 30_000
const ACCOUNT = 'wechat'
const SAME_MS = 2_000

export const openWechat: OpenVenue = async onShow => {
  const platform = await startWechatPlatform()
  const { puppet } = platform
  const people = new Map<string, Talker>()
  const rooms = new Map<string, Room>()
  let work: Work | undefined

  const shownOf = ({ id, to, text, file }: Said): Shown => ({
    id,
    chat: to.id,
    content: { text: file === undefined ? text : `〔${file.name}〕`, buttons: isRoom(to) ? [] : offered(text), list: [], attachments: [] },
    key: '',
    at: 0,
  })
  puppet.listen(said => onShow(shownOf(said), false))

  const talker = (id: string): Talker => {
    const found = people.get(id)
    if (found === undefined) throw new Error(`nobody at the platform has the id ${id}`)
    return found
  }
  const quoteOf = (id: string | undefined) => puppet.sent.find(said => said.id === id)

  /** Nothing is acknowledged there: it is looked up whether it was stored. */
  async function stored(saying: Promise<Said>): Promise<void> {
    const { id } = await saying
    if (work === undefined) throw new Error('nobody is listening yet')
    const { db, keys } = work.deps
    const key = Uint8Array.from(keys.blindIndex('inbound', `wechat|${ACCOUNT}|${id}`))
    for (const end = Date.now() + STORED_MS; (await db.dedupeKey.findUnique({ where: { key } })) === null; await pause(10))
      if (Date.now() > end) throw new Error('what was said was not stored')
  }

  return {
    channel: 'wechat',
    account: ACCOUNT,
    async beside(options) {
      const { endpoint, token } = platform
      work = await startWechat({
        ...options,
        settings: { endpoint, token, account: ACCOUNT },
        spoolDir: path.join(options.attachmentsDir, 'spool'),
        beatMs: 100,
        // the clock leaps from scene to scene, and nobody is to be spared here
        tempo: FREE,
      })
      for (const end = Date.now() + CONNECT_MS; (await standingOf(work.db, 'wechat', ACCOUNT)).state !== 'up'; await pause(20))
        if (Date.now() > end) throw new Error('the local puppet service cannot be heard')
      return work
    },
    person(_, name) {
      const person = platform.person(name)
      people.set(person.id(), person)
      return person.id()
    },
    async group(_, name, members) {
      const room = platform.room(name, ...members.map(talker))
      rooms.set(room.id, room)
      return room.id
    },
    in: chat => puppet.sent.filter(({ to }) => to.id === chat).map(shownOf),
    push({ from, chat, content, quotes, files = [] }) {
      const person = talker(from.id)
      const room = chat === undefined ? undefined : rooms.get(chat.id)
      const quoted = quoteOf(quotes)
      const how = {
        ...(room === undefined ? {} : { in: room, mention: true }),
        ...(quoted === undefined ? {} : { quotes: { text: quoted.text } }),
      }
      if (content.type === 'text') return stored(person.says(content.text, how))
      if (content.type !== 'image') throw new Error(`the script says nothing of the type ${content.type} yet`)
      return stored(person.sends('image', { file: { bytes: files[0]?.bytes ?? new Uint8Array(), name: '现场.png' } }, how))
    },
    /** The only choices of late are answered by their number; of two at the same time the one that is meant is quoted. */
    press(by, shown, { label, says }) {
      const person = talker(by.id)
      const offers = person.heard().filter(({ text }) => offered(text).length > 0)
      const latest = offers.at(-1)
      const alone = latest?.id === shown.id && offers.every(one => one === latest || one.at.getTime() < latest.at.getTime() - SAME_MS)
      const quotes = { text: shown.content.text }
      // a matter that is 匿名 is known by what is quoted alone
      if (shown.content.text.includes('引用本条')) return stored(person.says(says, { quotes }))
      return stored(alone ? person.says(says) : person.says(label, { quotes }))
    },
    close: () => platform.stop(),
  }
}

/** What a reader sees that they may answer: numbered choices, and the two numbers of a rating. */
function offered(text: string): Button[] {
  const style = 'default' as const
  const numbered = [...text.matchAll(/发 (\d) ([^·\n]+)/g)].map(([, says = '', label = '']) => ({ label: label.trim(), says, style }))
  const [, solved = '', satisfied = ''] = /^(1 \S+ 2 \S+ 3 [^；\s]+)；(1 \S+ 2 \S+ 3 \S+)$/m.exec(text) ?? []
  const words = (line: string): string[] => [...line.matchAll(/\d (\S+)/g)].map(([, word = '']) => word)
  const [ends, moods] = [words(solved), words(satisfied)]
  const ratings = ends.flatMap((end, at) => [
    ...moods.map((mood, place) => ({ label: `${end}，${mood}`, says: `${at + 1} ${place + 1}`, style })),
    { label: end, says: `${at + 1} ${at + 1}`, style },
  ])
  return [...numbered, ...ratings]
}
