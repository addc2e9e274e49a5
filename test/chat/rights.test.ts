/** A5: every command × role × place through the real chat, against a table. A6: guessed numbers. O1: claims at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeNumber } from '../../src/domain/number.ts'
import type { Role } from '../../src/domain/person.ts'
import { transaction } from '../../src/services/context.ts'
import { importPeople, type UnitRow } from '../../src/services/people/roster.ts'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

const unit = (code: string, name: string, parent: string, kind: UnitRow['kind']): UnitRow => ({
  code,
  name,
  parent,
  kind,
  employees: 90,
  province: '',
  nature: '',
})
const UNITS = [
  unit('CITY', '保定市总工会', '', 'federation'),
  unit('COUNTY', '竞秀区总工会', 'CITY', 'federation'),
  unit('ENT', '华北轴承', 'COUNTY', 'enterprise'),
  unit('SHOP', '三车间', 'ENT', 'department'),
  unit('TEAM', '三车间磨工班', 'SHOP', 'department'),
  unit('OTHER', '红旗电机', 'COUNTY', 'enterprise'),
]

let chat: Chat
let wang: Talker, chief: Talker

beforeAll(async () => {
  chat = await startChat({ units: UNITS })
  chief = await chat.cadre('丁主席', 'ENT', 'director')
  await chat.cadre('戊干事', 'ENT', 'officer')
  await chat.cadre('己部长', 'COUNTY', 'supervisor', 'designated')
})
afterAll(() => chat.stop())

const STORY = '澡堂的热水坏了好几天了，下班没法洗澡'
async function brings(): Promise<{ no: string; id: string }> {
  wang = await chat.employee('王师傅', 'SHOP')
  await wang.says(STORY)
  await wang.says('完')
  const no = digits(await wang.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})/))
  return chat.app.db.grievance.findUniqueOrThrow({ where: { no }, select: { no: true, id: true } })
}

/** Everybody says it at the same moment; each waits for nothing. */
async function atOnce(said: readonly (readonly [Talker, string])[]): Promise<void> {
  await Promise.all(
    said.map(([{ id, name }, text]) => chat.channel.push({ id, name }, { id, type: 'private', name: '' }, { type: 'text', text })),
  )
  await chat.settled()
}

const ROLES = [
  'officer',
  'liaison',
  'director',
  'deputy',
  'leader',
  'supervisor',
  'designated',
  'adviser',
  'resident',
  'admin',
  'employee',
] as const satisfies Role[]
/** Where somebody stands to a matter of 三车间: in its unit, its enterprise, another one, above, below, complained about, or without their role since a moment ago. */
const PLACES = { own: 'SHOP', studio: 'ENT', sibling: 'OTHER', parent: 'COUNTY', child: 'TEAM', conflict: 'ENT', revoked: 'ENT' } as const
type Place = keyof typeof PLACES
const IN_REACH: readonly Place[] = ['own', 'studio']
const LEADS: readonly Role[] = ['director', 'deputy', 'leader']

/** An ordinary matter that is not the viewer's: who reads it. */
function reads(role: Role, place: Place, claimed: boolean): boolean {
  if (LEADS.includes(role)) return IN_REACH.includes(place)
  if (role === 'officer' || role === 'resident') return IN_REACH.includes(place) && !claimed
  return role === 'supervisor' && place === 'own'
}

const HANDLERS = ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'] as const
const CADRES = [...HANDLERS, 'liaison', 'adviser', 'resident'] as const
/** By whom each command may be said, and by whom it has an effect on a matter that somebody else owns. */
const COMMANDS: readonly { words: string; said: readonly Role[]; registered: readonly Role[]; handling: readonly Role[] }[] = [
  { words: '查看 #', said: CADRES, registered: [], handling: [] },
  { words: '认领 #', said: HANDLERS, registered: ['officer', 'director', 'deputy', 'leader', 'supervisor'], handling: [] },
  {
    words: '回复 # 明天来修',
    said: CADRES,
    registered: ['director', 'deputy', 'leader', 'supervisor'],
    handling: ['director', 'deputy', 'leader', 'supervisor'],
  },
  { words: '追问 # 哪个澡堂', said: CADRES, registered: [], handling: [] },
  { words: '备注 # 已报修', said: CADRES, registered: [...HANDLERS, 'resident'], handling: ['director', 'deputy', 'leader', 'supervisor'] },
  { words: '报结 # 已修好', said: HANDLERS, registered: [], handling: [] },
  {
    words: '转办 # 庚师傅',
    said: HANDLERS,
    registered: ['director', 'deputy', 'supervisor'],
    handling: ['director', 'deputy', 'supervisor'],
  },
  {
    words: '转办 # 红旗电机',
    said: HANDLERS,
    registered: ['director', 'deputy', 'supervisor'],
    handling: ['director', 'deputy', 'supervisor'],
  },
  {
    words: '指派 # 庚师傅',
    said: ['director', 'deputy', 'supervisor', 'designated'],
    registered: ['director', 'deputy', 'supervisor'],
    handling: ['director', 'deputy', 'supervisor'],
  },
  {
    words: '协办 # 庚师傅 帮忙看看',
    said: HANDLERS,
    registered: ['director', 'deputy', 'supervisor'],
    handling: ['director', 'deputy', 'supervisor'],
  },
  { words: '退出协办 #', said: CADRES, registered: [], handling: [] },
  { words: '提请单 # 3天 请修好热水器', said: HANDLERS, registered: [], handling: [] },
  { words: '退回 # 不归我', said: HANDLERS, registered: [], handling: [] },
  { words: '提级 # 难办', said: HANDLERS, registered: [], handling: [] },
  { words: '回避 # 亲戚', said: HANDLERS, registered: [], handling: [] },
  { words: '改类 # 工资', said: HANDLERS, registered: HANDLERS, handling: HANDLERS },
  { words: '改级 # 黄 人多', said: HANDLERS, registered: HANDLERS, handling: HANDLERS },
  { words: '延期 # 5天 等配件', said: HANDLERS, registered: [], handling: [] },
  { words: '查看身份 # 要上门修，须本人姓名', said: HANDLERS, registered: [], handling: [] },
  { words: '异议 # 不归我们管', said: ['director', 'deputy', 'supervisor', 'designated'], registered: [], handling: [] },
  { words: '调解协议 # 单位三天内修好热水器', said: HANDLERS, registered: [], handling: [] },
  { words: '听证 # 明天', said: ['supervisor', 'designated'], registered: [], handling: [] },
  { words: '复查决定 # 维持 经查属实无误', said: ['supervisor', 'designated'], registered: [], handling: [] },
  { words: '督办 # 2天', said: ['supervisor', 'designated'], registered: ['supervisor'], handling: ['supervisor'] },
  {
    words: '批示 # 抓紧办好',
    said: ['director', 'deputy', 'leader', 'supervisor', 'designated'],
    registered: ['director', 'deputy', 'leader', 'supervisor'],
    handling: ['director', 'deputy', 'leader', 'supervisor'],
  },
  {
    words: '接谈 # 当面谈了，明天来修',
    said: CADRES,
    registered: ['director', 'deputy', 'leader', 'supervisor'],
    handling: ['director', 'deputy', 'leader', 'supervisor'],
  },
  {
    words: '转引导 # 归物业办，请到物业中心，电话 12345，带身份证',
    said: ['director', 'deputy', 'supervisor', 'designated'],
    registered: ['director', 'deputy', 'supervisor'],
    handling: [],
  },
  {
    words: '改难易 # 复杂 花钱',
    said: ['officer', 'director', 'deputy', 'supervisor', 'designated'],
    registered: ['officer', 'director', 'deputy', 'supervisor'],
    handling: ['director', 'deputy', 'supervisor'],
  },
]

/** All of them with A5=all. Else where every command is denied alike three stand for all: to read, to take, to pass on. */
const commandsFor = (role: Role, place: Place) =>
  process.env['A5'] === 'all' || (['own', 'conflict'].includes(place) && (HANDLERS as readonly Role[]).includes(role))
    ? COMMANDS
    : COMMANDS.filter(({ words }) => /查看|认领|转办 # 红/.test(words))

describe('A5', () => {
  const people = new Map<string, Talker>()
  const accountOf = async () => chat.accountId
  const rolesOf = (who: Talker, place: Place, roles: Role[]) =>
    transaction(chat.app.deps, ctx =>
      importPeople(ctx, [{ name: who.name, phone: '', unit: PLACES[place], roles, ids: { sandbox: who.id } }], accountOf, 'demo'),
    )

  beforeAll(async () => {
    await chat.cadre('庚师傅', 'ENT', 'officer')
    for (const role of ROLES)
      for (const place of Object.keys(PLACES) as Place[]) {
        const who = await chat.cadre(`某${role}${place}`, PLACES[place], role)
        people.set(`${role} ${place}`, who)
        if (place === 'revoked') await rolesOf(who, place, ['employee'])
      }
  }, 120_000)

  const personOf = async (who: Talker): Promise<string> => {
    const externalIdx = Uint8Array.from(chat.app.deps.keys.blindIndex('identity', `${chat.accountId}|${who.id}`))
    return (await chat.app.db.identity.findFirstOrThrow({ where: { externalIdx } })).personId
  }

  async function check(status: 'registered' | 'handling'): Promise<{ said: number; wrong: string[] }> {
    const { no, id } = await brings()
    if (status === 'handling') await (await chat.cadre('辛干事', 'ENT', 'officer')).says(`认领 ${no}`)
    if (status === 'registered') await chat.app.db.grievance.update({ where: { id }, data: { ownerId: await personOf(chief) } })
    const before = await chat.app.db.grievance.findUniqueOrThrow({ where: { id } })
    expect(before.status).toBe(status)
    const { version: _, ...row } = before
    const conflicted = [...people].filter(([key]) => key.endsWith(' conflict')).map(([, who]) => who)
    for (const who of conflicted)
      await chat.app.db.exclusion.create({ data: { grievanceId: id, personId: await personOf(who), reason: 'test' } })
    const kept = await chat.app.db.exclusion.findMany({ where: { grievanceId: id } })
    const entries = () => chat.app.db.ledgerEntry.count({ where: { grievanceId: id, actor: 'cadre', type: { not: 'identity-seen' } } })
    const wrong: string[] = []
    let said = 0
    for (const role of ROLES)
      for (const place of Object.keys(PLACES) as Place[])
        for (const command of commandsFor(role, place)) {
          const who = people.get(`${role} ${place}`)
          if (who === undefined) throw new Error('nobody')
          const told = await entries()
          const shown = who.screen().length
          await who.says(command.words.replace('#', no))
          said++
          const answer = who.screen().slice(shown).join('\n')
          const isCadre = !['admin', 'employee'].includes(role) && place !== 'revoked'
          const sees = isCadre && place !== 'conflict' && reads(role, place, status === 'handling')
          const effect = sees && command.said.includes(role) && command[status].includes(role)
          const unseen = isCadre && command.said.includes(role) && !sees
          // the offer had reached them before somebody else took it
          const outrun =
            unseen && command.words === '认领 #' && role === 'officer' && ['own', 'studio'].includes(place) && status === 'handling'
          const refused = outrun ? /^慢了一步，编号 [\d ]+ 已由辛干事认领。$/ : /^没有这个编号，或者不归您看。请核对一下。$/
          const faults = [
            (await entries()) > told !== effect ? `effect ${!effect}` : '',
            !sees && /澡堂|热水|青松|丁主席|戊干事/.test(answer) ? 'told something' : '',
            unseen && !refused.test(answer) ? 'not the words of no such number' : '',
            !isCadre && !answer.startsWith('这是工作人员用的口令。问自己的事，发“进度”；有情况直接说就行。')
              ? 'not the words for no cadre'
              : '',
            isCadre && !command.said.includes(role) && !/要由.*来说/.test(answer) ? 'role not refused' : '',
            command.words === '查看 #' && sees !== answer.includes(STORY) ? 'reading' : '',
          ].filter(fault => fault !== '')
          if (faults.length > 0) wrong.push(`${role} ${place} ${command.words} ${status}: ${faults.join(', ')}: ${answer.slice(0, 80)}`)
          if (effect) {
            const { id: _id, ...data } = row
            await chat.app.db.grievance.update({ where: { id }, data })
          }
          await chat.app.db.exclusion.deleteMany({ where: { grievanceId: id, personId: { notIn: kept.map(({ personId }) => personId) } } })
          await chat.app.db.helper.deleteMany()
          await chat.app.db.miss.deleteMany()
        }
    return { said, wrong }
  }

  test.each(['registered', 'handling'] as const)(
    'every command × role × place agrees with the table: %s',
    async status => {
      const { said, wrong } = await check(status)
      expect(wrong).toEqual([])
      expect(said).toBeGreaterThan(400)
    },
    400_000,
  )

  test('a revoked owner keeps nothing, and the matter goes on with somebody else', async () => {
    const { no, id } = await brings()
    const who = await chat.cadre('壬干事', 'ENT', 'officer')
    await who.says(`认领 ${no}`)
    await who.hears(/您已认领/)
    await rolesOf(who, 'studio', ['employee'])
    await who.says(`回复 ${no} 再见`)
    await who.hears(/工作人员用的口令/)
    await wang.hears(/现在由(?!壬干事).*负责/)
    expect(await chat.app.db.grievance.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'assigned' })
  })
})

/** The long form: GUESSES=2000. */
const GUESSES = Number(process.env['GUESSES'] ?? 600)

describe('A6', () => {
  test('guessed numbers: none out of scope, one answer, locked after ten', async () => {
    const { no } = await brings()
    const thieves: Talker[] = []
    for (let at = 0; at < 20; at++) thieves.push(await chat.cadre(`贼干事${at}`, 'OTHER', 'officer'))
    const unseen = '没有这个编号，或者不归您看。请核对一下。'
    await atOnce(
      Array.from({ length: GUESSES }, (_, at) => [thieves[at % 20] ?? wang, `查看 ${at % 7 < 3 ? no : makeNumber(Math.random)}`] as const),
    )
    for (const thief of thieves) {
      expect(thief.screen().filter(text => text === unseen)).toHaveLength(10)
      expect(thief.screen().filter(text => text !== unseen && !text.startsWith('试错的次数太多了'))).toEqual([])
    }
    await chat.later({ minutes: 61 })
    await thieves[0]?.says(`查看 ${no}`)
    expect(thieves[0]?.screen().at(-1)).toBe(unseen)
  }, 200_000)

  test('whoever is locked still works through lists and quotations', async () => {
    const { no } = await brings()
    const clumsy = await chat.cadre('癸干事', 'ENT', 'officer')
    await clumsy.says('待办')
    for (let at = 0; at < 11; at++) await clumsy.says(`查看 ${makeNumber(Math.random)}`)
    await clumsy.hears(/试错的次数太多了/)
    await clumsy.says(`查看 ${no}`)
    await clumsy.hears(/试错的次数太多了/)
    await clumsy.says('认领 1')
    await clumsy.hears(/您已认领/)
  })
})

describe('O1', () => {
  const ROUNDS = Number(process.env['CLAIM_ROUNDS'] ?? 2)

  test(
    `100 claims at once × ${ROUNDS}: one winner, one entry, the others told who`,
    async () => {
      const many: Talker[] = []
      for (let at = 0; at < 100; at++) many.push(await chat.cadre(`争${at}`, 'ENT', 'officer'))
      for (let round = 0; round < ROUNDS; round++) {
        const { no, id } = await brings()
        await atOnce(many.map(one => [one, `认领 ${no}`] as const))
        const last = many.map(one => one.screen().at(-1) ?? '')
        expect(last.filter(text => text.startsWith('您已认领'))).toHaveLength(1)
        expect(last.filter(text => !/^您已认领|慢了一步|没有这个编号，或者不归您看/.test(text))).toEqual([])
        expect(await chat.app.db.ledgerEntry.count({ where: { grievanceId: id, type: 'claim' } })).toBe(1)
        await chat.app.db.miss.deleteMany()
      }
    },
    60_000 + ROUNDS * 30_000,
  )
})
