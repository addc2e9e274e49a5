/** Many at once, the same ones again and again, and how soon each is acknowledged: by either way in, into a real inbox. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { InboundMessage } from '../../src/channel/message.ts'
import { startFeishuPlatform } from '../feishu/platform/platform.ts'
import { type Mode, standing, startRig } from '../feishu/rig.ts'
import { isWhole, note, times } from './form.ts'
import { openInbox } from './inbox.ts'

const ends: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function open(mode: Mode) {
  const inbox = await openInbox()
  ends.push(inbox.close)
  const platform = await startFeishuPlatform()
  ends.push(() => platform.stop())
  let storeMs = 0
  const receive = async (message: InboundMessage): Promise<void> => {
    await inbox.receive(message)
    if (storeMs > 0) await pause(storeMs)
  }
  const rig = await startRig(platform, { mode, receive })
  ends.push(() => rig.stop())
  if (mode === 'ws') await standing(platform)
  return {
    inbox,
    platform,
    /** From now on each message is acknowledged only this long after it was stored. */
    slow(ms: number) {
      storeMs = ms
    },
  }
}

const WHOLE_MS = 10 * 60_000

test.runIf(isWhole)(
  'half open in earnest: within a minute the silence is noticed and a new line stands',
  async () => {
    const { platform } = await open('ws')
    platform.line.goSilent()
    const began = performance.now()
    while (platform.line.counts().opened < 2) await pause(50)
    await standing(platform)
    const tookMs = performance.now() - began
    expect(tookMs).toBeLessThan(60_000)
    note({ test: 'half open noticed', runs: 1, lost: 0, duplicates: 0, unsettled: 0, other: 0, slowestMs: Math.round(tookMs) })
  },
  WHOLE_MS,
)

describe.each<Mode>(['ws', 'webhook'])('by %s', mode => {
  test(
    'each message pushed five times at once is stored once',
    async () => {
      const { platform, inbox } = await open(mode)
      const messages = times(40, 1_000)
      for (let nth = 0; nth < messages; nth++) {
        const said = await platform.person(`职工${nth}`).says(`第${nth}句`)
        const push = said.push
        if (push === undefined) throw new Error('nothing was pushed')
        const again = await Promise.all(Array.from({ length: 4 }, () => platform.pushes.again(push)))
        expect([said.answer, ...again].every(answer => typeof answer === 'object' && answer.code === 200)).toBe(true)
      }
      expect(await inbox.count()).toBe(messages)
      note({ test: `F3 by ${mode}: five pushes at once`, runs: messages, lost: 0, duplicates: 0, unsettled: 0, other: 0, slowestMs: 0 })
    },
    WHOLE_MS,
  )

  test('what is acknowledged too late comes again after 15 s, 5 min, 1 h and 6 h, over itself, and brings nothing new', async () => {
    const { platform, inbox, slow } = await open(mode)
    platform.pushes.settings.patienceMs = 30
    slow(120)
    const { push } = await platform.person('王师傅').says('工资两个月没发了')
    for (const ms of [15_000, 5 * 60_000, 60 * 60_000, 6 * 60 * 60_000]) {
      const tries = push?.attempts.length ?? 0
      platform.clock.move(ms)
      await vi.waitFor(() => expect(push?.attempts[tries]?.answer).toBeDefined())
    }
    await vi.waitFor(() => expect(push?.attempts.every(({ answer }) => typeof answer === 'object' && 'late' in answer)).toBe(true))
    expect(push?.attempts).toHaveLength(5)
    expect(await inbox.count()).toBe(1)
  })

  test.each(['cut', 'silent'] as const)(
    'F6: while the database is %s nothing is acknowledged; Feishu pushes again, and everything is stored once',
    async how => {
      const { platform, inbox } = await open(mode)
      const talkers = Array.from({ length: times(10, 100) }, (_, nth) => platform.person(`职工${nth}`))
      await Promise.all(talkers.map(talker => talker.says('先说一句')))
      platform.pushes.settings.patienceMs = how === 'cut' ? 3_000 : 300
      inbox.set(how)
      const said = await Promise.all(talkers.map(talker => talker.says('数据库不在的时候说的')))
      expect(said.some(({ push }) => push?.acknowledged)).toBe(false)
      if (how === 'cut')
        expect(new Set(said.map(({ answer }) => (answer as { code: number }).code))).toEqual(new Set([mode === 'ws' ? 500 : 503]))
      inbox.set('open')
      platform.pushes.settings.patienceMs = 3_000
      for (const ms of [15_000, 5 * 60_000, 60 * 60_000, 6 * 60 * 60_000]) {
        if (said.every(({ push }) => push?.acknowledged)) break
        platform.clock.move(ms)
        await vi.waitFor(() => expect(said.every(({ push }) => push?.attempts.at(-1)?.answer !== undefined)).toBe(true), {
          timeout: 10_000,
        })
      }
      expect(said.every(({ push }) => push?.acknowledged)).toBe(true)
      expect(await inbox.count()).toBe(2 * talkers.length)
      note({ test: `F6 by ${mode}: database ${how}`, runs: talkers.length, lost: 0, duplicates: 0, unsettled: 0, other: 0, slowestMs: 0 })
    },
    WHOLE_MS,
  )

  test(
    'every event is acknowledged well before Feishu gives it up',
    async () => {
      const { platform, inbox } = await open(mode)
      const [messages, people, atOnce] = [times(200, 5_000), 100, times(10, 50)]
      await platform.person('第一位').says('在吗')
      const talkers = Array.from({ length: people }, (_, nth) => platform.person(`职工${nth}`))
      let next = 0
      const began = performance.now()
      await Promise.all(
        talkers.slice(0, atOnce).map(async () => {
          for (let nth = next++; nth < messages; nth = next++) await talkers[nth % people]?.says(`第${nth}句：工资两个月没发了`)
        }),
      )
      const seconds = (performance.now() - began) / 1000
      const took = platform.pushes.all
        .slice(1)
        .map(({ attempts }) => attempts[0]?.tookMs ?? Number.POSITIVE_INFINITY)
        .sort((a, b) => a - b)
      const at = (share: number): number => Math.round(took[Math.floor(took.length * share)] ?? Number.POSITIVE_INFINITY)
      const figure = {
        way: mode,
        events: messages,
        atOnce,
        perSecond: Math.round(messages / seconds),
        p50Ms: at(0.5),
        p99Ms: at(0.99),
        slowestMs: at(1 - 1e-9),
      }
      process.stdout.write(`event to acknowledgement, stored in PostgreSQL: ${JSON.stringify(figure)}\n`)
      expect(platform.pushes.all.every(({ acknowledged }) => acknowledged)).toBe(true)
      expect(await inbox.count()).toBe(messages + 1)
      expect(figure.p99Ms).toBeLessThan(3_000)
      note({
        test: `event to acknowledgement by ${mode}`,
        runs: messages,
        lost: 0,
        duplicates: 0,
        unsettled: 0,
        other: 0,
        slowestMs: figure.slowestMs,
      })
    },
    WHOLE_MS,
  )
})
