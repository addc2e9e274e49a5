/** A backup is restored into an empty database, whole and checked, or not at all. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seal } from '../../src/services/ledger/ledger.ts'
import { type Chat, startChat } from '../helpers/chat.ts'
import { emptyDatabase, freshDatabase, type TestDatabase } from '../helpers/servers.ts'
import { type Answered, cli } from './cli.ts'

const PICTURE = randomBytes(70_000)

let chat: Chat
let folder: string
let file: string
let made: Answered
const databases: TestDatabase[] = []

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-backup-'))
  chat = await startChat()
  const [zhou, wang] = [await chat.cadre('周主席', 'HBZC', 'director'), await chat.employee('王师傅')]
  await wang.says('三车间的澡堂没有热水，“坏了”好几天\\了\n不止我一个人🙂')
  await wang.sends({ type: 'image', media: { ref: 'p', name: '照片.jpg', mime: 'image/jpeg' } }, { files: [{ ref: 'p', bytes: PICTURE }] })
  await wang.says('完')
  await zhou.presses('认领')
  while ((await seal(chat.app.deps)) > 0);
  file = path.join(folder, 'one.tgz')
  made = await cli(['backup', file], { env: chat.environment })
})
afterAll(async () => {
  for (const database of databases) await database.drop()
  await chat.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface Target {
  readonly env: Record<string, string>
  readonly dataDir: string
  readonly url: string
}

async function target(make: () => Promise<TestDatabase> = emptyDatabase): Promise<Target> {
  const database = await make()
  databases.push(database)
  const dataDir = mkdtempSync(path.join(folder, 'data-'))
  return {
    dataDir,
    url: database.ownerUrl,
    env: { DATABASE_URL: database.ownerUrl, MASTER_KEYS: chat.environment.MASTER_KEYS, DATA_DIR: dataDir },
  }
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Every row of every table, as one hash a table. */
async function contents(url: string): Promise<Record<string, unknown>> {
  const tables = await query(
    url,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' order by 1`,
  )
  const found: Record<string, unknown> = {}
  for (const { name } of tables)
    found[String(name)] = (
      await query(
        url,
        `select count(*)::int as rows, md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as hash from "${name}" t`,
      )
    )[0]
  return found
}

const files = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name)
    .sort()

test('a backup is for its owner only, holds no key, and says so', () => {
  expect(made).toMatchObject({ code: 0, results: [{ file, attachments: 1, missingAttachments: [], keys: 'not included' }] })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(made.stderr).toMatch(/master keys are NOT in it/)
  const inside = gunzipSync(readFileSync(file))
  expect(inside.includes(chat.environment.MASTER_KEYS.split(':')[1] ?? '')).toBe(false)
  expect(['好几天', '王师傅', '周主席', '照片'].filter(word => inside.includes(word))).toEqual([])
  expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
})

test('restored into an empty database: every row, every attachment, a ledger that holds, counters past the rows', async () => {
  const { env, dataDir, url } = await target()
  const { code, results, stderr } = await cli(['restore', file], { env })
  expect({ code, results }).toMatchObject({
    code: 0,
    results: [{ ok: true, ledger: { broken: [], unchained: 0 }, attachments: { rows: 1, missing: [], damaged: [] } }],
  })
  expect(stderr).toMatch(/the ledger holds/)
  expect(await contents(url)).toEqual(await contents(chat.environment.DATABASE_URL))
  expect(files(path.join(dataDir, 'attachments'))).toEqual(files(chat.environment.ATTACHMENTS_DIR))
  const [next] = await query(
    url,
    `select nextval('inbox_seq_seq') > (select max(seq) from inbox) as inbox, nextval('deliveries_seq_seq') > (select max(seq) from deliveries) as deliveries`,
  )
  expect(next).toEqual({ inbox: true, deliveries: true })
  await expect(query(url, `delete from ledger_entries`)).rejects.toThrow(/append-only/)
  await expect(
    query(url, `insert into roles (person_id, unit_id, role) values (gen_random_uuid(), gen_random_uuid(), 'leader')`),
  ).rejects.toThrow(/foreign key/)
  expect((await query(url, `select count(*)::int as n from pg_constraint where condeferrable`))[0]).toEqual({ n: 0 })
  const again = await cli(['ledger', 'verify'], { env })
  expect(again).toMatchObject({ code: 0, results: [{ ok: true }] })
})

test('a database that is migrated and otherwise empty will do; a filled one is refused and stays as it is', async () => {
  const { env, url } = await target(freshDatabase)
  expect((await cli(['restore', file], { env })).code).toBe(0)
  const before = await contents(url)
  const { code, stdout, stderr } = await cli(['restore', file], { env })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/not empty/)
  expect(await contents(url)).toEqual(before)
})

test('other keys, or none, are refused before a row is written', async () => {
  const { env, url, dataDir } = await target(freshDatabase)
  const before = await contents(url)
  const other = await cli(['restore', file], { env: { ...env, MASTER_KEYS: `x:${Buffer.alloc(32, 1).toString('base64')}` } })
  expect(other).toMatchObject({ code: 1, stdout: '' })
  expect(other.stderr).toMatch(/other keys/)
  const newest = `${chat.environment.MASTER_KEYS}`
  const ring = await cli(['restore', file], { env: { ...env, MASTER_KEYS: newest.replace(/^test:/, 'renamed:') } })
  expect(ring.stderr).toMatch(/lacks test/)
  expect(await contents(url)).toEqual(before)
  expect(readdirSync(dataDir)).toEqual([])
})

test('a file cut short, altered, or no backup at all restores nothing', async () => {
  const { env, url } = await target(freshDatabase)
  const before = await contents(url)
  const whole = readFileSync(file)
  const tar = gunzipSync(whole)
  const altered = Buffer.from(tar)
  altered.set(Buffer.from('"rows":0'), tar.indexOf('tables/units/') + 520)
  const bad: Record<string, Buffer> = {
    half: whole.subarray(0, whole.length / 2),
    'without its end': gzipSync(tar.subarray(0, tar.indexOf('end.json'))),
    'another name': gzipSync(Buffer.from(tar.toString('latin1').replace(/attachments\/(?=[0-9a-f]{8}-)/, '../../../etc/'), 'latin1')),
    'a row broken': gzipSync(altered),
    text: Buffer.from('hello'),
    empty: Buffer.alloc(0),
    'a flipped bit': Buffer.from(whole.map((byte, at) => (at === 4000 ? byte ^ 1 : byte))),
  }
  for (const [name, bytes] of Object.entries(bad)) {
    const wrong = path.join(folder, 'bad.tgz')
    writeFileSync(wrong, bytes)
    const { code, stdout, stderr } = await cli(['restore', wrong], { env })
    expect({ name, code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ name, code: 1, stdout: '', lines: 1 })
    expect(await contents(url)).toEqual(before)
  }
})

test('a missing and a damaged attachment are named', async () => {
  const { env, dataDir } = await target()
  const tar = gunzipSync(readFileSync(file))
  const at = tar.lastIndexOf('attachments/') + 512 + 1000
  tar[at] = (tar[at] ?? 0) ^ 1
  const damaged = path.join(folder, 'damaged.tgz')
  writeFileSync(damaged, gzipSync(tar))
  const { code, results } = await cli(['restore', damaged], { env })
  const [id] = files(path.join(dataDir, 'attachments'))
  expect({ code, results }).toMatchObject({ code: 1, results: [{ ok: false, attachments: { damaged: [id] } }] })

  rmSync(path.join(dataDir, 'attachments'), { recursive: true })
  const lacking = await cli(['backup', path.join(folder, 'lacking.tgz')], { env })
  expect(lacking).toMatchObject({ code: 0, results: [{ attachments: 0, missingAttachments: [id] }] })
  const restored = await cli(['restore', path.join(folder, 'lacking.tgz')], { env: (await target()).env })
  expect(restored).toMatchObject({ code: 1, results: [{ ok: false, attachments: { rows: 1, missing: [id] } }] })
})

test('with its keys a backup stands alone', async () => {
  const withKeys = path.join(folder, 'keys.tgz')
  const { stderr } = await cli(['backup', '--with-keys', withKeys], { env: chat.environment })
  expect(stderr).toMatch(/master keys ARE in this file/)
  expect(gunzipSync(readFileSync(withKeys)).includes(chat.environment.MASTER_KEYS)).toBe(true)
})
