/** 督办 and 批示 from above, 接谈 read back, never silent for seven days, 代登 and 认回. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, li: Talker, zhou: Talker, zheng: Talker, sun: Talker

beforeAll(async () => {
  chat = await startChat()
})
afterAll(() => chat.stop())

beforeEach(async () => {
  await chat.clear()
  await chat.app.db.miss.deleteMany()
  wang = await chat.employee('王师傅')
  li = await chat.cadre('李干事', 'HBZC', 'officer', 'liaison')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})

const WAGES = '我们三车间两个月没发工资了'
async function brings(words = WAGES): Promise<string> {
  return wang.brings(words)
}

describe('督办', () => {
  test('a time limit from above: owner and employee hear it; late it goes up and whoever set it hears', async () => {
    const no = await brings()
    await zhou.says(`认领 ${no}`)
    await zhou.says(`回复 ${no} 在跟财务要账`)
    await sun.says(`督办 ${no} 24小时 先把九月的发了`)
    await sun.hears(/已督办编号 .*要求周主席在 .* 前答复/)
    await zhou.hears(/孙部长督办：三车间工资的事 .* 前要答复职工。\n先把九月的发了/)
    await wang.hears(/上级工会在督办编号 .* 前答复您/)
    await chat.later({ hours: 25 })
    await sun.hears(/督办到期：三车间“三车间工资的事” .* 还没有答复/)
  })

  test('sent twice the employee hears once; with other words the owner reads them', async () => {
    const no = await brings()
    await zhou.says(`认领 ${no}`)
    await sun.says(`督办 ${no} 2天`)
    await wang.hears(/上级工会在督办编号/)
    await zhou.hears(/孙部长督办/)
    await sun.says(`督办 ${no} 2天`)
    await sun.hears(/已督办编号[\s\S]*/)
    await zhou.hearsNothingOf(/督办：/)
    await sun.says(`督办 ${no} 2天 先把九月的发了`)
    await zhou.hears(/先把九月的发了/)
    await wang.hearsNothingOf(/督办/)
    await sun.says(`督办 ${no} 5天`)
    await wang.hears(/上级工会在督办编号/)
  })

  test('answered in time nothing more is said', async () => {
    const no = await brings()
    await zhou.says(`认领 ${no}`)
    await sun.says(`督办 ${no} 2天`)
    await zhou.says(`报结 ${no} 已经发了`)
    await chat.later({ days: 4 })
    await sun.hearsNothingOf(/督办到期/)
  })

  test.each([['督办 # '], ['督办 # 尽快'], ['督办 # 100天'], ['督办 # 0天']])('%s is told how', async words => {
    const no = await brings()
    await sun.says(words.replace('#', no))
    await sun.hears(/这样发：督办 \d{9} 3天/)
    await zhou.hearsNothingOf(/督办：/)
  })

  test('not by a director; not of what cannot be seen from above', async () => {
    const no = await brings()
    await zhou.says(`督办 ${no} 3天`)
    await zhou.hears(/“督办”要由上级工会来说/)
    const other = await brings('澡堂的热水坏了好几天了，下班没法洗澡')
    await sun.says(`督办 ${other} 3天`)
    await sun.hears(/没有这个编号，或者不归您看/)
  })
})

test('批示 goes to the owner at once and not to the employee', async () => {
  const no = await brings()
  await zhou.says(`认领 ${no}`)
  await zheng.says(`批示 ${no} 本周内解决，财务配合`)
  await zheng.hears(/批示已送到周主席手里/)
  await zhou.hears(/郑厂长批示（三车间工资的事 .*）：\n本周内解决，财务配合/)
  await wang.hearsNothingOf(/批示|财务配合/)
  await zhou.says(`查看 ${no}`)
  await zhou.hears(/批示 · 郑厂长[\s\S]*批示：本周内解决/)
  await li.says(`批示 ${no} 快办`)
  await li.hears(/“批示”要由/)
})

describe('接谈', () => {
  test('read back and confirmed; it is the first contact', async () => {
    const no = await brings()
    await zhou.says(`认领 ${no}`)
    await zhou.says(`接谈 ${no} 王师傅来办公室，要求月底前补发，我答应周五答复`)
    await zhou.hears(/接谈记录已存/)
    await wang.hears(/周主席记下了和您谈的.*：\n王师傅来办公室，要求月底前补发[\s\S]*发 1 对，发 2 不对/)
    await chat.later({ hours: 2 })
    await wang.says('1')
    await wang.hears(/就按这个记/)
    await zhou.hears(/接谈记录，职工核对过，没有错/)
    const row = await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
    expect(row.contactedAt).not.toBeNull()
    expect(row.status).toBe('handling')
  })

  test('what is wrong joins the matter in the employee’s own words', async () => {
    const no = await brings()
    await zhou.says(`认领 ${no}`)
    await zhou.says(`接谈 ${no} 王师傅同意缓到年底`)
    await wang.presses('不对')
    await wang.hears(/哪里不对？直接说/)
    await zhou.hears(/职工说记得不对/)
    await wang.says('我没同意缓到年底，我说月底前必须发')
    await zhou.hears(/我没同意缓到年底/)
  })
})

test('never silent for seven days: the owner is asked for one line, and the employee gets it', async () => {
  const no = await brings('我被公司辞退了，不给赔偿金')
  await zheng.says(`认领 ${no}`)
  await zheng.says(`回复 ${no} 正在跟人事核实`)
  for (let day = 0; day < 7 && !zheng.screen().some(text => text.includes('快七天没人跟职工说话')); day++) await chat.later({ days: 1 })
  await zheng.quotes(/快七天没人跟职工说话了。引用本条回一句/, '人事说下周三给答复')
  await wang.hears(/郑厂长（编号 .*）：\n人事说下周三给答复/)
  await chat.later({ days: 3 })
  await wang.hearsNothingOf(/没有忘记/)
})

describe('代登', () => {
  const filed = async (): Promise<[string, string]> => {
    await li.says('代登 三车间张师傅反映澡堂没热水，洗不了澡')
    const [text] = await li.hears(/已代登：[\s\S]*登记好了，编号[\s\S]*/)
    const [, no = '', code = ''] = /本人认回 (\d{9}) (\d{6})/.exec(text) ?? []
    return [no, code]
  }

  test('the same receipt to read out; with its code the person takes it over, and hears everything from then on', async () => {
    const [no, code] = await filed()
    await zhou.says(`认领 ${no}`)
    await li.hears(/由周主席负责办/)
    const zhang = await chat.employee('张师傅')
    await zhang.says(`本人认回 ${no} ${code}`)
    await zhang.hears(/已转到您名下，现在由周主席负责/)
    await li.hears(/本人已经认回，往后的消息直接发给本人/)
    await zhou.says(`回复 ${no} 明天来修`)
    await zhang.hears(/明天来修/)
    await li.hearsNothingOf(/明天来修/)
    await zhang.says('进度')
    await zhang.hears(/周主席正在办/)
    await zhou.says(`查看 ${no}`)
    await zhou.hearsNothingOf(/张师傅（实名）/)
  })

  test('a wrong code, a wrong number and one that is taken read alike, and ten wrong ones lock', async () => {
    const [no, code] = await filed()
    const zhang = await chat.employee('张师傅')
    const thief = await chat.employee('别人')
    await thief.says(`本人认回 ${no} ${code === '000000' ? '000001' : '000000'}`)
    await thief.hears(/没有这个编号，或者不归您看/)
    await thief.says(`本人认回 ${no}`)
    await thief.hears(/这样发：本人认回/)
    await zhang.says(`本人认回 ${no} ${code}`)
    await zhang.hears(/已转到您名下/)
    await thief.says(`本人认回 ${no} ${code}`)
    await thief.hears(/没有这个编号，或者不归您看/)
    for (let tries = 0; tries < 10; tries++) await thief.says(`本人认回 ${no} ${String(tries).padStart(6, '1')}`)
    await thief.hears(/试错的次数太多了/)
  })
})
