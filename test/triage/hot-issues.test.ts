import { describe, expect, test } from 'vitest'
import { timeOf } from '../../src/cli/hot.ts'
import { hotIssues, type Matter } from '../../src/triage/hot/hot-issues.ts'

const DAY = 86_400_000
const matter = (id: number, user: string, text: string, day = id): Matter => ({ id: String(id), user, at: day * DAY, title: '', text })

const DORMITORY = [
  '三号宿舍楼的电梯又坏了，天天爬十二层',
  '我们三号宿舍楼电梯坏了一个星期没人修',
  '三号宿舍楼电梯什么时候能修好',
  '老人住三号宿舍楼十一层，电梯坏了下不来',
  '三号宿舍楼电梯坏了，搬东西只能走楼梯',
  '报修三号宿舍楼的电梯，第三次了',
]
const OTHERS = [
  '食堂的红烧肉越来越咸',
  '班车早上六点半那趟取消了',
  '加班费按最低工资算对不对',
  '女职工产检假扣了全勤',
  '工会的羽毛球场周末不开门',
]

function gathered(matters: readonly Matter[]) {
  const issues = hotIssues()
  return { warnings: matters.map(one => issues.add(one)).map(({ warned }) => warned), issues: issues.list(matters.length * DAY) }
}

describe('hot issues', () => {
  test('the same thing in other words is one issue; other things are none of it', () => {
    const { issues } = gathered([...DORMITORY, ...OTHERS].map((text, i) => matter(i, `职工${i}`, text)))
    expect(issues[0]?.ids.map(Number).sort()).toEqual([0, 1, 2, 3, 4, 5])
    expect(issues).toHaveLength(1 + OTHERS.length)
  })
  test('the fifth person gives the early warning, once', () => {
    const { warnings } = gathered(DORMITORY.map((text, i) => matter(i, `职工${i}`, text)))
    expect(warnings).toEqual([false, false, false, false, true, false])
  })
  test('people count, not messages', () => {
    const { warnings, issues } = gathered(DORMITORY.map((text, i) => matter(i, `职工${i % 4}`, text)))
    expect(warnings).not.toContain(true)
    expect(issues[0]?.users.size).toBe(4)
    expect(issues[0]?.alert).toBeNull()
  })
  test('time is no window: years apart still count', () => {
    const { warnings } = gathered(DORMITORY.map((text, i) => matter(i, `职工${i}`, text, i * 400)))
    expect(warnings[4]).toBe(true)
  })
  test('weight halves in 90 days, and only orders the list', () => {
    const old = DORMITORY.slice(0, 3).map((text, i) => matter(i, `职工${i}`, text, 0))
    const fresh = ['食堂的红烧肉太咸', '食堂红烧肉咸得发苦'].map((text, i) => matter(10 + i, `职工${i}`, text, 200))
    const issues = hotIssues()
    for (const one of [...old, ...fresh]) issues.add(one)
    expect(issues.list(200 * DAY).map(({ ids }) => ids.length)).toEqual([2, 3])
  })
  test('empty and enormous texts are taken', () => {
    const { issues } = gathered([matter(0, '甲', ''), matter(1, '乙', '啊'.repeat(100_000)), matter(2, '丙', '\ud800\0')])
    expect(issues.flatMap(({ ids }) => ids).sort()).toEqual(['0', '1', '2'])
  })
})

test.each([
  ['2019/2/28 11:25:05', '2019-02-28T03:25:05.000Z'],
  ['2019-02-28 11:25:05', '2019-02-28T03:25:05.000Z'],
  ['2019-02-28T11:25:05+08:00', '2019-02-28T03:25:05.000Z'],
  ['2019/2/28', '2019-02-27T16:00:00.000Z'],
])('%s is the clock on the wall in China', (text, iso) => expect(new Date(timeOf(text)).toISOString()).toBe(iso))
