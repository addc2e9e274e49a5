/** Victims started, spoken to, and seen to die. */
import { DeliveryError } from '../../src/channel/channel.ts'
import type { FromVictim, Sentence, TimeAway, ToVictim, VictimOptions } from './bridge.ts'
import { openFamily } from './children.ts'
import type { Platform } from './platform.ts'

export interface Victim {
  /** From here on the platform talks to this one. */
  start(options: VictimOptions, platform: Platform): Promise<void>
  arm(sentence: Sentence): void
  /** kill -9 from outside. */
  kill(): void
  readonly dead: Promise<unknown>
  /** What its spool says when it was started: since when nobody had listened. */
  readonly gap: () => TimeAway | undefined
  /** All that it wrote. */
  readonly said: () => string
}

export interface Nursery {
  next(): Promise<Victim>
  /** All that all victims wrote. */
  said(): string
  stop(): Promise<void>
}

export function openNursery(): Nursery {
  const family = openFamily<ToVictim, FromVictim>('victim')

  async function next(): Promise<Victim> {
    const { process: child, tell, hears, onMessage, dead, said } = await family.next()
    const waits = new Map<number, { resolve: () => void; reject: (error: Error) => void }>()
    let pushed = 0
    let platform: Platform | undefined
    let gap: TimeAway | undefined

    async function send({ no, chat, content, key }: Extract<FromVictim, { type: 'send' }>): Promise<void> {
      try {
        const { messageId } = (await platform?.send(chat, content, key)) ?? {}
        tell({ type: 'sent', no, ...(messageId === undefined ? {} : { messageId }) })
      } catch (error) {
        tell({ type: 'sent', no, failure: error instanceof DeliveryError ? error.failure : 'unknown' })
      }
    }
    onMessage(message => {
      if (message.type === 'send') void send(message)
      else if (message.type === 'acknowledged')
        message.stored ? waits.get(message.no)?.resolve() : waits.get(message.no)?.reject(new Error('not stored'))
    })
    let isDead = false
    child.once('exit', () => {
      isDead = true
      platform?.disconnect()
      for (const { reject } of waits.values()) reject(new Error('the service died'))
    })
    return {
      dead,
      said,
      gap: () => gap,
      async start(options, to) {
        platform = to
        const started = hears('started')
        tell({ type: 'start', options })
        gap = (await started).gap
        to.connect(
          message =>
            new Promise((resolve, reject) => {
              if (isDead) return reject(new Error('the service is dead'))
              const no = ++pushed
              waits.set(no, { resolve, reject })
              tell({ type: 'push', no, message })
            }),
        )
      },
      arm: sentence => tell({ type: 'arm', sentence }),
      kill: () => void child.kill('SIGKILL'),
    }
  }

  return { next, said: family.said, stop: family.stop }
}
