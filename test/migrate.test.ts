import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectFile } from '../src/config.ts'
import { applyMigrations, type Migration, readMigrations } from '../src/migrate.ts'
import { emptyDatabase, type TestDatabase } from './helpers/servers.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await emptyDatabase()
})
afterEach(() => database.drop())

const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: `${name}:${sql}` })
const good = migration('1_good', 'create table a (id int)')
const apply = (...migrations: Migration[]) => applyMigrations(database.ownerUrl, () => {}, migrations)

function prisma(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [projectFile('node_modules/prisma/build/index.js'), ...args], {
    cwd: projectFile(''),
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.ownerUrl },
  })
  return { status, said: stdout + stderr }
}

test('what we applied, the Prisma CLI counts as applied', async () => {
  expect(await applyMigrations(database.ownerUrl)).toEqual(readMigrations().map(({ name }) => name))
  expect(prisma('migrate', 'deploy')).toMatchObject({ status: 0, said: expect.stringMatching(/No pending migrations/) })
})

test('what the Prisma CLI applied, we count as applied', async () => {
  expect(prisma('migrate', 'deploy')).toMatchObject({ status: 0 })
  expect(await applyMigrations(database.ownerUrl)).toEqual([])
})

test('each is applied once, several callers or not', async () => {
  const done = await Promise.all([apply(good), apply(good), apply(good)])
  expect(done.flat()).toEqual(['1_good'])
  expect(await apply(good, migration('2_next', 'create table b (id int)'))).toEqual(['2_next'])
})

test('a failed one leaves nothing, and says what to do, now and at the next start', async () => {
  const bad = migration('2_bad', 'create table c (id int); create table a (id int)')
  await expect(apply(good, bad)).rejects.toThrow('migration 2_bad failed: relation "a" already exists')
  await expect(apply(good, bad)).rejects.toThrow(/2_bad failed before: .*prisma migrate resolve/)
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  expect((await client.query(`select to_regclass('c') as c`)).rows).toEqual([{ c: null }])
  await client.end()
})

test('an edited one, and one of a newer program, are refused', async () => {
  await apply(good)
  await expect(apply({ ...good, checksum: 'other' })).rejects.toThrow(/1_good was edited/)
  await expect(apply()).rejects.toThrow(/does not know: start the newer version/)
})
