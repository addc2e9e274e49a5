/** Who is in danger is written to before everybody else, on the real wire and at the pace of real use. */
import { afterEach, expect, test } from 'vitest'
import { TEMPO } from '../../bots/wechat/turns.ts'
import { transaction } from '../../src/services/context.ts'
import { sendAll } from '../../src/services/mail/letters.ts'
import { startTown, type Town } from '../wechat/town.ts'
import { isWhole, note, times } from './form.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

const RECEIPTS = times(60, 300)
const IN_DANGER = 5
/** The sends of this test take hours at the pace of real use; so long is looked at. */
const LOOKED_AT_MS = 15_000

test(`${IN_DANGER} people in danger among ${RECEIPTS} receipts that wait: all are answered within 15 s, the others meanwhile as slowly as ever`, {
  timeout: 180_000,
}, async () => {
  town = await startTown({ tempo: TEMPO })
  const { app, platform, connected, until } = town
  await connected()
  const { ids } = await town.cadres(RECEIPTS, 'HBZC', 'liaison')
  await transaction(app.deps, ctx =>
    sendAll(
      ctx,
      ids.map((personId, at) => ({ to: { personId }, message: { text: `登记好了 ${at}` }, meta: { purpose: 'receipt' } })),
    ),
  )
  app.relay.nudge()
  await until(() => platform.puppet.sent.length > 0)
  const inDanger = Array.from({ length: IN_DANGER }, (_, at) => town?.employee(`险情${at}`))
  const began = Date.now()
  for (const person of inDanger) await person?.tell('我站在楼顶上，不想活了')
  const answered = (): number[] =>
    inDanger.flatMap(person => {
      const first = person?.heard().find(({ text }) => /您在哪儿|退一步|坐下|12356|120/.test(text))
      return first === undefined ? [] : [first.at.getTime() - began]
    })
  await until(() => answered().length === IN_DANGER, LOOKED_AT_MS)
  const took = answered().sort((a, b) => a - b)
  const slowestMs = took.at(-1) ?? Number.POSITIVE_INFINITY
  note({
    test: `${IN_DANGER} in danger among ${RECEIPTS} receipts on WeChat`,
    runs: IN_DANGER,
    lost: 0,
    duplicates: 0,
    unsettled: 0,
    other: 0,
    slowestMs,
  })
  if (isWhole) process.stdout.write(`answers to people in danger after ${took.join(', ')} ms\n`)
  expect(slowestMs).toBeLessThan(15_000)
  const receipts = platform.puppet.sent.filter(({ text }) => text.startsWith('登记好了'))
  const gaps = receipts.slice(1).map(({ at }, no) => at.getTime() - (receipts[no]?.at.getTime() ?? 0))
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(2_900)
})
