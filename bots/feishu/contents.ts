/** The content of a message, as Feishu's JSON says it. One message can be several of ours: the words of a post and each of its pictures. */
import { z } from 'zod'
import type { Content, Media } from '../../src/channel/message.ts'
import type { Mention } from './events.ts'

export interface Given {
  readonly messageId: string
  readonly type: string
  /** JSON. */
  readonly content: string
  readonly mentions: readonly Mention[]
  /** Whether a mention means the bot. */
  readonly isBot: (mention: Mention) => boolean
}

/**
 * A file of a message is asked for by the message's id and its own key: `ref` holds both. Which kind to ask for follows from the content:
 * `image` for pictures, `file` for everything else.
 */
export const refOf = (messageId: string, key: string): string => `${messageId}/${key}`
export function partsOfRef(ref: string): { readonly messageId: string; readonly key: string } {
  const [messageId = '', key = ''] = ref.split('/')
  return { messageId, key }
}

const Text = z.object({ text: z.string() })
const Image = z.object({ image_key: z.string().min(1) })
const File = z.object({
  file_key: z.string().min(1),
  file_name: z.string().default(''),
  duration: z.coerce.number().nonnegative().optional(),
})
const Location = z.object({ name: z.string().default(''), latitude: z.coerce.number(), longitude: z.coerce.number() })

/** Never empty. What cannot be read is `unsupported`, so that whoever wrote it hears of it. */
export function contentsOf(given: Given): Content[] {
  const read = Object.hasOwn(READERS, given.type) ? READERS[given.type] : undefined
  const body = parsed(given.content)
  const found = read === undefined || body === undefined ? undefined : read(body, given)
  return found === undefined || found.length === 0 ? [{ type: 'unsupported', what: given.type.slice(0, 50) }] : found
}

type Reader = (body: object, given: Given) => Content[] | undefined

const READERS: Readonly<Record<string, Reader>> = {
  text(body, given) {
    const read = Text.safeParse(body)
    return read.success ? [{ type: 'text', text: spoken(read.data.text, given) }] : undefined
  },
  post,
  image(body, { messageId }) {
    const read = Image.safeParse(body)
    return read.success ? [{ type: 'image', media: picture(messageId, read.data.image_key) }] : undefined
  },
  audio: (body, given) => fileAs('voice', body, given),
  media: (body, given) => fileAs('video', body, given),
  file: (body, given) => fileAs('file', body, given),
  sticker: () => [{ type: 'sticker' }],
  location(body) {
    const read = Location.safeParse(body)
    return read.success ? [{ type: 'location', ...read.data }] : undefined
  },
}

function fileAs(type: 'voice' | 'video' | 'file', body: object, { messageId }: Given): Content[] | undefined {
  const read = File.safeParse(body)
  if (!read.success) return undefined
  const { file_key, file_name, duration } = read.data
  const seconds = duration === undefined ? {} : { seconds: duration / 1000 }
  return [{ type, media: { ref: refOf(messageId, file_key), name: file_name, mime: MIMES[type], ...seconds } }]
}

/** Feishu doesn't say; voice messages are Opus in Ogg, videos MP4. */
const MIMES = { voice: 'audio/ogg', video: 'video/mp4', file: 'application/octet-stream' } as const

const picture = (messageId: string, key: string): Media => ({ ref: refOf(messageId, key), name: '', mime: 'application/octet-stream' })

const Element = z.looseObject({ tag: z.string() })
const Paragraphs = z.array(z.array(Element))
const Post = z.object({ title: z.string().optional(), content: Paragraphs })

/** The words first, then each picture and video. */
function post(body: object, given: Given): Content[] | undefined {
  // Some senders wrap it by language.
  const found = [body, ...Object.values(body)].map(one => Post.safeParse(one)).find(({ success }) => success)?.data
  if (found === undefined) return undefined
  const lines = found.content.map(elements => elements.map(element => wordsOf(element, given)).join(''))
  const words = [found.title ?? '', ...lines].filter(line => line.trim() !== '').join('\n')
  const text = spoken(words, given)
  return [
    ...(text === '' ? [] : [{ type: 'text' as const, text }]),
    ...found.content.flat().flatMap(element => filesOf(element, given.messageId)),
  ]
}

type Element = z.infer<typeof Element>
const wordOf = (element: Element, key: string): string => (typeof element[key] === 'string' ? element[key] : '')

function wordsOf(element: Element, { mentions }: Given): string {
  if (element.tag === 'at') {
    const id = wordOf(element, 'user_id')
    if (mentions.some(({ key }) => key === id) || id === ALL) return id
    // mentioned by id: the key that stands for it, so that a mention of the bot is seen as one
    const mention = mentions.find(one => one.id?.open_id === id)
    return mention?.key ?? `@${wordOf(element, 'user_name')}`
  }
  if (element.tag === 'a') return `${wordOf(element, 'text')} ${wordOf(element, 'href')}`.trim()
  if (element.tag === 'emotion') return ''
  return wordOf(element, 'text')
}

function filesOf(element: Element, messageId: string): Content[] {
  const image = wordOf(element, 'image_key')
  const file = wordOf(element, 'file_key')
  if (element.tag === 'img' && image !== '') return [{ type: 'image', media: picture(messageId, image) }]
  if (element.tag === 'media' && file !== '')
    return [{ type: 'video', media: { ref: refOf(messageId, file), name: '', mime: MIMES.video } }]
  return []
}

const ALL = '@_all'

/** Placeholders become names; in front the bot's is how it is addressed, not something that was said. */
function spoken(text: string, { mentions, isBot }: Given): string {
  const ours = mentions.filter(isBot).map(({ key }) => key)
  let rest = text.trimStart()
  for (let key = frontOf(rest, ours); key !== undefined; key = frontOf(rest, ours)) rest = rest.slice(key.length).trimStart()
  // the longest first: @_user_1 is the beginning of @_user_12
  const byLength = [...mentions].sort((a, b) => b.key.length - a.key.length)
  for (const { key, name } of byLength) if (key !== '') rest = rest.replaceAll(key, () => `@${name}`)
  return rest.replaceAll(ALL, '@所有人')
}

const frontOf = (text: string, keys: readonly string[]): string | undefined =>
  keys.find(key => key !== '' && text.startsWith(key) && !/^\d/.test(text.slice(key.length)))

function parsed(content: string): object | undefined {
  try {
    const value: unknown = JSON.parse(content)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
