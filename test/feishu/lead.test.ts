/** One process of many has the line, and what it knows of chats outlives it: on real PostgreSQL. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Db, openDb, sql } from '../../src/db.ts'
import { type Keys, openKeys, parseKeyRing } from '../../src/keys.ts'
import { makeLead } from '../../src/leader.ts'
import { ensureAccount } from '../../src/services/mail/accounts.ts'
import { knownChats } from '../../src/services/mail/known-chats.ts'
import { freshDatabase, type TestDatabase } from '../helpers/servers.ts'
import { startFeishuPlatform } from './platform/platform.ts'
import { standing, startRig } from './rig.ts'

let database: TestDatabase
let db: Db
let keys: Keys

beforeAll(async () => {
  database = await freshDatabase()
  db = openDb(database.url)
  keys = openKeys(parseKeyRing(`test:${randomBytes(32).toString('base64')}`))
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const bookOf = async (app: string) => knownChats({ db, keys }, await ensureAccount({ db }, 'feishu', app))
const never = new AbortController().signal
const lead = (name = 'feishu cli_1') => makeLead({ databaseUrl: database.url, name, everyMs: 20 })

/** As when a network drops the connection. */
async function cutLeaders(): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
  )
  await client.end()
}

test('one leads; the next does once it lets go, another app needs not wait', async () => {
  const first = await lead().take(never)
  let second = false
  const waiting = lead()
    .take(never)
    .then(held => {
      second = true
      return held
    })
  const other = await lead('feishu cli_2').take(never)
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(second).toBe(false)
  await first.release()
  await (await waiting).release()
  await other.release()
})

test('whose connection is cut knows that it no longer leads', async () => {
  const first = await lead().take(never)
  const waiting = lead().take(never)
  await new Promise(resolve => setTimeout(resolve, 50))
  await cutLeaders()
  await first.lost
  await (await waiting).release()
})

test('waiting ends when it is called off', async () => {
  const first = await lead().take(never)
  const stop = new AbortController()
  const waiting = lead().take(stop.signal)
  stop.abort()
  await expect(waiting).rejects.toThrow()
  await first.release()
})

test('of two processes on one database one is connected, also after its hold on the database was cut', async () => {
  const platform = await startFeishuPlatform()
  const memory = await bookOf(platform.appId)
  const start = () => startRig(platform, { mode: 'ws', lead: lead(platform.appId), memory })
  const [one, two] = [await start(), await start()]
  await vi.waitFor(() => expect([one.state().state, two.state().state].sort()).toEqual(['connected', 'standby']))
  await standing(platform)
  await platform.person('王师傅').says('一')
  await cutLeaders()
  // either may be the next, the first one too once its database answers again
  await vi.waitFor(() => expect(platform.line.counts().opened).toBe(2), { timeout: 5_000 })
  await vi.waitFor(() => expect([one.state().state, two.state().state].sort()).toEqual(['connected', 'standby']))
  await standing(platform)
  const { push } = await platform.person('李师傅').says('二')
  expect(push?.acknowledged).toBe(true)
  // whoever takes over also looks through the chats, so the first may have come twice, under one id
  expect(new Set([...one.received, ...two.received].map(({ id }) => id)).size).toBe(2)
  await Promise.all([one.stop(), two.stop()])
  await platform.stop()
})

test('chats are kept encrypted, with when something was last said, and forgotten after a while', async () => {
  const book = await bookOf('cli_3')
  const at = (day: number) => new Date(Date.UTC(2026, 0, day))
  const wang = { chatId: 'oc_wang', type: 'private' as const, openId: 'ou_wang', name: '' }
  await book.remember(wang, at(2))
  await book.remember({ chatId: 'oc_old', type: 'group', name: '旧群' }, at(1))
  await book.remember(wang, at(5))
  await book.remember(wang, at(4))
  expect(await book.find('oc_wang')).toEqual(wang)
  expect(await book.find('oc_other')).toBeNull()
  expect(await (await bookOf('cli_4')).find('oc_wang')).toBeNull()
  const rows = await db.$queryRaw<{ all: string; at: Date }[]>(
    sql`SELECT encode(chat_enc, 'escape') || encode(chat_idx, 'escape') AS all, at FROM known_chats`,
  )
  expect(rows.map(({ all }) => all).join()).not.toMatch(/wang|旧/)
  expect(await book.since(at(5))).toEqual([wang])
  expect(await book.find('oc_old')).toBeNull()
})

test('until when nothing is missing is kept', async () => {
  const book = await bookOf('cli_5')
  expect(await book.completeUntil()).toBeNull()
  await book.setCompleteUntil(new Date(1_700_000_000_000))
  expect(await (await bookOf('cli_5')).completeUntil()).toEqual(new Date(1_700_000_000_000))
})
