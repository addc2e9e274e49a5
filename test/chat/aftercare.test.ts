/** Promises and whether they were kept; four weeks later; a closed matter done again. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let li: Talker,
  zhou: Talker,
  sun: Talker,
  count = 0

beforeAll(async () => {
  chat = await startChat({ at: ['2026-11-23', '09:00'] })
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})
afterAll(() => chat.stop())

const RECEIPT = /登记好了.*编号 (\d{3} \d{3} \d{3})/
const BATH = '澡堂的热水坏了好几天了，下班没法洗澡'
const ledger = (type: string, no: string) =>
  chat.app.db.$queryRaw<
    unknown[]
  >`SELECT 1 FROM ledger_entries e JOIN grievances g ON g.id = e.grievance_id WHERE e.type = ${type} AND g.no = ${no}`

async function answered(words: string, answer: string): Promise<[Talker, string]> {
  const wang = await chat.employee(`职工${++count}`)
  const no = await wang.brings(words)
  await li.says(`认领 ${no}`)
  await li.says(`报结 ${no} ${answer}`)
  await wang.hears(/答复：/)
  return [wang, no]
}

/** The date so many days from now, as people write it. */
async function inDays(days: number): Promise<string> {
  const at = new Date((await chat.app.now()).getTime() + 8 * 3_600_000 + days * 86_400_000)
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
}

async function closed(): Promise<[Talker, string]> {
  const [wang, no] = await answered(BATH, '已经修好了')
  await wang.says('评价 1 1')
  await wang.hears(/办结了/)
  return [wang, no]
}

const until = async (who: Talker, pattern: RegExp, most = 40): Promise<void> => {
  for (let day = 0; day < most && !who.screen().some(text => pattern.test(text)); day++) await chat.later({ days: 1 })
  await who.hears(pattern)
}

test('a date in an answer: its owner is reminded before, the employee is asked on it, kept stands in the ledger', async () => {
  const date = await inDays(8)
  const [wang, no] = await answered(BATH, `零件已订，${date}前修好`)
  await until(li, new RegExp(`您答应职工的日子是${date}，快到了`))
  await wang.hearsNothingOf(/兑现/)
  await li.quotes(/您答应职工的日子/, '零件到了，明天就装')
  await wang.hears(/零件到了，明天就装/)
  await until(wang, new RegExp(`周主席委托回访.*李干事答应的是${date}，说好的日子到了，兑现了吗`))
  await wang.says('兑现了，满意')
  await wang.hears(/办结了/)
  expect(await ledger('promise-kept', no)).toHaveLength(1)
})

test('a broken promise goes one level up, with the fact that it was broken', async () => {
  const [wang, no] = await answered('食堂的菜最近又贵又难吃，能不能改善一下', `${await inDays(2)}前换供应商`)
  await until(wang, /兑现了吗/)
  await wang.says('没兑现')
  await wang.hears(/由上一级的周主席重新办/)
  await zhou.hears(/第 2 轮[\s\S]*答应的日子没兑现/)
  expect(await ledger('promise-broken', no)).toHaveLength(1)
  expect(await ledger('promise-kept', no)).toHaveLength(0)
})

test('four weeks after: all is well, and a number is enough, hours later too', async () => {
  const [wang, no] = await closed()
  await until(wang, /四周前办结的澡堂的事.*后来还好吗？有没有人因为这个为难您/)
  await chat.later({ hours: 3 })
  await wang.says('1')
  await wang.hears(/那就好/)
  expect(await ledger('care-fine', no)).toHaveLength(1)
})

test('four weeks after: it is broken again, and the same matter goes on with its number', async () => {
  const [wang, no] = await closed()
  await until(wang, /后来还好吗/)
  await wang.presses('又出问题了')
  await wang.hears(/重新办，现在由周主席负责/)
  await zhou.hears(/重办：“澡堂的事” .* 办结后职工要求重新办/)
  await zhou.claims(no)
})

test('four weeks after: somebody made them pay; a sealed matter that only the designated person sees', async () => {
  const [wang, no] = await closed()
  await until(wang, /后来还好吗/)
  await wang.says('3')
  await wang.hears(/只给上级工会指定的人看/)
  await wang.says('班长把我调去看仓库了')
  await wang.says('完')
  const receipt = (await wang.hears(/登记好了[\s\S]*/))[0]
  expect(receipt).toMatch(/只有上级工会指定的专办员能看/)
  const second = digits(/编号 (\d{3} \d{3} \d{3})/.exec(receipt) as RegExpExecArray)
  for (const near of [li, zhou]) {
    await near.says(`查看 ${second}`)
    await near.hears(/没有这个编号/)
  }
  await sun.says(`查看 ${second}`)
  await sun.hears(/调去看仓库/)
  expect(await ledger('care-retaliation', no)).toHaveLength(1)
})

test('nobody who asked to be left alone is asked', async () => {
  const wang = await chat.employee(`职工${++count}`)
  const no = await wang.brings('主任老是给我发黄色图片，说下流话')
  await wang.says('3')
  await chat.app.db.grievance.update({ where: { no }, data: { status: 'answered' } })
  await wang.says(`评价 ${no} 1 1`)
  await wang.hears(/办结了/)
  await chat.later({ days: 30 })
  await wang.hearsNothingOf(/还好吗/)
})

test('重办: said in plain words it is asked about once; 1 is the same matter, 2 another', async () => {
  const [wang, no] = await closed()
  await wang.says('澡堂的热水又停了，根本没修好')
  await wang.hears(/您说的是已经办结的澡堂的事.*发 1 就是这件，重新办；发 2 是另一件事/)
  await wang.says('1')
  await wang.hears(/重新办，现在由周主席负责/)
  await zhou.says(`查看 ${no}`)
  await zhou.hears(/热水又停了，根本没修好/)
  const [zhao] = await closed()
  await zhao.says('澡堂的热水又停了，这回是东区的')
  await zhao.hears(/发 1 就是这件/)
  await zhao.says('2')
  await zhao.hears(/另记一件/)
  await zhao.says('完')
  await zhao.hears(RECEIPT)
})

test('重办: once; after 30 days only with new facts; nothing that is still open', async () => {
  const [wang, no] = await closed()
  await wang.says('重办')
  await wang.hears(/重新办/)
  await wang.says(`重办 ${no}`)
  await wang.hears(/现在是“已登记，待认领”，不能重办/)
  await li.says(`认领 ${no}`)
  await li.says(`报结 ${no} 这回换了新的`)
  await wang.says('评价 1 1')
  await wang.hears(/办结了/)
  await wang.says(`重办 ${no} 又停了水`)
  await wang.hears(/已经重办过一次.*转人工/)
  const [zhao, old] = await closed()
  await chat.later({ days: 31 })
  await zhao.says('重办')
  await zhao.hears(/最近 30 天没有您名下办结的事/)
  await zhao.says(`重办 ${old}`)
  await zhao.hears(/要有新情况才能重办/)
  await zhao.says(`重办 ${old} 上周起每天都没热水`)
  await zhao.hears(/重新办/)
})

test('重办 of somebody else’s matter reads like no such number', async () => {
  const [, no] = await closed()
  const zhao = await chat.employee(`职工${++count}`)
  await zhao.says(`重办 ${no} 我也没热水`)
  await zhao.hears(/没有这个编号，或者不归您看/)
})
