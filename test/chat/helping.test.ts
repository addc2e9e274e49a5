/** 协办: another cadre reads and notes; the owner stays one. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, li: Talker, zhou: Talker, he: Talker, qian: Talker

beforeAll(async () => {
  chat = await startChat()
})
afterAll(() => chat.stop())

beforeEach(async () => {
  await chat.clear()
  wang = await chat.employee('王师傅')
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  he = await chat.cadre('何红', 'HBZC1', 'director')
  qian = await chat.cadre('钱部长', 'HBZC1', 'officer')
  await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})

async function claimed(words = '澡堂的热水坏了好几天了'): Promise<string> {
  const no = await wang.brings(words)
  await li.claims(no)
  return no
}
const row = (no: string) => chat.app.db.grievance.findUniqueOrThrow({ where: { no } })

test('a helper reads and notes, the owner hears of it at once; nothing else is theirs to do', async () => {
  const no = await claimed()
  await qian.says(`查看 ${no}`)
  await qian.hears(/没有这个编号/)
  await li.says(`协办 ${no} 钱部长 请查热水器的保修`)
  await li.hears(/已请钱部长协办/)
  await qian.hears(/李干事请您协办：澡堂的事[\s\S]*请查热水器的保修\n由李干事承办、答复/)
  await qian.presses('查看')
  await qian.hears(/承办：李干事[\s\S]*协办：钱部长[\s\S]*热水坏了好几天/)
  await qian.says('待办')
  await qian.hears(/协办 1 件：\n1\. 澡堂的事/)
  await qian.says(`备注 ${no} 保修到年底，厂家明天来`)
  await qian.hears(/备注记下了/)
  await li.hears(/钱部长（协办）备注“澡堂的事”.*\n保修到年底，厂家明天来/)
  await wang.hearsNothingOf(/保修/)
  for (const words of [
    '回复 # 明天来修',
    '追问 # 哪个澡堂',
    '报结 # 修好了',
    '转办 # 周主席',
    '提级 # 难办',
    '改级 # 蓝 缓',
    '接谈 # 谈过了，明天修',
    '协办 # 周主席',
  ]) {
    await qian.says(words.replace('#', no))
    await wang.hearsNothingOf(/明天来修|哪个澡堂|修好了|谈过了/)
  }
  expect(await row(no)).toMatchObject({ status: 'handling', level: 'blue' })
  expect(await chat.app.db.helper.count({ where: { leftAt: null } })).toBe(1)
  await li.says(`报结 ${no} 修好了`)
  await wang.hears(/答复：/)
  await qian.says(`查看 ${no}`)
  await qian.hears(/没有这个编号/)
})

test('who leads elsewhere does not lead here: a unit is asked through whoever heads it, who talks to nobody', async () => {
  const no = await claimed()
  await zhou.says(`协办 ${no} 一车间 请帮忙看看管道`)
  await zhou.hears(/已请何红协办/)
  await li.hears(/周主席请了何红协办“澡堂的事”.*承办的还是您/)
  await he.hears(/周主席请您协办/)
  await he.says(`回复 ${no} 我们来修`)
  await he.hears(/只有承办人能/)
  await he.says(`指派 ${no} 何红`)
  await he.says(`异议 ${no} 不归我们`)
  await he.says(`改级 ${no} 蓝 缓`)
  await wang.hearsNothingOf(/我们来修/)
  const { id } = await row(no)
  expect(
    await chat.app.db.ledgerEntry.count({
      where: { grievanceId: id, type: { in: ['reply', 'assign', 'lower-wanted:blue', 'objection-asked'] } },
    }),
  ).toBe(0)
  await he.says(`退出协办 ${no} 管道归动力科`)
  await he.hears(/您不再协办了/)
  await li.hears(/何红不再协办“澡堂的事”.*管道归动力科/)
  await he.says(`查看 ${no}`)
  await he.hears(/没有这个编号/)
  await he.says(`备注 ${no} 又想起来了`)
  await he.hears(/没有这个编号/)
})

test('asked twice, of its owner, of somebody kept from it; by somebody who may not; of what is sealed or went up', async () => {
  const no = await claimed()
  await li.says(`协办 ${no} 钱部长`)
  await li.says(`协办 ${no} 钱部长`)
  await li.hears(/已经在协办/)
  await li.says(`协办 ${no} 李干事`)
  await li.hears(/本来就由李干事负责/)
  const { id } = await row(no)
  const head = await chat.app.db.role.findFirstOrThrow({ where: { role: 'director', unit: { code: 'HBZC' } } })
  await chat.app.db.exclusion.create({ data: { grievanceId: id, personId: head.personId, reason: 'test' } })
  await li.says(`协办 ${no} 周主席`)
  await li.hears(/不能交给周主席/)
  await wang.says(`直送上级 ${no}`)
  await wang.hears(/已直送上级工会/)
  await qian.says(`查看 ${no}`)
  await qian.hears(/没有这个编号/)
})
