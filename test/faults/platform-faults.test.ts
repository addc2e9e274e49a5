/** F3: everything pushed five times. F7: shown, then the line is cut. F8: refused in every way. O2: order under small failures. */
import { expect, test } from 'vitest'
import type { DeliveryFailure } from '../../src/channel/channel.ts'
import { openDb, sql } from '../../src/db.ts'
import { check, faults } from './checker.ts'
import { isWhole, noteRun, times } from './form.ts'
import { HASTY, makeGround } from './ground.ts'
import { complain, complaint } from './people.ts'
import { FEISHU_LIKE, type Rules, WECHAT_LIKE } from './platform.ts'

const LONG = isWhole ? 1_800_000 : 300_000

/** `count` people with one complaint each, every push `copies` times at once. */
async function flood(rules: Rules, count: number, copies: number) {
  const ground = await makeGround({ rules })
  await ground.app()
  const started = Date.now()
  for (let from = 0; from < count; from += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, count - from) }, (_, i) =>
        ground.platform.pushAtOnce(`flood-${from + i}`, complaint().text, copies),
      ),
    )
  await ground.settled(600_000)
  const verdict = await check(ground)
  const receipts = await ground.deps.db.delivery.count({ where: { purpose: 'receipt', status: 'delivered' } })
  const grievances = await ground.deps.db.grievance.count()
  await ground.end()
  return { verdict, grievances, receipts, slowestMs: Date.now() - started }
}

test(
  'F3: every push delivered five times at once',
  async () => {
    const count = times(20, 1_000)
    const run = await flood(FEISHU_LIKE, count, 5)
    noteRun('F3 pushed five times', count, run.verdict, run.slowestMs)
    expect(faults(run.verdict)).toEqual([])
    expect({ grievances: run.grievances, receipts: run.receipts }).toEqual({ grievances: count, receipts: count })
  },
  LONG,
)

test(
  'F3: seen when the platform gives each copy an id of its own',
  async () => {
    const run = await flood({ ...FEISHU_LIKE, lacks: 'stable-ids' }, 5, 3)
    expect(run.verdict.duplicates).not.toEqual([])
  },
  LONG,
)

/** Every first try of a message is shown and then cut: receipts, and of other messages half of them until they are half of all cuts. */
async function cut(rules: Rules, count: number) {
  const ground = await makeGround({ rules })
  await ground.app()
  let cuts = 0
  let others = 0
  ground.platform.mishap = ({ nth, key, text }) => {
    const receipt = /登记好了/.test(text)
    if (nth > 1 || cuts >= count || (!receipt && (others >= count / 2 || !/[0-7]$/.test(key)))) return undefined
    if (!receipt) others++
    cuts++
    return 'cut'
  }
  while (cuts < count) {
    await Promise.all(Array.from({ length: Math.min(50, count) }, () => complain(ground.platform)))
    if ((await ground.settled(240_000)).left !== null) break
  }
  const verdict = await check(ground)
  const unknown = await ground.deps.db.delivery.findMany({
    where: { status: 'unknown' },
    select: { id: true, grievanceId: true, purpose: true },
  })
  const told = await ground.deps.db.delivery.count({ where: { purpose: 'not-delivered' } })
  const missing = await ground.deps.db.delivery.count({ where: { status: { not: 'delivered' } } })
  await ground.end()
  return { verdict, cuts, unknown, told, missing }
}

test(
  'F7: a platform that knows keys shows each message once',
  async () => {
    const run = await cut(FEISHU_LIKE, times(15, 500))
    noteRun('F7 cut, keys known', run.cuts, run.verdict, 0)
    expect(faults(run.verdict)).toEqual([])
    expect(run.missing).toBe(0)
  },
  LONG,
)

test(
  'F7: where keys are not known nothing is said twice, and what is unclear goes to a person',
  async () => {
    const run = await cut(WECHAT_LIKE, times(15, 500))
    noteRun('F7 cut, keys unknown', run.cuts, run.verdict, 0)
    expect(faults(run.verdict)).toEqual([])
    expect(run.unknown).toHaveLength(run.cuts)
    const aboutMatters = run.unknown.filter(({ grievanceId, purpose }) => grievanceId !== null && purpose === 'receipt').length
    expect(run.told).toBeGreaterThanOrEqual(aboutMatters)
    expect(aboutMatters).toBeGreaterThan(0)
  },
  LONG,
)

test(
  'F7: seen when the platform forgets its keys',
  async () => {
    const run = await cut({ ...FEISHU_LIKE, lacks: 'keys' }, 3)
    expect(run.verdict.duplicates).not.toEqual([])
  },
  LONG,
)

const FAILURES: readonly DeliveryFailure[] = ['recipient-gone', 'refused', 'too-long', 'unknown', 'rate-limited', 'unreachable']
const PASSING: readonly DeliveryFailure[] = ['rate-limited', 'unreachable']
const failureFor = (chat: string): DeliveryFailure | undefined =>
  FAILURES[Number(/^worker-(\d+)$/.exec(chat)?.[1] ?? NaN) % FAILURES.length]

test(
  'F8: what the platform refuses is never taken for delivered, and the cadre hears of it',
  async () => {
    const ground = await makeGround({ rules: FEISHU_LIKE })
    await ground.app()
    const rounds = times(2, 10)
    ground.platform.mishap = ({ chat, nth }) => {
      const failure = failureFor(chat)
      return failure === undefined || (PASSING.includes(failure) && nth > 1) ? undefined : failure
    }
    const started = Date.now()
    await Promise.all(Array.from({ length: rounds * FAILURES.length }, () => complain(ground.platform)))
    await ground.settled()
    const tookMs = Date.now() - started
    const all = await check(ground)
    // a platform that knows keys may well answer that it does not know: that is told, and not untrue
    const verdict = { ...all, untrue: all.untrue.filter(line => !/is unknown and was not shown/.test(line)) }
    noteRun('F8 refusals', rounds * FAILURES.length, verdict, tookMs)
    const receipts = await ground.deps.db.delivery.groupBy({ by: ['status', 'failure'], where: { purpose: 'receipt' }, _count: true })
    expect(Object.fromEntries(receipts.map(row => [row.failure ?? row.status, [row.status, row._count]]))).toEqual({
      'recipient-gone': ['failed', rounds],
      refused: ['failed', rounds],
      'too-long': ['failed', rounds],
      unknown: ['unknown', rounds],
      delivered: ['delivered', 2 * rounds],
    })
    const told = ground.platform.shown.filter(({ text, chat }) => !chat.startsWith('worker') && /没有送到职工|不知道送到没有/.test(text))
    expect(told.length).toBeGreaterThanOrEqual(4 * rounds)
    if (isWhole) expect(tookMs).toBeLessThan(60_000)
    expect(faults(verdict)).toEqual([])
    await ground.end()
  },
  LONG,
)

test(
  'F8: an alert that a leader does not get is told to the others',
  async () => {
    const ground = await makeGround({ rules: FEISHU_LIKE })
    await ground.app()
    ground.platform.mishap = ({ chat, text }) => (chat === 'zhou' && /红色预警/.test(text) ? 'recipient-gone' : undefined)
    await ground.platform.push('wang', '有人从三号楼顶掉下来了')
    await ground.settled()
    const told = ground.platform.shown.filter(({ text }) => /预警 .* 没有送到周主席：.*打电话/.test(text)).map(({ chat }) => chat)
    expect(new Set(told)).toEqual(new Set(['zheng', 'sun']))
    expect(faults(await check(ground))).toEqual([])
    await ground.end()
  },
  LONG,
)

test(
  'F8: seen when an adapter takes a refusal for success',
  async () => {
    const ground = await makeGround({ rules: FEISHU_LIKE })
    await ground.app()
    ground.platform.mishap = ({ chat }) => (chat.startsWith('worker') ? 'swallowed' : undefined)
    await complain(ground.platform)
    await ground.settled()
    const verdict = await check(ground)
    expect(verdict.untrue).not.toEqual([])
    await ground.end()
  },
  LONG,
)

/** Conversations × messages, one send in twenty failing for the moment. */
async function talk(chats: number, messages: number, ordered: boolean) {
  const ground = await makeGround({ rules: FEISHU_LIKE })
  if (!ordered) await withoutLanes(ground.database.ownerUrl)
  await ground.app()
  let calls = 0
  ground.platform.mishap = ({ nth }) => (++calls % 20 === 0 && nth === 1 ? (calls % 40 === 0 ? 'rate-limited' : 'unreachable') : undefined)
  const started = Date.now()
  await Promise.all(
    Array.from({ length: chats }, async (_, chat) => {
      for (let i = 0; i < messages; i++) await ground.platform.push(`talker-${chat}`, i % 2 === 0 ? '进度' : '帮助')
    }),
  )
  const { left } = await ground.settled(900_000)
  const verdict = await check(ground)
  await ground.end()
  return { verdict, left, slowestMs: Date.now() - started }
}

/** A lane for each delivery: the rule of the database taken away. */
async function withoutLanes(ownerUrl: string): Promise<void> {
  const db = openDb(ownerUrl, { pool: 1 })
  await db.$executeRaw(
    sql`CREATE FUNCTION alone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.lane := gen_random_uuid(); RETURN NEW; END $$`,
  )
  await db.$executeRaw(sql`CREATE TRIGGER alone BEFORE INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION alone()`)
  await db.$disconnect()
}

test(
  'O2: nothing is shown out of order',
  async () => {
    const [chats, messages] = [times(8, 50), times(10, 40)]
    const run = await talk(chats, messages, true)
    noteRun('O2 order', chats * messages, run.verdict, run.slowestMs)
    expect(run.left).toBeNull()
    expect(faults(run.verdict)).toEqual([])
  },
  LONG,
)

test(
  'O2: seen when each message has a lane of its own',
  async () => {
    let disorder: readonly string[] = []
    for (let tries = 0; tries < 5 && disorder.length === 0; tries++) disorder = (await talk(4, 12, false)).verdict.disorder
    expect(disorder).not.toEqual([])
  },
  LONG,
)

test(
  'F7: a line that never answers ends, and the next message goes on',
  async () => {
    const ground = await makeGround({ rules: FEISHU_LIKE })
    await ground.app({ patience: HASTY })
    let hung = 0
    ground.platform.mishap = ({ nth }) => (nth === 1 && hung++ < 3 ? 'hangs' : undefined)
    await complain(ground.platform)
    const { left } = await ground.settled()
    const verdict = await check(ground)
    expect({ left, faults: faults(verdict) }).toEqual({ left: null, faults: [] })
    await ground.end()
  },
  LONG,
)
