/** What each command answers to right and to wrong use. */
import { expect, test } from 'vitest'
import { cli } from './cli.ts'

const KEYS = ['gate', 'kind', 'category', 'level', 'complexity', 'reasons']

test.each([
  ['no command', []],
  ['an unknown command', ['destroy']],
  ['an inherited name', ['toString']],
  ['org alone', ['org']],
  ['org with another word', ['org', 'delete']],
  ['one file of two', ['org', 'import', 'units.csv']],
  ['nobody named', ['org', 'code']],
  ['nothing to classify', ['classify']],
  ['an unknown option', ['classify', '--loud', '您好']],
  ['ledger alone', ['ledger']],
  ['backup without a file', ['backup']],
  ['restore without a file', ['restore']],
  ['wechat alone', ['wechat']],
  ['status with a word', ['status', 'now']],
])('wrong use: %s', async (_, args) => {
  const { code, stdout, stderr } = await cli(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/npm run cli --/)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('help names every command', async () => {
  const { code, stdout } = await cli(['help'])
  expect(code).toBe(0)
  for (const usage of [
    'org import',
    'org code',
    'classify',
    'ledger verify',
    'backup',
    'restore',
    'wechat login',
    'status',
    'demo',
    'replay',
  ])
    expect(stdout).toContain(usage)
})

test('wechat login says that there is no WeChat yet', async () => {
  const { code, stdout, stderr } = await cli(['wechat', 'login'])
  expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 })
})

test('a mistake in the environment is told in one line, as a failure', async () => {
  const { code, stderr } = await cli(['status'], { env: { PORT: 'many' } })
  expect(code).toBe(1)
  expect(stderr).toBe('PORT must be a whole number from 0 to 65535\n')
})

test('classify answers one text with all keys', async () => {
  const { code, results, stdout, stderr } = await cli(['classify', '我们三车间两个月没发工资了'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.split('\n')).toHaveLength(2)
  expect(Object.keys(results[0] ?? {})).toEqual(KEYS)
  expect(results[0]).toMatchObject({ gate: 'grievance', category: 'wages' })
})

test('classify --explain gives more reasons', async () => {
  const [plain, explained] = await Promise.all([cli(['classify', '澡堂没热水']), cli(['classify', '--explain', '澡堂没热水'])])
  const count = ({ results }: typeof plain): number => ((results[0]?.['reasons'] ?? []) as unknown[]).length
  expect(count(explained)).toBeGreaterThan(count(plain))
})

test('classify - answers each line of stdin with one line, whatever is in it', async () => {
  const texts = [
    '我们三车间两个月没发工资了',
    '',
    '  ',
    '\u2028没有\u0085换行\r号',
    '"不是JSON',
    'x'.repeat(100_000),
    '{"a":1}',
    '\ud800',
    '\0',
  ]
  const lines = ['澡堂没热水', ...texts.map(text => JSON.stringify(text)), '"引号没有关', '\u2028澡堂', '', '有结果了吗\r']
  const { code, results, stderr } = await cli(['classify', '-'], { stdin: lines.join('\n') })
  expect({ code, stderr, answers: results.length }).toEqual({ code: 0, stderr: '', answers: lines.length })
  for (const result of results) expect(Object.keys(result)).toEqual(KEYS)
  expect(results[0]).toMatchObject({ gate: 'grievance', category: 'living' })
  expect(results[1]).toMatchObject({ gate: 'grievance', category: 'wages' })
  expect(results.at(-1)).toMatchObject({ gate: 'status' })
})

test('a final line feed makes no further answer, bytes that are no UTF-8 do no harm', async () => {
  const { code, results } = await cli(['classify', '-'], {
    stdin: Buffer.concat([Buffer.from('您好\n'), Buffer.from([0xff, 0xfe, 0x00, 0x0a])]),
  })
  expect({ code, answers: results.length }).toEqual({ code: 0, answers: 2 })
})
