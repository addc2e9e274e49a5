/** The demo on Feishu: its script plays on the local platform, over the real SDK and real sockets. */
import { setTimeout as pause } from 'node:timers/promises'
import { startFeishu } from '../../bots/start-feishu.ts'
import type { Outgoing } from '../../src/channel/message.ts'
import type { Shown } from '../../src/demo/memory-channel.ts'
import type { OpenVenue } from '../../src/demo/venue.ts'
import { buttonsOf, elementsOf, wordsOf } from './platform/cards.ts'
import * as contents from './platform/contents.ts'
import { startFeishuPlatform } from './platform/platform.ts'
import type { Talker } from './platform/talker.ts'
import type { MessageRecord } from './platform/world.ts'

const CONNECT_MS = 30_000

export const openFeishu: OpenVenue = async onShow => {
  const platform = await startFeishuPlatform()
  const { world } = platform
  const people = new Map<string, Talker>()

  /** Under the id by which the script knows the chat: a private one bears that of its person. */
  function shownOf({ messageId, chatId, type, content }: MessageRecord): Shown {
    const { mode, members } = world.chat(chatId)
    const [person = ''] = members
    return { id: messageId, chat: mode === 'p2p' ? person : chatId, content: outgoingOf(type, JSON.parse(content)), key: '', at: 0 }
  }

  const seen = new Map<string, string>()
  world.listen(message => {
    const { messageId, from, content, recalled } = message
    const before = seen.get(messageId)
    if (from !== null || recalled || before === content) return
    seen.set(messageId, content)
    onShow(shownOf(message), before !== undefined)
  })

  const talker = (id: string): Talker => {
    const found = people.get(id)
    if (found === undefined) throw new Error(`nobody at the platform has the id ${id}`)
    return found
  }

  return {
    channel: 'feishu',
    account: platform.appId,
    async beside(options) {
      const { appId, appSecret, url, encryptKey, verificationToken } = platform
      const app = { appId, appSecret, domain: url, encryptKey, verificationToken, mode: 'ws' as const }
      const work = await startFeishu({ ...options, settings: { ...app, unit: undefined, urgent: ['app'], urgentDaily: 20 } })
      for (const end = Date.now() + CONNECT_MS; platform.line.connected() === 0; await pause(10))
        if (Date.now() > end) throw new Error('the long connection to the local platform does not stand')
      return work
    },
    person(_, name) {
      const person = platform.person(name)
      people.set(person.openId, person)
      return person.openId
    },
    async group(_, name, members) {
      const group = platform.group(name, members.map(talker))
      await group.addBot()
      return group.chatId
    },
    in: chat =>
      [...world.messages.values()]
        .filter(({ from, recalled }) => from === null && !recalled)
        .map(shownOf)
        .filter(shown => shown.chat === chat),
    push({ from, chat, content, quotes, files = [] }) {
      const where = { ...(chat === undefined ? {} : { in: chat.id }), ...(quotes === undefined ? {} : { quotes }) }
      const person = talker(from.id)
      if (content.type === 'text') return person.says(content.text, where)
      if (content.type !== 'image') throw new Error(`the script says nothing of the type ${content.type} yet`)
      const [file] = files
      return person.sends(contents.image(person.uploads(Buffer.from(file?.bytes ?? []), content.media.name, content.media.mime)), where)
    },
    press: (by, { id }, { label }) => talker(by.id).presses(label, { on: id }),
    close: () => platform.stop(),
  }
}

const FILES: Readonly<Record<string, string>> = { image: '〔图片〕', audio: '〔语音〕', file: '〔文件〕' }

interface Card {
  readonly header?: { readonly title: { readonly content: string }; readonly template: Outgoing['tone'] }
  readonly body: unknown
}

/** What a person reads, in the words of the port. */
function outgoingOf(type: string, content: { readonly text?: string }): Outgoing {
  const bare = { list: [], attachments: [] }
  if (type !== 'interactive') return { ...bare, text: content.text ?? FILES[type] ?? `〔${type}〕`, buttons: [] }
  const { header, body } = content as Card
  return {
    ...bare,
    ...(header === undefined ? {} : { title: header.title.content, tone: header.template }),
    text: [...elementsOf(body)]
      .filter(({ tag }) => tag === 'div')
      .map(wordsOf)
      .join('\n'),
    buttons: buttonsOf(content).map(({ label }) => ({ label, says: label, style: 'default' as const })),
  }
}
