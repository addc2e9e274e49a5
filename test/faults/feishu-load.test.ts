/** As npm start runs it, the service and Feishu's process as programs of their own: how soon events are acknowledged at a given rate, and what memory it takes. */
import { afterEach, describe, expect, test } from 'vitest'
import { type FeishuPlatform, startFeishuPlatform } from '../feishu/platform/platform.ts'
import type { Mode } from '../feishu/rig.ts'
import { atRate, openPrograms, peakMb } from '../helpers/programs.ts'
import { isWhole, note, times } from './form.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const PEOPLE = 500

async function open(mode: Mode) {
  const platform = await startFeishuPlatform()
  ends.push(() => platform.stop())
  const programs = await openPrograms({
    CHANNELS: 'feishu',
    FEISHU_APP_ID: platform.appId,
    FEISHU_APP_SECRET: platform.appSecret,
    FEISHU_DOMAIN: platform.url,
    FEISHU_MODE: mode,
    FEISHU_ENCRYPT_KEY: platform.encryptKey,
    FEISHU_VERIFICATION_TOKEN: platform.verificationToken,
  })
  ends.push(() => programs.stop())
  const { service, run, until, address, ready, inbox } = programs
  await until(() => address() !== undefined)
  if (mode === 'webhook') platform.hook.use(address())
  const channel = run('bots/main.js', 'feishu')
  await until(() =>
    ready().then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  return { platform, channel, service, inbox }
}

/** For each event, after how many milliseconds it was acknowledged. */
async function pushed(platform: FeishuPlatform, perSecond: number, events: number): Promise<number[]> {
  const talkers = Array.from({ length: PEOPLE }, (_, nth) => platform.person(`职工${nth}`))
  const saying = await atRate(perSecond, events, nth =>
    (talkers[nth % PEOPLE] as (typeof talkers)[number]).says(`第${nth}句：工资两个月没发了`),
  )
  const said = await Promise.all(saying)
  return said.map(({ push }) => (push?.acknowledged ? (push.attempts[0]?.tookMs ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY))
}

describe.runIf(isWhole).each<Mode>(['ws', 'webhook'])('by %s', mode => {
  test.each([
    { perSecond: 100, seconds: 30, mostMs: 300 },
    { perSecond: 500, seconds: 10, mostMs: 3_000 },
  ])(
    '$perSecond events a second are acknowledged in time, all are stored, and memory stays small',
    async ({ perSecond, seconds, mostMs }) => {
      const { platform, channel, service, inbox } = await open(mode)
      await pushed(platform, 20, 40)
      const events = perSecond * times(seconds, seconds)
      const took = (await pushed(platform, perSecond, events)).sort((a, b) => a - b)
      const at = (share: number): number => Math.round(took[Math.floor(took.length * share)] ?? Number.POSITIVE_INFINITY)
      const figure = { way: mode, perSecond, events, p50Ms: at(0.5), p99Ms: at(0.99), slowestMs: at(1 - 1e-9) }
      const { stored, handled } = await inbox()
      const memory = { channelMb: peakMb(channel), serviceMb: peakMb(service) }
      process.stdout.write(
        `at a steady rate, in processes of their own: ${JSON.stringify({ ...figure, handledMeanwhile: handled, ...memory })}\n`,
      )
      const lost = 40 + events - stored
      const slowestMs = figure.slowestMs
      note({ test: `${perSecond} events a second by ${mode}`, runs: events, lost, duplicates: 0, unsettled: 0, other: 0, slowestMs })
      expect(lost).toBe(0)
      expect(figure.p99Ms).toBeLessThanOrEqual(mostMs)
      if (memory.channelMb !== undefined) expect(memory.channelMb).toBeLessThanOrEqual(300)
    },
    5 * 60_000,
  )
})
