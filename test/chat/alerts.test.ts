/** 预警, first form: who is told what, that it is said once, and who signs. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, ma: Talker, li: Talker, zhou: Talker, zheng: Talker, sun: Talker, group: Talker
let tests = 0
/** A group of this test alone. */
const named = (name: string) => `${name}-${tests}`

beforeAll(async () => {
  chat = await startChat()
})
afterAll(() => chat.stop())

beforeEach(async () => {
  tests++
  await chat.app.db.alert.updateMany({ data: { status: 'closed', openedAt: new Date(0) } })
  await chat.app.db.grievance.updateMany({ data: { status: 'withdrawn' } })
  await chat.app.db.$executeRaw`UPDATE deadlines SET cancelled_at = app_now() WHERE grievance_id IS NOT NULL`
  await chat.app.db.group.deleteMany()
  await chat.app.db.role.deleteMany()
  wang = await chat.employee('王师傅')
  ma = await chat.employee('马师傅')
  li = await chat.cadre('李干事', 'HBZC', 'officer', 'liaison')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
  group = chat.group(named('leaders'))
})

const bind = () => zhou.saysIn(named('leaders'), '设为领导群')
const alerts = () => chat.app.db.alert.findMany({ where: { openedAt: { gt: new Date(1) } }, orderBy: { openedAt: 'asc' } })
const grievances = () => chat.app.db.grievance.findMany({ where: { status: { not: 'withdrawn' } } })

describe('who is told', () => {
  test('red: director, leaders and the superior in private, the group in the closed form', async () => {
    await bind()
    await wang.says('三车间有人触电倒地了，没有呼吸，快来救人')
    for (const one of [zhou, zheng, sun]) await one.hears(/红色预警\n.*｜三车间｜1人反映，未核实[\s\S]*反映：三车间有人触电倒地了/)
    await li.hearsNothingOf(/预警/)
    const [closed] = await group.hears(
      /【红色】事故伤人｜三车间｜1人，未核实｜11月23日.*｜规则：事故伤人。请签收，详情见私信。先救人、先听诉求，不得追查反映人。/,
    )
    const free = closed.replace('三车间', '').replaceAll('事故伤人', '')
    const words = '三车间有人触电倒地了，没有呼吸，快来救人'
    for (let at = 0; at + 4 <= words.length; at++) expect(free).not.toContain(words.slice(at, at + 4))
    expect(closed).not.toMatch(/\d{1,2}[:：]\d{2}|王师傅|分钟/)
  })

  test('no group bound: the private cards all the same; orange stays in the house', async () => {
    await wang.says('设备带病还让我们干，这是强令冒险作业')
    for (const one of [zhou, zheng]) await one.hears(/橙色预警/)
    await sun.hearsNothingOf(/预警/)
    await wang.hears(/已经报给能管这事的人/)
  })

  test('nobody of the house has a chat: the superior; nobody at all: the employee is given the number to call', async () => {
    await chat.app.db.identity.deleteMany({
      where: {
        personId: {
          in: (await chat.app.db.role.findMany({ where: { role: { in: ['director', 'leader', 'officer'] } } })).map(
            ({ personId }) => personId,
          ),
        },
      },
    })
    await wang.says('有人拿刀在车间砍人')
    await sun.hears(/红色预警/)
    await wang.hears(/已经在叫人/)
    await chat.app.db.identity.deleteMany({
      where: { personId: { in: (await chat.app.db.role.findMany({ where: { role: 'supervisor' } })).map(({ personId }) => personId) } },
    })
    await ma.says('一车间着火了，有人困在里面')
    await ma.hears(/请马上打电话，别等我/)
    await ma.hears(/119/)
    await ma.hearsNothingOf(/已经在叫人/)
  })

  test('whoever is complained about hears nothing, nor does a group that holds them: the superior’s does', async () => {
    await bind()
    await sun.saysIn(named('city'), '设为领导群')
    await wang.says('郑厂长正在车间拿铁棍打人，头都打破了')
    await sun.hears(/红色预警/)
    await chat.group(named('city')).hears(/【红色】/)
    await group.hearsNothingOf(/【红色】/)
    await zhou.saysIn(named('leaders'), '收到')
    await group.hearsNothingOf(/签收/)
    for (const one of [zheng, zhou, li]) await one.hearsNothingOf(/预警|新诉求/)
  })

  test('violence of a sexual kind never reaches a group', async () => {
    await bind()
    await sun.saysIn(named('city'), '设为领导群')
    await wang.says('救命，有人正在强奸我同事')
    await sun.hears(/红色预警/)
    for (const name of ['leaders', 'city']) await chat.group(named(name)).hearsNothingOf(/【/)
  })

  test('a unit under ten is not named, its enterprise is; an enterprise under ten tells the superior’s group', async () => {
    const small = await startChat({
      units: [
        { code: 'S', name: '开发区总工会', parent: '', kind: 'federation', employees: 0, province: '', nature: '' },
        { code: 'SE', name: '兴隆小厂', parent: 'S', kind: 'enterprise', employees: 8, province: '', nature: '' },
        { code: 'B', name: '宏远机械', parent: 'S', kind: 'enterprise', employees: 80, province: '', nature: '' },
        { code: 'B1', name: '模具班', parent: 'B', kind: 'department', employees: 6, province: '', nature: '' },
      ],
    })
    const up = await small.cadre('孙部长', 'S', 'supervisor')
    const head = await small.cadre('钱主席', 'SE', 'director')
    const chief = await small.cadre('吴主席', 'B', 'director')
    await up.saysIn('city', '设为领导群')
    await head.saysIn('small', '设为领导群')
    await chief.saysIn('big', '设为领导群')
    await (await small.employee('一师傅', 'SE')).says('有人触电了，快来人')
    await head.hears(/红色预警/)
    await small.group('city').hears(/某小微成员单位/)
    await small.group('small').hearsNothingOf(/【红色】/)
    await (await small.employee('二师傅', 'B1')).says('有人触电了，快来人')
    await small.group('big').hears(/｜宏远机械｜/)
    expect([...small.group('city').screen(), ...small.group('big').screen()].join()).not.toMatch(/兴隆小厂（|模具班/)
    await small.stop()
  })
})

describe('one alert', () => {
  test('grows by people, not by messages', async () => {
    await bind()
    await wang.says('三车间着火了')
    await group.hears(/【红色】/)
    for (const words of ['火越来越大了', '二楼也着火了，烟很大', '快来人啊着火了']) await wang.says(words)
    expect(await alerts()).toMatchObject([{ people: 1 }])
    await group.hearsNothingOf(/又有人反映/)
    await ma.says('三车间着火了，快来')
    expect(await alerts()).toMatchObject([{ people: 2 }])
    await group.hears(/又有人反映，现在2—4人，未核实/)
    await zheng.hears(/又有人反映，现在2—4人反映，未核实[\s\S]*反映：三车间着火了，快来/)
    const third = await chat.employee('三师傅')
    await third.says('三车间着火了，我在二楼')
    expect(await alerts()).toMatchObject([{ people: 3 }])
    await group.hearsNothingOf(/又有人反映/)
    await zheng.hears(/我在二楼/)
  })

  test('what was signed for takes in what others say of it within half an hour; after that it must be signed for again', async () => {
    await bind()
    await wang.says('三车间着火了')
    await zheng.says('签收')
    await zheng.hears(/已签收/)
    await wang.says('还在烧，着火的地方在北门')
    await ma.says('三车间着火了，没人来')
    await zheng.hears(/又有人反映[\s\S]*没人来/)
    expect(await alerts()).toHaveLength(1)
    await chat.later({ minutes: 31 })
    await (await chat.employee('三师傅')).says('三车间又着火了')
    expect(await alerts()).toHaveLength(2)
    await zheng.hears(/红色预警/)
  })

  test('who wants to die is nobody else’s alert, who tells of somebody joins it', async () => {
    await wang.says('我在三号楼顶，不想活了')
    await ma.says('我也不想活了，我在水塔上')
    expect(await alerts()).toHaveLength(2)
    await (await chat.employee('三师傅')).says('有人要跳楼，在三号楼顶')
    expect(await alerts()).toHaveLength(2)
  })

  test('violence in two places of one house is two alerts: the group hears of each, and each is signed for', async () => {
    await bind()
    await wang.says('三车间有人打架动刀子了，流血了')
    await group.hears(/【红色】人身安全｜三车间/)
    await zheng.says('签收')
    await zheng.hears(/已签收/)
    await ma.says('食堂里有人拿刀砍人，倒了一个')
    await group.hears(/【红色】扬言极端（又一处）｜三车间｜1人，未核实/)
    await zheng.hears(/红色预警\n和前面那条不在一处，两边都要去人。\n[\s\S]*反映：食堂里有人拿刀砍人/)
    expect(await alerts()).toMatchObject([{ status: 'signed' }, { status: 'open' }])
    const san = await chat.employee('三师傅', 'HBZCD')
    await san.says('快来人，三车间那边有人拿刀砍人')
    expect(await alerts()).toMatchObject([{ people: 2 }, { people: 1 }])
    await (await chat.employee('四师傅', 'HBZCD')).says('有人动刀子砍人，快来')
    await group.hears(/（又一处）｜东厂区/)
    expect(await alerts()).toHaveLength(3)
    await chat.later({ minutes: 2 })
    expect(await chat.app.db.alertNote.count({ where: { kind: 'unsigned', alertId: (await alerts())[1]?.id ?? '' } })).toBe(1)
  })

  test('whoever sees one thing from several places sees one thing; more places than four are one alert, told again each time', async () => {
    await bind()
    await wang.says('三车间着火了')
    await (await chat.employee('三师傅', 'HBZCD')).says('着火了，烟好大，快来人')
    expect(await alerts()).toMatchObject([{ people: 2 }])
    for (const place of ['食堂', '宿舍', '锅炉房', '配电室', '料场']) await (await chat.employee(`${place}师傅`)).says(`${place}着火了`)
    expect(await alerts()).toHaveLength(4)
    const told = group.screen().filter(text => text.includes('（又一处）'))
    expect(told).toHaveLength(5)
    expect(told.at(-1)).toMatch(/｜华北轴承｜2—4人/)
    expect((await alerts()).at(-1)).toMatchObject({ people: 3, status: 'open' })
  })

  test('what is more serious raises the alert, and it must be signed for again', async () => {
    await bind()
    await wang.says('再不发工资，明天我们五十个人就去市政府门口集体上访')
    await group.hears(/【橙色】/)
    await zheng.says('签收')
    await ma.says('一百多人为工资的事停工了，都堵在厂门口')
    expect(await alerts()).toMatchObject([{ level: 'red', status: 'open', people: 2 }])
    await group.hears(/【红色】/)
    await zheng.hears(/红色预警/)
    await chat.later({ minutes: 5 })
    await zheng.hears(/已经 5 分钟没人签收/)
  })
})

describe('签收', () => {
  test.each([
    ['the word', async () => zheng.says('签收')],
    ['a button', async () => zheng.presses('签收')],
    ['a quotation', async () => zheng.quotes(/红色预警/, '收到')],
    ['收到 in the group', async () => zheng.saysIn(named('leaders'), '收到')],
    ['the word in the group', async () => zheng.saysIn(named('leaders'), '签收')],
    ['the number', async () => zheng.says(`签收 ${(await alerts())[0]?.no}`)],
    ['收到, the only one open', async () => zheng.says('收到。')],
  ])('by %s', async (_, signs) => {
    await bind()
    await wang.says('三车间着火了')
    await signs()
    expect(await alerts()).toMatchObject([{ status: 'signed' }])
    await zhou.hears(/已由郑厂长签收/)
    await group.hears(/已由郑厂长签收/)
    await zhou.says('签收')
    await zhou.hears(/这条预警郑厂长已在 .* 签收/)
    await zhou.quotes(/红色预警/, '签收')
    await zhou.hears(/这条预警郑厂长已在 .* 签收/)
  })

  test('two at once have one winner', async () => {
    await wang.says('三车间着火了')
    await Promise.all([zheng.says('签收'), zhou.says('签收'), sun.says('签收')])
    const said = [zheng, zhou, sun].flatMap(one => one.screen())
    expect(said.filter(text => text.startsWith('已签收'))).toHaveLength(1)
    expect(said.filter(text => /^这条预警.*签收/.test(text))).toHaveLength(2)
    expect(await chat.app.db.ledgerEntry.count({ where: { type: 'alert-signed', alertId: (await alerts())[0]?.id ?? null } })).toBe(1)
  })

  test('several open: asked which; not told of it: no such number; 收到 about something else signs nothing', async () => {
    await wang.says('三车间着火了')
    await ma.says('有人拿刀在车间砍人')
    await zheng.says('签收')
    await zheng.hears(/签收哪一条？\n1\. 红色｜/)
    await zheng.says('签收 2')
    await zheng.hears(/已签收/)
    await li.says(`签收 ${(await alerts())[0]?.no}`)
    await li.hears(/没有这个编号，或者不归您看/)
    await zhou.says('待办')
    await zhou.quotes(/您有 1 件/, '收到')
    expect((await alerts()).filter(({ status }) => status === 'open')).toHaveLength(1)
  })
})

describe('danger in other places', () => {
  test('in a group: nobody reads more there, the lines and later answers come in private', async () => {
    await wang.saysIn(named('chat'), '我在三号楼顶，不想活了')
    await zheng.hears(/红色预警[\s\S]*三号楼顶/)
    await wang.hears(/您在哪儿/)
    await chat.group(named('chat')).hears(/请加我私聊说/)
    const [{ no } = { no: '' }] = await grievances()
    await zhou.says(`回复 ${no} 我是工会周主席，我马上到`)
    await wang.hears(/我马上到/)
    expect(chat.group(named('chat')).screen()).toHaveLength(1)
  })

  test('threats in a group alert as well; a leader speaking of the same starts nothing', async () => {
    await bind()
    await wang.saysIn(named('chat'), '再不发工资我就从塔吊上跳下去')
    await zhou.hears(/橙色预警/)
    await ma.says('三车间着火了')
    await group.hears(/【红色】/)
    await zheng.saysIn(named('leaders'), '三车间着火了，消防队在路上')
    expect(await alerts()).toHaveLength(2)
    await zheng.saysIn(named('leaders'), '食堂有人中毒了，都在吐')
    expect(await alerts()).toHaveLength(3)
  })

  test('代登 有人要跳楼', async () => {
    await li.says('代登 三车间有人要跳楼，在水塔上')
    await li.hears(/已经在叫人/)
    for (const one of [zhou, zheng, sun]) await one.hears(/红色预警[\s\S]*水塔上/)
  })

  test('a leader’s own words about somebody alert, and the leader is not who is in danger', async () => {
    await bind()
    await zhou.says('三车间有人要跳楼，快来人')
    await zheng.hears(/红色预警/)
    await group.hears(/【红色】/)
    await zhou.hears(/已经在叫人/)
    await zhou.hearsNothingOf(/往里退一步/)
    const [{ no } = { no: '' }] = await grievances()
    await zhou.says(`查看 ${no}`)
    await zhou.hears(/三车间有人要跳楼/)
  })

  test.each(['备注 # 他刚打电话说要跳楼，人在楼顶', '回复 # 听说有人要跳楼，是真的吗'])(
    '%s: one alert for a matter, and none for one that has it',
    async words => {
      await wang.says('澡堂的热水坏了好几天了，下班没法洗澡')
      await wang.says('完')
      const no = digits(await wang.hears(/编号 (\d{3} \d{3} \d{3})/))
      await li.says(`认领 ${no}`)
      await li.says(words.replace('#', no))
      await li.hears(/您这段话里有人身危险，我同时发了预警/)
      await zheng.hears(/红色预警/)
      await li.says(words.replace('#', no))
      expect(await alerts()).toHaveLength(1)
      expect(await grievances()).toHaveLength(1)
    },
  )

  test.each(['备注 382746156 有人要跳楼', '回复 有人要跳楼了快去', '转办 张三 一车间着火了', '改级 红', '追问 有人触电了'])(
    'a command that fails still alerts: %s',
    async words => {
      await li.says(words)
      expect(await alerts()).toHaveLength(words === '改级 红' ? 0 : 1)
    },
  )
})
