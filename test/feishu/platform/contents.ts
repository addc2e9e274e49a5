/** Contents of messages that people send, in the platform's own JSON. */
import type { Mention } from './world.ts'

export interface Sent {
  readonly type: string
  readonly content: Record<string, unknown>
}

export const text = (words: string): Sent => ({ type: 'text', content: { text: words } })

/** A paragraph of a post: its words and pictures in order. */
export type PostPart =
  | { readonly text: string }
  | { readonly image: string }
  | { readonly video: string }
  | { readonly link: string; readonly href: string }
  | { readonly at: Mention }

const element = (part: PostPart): Record<string, unknown> => {
  if ('text' in part) return { tag: 'text', text: part.text, style: [] }
  if ('image' in part) return { tag: 'img', image_key: part.image, width: 300, height: 300 }
  if ('video' in part) return { tag: 'media', file_key: part.video, image_key: '' }
  if ('link' in part) return { tag: 'a', text: part.link, href: part.href, style: [] }
  return { tag: 'at', user_id: part.at.key, user_name: part.at.name, style: [] }
}

export const post = (title: string, paragraphs: readonly (readonly PostPart[])[]): Sent => ({
  type: 'post',
  content: { title, content: paragraphs.map(parts => parts.map(element)) },
})

export const image = (key: string): Sent => ({ type: 'image', content: { image_key: key } })
export const audio = (key: string, milliseconds: number): Sent => ({ type: 'audio', content: { file_key: key, duration: milliseconds } })
export const file = (key: string, name: string): Sent => ({ type: 'file', content: { file_key: key, file_name: name } })
export const media = (key: string, name: string, milliseconds: number, cover = ''): Sent => ({
  type: 'media',
  content: { file_key: key, image_key: cover, file_name: name, duration: milliseconds },
})
export const sticker = (key = 'sticker_1'): Sent => ({ type: 'sticker', content: { file_key: key } })
export const location = (name: string, latitude: string, longitude: string): Sent => ({
  type: 'location',
  content: { name, longitude, latitude },
})
export const mergeForward = (): Sent => ({ type: 'merge_forward', content: { content: 'Merged and Forwarded Message' } })
export const shareChat = (chatId: string): Sent => ({ type: 'share_chat', content: { chat_id: chatId } })
export const shareUser = (userId: string): Sent => ({ type: 'share_user', content: { user_id: userId } })
/** Any other type, with whatever it carries. */
export const other = (type: string, content: Record<string, unknown> = {}): Sent => ({ type, content })
