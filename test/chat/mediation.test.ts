/** 调解协议: both sides say yes to the same terms; never of harassment; a no changes nothing else. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, zhou: Talker, zheng: Talker, sun: Talker

beforeAll(async () => {
  chat = await startChat()
})
afterAll(() => chat.stop())

beforeEach(async () => {
  await chat.clear()
  wang = await chat.employee('王师傅')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})

async function claimed(words = '我被公司辞退了，不给赔偿金，请工会帮我要个说法'): Promise<string> {
  const no = await wang.brings(words)
  await zhou.claims(no)
  return no
}
const entries = async (no: string, type: string) => {
  const { id } = await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
  return chat.app.db.ledgerEntry.count({ where: { grievanceId: id, type } })
}

test('it stands when both have said yes; each hears the terms, who spoke for the unit, and until when a court can confirm it', async () => {
  const no = await claimed()
  await zheng.says(`调解协议 ${no} 单位12月5日前支付赔偿金`)
  await zheng.hears(/只有承办人能主持调解/)
  await zhou.says(`调解协议 ${no} 单位12月5日前支付赔偿金`)
  await zhou.hears(/两边都同意才算数/)
  await wang.hears(/周主席主持调解[\s\S]*单位12月5日前支付赔偿金[\s\S]*不影响您去仲裁/)
  await zheng.hears(/请您代表单位答复[\s\S]*单位12月5日前支付赔偿金/)
  await wang.presses('同意')
  await wang.hears(/记下您同意了/)
  await zhou.hears(/职工同意了，等另一边/)
  await sun.says(`调解 ${no} 1`)
  await sun.hears(/没有这个编号|不能由您来代表单位同意调解/)
  await zhou.says(`调解 ${no} 1`)
  await zhou.hears(/不能由您来代表单位同意调解/)
  await zheng.presses('同意')
  for (const one of [wang, zhou, zheng])
    await one.hears(/【调解协议】.*双方同意，单位由郑厂长代表：\n单位12月5日前支付赔偿金[\s\S]*12月23日 前可以一起去法院申请司法确认/)
  await zheng.hears(/两边都同意了/)
  expect(await entries(no, 'mediation-agreed')).toBe(1)
  await zhou.says(`调解协议 ${no} 改成12月20日`)
  await zhou.hears(/已经成立，不能再改/)
  await wang.says(`调解 ${no} 2`)
  await wang.hears(/没有等您答复的调解条款/)
})

test('a no ends these terms; new ones are asked about anew, also of who had said yes', async () => {
  const no = await claimed()
  await zhou.says(`调解协议 ${no} 单位12月5日前支付一半赔偿金`)
  await wang.says(`调解 ${no} 1`)
  await zheng.says(`调解 ${no} 2`)
  await zhou.hears(/单位不同意。可以改条款/)
  await wang.hears(/单位没有同意，这次不算/)
  await zhou.says(`调解协议 ${no} 单位12月5日前支付六成赔偿金`)
  await zheng.says(`调解 ${no} 1`)
  await zheng.hears(/等另一边答复/)
  expect(await entries(no, 'mediation-agreed')).toBe(0)
  await wang.says(`调解 ${no} 同意`)
  await wang.hears(/【调解协议】[\s\S]*六成/)
})

test('never of harassment; not before it is claimed; not where no leader may speak for the unit', async () => {
  await wang.says('主任老是给我发黄色图片，说下流话，我很害怕')
  await wang.says('完')
  await wang.hears(/登记好了/)
  const { no } = await chat.app.db.grievance.findFirstOrThrow({ where: { sensitive: 'harassment' }, orderBy: { id: 'desc' } })
  await sun.says(`认领 ${no}`)
  await sun.says(`调解协议 ${no} 双方和解`)
  await sun.hears(/一律不调解/)
  const second = await claimed()
  await chat.app.db.role.deleteMany({ where: { role: 'leader' } })
  await zhou.says(`调解协议 ${second} 单位12月5日前支付赔偿金`)
  await zhou.hears(/没有能出面的领导/)
  await wang.hearsNothingOf(/主持调解/)
})
