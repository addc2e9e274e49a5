/** As npm start runs it, the service and WeChat's process as programs of their own: how soon what is said is stored at a steady rate, and what memory it takes. */
import { afterEach, expect, test } from 'vitest'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import { atRate, KEY_RING, openPrograms, peakMb } from '../helpers/programs.ts'
import { startWechatPlatform } from '../wechat/platform/platform.ts'
import { isWhole, note, times } from './form.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const PEOPLE = 500
const PER_SECOND = 50

test.runIf(isWhole)(
  `${PER_SECOND} messages a second: stored in time, none lost, and memory stays small`,
  { timeout: 300_000 },
  async () => {
    const platform = await startWechatPlatform()
    ends.push(() => platform.stop())
    const programs = await openPrograms({ CHANNELS: 'wechat', WECHAT_ENDPOINT: platform.endpoint, WECHAT_TOKEN: platform.token })
    ends.push(() => programs.stop())
    const { run, until, address, ready, db, inbox, service } = programs
    await until(() => address() !== undefined)
    const channel = run('bots/main.js', 'wechat')
    await until(() =>
      ready().then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    const talkers = Array.from({ length: PEOPLE }, (_, nth) => platform.person(`职工${nth}`))
    const say = (nth: number) => (talkers[nth % PEOPLE] as (typeof talkers)[number]).says(`第${nth}句：工资两个月没发了`)
    const first = await Promise.all(await atRate(20, 40, say))
    const said = await Promise.all(await atRate(PER_SECOND, PER_SECOND * times(60, 60), say))
    await until(async () => (await inbox()).stored === first.length + said.length)

    const keys = openKeys(parseKeyRing(KEY_RING))
    const rows = await db.$queryRawUnsafe<{ key: Uint8Array; at: Date }[]>(
      `SELECT k.key, i.received_at - (app_now() - clock_timestamp()) AS at FROM dedupe_keys k JOIN inbox i ON i.id = k.inbox_id`,
    )
    const storedAt = new Map(rows.map(({ key, at }) => [Buffer.from(key).toString('hex'), at.getTime()]))
    const took = said.map(({ id, at }) => {
      const stored = storedAt.get(Buffer.from(keys.blindIndex('inbound', `wechat|wechat|${id}`)).toString('hex'))
      return stored === undefined ? Number.POSITIVE_INFINITY : stored - at.getTime()
    })
    const at = (share: number, of = took): number =>
      Math.round([...of].sort((a, b) => a - b)[Math.floor(of.length * share)] ?? Number.POSITIVE_INFINITY)
    const slice = Math.ceil(took.length / 6)
    const figure = {
      messages: said.length,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      slowestMs: at(1 - 1e-9),
      // of each sixth of the time
      p99sMs: Array.from({ length: 6 }, (_, nth) => at(0.99, took.slice(nth * slice, (nth + 1) * slice))),
      handledMeanwhile: (await inbox()).handled,
    }
    const memory = { channelMb: peakMb(channel), serviceMb: peakMb(service) }
    process.stdout.write(`WeChat at ${PER_SECOND} messages a second: ${JSON.stringify({ ...figure, ...memory })}\n`)
    const lost = took.filter(ms => ms === Number.POSITIVE_INFINITY).length
    note({
      test: `${PER_SECOND} messages a second on WeChat`,
      runs: said.length,
      lost,
      duplicates: 0,
      unsettled: 0,
      other: 0,
      slowestMs: figure.slowestMs,
    })
    expect(lost).toBe(0)
    expect(figure.p99Ms).toBeLessThanOrEqual(300)
    if (memory.channelMb !== undefined) expect(memory.channelMb).toBeLessThanOrEqual(250)
  },
)
