/** 应急处置: signed, handled, reported upward and received, stood down, looked back upon; false alarms by two; drills. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { INCIDENT_ACTIONS, INCIDENT_STATES } from '../../src/domain/incident.ts'
import { cli } from '../cli/cli.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, zhou: Talker, zheng: Talker, sun: Talker, li: Talker

beforeEach(async () => {
  chat = await startChat()
  wang = await chat.employee('王师傅')
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor')
  await zhou.saysIn('leaders', '设为领导群')
  await sun.saysIn('duty', '设为值班群')
})
afterEach(() => chat.stop())

const alert = () => chat.app.db.alert.findFirstOrThrow({ orderBy: { openedAt: 'desc' } })
const kinds = async () =>
  (await chat.app.db.alertNote.findMany({ orderBy: { id: 'asc' } })).map(({ kind, step }) => (step === null ? kind : `${kind}:${step}`))
const gather = () => wang.says('一百多人堵在厂门口喊着还钱')

test('every state can be reached, and only the last has no way on', () => {
  const to = new Set<string>(Object.values(INCIDENT_ACTIONS).map(one => one.to))
  for (const state of INCIDENT_STATES) {
    expect(state === 'suspected' || to.has(state)).toBe(true)
    expect(Object.values(INCIDENT_ACTIONS).some(({ from }) => (from as readonly string[]).includes(state))).toBe(state !== 'reviewed')
  }
})

test('a day of it: plan, scene, 处置, 续报 each hour, 终报, 解除, 复盘, each with person and time', async () => {
  await gather()
  await zheng.says('签收')
  await zheng.hears(/预案，一步一步来：\n1\. 领导到现场/)
  await chat.later({ minutes: 12 })
  await zheng.says('到场')
  await zheng.hears(/您第一个到场，离预警 12 分钟/)
  await zheng.says('做了 1')
  await zheng.hears(/记下了：领导到现场，先听大家说/)
  await zheng.says('预案')
  await zheng.hears(/1\. 领导到现场，先听大家说（郑厂长 \d\d:\d\d 做了）/)
  await zheng.says('处置 厂长已到门口，请了五位代表')
  await zhou.hears(/郑厂长处置：厂长已到门口/)
  expect(await alert()).toMatchObject({ state: 'handling' })
  await chat.later({ hours: 1 })
  await zheng.hears(/该续报了：人怎么样/)
  await zheng.says('续报 代表正在谈，人散了一半')
  await sun.hears(/【续报】预警 .*：代表正在谈/)
  await zheng.says('解除 人都散了')
  await zheng.hears(/解除前先发终报/)
  await zheng.says('终报 工资今晚到账，人已散')
  await chat.group('duty').hears(/【终报】/)
  await zheng.says('解除 工资已到账')
  await zhou.hears(/由郑厂长解除：工资已到账/)
  await chat.group('leaders').hears(/^预警 .*已由郑厂长解除，\d+月\d+日 [\d:]+。$/)
  await chat.later({ hours: 3 })
  await zheng.hearsNothingOf(/该续报/)
  await zheng.says('处置 再看看')
  await zheng.hears(/您手上没有这样的预警/)
  await zheng.says('复盘 到场用了十二分钟')
  expect(await alert()).toMatchObject({ state: 'reviewed', status: 'closed', falseAlarm: false })
  for (const kind of ['signed', 'on-scene', 'plan-step:1', 'handle', 'report', 'final', 'stand-down', 'review'])
    expect((await kinds()).join()).toContain(kind)
})

describe('签收', () => {
  const matter = () => chat.app.db.grievance.findFirstOrThrow()
  const ownerOf = async ({ ownerId }: { ownerId: string }) =>
    (await chat.app.db.person.findUniqueOrThrow({ where: { id: ownerId } })).nameIdx
  const isOwnedBy = async (name: string) =>
    expect(Buffer.from(await ownerOf(await matter()))).toEqual(Buffer.from(chat.app.deps.keys.blindIndex('name', name)))

  test('whoever signs has the matter: nobody is told that they did not claim it, and it goes past nobody', async () => {
    await gather()
    await zheng.says('签收')
    await zheng.hears(/已签收[\s\S]*事项 \d{3} \d{3} \d{3} 也归您包案了/)
    await wang.hears(/由郑厂长负责办/)
    expect(await matter()).toMatchObject({ status: 'handling' })
    await isOwnedBy('郑厂长')
    await chat.later({ minutes: 40 })
    for (const one of [zheng, zhou, sun]) await one.hearsNothingOf(/没有按时认领|已认领/)
    await isOwnedBy('郑厂长')
  })

  test('also after it was moved up for want of anybody; in danger to life the employee is told of no owner', async () => {
    await wang.says('三车间有人被机器压住了，流了好多血')
    await chat.later({ minutes: 6 })
    await isOwnedBy('孙部长')
    await zheng.says('签收')
    await isOwnedBy('郑厂长')
    await wang.hearsNothingOf(/负责办/)
  })

  test('signed by somebody who may not own it: who does is asked to claim it, and it does not climb while somebody is at it', async () => {
    await zhou.says('值班 值班组 李干事 11-23 08:00 11-25 08:00')
    await chat.until('2026-11-23', '23:00')
    await wang.says('设备带病还让我们干，这是强令冒险作业')
    await li.says('签收')
    await li.hears(/已签收/)
    await li.hearsNothingOf(/归您包案/)
    await isOwnedBy('周主席')
    await chat.later({ minutes: 31 })
    await zhou.hears(/李干事签收了预警 .*，正在处置；事项还没人认领，归您管/)
    for (const one of [zhou, sun]) await one.hearsNothingOf(/没有按时认领/)
    await isOwnedBy('周主席')
  })

  test('in the group: one message there, and the plan in private', async () => {
    await gather()
    const leaders = chat.group('leaders')
    await leaders.hears(/【红色】/)
    await zheng.saysIn('leaders', '收到')
    await leaders.hears(/已由郑厂长签收/)
    await leaders.hearsNothingOf(/./)
    await zheng.hears(/已签收/)
    await zheng.hears(/预案，一步一步来：/)
  })

  test.each(['我去', '我在路上', '我马上过去，十分钟到', '马上到'])('%s: on the way, which signs and is told', async words => {
    await gather()
    await chat.later({ minutes: 3 })
    await zheng.says(words)
    await zheng.hears(/记下了：郑厂长 \d\d:\d\d 出发/)
    await zhou.hears(/郑厂长已经往现场去了/)
    expect(await alert()).toMatchObject({ status: 'signed' })
    expect(await kinds()).toContain('on-way:')
    await zheng.saysIn('leaders', '我到了')
    await chat.group('leaders').hears(/第一个到场/)
    await zhou.says('预警台账')
    await zhou.hears(/3 分钟签收｜3 分钟出发｜3 分钟到场/)
  })

  test('without an alert these are just words', async () => {
    await zheng.says('我在路上')
    await zheng.hearsNothingOf(/出发|预警/)
  })
})

test('a report that was asked for and did not come is told above', async () => {
  await gather()
  await zheng.says('签收')
  await chat.later({ hours: 1 })
  await zheng.hears(/该续报了：/)
  await chat.later({ hours: 1 })
  await zheng.hears(/该续报了（上一次没有来，已经告诉上级）/)
  await chat.group('duty').hears(/【续报没有按时来】/)
  expect(await chat.app.db.ledgerEntry.count({ where: { type: 'incident-report-missed' } })).toBe(1)
})

describe('upward', () => {
  test('初报 at once to the duty group in the closed form; a person there signs, or it is an entry', async () => {
    await gather()
    const [shown] = await chat.group('duty').hears(/【初报】预警 .*｜待核实\n【红色】停工聚集｜三车间｜1人，未核实.*收到请回“收到”。/)
    expect(shown).not.toMatch(/厂门口|还钱/)
    await sun.saysIn('duty', '收到')
    await chat.group('duty').hears(/的报告，孙部长收到/)
    await chat.later({ minutes: 30 })
    expect(await kinds()).not.toContain('not-received:initial')
    expect((await alert()).signedAt).toBeNull()
  })

  test('nobody there: after ten minutes its people hear it in private', async () => {
    await gather()
    await chat.later({ minutes: 10 })
    await sun.hears(/还没人回“收到”/)
    expect(await kinds()).toContain('not-received:initial')
    await sun.saysIn('duty', '收到')
    await chat.group('duty').hears(/孙部长收到/)
  })
})

test('核实: raised by one, lowered by two', async () => {
  await wang.says('设备带病还让我们干，这是强令冒险作业')
  await zheng.says('签收')
  await zheng.says('核实 红 已有人受伤')
  expect(await alert()).toMatchObject({ level: 'red', state: 'confirmed', status: 'open' })
  await zhou.hears(/红色预警/)
  await zheng.says('核实 橙 是擦伤')
  await zheng.hears(/往轻里改要两个人说/)
  await zheng.says('核实 橙 真是擦伤')
  expect(await alert()).toMatchObject({ level: 'red' })
  await zhou.says('核实 橙 看过了，擦伤')
  expect(await alert()).toMatchObject({ level: 'orange' })
})

test('a false alarm: two say so, and it stays in the ledger as what it was', async () => {
  await gather()
  await zheng.says('解除 误报，是厂庆排队')
  await zheng.hears(/往轻里改要两个人说/)
  expect(await alert()).toMatchObject({ falseAlarm: false })
  await zhou.says('解除 误报，我也看了')
  expect(await alert()).toMatchObject({ falseAlarm: true, status: 'closed' })
  await chat.later({ minutes: 60 })
  await zheng.hearsNothingOf(/没人签收|该续报/)
})

test('an accident: the law’s hour is reminded of, and nothing is claimed', async () => {
  await wang.says('三车间有人被机器压住了，流了好多血')
  await zheng.says('签收')
  await zheng.says('2')
  await chat.later({ minutes: 31 })
  await zheng.hears(/第九条.*机器人不替您报。报过了请发“已上报/)
  await chat.later({ minutes: 30 })
  for (const one of [zheng, zhou, sun]) await one.hears(/一小时到了，这里还没有记下谁报过/)
  await zheng.says('已上报 周主席 9:50 报区应急局值班室')
  await zheng.hears(/这是您说的，机器人没有替您上报/)
})

test('演练: the same way, marked everywhere, and no matter of anybody', async () => {
  await li.says('演练 红 火灾')
  await li.hears(/要由/)
  await zhou.says('演练 红 火灾')
  await zhou.hears(/【演练】华北轴承的红色演练开始了/)
  await chat.group('leaders').hears(/^【演练】红色预警\n【演练】【红色】火情爆炸/)
  await zheng.hears(/【演练】红色预警\n【演练】这是演练/)
  await chat.group('duty').hears(/【初报】.*\n【演练】/)
  await chat.later({ minutes: 5 })
  await zheng.hears(/【演练】预警/)
  await zheng.says('签收')
  await zheng.hears(/【演练】预案/)
  await zheng.hearsNothingOf(/报警了吗/)
  expect(await chat.app.db.grievance.count()).toBe(0)
  await wang.says('三车间着火了')
  expect(await chat.app.db.alert.count()).toBe(2)
})

test('预警 by a cadre who sees it: one matter, one alert', async () => {
  await li.says('预警 橙 三车间三十多人聚在办公楼前要说法')
  await li.hears(/发出去了，通知了 \d 人/)
  await zheng.hears(/[红橙]色预警/)
  await zheng.hearsNothingOf(/反映人又说/)
  expect(await chat.app.db.alert.count()).toBe(1)
  expect(await chat.app.db.grievance.count()).toBe(1)
  await li.says('预警 有事')
  await li.hears(/报预警要写明颜色/)
})

test('预警台账: who signed after how long, what was late, what came of it; nobody sees what is not theirs', async () => {
  await gather()
  await chat.later({ minutes: 11 })
  await zheng.says('签收')
  await zheng.says('到场')
  await zheng.says('处置 请了代表进来谈')
  await zheng.says('终报 谈妥了')
  await zheng.says('解除 =工资已到账')
  await zhou.says('预警台账')
  await zhou.hears(
    /1\. .*｜红｜停工聚集｜三车间｜1人｜\d{3} \d{3} \d{3}\n郑厂长 11 分钟签收｜11 分钟到场｜处置 1 条｜已解除｜迟：没按时签收、上级没按时收\n结果：=工资已到账/,
  )
  await wang.says('郑厂长正在车间拿铁棍打人，头都打破了')
  for (const one of [zheng, zhou]) {
    await one.says('预警台账')
    await one.hears(/近 30 天的预警台账：\n1\. .*停工聚集/)
    await one.hearsNothingOf(/\n2\. /)
  }
  await li.says('预警台账')
  await li.hearsNothingOf(/停工聚集/)

  const file = path.join(chat.environment.ATTACHMENTS_DIR, 'roll.csv')
  const { results, code } = await cli(['alerts', 'HBZC', file], { env: chat.environment })
  expect([code, results]).toEqual([0, [expect.objectContaining({ unit: '华北轴承', alerts: 1 })]])
  const [heads, row, ...rest] = parse(readFileSync(file), { bom: true }) as string[][]
  expect(rest).toEqual([])
  expect(Object.fromEntries((heads ?? []).map((head, at) => [head, row?.[at]]))).toMatchObject({
    级别: '红',
    事由: '停工聚集',
    单位: '三车间',
    人数: '1人',
    签收人: '郑厂长',
    几分钟签收: '11',
    处置续报条数: '1',
    状态: '已解除',
    结果: "'=工资已到账",
  })
  expect((await cli(['alerts', 'HBZC', file], { env: chat.environment })).code).toBe(1)
  expect((await cli(['alerts', 'XX', `${file}2`], { env: chat.environment })).stderr).toMatch(/no unit has the code "XX"/)
})
