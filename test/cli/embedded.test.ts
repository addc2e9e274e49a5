/** On a machine with nothing: a command starts the embedded server, or joins the one that runs, and leaves it as it was. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres } from '../../src/embedded/postgres.ts'
import { cli } from './cli.ts'

let folder: string
let env: Record<string, string>

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-embedded-cli-'))
  env = { DATA_DIR: path.join(folder, 'data') }
  writeFileSync(path.join(folder, 'units.csv'), 'code,name,parent,kind,employees\nA,甲厂,,enterprise,100\n')
  writeFileSync(path.join(folder, 'people.csv'), 'name,phone,unit,roles\n张三,13900000001,A,director\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const running = (): boolean => existsSync(path.join(env['DATA_DIR'] ?? '', 'postgres', 'data', 'postmaster.pid'))
const users = (): string[] => readdirSync(path.join(env['DATA_DIR'] ?? '', 'postgres', 'users'))

test('commands that only look make nothing', async () => {
  for (const args of [['status'], ['ledger', 'verify'], ['backup', path.join(folder, 'b.tgz')], ['org', 'code', '张三']])
    expect(await cli(args, { env })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/there is no database in .* yet/) })
  expect(readdirSync(folder).sort()).toEqual(['people.csv', 'units.csv'])
})

test('from nothing to a code, a backup, and a second installation', async () => {
  const imported = await cli(['org', 'import', path.join(folder, 'units.csv'), path.join(folder, 'people.csv')], { env })
  expect(imported).toMatchObject({ code: 0, results: [{ units: { added: 1 }, people: { added: 1 } }] })
  expect(imported.stderr).toMatch(/sandbox/)
  expect(running()).toBe(false)

  const service = await startPostgres({ dataDir: env['DATA_DIR'] ?? '' })
  expect(await cli(['org', 'code', '张三'], { env })).toMatchObject({ code: 0 })
  expect(running()).toBe(true)
  expect(users()).toHaveLength(1)
  await service.stop()
  expect(running()).toBe(false)

  const file = path.join(folder, 'b.tgz')
  expect(await cli(['backup', file, '--with-keys'], { env })).toMatchObject({ code: 0 })
  const second = { DATA_DIR: path.join(folder, 'second') }
  expect(await cli(['restore', file], { env: second })).toMatchObject({ code: 0, results: [{ ok: true }] })
  expect(statSync(path.join(second.DATA_DIR, 'keys', 'master')).mode & 0o777).toBe(0o600)
  expect(await cli(['org', 'code', '13900000001'], { env: second })).toMatchObject({ code: 0, results: [{ name: '张三' }] })
})
