/** F1 and F2 with each defence taken away: the checker must then find what it is for. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SpoolPoint } from '../../bots/spool.ts'
import type { Point } from '../../src/services/context.ts'
import type { Verdict } from './checker.ts'
import { isWhole, noteControl } from './form.ts'
import { HASTY, makeGround } from './ground.ts'
import { type Killing, killAt, killAtRandom } from './killing.ts'
import { FEISHU_LIKE, type Rules, WECHAT_LIKE } from './platform.ts'
import { type Nursery, openNursery } from './victims.ts'

const LONG = 300_000

let nursery: Nursery
beforeAll(() => {
  nursery = openNursery()
})
afterAll(() => nursery.stop())

const ENDLESS = 86_400_000

/** `often`: also in the short form. */
const DEFENCES: readonly {
  readonly without: string
  readonly point: Point | SpoolPoint
  readonly found: keyof Verdict
  readonly rules?: Rules
  readonly killing?: Killing
  readonly often?: boolean
}[] = [
  { without: 'keys that the platform knows', point: 'send-accepted', found: 'duplicates', rules: { ...FEISHU_LIKE, lacks: 'keys' } },
  {
    without: 'a transaction around the handling',
    point: 'handling',
    found: 'duplicates',
    killing: { changes: { withoutTransactions: true } },
    often: true,
  },
  { without: 'ids that stay the same', point: 'stored', found: 'duplicates', rules: { ...FEISHU_LIKE, lacks: 'stable-ids' } },
  {
    without: 'storing before acknowledging',
    point: 'store',
    found: 'lost',
    rules: { ...FEISHU_LIKE, redelivers: false, lacks: 'waiting-for-acknowledgement' },
  },
  {
    without: 'writing down before acknowledging',
    point: 'spool',
    found: 'lost',
    rules: { ...WECHAT_LIKE, lacks: 'waiting-for-acknowledgement' },
    killing: { changes: { spool: {} } },
  },
  {
    without: 'what the spool hands back',
    point: 'spooled',
    found: 'lost',
    rules: WECHAT_LIKE,
    killing: { changes: { spool: { withoutReplay: true } } },
    often: true,
  },
  {
    without: 'ids that stay the same in the spool',
    point: 'stored-untrimmed',
    found: 'duplicates',
    rules: WECHAT_LIKE,
    killing: { changes: { spool: { withoutStableIds: true } } },
  },
  {
    without: 'leases that end',
    point: 'relay-claimed',
    found: 'unsettled',
    killing: { changes: { patience: { ...HASTY, leaseMs: ENDLESS } }, settleMs: 6_000 },
  },
  {
    without: 'sends that are taken over',
    point: 'send-claimed',
    found: 'unsettled',
    killing: { changes: { patience: { ...HASTY, sendingMs: ENDLESS } }, settleMs: 6_000 },
  },
]

describe.concurrent('F1', () => {
  test.for(DEFENCES.filter(({ often }) => isWhole || often))(
    'seen without $without',
    { timeout: LONG },
    async ({ without, point, found, rules = FEISHU_LIKE, killing = {} }) => {
      // which message is under way at the kill decides what there is to be seen
      let seen: readonly unknown[] = []
      for (let nth = 1; nth <= 4 && seen.length === 0; nth++) {
        const { verdict } = await killAt(nursery, await makeGround({ rules }), [point], { nthOf: () => nth, ...killing })
        noteControl(`F1 without ${without}`, nth, verdict)
        seen = verdict[found]
      }
      expect(seen).not.toEqual([])
    },
  )
})

const twice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length

test.skipIf(!isWhole)('F2: seen without keys that the platform knows', { timeout: LONG }, async () => {
  const ground = await makeGround({ rules: { ...FEISHU_LIKE, lacks: 'keys' } })
  // a platform that is slow to answer: at any moment some message is shown and not yet known to be
  ground.platform.answerMs = 200
  const run = await killAtRandom(nursery, ground, {
    kills: 10,
    everyMs: 200,
    enough: ({ platform }) => twice(platform.shown.map(({ key }) => key)),
  })
  noteControl('F2 without keys that the platform knows', run.kills, run.verdict)
  expect(run.verdict.duplicates).not.toEqual([])
})
