/** A message of WeChat → an InboundMessage; nothing of wechaty's goes further. A private chat bears the id of its person. */
import type { Content, InboundMessage } from '../../src/channel/message.ts'
import { idOfWords, readQuote } from './quotes.ts'
import type { Payload } from './sdk.ts'

export interface About {
  readonly account: string
  readonly selfId: string
  /** What the bot is called, in this room too. */
  readonly selfNames: readonly string[]
  /** '' where nobody could tell. */
  readonly senderName: string
  /** Undefined in private. */
  readonly roomTopic: string | undefined
}

export interface Read {
  /** Without what WeChat put around it: a mention of the bot, what was quoted of it. */
  readonly text: string
  readonly mentionsBot: boolean
  readonly quotes: string | undefined
}

export const chatIdOf = ({ roomId, talkerId }: Payload): string => (roomId === undefined || roomId === '' ? talkerId : roomId)

export function readText(payload: Payload, { selfId, selfNames, senderName }: Pick<About, 'selfId' | 'selfNames' | 'senderName'>): Read {
  const quote = readQuote(payload.text ?? '')
  const group = payload.roomId !== undefined && payload.roomId !== ''
  // what somebody else said stays in front: whoever answers them does not speak to the bot, which in private may bear any name
  const ofBot = quote !== null && (group ? selfNames.includes(quote.who) : quote.who !== senderName)
  const said = ofBot ? quote.said : (payload.text ?? '')
  const text = selfNames.reduce((rest, name) => withoutMention(rest, name), said)
  const byId = 'mentionIdList' in payload && (payload.mentionIdList ?? []).includes(selfId)
  return {
    text,
    mentionsBot: group && (byId || text !== said),
    quotes: ofBot ? idOfWords(chatIdOf(payload), quote.quoted) : undefined,
  }
}

/** WeChat writes a mention as @, the name, and a blank of its own (U+2005); the name may have blanks in it. */
function withoutMention(text: string, name: string): string {
  if (name === '') return text
  let rest = text
  for (let at = rest.indexOf(`@${name}`); at >= 0; at = rest.indexOf(`@${name}`)) {
    const after = rest.slice(at + name.length + 1)
    if (after !== '' && !/^[\s，,：:]/.test(after)) break
    rest = `${rest.slice(0, at)}${after.replace(/^\s/, '')}`
  }
  return rest === text ? text : rest.trim()
}

/** Puppets tell seconds or milliseconds; one that tells nothing means now. */
export function momentOf(timestamp: number, now: Date): Date {
  if (!(timestamp > 0)) return now
  const at = new Date(timestamp < 1e11 ? timestamp * 1000 : timestamp)
  return Number.isNaN(at.getTime()) ? now : at
}

export function normalize(payload: Payload, about: About, { mentionsBot, quotes }: Read, content: Content, now: Date): InboundMessage {
  const { id, talkerId, timestamp } = payload
  return {
    channel: 'wechat',
    account: about.account,
    id: content.type === 'recall' ? `${content.of}:recall`.slice(0, 200) : id,
    chat: { id: chatIdOf(payload), type: about.roomTopic === undefined ? 'private' : 'group', name: about.roomTopic ?? '' },
    sender: { id: talkerId, name: about.senderName },
    at: momentOf(timestamp, now),
    content,
    mentionsBot,
    ...(quotes === undefined ? {} : { quotes }),
  }
}
