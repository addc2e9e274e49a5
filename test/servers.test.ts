import { Redis } from 'ioredis'
import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase, redisForTests } from './helpers/servers.ts'

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('each test has a migrated database of its own', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
  await query(one.url, `insert into settings (key, value) values ('a', 'b')`)
  expect(await query(one.url, 'select value from settings')).toEqual([{ value: 'b' }])
  expect(await query(two.url, 'select value from settings')).toEqual([])
  await Promise.all([one.drop(), two.drop()])
  await expect(query(one.url, 'select 1')).rejects.toThrow(/does not exist/)
})

test('the service cannot change the ledger, and owns the queue', async () => {
  const { url, ownerUrl, drop } = await freshDatabase()
  for (const table of ['ledger_entries', 'ledger_chain', 'ledger_roots']) {
    await query(url, `select * from ${table}`)
    for (const change of [`delete from ${table}`, `truncate ${table}`, `drop table ${table}`, `alter table ${table} disable trigger all`])
      await expect(query(url, change)).rejects.toThrow(/permission denied|must be owner/)
  }
  await expect(query(url, 'update ledger_chain set seq = 1')).rejects.toThrow(/permission denied/)
  await expect(query(ownerUrl, 'delete from ledger_entries')).rejects.toThrow(/append-only/)
  await query(url, 'select from bullmq.job')
  await query(url, 'create table bullmq.probe (id int)')
  await drop()
})

test('Chinese can be searched by trigrams', async () => {
  const { ownerUrl, drop } = await freshDatabase()
  await query(ownerUrl, 'create extension if not exists pg_trgm')
  const [row] = await query(ownerUrl, `select similarity('三车间工资', '三车间工资没发') as s`)
  expect(row.s).toBeGreaterThan(0.5)
  await drop()
})

test('Redis keeps what it acknowledged over a restart, and evicts nothing', async context => {
  const server = await redisForTests()
  if (server === null) return context.skip()
  const redis = new Redis(server.url, { maxRetriesPerRequest: null })
  redis.on('error', () => {})
  expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'yes'])
  expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction'])
  await redis.set('a', '1')
  await server.restart()
  expect(await redis.get('a')).toBe('1')
  redis.disconnect()
  await server.stop()
})
