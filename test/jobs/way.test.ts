/** What comes in goes before what is handled: for the processor, and for connections to the database. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { sql } from '../../src/db.ts'
import { makeWay } from '../../src/jobs/way.ts'
import { startChat } from '../helpers/chat.ts'
import { ground } from './rig.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function runnerWith(way: ReturnType<typeof makeWay> | undefined) {
  const here = await ground('postgres')
  if (here === null) throw new Error('no database')
  ends.push(() => here.end())
  let running = 0
  let most = 0
  const began: string[] = []
  here.runner(
    async id => {
      most = Math.max(most, ++running)
      began.push(id)
      await pause(50)
      running--
    },
    { way },
  )
  const relay = here.relay()
  return { began, most: () => most, write: (count: number) => here.write(count).then(() => relay.nudge()), empty: here.empty }
}

test('while something waits too long at the door, one message at a time is handled; then as many as ever', async () => {
  const way = makeWay({ lateMs: 0, mostMs: 60_000 })
  const { began, most, write, empty } = await runnerWith(way)
  let over = (): void => {}
  const waiting = way.pass(
    () =>
      new Promise<void>(resolve => {
        over = resolve
      }),
  )
  await write(30)
  await vi.waitFor(() => expect(began.length).toBeGreaterThan(2), { timeout: 20_000 })
  expect(most()).toBe(1)
  over()
  await waiting
  await empty()
  expect(began).toHaveLength(30)
  expect(most()).toBeGreaterThan(5)
})

test('without a way to give they all begin at once', async () => {
  const { most, write, empty } = await runnerWith(undefined)
  await write(30)
  await empty()
  expect(most()).toBeGreaterThan(5)
})

test('nobody is kept from being handled for ever', async () => {
  const way = makeWay({ lateMs: 0, mostMs: 50 })
  void way.pass(() => new Promise(() => {}))
  await way.enter()
  await way.enter()
})

test('a message is stored while everything that is handled holds a connection', async () => {
  const chat = await startChat()
  ends.push(() => chat.stop())
  const busy = Array.from({ length: 30 }, () => chat.app.db.$transaction(tx => tx.$queryRaw(sql`SELECT pg_sleep(1.5)::text`)))
  await pause(200)
  let stored = false
  const saying = chat.channel.push(
    { id: 'wang', name: '王师傅' },
    { id: 'wang', type: 'private', name: '' },
    { type: 'text', text: '在吗' },
  )
  void saying.then(() => {
    stored = true
  })
  await pause(700)
  expect(stored).toBe(true)
  await Promise.all(busy)
  await chat.settled()
})
