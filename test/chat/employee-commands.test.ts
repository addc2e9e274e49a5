/** What an employee may say of a matter of theirs: 进度 补充 催办 转人工 不反映了 直送上级 我的单位 帮助 我的数据. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../src/db.ts'
import { shanghaiDate } from '../../src/domain/time/calendar.ts'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let li: Talker,
  zhou: Talker,
  sun: Talker,
  count = 0

beforeAll(async () => {
  chat = await startChat()
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})
afterAll(() => chat.stop())

const RECEIPT = /登记好了.*编号 (\d{3} \d{3} \d{3})/
const spaced = (no: string) => no.replace(/(\d{3})(?=\d)/g, '$1 ')
async function matter(words = '澡堂的热水坏了好几天了', who?: Talker): Promise<[Talker, string]> {
  const wang = who ?? (await chat.employee(`职工${++count}`))
  await wang.says(words)
  await wang.says('完')
  return [wang, digits(await wang.hears(RECEIPT))]
}

test('进度 with one open matter, with a number, with several, with a typo, with a stranger’s', async () => {
  const [wang, no] = await matter()
  await wang.says('进度')
  await wang.hears(new RegExp(`${spaced(no)}：已登记`))
  await wang.says(`进度 ${no}`)
  await wang.hears(new RegExp(`${spaced(no)}：已登记`))
  await wang.says(`进度${spaced(no)}`)
  await wang.hears(new RegExp(`${spaced(no)}：已登记`))
  const [, other] = await matter('食堂的饭菜太贵了，吃不起', wang)
  await wang.says('进度')
  await wang.hears(new RegExp(`${spaced(other)}[\\s\\S]*${spaced(no)}`))
  const wrong = `${no.slice(0, 8)}${(Number(no[8]) + 1) % 10}`
  await wang.says(`进度 ${wrong}`)
  await wang.hears(/抄错了一位/)
  const zhao = await chat.employee('赵师傅')
  await zhao.says(`进度 ${no}`)
  const refused = (await zhao.hears(/没有这个编号.*/))[0]
  expect(refused).not.toContain(spaced(no))
})

test('补充: with words, without, during an intake, and with nothing open', async () => {
  const [wang, no] = await matter()
  await li.says(`认领 ${no}`)
  await wang.says('补充 一共三个喷头坏了')
  await wang.hears(/已补进编号/)
  await li.hears(/一共三个喷头坏了/)
  await wang.says('补充')
  await wang.hears(/请说要补充什么/)
  await wang.says('谢谢了，女澡堂也一样')
  await wang.hears(/已补进编号/)
  await li.hears(/女澡堂也一样/)
  await wang.says('补充')
  await wang.sends({ type: 'image', media: { ref: 'a', name: '喷头.jpg', mime: 'image/jpeg' } })
  await li.hears(/\[图片\] 喷头.jpg/)
  const zhao = await chat.employee('赵师傅')
  await zhao.says('补充 班车老是晚点')
  await zhao.hears(/正在记/)
  const fresh = await zhao.brings('补充 昨天又晚了半小时')
  await zhou.says(`查看 ${fresh}`)
  await zhou.hears(/班车老是晚点\n昨天又晚了半小时/)
})

test('催办 reaches the owner once a day', async () => {
  const [wang, no] = await matter()
  await wang.says('催办')
  await wang.hears(/已经替您催了/)
  await zhou.hears(new RegExp(`职工在催.*${spaced(no)}`))
  await wang.says('催一下')
  await wang.hears(/今天已经替您催过了/)
  await chat.later({ days: 1, minutes: 1 })
  await wang.says('催办')
  await wang.hears(/已经替您催了/)
  const zhao = await chat.employee('赵师傅')
  await zhao.says('催办')
  await zhao.hears(/没有在办的事/)
})

test('催办 at night reaches the owner in the morning', async () => {
  const [wang, no] = await matter()
  await zhou.says(`认领 ${no}`)
  await zhou.hears(/您已认领/)
  await chat.until(shanghaiDate(await chat.app.now()), '21:19')
  await wang.says('催办')
  await wang.hears(/都下班了，\d+月\d+日 08:00 一上班就替您催周主席/)
  await wang.says('催办')
  await wang.hears(/今天已经替您催过了/)
  await chat.later({ hours: 8 })
  await zhou.hearsNothingOf(/职工在催/)
  await chat.later({ hours: 4 })
  await zhou.hears(new RegExp(`职工在催.*${spaced(no)}`))
})

test('转人工 with a matter, in the middle of one, and without any: somebody can answer', async () => {
  const wang = await chat.employee('王师傅')
  await wang.says('转人工')
  const no = digits(await wang.hears(RECEIPT))
  await wang.hears(/已经请.*来接您的话/)
  await li.hears(new RegExp(`要跟人说话.*${spaced(no)}`))
  await li.quotes(/要跟人说话/, '您好，我是李干事，什么事？')
  await wang.hears(/什么事？/)
  const zhao = await chat.employee('赵师傅')
  await zhao.says('厂里的班车取消了，我们上下班没法走')
  await zhao.says('转人工')
  await zhao.hears(RECEIPT)
  await zhao.hears(/来接您的话/)
  const late = await startChat({ at: ['2026-11-23', '22:00'] })
  try {
    await late.cadre('周主席', 'HBZC', 'director')
    const night = await late.employee('夜班师傅')
    await night.says('转人工')
    await night.hears(/11月24日 08:30/)
  } finally {
    await late.stop()
  }
})

test('不反映了 asks first', async () => {
  const [wang, no] = await matter()
  await wang.says('不反映了')
  await wang.hears(/真的不反映了吗/)
  await wang.says('2')
  await wang.hears(/接着办/)
  await wang.says('不反映了')
  await wang.says('1')
  await wang.hears(/已按您的意思撤回/)
  await zhou.hears(new RegExp(`${spaced(no)} 职工已撤回`))
  await wang.says('进度')
  await wang.hears(/没有在办的事/)
})

test('直送上级 during and after: out of the unit’s sight', async () => {
  const [wang, no] = await matter('车间主任克扣我们的加班费')
  await li.says(`查看 ${no}`)
  await wang.says('直送上级')
  await wang.hears(/由孙部长收办/)
  await sun.hears(new RegExp(spaced(no)))
  for (const near of [li, zhou]) {
    await near.says(`查看 ${no}`)
    await near.hears(/没有这个编号/)
  }
  const zhao = await chat.employee('赵师傅')
  await zhao.says('班长私自扣我们的奖金')
  await zhao.says('直送上级')
  await zhao.hears(/接着说/)
  await zhao.says('完')
  const direct = digits(await zhao.hears(RECEIPT))
  await zhou.says(`查看 ${direct}`)
  await zhou.hears(/没有这个编号/)
  const qian = await chat.employee('钱师傅')
  await qian.says('直送上级')
  await qian.hears(/半小时内/)
  await qian.says('考勤机坏了，厂里乱扣我们工资')
  await qian.says('完')
  await qian.hears(/已直送上级工会/)
})

test('a stranger is asked for the unit once, and nobody is refused', async () => {
  const zhao = chat.stranger('赵姐')
  const no = await zhao.brings('我们上个月的工资还没发')
  await zhao.hears(/您是哪个单位的/)
  await sun.hears(new RegExp(`${spaced(no)}[\\s\\S]*单位待核`))
  await zhao.says('进度')
  await zhao.hears(/已登记/)
  await zhao.says('华北轴承三车间的')
  await zhao.hears(new RegExp(`您是三车间的。编号 ${spaced(no)} 的事已转到`))
  await zhou.hears(new RegExp(spaced(no)))
  await chat.later({ minutes: 15 })
  const [, second] = await matter('宿舍的热水器坏了', zhao)
  await zhao.hearsNothingOf(/哪个单位/)
  await zhou.hears(new RegExp(spaced(second)))
})

test('an unclear name is asked about by number, an unknown one is kept, a story is no name', async () => {
  const zhao = chat.stranger('赵姐')
  await zhao.says('宿舍漏雨没人管')
  await zhao.says('完')
  await zhao.hears(/哪个单位/)
  await zhao.says('三车间的屋顶也漏，机器都淋湿了')
  await zhao.hearsNothingOf(/是下面哪一个/)
  await zhao.says('车间')
  await zhao.hears(/是下面哪一个？\n1\. .车间\n2\. .车间/)
  await zhao.says('2')
  await zhao.hears(/您是.车间的/)
  const sunny = chat.stranger('孙师傅')
  const no = await sunny.brings('食堂的菜里有虫子，恶心死了')
  await sunny.says('新区那个工地')
  await sunny.hears(/单位待核/)
  await sun.says(`查看 ${no}`)
  await sun.hears(/新区那个工地/)
  await sunny.says('我的单位 HBZC1')
  await sunny.hears(/您是一车间的/)
})

test('帮助 names what an employee needs', async () => {
  const wang = await chat.employee('王师傅')
  await wang.says('帮助')
  const [help] = await wang.hears(/有事直接说就行[\s\S]*/)
  for (const word of ['进度', '补充', '催办', '转人工', '匿名', '直送上级', '不反映了', '我的数据']) expect(help).toContain(word)
  expect(help).not.toMatch(/认领|指派/)
  await wang.says('帮助 匿名')
  await wang.hears(/匿名：/)
  await wang.says('/进读')
  await wang.hears(/您是想说“进度”吗/)
})

test('我的数据, and its deletion: nothing of the person stays readable', async () => {
  const [wang, no] = await matter('食堂的汤太咸了')
  await wang.says('我的数据')
  await wang.hears(/您名下的事项：\n.*已登记/)
  await wang.says('删除我的数据')
  await wang.hears(new RegExp(`${spaced(no)} 还在办`))
  await wang.says('不反映了')
  await wang.says('1')
  await wang.says('删除我的数据')
  await wang.hears(/已经删除/)
  await wang.says('我的数据')
  await wang.hears(/没有您名下的事项/)
  const [row] = await chat.app.db.$queryRaw<{ linked: number }[]>(sql`
    SELECT count(*)::int AS linked FROM grievances g LEFT JOIN deliveries d ON d.grievance_id = g.id AND d.conversation_id IN
      (SELECT c.id FROM conversations c JOIN identities i ON i.id = c.identity_id JOIN channel_accounts a ON a.id = i.account_id WHERE c.type = 'private' AND i.person_id IN (SELECT id FROM people p WHERE NOT EXISTS (SELECT 1 FROM roles r WHERE r.person_id = p.id AND r.role <> 'employee')))
    WHERE g.no = ${no} AND (g.person_id IS NOT NULL OR d.id IS NOT NULL)`)
  expect(row?.linked).toBe(0)
})
