/** A roster comes in as spreadsheets write it: all of it, or nothing and every mistake told. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import { cli, type Place, place } from './cli.ts'
import { gbk, xlsx } from './files.ts'

const UNITS = [
  'code,name,parent,kind,employees,province,nature',
  'ZC3,三车间,ZC,department,60,,',
  'GH,保定市总工会,,federation,0,hebei,',
  '',
  'ZC,"华北轴承,总厂",GH,enterprise,420,hebei,state',
].join('\r\n')
const PEOPLE = [
  'name,phone,unit,roles,feishu_open_id,wechat_id',
  '李干事,139 0000-0001,ZC,officer;liaison,ou_1,',
  '王伟,13900000002,ZC3,,,',
  '王伟,+8613900000003,ZC,director,,wxid_3',
  '孙部长,,GH,supervisor；designated,,',
  '李干事,13900000001,GH,adviser,,',
  ',,,,,',
].join('\n')

let here: Place
let db: pg.Client

beforeAll(async () => {
  here = await place()
  db = new pg.Client({ connectionString: here.database.ownerUrl })
  await db.connect()
})
afterAll(async () => {
  await db.end()
  await here.remove()
})
beforeEach(async () => {
  await db.query('truncate units, people, roles, identities, channel_accounts, bind_codes, settings cascade')
})

const file = (name: string, content: string | Buffer): string => {
  const target = path.join(here.folder, name)
  writeFileSync(target, content)
  return target
}

const bring = (units: string | Buffer, people: string | Buffer, kind = 'csv') =>
  cli(['org', 'import', file(`units.${kind}`, units), file(`people.${kind}`, people)], { env: here.env })

/** Everybody by name, as the database has them. */
async function roster(): Promise<string[]> {
  const keys = openKeys(parseKeyRing(here.env['MASTER_KEYS'] ?? ''))
  const { rows } =
    await db.query(`select p.id, name_enc, phone_enc, u.name as home, array(select r.role || '@' || x.code from roles r join units x on x.id = r.unit_id where r.person_id = p.id order by 1) as roles,
    array(select a.channel || ':' || a.account from identities i join channel_accounts a on a.id = i.account_id where i.person_id = p.id order by 1) as accounts
    from people p left join units u on u.id = p.unit_id`)
  const open = (column: string, id: string, sealed: Buffer | null): string =>
    sealed === null ? '-' : keys.open({ table: 'people', column, row: id }, sealed)
  return rows
    .map(row =>
      [
        open('name_enc', row.id, row.name_enc),
        open('phone_enc', row.id, row.phone_enc),
        row.home,
        row.roles.join('+'),
        row.accounts.join('+'),
      ]
        .join(' ')
        .trim(),
    )
    .sort()
}

const EXPECTED = [
  '孙部长 - 保定市总工会 designated@GH+supervisor@GH',
  '李干事 13900000001 华北轴承,总厂 adviser@GH+liaison@ZC+officer@ZC feishu:cli_0123456789abcdef',
  '王伟 13900000002 三车间',
  '王伟 13900000003 华北轴承,总厂 director@ZC wechat:',
].sort()

const table = (csv: string): string[][] => csv.split(/\r?\n/).map(line => line.replace('"华北轴承,总厂"', '华北轴承，总厂').split(','))

test.each([
  ['UTF-8', Buffer.from(UNITS), Buffer.from(PEOPLE)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${UNITS}`), Buffer.from(`\ufeff${PEOPLE}`)],
  ['GBK', gbk(UNITS), gbk(PEOPLE)],
  ['UTF-16, as "Unicode text"', Buffer.from(`\ufeff${UNITS}`, 'utf16le'), Buffer.from(`\ufeff${PEOPLE}`, 'utf16le')],
])('a roster in %s', async (_, units, people) => {
  const { code, results, stderr } = await bring(units, people)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(results).toEqual([{ units: { rows: 3, added: 3 }, people: { rows: 5, added: 4, bound: 2 }, warnings: [] }])
  expect(await roster()).toEqual(EXPECTED)
  const { rows } = await db.query(
    `select code, array(select x.code from unnest(path) with ordinality p(id, at) join units x on x.id = p.id order by at) as path, cardinality(reach) as reach from units u order by code`,
  )
  expect(rows).toEqual([
    { code: 'GH', path: ['GH'], reach: 1 },
    { code: 'ZC', path: ['GH', 'ZC'], reach: 1 },
    { code: 'ZC3', path: ['GH', 'ZC', 'ZC3'], reach: 2 },
  ])
})

test('a roster in Excel workbooks, with phones as numbers', async () => {
  const people = table(PEOPLE).map(cells => cells.map((cell, at) => (at === 1 && /^1\d{10}$/.test(cell) ? Number(cell) : cell)))
  expect(people.flat().filter(cell => typeof cell === 'number')).toHaveLength(2)
  const { code, results } = await bring(xlsx(table(UNITS)), xlsx(people), 'xlsx')
  expect({ code, results }).toEqual({
    code: 0,
    results: [{ units: { rows: 3, added: 3 }, people: { rows: 5, added: 4, bound: 2 }, warnings: [] }],
  })
  expect((await roster()).map(line => line.replace('，', ','))).toEqual(EXPECTED)
})

test('a second import corrects, adds, replaces roles per unit and leaves absent rows alone', async () => {
  await bring(UNITS, PEOPLE)
  const { code, results } = await bring(
    'code,name,parent,kind,employees\nZC3,第三车间,ZC,department,70\nZC4,四车间,ZC,department,30\n',
    'name,phone,unit,roles\n李敢事,13900000001,ZC,leader\n孙部长,13900000009,GH,supervisor\n赵工,,ZC4,officer\n',
  )
  expect({ code, results }).toMatchObject({ code: 0, results: [{ units: { rows: 2, added: 1 }, people: { rows: 3, added: 1, bound: 0 } }] })
  expect(await roster()).toEqual(
    [
      '孙部长 13900000009 保定市总工会 supervisor@GH',
      '李敢事 13900000001 华北轴承,总厂 adviser@GH+leader@ZC feishu:cli_0123456789abcdef',
      '王伟 13900000002 第三车间',
      '王伟 13900000003 华北轴承,总厂 director@ZC wechat:',
      '赵工 - 四车间 officer@ZC4',
    ].sort(),
  )
  const before = await roster()
  await bring(UNITS.replace('三车间', '第三车间'), 'name,phone,unit,roles\n赵工,,ZC4,officer\n')
  expect(await roster()).toEqual(before)
})

test('every mistake is told with file, line and reason, and nothing is imported', async () => {
  const units = [
    'code,name,parent,kind,employees,nature',
    'GH,总工会,,federation,,',
    'GH,又一个,,federation,0,',
    'A,甲,NO,enterprise,12,',
    'B,,GH,shop,many,foreign',
    ',丁,GH,enterprise,1,',
    'D,丁,,department,1,',
    'X,己,Y,enterprise,1,',
    'Y,庚,X,enterprise,1,',
    'F,辛,A,federation,1,',
    'G,壬,GH,enterprise,1,state,多,余',
  ]
  const people = [
    'name,phone,unit,roles,feishu_open_id',
    '张三,12345,A,officer,ac7d9ce1',
    '李四,1.39E+10,A,boss;officer',
    ',13900000001,ZZ,',
    '王五,13900000002,A,officer',
    '王六,13900000002,A,officer',
    '赵七,,A,',
    '赵七,,A,leader',
    '王五,13900000002,A,leader',
  ]
  const { code, results, stderr } = await bring(units.join('\n'), people.join('\n'))
  expect(code).toBe(1)
  expect(results.map(({ file, line, column }) => `${file}:${line} ${column ?? ''}`.trim()).sort()).toEqual(
    [
      'units.csv:3 code',
      'units.csv:4 parent',
      'units.csv:5 name',
      'units.csv:5 kind',
      'units.csv:5 employees',
      'units.csv:5 nature',
      'units.csv:6 code',
      'units.csv:7 parent',
      'units.csv:8 parent',
      'units.csv:9 parent',
      'units.csv:10 parent',
      'units.csv:11',
      'people.csv:2 phone',
      'people.csv:2 feishu_open_id',
      'people.csv:3 phone',
      'people.csv:3 roles',
      'people.csv:4 name',
      'people.csv:4 unit',
      'people.csv:6 phone',
      'people.csv:8 name',
      'people.csv:9 unit',
    ].sort(),
  )
  for (const { reason } of results) expect(String(reason)).toMatch(/\w{2}/)
  expect(stderr).toMatch(/nothing was imported: 21 mistakes/)
  expect((await db.query('select (select count(*) from units) + (select count(*) from people) as n')).rows).toEqual([{ n: '0' }])
})

test.each([
  ['a wrong header', 'code,name,parent,kind,staff\nGH,总工会,,federation,0\n', /employees.*staff/s],
  ['an open quotation mark', 'code,name,parent,kind,employees\nGH,"总工会,,federation,0\n', /quotation mark/],
  ['an empty file', '', /column is missing/],
])('%s is a mistake', async (_, units, said) => {
  const { code, stdout } = await bring(units, PEOPLE)
  expect(code).toBe(1)
  expect(stdout).toMatch(said)
})

test.each([
  ['bytes in no encoding', Buffer.from([0x63, 0xff, 0xff, 0x2c, 0x80]), /neither UTF-8 nor GBK/],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /save it as .xlsx/],
  ['a broken workbook', Buffer.from('PK\x03\x04 and no more', 'latin1'), /workbook/],
])('%s are refused in one sentence', async (_, units, said) => {
  const { code, stderr } = await bring(units, PEOPLE)
  expect({ code, stderr: stderr.trim().split('\n').length }).toEqual({ code: 1, stderr: 1 })
  expect(stderr).toMatch(said)
})

test('a file that is not there is a failure in one sentence', async () => {
  const { code, stderr } = await cli(['org', 'import', '/nowhere/units.csv', '/nowhere/people.csv'], { env: here.env })
  expect({ code, stderr }).toEqual({ code: 1, stderr: '/nowhere/units.csv is not a file: give the path of a .csv or .xlsx file\n' })
})

test('a code for one person; several of one name are listed by unit', async () => {
  await bring(UNITS, PEOPLE)
  const code = (...args: string[]) => cli(['org', 'code', ...args], { env: here.env })
  const [one, several, byPhone, byUnit, nobody] = [
    await code('孙部长'),
    await code('王伟'),
    await code('139-0000-0003'),
    await code('王伟', '--unit', 'ZC3'),
    await code('无此人'),
  ]
  expect(one).toMatchObject({ code: 0, results: [{ name: '孙部长', unit: '保定市总工会', roles: ['designated', 'supervisor'] }] })
  expect(one.results[0]?.['code']).toMatch(/^[0-9]{8}$/)
  expect(several.code).toBe(1)
  expect(several.results.map(({ unit, phone }) => `${unit} ${phone}`).sort()).toEqual(
    ['保定市总工会 / 华北轴承,总厂 139****0003', '保定市总工会 / 华北轴承,总厂 / 三车间 139****0002'].sort(),
  )
  expect(byPhone).toMatchObject({ code: 0, results: [{ name: '王伟', roles: ['director'] }] })
  expect(byUnit).toMatchObject({ code: 0, results: [{ name: '王伟', roles: [] }] })
  expect(nobody).toMatchObject({ code: 1, stdout: '' })
  expect((await db.query('select count(*)::int as n from bind_codes')).rows).toEqual([{ n: 3 }])
  const { rows } = await db.query(`select count(*)::int as n from ledger_entries where type = 'bind-code-made'`)
  expect(rows).toEqual([{ n: 3 }])
})

test('two on the roster whom a row cannot tell apart are a mistake, and nothing changes', async () => {
  await bring(UNITS, 'name,phone,unit,roles\n王伟,13900000002,ZC,\n王伟,13900000003,ZC,\n')
  const { code, results } = await bring(UNITS, 'name,phone,unit,roles\n新来的,,ZC,officer\n王伟,,ZC,director\n')
  expect({ code, results }).toMatchObject({ code: 1, results: [{ file: 'people.csv', line: 3, column: 'phone' }] })
  expect(await roster()).toEqual(['王伟 13900000002 华北轴承,总厂', '王伟 13900000003 华北轴承,总厂'])
})
