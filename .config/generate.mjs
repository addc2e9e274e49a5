// Generates the Prisma client when it is missing or older than the schema. Runs after every npm install, so it never fails
// an install that cannot need it: without devDependencies (production runs the compiled copy) or without a schema.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(import.meta.dirname, '..')
const schema = path.join(root, 'prisma/schema.prisma')
const cli = path.join(root, 'node_modules/prisma/build/index.js')
const stamp = path.join(root, 'src/generated/prisma/.made-from')

export function clientIsStale() {
  if (!existsSync(schema) || !existsSync(cli)) return false
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== source()
}

function source() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8'))
  return createHash('sha256').update(version).update(readFileSync(schema)).digest('hex')
}

/** @returns {string | null} what went wrong */
export function generateClient() {
  if (!clientIsStale()) return null
  const made = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (made.status !== 0)
    return `the database client could not be generated from prisma/schema.prisma:\n${made.stderr || made.stdout || made.error}`
  writeFileSync(stamp, source())
  return null
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fault = generateClient()
  if (fault !== null) {
    console.error(fault)
    process.exit(1)
  }
}
