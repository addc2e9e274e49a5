/** Talking with the bot in a script: everything said and heard is printed, and what must be heard is checked. */

import type { Content } from '../channel/message.ts'
import { shanghaiTime } from '../domain/time/calendar.ts'
import type { Push, Shown } from './memory-channel.ts'
import type { Printer } from './print.ts'
import type { Venue } from './venue.ts'
import type { World } from './world.ts'

/** One grey dot, as PNG. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

/** Something that should have happened did not; the message is one line for whoever watches. */
export class Unheard extends Error {
  override readonly name = 'Unheard'
}

export interface Stage {
  readonly world: World
  readonly venue: Venue
  readonly print: Printer
  /** What reached chats and is not printed yet. */
  readonly fresh: { readonly shown: Shown; readonly at: Date; readonly changed: boolean }[]
  readonly names: Map<string, string>
}

const textOf = ({ content }: Shown): string => [content.title, content.text].filter(part => part !== undefined).join('\n')

/** Waits until nothing moves, then prints what arrived meanwhile. */
export async function show({ world, print, fresh, names }: Stage): Promise<void> {
  await world.settled()
  for (const { shown, at, changed } of fresh.splice(0))
    print[changed ? 'changed' : 'heard'](at, names.get(shown.chat) ?? shown.chat, shown.content)
}

export type Talker = ReturnType<typeof talker>

export function talker(stage: Stage, id: string, name: string) {
  const { world, venue, print } = stage
  let heard = 0
  stage.names.set(id, name)

  const say = (content: Content, group: string | undefined, quotes: string | undefined, files: Push['files']) =>
    venue.push({
      from: { id, name },
      content,
      quotes,
      ...(files === undefined ? {} : { files }),
      ...(group === undefined ? {} : { chat: { id: group, type: 'group' as const, name: '' } }),
    })

  const self = {
    id,
    name,
    /** Said and not waited for. */
    async starts(words: string, { group, quotes }: { group?: string; quotes?: string } = {}): Promise<void> {
      print.said(world.now(), group === undefined ? name : `${name}@${stage.names.get(group) ?? group}`, words)
      await say({ type: 'text', text: words }, group, quotes, undefined)
    },
    async says(words: string, more: { group?: string; quotes?: string } = {}): Promise<void> {
      await self.starts(words, more)
      await show(stage)
    },
    async sendsPicture(what: string): Promise<void> {
      print.said(world.now(), name, `[图片] ${what}`)
      await say({ type: 'image', media: { ref: what, name: what, mime: 'image/png' } }, undefined, undefined, [
        { ref: what, bytes: PICTURE },
      ])
      await show(stage)
    },
    /** The next message from here on that matches; all before it counts as heard. @throws Unheard */
    async hears(pattern: RegExp): Promise<RegExpExecArray> {
      await show(stage)
      const all = venue.in(id)
      for (let place = heard; place < all.length; place++) {
        const match = pattern.exec(textOf(all[place] as Shown))
        if (match === null) continue
        heard = place + 1
        return match
      }
      throw new Unheard(`${shanghaiTime(world.now())} ${name}本该收到 ${pattern.source}，没有收到`)
    },
    /** @throws Unheard when anything unheard matches */
    hearsNothingOf(pattern: RegExp): void {
      if (
        venue
          .in(id)
          .slice(heard)
          .some(shown => pattern.test(textOf(shown)))
      )
        throw new Unheard(`${shanghaiTime(world.now())} ${name}不该收到 ${pattern.source}，却收到了`)
    },
    /** Presses a button on the latest message that has it. @throws Unheard */
    async presses(label: string): Promise<void> {
      await self.startsPressing(label)
      await show(stage)
    },
    async startsPressing(label: string): Promise<void> {
      const shown = venue.in(id).findLast(({ content }) => content.buttons.some(button => button.label === label))
      const button = shown?.content.buttons.find(one => one.label === label)
      if (shown === undefined || button === undefined) throw new Unheard(`${name}没有“${label}”按钮可按`)
      print.said(world.now(), name, button.says)
      await venue.press({ id, name }, shown, button)
    },
    /** Quotes the latest message that matches. @throws Unheard */
    async quotes(pattern: RegExp, words: string): Promise<void> {
      const shown = venue.in(id).findLast(one => pattern.test(textOf(one)))
      if (shown === undefined) throw new Unheard(`${name}没有可引用的消息 ${pattern.source}`)
      await self.says(words, { quotes: shown.id })
    },
  }
  return self
}
