/** Who may import whom. A zone is the first row whose pattern a file fits; what is not listed is not allowed. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../src/config.ts'

interface Zone {
  readonly name: string
  readonly files: RegExp
  readonly may: readonly string[] | 'anything'
  readonly packages: readonly string[]
}

const ZONES: readonly Zone[] = [
  { name: 'generated', files: /^src\/generated\//, may: 'anything', packages: ['@prisma/client'] },
  { name: 'domain', files: /^src\/domain\//, may: [], packages: ['zod'] },
  { name: 'channel', files: /^src\/channel\//, may: [], packages: ['zod'] },
  { name: 'rules', files: /^src\/rules\//, may: ['domain'], packages: [] },
  { name: 'jobs-table', files: /^src\/jobs\/table\.ts$/, may: ['channel'], packages: ['zod'] },
  { name: 'base', files: /^src\/(config|log|errors|keys)\.ts$/, may: [], packages: ['zod', 'pino'] },
  { name: 'db', files: /^src\/db\.ts$/, may: ['generated'], packages: ['@prisma/adapter-pg', 'pg'] },
  { name: 'embedded', files: /^src\/(embedded\/.*|migrate)\.ts$/, may: [], packages: ['pg'] },
  { name: 'triage', files: /^src\/triage\//, may: ['domain'], packages: ['natural', '@node-rs/jieba'] },
  { name: 'texts', files: /^src\/texts\//, may: ['domain', 'channel'], packages: [] },
  {
    name: 'services',
    files: /^src\/services\//,
    may: ['domain', 'channel', 'texts', 'triage', 'jobs-table', 'db', 'generated'],
    packages: ['silk-wasm', 'uuid', 'zod'],
  },
  { name: 'chat', files: /^src\/chat\//, may: ['domain', 'channel', 'texts', 'triage', 'services'], packages: ['zod'] },
  {
    name: 'jobs',
    files: /^src\/jobs\//,
    may: ['domain', 'channel', 'texts', 'triage', 'services', 'chat', 'jobs-table', 'db', 'generated'],
    packages: ['bullmq', 'ioredis', '@bull-board/api', '@bull-board/hono', 'hono', '@hono/node-server'],
  },
  { name: 'http', files: /^src\/http\//, may: ['services', 'texts', 'channel'], packages: ['hono', '@hono/node-server'] },
  { name: 'roster', files: /^prisma\//, may: ['services'], packages: [] },
  { name: 'spool', files: /^bots\/spool(\.ts|\/)/, may: ['channel'], packages: [] },
  { name: 'sandbox', files: /^bots\/sandbox\//, may: ['channel'], packages: ['zod'] },
  { name: 'feishu-sdk', files: /^bots\/feishu\/sdk\.ts$/, may: [], packages: ['@larksuiteoapi/node-sdk'] },
  { name: 'feishu', files: /^bots\/feishu\//, may: ['channel', 'feishu-sdk'], packages: ['axios', 'codec-parser', 'opus-decoder', 'zod'] },
  {
    name: 'wechat-sdk',
    files: /^bots\/wechat\/sdk\.ts$/,
    may: [],
    packages: ['wechaty', 'wechaty-puppet-service', 'wechaty-grpc', 'file-box'],
  },
  { name: 'wechat', files: /^bots\/wechat\//, may: ['channel', 'wechat-sdk'], packages: ['zod'] },
  { name: 'bots-main', files: /^bots\/(main|start-[a-z]+)\.ts$/, may: 'anything', packages: [] },
  { name: 'bench', files: /^src\/bench\//, may: 'anything', packages: ['ioredis', 'pg', 'uuid', 'zod'] },
  // What puts the rest together: the mains, and what only they use.
  {
    name: 'assembly',
    files: /^src\/([a-z-]+\.ts|cli\/|demo\/)/,
    may: 'anything',
    packages: ['pg', 'prom-client', 'csv-parse', 'csv-stringify', 'qrcode', 'read-excel-file', 'chinese-days', 'uuid', 'zod'],
  },
]

const sources = ['src', 'bots', 'prisma'].flatMap(folder =>
  readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => path.posix.join(folder, file.split(path.sep).join('/'))),
)

const zoneOf = (file: string): Zone | undefined => ZONES.find(({ files }) => files.test(file))

/** Static and dynamic imports, exports from, and type imports. */
const importsOf = (file: string): string[] =>
  [
    ...readFileSync(path.join(projectRoot, file), 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
    ),
  ].map(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? '')

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

function faults(): string[] {
  return sources.flatMap(file => {
    const zone = zoneOf(file)
    if (zone === undefined) return [`${file} stands in no zone`]
    return importsOf(file).flatMap(name => faultOf(file, zone, name))
  })
}

function faultOf(file: string, zone: Zone, name: string): string[] {
  if (name.startsWith('node:')) return []
  if (!name.startsWith('.'))
    return zone.packages.includes(packageOf(name)) || zone.name === 'generated'
      ? []
      : [`${file} (${zone.name}) imports the package ${name}`]
  const target = path.posix.join(path.posix.dirname(file), name)
  const to = zoneOf(target)
  if (to === undefined) return [`${file} imports ${target}, which stands in no zone`]
  if (zone.may === 'anything' || to === zone || to.name === 'base' || zone.may.includes(to.name)) return []
  return [`${file} (${zone.name}) imports ${target} (${to.name})`]
}

test('imports follow the table', () => expect(faults()).toEqual([]))

test('src never imports bots, but for the mains', () => {
  const wrong = sources.filter(
    file => file.startsWith('src/') && !/^src\/(main|cli)\.ts$/.test(file) && importsOf(file).some(name => name.includes('/bots/')),
  )
  expect(wrong).toEqual([])
})

test('the check sees a wrong import', () => {
  const domain = ZONES.find(({ name }) => name === 'domain') as Zone
  expect(faultOf('src/domain/number.ts', domain, '../services/people.ts')).toHaveLength(1)
  expect(faultOf('src/domain/number.ts', domain, 'bullmq')).toHaveLength(1)
  expect(faultOf('src/domain/number.ts', domain, './time/calendar.ts')).toEqual([])
  expect(importsOf('src/work.ts')).toEqual(expect.arrayContaining(['node:crypto', './services/context.ts', './jobs/runner.ts']))
})

test('the process of a channel carries no dictionary and no model', () => {
  const reached = new Set(['bots/start-feishu.ts', 'bots/start-wechat.ts'])
  for (const file of reached)
    for (const name of importsOf(file).filter(name => name.startsWith('.'))) reached.add(path.posix.join(path.posix.dirname(file), name))
  expect(reached).toContain('src/services/mail/inbox.ts')
  expect([...reached].filter(file => /triage\/(?:segment|base-model)/.test(file))).toEqual([])
})

test('the environment is read in one place', () => {
  // The launcher of the embedded server hands the environment on to the programs it starts.
  const readers = sources.filter(
    file => !/generated|src\/embedded/.test(file) && readFileSync(path.join(projectRoot, file), 'utf8').includes('process.env'),
  )
  expect(readers).toEqual(['src/config.ts'])
})

test('files stay small', () => {
  const lengths = sources
    .filter(file => !/generated|zh-cn|examples|base-model/.test(file))
    .map(file => ({ file, lines: readFileSync(path.join(projectRoot, file), 'utf8').split('\n').length }))
  const small = lengths.filter(({ lines }) => lines <= 200).length
  expect(small / lengths.length).toBeGreaterThan(0.9)
})

test('the top level holds what the program is, and nothing that was left lying', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: projectRoot, encoding: 'utf8' }).split('\n')
  const visible = new Set(tracked.map(file => file.split('/')[0] ?? '').filter(name => name !== '' && !name.startsWith('.')))
  expect([...visible].sort()).toEqual(['README.md', 'bots', 'package-lock.json', 'package.json', 'prisma', 'src', 'test', 'tsconfig.json'])
})
