/** The database's rows as JSON and back. One snapshot out; one transaction in. */
import pg from 'pg'

/** JSON of one row a line; PostgreSQL writes and reads every type of ours in it as it is. */
export type Rows = readonly string[]

const FETCH = 100

/** Our own tables. The queue's schema is left out: the outbox is the truth, the queue only wakes. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations' order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Names of those that stand, oldest first. */
export async function migrationsIn(client: pg.Client): Promise<string[]> {
  const {
    rows: [made],
  } = await client.query<{ there: boolean }>(`select to_regclass('public._prisma_migrations') is not null as there`)
  if (made?.there !== true) return []
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by started_at',
  )
  return rows.map(({ name }) => name)
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 })
  client.on('error', () => {}) // the query in flight rejects with it
  await client.connect()
  try {
    await client.query(`set timezone = 'UTC'; set bytea_output = 'hex'; set intervalstyle = 'postgres'; set extra_float_digits = 1`)
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function countRows(client: pg.Client, tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${client.escapeIdentifier(table)}`)
    counts[table] = Number(rows[0]?.n ?? 0)
  }
  return counts
}

export async function* readRows(client: pg.Client, table: string): AsyncGenerator<Rows> {
  await client.query(`declare reader no scroll cursor for select row_to_json(t)::text as row from ${client.escapeIdentifier(table)} t`)
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch forward ${FETCH} from reader`)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await client.query('close reader')
}

export async function writeRows(client: pg.Client, table: string, rows: Rows): Promise<void> {
  const name = client.escapeIdentifier(table)
  await client.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1::json)`, [`[${rows.join(',')}]`])
}

/** Runs `load` with foreign keys checked at its end, since rows come in no order; then sets the counters past the rows. */
export async function loading(client: pg.Client, load: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ name: string; on: string }>(
    `select quote_ident(conname) as name, conrelid::regclass::text as on from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  for (const { name, on } of keys) await client.query(`alter table ${on} alter constraint ${name} deferrable initially deferred`)
  await load()
  await client.query('set constraints all immediate')
  for (const { name, on } of keys) await client.query(`alter table ${on} alter constraint ${name} not deferrable`)
  const { rows: counters } = await client.query<{ sequence: string; on: string; column: string }>(
    `select pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name) as sequence, format('%I.%I', table_schema, table_name) as on, quote_ident(column_name) as column
     from information_schema.columns where table_schema = 'public' and column_default like 'nextval(%'`,
  )
  for (const { sequence, on, column } of counters)
    await client.query(`select setval('${sequence}', coalesce((select max(${column}) from ${on}), 1), (select count(*) > 0 from ${on}))`)
}
