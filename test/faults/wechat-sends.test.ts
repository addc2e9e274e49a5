/** F7 on WeChat's own wire: accepted, then the line is cut, with nothing that tells one send from another. */
import { afterEach, expect, test } from 'vitest'
import { transaction } from '../../src/services/context.ts'
import { sendAll } from '../../src/services/mail/letters.ts'
import { startTown, type Town } from '../wechat/town.ts'
import { times } from './form.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

const PEOPLE = times(10, 100)
const SENDS = PEOPLE * 5

test(`F7: of ${SENDS} messages, each accepted and then cut off, none comes twice, and all are flagged`, { timeout: 300_000 }, async () => {
  town = await startTown({ echoMs: 10 })
  const { app, platform, connected, settled } = town
  await connected()
  platform.puppet.manners.echoes = false
  const { people, ids } = await town.cadres(PEOPLE, 'HBZC', 'liaison')
  platform.faults.next('text', 'cut', SENDS)
  const all = [1, 2, 3, 4, 5].flatMap(no => ids.map(personId => ({ personId, text: `第${no}条` })))
  await transaction(app.deps, ctx =>
    sendAll(
      ctx,
      all.map(({ personId, text }) => ({ to: { personId }, message: { text }, meta: { purpose: 'reply' } })),
    ),
  )
  await settled()
  for (const person of people) expect(person.heard().map(({ text }) => text)).toEqual([1, 2, 3, 4, 5].map(no => `第${no}条`))
  expect(await app.db.delivery.groupBy({ by: ['status'], _count: true })).toEqual([{ status: 'unknown', _count: SENDS }])
})
