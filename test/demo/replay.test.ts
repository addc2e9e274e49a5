/** Replaying petitions: everything to the last stage, nothing lost, and told so. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fragmentsOf } from '../../src/demo/replay/fragments.ts'
import { runReplay } from '../../src/demo/replay.ts'

const TEXTS = [
  '我们车间的空调坏了两个星期了。三十多度的天，大家都热得受不了。报修了三次没人来，希望尽快修好。',
  '食堂最近的菜又贵又难吃。一份土豆丝要八块钱！能不能请后勤核查一下价格，再公布供应商是谁。',
  '我在仓库干了六年，公司一直没有给我交社保。去社保局查过了，一个月都没有。请工会帮忙补缴。',
  '上个月加班四十个小时，工资条上一分钱加班费都没有。问班长说算在绩效里了，这样合法吗？',
  '宿舍楼的热水器坏了，下夜班没法洗澡。三楼四楼都一样。麻烦安排人修一下。',
  '劳动合同到期一个月了，人事一直拖着不续签，也不说为什么。我想知道我还能不能继续上班；如果不续，应该有补偿吧？',
  '建议厂里给二号门装一盏路灯。夜班下班那段路太黑，走着心里发慌。',
  '我怀孕五个月了，还被安排上夜班。跟主管说了不给调，请工会帮我协调一下。',
  '谢谢，辛苦了',
  '发的劳保手套质量太差，一天就破。磨床那边没有手套根本不敢干活，希望换一个牌子。',
]
const REPLY = '已经核实，问题属实。相关科室正在整改，整改结果会在公告栏公布。'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'replay-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(rows: readonly object[]): string {
  const file = path.join(folder, `${rows.length}-${Math.random()}.jsonl`)
  writeFileSync(file, rows.map(row => JSON.stringify(row)).join('\n'))
  return file
}

const petition = (text: string, reply = REPLY) => ({ user: 'u', time: '2026/11/1 10:00:00', title: text.slice(0, 10), text, reply })

async function replay(...args: string[]) {
  const [said, complaints]: [string[], string[]] = [[], []]
  const code = await runReplay(
    args,
    line => void said.push(line),
    line => void complaints.push(line),
  )
  return { code, said, complaints, summary: (): Record<string, unknown> => JSON.parse(said.at(-1) ?? '') }
}

test('ten petitions go through all stages; small talk is told as not registered; a very long answer arrives', {
  timeout: 180_000,
}, async () => {
  const long = `一、${'经调查核实，情况属实。'.repeat(700)}二、已经全部整改。`
  const { code, said, summary } = await replay(fileOf(TEXTS.map((text, at) => petition(text, at === 1 ? long : REPLY))))
  expect(said.join('\n')).toMatch(/gate misses: 1 rows[\s\S]*row 9 “谢谢，辛苦了” ← 不客气/)
  expect(summary()).toMatchObject({
    rows: 10,
    registered: 9,
    claimed: 9,
    answered: 9,
    delivered: 9,
    followedUp: 9,
    rated: 9,
    closed: 9,
    missed: 1,
    secondRounds: 2,
    lost: 0,
    duplicates: 0,
    ledger: true,
    stopped: false,
  })
  expect(code).toBe(0)
})

test('a year as it was: after how many people the early warning came, and what a leader read', { timeout: 180_000 }, async () => {
  const boiler = [
    ['一', '2019/3/4 9:10:00', '宿舍楼锅炉坏了，洗澡没有热水'],
    ['一', '2019/3/6 21:00:00', '宿舍楼的锅炉还是没修好，洗澡没有热水'],
    ['二', '2019/3/9 10:00:00', '宿舍楼的锅炉好几天了，没热水洗澡'],
    ['三', '2019/3/12 8:30:00', '洗澡一直是凉水，宿舍楼锅炉没人修'],
    ['四', '2019/3/15 19:20:00', '宿舍楼锅炉又停了，热水没有'],
    ['五', '2019/3/20 23:40:00', '大冷天宿舍楼锅炉坏，洗澡冻死'],
    ['六', '2019/3/21 12:00:00', '宿舍楼锅炉什么时候修，要热水洗澡'],
  ] as const
  const rows = boiler.map(([user, time, text], at) => ({ id: `b${at}`, user, time, title: '', text }))
  const others = ['西门要装一盏路灯', '食堂的菜又贵又难吃'].map((text, at) => ({
    id: `o${at}`,
    user: `别人${at}`,
    time: '2019-03-10 08:00:00',
    text,
  }))
  const { code, said, summary } = await replay('--incidents', fileOf([...others, ...rows.toReversed()]))
  expect(code).toBe(0)
  expect(said.join('\n')).toMatch(
    /6 people.*2019-03-04 to 2019-03-21[\s\S]*after 5 people[\s\S]*2019-03-21 08:00 the leader hears: 热点提醒：.*已有 [56] 个人反映/,
  )
  expect(summary()).toMatchObject({ rows: 9, notTaken: 0, unhandled: 0, issues: [{ people: 6, warnedAfter: { people: 5 } }] })
})

test('Ctrl-C: it prints what it has, removes its database and says that it was stopped', { timeout: 120_000 }, async () => {
  const ours = (): string[] =>
    readdirSync(tmpdir()).filter(name => name.startsWith('lianxinqiao-') && existsSync(path.join(tmpdir(), name, 'postgres')))
  const before = ours()
  const rows = Array.from({ length: 400 }, (_, at) => petition(`${TEXTS[at % 8]}`))
  const running = replay(fileOf(rows), '--chats', '4')
  const file = () => ours().find(name => !before.includes(name))
  await expect.poll(file, { timeout: 60_000 }).toBeDefined()
  await expect.poll(() => process.listenerCount('SIGINT') > 0).toBe(true)
  process.emit('SIGINT')
  const { code, said, summary } = await running
  expect(code).toBe(130)
  expect(said.join('\n')).toMatch(/stopped: \d+ of 400 rows/)
  expect(summary()).toMatchObject({ stopped: true, lost: null })
  expect(file()).toBeUndefined()
})

describe('wrong use', () => {
  test('no file, options that are not there, broken rows: one clear answer each', async () => {
    expect(await replay()).toMatchObject({ code: 2, complaints: [expect.stringContaining('npm run replay -- <jsonl')] })
    expect(await replay('x.jsonl', '--incidents', 'y.jsonl')).toMatchObject({
      code: 2,
      complaints: [expect.stringContaining('--incidents')],
    })
    await expect(replay('--incidents', fileOf([{ ...petition('好的'), time: '去年' }]))).rejects.toThrow(/line 1: time is no time/)
    expect((await replay('x.jsonl', '--limit', 'many')).code).toBe(2)
    await expect(replay(path.join(folder, 'nowhere.jsonl'))).rejects.toThrow(/cannot be read \(ENOENT\)/)
    await expect(replay(fileOf([petition('好的'), { text: '没有答复' }]))).rejects.toThrow(/1 wrong lines:\nline 2: reply/)
  })
})

test('fragments end at sentences and are the whole text', () => {
  for (const [at, text] of TEXTS.entries()) {
    const parts = fragmentsOf(text, at)
    expect(parts.join('')).toBe(text)
    expect(parts.length).toBeLessThanOrEqual(5)
  }
  expect(fragmentsOf('一句话', 4)).toEqual(['一句话'])
})
