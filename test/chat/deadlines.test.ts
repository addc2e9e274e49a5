/** What falls due: warned, told, one level up; each once; at night and over 调休; and always an owner and a next date. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { HANDLING_ROLES, OPEN_STATUSES } from '../../src/domain/grievance.ts'
import type { Role } from '../../src/domain/person.ts'
import { transaction } from '../../src/services/context.ts'
import { fireDue } from '../../src/services/grievances/dates/due.ts'
import { verify } from '../../src/services/ledger/ledger.ts'
import { jointWhereMany } from '../../src/services/mail/joint.ts'
import type { Letter } from '../../src/services/mail/letters.ts'
import { importPeople } from '../../src/services/people/roster.ts'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

const BATH = '澡堂的热水坏了好几天了，下班没法洗澡'

describe('one working week', () => {
  let chat: Chat
  let wang: Talker, li: Talker, zhou: Talker, zheng: Talker, sun: Talker

  beforeEach(async () => {
    chat = await startChat()
    wang = await chat.employee('王师傅')
    li = await chat.cadre('李干事', 'HBZC', 'officer')
    zhou = await chat.cadre('周主席', 'HBZC', 'director')
    zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
    sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
    return () => chat.stop()
  })

  async function brings(words = BATH): Promise<string> {
    return wang.brings(words)
  }

  test('unclaimed: warned after three working hours, one level up after four; at the top it stays and is told each working day', async () => {
    await brings()
    await chat.until('2026-11-23', '12:30')
    await zhou.hearsNothingOf(/快到时限/)
    await chat.until('2026-11-23', '13:45')
    await zhou.hears(/快到时限：“澡堂的事”.*前要认领/)
    await chat.until('2026-11-23', '15:05')
    await sun.hears(/超时提级：“澡堂的事” .* 周主席没有按时认领，现在由您负责/)
    await zhou.hears(/没有按时认领，已提到孙部长/)
    for (const date of ['2026-11-24', '2026-11-25', '2026-11-26']) {
      await chat.until(date, '17:40')
      await sun.hears(/超时提醒：“澡堂的事”.*没有按时认领，上面没有可提的人，仍由您负责/)
    }
    await wang.hearsNothingOf(/超时/)
    expect(await chat.app.db.ledgerEntry.count({ where: { type: 'escalate' } })).toBe(1)
  })

  test('nobody in touch by the end of the next working day, no answer in three: one level up each time', async () => {
    const no = await brings()
    await li.says(`认领 ${no}`)
    await chat.until('2026-11-24', '17:35')
    await zhou.hears(/李干事没有按时联系职工，现在由您负责/)
    await zhou.presses('认领')
    await zhou.says(`回复 ${no} 师傅，我接手了`)
    await chat.until('2026-11-26', '17:35')
    await sun.hears(/周主席没有按时答复，现在由您负责/)
    await chat.until('2026-11-27', '17:35')
    await sun.hears(/没有按时/)
  })

  test('never silent for seven days: the employee hears, the owner is asked to speak', async () => {
    const no = await brings('我被公司辞退了，不给赔偿金')
    await zheng.says(`认领 ${no}`)
    await zheng.says(`回复 ${no} 正在跟人事核实`)
    await chat.until('2026-11-30', '18:00')
    await wang.hears(/还在办，郑厂长负责.*没有忘记/)
    await zheng.hears(/已经七天没人跟职工说过话/)
  })

  test('orange is up after 30 minutes, by day and by night; blue waits for the morning', async () => {
    await chat.until('2026-11-23', '23:00')
    await brings()
    for (const one of [li, zhou]) await one.hearsNothingOf(/新诉求/)
    await (await chat.employee('夜班师傅')).says('设备带病还让我们干，这是强令冒险作业')
    await zhou.hears(/橙色预警/)
    await chat.later({ minutes: 31 })
    await sun.hears(/超时提级/)
    await chat.until('2026-11-24', '07:55')
    await li.hearsNothingOf(/澡堂的事/)
    await chat.until('2026-11-24', '08:01')
    await li.hears(/新诉求[\s\S]*澡堂的事/)
    await zhou.hears(/没人认领前由您负责，11月24日 14:00 前要认领或指派/)
  })

  test('five that are due at once come as one list, whose numbers work', async () => {
    const words = [
      BATH,
      '食堂的菜最近又贵又难吃，能不能改善一下',
      '宿舍的窗户关不上，晚上很冷',
      '班车总是晚点，上班要迟到',
      '更衣柜不够用，衣服没处放',
    ]
    for (const [at, one] of words.entries()) {
      const worker = await chat.employee(`工友${at}`)
      await worker.says(one)
      await worker.says('完')
      await worker.hears(/登记好了/)
    }
    await chat.until('2026-11-23', '15:05')
    const [list] = await sun.hears(/有 5 条一起到了[\s\S]*/)
    expect(list.split('\n').filter(line => /^\d\. 超时提级：/.test(line))).toHaveLength(5)
    await sun.hearsNothingOf(/超时提级/)
    await zhou.hears(/有 5 条一起到了[\s\S]*已提到孙部长/)
    await sun.says('2')
    const second = /^2\. 超时提级：“(.+?)”/m.exec(list)?.[1] ?? ''
    await sun.hears(new RegExp(`${second}[\\s\\S]*诉求全文`))
    expect(await chat.app.db.ledgerEntry.count({ where: { type: 'escalate' } })).toBe(5)
    expect(await chat.app.db.delivery.count({ where: { status: { not: 'delivered' } } })).toBe(0)
  })

  test('two sweeps at once fire each deadline once', async () => {
    for (let at = 0; at < 6; at++) {
      const one = await chat.employee(`师傅${at}`)
      await one.says(BATH)
      await one.says('完')
    }
    await chat.app.db.$executeRaw`UPDATE app_clock SET ahead = ahead + interval '7 hours'`
    const sweeps = Array.from({ length: 6 }, async () => {
      while ((await fireDue(chat.app.deps)) > 0);
    })
    await Promise.all(sweeps)
    await chat.settled()
    expect(await chat.app.db.ledgerEntry.count({ where: { type: 'escalate' } })).toBe(6)
    expect(
      sun
        .screen()
        .join('\n')
        .match(/超时提级/g),
    ).toHaveLength(6)
  })

  test('a matter whose deadline cannot be done holds up none of those that are due with it, and goes behind them', async () => {
    for (let at = 0; at < 6; at++) {
      const one = await chat.employee(`师傅${at}`)
      await one.says(BATH)
      await one.says('完')
    }
    await chat.app.db.$executeRaw`UPDATE grievances SET subject_enc = 'spoilt' WHERE id = (SELECT id FROM grievances ORDER BY id LIMIT 1)`
    await chat.app.db.$executeRaw`UPDATE app_clock SET ahead = ahead + interval '7 hours'`
    for (let left = 40; left > 0; left--) await fireDue(chat.app.deps).catch(() => 0)
    await chat.settled()
    expect(await chat.app.db.ledgerEntry.count({ where: { type: 'escalate' } })).toBe(5)
    expect(await chat.app.db.deadline.count({ where: { tries: { gt: 0 }, firedAt: null } })).toBeGreaterThan(0)
  })

  test('digests at 8:00 and 14:00 on working days: what is in hand and what waits, once', async () => {
    await chat.later({ seconds: 1 })
    const no = await brings()
    await li.says(`认领 ${no}`)
    await (await chat.employee('马师傅')).says('食堂的菜最近又贵又难吃，能不能改善一下')
    await chat.until('2026-11-23', '14:00')
    await li.hears(/李干事，您手上 1 件，另有 1 件等人认领：\n1\. 澡堂的事/)
    await zheng.hears(/郑厂长，您手上没有在办的事，另有 1 件等人认领。\n发“待办”看一看/)
    await chat.until('2026-11-24', '08:00')
    await li.hears(/您手上 1 件/)
    await chat.until('2026-11-24', '13:59')
    await li.hearsNothingOf(/您手上/)
    await li.says('1')
    await li.hearsNothingOf(/全文/)
    await chat.until('2026-11-29', '23:00')
    const before = li.screen().filter(text => text.includes('您手上')).length
    await chat.until('2026-11-30', '07:59')
    expect(li.screen().filter(text => text.includes('您手上'))).toHaveLength(before)
  })
})

test('over the spring holiday: what comes on the eve waits for the first working day, a Saturday of 调休 among them', async () => {
  const chat = await startChat({ at: ['2027-02-05', '17:40'] })
  const wang = await chat.employee('王师傅')
  const zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await chat.cadre('孙部长', 'BD', 'supervisor')
  await wang.says(BATH)
  await wang.says('完')
  await wang.hears(/登记好了/)
  const [claim] = await chat.app.db.deadline.findMany({ where: { kind: 'claim' } })
  const next = chat.app.deps.calendar.nextWorkingTime(await chat.app.now())
  expect(claim?.dueAt).toEqual(chat.app.deps.calendar.addWorkingHours(next, 4))
  await zhou.hearsNothingOf(/新诉求/)
  await chat.later({ seconds: Math.ceil((next.getTime() - (await chat.app.now()).getTime()) / 1000) })
  await zhou.hears(/新诉求/)
  await chat.stop()
})

/** The long form: SEQUENCES=50. */
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 4)

describe('whatever anybody does', () => {
  let chat: Chat
  beforeAll(async () => {
    chat = await startChat()
  })
  afterAll(() => chat.stop())

  const OPEN: readonly string[] = OPEN_STATUSES

  test('an open matter has one owner who may own it, and a next date', async () => {
    const roster: [string, string, Role[]][] = [
      ['甲干事', 'HBZC', ['officer']],
      ['乙主席', 'HBZC', ['director']],
      ['丙副主席', 'HBZC', ['deputy']],
      ['丁厂长', 'HBZC', ['leader']],
      ['戊部长', 'BD', ['supervisor', 'designated']],
      ['己主任', 'BD', ['supervisor']],
    ]
    const people = new Map<string, Talker>()
    for (const [name, unit, roles] of roster) people.set(name, await chat.cadre(name, unit, ...roles))
    const name = fc.constantFrom(...roster.map(([who]) => who))
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          who: name,
          says: fc.constantFrom(
            '认领 #',
            '退回 # 不归我',
            '提级 # 难办',
            '回避 # 亲戚',
            '追问 # 哪里',
            '报结 # 已办好',
            '就这样送',
            '回复 # 在办',
            '改级 # 橙 急',
            '改级 # 蓝 缓',
            '改难易 # 复杂 难',
            '改难易 # 简单 易',
            '转办 # 一车间',
            '转办 # 三车间',
            '延期 # 5天 等配件',
            '批准',
            '驳回 先办着',
            '查看身份 # 要上门修，须本人姓名',
            '转引导 # 归物业办，请到物业中心，电话 12345，带身份证',
            '督办 # 2天',
            '批示 # 抓紧办好',
            '接谈 # 当面谈了，明天来修',
            '异议 # 不归我们管',
            '复查决定 # 维持 经查属实无误',
            '复查决定 # 撤销 还没修好，重办',
            '请假 今天 明天 丁厂长',
            '销假',
          ),
        }),
      },
      { weight: 3, arbitrary: fc.record({ who: name, to: name }).map(({ who, to }) => ({ who, says: `转办 # ${to}` })) },
      {
        weight: 3,
        arbitrary: fc.record({
          who: fc.constant('职工'),
          says: fc.constantFrom(
            '补充 # 还是没有',
            '直送上级 #',
            '匿名 #',
            '评价 # 3 3',
            '评价 # 1 1',
            '不反映了 #',
            '重办 # 又坏了',
            '申请复查 # 根本没修好',
            '受理情况 # 2',
          ),
        }),
      },
      { weight: 2, arbitrary: fc.record({ hours: fc.integer({ min: 1, max: 60 }) }) },
      { weight: 1, arbitrary: fc.record({ revoke: name }) },
    )
    let acted = 0
    const property = fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async steps => {
      for (const [who, unit, roles] of roster)
        await transaction(chat.app.deps, ctx =>
          importPeople(
            ctx,
            [{ name: who, phone: '', unit, roles, ids: { sandbox: people.get(who)?.id ?? '' } }],
            async () => chat.accountId,
            'demo',
          ),
        )
      const worker = await chat.employee('职工')
      const no = await worker.brings(BATH)
      for (const one of steps) {
        if ('says' in one) await (one.who === '职工' ? worker : people.get(one.who))?.says(one.says.replace('#', no))
        else if ('hours' in one) await chat.later(one)
        else {
          const [who, unit] = roster.find(([called]) => called === one.revoke) ?? ['', '']
          if (unit !== 'BD')
            await transaction(chat.app.deps, ctx =>
              importPeople(
                ctx,
                [{ name: who, phone: '', unit, roles: ['employee'], ids: { sandbox: people.get(who)?.id ?? '' } }],
                async () => chat.accountId,
                'demo',
              ),
            )
        }
        // What a step made due at once (改级 橙 of an old matter) is the sweep's to do.
        await chat.later({ seconds: 1 })
        const now = await chat.app.db.grievance.findUniqueOrThrow({ where: { no }, include: { exclusions: true } })
        if (!OPEN.includes(now.status)) continue
        acted++
        const roles = (await chat.app.db.role.findMany({ where: { personId: now.ownerId } })).map(({ role }) => role)
        expect(
          roles.some(role => (HANDLING_ROLES as readonly string[]).includes(role)),
          'the owner handles matters',
        ).toBe(true)
        const at = await chat.app.now()
        const away = await chat.app.db.absence.count({ where: { personId: now.ownerId, from: { lte: at }, until: { gt: at } } })
        // 丁 stands in for everybody; where they may not, nobody at work may be left
        const standIn = await chat.app.db.identity.findFirstOrThrow({
          where: {
            externalIdx: Uint8Array.from(chat.app.deps.keys.blindIndex('identity', `${chat.accountId}|${people.get('丁厂长')?.id}`)),
          },
        })
        const able =
          !now.direct &&
          !now.exclusions.some(({ personId }) => personId === standIn.personId) &&
          (await chat.app.db.role.count({ where: { personId: standIn.personId, role: 'leader' } })) > 0
        if (able) expect(away, `the owner of what is ${now.status} is at work`).toBe(0)
        expect(
          now.exclusions.map(({ personId }) => personId),
          'the owner is not kept from it',
        ).not.toContain(now.ownerId)
        const inFlight = now.answerDeliveryId !== null
        expect(now.nextDueAt !== null || inFlight, `a next date in ${now.status}`).toBe(true)
        // The sweep runs only when the test moves the clock, and the clock runs on meanwhile.
        const lately = new Date((await chat.app.now()).getTime() - 120_000)
        expect(now.nextDueAt === null || now.nextDueAt > lately, 'nothing due is left undone').toBe(true)
      }
    })
    await fc.assert(property, { numRuns: SEQUENCES, endOnFailure: true })
    expect(acted).toBeGreaterThan(SEQUENCES * 2)
    expect((await verify(chat.app.deps)).broken).toEqual([])
  }, 300_000)
})

describe('a list in place of many reminders', () => {
  const letter = (no: string, more: Partial<Letter['meta']> = {}, personId = 'sun'): Letter => ({
    to: { personId },
    message: { text: `超时提级：${no}\n三车间` },
    meta: { purpose: 'escalated', reminderOf: no, ...more },
  })
  const many = (count: number): Letter[] => Array.from({ length: count }, (_, at) => letter(String(100_000_000 + at)))

  test('three of a kind come one by one, four as a list, twenty-one as two; each knows which carries it', () => {
    expect(jointWhereMany(many(3)).sent).toEqual(many(3))
    const { sent, carriedBy } = jointWhereMany(many(4))
    expect(sent).toHaveLength(1)
    expect(sent[0]?.message.text.match(/^\d\. 超时提级/gm)).toHaveLength(4)
    expect(sent[0]?.message.list).toHaveLength(4)
    expect(carriedBy).toEqual([0, 0, 0, 0])
    expect(new Set(jointWhereMany(many(21)).carriedBy)).toEqual(new Set([0, 1]))
  })

  test('what is red, what is urgent, what others or the employee hear and what has another purpose stays by itself', () => {
    const alone = [
      { ...letter('1'), meta: { purpose: 'escalated' } },
      letter('2', { urgent: true }),
      letter('3', {}, 'zhou'),
      letter('4', { purpose: 'taken' }),
      { ...letter('5'), to: { routeId: 'r', anonymous: false } },
    ]
    const { sent, carriedBy } = jointWhereMany([...many(4), ...alone])
    expect(sent.slice(1)).toEqual(alone)
    expect(carriedBy).toEqual([0, 0, 0, 0, 1, 2, 3, 4, 5])
  })
})

describe('what was promised and not kept is said, and not covered by the next date', () => {
  test('to the employee in 进度 and 为什么, to cadres in their lists, above in 汇总', async () => {
    const chat = await startChat()
    try {
      await chat.cadre('周主席', 'HBZC', 'director')
      const sun = await chat.cadre('孙部长', 'BD', 'supervisor')
      const wang = await chat.employee('王师傅')
      await wang.says('我们三车间两个月没发工资了')
      await wang.says('完')
      const no = digits(await wang.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})[\s\S]*11月24日 17:30 前有人联系您/))
      await chat.until('2026-11-24', '17:35')
      await wang.hears(/说好 11月24日 17:30 前有人联系您，没做到，对不住。现在由孙部长负责，最迟 11月25日 17:30 前联系您/)
      await chat.until('2026-11-27', '10:00')
      await wang.hearsNothingOf(/说好 .* 前有人联系您/)
      await wang.says('进度')
      await wang.hears(/说好 11月23日 1\d:\d\d 前有人接手，没做到，对不住，最迟 11月30日 17:30 前有人接手/)
      await wang.says('为什么')
      await wang.hears(/答复：说好的 11月26日 17:30 没做到，从 11月27日 10:00 起再限 1 个工作日/)
      await sun.says('待办')
      await sun.hears(/三车间工资的事 .* · 黄 · 超 4 天/)
      await sun.says('汇总 本月')
      await sun.hears(/在办 1（超时 1）[\s\S]*超 4 天/)
      await sun.says(`认领 ${no}`)
      await sun.says(`回复 ${no} 已约了厂里，今天下午给您准话`)
      await wang.says('进度')
      await wang.hears(/孙部长正在办。说好 11月26日 17:30 前答复您，没做到，对不住/)
      await sun.says(`报结 ${no} 厂里已经全部补发，请查收`)
      await sun.says('汇总 本月')
      await sun.hears(/在办 1（超时 0）/)
    } finally {
      await chat.stop()
    }
  })
})
