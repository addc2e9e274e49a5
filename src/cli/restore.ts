/** restore <file>: a backup into an empty database, all of it or nothing; then the ledger and each attachment are checked. */
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { z } from 'zod'
import { type Config, loadConfig } from '../config.ts'
import { OperatorError } from '../errors.ts'
import { loadKeyRing, type MasterKey, openKeys, parseKeyRing } from '../keys.ts'
import { applyMigrations, readMigrations } from '../migrate.ts'
import { writeSealed } from '../services/mail/blobs.ts'
import { whatStands } from './backup/check.ts'
import { ATTACHMENT, END, End, KEYS, MANIFEST, Manifest, ROWS } from './backup/manifest.ts'
import { countRows, loading, migrationsIn, tablesOf, withClient, writeRows } from './backup/tables.ts'
import { readTar, type TarFile } from './backup/tar.ts'
import { print, say } from './output.ts'
import { migrate, type Server, withServer } from './station.ts'
import { readArgs } from './usage.ts'

const USAGE = 'restore <file>'

type Files = AsyncGenerator<TarFile>

export async function runRestore(args: string[]): Promise<number> {
  const {
    positionals: [name = ''],
  } = readArgs(args, USAGE, [1, 1], {})
  if (!existsSync(name)) throw new OperatorError(`${name} is not there: give the path of a backup`)
  return asBackup(name, async files => {
    const manifest = Manifest.parse(JSON.parse((await nextFile(files, MANIFEST)).data.toString('utf8')))
    const ring = await keysFor(loadConfig(), manifest, files)
    return withServer(true, async server => {
      const migrations = migrationsOf(manifest)
      await refuseFull(server, manifest)
      await applyMigrations(server.ownerUrl, say, migrations)
      const end = await load(server, manifest, files, ring)
      await migrate(server)
      const { ok, ...found } = await whatStands(server, openKeys(ring.keys), manifest, end)
      print({ ok, file: path.resolve(name), madeAt: manifest.madeAt, ...found })
      return ok ? 0 : 1
    })
  })
}

/** What a damaged file throws becomes one sentence. */
async function asBackup<T>(name: string, work: (files: Files) => Promise<T>): Promise<T> {
  const source = createReadStream(name)
  const unzipped = source.pipe(createGunzip())
  source.once('error', error => unzipped.destroy(error))
  try {
    return await work(readTar(unzipped))
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? '')
    // Z_ from gunzip; 22 and 23 from PostgreSQL: a value or a reference that cannot be
    const broken =
      error instanceof RangeError || error instanceof SyntaxError || error instanceof z.ZodError || /^(Z_|2[23][0-9A-Z]{3}$)/.test(code)
    if (!broken) throw error
    throw new OperatorError(`${name} is no whole backup of this program: take another one; nothing was restored`, { cause: error })
  } finally {
    source.destroy()
  }
}

async function nextFile(files: Files, wanted: string): Promise<TarFile> {
  const { value, done } = await files.next()
  if (done === true || value.name !== wanted) throw new RangeError(`${wanted} is missing`)
  return value
}

interface Ring {
  readonly keys: readonly MasterKey[]
  /** The ring as text, when it came with the backup and this place has none. */
  readonly brought: string | null
}

const keyFile = ({ dataDir }: Config): string => path.join(dataDir, 'keys', 'master')

/** The ring of this place; when it has none, that of the backup. @throws OperatorError when the data could not be read with it */
async function keysFor(config: Config, { keys }: Manifest, files: Files): Promise<Ring> {
  const included = keys.included ? (await nextFile(files, KEYS)).data.toString('utf8') : null
  const file = keyFile(config)
  const here = config.masterKeys !== undefined || existsSync(file)
  if (!here && included === null)
    throw new OperatorError(
      `the master keys are neither in this backup nor here: put the old DATA_DIR/keys/master at ${file} (chmod 600), or set MASTER_KEYS, then restore again`,
    )
  const ring = here ? loadKeyRing(config) : parseKeyRing(included ?? '')
  if (openKeys(ring).fingerprint() !== keys.fingerprint)
    throw new OperatorError(
      `the backup was made with other keys than those here: put the old DATA_DIR/keys/master at ${file}, or set MASTER_KEYS to the old ring, then restore again`,
    )
  const lacking = keys.ids.filter(id => !ring.some(key => key.id === id))
  if (lacking.length > 0)
    throw new OperatorError(
      `the ring here lacks ${lacking.join(', ')}, which newer rows of the backup are sealed with: put it back into MASTER_KEYS`,
    )
  return { keys: ring, brought: here ? null : included }
}

async function keepKeys(config: Config, ring: string): Promise<void> {
  const file = keyFile(config)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, ring, { mode: 0o600, flag: 'wx', flush: true })
  say(`the master keys of the backup are in ${file} now`)
}

/** Only the clock and the keys' fingerprint may be there, and no table that the backup does not know. */
async function refuseFull({ ownerUrl }: Server, { keys, migrations }: Manifest): Promise<void> {
  await withClient(ownerUrl, async client => {
    const later = (await migrationsIn(client)).find(name => !migrations.includes(name))
    if (later !== undefined)
      throw new OperatorError(
        `the tables here are newer than the backup (${later}): restore into a new DATA_DIR, or into a new database; it is brought up to date by itself`,
      )
    const counts = await countRows(client, await tablesOf(client))
    const filled = Object.keys(counts).filter(table => table !== 'app_clock' && table !== 'settings' && (counts[table] ?? 0) > 0)
    const { rows } =
      'settings' in counts ? await client.query<{ key: string; value: string }>('select key, value from settings') : { rows: [] }
    const set = rows.filter(({ key, value }) => key !== 'keys' || value !== keys.fingerprint)
    if (filled.length + set.length > 0)
      throw new OperatorError(
        `this database is not empty (${[...filled, ...(set.length > 0 ? ['settings'] : [])].slice(0, 5).join(', ')}): restore into a new DATA_DIR, or into a new database`,
      )
  })
}

function migrationsOf({ migrations }: Manifest) {
  const known = readMigrations()
  const newer = migrations.filter(name => !known.some(migration => migration.name === name))
  if (newer.length > 0) throw new OperatorError(`the backup is of a newer version (${newer[0]}): restore it with that version`)
  return known.filter(({ name }) => migrations.includes(name))
}

/** One transaction. The files of attachments stand before it commits: more of them than rows does no harm. */
const load = ({ ownerUrl, config }: Server, manifest: Manifest, files: Files, { brought }: Ring): Promise<End> =>
  withClient(ownerUrl, async client => {
    await client.query('begin')
    let end: End | null = null
    let attachments = 0
    await loading(client, async () => {
      await client.query(`delete from app_clock; delete from settings`)
      for await (const file of files) {
        if (file.name === END) end = End.parse(JSON.parse(file.data.toString('utf8')))
        else await loadFile(client, config, manifest, file)
        if (ATTACHMENT.test(file.name)) attachments++
      }
      if (end?.attachments !== attachments) throw new RangeError('the end is missing')
      await compare(client, manifest)
    })
    if (brought !== null) await keepKeys(config, brought)
    await client.query('commit')
    return end ?? { attachments: 0, missingAttachments: [] }
  })

async function loadFile(client: pg.Client, { attachmentsDir }: Config, { tables }: Manifest, { name, data }: TarFile): Promise<void> {
  const table = ROWS.exec(name)?.[1]
  const attachment = ATTACHMENT.exec(name)?.[1]
  if (table !== undefined && Object.hasOwn(tables, table)) await writeRows(client, table, data.toString('utf8').trimEnd().split('\n'))
  else if (attachment !== undefined) await writeSealed({ attachmentsDir }, attachment, data)
  else throw new RangeError(`${name} belongs to no backup`)
}

async function compare(client: pg.Client, { tables }: Manifest): Promise<void> {
  const counts = await countRows(client, Object.keys(tables))
  for (const [table, rows] of Object.entries(tables))
    if (counts[table] !== rows) throw new RangeError(`${table} has ${counts[table]} rows of ${rows}`)
}
