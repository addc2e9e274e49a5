#!/usr/bin/env node
// A schema-engine executable for the Prisma CLI over the WebAssembly build of the same engine and @prisma/adapter-pg,
// so that generate and migrate work without downloads. The CLI speaks JSON-RPC, one object a line, on stdin and stdout.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'

const WASM = '@prisma/schema-engine-wasm'
const wasmDir = path.dirname(createRequire(import.meta.url).resolve(WASM))
const argv = process.argv.slice(2)
const options = name => argv.flatMap((word, i) => (word === name ? [argv[i + 1]] : []))
const url = JSON.parse(options('--datasource')[0] ?? '{}').url ?? process.env.DATABASE_URL

if (argv.includes('--version')) {
  const { version } = JSON.parse(readFileSync(path.join(wasmDir, 'package.json'), 'utf8'))
  console.log(`schema-engine-cli ${version.split('.').pop()}`)
} else if (argv.includes('cli')) {
  process.exitCode = await administer(argv[argv.indexOf('cli') + 1])
} else {
  await serve()
}

/** can-connect-to-database, create-database, drop-database; the CLI reads the outcome from the log on stderr, after its first line. */
async function administer(command) {
  const log = (level, message, error_code) =>
    process.stderr.write(`${JSON.stringify({ level, target: 'schema_engine::logger', fields: { message, error_code } })}\n`)
  log('INFO', 'Starting schema engine CLI')
  const target = new URL(url)
  const database = pg.escapeIdentifier(decodeURIComponent(target.pathname.slice(1)))
  if (command !== 'can-connect-to-database') target.pathname = '/postgres'
  const client = new pg.Client({ connectionString: target.href })
  try {
    await client.connect()
    if (command === 'create-database') await client.query(`CREATE DATABASE ${database}`)
    if (command === 'drop-database') await client.query(`DROP DATABASE IF EXISTS ${database}`)
    return 0
  } catch (error) {
    log('ERROR', error.message, { '3D000': 'P1003', '28P01': 'P1000' }[error.code] ?? 'P1001')
    return 1
  } finally {
    await client.end()
  }
}

/** adapter-pg 7.10, mended for migrations. It refuses some catalogue types that the engine's introspection reads ("char", name[], …): they pass as what they resemble. */
function mended(adapter) {
  const like = {
    18: [25, ColumnTypeEnum.Character],
    22: [25, ColumnTypeEnum.Text],
    24: [25, ColumnTypeEnum.Text],
    1002: [1002, ColumnTypeEnum.CharacterArray],
    1003: [1009, ColumnTypeEnum.TextArray],
    2205: [25, ColumnTypeEnum.Text],
  }
  const { performIO, queryRaw, startTransaction } = adapter
  let types = []
  adapter.performIO = async query => {
    const result = await performIO.call(adapter, query)
    types = (result.fields ?? []).map(field => {
      const [oid, type] = like[field.dataTypeID] ?? [field.dataTypeID]
      field.dataTypeID = oid
      return type
    })
    return result
  }
  adapter.queryRaw = async query => {
    const result = await queryRaw.call(adapter, query)
    for (const [i, type] of types.entries()) if (type !== undefined) result.columnTypes[i] = type
    return result
  }
  // the stock one splits at every semicolon, also inside the body of a function
  adapter.executeScript = async script => {
    try {
      await adapter.client.query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  if (startTransaction) adapter.startTransaction = async level => mended(await startTransaction.call(adapter, level))
  return adapter
}

function adapterFactory() {
  const config = url ? parseIntoClientConfig(url) : {} // not connectionString: it would win over `database` below
  const factory = new PrismaPg(config)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => mended(await connect())
  // the stock one drops the shadow database before its pool is closed
  factory.connectToShadowDb = async () => {
    const main = await factory.connect()
    const database = `prisma_migrate_shadow_db_${randomUUID()}`
    await main.executeScript(`CREATE DATABASE "${database}"`)
    const shadow = mended(await new PrismaPg({ ...config, database }).connect())
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
      await main.dispose()
    }
    return shadow
  }
  return bindMigrationAwareSqlAdapterFactory(factory)
}

async function startEngine() {
  const glue = await import(`${WASM}/schema_engine_bg`)
  const { instance } = await WebAssembly.instantiate(readFileSync(path.join(wasmDir, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': glue,
  })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    message: '',
    set_message(message) {
      this.message = message
    },
  }
  const models = options('--datamodels').map(file => [file, readFileSync(file, 'utf8')])
  return glue.SchemaEngine.new({ datamodels: models.length > 0 ? models : undefined }, () => {}, adapterFactory())
}

/** Only devDiagnostic is given the shadow database; it remembers what the migrations make, until the next are applied. */
async function call(engine, method, params) {
  const ask = () => (method === 'getDatabaseVersion' ? engine.version(params) : engine[method](params))
  try {
    return await ask()
  } catch (error) {
    if (!/must be provided through an external factory/.test(error.message) || params.migrationsList === undefined) throw error
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
    return await ask()
  }
}

async function serve() {
  let engine
  const send = message => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line)
    if (!method) continue
    try {
      engine ??= await startEngine()
      let result = await call(engine, method, params)
      if (method === 'diff' && result.stdout != null) {
        send({ id: 1e6 + id, method: 'print', params: { content: result.stdout.replace(/\n$/, '') } })
        result = { exitCode: result.exitCode }
      }
      send({ id, result: result ?? {} })
    } catch (error) {
      const { message, code = null, meta = null } = error
      send({ id, error: { code: 4466, message, data: { is_panic: false, message, error_code: code, meta } } })
    }
  }
  process.exit(0)
}
