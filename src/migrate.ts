/** Applies prisma/migrations without the Prisma CLI, sharing its table, checksums and lock, so that either may follow the other. */
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { projectFile } from './config.ts'
import { EXIT_CONFIGURATION, OperatorError } from './errors.ts'

/** The advisory lock that Prisma Migrate itself takes (schema-engine, sql-schema-connector). */
const PRISMA_LOCK = 72707369

const TABLE = `create table if not exists _prisma_migrations (id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

export function readMigrations(folder: string = projectFile('prisma/migrations')): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
  return names.map(name => {
    const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * @param url of a role that owns the tables
 * @returns the names of those applied now
 * @throws OperatorError when one fails or failed before, was edited after it was applied, or the database is newer than the program
 */
export async function applyMigrations(
  url: string,
  onProgress: (line: string) => void = () => {},
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 })
  client.on('error', () => {}) // the query in flight rejects with it
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(TABLE)
    const applied = await readApplied(client, migrations)
    const due = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of due) {
      onProgress(`applying migration ${migration.name}`)
      await apply(client, migration)
    }
    return due.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

const refusal = (line: string, cause?: unknown) => new OperatorError(line, { cause, exitCode: EXIT_CONFIGURATION })

async function readApplied(client: pg.Client, migrations: readonly Migration[]): Promise<Set<string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null; rolled_back_at: Date | null }>(
    'select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations order by started_at',
  )
  const standing = rows.filter(row => row.rolled_back_at === null)
  const failed = standing.find(row => row.finished_at === null)
  if (failed !== undefined)
    throw refusal(
      `migration ${failed.migration_name} failed before: mend the database, then "npx prisma migrate resolve --rolled-back ${failed.migration_name}"`,
    )
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const { migration_name: name, checksum } of standing) {
    if (!known.has(name)) throw refusal(`the database has migration ${name}, which this version does not know: start the newer version`)
    if (known.get(name) !== checksum)
      throw refusal(`migration ${name} was edited after it was applied: restore its file, and make a new migration instead`)
  }
  return new Set(standing.map(row => row.migration_name))
}

/** One simple query is one transaction, unless the script has its own. */
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID()
  await client.query('insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)', [id, checksum, name])
  try {
    await client.query(sql)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    await client.query('update _prisma_migrations set logs = $2 where id = $1', [id, said])
    throw refusal(`migration ${name} failed: ${said.split('\n')[0]}`, error)
  }
  await client.query('update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1', [id])
}
