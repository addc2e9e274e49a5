/** Real PostgreSQL and Redis for tests: a database of its own for each that asks, a Redis of its own too. */
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { projectRoot } from '../../src/config.ts'
import { cacheFolder } from '../../src/embedded/cache.ts'
import { withLock } from '../../src/embedded/lock.ts'
import { grantAppRole, startPostgres } from '../../src/embedded/postgres.ts'
import { prepareQueues } from '../../src/jobs/queue.ts'
import { applyMigrations, readMigrations } from '../../src/migrate.ts'

export { redisForTests, type TestRedis } from './redis.ts'

export interface TestDatabase {
  /** As the service's role, which cannot change the ledger. */
  readonly url: string
  readonly ownerUrl: string
  drop(): Promise<void>
}

interface Server {
  readonly url: string
  readonly ownerUrl: string
  readonly appRole: string
  /** Nobody else used it: what earlier runs left can be removed. */
  readonly fresh: boolean
  stop(): Promise<void>
}

/** Tests put proxies in between. */
function overTcp(url: string): string {
  const changed = new URL(url)
  changed.searchParams.delete('host')
  return changed.href
}

const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function run<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** fsync off: what a test stores need not survive the machine. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '400' }

/** Kept between runs; `DATABASE_URL` set means that server instead. */
async function startServer(): Promise<Server> {
  const given = process.env['DATABASE_URL']
  if (given === undefined || given === '') {
    const started = await startPostgres({ dataDir: cacheFolder(), settings: SETTINGS })
    return { url: overTcp(started.url), ownerUrl: started.ownerUrl, appRole: 'app', fresh: !started.reused, stop: started.stop }
  }
  const appRole = 'lianxinqiao_test'
  const url = new URL(given)
  const made = await run(given, client => ensureRole(client, appRole))
  if (made) Object.assign(url, { username: appRole, password: appRole })
  return { url: url.href, ownerUrl: given, appRole, fresh: false, stop: async () => {} }
}

/** False where the given user may not make roles: tests then run as the owner. */
async function ensureRole(client: pg.Client, role: string): Promise<boolean> {
  const { rows } = await client.query('select rolcreaterole or rolsuper as can from pg_roles where rolname = current_user')
  if (rows[0].can !== true) return false
  await client.query(
    `do $$ begin create role ${role} login password '${role}'; exception when duplicate_object or unique_violation then null; end $$`,
  )
  return true
}

function templateName(): string {
  const hash = createHash('sha256')
  for (const { name, checksum } of readMigrations()) hash.update(name).update(checksum)
  hash.update(readFileSync(path.join(projectRoot, 'node_modules/bullmq/package.json')))
  return `template_${hash.digest('hex').slice(0, 16)}`
}

/** Built once for each state of the migrations, BullMQ's own tables in it. */
async function ensureTemplate(server: Server): Promise<string> {
  const template = templateName()
  await withLock(path.join(cacheFolder(), 'template.lock'), () =>
    run(server.ownerUrl, async client => {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
      if (rowCount !== 0) return
      const draft = `draft_${randomBytes(6).toString('hex')}`
      await client.query(`create database ${draft}`)
      const url = withDatabase(server.ownerUrl, draft)
      await applyMigrations(url)
      if (server.url !== server.ownerUrl) await grantAppRole(url, server.appRole)
      await client.query(`grant connect, create, temporary on database ${draft} to ${server.appRole}`)
      await prepareQueues({ databaseUrl: withDatabase(server.url, draft) })
      await client.query(`alter database ${draft} rename to ${template}`)
    }),
  )
  return template
}

async function removeLeftovers(server: Server, template: string): Promise<void> {
  await run(server.ownerUrl, async client => {
    const { rows } = await client.query(
      `select datname from pg_database where datname ~ '^(test|draft|template)_[0-9a-f]+$' and datname <> $1`,
      [template],
    )
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
  })
}

/** For the run as a whole. */
export async function prepareServers(): Promise<() => Promise<void>> {
  const server = await startServer()
  const template = await ensureTemplate(server)
  if (server.fresh) await removeLeftovers(server, template)
  return server.stop
}

let started: Promise<Server> | undefined

function server(): Promise<Server> {
  started ??= startServer()
  return started
}

/** A migrated, empty database. Close your connections, then `drop` it. */
export async function freshDatabase(): Promise<TestDatabase> {
  const running = await server()
  return createDatabase(running, await ensureTemplate(running))
}

/** One without any table. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase(await server(), 'template1')
}

async function createDatabase({ url, ownerUrl, appRole }: Server, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await run(ownerUrl, async client => {
    await client.query(`create database ${name} template ${template}`)
    if (url !== ownerUrl) await client.query(`grant connect, create, temporary on database ${name} to ${appRole}`)
  })
  return {
    url: withDatabase(url, name),
    ownerUrl: withDatabase(ownerUrl, name),
    drop: () => run(ownerUrl, async client => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}
