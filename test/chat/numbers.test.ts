/** Where there are no buttons a bare number means a choice of the message that was shown last. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, li: Talker, zhou: Talker

beforeAll(async () => {
  chat = await startChat({ can: { buttons: false } })
  wang = await chat.employee('王师傅')
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})
afterAll(() => chat.stop())

async function brings(words: string): Promise<string> {
  return wang.brings(words)
}

test('what is urgent overtakes what was written before it: the number means what came last', async () => {
  await li.says('车间有人从楼梯上摔下来了，人叫不醒')
  await zhou.hears(/红色预警/)
  // the alert was written last and shown first
  await chat.app.db.$executeRaw`UPDATE deliveries SET settled_at = settled_at - interval '5 seconds' WHERE purpose = 'alert'`
  await zhou.says('1')
  await zhou.hears(/您已认领/)
  await li.says('又有一个人摔下来了，流了很多血')
  await zhou.says('签收')
  await zhou.hears(/签收/)
})

test('the steps of a 报结 take numbers as typed, and no number as words', async () => {
  const no = await brings('我被公司辞退了，不给赔偿金，请工会帮我要个说法')
  await zhou.says(`认领 ${no}`)
  await zhou.says(`报结 ${no} 赔偿金12月5日前打到卡上`)
  await zhou.hears(/查到了什么情况/)
  await zhou.says('3')
  await zhou.hears(/查到了什么情况/)
  await zhou.says('公司没有提前通知')
  await zhou.says('跳过')
  await zhou.hears(/职工会看到[\s\S]*发 1 送给职工/)
  await zhou.says('1')
  await wang.hears(/答复：[\s\S]*查到的情况：公司没有提前通知/)
  expect(await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })).toMatchObject({ status: 'answered' })
})
