/** 报结: one line of what is simple; of a complex matter the parts of Art. 32, asked one by one; of a suggestion what becomes of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, li: Talker, zhou: Talker, sun: Talker

beforeAll(async () => {
  chat = await startChat()
})
afterAll(() => chat.stop())

beforeEach(async () => {
  await chat.clear()
  wang = await chat.employee('王师傅')
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})

const WAGES = '我被公司辞退了，不给赔偿金，请工会帮我要个说法'
const IDEA = '建议食堂晚上多开一个窗口，排队太长了'

async function claimed(words: string, by: Talker): Promise<string> {
  const no = await wang.brings(words)
  await by.claims(no)
  return no
}
const row = (no: string) => chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
const drafts = async (no: string) => chat.app.db.answerDraft.count({ where: { grievanceId: (await row(no)).id } })

describe('a complex matter', () => {
  test('what a short line leaves out is asked, one thing at a time; the employee gets one message', async () => {
    const no = await claimed(WAGES, zhou)
    await zhou.says(`报结 ${no} 赔偿金12月5日前打到卡上`)
    await zhou.hears(/您写的先留着[\s\S]*还差 2 样[\s\S]*查到了什么情况[\s\S]*“跳过”[\s\S]*“就这样送”/)
    await wang.hearsNothingOf(/答复/)
    await zhou.says('公司没有提前通知，也没有说明理由')
    await zhou.hears(/依据哪条规定/)
    await zhou.says('《劳动合同法》第八十七条')
    await zhou.hears(
      /职工会看到：\n————\n查到的情况：公司没有提前通知，也没有说明理由\n办理意见：赔偿金12月5日前打到卡上\n依据：《劳动合同法》第八十七条\n————\n发 1 送给职工/,
    )
    await wang.hearsNothingOf(/答复/)
    await zhou.says('1')
    await zhou.hears(/正在送给职工[\s\S]*承诺日期 12月5日/)
    await wang.hears(/^答复：.*\n查到的情况：公司没有提前通知[\s\S]*依据：《劳动合同法》第八十七条\n——周主席/)
    expect(await row(no)).toMatchObject({ status: 'answered' })
    expect(await drafts(no)).toBe(0)
  })

  test('skipped, gone back to, put aside and taken up again: nothing is typed twice', async () => {
    const no = await claimed(WAGES, zhou)
    await zhou.says(`报结 ${no}`)
    await zhou.hears(/说清 3 样[\s\S]*查到了什么情况/)
    await zhou.says('公司没有说明理由')
    await zhou.hears(/怎么办的/)
    await zhou.says('跳过')
    await zhou.hears(/这一样不能少：怎么办的/)
    await zhou.says('上一步')
    await zhou.hears(/查到了什么情况/)
    await zhou.says('上一步')
    await zhou.hears(/前面没有了/)
    await zhou.says('公司说他旷工，拿不出考勤')
    await zhou.hears(/怎么办的/)
    await zhou.says('先放着')
    await zhou.hears(/写的都留着，还没送出。接着写发“报结 \d{9}”/)
    await zhou.says('待办')
    await chat.later({ hours: 1 })
    await zhou.says(`报结 ${no} 公司同意补发赔偿金`)
    await zhou.hears(/依据哪条规定/)
    await zhou.says('跳过')
    await zhou.hears(/查到的情况：公司说他旷工，拿不出考勤\n办理意见：公司同意补发赔偿金\n————/)
    await zhou.says('2')
    await zhou.hears(/依据哪条规定/)
    await zhou.says('劳动合同第八条')
    await zhou.presses('送给职工')
    await wang.hears(/办理意见：公司同意补发赔偿金\n依据：劳动合同第八条/)
  })

  test('in a hurry it goes as it is; written in one piece it is not asked about', async () => {
    const no = await claimed(WAGES, zhou)
    await zhou.says(`报结 ${no} 赔偿金已经打到卡上`)
    await zhou.says('就这样送')
    await wang.hears(/^答复：.*\n赔偿金已经打到卡上\n——周主席/)
    const second = await claimed(WAGES, zhou)
    await zhou.says(`报结 ${second} 经查公司没有说明理由，按劳动合同法第四十七条，赔偿金已经打到卡上`)
    await wang.hears(/^答复：.*\n经查公司没有说明理由，按劳动合同法第四十七条，赔偿金已经打到卡上\n——/)
  })

  test('what else comes in between is not part of the answer: commands, quotations, 收到, the number of an offer that came since', async () => {
    const no = await claimed(WAGES, zhou)
    await zhou.says(`报结 ${no} 正在跟公司谈`)
    await zhou.hears(/查到了什么情况/)
    await zhou.quotes(/您已认领/, '已经约了人事经理，下午见面。')
    await wang.hears(/周主席.*\n已经约了人事经理/)
    await zhou.says(`备注 ${no} 人事姓刘`)
    await zhou.hears(/备注记下了/)
    await li.says('车间有人从楼梯上摔下来了，人叫不醒')
    await zhou.hears(/红色预警/)
    await zhou.says('1')
    await zhou.says('1')
    await zhou.hears(/查到了什么情况/)
    await zhou.says('收到')
    await zhou.hears(/签收了|已签收/)
    await zhou.says('2')
    await zhou.says(`报结 ${no}`)
    await zhou.hears(/查到了什么情况/)
    await zhou.says('人事经理承认没有通知')
    await zhou.hears(/依据哪条规定/)
    await zhou.says('就这样送')
    await wang.hears(/^答复：.*\n查到的情况：人事经理承认没有通知\n办理意见：正在跟公司谈\n——/)
  })

  test('danger in what happened alarms about this matter and files no other', async () => {
    const no = await claimed(WAGES, zhou)
    await zhou.says(`报结 ${no} 赔偿金已经打到卡上`)
    const before = await chat.app.db.grievance.count()
    await zhou.says('他说再不给钱就从办公楼上跳下去')
    await zhou.hears(/您这段话里有人身危险，我同时发了预警/)
    await zhou.hears(/依据哪条规定/)
    await li.hearsNothingOf(/新诉求/)
    expect(await chat.app.db.grievance.count()).toBe(before)
    await zhou.says('就这样送')
    await wang.hears(/查到的情况：他说再不给钱/)
  })

  test('withdrawn or given to somebody else meanwhile: nothing is sent; nobody else is led through it', async () => {
    const no = await claimed(WAGES, zhou)
    await sun.says(`报结 ${no}`)
    await sun.hears(/没有这个编号|只有承办人能答复/)
    await zhou.says(`报结 ${no} 赔偿金已经打到卡上`)
    await zhou.hears(/查到了什么情况/)
    await wang.says(`不反映了 ${no}`)
    await wang.says('1')
    await zhou.says('公司没有说明理由')
    await zhou.hears(/情况变了，现在不能由您报结，没有送出/)
    await wang.hearsNothingOf(/答复：/)
    expect(await drafts(no)).toBe(0)
    await zhou.says('好的')
    await zhou.hearsNothingOf(/情况变了/)
  })
})

describe('a suggestion', () => {
  test('is adopted, in part, or not, with the reason; typed or asked', async () => {
    const no = await claimed(IDEA, li)
    expect(await row(no)).toMatchObject({ kind: 'suggestion' })
    await li.says(`报结 ${no} 下周起晚上多开一个窗口`)
    await li.hears(/这条建议采纳吗？发 1 采纳/)
    await li.says('1')
    await li.hears(/职工会看到：\n————\n您的建议：采纳。\n下周起晚上多开一个窗口/)
    await li.says('1')
    await wang.hears(/^答复：.*\n您的建议：采纳。\n下周起晚上多开一个窗口\n——李干事/)
    expect(await row(no)).toMatchObject({ status: 'answered', adoption: 'adopted' })
    const second = await claimed(IDEA, li)
    await li.says(`报结 ${second} 未采纳`)
    await li.hears(/为什么？打算怎么做/)
    await li.says('晚上人手不够，先错开下班时间')
    await li.presses('送给职工')
    await wang.hears(/您的建议：未采纳。\n晚上人手不够/)
    const third = await claimed(IDEA, li)
    await li.says(`报结 ${third} 部分采纳：先加一个小窗口`)
    await wang.hears(/您的建议：部分采纳。\n先加一个小窗口/)
    await zhou.says('汇总 本月')
    await zhou.hears(/意见建议答复 3 条：采纳 1，部分采纳 1，未采纳 1/)
  })

  test('done again it is decided again', async () => {
    const no = await claimed(IDEA, li)
    await li.says(`报结 ${no} 未采纳 晚上人手不够`)
    await wang.says(`评价 ${no} 3 3`)
    await zhou.hears(/第 2 轮/)
    expect(await row(no)).toMatchObject({ adoption: null })
    await zhou.says(`认领 ${no}`)
    await zhou.says(`报结 ${no} 采纳 给食堂加了一个人`)
    await zhou.hears(/职工上一轮没认可。这次跟上次有什么不同/)
    await zhou.says('就这样送')
    await zhou.hears(/这一样不能少/)
    await zhou.says('窗口从今晚就开')
    await zhou.says('1')
    await wang.hears(/您的建议：采纳。\n给食堂加了一个人\n这次的不同：窗口从今晚就开/)
  })
})

test('words that are too long to be looked at whole are not sent cut short', async () => {
  const no = await claimed(IDEA, li)
  await li.says(`报结 ${no} 采纳 ${'查'.repeat(10_100)}`)
  await li.hears(/太长了：一共 10\d{3} 个字，一次最多 10000 个字。什么都没送出/)
  await wang.hearsNothingOf(/答复/)
})
