/** 加急: makes a message that was sent ring. The message is there already: what fails here is told, and never sends it again. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Allowance } from '../../src/channel/pace.ts'
import type { Log } from '../../src/log.ts'
import { type FeishuClient, pathId } from './client.ts'
import { FeishuError, isPassing } from './failures.ts'

export type UrgentKind = 'app' | 'phone' | 'sms'

export interface Urgency {
  /** How it may ring; none: it does not. */
  readonly kinds: readonly UrgentKind[]
  /** Of phone and sms together. */
  readonly allowance: Allowance
}

/** Before each try. */
const TRIES_MS: readonly number[] = [0, 500, 2_000]
/** For all tries in all ways together: a send that takes longer counts as unanswered, and would be made, and ring, once more. */
const MOST_MS = 12_000
const CALL_MS = 4_000

interface Ring {
  readonly messageId: string
  /** Open ids. */
  readonly people: readonly string[]
  /** Danger to life: nothing is counted. */
  readonly life: boolean
}

/** @param mostMs after which nothing more is tried @returns whom it rang for in no way */
export async function ring(
  client: Pick<FeishuClient, 'call'>,
  { kinds, allowance }: Urgency,
  log: Log,
  { messageId, people, life }: Ring,
  mostMs = MOST_MS,
): Promise<string[]> {
  const rung = new Set<string>()
  const until = performance.now() + mostMs
  for (const kind of kinds) {
    const free = kind === 'app' || life ? people.length : await allowance.take(people.length)
    if (free < people.length) log.warn({ kind, count: people.length - free }, 'the calls and texts of today are used up')
    const called = people.slice(0, free)
    for (const id of called.length === 0 ? [] : await ringOnce(client, kind, messageId, called, log, until)) rung.add(id)
  }
  return kinds.length === 0 ? [] : people.filter(id => !rung.has(id))
}

/** @returns for whom it rang */
async function ringOnce(
  client: Pick<FeishuClient, 'call'>,
  kind: UrgentKind,
  messageId: string,
  people: readonly string[],
  log: Log,
  until: number,
): Promise<string[]> {
  for (const waitMs of TRIES_MS) {
    if (performance.now() + waitMs >= until) break
    if (waitMs > 0) await pause(waitMs)
    try {
      const { invalid_user_id_list: invalid = [] } = await client.call<{ invalid_user_id_list?: string[] }>({
        method: 'PATCH',
        path: `/open-apis/im/v1/messages/${pathId(messageId)}/urgent_${kind}`,
        query: { user_id_type: 'open_id' },
        body: { user_id_list: people },
        timeoutMs: Math.ceil(Math.min(CALL_MS, until - performance.now())),
      })
      if (invalid.length > 0) log.warn({ kind, count: invalid.length }, 'Feishu rings for nobody of these')
      return people.filter(id => !invalid.includes(id))
    } catch (error) {
      if (!(error instanceof FeishuError)) throw error
      log.warn({ kind, code: error.code ?? 0, status: error.status }, 'a message could not be made to ring')
      if (!isPassing(error)) return []
    }
  }
  return []
}
