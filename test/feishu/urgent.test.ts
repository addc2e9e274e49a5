import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Call } from '../../bots/feishu/client.ts'
import { FeishuError } from '../../bots/feishu/failures.ts'
import { ring } from '../../bots/feishu/urgent.ts'
import { createLog } from '../../src/log.ts'

const log = createLog('silent', 'test')
const people = ['ou_1', 'ou_2']
const urgency = { kinds: ['app', 'phone', 'sms'] as const, allowance: { take: async (wanted: number) => wanted } }

test('a platform that never answers holds the send up for no longer than its share, and nobody counts as rung', async () => {
  const calls: Call[] = []
  const silent = {
    async call<T>(call: Call): Promise<T> {
      calls.push(call)
      await pause(call.timeoutMs ?? 60_000)
      throw new FeishuError({ status: 0 })
    },
  }
  const began = performance.now()
  expect(await ring(silent, urgency, log, { messageId: 'om_1', people, life: true }, 300)).toEqual(people)
  expect(performance.now() - began).toBeLessThan(1_500)
  expect(calls).toHaveLength(1)
})

test('what cannot be had in one way is had in the next', async () => {
  const phoneOnly = {
    async call<T>({ path }: Call): Promise<T> {
      if (!path.endsWith('urgent_phone')) throw new FeishuError({ code: 99991672, status: 200 })
      return { invalid_user_id_list: ['ou_2'] } as T
    },
  }
  expect(await ring(phoneOnly, urgency, log, { messageId: 'om_1', people, life: false })).toEqual(['ou_2'])
})
