/** One screen and one line: how the service stands. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { span } from '../../src/cli/status/screen.ts'
import { type Chat, startChat } from '../helpers/chat.ts'
import { emptyDatabase } from '../helpers/servers.ts'
import { cli } from './cli.ts'

let chat: Chat

beforeAll(async () => {
  chat = await startChat()
  await chat.cadre('周主席', 'HBZC', 'director')
  const wang = await chat.employee('王师傅')
  await wang.says('三车间的澡堂没有热水，坏了好几天了')
  await wang.says('完')
  await wang.hears(/登记好了/)
})
afterAll(() => chat.stop())

const status = (env: Readonly<Record<string, string>> = {}, ...args: string[]) =>
  cli(['status', ...args], { env: { ...chat.environment, ...env } })

type Line = { service: { up: boolean }; database: { ok: boolean; figures: Record<string, Record<string, unknown>> }; warnings: string[] }
const figures = (result: unknown): Line['database']['figures'] => (result as Line).database.figures

test('without the service: what waits is told, with what to do', async () => {
  const { code, results, stderr } = await status()
  expect(code).toBe(0)
  expect(results).toHaveLength(1)
  expect(results[0]).toMatchObject({ service: { up: false }, database: { ok: true } })
  expect(figures(results[0])).toMatchObject({
    open: { total: 1, byStatus: { registered: 1 } },
    overdue: { count: 0 },
    inbox: { unhandled: 0 },
    deliveries: { undelivered: 0 },
    roster: { units: 5, cadres: 1, bound: 1 },
  })
  expect(stderr).toMatch(/service +DOWN/)
  expect(stderr).toMatch(/open matters +1: registered 1/)
  expect(stderr).toMatch(/start it with "npm start"/)
  expect(stderr.trim().split('\n').length).toBeLessThan(25)
  expect(stderr + JSON.stringify(results)).not.toMatch(/澡堂|王师傅|周主席/)
})

test('--json leaves the table out', async () => {
  const { code, results, stderr } = await status({}, '--json')
  expect({ code, results: results.length, stderr }).toEqual({ code: 0, results: 1, stderr: '' })
})

test('a matter past its deadline is counted and numbered', async () => {
  await chat.later({ days: 2 })
  const { results, stderr } = await status()
  const { overdue } = figures(results[0])
  expect(overdue).toMatchObject({ count: 1 })
  const [no] = (overdue?.['numbers'] ?? []) as string[]
  expect(no).toMatch(/^[0-9]{9}$/)
  expect(stderr).toContain(`${no?.slice(0, 3)} ${no?.slice(3, 6)} ${no?.slice(6)}`)
})

test('a message that waits is told with its age', async () => {
  const db = new pg.Client({ connectionString: chat.environment.DATABASE_URL })
  await db.connect()
  await db.query(
    `insert into inbox (id, account_id, chat_idx, received_at, status) values (gen_random_uuid(), gen_random_uuid(), '\\x00', app_now() - interval '5 minutes', 'waiting')`,
  )
  await db.query(`update inbox set status = 'poison' where status = 'waiting'`)
  await db.end()
  const { results, stderr } = await status()
  expect(figures(results[0])).toMatchObject({ inbox: { poison: 1 } })
  expect(stderr).toMatch(/1 messages could not be handled/)
})

async function answering(body: unknown, code: number): Promise<{ server: Server; port: string }> {
  const server = createServer((_, response) => response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body)))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { server, port: String((server.address() as AddressInfo).port) }
}

test.each([
  ['ready', { ok: true, checks: [{ name: 'database', ok: true }], warnings: [] }, 200, { up: true, ready: true }, /service +up at/],
  [
    'not ready',
    { ok: false, checks: [{ name: 'queue', ok: false, detail: 'the queue is away: see that Redis runs' }], warnings: [] },
    503,
    { up: true, ready: false },
    /NOT READY[\s\S]*the queue is away/,
  ],
  ['another program', { hello: 'world' }, 200, { up: false }, /service +DOWN/],
])('on the port: %s', async (_, body, code, service, said) => {
  const { server, port } = await answering(body, code)
  const { results, stderr } = await status({ PORT: port })
  server.close()
  expect(results[0]).toMatchObject({ service })
  expect(stderr).toMatch(said)
})

test('other keys than the data was made with are a warning, not a failure', async () => {
  const { code, results } = await status({ MASTER_KEYS: `other:${Buffer.alloc(32, 7).toString('base64')}` })
  expect(code).toBe(0)
  expect((results[0] as Line).warnings.join('\n')).toMatch(/master keys here are not those/)
})

test('no database, no tables, no server: one sentence and exit 1', async () => {
  const empty = await emptyDatabase()
  const [noTables, noServer, nothing] = await Promise.all([
    status({ DATABASE_URL: empty.ownerUrl }),
    status({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c' }),
    cli(['status'], { env: { DATA_DIR: '/nowhere/at/all' } }),
  ])
  await empty.drop()
  expect(noTables).toMatchObject({ code: 1, results: [{ database: { ok: false, detail: expect.stringMatching(/no tables yet/) } }] })
  expect(noServer).toMatchObject({
    code: 1,
    results: [{ database: { ok: false, detail: expect.stringMatching(/PostgreSQL does not answer/) } }],
  })
  expect(nothing).toMatchObject({ code: 1, stdout: '' })
  expect(nothing.stderr).toMatch(/there is no database in \/nowhere\/at\/all yet/)
})

test.each([
  [0.2, 'less than 1 s'],
  [59, '59 s'],
  [61, '1 min 1 s'],
  [3_600, '1 h'],
  [90_061, '1 d 1 h'],
])('%d seconds are %s', (seconds, text) => expect(span(seconds)).toBe(text))
