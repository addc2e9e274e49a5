/** What a superuser changes in the ledger is found. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seal } from '../../src/services/ledger/ledger.ts'
import { type Chat, startChat } from '../helpers/chat.ts'
import { cli } from './cli.ts'

let chat: Chat
let db: pg.Client

beforeAll(async () => {
  chat = await startChat()
  await chat.cadre('周主席', 'HBZC', 'director')
  const wang = await chat.employee('王师傅')
  await wang.says('澡堂的热水坏了好几天了，下班没法洗澡')
  await wang.says('完')
  while ((await seal(chat.app.deps)) > 0);
  db = new pg.Client({ connectionString: chat.environment.DATABASE_URL })
  await db.connect()
})
afterAll(async () => {
  await db.end()
  await chat.stop()
})

const verify = () => cli(['ledger', 'verify'], { env: chat.environment })

test('a ledger that nobody changed holds', async () => {
  const { code, results, stderr } = await verify()
  expect({ code, results }).toMatchObject({ code: 0, results: [{ ok: true, broken: [], unchained: 0 }] })
  expect(results[0]?.['sealed']).toBeGreaterThan(3)
  expect(results[0]?.['dates']).toMatchObject({ matters: 1, differ: 0, unreadable: 0 })
  expect(stderr).toMatch(/the ledger holds/)
  expect(stderr).toMatch(/dates of 1 matters come out of the ledger as they are kept/)
})

/** As superuser with the trigger off, undone afterwards by a backup copy of the table. */
async function tampered(table: string, change: string): Promise<Awaited<ReturnType<typeof verify>>> {
  await db.query(`create table kept as table ${table}; alter table ${table} disable trigger user; ${change}`)
  try {
    return await verify()
  } finally {
    await db.query(
      `delete from ${table}; insert into ${table} select * from kept; alter table ${table} enable trigger user; drop table kept`,
    )
  }
}

const one = '(select id from ledger_entries where grievance_id is not null order by id limit 1)'
const link = '(select seq from ledger_chain order by seq limit 1 offset 2)'

test.each([
  ['a later time', 'ledger_entries', `update ledger_entries set at = at + interval '1 second' where id = ${one}`],
  ['another type', 'ledger_entries', `update ledger_entries set type = 'close' where id = ${one}`],
  ['another matter', 'ledger_entries', `update ledger_entries set grievance_id = gen_random_uuid() where id = ${one}`],
  ['another unit', 'ledger_entries', `update ledger_entries set unit_id = gen_random_uuid() where id = ${one}`],
  ['another actor', 'ledger_entries', `update ledger_entries set actor = 'cadre', actor_id = gen_random_uuid() where id = ${one}`],
  ['an entry removed', 'ledger_entries', `delete from ledger_entries where id = ${one}`],
  [
    'an entry put in',
    'ledger_entries',
    `insert into ledger_entries select gen_random_uuid(), at, type, grievance_id, alert_id, unit_id, actor_id, actor, commitment from ledger_entries where id = ${one}`,
  ],
  ['a link removed', 'ledger_chain', `delete from ledger_chain where seq = ${link}`],
  ['the end cut off', 'ledger_chain', `delete from ledger_chain where seq = (select max(seq) from ledger_chain)`],
  ['another hash', 'ledger_chain', `update ledger_chain set hash = sha256(hash) where seq = ${link}`],
  [
    'another payload',
    'ledger_payloads',
    `update ledger_payloads set payload_enc = set_byte(payload_enc, 40, 255 - get_byte(payload_enc, 40)) where entry_id = ${one}`,
  ],
])('%s is found', async (_, table, change) => {
  const { code, results, stderr } = await tampered(table, change)
  expect({ code, results }).toMatchObject({ code: 1, results: [{ ok: false }] })
  expect(stderr).toMatch(/the ledger was changed/)
})

test.each([
  ['put off', `update deadlines set due_at = due_at + interval '1 day' where kind = 'answer'`],
  ['stopped', `update deadlines set cancelled_at = app_now() where kind = 'first-contact'`],
  ['taken away', `delete from deadlines where kind = 'heartbeat'`],
  ['begun without a cause', `update deadlines set started_at = started_at + interval '1 hour' where kind = 'claim'`],
])('a date that was %s behind the ledger is found', async (_, change) => {
  const { code, results, stderr } = await tampered('deadlines', change)
  expect({ code, results }).toMatchObject({ code: 1, results: [{ ok: false, broken: [] }] })
  expect(stderr).toMatch(/dates are not what the ledger gives/)
})

test('other keys are refused before anything is said', async () => {
  const { code, stdout, stderr } = await cli(['ledger', 'verify'], {
    env: { ...chat.environment, MASTER_KEYS: `other:${Buffer.alloc(32, 7).toString('base64')}` },
  })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/made with other keys/)
})
