/** backup <file>: database and attachments in one gzipped tar (0600). Names, phones and words in it stay sealed with the master keys. */
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { OperatorError } from '../errors.ts'
import { loadKeyRing, type MasterKey, openKeys } from '../keys.ts'
import { readSealed } from '../services/mail/blobs.ts'
import { END, type End, KEYS, MANIFEST, type Manifest } from './backup/manifest.ts'
import { countRows, migrationsIn, readRows, tablesOf, withClient } from './backup/tables.ts'
import { TAR_END, tarFile } from './backup/tar.ts'
import { print, say } from './output.ts'
import { withServer } from './station.ts'
import { readArgs } from './usage.ts'

const USAGE = 'backup <file> [--with-keys]'

export async function runBackup(args: string[]): Promise<number> {
  const {
    positionals: [name = ''],
    values,
  } = readArgs(args, USAGE, [1, 1], { 'with-keys': { type: 'boolean' } })
  const file = path.resolve(name)
  await refuseFolder(file)
  return withServer(false, ({ config, ownerUrl }) =>
    withClient(ownerUrl, async client => {
      await client.query('begin isolation level repeatable read, read only')
      const ring = loadKeyRing(config)
      const manifest = await describe(client, ring, values['with-keys'] ?? false)
      const end: End = { attachments: 0, missingAttachments: [] }
      await writeWhole(file, contents(client, manifest, ring, config.attachmentsDir, end))
      tell(file, manifest, end)
      print({
        file,
        bytes: (await stat(file)).size,
        madeAt: manifest.madeAt,
        rows: sum(manifest),
        attachments: end.attachments,
        missingAttachments: end.missingAttachments,
        keys: manifest.keys.included ? 'included' : 'not included',
      })
      return 0
    }),
  )
}

const sum = ({ tables }: Manifest): number => Object.values(tables).reduce((all, rows) => all + rows, 0)

function tell(file: string, manifest: Manifest, { attachments, missingAttachments }: End): void {
  say(`${sum(manifest)} rows and ${attachments} attachments are in ${file}, readable by you only`)
  if (missingAttachments.length > 0)
    say(`warning: ${missingAttachments.length} attachments have no file here and are missing: see that ATTACHMENTS_DIR is right`)
  if (manifest.keys.included)
    say('warning: the master keys ARE in this file: whoever has it reads every name and every word. Keep it as you would keep the keys')
  else
    say(
      'the master keys are NOT in it, and without them nothing can be read: keep DATA_DIR/keys/master (or MASTER_KEYS) somewhere else, and .env too',
    )
}

async function refuseFolder(file: string): Promise<void> {
  const folder = await stat(path.dirname(file)).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? null : Promise.reject(error),
  )
  if (folder?.isDirectory() !== true) throw new OperatorError(`${path.dirname(file)} is not a folder: make it first, or name another file`)
}

async function describe(client: pg.Client, ring: readonly MasterKey[], included: boolean): Promise<Manifest> {
  const tables = await tablesOf(client)
  if (tables.length === 0) throw new OperatorError('the database has no tables: there is nothing to back up')
  const fingerprint = openKeys(ring).fingerprint()
  const {
    rows: [known],
  } = await client.query<{ value: string }>(`select value from settings where key = 'keys'`)
  if (known !== undefined && known.value !== fingerprint)
    throw new OperatorError(
      'this database was made with other keys: restore DATA_DIR/keys, or set MASTER_KEYS to the ring it was made with',
    )
  return {
    program: 'lianxinqiao',
    format: 1,
    madeAt: new Date().toISOString(),
    keys: { fingerprint, ids: ring.map(({ id }) => id), included },
    migrations: await migrationsIn(client),
    tables: await countRows(client, tables),
  }
}

/** Attachments are written before the row that names them, so each row of the snapshot has its file. @param end filled on the way */
async function* contents(
  client: pg.Client,
  manifest: Manifest,
  ring: readonly MasterKey[],
  attachmentsDir: string,
  end: End,
): AsyncGenerator<Uint8Array> {
  const at = new Date(manifest.madeAt)
  const file = (name: string, text: string) => tarFile(name, Buffer.from(text), at)
  yield* file(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`)
  if (manifest.keys.included) yield* file(KEYS, `${ring.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',')}\n`)
  for (const table of Object.keys(manifest.tables)) {
    let part = 0
    for await (const rows of readRows(client, table))
      yield* file(`tables/${table}/${String(++part).padStart(6, '0')}.jsonl`, `${rows.join('\n')}\n`)
  }
  const { rows: attachments } = await client.query<{ id: string }>('select id from attachments order by id')
  for (const { id } of attachments) {
    const sealed = await readSealed({ attachmentsDir }, id)
    if (sealed === null) end.missingAttachments.push(id)
    else {
      end.attachments++
      yield* tarFile(`attachments/${id}`, sealed, at)
    }
  }
  yield* file(END, `${JSON.stringify(end)}\n`)
  yield TAR_END
}

/** The file appears whole or not at all; an older one of its name is replaced only then. */
async function writeWhole(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const draft = `${file}.${process.pid}.part`
  try {
    await pipeline(Readable.from(chunks), createGzip({ level: 1 }), createWriteStream(draft, { mode: 0o600, flags: 'wx' }))
    const written = await open(draft, 'r')
    await written.sync()
    await written.close()
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
}
