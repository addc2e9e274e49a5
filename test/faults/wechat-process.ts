/** WeChat's process as a child: started, armed, seen to die. */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { WechatOptions } from '../../bots/start-wechat.ts'
import type { Running } from '../helpers/town.ts'
import type { Sentence } from './bridge.ts'
import { type Child, openFamily } from './children.ts'
import { HASTY } from './ground.ts'
import type { FromWechatVictim, ToWechatVictim } from './wechat-victim.ts'

export interface Nest {
  /** For a town. */
  readonly launch: (options: WechatOptions) => Promise<Running>
  /** Resolves once it will die there. */
  arm(sentence: Sentence): Promise<void>
  /** @throws Error when it lives on for a minute */
  dead(): Promise<void>
  /** Of the one that runs, in megabytes. */
  memory(): number
  stop(): Promise<void>
}

const DEATH_MS = 60_000

/** @param keyRing of the town */
export function openNest(keyRing: string): Nest {
  const family = openFamily<ToWechatVictim, FromWechatVictim>('wechat-victim')
  let current: Child<ToWechatVictim, FromWechatVictim> | undefined
  const running = (): Child<ToWechatVictim, FromWechatVictim> => {
    if (current === undefined) throw new Error('no process runs')
    return current
  }

  return {
    async launch({ keys: _keys, log: _log, ...options }) {
      const child = await family.next()
      current = child
      const started = child.hears('started')
      child.tell({ type: 'start', options: { ...options, patience: HASTY, keyRing } })
      await started
      return {
        relay: { nudge: () => {} },
        async stop() {
          child.process.kill('SIGKILL')
          await child.dead
        },
      }
    },
    async arm(sentence) {
      const armed = running().hears('armed')
      running().tell({ type: 'arm', sentence })
      await armed
    },
    async dead() {
      const late = new AbortController()
      await Promise.race([
        running().dead,
        pause(DEATH_MS, undefined, { signal: late.signal }).then(() => {
          throw new Error(`it did not come to its point: ${running().said().slice(-2_000)}`)
        }),
      ])
      late.abort()
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${running().process.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: () => family.stop(),
  }
}
