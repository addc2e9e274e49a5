/** The demo as it is started: ends by itself with 0, or says in one line what was not heard. */
import { expect, test } from 'vitest'
import { runDemo } from '../../src/demo/demo.ts'
import { venues } from './venues.ts'

function paper() {
  const pages: string[] = []
  return { screen: { write: (text: string) => void pages.push(text), columns: undefined, colours: false }, said: () => pages.join('') }
}

test.each([[], ...Object.keys(venues).map(name => [name])])('the day is played to its end: %j', { timeout: 120_000 }, async (...args) => {
  const { screen, said } = paper()
  const code = await runDemo(args, screen, () => {}, venues)
  expect(code, said()).toBe(0)
  for (const line of [
    /周主席@华北轴承领导群 → 设为领导群/,
    /王师傅 → 在吗/,
    /登记好了：三车间工资的事/,
    /慢了一步|刚刚被别人动过/,
    /周主席正在办/,
    /这件事是匿名的/,
    /【红色】生命安全｜东厂区/,
    /已由郑厂长签收/,
    /周主席，您手上 \d+ 件/,
    /不算完/,
    /第 2 轮/,
    /演示完成/,
  ])
    expect(said()).toMatch(line)
  expect(said()).not.toContain('\x1b')
  if (args.includes('--feishu')) expect(said()).toMatch(/李干事 ↻ 新诉求 · 蓝｜已由(李干事|周主席)认领/)
})

test('an unknown option is refused in one line', async () => {
  for (const [args, known] of [
    [['--feishu'], {}],
    [['--fish'], venues],
    [['--feishu', 'twice'], venues],
  ] as const) {
    const complaints: string[] = []
    expect(await runDemo(args, paper().screen, line => void complaints.push(line), known)).toBe(2)
    expect(complaints).toEqual([expect.stringContaining(args.join(' '))])
  }
})
