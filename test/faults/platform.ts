/** A chat platform that outlives the service: it keeps what it pushed, what was acknowledged, and every message that a chat has shown. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Capabilities, type Channel, DeliveryError, type DeliveryFailure, type Sent } from '../../src/channel/channel.ts'
import { InboundMessage, type Outgoing } from '../../src/channel/message.ts'
import { FULL } from '../helpers/fake-channel.ts'

export interface Rules {
  /** Pushes again, under the same id, until it is acknowledged. */
  readonly redelivers: boolean
  /** Shows one message a key. */
  readonly sendsOnce: boolean
  /** What a test takes away to see its checker fail. */
  readonly lacks?: 'stable-ids' | 'keys' | 'waiting-for-acknowledgement'
}

/** As Feishu is, and as WeChat is. */
export const FEISHU_LIKE: Rules = { redelivers: true, sendsOnce: true }
export const WECHAT_LIKE: Rules = { redelivers: false, sendsOnce: false }

export interface Push {
  readonly id: string
  readonly chat: string
  readonly text: string
  tries: number
  acknowledged: boolean
}

export interface Shown {
  readonly key: string
  readonly chat: string
  readonly text: string
  readonly messageId: string
  readonly atMs: number
}

/** What befalls one call: refused with this failure, shown before the line is cut, never answered, or taken for good though it was refused. */
export type Mishap = DeliveryFailure | 'cut' | 'hangs' | 'swallowed' | undefined

/** Takes a push; resolves when it is acknowledged. */
export type Line = (message: InboundMessage) => Promise<void>

export type Platform = ReturnType<typeof makePlatform>

const REDELIVER_MS = 150

export function makePlatform(rules: Rules) {
  const pushes: Push[] = []
  const shown: Shown[] = []
  const calls: { key: string; chat: string; mishap: Mishap }[] = []
  const byKey = new Map<string, string>()
  let line: Line | undefined
  let arrived: (() => void) | undefined
  let connected = new Promise<void>(resolve => (arrived = resolve))
  let closed = false

  async function once(push: Push, to: Line): Promise<void> {
    const id = rules.lacks === 'stable-ids' && push.tries > 0 ? `${push.id}~${push.tries}` : push.id
    push.tries++
    if (rules.lacks === 'waiting-for-acknowledgement') push.acknowledged = true
    const chat = { id: push.chat, type: 'private' as const, name: '' }
    await to(
      InboundMessage.parse({
        channel: 'sandbox',
        account: 'faults',
        id,
        chat,
        sender: { id: push.chat, name: '' },
        at: new Date(),
        content: { type: 'text', text: push.text },
      }),
    )
    push.acknowledged = true
  }

  const platform = {
    rules,
    pushes,
    shown,
    calls,
    /** Between showing a message and saying so. */
    answerMs: 0,
    /** What happens to a call; the test's to change. */
    mishap: (_call: { key: string; chat: string; text: string; nth: number }): Mishap => undefined,
    connect(to: Line): void {
      line = to
      arrived?.()
    },
    disconnect(): void {
      line = undefined
      connected = new Promise(resolve => (arrived = resolve))
    },
    /** Gives up on what is not acknowledged. */
    close(): void {
      closed = true
    },
    /** Resolves when the push is acknowledged, or given up where the platform does not push again. */
    async push(chat: string, text: string): Promise<Push> {
      const push: Push = { id: `in-${pushes.length + 1}`, chat, text, tries: 0, acknowledged: false }
      pushes.push(push)
      while (!closed) {
        await connected
        if (line === undefined) continue
        await once(push, line).catch(() => {})
        if (push.acknowledged || !rules.redelivers) break
        await wait(REDELIVER_MS)
      }
      return push
    },
    /** The same push `times` times at once, acknowledged when any is. */
    async pushAtOnce(chat: string, text: string, times: number): Promise<void> {
      const push: Push = { id: `in-${pushes.length + 1}`, chat, text, tries: 0, acknowledged: false }
      pushes.push(push)
      const to = line
      if (to === undefined) throw new Error('nobody is connected')
      await Promise.all(Array.from({ length: times }, () => once(push, to)))
    },
    async send(chat: string, content: Outgoing, key: string): Promise<Sent> {
      const text = [content.title, content.text].filter(Boolean).join('\n')
      const mishap = platform.mishap({ key, chat, text, nth: calls.filter(call => call.key === key).length + 1 })
      calls.push({ key, chat, mishap })
      if (mishap === 'hangs') return new Promise(() => {})
      if (mishap === 'swallowed') return { messageId: `none-${calls.length}` }
      if (mishap !== undefined && mishap !== 'cut') throw new DeliveryError(mishap, 'as the test wants it')
      const messageId = show(chat, text, key)
      if (platform.answerMs > 0) await wait(platform.answerMs)
      if (mishap === 'cut') throw new DeliveryError(rules.sendsOnce ? 'unreachable' : 'unknown', 'cut after it was accepted')
      return { messageId }
    },
  }

  function show(chat: string, text: string, key: string): string {
    const known = rules.sendsOnce && rules.lacks !== 'keys' ? byKey.get(key) : undefined
    if (known !== undefined) return known
    const messageId = `out-${shown.length + 1}`
    byKey.set(key, messageId)
    shown.push({ key, chat, text, messageId, atMs: Date.now() })
    return messageId
  }
  return platform
}

export const capabilities = ({ redelivers, sendsOnce }: Rules): Capabilities => ({ ...FULL, redelivers, sendsOnce })

/** The channel of a service in this process. */
export const channelOf = (platform: Platform): Channel => ({
  name: 'sandbox',
  account: 'faults',
  can: capabilities(platform.rules),
  start: async receive => platform.connect(receive),
  send: ({ chat }, content, key) => platform.send(chat.id, content, key),
  stop: async () => platform.disconnect(),
})
