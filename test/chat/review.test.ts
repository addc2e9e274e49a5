/** 复查 and 复核 where the law binds; where it does not, the union above is asked to look into it. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { UnitRow } from '../../src/services/people/roster.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

const unit = (code: string, name: string, parent: string, kind: UnitRow['kind'], nature: UnitRow['nature']): UnitRow => ({
  code,
  name,
  parent,
  kind,
  employees: 90,
  province: 'hebei',
  nature,
})
const UNITS = [
  unit('CITY', '保定市总工会', '', 'federation', ''),
  unit('COUNTY', '竞秀区总工会', 'CITY', 'federation', ''),
  unit('ENT', '华北轴承', 'COUNTY', 'enterprise', 'state'),
  unit('SHOP', '三车间', 'ENT', 'department', ''),
  unit('PRIV', '民营电子', 'COUNTY', 'enterprise', 'private'),
]

let chat: Chat
let wang: Talker, zhou: Talker, county: Talker, city: Talker

beforeEach(async () => {
  chat = await startChat({ units: UNITS, at: ['2026-11-26', '09:00'] })
  zhou = await chat.cadre('周主席', 'ENT', 'director')
  county = await chat.cadre('孙部长', 'COUNTY', 'supervisor')
  city = await chat.cadre('吴部长', 'CITY', 'supervisor')
  return () => chat.stop()
})

async function answered(unitCode = 'SHOP', by = zhou): Promise<string> {
  wang = await chat.employee('王师傅', unitCode)
  const no = await wang.brings('我们两个月没发工资了')
  await by.says(`认领 ${no}`)
  await by.says(`报结 ${no} 已补发一个月`)
  await wang.hears(/答复：/)
  return no
}
const row = (no: string) => chat.app.db.grievance.findUniqueOrThrow({ where: { no } })

describe('where it binds', () => {
  test('the union above decides, never who handled it; upheld, the one above that; then it is final', async () => {
    const no = await answered()
    await wang.says(`申请复查 ${no}`)
    await wang.hears(/这样发：申请复查/)
    await wang.says(`申请复查 ${no} 只补了一个月，还差一个月`)
    // 30 days after 11-26 are 12-26, a Saturday
    await wang.hears(/已收下您的复查申请.*由上级工会的孙部长来定，12月28日 前给您书面意见，原来办的人不参加/)
    await county.hears(/请您复查：三车间“.*”[\s\S]*理由：只补了一个月/)
    await zhou.hears(/职工申请了复查/)
    await wang.says('进度')
    await wang.hears(/孙部长正在复查，最迟 12月28日/)
    await wang.says(`评价 ${no} 1 1`)
    await wang.hears(/现在是“上级工会复查中”，不能评价/)
    await zhou.says(`复查决定 ${no} 维持 没有问题的`)
    await zhou.hears(/“复查决定”要由上级工会来说/)
    await city.says(`复查决定 ${no} 维持 没有问题的`)
    await city.hears(/只有承办人能|没有这个编号/)
    await county.says(`复查决定 ${no} 维持`)
    await county.hears(/请写上理由/)
    await county.says(`复查决定 ${no} 维持 经查银行流水，两个月工资均已发放`)
    await wang.hears(/复查意见（编号 .*）：维持原答复。\n经查银行流水[\s\S]*孙部长\n不服的，12月28日 前可以再请上一级工会复核/)
    await wang.says(`申请复核 ${no} 流水里没有九月的`)
    await wang.hears(/已收下您的复核申请.*由上级工会的吴部长来定/)
    await city.says(`复核决定 ${no} 维持 九月工资以现金签收，签收单附后`)
    await wang.hears(/复核意见[\s\S]*这是最后的意见/)
    await wang.says(`申请复核 ${no} 我还是不服`)
    await wang.hears(/已经复查、复核过，是最后的意见了/)
    expect(await row(no)).toMatchObject({ status: 'closed', reviewStage: 2 })
  })

  test('overturned it is done again, with what the reviewer said', async () => {
    const no = await answered()
    await wang.says(`申请复查 ${no} 还差一个月`)
    await county.says(`复查决定 ${no} 撤销 还差一个月工资，责令补发`)
    await wang.hears(/撤销原答复，重新办。\n还差一个月工资，责令补发\n——孙部长\n现在由周主席负责/)
    await zhou.hears(/孙部长撤销了原答复[\s\S]*责令补发/)
    await zhou.says(`认领 ${no}`)
    await zhou.says(`报结 ${no} 已经发了`)
    await zhou.hears(/还差 1 样[\s\S]*职工上一轮没认可/)
    await zhou.says('就这样送')
    await zhou.hears(/这一样不能少：职工上一轮没认可。这次跟上次有什么不同/)
    expect(await row(no)).toMatchObject({ status: 'handling', round: 2 })
  })

  test('a hearing in 复核: its days are not counted, once, and the employee is told', async () => {
    const no = await answered()
    await wang.says(`申请复查 ${no} 还差一个月`)
    await county.says(`听证 ${no} 12-01 12-03`)
    await county.hears(/不在复核当中/)
    await county.says(`复查决定 ${no} 维持 经查工资均已发放`)
    await wang.says(`申请复核 ${no} 流水里没有九月的`)
    await wang.hears(/12月28日 前给您书面意见/)
    await city.says(`听证 ${no} 三楼`)
    await city.hears(/这样发：听证 \d{9}/)
    await county.says(`听证 ${no} 12-01 12-03`)
    await county.hears(/只有承办人能听证|没有这个编号/)
    await city.says(`听证 ${no} 12-01 12-03 市总工会三楼`)
    await city.hears(/开听证会的日子不算在期限里，12月29日 前要作出复核意见/)
    await wang.hears(/要开听证会：12月1日至12月3日，市总工会三楼.*最迟 12月29日 给您复核意见/)
    await wang.says('进度')
    await wang.hears(/正在复核，最迟 12月29日/)
    await city.says(`听证 ${no} 12-05`)
    await city.hears(/已经开过听证会/)
    await wang.says(`为什么 ${no}`)
    await wang.hears(/12月29日/)
  })

  test('after thirty days it is too late; late decisions are told', async () => {
    const no = await answered()
    await wang.says(`评价 ${no} 1 1`)
    await chat.later({ days: 33 })
    await wang.says(`申请复查 ${no} 还差一个月`)
    await wang.hears(/期限到 12月28日 为止，现在过了/)
    const second = await answered()
    await wang.says(`申请复查 ${second} 还差一个月`)
    await chat.later({ days: 40 })
    await county.hears(/法定期限已过：.*的复查（复核）还没有定/)
  })

  test('who was dissatisfied twice is told of the right after fifteen and twenty-five days', async () => {
    const no = await answered()
    await wang.says(`评价 ${no} 3 3`)
    await county.says(`认领 ${no}`)
    await county.says(`报结 ${no} 这次查了账，确实发了`)
    await county.says('就这样送')
    await wang.says(`评价 ${no} 3 3`)
    await wang.hears(/申请复查 \d{9} 理由”，请上级工会依法复查，30 天内有效/)
    await chat.later({ days: 14 })
    await wang.hearsNothingOf(/提醒一下/)
    await chat.later({ days: 2 })
    await wang.hears(/提醒一下：编号 .* 前可以请上级工会复查/)
    await chat.later({ days: 10 })
    await wang.hears(/提醒一下/)
    await wang.says(`申请复查 ${no} 账上没有九月`)
    await wang.hears(/由上级工会的吴部长来定/)
  })

  test('nothing to review before there is an answer; somebody else’s reads like no such number', async () => {
    wang = await chat.employee('王师傅', 'SHOP')
    const no = await wang.brings('我们两个月没发工资了')
    await wang.says(`申请复查 ${no} 还没给钱`)
    await wang.hears(/现在是“已登记，待认领”，不能申请复查/)
    const thief = await chat.employee('别人', 'SHOP')
    await thief.says(`申请复查 ${no} 还没给钱`)
    await thief.hears(/没有这个编号，或者不归您看/)
  })
})

test('where it does not bind: no 复查 is promised, the union above is asked to look into it', async () => {
  const feng = await chat.cadre('冯主席', 'PRIV', 'director')
  const no = await answered('PRIV', feng)
  await wang.says(`申请复查 ${no} 还差一个月`)
  await wang.hears(/不适用法定的复查复核，我已经替您请上级工会督办.*申请劳动仲裁/)
  await county.hears(/职工不服答复，请上级过问：民营电子[\s\S]*理由：还差一个月/)
  expect(await row(no)).toMatchObject({ status: 'answered', reviewStage: 0 })
})
