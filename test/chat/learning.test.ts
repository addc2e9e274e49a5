/** 改类 and 改级 teach triage: at night, in a process of its own, and only as long as nothing else gets worse. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../src/db.ts'
import { transaction } from '../../src/services/context.ts'
import { learnFromCategory, learnFromFalseAlarm } from '../../src/services/learning/corrections.ts'
import { whyNot } from '../../src/services/learning/retrain.ts'
import { modelVersion, triage } from '../../src/triage/triage.ts'
import { cli } from '../cli/cli.ts'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'
import { compile } from '../helpers/program.ts'

let chat: Chat
let li: Talker

beforeAll(async () => {
  await compile()
  chat = await startChat()
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  await chat.cadre('周主席', 'HBZC', 'director')
}, 180_000)
afterAll(() => chat.stop())

let people = 0

async function brings(words: string): Promise<[Talker, string]> {
  const wang = await chat.employee(`职工${++people}`)
  await wang.says(words)
  await wang.says('完')
  return [wang, digits(await wang.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})/))]
}

const [base, words] = [modelVersion(), '我们厂的福虎券领不到，窗口说系统里没有我']
const corrections = () => chat.app.db.correction.findMany()
const models = () => chat.app.db.model.findMany({ orderBy: { createdAt: 'asc' } })

test('what is put right is learnt at night, and a rollback undoes it', { timeout: 120_000 }, async () => {
  expect(triage(words).category).not.toBe('insurance')
  for (const said of [
    '福虎券两个月没到账了，别的车间都有',
    '申请福虎券，窗口让我下周再来，跑了三趟',
    '福虎券怎么领，我的码扫不出来',
    '离职的时候福虎券没给我结',
  ]) {
    const [, no] = await brings(said)
    await li.says(`改类 ${no} 社保`)
    await li.hears(/社保/)
  }
  await chat.app.learn()
  expect(await models(), 'not by day').toEqual([])

  await chat.until('2026-11-24', '03:00')
  await chat.app.learn()
  const [model] = await models()
  expect(model?.metrics).toMatchObject({ learnt: 4, reason: null, after: { corrected: 4 } })
  expect(modelVersion()).toBe(model?.version)
  expect(modelVersion()).toMatch(base)

  await chat.until('2026-11-24', '09:00')
  const [, no] = await brings(words)
  const grievance = await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
  expect(grievance).toMatchObject({ category: 'insurance', triageVersion: model?.version })

  const { results } = await cli(['model', 'rollback'], { env: chat.environment })
  expect(results).toEqual([{ rolledBack: model?.version, inUse: base }])
  await chat.app.learn()
  expect(modelVersion()).toBe(base)
  expect(triage(words).category).not.toBe('insurance')

  await chat.until('2026-11-25', '03:00')
  await chat.app.learn()
  const listed = await cli(['model', 'list'], { env: chat.environment })
  expect(listed.results, 'what was rolled back is not learnt again').toEqual([
    expect.objectContaining({ version: model?.version, inUse: false, learnt: 4, reason: expect.stringContaining('rolled back') }),
    { version: base, base: true, inUse: true },
  ])
})

test('of what is anonymous, sealed or about somebody in despair nothing is learnt; what is erased is forgotten, weights and all', async () => {
  await chat.until('2026-11-25', '09:00')
  const before = (await corrections()).length
  const [wang, no] = await brings('班车的座位太挤，站一路')
  await wang.says('匿名')
  await li.says(`改类 ${no} 工资`)
  expect(await corrections()).toHaveLength(before)

  const [, sealed] = await brings('班长老是摸我，躲也躲不开')
  await transaction(chat.app.deps, async ctx => {
    const { id } = await ctx.tx.grievance.findUniqueOrThrow({ where: { no: sealed } })
    await learnFromCategory(ctx, id, 'wages')
  })
  expect(await corrections()).toHaveLength(before)

  const desperate = await chat.employee('小何')
  await desperate.says('我站在楼顶，不想活了')
  const own = await chat.app.db.grievance.findFirstOrThrow({ orderBy: { registeredAt: 'desc' } })
  expect(own.level).toBe('red')
  const { alertId } = await chat.app.db.alertMember.findFirstOrThrow({ where: { grievanceId: own.id } })
  await transaction(chat.app.deps, ctx => learnFromFalseAlarm(ctx, alertId))
  expect(await corrections()).toHaveLength(before)

  const threat = await chat.employee('小郭')
  await threat.says('一百多人堵在厂门口喊着还钱')
  const mistaken = await chat.app.db.alertMember.findFirstOrThrow({ orderBy: { alertId: 'desc' } })
  await transaction(chat.app.deps, ctx => learnFromFalseAlarm(ctx, mistaken.alertId))
  expect(await corrections()).toHaveLength(before + 1)
  await chat.app.db.correction.deleteMany({ where: { what: 'danger' } })

  const [zhao, canteen] = await brings('食堂的菜又咸又贵')
  await li.says(`改类 ${canteen} 工会`)
  expect(await corrections()).toHaveLength(before + 1)
  await chat.app.db.$executeRaw(sql`
    INSERT INTO models (id, version, body, metrics, adopted_at, created_at) VALUES (gen_random_uuid(), ${`${base}+later`}, 'x', '{"of": "x"}', NULL, app_now())`)
  await zhao.says('匿名')
  expect(await corrections()).toHaveLength(before)
  expect((await models()).at(-1)).toMatchObject({ body: new Uint8Array(0), metrics: { reason: expect.stringContaining('erased') } })
})

test('a model that hears one danger less, or has one false alarm more, is not used', () => {
  const figures = { category: 70, red: 200, orange: 50, falseAlarms: 9, corrected: 1 }
  expect(whyNot(figures, { ...figures, corrected: 3 })).toBeNull()
  expect(whyNot(figures, { ...figures, corrected: 3, red: 199 })).toMatch(/red dangers/)
  expect(whyNot(figures, { ...figures, corrected: 3, orange: 49 })).toMatch(/orange/)
  expect(whyNot(figures, { ...figures, corrected: 3, falseAlarms: 10 })).toMatch(/false alarms/)
  expect(whyNot(figures, { ...figures, corrected: 3, category: 69 })).toMatch(/categories/)
  expect(whyNot(figures, figures)).toMatch(/corrections/)
})
