/** F7: accepted, then the line is cut. F8: HTTP 200 with a code. Both through the real SDK and over real sockets. */
import { afterEach, expect, test } from 'vitest'
import { failureOf } from '../../bots/feishu/failures.ts'
import { transaction } from '../../src/services/context.ts'
import { sendAll } from '../../src/services/mail/letters.ts'
import { importPeople } from '../../src/services/people/roster.ts'
import { startTown, type Town } from '../feishu/town.ts'
import { times } from './form.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

/** As fast as it goes: how Feishu is spared is shown in test/channel/pace.test.ts. */
const FREE = { book: async () => 0 }
/** Tried again as soon as that: how long is waited in earnest makes no difference to what arrives. */
const SOON = { retryMs: 10 }

const PEOPLE = times(20, 100)
const SENDS = PEOPLE * 5

test(`F7: of ${SENDS} messages, each accepted and then cut off, none comes twice, none is missing, and all are in order`, {
  timeout: 120_000,
}, async () => {
  town = await startTown({ pace: FREE, patience: SOON })
  const { app, accountId, platform, connected, settled } = town
  await connected()
  platform.rates.settings.on = false
  const people = Array.from({ length: PEOPLE }, (_, at) => platform.person(`联络员${at}`))
  const rows = people.map(({ name, openId }) => ({ name, phone: '', unit: 'HBZC', roles: ['liaison' as const], ids: { feishu: openId } }))
  await transaction(app.deps, ctx => importPeople(ctx, rows, async () => accountId, 'demo'))
  const ids = await app.db.identity.findMany({ select: { personId: true } })
  platform.faults.next('send', 'cut', SENDS)
  await transaction(app.deps, ctx =>
    sendAll(
      ctx,
      [1, 2, 3, 4, 5].flatMap(no =>
        ids.map(({ personId }) => ({ to: { personId }, message: { text: `第${no}条` }, meta: { purpose: 'reply' } })),
      ),
    ),
  )
  await settled()
  const expected = [1, 2, 3, 4, 5].map(no => `第${no}条`)
  for (const person of people) expect(person.heard().map(({ text }) => text)).toEqual(expected)
  const states = await app.db.delivery.groupBy({ by: ['status'], _count: true })
  expect(states).toEqual([{ status: 'delivered', _count: SENDS }])
  expect(platform.calls.filter(({ kind }) => kind === 'send').length).toBeGreaterThanOrEqual(2 * SENDS)
})

/** Of Feishu's lists of codes: those for sending, uploading, and every call. */
const CODES = [
  230001, 230002, 230006, 230011, 230013, 230015, 230017, 230018, 230020, 230022, 230025, 230027, 230028, 230029, 230034, 230035, 230036,
  230038, 230049, 230053, 230054, 230055, 230099, 231003, 232009, 11232, 1500, 99991400, 99991403, 99991672,
]

test('F8: none of 30 codes under HTTP 200 is taken for sent; what is final reaches the owner at once, what passes is sent later', {
  timeout: 120_000,
}, async () => {
  town = await startTown({ pace: FREE, patience: SOON })
  const { app, platform, cadre, connected, employee, settled } = town
  await connected()
  platform.rates.settings.on = false
  await cadre('周主席', 'HBZC', 'director')
  const li = await cadre('李干事', 'HBZC', 'officer')
  const wang = employee('王师傅')
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await li.presses('认领')
  const matter = await app.db.grievance.findFirstOrThrow()
  expect(CODES).toHaveLength(30)
  for (const code of CODES) {
    platform.faults.next('send', { code })
    await transaction(app.deps, ctx =>
      sendAll(ctx, [
        {
          to: { routeId: matter.routeId, anonymous: false },
          message: { text: `话 ${code}` },
          meta: { purpose: 'words', grievanceId: matter.id },
        },
      ]),
    )
    await settled()
    const final = !['rate-limited', 'unreachable'].includes(failureOf({ code, status: 200 }))
    const { status } = await app.db.delivery.findFirstOrThrow({ where: { purpose: 'words' }, orderBy: { seq: 'desc' } })
    expect([code, status]).toEqual([code, final ? 'failed' : 'delivered'])
    expect(wang.heard().filter(({ text }) => text === `话 ${code}`)).toHaveLength(final ? 0 : 1)
    if (final) await li.hears(/没有送到|没能送到/)
  }
})
