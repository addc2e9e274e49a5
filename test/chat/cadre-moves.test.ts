/** Handing over, giving back, going up, stepping aside, setting right; what each side hears. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, li: Talker, he: Talker, zhou: Talker, zheng: Talker, sun: Talker

beforeAll(async () => {
  chat = await startChat()
})
afterAll(() => chat.stop())

beforeEach(async () => {
  await chat.clear()
  wang = await chat.employee('王师傅')
  li = await chat.cadre('李明', 'HBZC', 'officer')
  he = await chat.cadre('何红', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})

async function brings(words = '澡堂的热水坏了好几天了，下班没法洗澡'): Promise<string> {
  return wang.brings(words)
}
const state = async (no: string) => {
  const found = await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
  const owner = await chat.app.db.identity.findFirstOrThrow({ where: { personId: found.ownerId } })
  const conversation = await chat.app.db.conversation.findFirst({ where: { identityId: owner.id } })
  return { ...found, conversation }
}
async function claimed(): Promise<string> {
  const no = await brings()
  await li.claims(no)
  return no
}

describe('转办, 指派', () => {
  test.each([['转办 # 何红 你熟悉一车间'], ['转给老何'], ['转办 # 给何红'], ['转交 # 小何']])('%s', async words => {
    const no = await claimed()
    await li.says(words.replace('#', no))
    await he.hears(/李明把这件事交给您：澡堂的事/)
    await li.hears(/已交给何红/)
    await wang.hears(/现在由何红负责，前面说过的不用再说/)
    await he.presses('认领')
    await he.hears(/您已认领/)
    await li.says(`报结 ${no} 办好了`)
    await li.hears(/没有这个编号，或者不归您看/)
  })

  test('a director assigns what they do not own; an officer may not', async () => {
    const no = await claimed()
    await he.says(`转办 ${no} 何红`)
    await he.hears(/没有这个编号，或者不归您看/)
    await zhou.says(`派给 ${no} 老何`)
    await he.hears(/周主席把这件事交给您/)
    await li.hears(/已转给何红，您不用再管了/)
  })

  test('a deputy stands in for the director in everything', async () => {
    const wu = await chat.cadre('吴副主席', 'HBZC', 'deputy')
    const no = await brings()
    await wu.says(`指派 ${no} 李明`)
    await li.hears(/吴副主席把这件事交给您/)
    await li.says(`退回 ${no} 不归我管`)
    await wu.claims(no)
    await wu.says(`改难易 ${no} 复杂 要花钱`)
    await wu.hears(/改为“复杂”/)
  })

  test('nobody who handles no matters, and nobody twice', async () => {
    const no = await claimed()
    await chat.cadre('何谓', 'HBZC3', 'liaison')
    await li.says(`转办 ${no} 何谓`)
    await li.hears(/这件事不能交给何谓/)
    await li.says(`转办 ${no} 老何`)
    await li.hears(/有好几位：何红、何谓。请写全名|有好几位：何谓、何红。请写全名/)
    await li.says(`转办 ${no} 李明`)
    await li.hears(/本来就由李明负责/)
  })

  test('to another unit by the director; to its own it would only begin the clocks again', async () => {
    const no = await claimed()
    await li.says(`转办 ${no} 一车间`)
    await li.hears(/“转到别的单位”要由工作室主任来说/)
    await zhou.says(`转办 ${no} 三车间`)
    await zhou.hears(/本来就在三车间，不用转/)
    await zhou.says(`转办 ${no} 一车间 是他们的澡堂`)
    await zhou.hears(/已转到一车间，由周主席负责/)
    expect(await state(no)).toMatchObject({ status: 'registered' })
  })
})

describe('退回, 提级, 回避', () => {
  test('退回 goes back to the director, with the reason', async () => {
    const no = await brings()
    await zhou.says(`指派 ${no} 李明`)
    await li.presses('退回')
    await li.hears(new RegExp(`这样发：退回 ${no} `))
    await li.says(`退回 ${no} 不在我管的车间`)
    await zhou.hears(/李明退回了“澡堂的事” .*：不在我管的车间\n现在由您负责，请认领或指派/)
    await zhou.presses('认领')
    await zhou.says(`退回 ${no} 还是不行`)
    await zhou.hears(/现在是“办理中”，不能退回。已经认领的，交给别人发“转办/)
  })

  test('提级 climbs step by step and stops at the top', async () => {
    const no = await claimed()
    await li.says(`上报 ${no} 要财务拿钱，建议开会定`)
    await zhou.hears(/李明提请您办[\s\S]*难点和建议：要财务拿钱，建议开会定/)
    await wang.hears(/现在由周主席负责/)
    await zhou.says(`提级 ${no} 厂里没钱`)
    await sun.hears(/周主席提请您办/)
    await sun.says(`提级 ${no} 也难`)
    await sun.hears(/上面没有可提的人了/)
    await zheng.says(`提级 ${no} 我来提`)
    await zheng.hears(/由孙部长负责，只有承办人能提级/)
  })

  test('回避: never theirs again, never seen again; a default owner may step aside too', async () => {
    const no = await brings()
    await zhou.says(`回避 ${no} 反映的是我亲戚`)
    await zhou.hears(/已为您回避，编号 .* 交给郑厂长。往后这件事您看不到了/)
    await zheng.hears(/周主席退回了“澡堂的事”.*回避/)
    for (const words of [`查看 ${no}`, `认领 ${no}`, `指派 ${no} 李明`]) {
      await zhou.says(words)
      await zhou.hears(/没有这个编号，或者不归您看/)
    }
    await zheng.says(`指派 ${no} 周主席`)
    await zheng.hears(/“指派”要由/)
    await zheng.says(`转办 ${no} 周主席`)
    await zheng.hears(/这件事不能交给周主席/)
  })
})

describe('改类, 改级, 改难易', () => {
  test('改类 by what people call it', async () => {
    const no = await claimed()
    await li.says('改成社保')
    await li.hears(/改为“社保公积金”/)
    await li.says(`改类 ${no} 工资报酬`)
    await li.hears(/改为“工资报酬”/)
    await li.says(`改类 ${no} 工资`)
    await li.hears(/现在就是“工资报酬”，不用改/)
  })

  test('one raises, two lower, and one voice is spent with the change it was for', async () => {
    const no = await claimed()
    await li.says(`改级 ${no} 黄色 涉及五个人`)
    await li.hears(/改为黄色/)
    await li.says(`改级 ${no} 蓝 只有一个人`)
    await li.hears(/降级要两个人定[\s\S]*改级 \d{9} 蓝 只有一个人/)
    await li.says(`改级 ${no} 蓝 只有一个人`)
    await li.hears(/降级要两个人定/)
    expect((await state(no)).level).toBe('yellow')
    await zhou.says(`改级 ${no} 蓝 同意`)
    await zhou.hears(/改为蓝色/)
    await zheng.says(`改级 ${no} 黄 又来了`)
    await zheng.hears(/改为黄色/)
    await zhou.says(`改级 ${no} 蓝 再降`)
    await zhou.hears(/降级要两个人定/)
    expect((await state(no)).level).toBe('yellow')
  })

  test('raised to orange it alerts', async () => {
    const no = await claimed()
    await li.says(`改级 ${no} 橙 锅炉带病运行`)
    await li.hears(/改为橙色/)
    await zhou.hears(/橙色预警[\s\S]*澡堂的热水坏了/)
    await zheng.hears(/橙色预警/)
    await sun.hearsNothingOf(/预警/)
  })

  test('难易 moves the date of the answer', async () => {
    const no = await claimed()
    await li.says(`改难易 ${no} 复杂 涉及两个部门`)
    await li.hears(/改为“复杂”，答复时限 12月\d+日/)
    await li.says(`改难易 ${no} 复杂 涉及两个部门`)
    await li.hears(/现在就是“复杂”/)
  })
})

describe('代登', () => {
  test('the liaison hears the number, the answer and the question; who filed reads it and does not handle it', async () => {
    const liu = await chat.cadre('刘联络', 'HBZC3', 'liaison', 'officer')
    await liu.says('代登 三车间张师傅反映澡堂没热水，他不会用手机')
    const no = digits(await liu.hears(/已代登：.*编号 (\d{3} \d{3} \d{3})。结果会发给您转告/))
    await liu.says(`查看 ${no}`)
    await liu.hears(/张师傅反映澡堂没热水/)
    await liu.says(`认领 ${no}`)
    await liu.hears(/不能由您认领/)
    await li.hears(/新诉求/)
    await li.says(`认领 ${no}`)
    await li.says(`报结 ${no} 热水修好了`)
    await liu.hears(/答复[\s\S]*热水修好了/)
    await chat.later({ days: 5 })
    await liu.hears(/委托回访/)
    await liu.says('1 1')
    await liu.hears(/办结了/)
    await li.hears(/回访结果/)
  })

  test('an employee cannot file for somebody; without words there is an example', async () => {
    await li.says('代登')
    await li.hears(/这样发：代登 三车间张师傅/)
    await wang.says('代登 382746156')
    await wang.hears(/工作人员用的口令/)
  })
})
