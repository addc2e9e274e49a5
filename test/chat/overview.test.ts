/** 汇总 with numerators and denominators, and at most ten exceptions a day, the worst first. */
import { beforeEach, expect, test } from 'vitest'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let zhou: Talker, li: Talker, sun: Talker

beforeEach(async () => {
  chat = await startChat({ at: ['2026-11-23', '09:00'] })
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
  return () => chat.stop()
})

async function brings(words = '澡堂的热水坏了好几天了，下班没法洗澡'): Promise<[Talker, string]> {
  const wang = await chat.employee('职工')
  await wang.says(words)
  await wang.says('完')
  return [wang, digits(await wang.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})/))]
}

test('each rate with what it is of; unrated counts as nothing', async () => {
  await sun.says('汇总')
  await sun.hears(/本月登记 0 件[\s\S]*响应率 还没有；解决率 还没有[\s\S]*没有要您过问的例外/)
  for (const rating of ['1 1', '3 3', null]) {
    const [wang, no] = await brings()
    await li.says(`认领 ${no}`)
    await li.says(`报结 ${no} 修好了`)
    if (rating !== null) await wang.says(`评价 ${no} ${rating}`)
  }
  const [quitter] = await brings()
  await quitter.says('不反映了')
  await quitter.says('1')
  await zhou.says('汇总')
  await zhou.hears(
    /本月登记 4 件：在办 2（超时 0），办结 1，转引导 0，撤回 1[\s\S]*响应率 100.0%（3\/3）；解决率 50.0%（1\/2）；满意率 50.0%（1\/2）；参评率 100.0%（2\/2）/,
  )
  await zhou.says('汇总 上月')
  await zhou.hears(/上月登记 0 件/)
  await zhou.says('汇总 前年')
  await zhou.hears(/可以看本周、本月/)
  await li.says('汇总')
  await li.hears(/“汇总”要由/)
})

test('what is sealed is counted above and not in the studio', async () => {
  await brings('主任老是给我发黄色图片，说下流话')
  await zhou.says('汇总')
  await zhou.hears(/本月登记 0 件/)
  await sun.says('汇总')
  await sun.hears(/本月登记 1 件/)
})

test('a unit that says nothing while its people write is seen from above, until somebody there does something', async () => {
  const written: string[] = []
  for (const words of ['澡堂的热水坏了好几天了', '食堂的菜馊了', '宿舍的灯不亮']) written.push((await brings(words))[1])
  await sun.says('汇总')
  await sun.hears(/【汇总】/)
  await sun.hearsNothingOf(/没动静/)
  await chat.later({ days: 3 })
  await sun.says('汇总')
  await sun.hears(/有人反映、单位却没动静（两天以上没认领、没回话、没上报）：华北轴承 2—4人。请打电话问一问/)
  await zhou.says('汇总')
  await zhou.hears(/【汇总】/)
  await zhou.hearsNothingOf(/没动静/)
  await sun.says(`督办 ${written[0]} 3天`)
  await sun.says('汇总')
  await sun.hears(/没动静/)
  await zhou.says(`备注 ${written[0]} 后勤说明天来修`)
  await zhou.hears(/备注记下了/)
  await sun.says('汇总')
  await sun.hears(/【汇总】(?![\s\S]*没动静)/)
})

test('at most ten, the worst first, at eight, with numbers that work', async () => {
  await chat.later({ seconds: 1 })
  for (let at = 0; at < 12; at++) {
    const [, no] = await brings('我们三车间两个月没发工资了')
    await zhou.says(`认领 ${no}`)
  }
  const [, orange] = await brings('设备带病还让我们干，这是强令冒险作业')
  await zhou.says(`认领 ${orange}`)
  await chat.app.db.$executeRaw`UPDATE grievances SET next_due_at = app_now() - interval '1 hour'`
  await sun.says('汇总')
  const [text] = await sun.hears(/请您过问：[\s\S]*/)
  expect(text.split('\n').filter(line => /^\d+\. /.test(line))).toHaveLength(10)
  expect(text).toMatch(/\n1\. .*橙/)
  await sun.says('1')
  await sun.hears(/强令冒险/)
  await chat.until('2026-11-24', '08:00')
  const [daily] = await sun.hears(/孙部长，今天请您过问这 \d+ 件[\s\S]*/)
  expect(daily.split('\n').filter(line => /^\d+\. /.test(line)).length).toBeLessThanOrEqual(10)
  const before = sun.screen().filter(text => text.includes('今天请您过问')).length
  await chat.until('2026-11-24', '14:05')
  expect(sun.screen().filter(text => text.includes('今天请您过问'))).toHaveLength(before)
})
