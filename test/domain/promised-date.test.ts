import fc from 'fast-check'
import { expect, test } from 'vitest'
import { promisedDate } from '../../src/domain/clocks/deadlines.ts'
import { atShanghai, shanghaiDate } from '../../src/domain/time/calendar.ts'
import { cpuMs } from './cpu.ts'
import { testCalendar } from './holidays.ts'

/** A Sunday. */
const today = atShanghai('2026-11-22', '21:00')
const read = (text: string, from = today) => {
  const date = promisedDate(text, from)
  return date && shanghaiDate(date)
}

test.each([
  ['已与财务核实，10月工资11月25日前补发，书面承诺见图。', '2026-11-25'],
  ['11月 25 日补发', '2026-11-25'],
  ['１１月２５日前', '2026-11-25'],
  ['十一月二十五号之前', '2026-11-25'],
  ['2026年12月1日到账', '2026-12-01'],
  ['2026-12-01 前', '2026-12-01'],
  ['12.5前发', '2026-12-05'],
  ['1月10日前', '2027-01-10'],
  ['25号前发', '2026-11-25'],
  ['5号前一定发', '2026-12-05'],
  ['25日补发', '2026-11-25'],
  ['下周五之前', '2026-11-27'],
  ['下星期三给答复', '2026-11-25'],
  ['周五前修好', '2026-11-27'],
  ['这周日修', '2026-11-22'],
  ['下下周一', '2026-11-30'],
  ['本周内', '2026-11-20'],
  ['下周内解决', '2026-11-27'],
  ['三天内', '2026-11-25'],
  ['3日内答复', '2026-11-25'],
  ['两三天内', '2026-11-25'],
  ['一周内', '2026-11-29'],
  ['半个月内', '2026-12-07'],
  ['一个月内', '2026-12-22'],
  ['5个工作日内', '2026-11-27'],
  ['三个工作日内', '2026-11-25'],
  ['月底前', '2026-11-30'],
  ['本月底', '2026-11-30'],
  ['下个月底前', '2026-12-31'],
  ['下月5号发', '2026-12-05'],
  ['12月中旬', '2026-12-20'],
  ['下个月初', '2026-12-10'],
  ['本月内完成', '2026-11-30'],
  ['年底前结清', '2026-12-31'],
  ['预计在今年年底前完成修复', '2026-12-31'],
  ['路灯更换数量较多，请您理解，预计2027年2月前完工', '2027-02-28'],
  ['主体工程已完工，公司将力争在12月底开始施工，敬请谅解', '2026-12-31'],
  ['感谢您的来信，所欠的两个月工资将于2026年12月5日发到卡上。人力资源部2026年11月23日', '2026-12-05'],
  ['明天', '2026-11-23'],
  ['明早就修', '2026-11-23'],
  ['后天到', '2026-11-24'],
  ['大后天', '2026-11-25'],
  ['今天下班前发', '2026-11-22'],
  ['10月的11月25日前补发，11月的12月25日前补发', '2026-12-25'],
])('%s → %s', (text, expected) => {
  expect(read(text)).toBe(expected < '2026-11-22' ? null : expected)
})

test('this week on a Tuesday ends on its Friday', () => expect(read('本周内', atShanghai('2026-11-24', '10:00'))).toBe('2026-11-27'))

test.each([
  '您好，您反映的问题已收悉，经核实情况属实，感谢您的支持。2026年11月22日',
  '经查，排污许可证到2026年12月30日到期，该矿场已经停止开采，感谢您的关心',
  '公司已于2016年底被收购',
  '去年年底才交付',
  '应当自合同签订之日起90日内办理变更',
  '现将调查情况答复如下：2026年11月25日',
  '已经解决了',
  '',
  '11月3日已核实',
  '5月1日起执行的',
  '今天已与财务核实',
  '上周五已补发',
  '3号车间的空调',
  '3号发电机坏了',
  '10月工资',
  '请拨打 12333',
  '编号 382 746 156',
  '2026年13月40日',
  '四月三十一',
  '一月到底怎么回事',
  '第3日',
  '上个月底就发了',
])('no promise: %s', text => expect(read(text)).toBe(null))

test('working days follow the calendar', () => {
  const date = promisedDate('3个工作日内', atShanghai('2026-02-13', '10:00'), testCalendar())
  expect(date && shanghaiDate(date)).toBe('2026-02-25')
})

test('any text gives a day from today on, or none, fast', () => {
  const piece = fc.constantFrom(
    '11',
    '月',
    '25',
    '日',
    '号',
    '前',
    '下',
    '周',
    '五',
    '内',
    '三',
    '个',
    '工作日',
    '年',
    '底',
    ' ',
    '2026',
    '-',
    '\u0000',
    '\uD800',
    '天',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map(parts => parts.join('')),
      text => {
        const date = promisedDate(text, today)
        if (date) expect(shanghaiDate(date) >= '2026-11-22' && shanghaiDate(date) < '2029-12-31').toBe(true)
      },
    ),
    { numRuns: 500 },
  )
  const ms = cpuMs(() => {
    for (const text of [
      '1'.repeat(1_000_000),
      '下个'.repeat(500_000),
      ' '.repeat(1_000_000),
      '三'.repeat(1_000_000),
      '周五给给给'.repeat(200_000),
    ])
      promisedDate(text, today)
  })
  expect(ms).toBeLessThan(2_000)
})
