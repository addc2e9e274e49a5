/** What a message of WeChat is, by wechaty's number of its kind. */
import type { Content } from '../../src/channel/message.ts'
import type { Payload } from './sdk.ts'
import type { Received, Wire } from './wire.ts'

export interface Opened {
  readonly content: Content
  readonly files: readonly { readonly ref: string; readonly bytes: Uint8Array }[]
}

/** Larger files are named and not kept. */
export const MAX_FILE = 100 * 1024 * 1024

const [FILE, VOICE, STICKER, IMAGE, TEXT, LOCATION, RECALLED, LINK, VIDEO] = [1, 2, 5, 6, 7, 8, 13, 14, 15]

const FILES: Readonly<Record<number, 'file' | 'voice' | 'image' | 'video'>> = {
  [FILE]: 'file',
  [VOICE]: 'voice',
  [IMAGE]: 'image',
  [VIDEO]: 'video',
}

export const hasFile = ({ type }: Payload): boolean => Object.hasOwn(FILES, type)

const bare = (content: Content): Opened => ({ content, files: [] })
const unreadable = (what: string): Opened => bare({ type: 'unsupported', what })

/** Never throws: what cannot be opened is `unsupported`, so that whoever sent it hears of it. @param text without what WeChat put around it */
export async function open(wire: Wire, payload: Payload, text: string): Promise<Opened> {
  const { id, type } = payload
  try {
    const kind = FILES[type]
    if (kind !== undefined) return asFile(kind, payload, await wire.file(id, MAX_FILE))
    switch (type) {
      case TEXT:
        return bare({ type: 'text', text })
      case STICKER:
        return bare({ type: 'sticker' })
      case LOCATION:
        return bare({ type: 'location', ...(await wire.location(id)) })
      case LINK:
        return bare({ type: 'link', ...(await wire.link(id)) })
      case RECALLED:
        return bare({ type: 'recall', of: recalledIn(text) })
      default:
        return unreadable(String(type))
    }
  } catch {
    return unreadable(String(type))
  }
}

function asFile(kind: 'file' | 'voice' | 'image' | 'video', { id, text = '' }: Payload, file: Received): Opened {
  const seconds = file.seconds ?? lengthIn(text)
  const named = kind === 'file' ? file.name : ''
  const media = {
    ref: id,
    name: named,
    mime: mimeOf(kind, file),
    bytes: file.bytes.byteLength,
    ...(seconds === undefined ? {} : { seconds }),
  }
  return { content: { type: kind, media }, files: [{ ref: id, bytes: file.bytes }] }
}

/** Voice of WeChat is Silk, whatever a puppet calls it. */
const SILK = '#!SILK'

function mimeOf(kind: string, { bytes, mime }: Received): string {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 12)).includes(SILK)) return 'audio/silk'
  return mime === '' ? ({ voice: 'audio/silk', image: 'image/jpeg', video: 'video/mp4' }[kind] ?? 'application/octet-stream') : mime
}

/** Some puppets leave the length of a voice message in its XML. */
function lengthIn(xml: string): number | undefined {
  const ms = /\bvoicelength="(\d{1,7})"/.exec(xml)?.[1]
  return ms === undefined ? undefined : Number(ms) / 1000
}

/** The id alone, or somewhere in XML. */
const recalledIn = (text: string): string => /<newmsgid>(\d{1,30})<\/newmsgid>/.exec(text)?.[1] ?? text.trim()
