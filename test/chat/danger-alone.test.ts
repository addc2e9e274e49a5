/** Danger where nobody can be reached, and in voice. */
import { afterEach, test } from 'vitest'
import { type Chat, startChat } from '../helpers/chat.ts'

let chat: Chat
afterEach(() => chat.stop())

const ROOF = '我在三号楼顶，不想活了'

test('nobody reachable: the numbers, and never 已经在叫人', async () => {
  chat = await startChat()
  const wang = await chat.employee('王师傅')
  await wang.says(ROOF)
  await wang.hears(/我听着呢/)
  await wang.hears(/马上打电话/)
  await wang.hears(/12356[\s\S]*110/)
  await wang.hearsNothingOf(/叫人/)
})

test('only the superior is there: they are told', async () => {
  chat = await startChat()
  const sun = await chat.cadre('孙部长', 'BD', 'supervisor')
  const wang = await chat.employee('王师傅')
  await wang.says('车间着火了，快来人')
  await wang.hears(/在叫人/)
  await wang.hears(/119/)
  await sun.hears(/红色预警[\s\S]*着火/)
})

test('voice: danger is asked for; 1 alerts, 2 queues it, and within 15 minutes it is in front of somebody', async () => {
  chat = await startChat()
  const zhou = await chat.cadre('周主席', 'HBZC', 'director')
  const wang = await chat.employee('王师傅'),
    zhao = await chat.employee('赵师傅')
  const voice = { type: 'voice', media: { ref: 'v', name: '语音', mime: 'audio/amr', seconds: 9 } } as const
  await wang.sends(voice)
  await wang.hears(/现在有人身危险吗/)
  await wang.says('1')
  await wang.hears(/在哪儿/)
  await wang.hears(/在叫人/)
  await zhou.hears(/红色预警/)
  await wang.says('我在二号门')
  await zhou.hears(/反映人又说：我在二号门/)
  await chat.later({ minutes: 5 })
  await wang.hearsNothingOf(/登记好了/)
  await zhao.sends(voice)
  await zhao.says('2')
  await zhao.hears(/15 分钟内/)
  await chat.later({ minutes: 2 })
  const no = (await zhao.hears(/编号 (\d{3} \d{3} \d{3})/))[1] ?? ''
  await chat.later({ minutes: 12 })
  await zhou.hearsNothingOf(new RegExp(`语音等人听（编号 ${no}`))
  await chat.later({ minutes: 1 })
  await zhou.hears(new RegExp(`语音等人听（编号 ${no}`))
})
