/** Two roles: the owner migrates, the service is `app` and cannot change the ledger. */
import pg from 'pg'

/** Insert and read only, for the service too. */
const APPEND_ONLY = ['ledger_entries', 'ledger_chain', 'ledger_roots']

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 })
  client.on('error', () => {}) // the query in flight rejects with it
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The role `app` with this password, and the database; both are left alone when they are there. */
export async function ensureDatabase(maintenanceUrl: string, database: string, appPassword: string): Promise<void> {
  await withClient(maintenanceUrl, async client => {
    const { rows } = await client.query(
      'select exists(select from pg_roles where rolname = $1) as role, exists(select from pg_database where datname = $2) as db',
      ['app', database],
    )
    if (!rows[0].role) await client.query(`create role app login password ${client.escapeLiteral(appPassword)}`)
    if (!rows[0].db) await client.query(`create database ${client.escapeIdentifier(database)}`)
  })
}

/**
 * What `role` may do, after each migration: everything with rows but change the ledger, nothing with tables;
 * the queue's schema `bullmq` is its own.
 */
export async function grantAppRole(ownerUrl: string, role = 'app'): Promise<void> {
  await withClient(ownerUrl, async client => {
    const to = client.escapeIdentifier(role)
    const { rows } = await client.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname = any($1)`,
      [[...APPEND_ONLY, '_prisma_migrations']],
    )
    const has = (name: string) => rows.some(row => row.relname === name)
    await client.query(
      [
        'begin',
        'select pg_advisory_xact_lock(72707370)', // grants of several starts at once would fail with "tuple concurrently updated"
        `do $$ begin execute format('grant connect, create, temporary on database %I to ${to}', current_database()); end $$`,
        `create schema if not exists bullmq authorization ${to}`,
        `grant usage on schema public to ${to}`,
        `grant select, insert, update, delete on all tables in schema public to ${to}`,
        `grant usage, select, update on all sequences in schema public to ${to}`,
        ...APPEND_ONLY.filter(has).map(table => `revoke update, delete, truncate on ${table} from ${to}`),
        ...(has('_prisma_migrations') ? [`revoke insert, update, delete on _prisma_migrations from ${to}`] : []),
        'commit',
      ].join('; '),
    )
  })
}
