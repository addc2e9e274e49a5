/** A5: every command × role × place × status against a table; each is said, looked at and undone. A6: guessed numbers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../src/db.ts'
import type { Status } from '../../src/domain/grievance.ts'
import { makeNumber } from '../../src/domain/number.ts'
import type { Context } from '../../src/services/context.ts'
import { bodyAt } from '../../src/services/mail/letters.ts'
import type { UnitRow } from '../../src/services/people/roster.ts'
import { type Cadre, makeTown, type Town } from '../histories/town.ts'
import { COMMANDS, effectiveIn, PLACES, type Place, ROLES, reads } from './commands.ts'
import { isWhole, note, progress, times } from './form.ts'

const unit = (code: string, name: string, parent: string, kind: UnitRow['kind'], nature = ''): UnitRow => ({
  code,
  name,
  parent,
  kind,
  employees: 90,
  province: '',
  nature,
})
const UNITS = [
  unit('CITY', '保定市总工会', '', 'federation'),
  unit('COUNTY', '竞秀区总工会', 'CITY', 'federation'),
  unit('ENT', '华北轴承', 'COUNTY', 'enterprise', 'state'),
  unit('SHOP', '三车间', 'ENT', 'department'),
  unit('TEAM', '三车间磨工班', 'SHOP', 'department'),
  unit('OTHER', '红旗电机', 'COUNTY', 'enterprise'),
]
const cadre = (name: string, at: string, ...roles: Cadre['roles']): Cadre => ({ id: `cadre-${name}`, name, unit: at, roles })
const CHIEF = cadre('丁主席', 'ENT', 'director')
const OWNER = cadre('辛干事', 'ENT', 'officer')
const HOUSE = [
  CHIEF,
  OWNER,
  cadre('庚师傅', 'ENT', 'officer'),
  cadre('己部长', 'COUNTY', 'supervisor', 'designated'),
  cadre('午部长', 'CITY', 'supervisor', 'designated'),
]
/** Whoever brought it. */
const OWN = null
const STORY = '澡堂的热水坏了好几天了，下班没法洗澡'
const UNSEEN = '没有这个编号，或者不归您看。请核对一下。'
const NOT_FOR_YOU = '这是工作人员用的口令。问自己的事，发“进度”；有情况直接说就行。'
const spaced = (no: string): string => `${no.slice(0, 3)} ${no.slice(3, 6)} ${no.slice(6)}`

/** How a matter that OWNER has in hand gets there. */
const WAYS: Readonly<Partial<Record<Status, readonly (readonly [Cadre | null, string])[]>>> = {
  registered: [],
  assigned: [[CHIEF, '指派 # 辛干事']],
  handling: [[OWNER, '认领 #']],
  waiting: [
    [OWNER, '认领 #'],
    [OWNER, '追问 # 是哪个澡堂？'],
  ],
  closed: [
    [OWNER, '认领 #'],
    [OWNER, '报结 # 经查情况属实，依据厂里规定，换了水管，已经修好了。'],
    [OWN, '评价 # 1 1'],
  ],
  redirected: [[CHIEF, '转引导 # 归物业办，请到物业中心，电话 12345，带身份证']],
  withdrawn: [
    [OWN, '不反映了 #'],
    [OWN, '1'],
  ],
}
/** In the short form only those whom the status makes a difference to are asked the second time. */
const STATUSES = (isWhole ? Object.keys(WAYS) : ['registered', 'handling']) as Status[]

describe('A5', () => {
  const people: { readonly who: Cadre; readonly role: (typeof ROLES)[number]; readonly place: Place }[] = ROLES.flatMap(role =>
    (Object.keys(PLACES) as Place[]).map(place => ({ who: cadre(`某${role}${place}`, PLACES[place], role), role, place })),
  )
  let town: Town
  let last: bigint

  beforeAll(async () => {
    town = await makeTown(UNITS, [...HOUSE, ...people.map(({ who }) => who)])
    await town.enrol(people.filter(({ place }) => place === 'revoked').map(({ who }) => ({ ...who, roles: ['employee'] })))
  }, 120_000)
  afterAll(() => town.end())

  async function personOf({ id }: { id: string }): Promise<string> {
    const [row] = await town.deps.db.$queryRaw<{ id: string }[]>(sql`
      SELECT i.person_id AS id FROM identities i JOIN channel_accounts a ON a.id = i.account_id WHERE i.external_idx = ${town.deps.keys.blindIndex('identity', `${await accountId()}|${id}`)}`)
    return row?.id ?? ''
  }
  const accountId = async (): Promise<string> => (await town.deps.db.channelAccount.findFirstOrThrow()).id

  /** A matter that stands there, of somebody else, with everybody of `conflict` kept from it. */
  async function matterAt(status: Status): Promise<{ no: string; id: string }> {
    const wang: Cadre = { id: `employee-${status}`, name: '王师傅', unit: 'SHOP', roles: ['employee'] }
    await town.enrol([wang])
    await town.says(wang, STORY)
    await town.says(wang, '完')
    // not swept: the fifth of a kind would be warned of, which is another test's
    const { no, id } = await town.deps.db.grievance.findFirstOrThrow({ orderBy: { id: 'desc' } })
    await town.deps.db.grievance.update({ where: { id }, data: { ownerId: await personOf(CHIEF), complexity: 'simple' } })
    for (const [who, words] of WAYS[status] ?? []) {
      await town.says(who ?? wang, words.replace('#', no))
      await town.delivers(() => 'delivered')
    }
    expect(await town.deps.db.grievance.findUniqueOrThrow({ where: { id } })).toMatchObject({ status })
    for (const { who } of people.filter(({ place }) => place === 'conflict'))
      await town.deps.db.exclusion.create({ data: { grievanceId: id, personId: await personOf(who), reason: 'test' } })
    const [row] = await town.deps.db.$queryRaw<{ seq: bigint }[]>(sql`SELECT max(seq) AS seq FROM deliveries`)
    last = row?.seq ?? 0n
    return { no, id }
  }

  /** What they were answered, and how many entries of cadres the matter has. */
  async function seenBy(ctx: Context, grievanceId: string, personId: string): Promise<{ answer: string; entries: number }> {
    const letters = await ctx.tx.$queryRaw<{ id: string; body: Uint8Array }[]>(sql`
      SELECT d.id, d.body_enc AS body FROM deliveries d JOIN conversations c ON c.id = d.conversation_id JOIN identities i ON i.id = c.identity_id
      WHERE d.seq > ${last} AND i.person_id = ${personId}::uuid ORDER BY d.seq`)
    const answer = letters.map(({ id, body }) => (JSON.parse(ctx.keys.open(bodyAt(id), body)) as { text: string }).text).join('\n')
    const [row] = await ctx.tx.$queryRaw<{ n: number }[]>(sql`
      SELECT count(*)::int AS n FROM ledger_entries WHERE grievance_id = ${grievanceId}::uuid AND actor = 'cadre' AND type <> 'identity-seen'`)
    return { answer, entries: row?.n ?? 0 }
  }

  test.each(STATUSES)(
    'every command × role × place agrees with the table: %s',
    async status => {
      const { no, id } = await matterAt(status)
      const before = await town.deps.db.ledgerEntry.count({ where: { grievanceId: id, actor: 'cadre', type: { not: 'identity-seen' } } })
      const wrong: string[] = []
      let said = 0
      async function check({ who, role, place }: (typeof people)[number]): Promise<void> {
        const personId = await personOf(who)
        const isCadre = !['admin', 'employee'].includes(role) && place !== 'revoked'
        const sees = isCadre && place !== 'conflict' && reads(role, place, status !== 'registered')
        for (const command of COMMANDS) {
          const { answer, entries } = await town.tries(who, command.words.replace('#', no), ctx => seenBy(ctx, id, personId))
          said++
          const maySay = command.said.includes(role)
          const effect = sees && maySay && effectiveIn(command, status).includes(role)
          // the offer had reached them before somebody else took it
          const outrun =
            command.words === '认领 #' &&
            role === 'officer' &&
            ['own', 'studio'].includes(place) &&
            ['assigned', 'handling', 'waiting', 'answered'].includes(status)
          const taken =
            status === 'assigned'
              ? `编号 ${spaced(no)} 已经交给辛干事了，要换人请找工作室主任指派。`
              : `慢了一步，编号 ${spaced(no)} 已由辛干事认领。`
          const faults = [
            entries > before !== effect ? `effect ${!effect}` : '',
            !sees && /澡堂|热水|青松|丁主席|戊干事/.test(answer) ? 'told something' : '',
            isCadre && maySay && !sees && answer !== (outrun ? taken : UNSEEN) ? 'not the words of no such number' : '',
            !isCadre && !answer.startsWith(NOT_FOR_YOU) ? 'not the words for no cadre' : '',
            isCadre && !maySay && !/要由.*来说/.test(answer) ? 'role not refused' : '',
            command.words === '查看 #' && sees !== answer.includes(STORY) ? 'reading' : '',
          ].filter(fault => fault !== '')
          if (faults.length > 0) wrong.push(`${role} ${place} ${command.words}: ${faults.join(', ')}: ${answer.slice(0, 80)}`)
        }
      }
      const asked = isWhole ? people : people.filter(({ place }) => ['own', 'studio', 'conflict'].includes(place))
      const queue = [...asked]
      const lane = async (): Promise<void> => {
        for (let one = queue.shift(); one !== undefined; one = queue.shift()) await check(one)
      }
      await Promise.all([lane(), lane(), lane()])
      expect(wrong).toEqual([])
      expect(said).toBe(COMMANDS.length * asked.length)
      note({ test: `A5 ${status}: ${said} commands`, runs: said, lost: 0, duplicates: 0, unsettled: 0, other: wrong.length, slowestMs: 0 })
    },
    300_000,
  )
})

/** Of these thousands each is a look-up or a refusal; after ten misses a look-up is refused for an hour. */
const GUESSES = times(600, 100_000)
const THIEVES = 40

describe('A6', () => {
  let town: Town
  const thieves = Array.from({ length: THIEVES }, (_, at) => cadre(`贼干事${at}`, 'OTHER', 'officer'))
  beforeAll(async () => {
    town = await makeTown(UNITS, [...HOUSE, ...thieves])
  }, 120_000)
  afterAll(() => town.end())

  test(
    `${GUESSES} guessed numbers, half of them right: none out of scope, one answer, locked after ten`,
    async () => {
      const wang: Cadre = { id: 'employee-1', name: '王师傅', unit: 'SHOP', roles: ['employee'] }
      await town.enrol([wang])
      await town.says(wang, STORY)
      await town.says(wang, '完')
      await town.sweeps()
      const { no } = await town.deps.db.grievance.findFirstOrThrow()
      await town.delivers(() => 'delivered')
      const words = [
        '查看 #',
        '认领 #',
        '回复 # 明天来修',
        '追问 # 哪个澡堂',
        '备注 # 已报修',
        '报结 # 已修好',
        '转办 # 红旗电机',
        '改类 # 工资',
        '查看身份 # 要上门修，须本人姓名',
      ]
      const answers = new Map<string, number>()
      let guessed = 0
      while (guessed < GUESSES) {
        // an hour: twelve of each thief, the last two refused
        await Promise.all(
          thieves.map(async (thief, nth) => {
            for (let at = 0; at < 12; at++)
              await town.says(thief, (words[(at + nth) % words.length] ?? '').replace('#', nth % 2 === 0 ? no : makeNumber(Math.random)))
          }),
        )
        guessed += THIEVES * 12
        const letters = await town.deps.db.delivery.findMany({
          where: { status: 'pending', purpose: 'reply' },
          select: { id: true, bodyEnc: true },
        })
        for (const { id, bodyEnc } of letters) {
          const { text } = JSON.parse(town.deps.keys.open(bodyAt(id), bodyEnc)) as { text: string }
          answers.set(text, (answers.get(text) ?? 0) + 1)
        }
        await town.delivers(() => 'delivered')
        await town.later(61 * 60_000)
        progress(`A6: ${guessed} of ${GUESSES} guesses`)
      }
      expect([...answers.keys()].filter(text => text !== UNSEEN && !text.startsWith('试错的次数太多了'))).toEqual([])
      const rounds = guessed / (THIEVES * 12)
      expect(answers.get(UNSEEN)).toBe(rounds * THIEVES * 10)
      const [row] = await town.deps.db.$queryRaw<{ n: number }[]>(sql`SELECT count(*)::int AS n FROM ledger_entries WHERE actor = 'cadre'`)
      expect(row?.n).toBe(0)
      note({ test: `A6: ${guessed} guesses`, runs: guessed, lost: 0, duplicates: 0, unsettled: 0, other: 0, slowestMs: 0 })
    },
    isWhole ? 3_600_000 : 60_000,
  )
})
