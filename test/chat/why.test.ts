/** 为什么: each date in plain words, recomputed; legal clocks apart from the studio's own, by province and by the unit's nature. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { UnitRow } from '../../src/services/people/roster.ts'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

const unit = (code: string, name: string, parent: string, kind: UnitRow['kind'], province: string, nature: UnitRow['nature']): UnitRow => ({
  code,
  name,
  parent,
  kind,
  employees: 90,
  province,
  nature,
})
const UNITS = [
  unit('BD', '总工会', '', 'federation', '', ''),
  unit('HBZC', '华北轴承', 'BD', 'enterprise', 'hebei', 'state'),
  unit('HBZC3', '三车间', 'HBZC', 'department', '', ''),
  unit('ZJDZ', '浙江电子', 'BD', 'enterprise', 'zhejiang', 'private'),
]
const BATH = '澡堂的热水坏了好几天了，下班没法洗澡'

let chat: Chat
let li: Talker, zhou: Talker

beforeEach(async () => {
  chat = await startChat({ units: UNITS, at: ['2026-11-26', '09:00'] })
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await chat.cadre('孙部长', 'BD', 'supervisor')
  return () => chat.stop()
})

async function brings(unitCode = 'HBZC3'): Promise<[Talker, string]> {
  const wang = await chat.employee('王师傅', unitCode)
  await wang.says(BATH)
  await wang.says('完')
  return [wang, digits(await wang.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})/))]
}

describe('the studio’s own dates', () => {
  test('from the registration on: start, rule, what was skipped; a question pauses, an extension adds', async () => {
    const [wang, no] = await brings()
    await wang.says('为什么')
    const [first] = await wang.hears(/日子是这样算的[\s\S]*/)
    expect(first).toMatch(/11月26日 14:30 有人认领：从登记或转手 11月26日 09:00 算，4 个工作小时/)
    expect(first).toMatch(/11月27日 17:30 有人联系您：.*算，1 个工作日/)
    expect(first).toMatch(/12月1日 17:30 答复：从这一轮开始 11月26日 09:00 算，3 个工作日（简单的事）；跳过 11月28日、29日（休息日）/)
    expect(first).toMatch(/12月3日 09:00 跟您说一次办到哪了|跟您说一次办到哪了：.*7 天/)
    await li.says(`认领 ${no}`)
    await li.says(`追问 ${no} 是哪个澡堂？`)
    await wang.says('为什么')
    await wang.hears(/等您补充，过了就按现有情况接着办：从向您追问/)
    await chat.until('2026-11-26', '14:30')
    await wang.says('东边那个')
    await li.says(`延期 ${no} 5天 配件在路上`)
    await zhou.says('批准')
    await wang.says(`为什么 ${no}`)
    await wang.hears(/答复：从这一轮开始 .*等补充停了 .*个工作小时，往后顺延；批准延期 5 天/)
    await li.says(`为什么 ${no}`)
    await li.hears(/日子是这样算的/)
  })

  test('after the answer, after the end; somebody else’s reads like no such number; a sentence is no question about dates', async () => {
    const [wang, no] = await brings()
    await li.says(`认领 ${no}`)
    await li.says(`报结 ${no} 修好了`)
    await wang.says(`为什么 ${no}`)
    await wang.hears(/回访：从答复 11月26日/)
    const other = await chat.employee('赵姐')
    await other.says(`为什么 ${no}`)
    await other.hears(/没有这个编号，或者不归您看/)
    await wang.says(`评价 ${no} 1 1`)
    await wang.says(`为什么 ${no}`)
    await wang.hears(/问问后来怎么样：从办结/)
    await wang.says('为什么食堂的菜这么贵')
    await wang.hearsNothingOf(/日子是这样算的/)
  })
})

describe('legal dates', () => {
  test('a state enterprise is bound by the national regulation: 15 days to accept, 60 to answer, 30 for 复查', async () => {
    const [wang, no] = await brings()
    await wang.says(`为什么 ${no}`)
    // 15 days after 11-26 are 12-11
    await wang.hears(
      /法定的期限，对本单位有约束力：\n· 12月11日 前告知受理或不受理：从 11月26日 的第二天算，15 天，《信访工作条例》第二十二条、第二十三条/,
    )
    await li.says(`认领 ${no}`)
    await wang.says(`为什么 ${no}`)
    // 60 days after 11-26 are 2027-01-25, a Monday
    await wang.hears(/1月25日 前书面答复：从 11月26日 的第二天算，60 天，《信访工作条例》第三十四条/)
    await li.says(`报结 ${no} 修好了`)
    await wang.says(`为什么 ${no}`)
    // 30 days after are 12-26, a Saturday: Monday 12-28
    await wang.hears(/12月28日 前您申请复查：.*30 天，《信访工作条例》第三十五条/)
  })

  test('a private one in Zhejiang follows five working days as a standard, and promises no 复查', async () => {
    await chat.cadre('冯主席', 'ZJDZ', 'director')
    const [wang, no] = await brings('ZJDZ')
    await wang.says(`为什么 ${no}`)
    await wang.hears(
      /本单位照这个标准办，但法律没有硬性要求：\n· 12月3日 前告知受理或不受理：.*5 个工作日，《浙江省信访条例》（条款待核对）/,
    )
    await chat.app.db.grievance.update({ where: { no }, data: { status: 'answered', answeredAt: await chat.app.now() } })
    await wang.says(`为什么 ${no}`)
    await wang.hearsNothingOf(/复查/)
  })

  test('once the studio’s own promise is broken the law’s day is watched: told near and over', async () => {
    const [, no] = await brings()
    await li.says(`认领 ${no}`)
    await li.says(`回复 ${no} 在想办法`)
    const owner = await chat.cadre('郑厂长', 'HBZC', 'leader')
    await owner.hearsNothingOf(/法定/)
    for (let day = 0; day < 56; day += 7) await chat.later({ days: 7 })
    const sun = chat.channel.shown.map(({ content }) => content.text).filter(text => text.startsWith('法定期限'))
    expect(
      sun.some(text => /法定期限快到：“澡堂的事” .* 1月25日 前要书面答复（《信访工作条例》第三十四条，对本单位有约束力）/.test(text)),
    ).toBe(true)
    await chat.later({ days: 7 })
    const after = chat.channel.shown.map(({ content }) => content.text)
    expect(after.some(text => text.startsWith('法定期限已过'))).toBe(true)
  })
})
