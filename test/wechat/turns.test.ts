/** Who is written to when: as slowly as a person writes, whoever is in danger at once. */
import { describe, expect, test } from 'vitest'
import { makeTurns, TEMPO, type Tempo } from '../../bots/wechat/turns.ts'
import { DeliveryError } from '../../src/channel/channel.ts'

/** A clock that stands until somebody would wait. */
function clock(start = 0) {
  let now = start
  return {
    now: () => now,
    pass(ms: number): void {
      now += ms
    },
  }
}

/** The same numbers each time. */
function dice(): () => number {
  let state = 7
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

interface Sent {
  readonly chatId: string
  readonly at: number
  readonly urgent: boolean
}

/** All deliveries come again when they were told to; the time that a turn is waited for is passed by the clock. */
async function played(
  jobs: readonly { chatId: string; words: string; urgent?: boolean; comesAt?: number }[],
  { tempo = TEMPO, hour = 12, loggedInAt, heard = () => undefined }: Partial<Given> = {},
): Promise<Sent[]> {
  const time = clock(1e12)
  const began = time.now()
  const turns = makeTurns({
    tempo,
    loggedInAt: () => loggedInAt?.(time.now()),
    lastHeard: heard,
    hour: async () => hour,
    now: time.now,
    random: dice(),
    wait: async (ms: number) => time.pass(ms),
  })
  const sent: Sent[] = []
  const waiting = jobs.map((job, no) => ({ ...job, no, at: began + (job.comesAt ?? 0) }))
  for (let steps = 0; waiting.length > 0 && steps < 200_000; steps++) {
    waiting.sort((a, b) => a.at - b.at || a.no - b.no)
    const next = waiting[0]
    if (next === undefined) break
    if (next.at > time.now()) time.pass(next.at - time.now())
    try {
      await turns.take({ chatId: next.chatId, delivery: `d${next.no}`, words: next.words, urgent: next.urgent ?? false })
      sent.push({ chatId: next.chatId, at: time.now() - began, urgent: next.urgent ?? false })
      waiting.shift()
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.failure !== 'not-yet') throw error
      next.at = time.now() + (error.retryAfterMs ?? 0)
    }
  }
  return sent
}

interface Given {
  readonly tempo: Tempo
  readonly hour: number
  readonly loggedInAt: (now: number) => Date
  readonly heard: (chatId: string) => number | undefined
}

const receipts = (count: number) => Array.from({ length: count }, (_, at) => ({ chatId: `c${at}`, words: `登记好了 ${at}` }))

const mostIn = (sent: readonly Sent[], ms: number): number =>
  Math.max(...sent.map(({ at }) => sent.filter(other => other.at >= at && other.at < at + ms).length))

describe('ordinary messages', () => {
  test('300 receipts at once go out much in their order, three to five seconds apart, all of them', async () => {
    const sent = await played(receipts(300))
    expect(new Set(sent.map(({ chatId }) => chatId)).size).toBe(300)
    // whoever comes again at their time may find somebody a little ahead
    for (const [place, { chatId }] of sent.entries()) expect(Math.abs(place - Number(chatId.slice(1)))).toBeLessThan(20)
    const gaps = sent.slice(1).map(({ at }, no) => at - (sent[no]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3_000)
    expect(mostIn(sent, 60_000)).toBeLessThanOrEqual(40)
    // no slower than it need be
    expect(sent.at(-1)?.at).toBeLessThan(300 * 6_000)
  })

  test('to one chat a second apart, and no more than forty a minute', async () => {
    const sent = await played(Array.from({ length: 60 }, (_, at) => ({ chatId: 'c', words: `第${at}句` })))
    const gaps = sent.slice(1).map(({ at }, no) => at - (sent[no]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000)
    expect(mostIn(sent, 60_000)).toBeLessThanOrEqual(40)
  })

  test('on the first day of a login five a minute', async () => {
    const sent = await played(receipts(12), { loggedInAt: now => new Date(now - 3_600_000) })
    expect(mostIn(sent, 60_000)).toBeLessThanOrEqual(5)
  })

  test('at night nobody is written to who has not just written', async () => {
    const told = makeTurns({
      tempo: TEMPO,
      loggedInAt: () => undefined,
      lastHeard: chatId => (chatId === 'awake' ? Date.now() - 60_000 : undefined),
      hour: async () => 2,
    })
    const turn = { delivery: 'd', words: '提醒', urgent: false }
    await expect(told.take({ ...turn, chatId: 'asleep' })).rejects.toMatchObject({ failure: 'not-yet' })
    await told.take({ ...turn, chatId: 'awake' })
    await told.take({ ...turn, chatId: 'asleep', urgent: true })
  })

  test('the same words never go to several chats within a minute', async () => {
    const sent = await played(Array.from({ length: 5 }, (_, at) => ({ chatId: `c${at}`, words: '通知' })))
    const gaps = sent.slice(1).map(({ at }, no) => at - (sent[no]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60_000)
  })
})

test('five people in danger among 300 receipts: they are answered at once, and before all others who wait', async () => {
  const danger = Array.from({ length: 5 }, (_, at) => ({ chatId: `danger${at}`, words: '我在。', urgent: true, comesAt: 1_000 }))
  const sent = await played([...receipts(300), ...danger])
  const answered = sent.filter(({ urgent }) => urgent)
  expect(answered).toHaveLength(5)
  expect(Math.max(...answered.map(({ at }) => at))).toBeLessThan(15_000)
  expect(sent.slice(0, 8).filter(({ urgent }) => urgent)).toHaveLength(5)
})
