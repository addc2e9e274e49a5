/** 转引导 with where to go and the question a week later; 异议 against a transfer, decided once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

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

const PENSION = '我的社保转移手续一直没办下来，不知道该找谁'
const WHERE = '归社保经办机构，请到市社保中心二楼，电话 12333，带身份证'
async function brings(words = PENSION): Promise<string> {
  return wang.brings(words)
}
const status = async (no: string): Promise<string> => (await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })).status
async function askedNow(question: RegExp): Promise<void> {
  for (let day = 0; day < 12 && !wang.screen().some(text => question.test(text)); day++) await chat.later({ days: 1 })
  await wang.hears(question)
}

describe('转引导', () => {
  test('where, phone and papers; asked a week later; taken up there it is closed', async () => {
    const no = await brings()
    await zhou.says(`转引导 ${no} 不归我们`)
    await zhou.hears(/还差去哪里、打哪个电话、带什么/)
    await zhou.says(`转引导 ${no} 请到市社保中心办`)
    await zhou.hears(/还差打哪个电话、带什么/)
    expect(await status(no)).toBe('registered')
    await zhou.says(`转引导 ${no} ${WHERE}`)
    await zhou.hears(/7 天后我会问他那边受理了没有/)
    await wang.hears(/不归我们工作室办[\s\S]*市社保中心二楼，电话 12333，带身份证[\s\S]*回“重办”/)
    expect(await status(no)).toBe('redirected')
    await askedNow(/上周告诉您去别处办的.*那边受理了吗/)
    await chat.later({ hours: 5 })
    await wang.says('1')
    await wang.hears(/我这边就办结了/)
    expect(await status(no)).toBe('closed')
  })

  test('not taken up there: it comes back, with its number', async () => {
    const no = await brings()
    await zhou.says(`转引导 ${no} ${WHERE}`)
    await askedNow(/那边受理了吗/)
    await wang.presses('没受理')
    await wang.hears(/重新办，现在由周主席负责/)
    await zhou.hears(/重办：/)
    expect(await status(no)).toBe('registered')
    await wang.says(`受理情况 ${no} 1`)
    await wang.hears(/不能说明受理情况/)
  })

  test('the employee may say at once that it was wrong', async () => {
    const no = await brings()
    await zhou.says(`转引导 ${no} ${WHERE}`)
    await wang.says('重办')
    await wang.hears(/重新办/)
    expect(await status(no)).toBe('registered')
  })

  test.each(['我们三车间两个月没发工资了', '车间的冲床防护罩坏了，容易伤手', '主任老是给我发黄色图片，说下流话'])(
    'never sent away: %s',
    async words => {
      const no = await brings(words)
      const who = words.includes('主任') ? sun : zhou
      await who.says(`转引导 ${no} ${WHERE}`)
      await who.hears(/不能转出去/)
      expect(await status(no)).toBe('registered')
    },
  )

  test('not by an officer, and not once somebody handles it', async () => {
    const no = await brings()
    await li.says(`转引导 ${no} ${WHERE}`)
    await li.hears(/“转引导”要由工作室主任、上级工会来说/)
    await zhou.says(`认领 ${no}`)
    await zhou.says(`转引导 ${no} ${WHERE}`)
    await zhou.hears(/现在是“办理中”，不能转引导/)
  })
})

describe('异议', () => {
  const BATH = '澡堂的热水坏了好几天了，下班没法洗澡'

  /** Another enterprise of the same city, and its director. */
  async function other(): Promise<Talker> {
    const { importUnits } = await import('../../src/services/people/roster.ts')
    const { transaction } = await import('../../src/services/context.ts')
    const unit = { code: 'HQDJ', name: '红旗电机', parent: 'BD', kind: 'enterprise', employees: 200, province: '', nature: '' } as const
    await transaction(chat.app.deps, ctx => importUnits(ctx, [unit]))
    return chat.cadre('冯主席', 'HQDJ', 'director')
  }

  test('decided once above both: sent back it stays there', async () => {
    const feng = await other()
    const no = await brings(BATH)
    await zhou.says(`转办 ${no} 红旗电机 是他们的澡堂`)
    await feng.hears(/澡堂的事/)
    await feng.says(`转办 ${no} 三车间`)
    await feng.hears(/是三车间转来的，不能直接转回去。.*异议/)
    await feng.says(`异议 ${no} 我们没有澡堂`)
    await feng.hears(/已送去批/)
    await sun.hears(/红旗电机认为“澡堂的事” .* 不归他们，是三车间转来的[\s\S]*我们没有澡堂/)
    await sun.presses('批准')
    await sun.hears(/退回原单位办，不再转/)
    await zhou.hears(/澡堂的事/)
    await zhou.says(`转办 ${no} 红旗电机 就是他们的`)
    await zhou.hears(/上级已经定了（三车间），不能再转/)
    await zhou.says(`异议 ${no} 就是他们的`)
    await zhou.hears(/上级已经定了/)
  })

  test('refused it stays where it was sent, for good', async () => {
    const feng = await other()
    const no = await brings(BATH)
    await zhou.says(`转办 ${no} 红旗电机 是他们的澡堂`)
    await feng.says(`异议 ${no} 我们没有澡堂`)
    await sun.hears(/不归他们/)
    const asked = digits(/申请号 (\d{3} \d{3} \d{3})/.exec(sun.screen().at(-1) ?? '') as RegExpExecArray)
    await sun.says(`驳回 ${asked} 澡堂去年划给你们了`)
    await feng.hears(/孙部长没有批准异议.*去年划给你们了/)
    await feng.says(`异议 ${no} 真不是`)
    await feng.hears(/上级已经定了/)
  })

  test('only what was sent here, within five working days, before it is taken up', async () => {
    const feng = await other()
    const own = await brings(BATH)
    await zhou.says(`异议 ${own} 不归我们`)
    await zhou.hears(/不是别的单位转来的/)
    const no = await brings('食堂的菜最近又贵又难吃，能不能改善一下')
    await zhou.says(`转办 ${no} 红旗电机 是他们的食堂`)
    await feng.says(`认领 ${no}`)
    await feng.says(`异议 ${no} 不归我们`)
    await feng.hears(/已经认领了，不能再提异议/)
    const late = await brings('宿舍的窗户关不上，晚上很冷')
    await zhou.says(`转办 ${late} 红旗电机 是他们的宿舍`)
    await chat.app.db.grievance.update({
      where: { no: late },
      data: { roundAt: new Date((await chat.app.now()).getTime() - 12 * 86_400_000) },
    })
    await feng.says(`异议 ${late} 不归我们`)
    await feng.hears(/的异议要在 .* 前提，现在过了/)
  })
})
