/** The requests of the page, checked at the edge. */
import type { Context } from 'hono'
import { Content } from '../../channel/message.ts'
import { Refused } from './refused.ts'

export interface Body {
  /** @throws Refused when the field is missing or not a text */
  text(field: string): string
  optional(field: string): string | undefined
  /** What a person can send by hand. @throws Refused */
  content(): Content
  value(field: string): unknown
}

/** @throws Refused when it isn't JSON */
export const readBody = async (c: Context): Promise<Body> => {
  const fields = await c.req.json<unknown>().catch(() => {
    throw new Refused('没看懂：要发 JSON')
  })
  const value = (field: string): unknown =>
    typeof fields === 'object' && fields !== null && Object.hasOwn(fields, field) ? (fields as Record<string, unknown>)[field] : undefined
  const optional = (field: string): string | undefined => {
    const given = value(field)
    if (given === undefined || given === null) return undefined
    if (typeof given === 'string') return given
    throw new Refused(`“${field}”要是文字`)
  }
  return {
    value,
    optional,
    text: field => optional(field) ?? refuse(`缺“${field}”`),
    content() {
      const { success, data } = Content.safeParse(value('content'))
      if (!success) throw new Refused('没看懂要发的内容')
      if (ACTS.has(data.type)) throw new Refused('撤回和进入聊天另有地址')
      if (data.type === 'text' && data.text.trim() === '') throw new Refused('不能发空白消息')
      return data
    },
  }
}

/** What somebody does without saying anything. */
const ACTS: ReadonlySet<Content['type']> = new Set(['recall', 'entered', 'left', 'bot-added', 'bot-removed', 'renamed'])

const refuse = (words: string): never => {
  throw new Refused(words)
}
