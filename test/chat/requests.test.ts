/** 延期 and 查看身份: asked for with a reason, decided by somebody else, once; the employee hears of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, li: Talker, zhou: Talker, zheng: Talker, sun: Talker

beforeAll(async () => {
  chat = await startChat({ can: { edit: true } })
  const { shown } = chat.channel
  chat.channel.edit = async (_target, messageId, content) => {
    const at = shown.findIndex(({ id }) => id === messageId)
    const before = shown[at]
    if (before !== undefined) shown[at] = { ...before, content }
  }
})
afterAll(() => chat.stop())

beforeEach(async () => {
  await chat.app.db.grievance.updateMany({ data: { status: 'withdrawn' } })
  await chat.app.db.$executeRaw`UPDATE deadlines SET cancelled_at = app_now() WHERE grievance_id IS NOT NULL`
  await chat.app.db.request.deleteMany()
  await chat.app.db.role.deleteMany()
  wang = await chat.employee('王师傅')
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})

async function brings(words = '澡堂的热水坏了好几天了，下班没法洗澡'): Promise<string> {
  return wang.brings(words)
}
async function claimed(): Promise<string> {
  const no = await brings()
  await li.claims(no)
  return no
}
const request = async (who: Talker): Promise<string> => digits(await who.hears(/申请号 (\d{3} \d{3} \d{3})/))
const answerDue = async (no: string): Promise<Date | undefined> => {
  const { id } = await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
  return (await chat.app.db.deadline.findFirst({ where: { grievanceId: id, kind: 'answer', firedAt: null, cancelledAt: null } }))?.dueAt
}
const entries = async (no: string, type: string): Promise<number> => {
  const { id } = await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
  return chat.app.db.ledgerEntry.count({ where: { grievanceId: id, type } })
}

describe('延期', () => {
  test('approved above: the new date, the entry and the notice with the reason come together', async () => {
    const no = await claimed()
    const before = await answerDue(no)
    await li.says(`延期 ${no} 5天 配件在路上`)
    await li.hears(/已送去批.*没批之前时限照走/)
    expect(await answerDue(no)).toEqual(before)
    await zhou.hears(/李干事请求延期 5 天[\s\S]*澡堂的事[\s\S]*理由：配件在路上/)
    await zheng.hears(/李干事请求延期 5 天/)
    await zhou.presses('批准')
    await zhou.hears(/已批准延期.*新的答复时限 \d+月\d+日 17:30/)
    await li.hears(/周主席批准了延期/)
    await wang.hears(/要多办几天，最迟 \d+月\d+日 答复您。原因：配件在路上。仍由李干事负责，只延这一次/)
    expect(await answerDue(no)).toEqual(chat.app.deps.calendar.addCalendarDays(before as Date, 5))
    expect(await entries(no, 'extend')).toBe(1)
    await zheng.presses('批准')
    await zheng.hears(/已经有人定了/)
  })

  test('once; at most thirty days; with a reason; only by its owner and while it is handled', async () => {
    const no = await brings()
    await zhou.says(`延期 ${no} 5天 等配件`)
    await zhou.hears(/现在是“已登记，待认领”，不能延期/)
    await li.says(`认领 ${no}`)
    for (const [words, heard] of [
      [`延期 ${no}`, /这样发：延期 \d{9} 5天/],
      [`延期 ${no} 5天`, /请写上理由/],
      [`延期 ${no} 40天 等配件`, /最多延 30 天/],
      [`延期 ${no} 过几天 等配件`, /这样发：延期/],
    ] as const) {
      await li.says(words)
      await li.hears(heard)
    }
    await zhou.says(`延期 ${no} 5天 等配件`)
    await zhou.hears(/由李干事负责，只有承办人能延期/)
    await li.says(`延期 ${no} 五天 等配件`)
    await li.says(`延期 ${no} 5天 等配件`)
    await li.hears(/已经送去批了，请等结果/)
    await zhou.says('批准')
    await li.hears(/批准了延期/)
    await li.says(`延期 ${no} 3天 又等`)
    await li.hears(/已经延过一次，不能再延/)
    await wang.hears(/只延这一次/)
    await wang.hearsNothingOf(/只延这一次/)
  })

  test('驳回 wants a reason and changes nothing', async () => {
    const no = await claimed()
    const before = await answerDue(no)
    await li.says(`延期 ${no} 5天 配件在路上`)
    await zhou.presses('驳回')
    await zhou.hears(/请写上理由。这样发：驳回 \d{9}/)
    const asked = await request(zheng)
    await zhou.says(`驳回 ${asked} 先装临时热水器`)
    await zhou.hears(/已驳回/)
    await li.hears(/周主席没有批准延期.*先装临时热水器/)
    await wang.hearsNothingOf(/多办几天/)
    expect(await answerDue(no)).toEqual(before)
    await zheng.says(`批准 ${asked}`)
    await zheng.hears(/已经有人定了/)
  })

  test('a director’s own is decided by the leader, else by the superior; who asks never decides', async () => {
    const no = await brings()
    await zhou.says(`认领 ${no}`)
    await zhou.says(`延期 ${no} 5天 要开会定`)
    await zhou.hears(/已送去批/)
    const asked = await request(zheng)
    await zhou.says(`批准 ${asked}`)
    await zhou.hears(/没有这个编号，或者不归您看/)
    await zheng.says(`批准 ${asked}`)
    await zhou.hears(/郑厂长批准了延期/)
    await chat.app.db.role.deleteMany({ where: { role: 'leader' } })
    const second = await brings('食堂的菜最近又贵又难吃，能不能改善一下')
    await zhou.says(`认领 ${second}`)
    await zhou.says(`延期 ${second} 5天 要开会定`)
    await sun.hears(/周主席请求延期/)
    await sun.presses('批准')
    await zhou.hears(/孙部长批准了延期/)
  })

  test('what is over in the meantime is not extended', async () => {
    const no = await claimed()
    await li.says(`延期 ${no} 5天 配件在路上`)
    const asked = await request(zhou)
    await wang.says(`不反映了 ${no}`)
    await wang.says('1')
    await zhou.says(`批准 ${asked}`)
    await zhou.hears(/情况已经变了，这个申请作废，什么都没改/)
    expect(await entries(no, 'extend')).toBe(0)
  })

  test('while the matter waits for the employee the extension holds for when it goes on', async () => {
    const no = await claimed()
    await li.says(`追问 ${no} 是哪个澡堂？`)
    await li.says(`延期 ${no} 5天 配件在路上`)
    await zhou.presses('批准')
    await wang.says('东边那个')
    await li.hears(/东边那个/)
    const { calendar } = chat.app.deps
    const { roundAt } = await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
    const plain = calendar.addCalendarDays(calendar.addWorkingDays(roundAt, 3), 5)
    expect((await answerDue(no))?.getTime()).toBeGreaterThanOrEqual(plain.getTime())
  })
})

describe('查看身份', () => {
  const why = '要替他到社保局补缴，须本人姓名'

  test('with a reason and a second person; fifteen minutes; the employee hears who and why', async () => {
    const no = await claimed()
    await li.says(`查看身份 ${no}`)
    await li.hears(/这样发：查看身份/)
    await li.says(`查看身份 ${no} 看看`)
    await li.hears(/请写上理由/)
    await li.says(`查看身份 ${no} ${why}`)
    await li.hears(/已送去批/)
    await zheng.hearsNothingOf(/姓名和电话/)
    await zhou.hears(/李干事请求查看反映人的姓名和电话[\s\S]*理由：要替他到社保局补缴/)
    await zhou.presses('批准')
    await li.hears(/反映人：王师傅，1390000/)
    await zhou.hearsNothingOf(/王师傅/)
    await wang.hears(/李干事看了您的姓名和电话，周主席批准的，理由是：要替他/)
    expect(await entries(no, 'identity-unlocked')).toBe(1)
    await chat.later({ minutes: 16 })
    expect(li.screen().join('\n')).not.toMatch(/1390000/)
    await li.hearsNothingOf(/王师傅/)
  })

  test('匿名 is nobody’s any more; 实名 is seen already; who does not own it asks for nothing', async () => {
    const no = await claimed()
    await zheng.says(`查看身份 ${no} ${why}`)
    await zheng.hears(/只有承办人能查看身份/)
    await wang.says(`实名 ${no}`)
    await li.says(`查看身份 ${no} ${why}`)
    await li.hears(/是实名的/)
    await wang.says(`匿名 ${no}`)
    await li.says(`查看身份 ${no} ${why}`)
    await li.hears(/是匿名的，和本人的关联已经去掉，谁也查不到/)
  })

  test('whoever gave the matter away in the meantime sees nothing', async () => {
    const no = await claimed()
    await li.says(`查看身份 ${no} ${why}`)
    await zhou.says(`指派 ${no} 郑厂长`)
    await zhou.presses('批准')
    await zhou.hears(/这个申请作废/)
    await li.hearsNothingOf(/1390000/)
  })

  test('in danger to life at once, and reviewed within a day', async () => {
    await wang.says('我在三车间楼顶，不发工资我就跳下去')
    await zhou.hears(/红色预警/)
    const { no } = await chat.app.db.grievance.findFirstOrThrow({ where: { level: 'red' }, orderBy: { id: 'desc' } })
    await li.says(`查看身份 ${no} 人在楼顶，要找到他`)
    await li.hearsNothingOf(/1390000/)
    await zhou.says(`查看身份 ${no} 人在楼顶，要找到他`)
    await zhou.hears(/反映人：王师傅，1390000/)
    await wang.hears(/因为有人身危险，周主席看了您的姓名和电话/)
    await sun.hears(/复核[\s\S]*周主席没等批准就看了反映人的身份/)
    await chat.later({ hours: 25 })
    await sun.hears(/24 小时了还没有人复核/)
    await sun.says('批准')
    await sun.hears(/已复核/)
    expect(await entries(no, 'glass-approved')).toBe(1)
  })
})

test('批准 and 驳回 with nothing to decide, of somebody else’s, and in words of a sentence', async () => {
  await zhou.says('批准')
  await zhou.hears(/没有等您批的申请/)
  await li.says('批准 382746156')
  await li.hears(/“批准”要由工作室主任、领导、上级工会来说/)
  const no = await claimed()
  await li.says(`延期 ${no} 5天 配件在路上`)
  const asked = await request(zhou)
  const other = await chat.cadre('钱主席', 'BD', 'director')
  await other.says(`批准 ${asked}`)
  await other.hears(/没有这个编号，或者不归您看/)
  await zhou.says(`批准 ${asked.slice(0, 8)}${(Number(asked[8]) + 1) % 10}`)
  await zhou.hears(/可能抄错了一位/)
})
