/** The puppet's host is away, by a clock on the wall and with the patience of real use. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { startTown, type Town } from '../wechat/town.ts'
import { isWhole, note, times } from './form.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

const AWAY_MS = times(6, 300) * 1_000

test(`away for ${AWAY_MS / 1_000} s: heard again within a minute of its return, and the gap is kept to five seconds`, {
  timeout: AWAY_MS + 120_000,
}, async () => {
  town = await startTown({ line: {} })
  const { platform, connected, now, gaps, until, employee } = town
  await connected()
  const wang = employee('王师傅')
  await wang.says('在吗')
  const began = await now()
  await platform.down()
  await pause(AWAY_MS)
  const returned = await now()
  await platform.up()
  await connected(60_000)
  const back = await now()
  await until(async () => (await gaps())[0]?.untilAt != null)
  const [gap] = await gaps()
  const off = {
    from: Math.abs((gap?.fromAt.getTime() ?? 0) - began.getTime()),
    until: Math.abs((gap?.untilAt?.getTime() ?? 0) - back.getTime()),
  }
  const tookMs = back.getTime() - returned.getTime()
  note({ test: `WeChat away for ${AWAY_MS / 1_000} s`, runs: 1, lost: 0, duplicates: 0, unsettled: 0, other: 0, slowestMs: tookMs })
  if (isWhole) process.stdout.write(`back after ${tookMs} ms; the gap is off by ${JSON.stringify(off)} ms\n`)
  expect(tookMs).toBeLessThan(60_000)
  expect(off.from).toBeLessThan(5_000)
  expect(off.until).toBeLessThan(5_000)
  await wang.says('在吗')
})
