/** Random histories through the real services: any command by anybody at any time, two at once, some killed before they commit. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../src/db.ts'
import { chance } from '../../src/demo/simulate/chance.ts'
import { ACTIONS } from '../../src/domain/grievance.ts'
import { transaction } from '../../src/services/context.ts'
import { verifyDates } from '../../src/services/ledger/dates.ts'
import { type Actor, append, seal, verify } from '../../src/services/ledger/ledger.ts'
import { send } from '../../src/services/mail/letters.ts'
import { before, faults } from '../histories/checker.ts'
import { makePlayers } from '../histories/players.ts'
import { CADRES, makeTown, type Town } from '../histories/town.ts'
import { isWhole, note, progress, times } from './form.ts'

const MINUTE = 60_000
/** What is no action of the table, and is to come up too: 提请单, 一起办, 调解协议, 听证, 接谈, 电话回访. */
const BESIDES = [
  'demand-sent',
  'demand-answered',
  'joined',
  'mediation-proposed',
  'mediation-agreed',
  'hearing',
  'talk-confirmed',
  'phone-rated',
]
/** Actions between two checks. */
const BATCH = 60
const SEED = Number(process.env['SEED'] ?? 1)

/** Matters open at a time: with many more each is heard of so seldom that all climb to the top and stay there. */
const MATTERS = 16

async function live(town: Town, actions: number, seed: number) {
  const dice = chance(seed)
  const players = makePlayers(town, dice, MATTERS)
  const wrong: string[] = []
  let [played, killed, checks, slowestMs] = [0, 0, 0, 0]
  const outcome = () => (dice.of(0.94) ? 'delivered' : dice.of(0.6) ? 'failed' : 'unknown') as 'delivered' | 'failed' | 'unknown'
  const dies = () => dice.of(0.03)
  while (played < actions && wrong.length < 20) {
    while (players.wantsMore()) played += await players.bring()
    await players.look()
    const nos = players.matters.map(({ no }) => no)
    const earlier = await before(town, nos)
    const started = performance.now()
    for (let said = 0; said < BATCH; said += 2) {
      const [one, other] = [await players.play(), await players.play()]
      const ends = [dies(), dies()]
      // now and then two say the same of one matter at the same moment
      const same = dice.of(0.15) ? { ...other, text: one.text } : other
      const work = [town.says(one.who, one.text, ends[0]), town.says(same.who, same.text, ends[1])]
      const settled = await Promise.allSettled(work)
      for (const end of settled)
        if (end.status === 'rejected')
          wrong.push(`crash: ${one.text} / ${same.text}: ${String(end.reason?.stack ?? end.reason).slice(0, 900)}`)
      killed += ends.filter(Boolean).length
      played += 2
      const step = dice.next()
      await town.later(step < 0.9 ? dice.next() * 8 * MINUTE : step < 0.995 ? dice.next() * 300 * MINUTE : dice.next() * 5 * 1440 * MINUTE)
      if (dice.of(0.3)) await town.delivers(outcome)
      if (dice.of(0.3)) await town.sweeps()
    }
    if (dice.of(0.1)) await comeAndGo(town, dice.pick(CADRES.filter(({ roles }) => roles.includes('officer'))))
    await town.delivers(outcome)
    await town.sweeps()
    wrong.push(...(await faults(town, nos, earlier)))
    checks++
    slowestMs = Math.max(slowestMs, performance.now() - started)
    progress(`histories: ${played} of ${actions} actions, ${checks} checks, ${killed} killed, ${wrong.length} faults`)
  }
  return { wrong: [...new Set(wrong)], played, killed, checks, slowestMs }
}

/** An officer loses their office, and has it back. */
async function comeAndGo(town: Town, who: (typeof CADRES)[number]): Promise<void> {
  await town.enrol([{ ...who, roles: ['employee'] }])
  await town.enrol([who])
}

describe('random histories', () => {
  // one waits while the other computes
  const TOWNS = isWhole ? 2 : 1
  let towns: Town[]
  beforeAll(async () => {
    towns = []
    for (let at = 0; at < TOWNS; at++) towns.push(await makeTown())
  }, 120_000)
  afterAll(() => Promise.all(towns.map(town => town.end())))

  test('the invariants hold after every batch, and at the end of the whole ledger', {
    timeout: isWhole ? 7_200_000 : 300_000,
  }, async () => {
    const actions = times(600, 100_000)
    const lives = await Promise.all(towns.map((town, at) => live(town, Math.ceil(actions / TOWNS), SEED + at)))
    expect(lives.flatMap(({ wrong }) => wrong)).toEqual([])
    const sum = (count: (life: (typeof lives)[number]) => number): number => lives.reduce((all, one) => all + count(one), 0)
    const dates = await Promise.all(towns.map(town => verifyDates(town.deps)))
    note({
      test: `random histories: ${sum(({ played }) => played)} actions, ${sum(({ killed }) => killed)} killed, ${sum(({ checks }) => checks)} checks, ${dates.reduce((all, one) => all + one.dates, 0)} dates of ${dates.reduce((all, one) => all + one.matters, 0)} matters`,
      runs: 1,
      lost: 0,
      duplicates: 0,
      unsettled: 0,
      other: dates.reduce((all, one) => all + one.differing.length, 0),
      slowestMs: Math.round(Math.max(...lives.map(life => life.slowestMs))),
    })
    for (const town of towns) {
      while ((await seal(town.deps)) > 0);
      expect(await verify(town.deps)).toMatchObject({ broken: [], unchained: 0, unsealed: 0 })
    }
    expect(dates.flatMap(one => one.differing)).toEqual([])
    const done = new Map<string, number>()
    for (const town of towns)
      for (const { type, n } of await town.deps.db.$queryRaw<{ type: string; n: number }[]>(
        sql`SELECT type, count(*)::int AS n FROM ledger_entries WHERE type = ANY(${[...Object.keys(ACTIONS), ...BESIDES]}::text[]) GROUP BY type`,
      ))
        done.set(type, (done.get(type) ?? 0) + n)
    note({
      test: `done: ${[...done]
        .sort(([, a], [, b]) => b - a)
        .map(([type, n]) => `${type} ${n}`)
        .join(', ')}`,
      runs: 1,
      lost: 0,
      duplicates: 0,
      unsettled: 0,
      other: 0,
      slowestMs: 0,
    })
    const never = [...Object.keys(ACTIONS), ...BESIDES].filter(action => !done.has(action))
    if (isWhole) expect(never).toEqual([])
    else expect(done.size).toBeGreaterThan(15)
  })
})

describe('each checker sees its fault', () => {
  let town: Town
  let players: ReturnType<typeof makePlayers>
  beforeAll(async () => {
    town = await makeTown()
    await town.later(2 * 1440 * MINUTE)
    players = makePlayers(town, chance(5), 99)
  }, 120_000)
  afterAll(() => town.end())

  const CLOCKED = { kind: 'request', level: 'blue', complexity: 'simple', ownerReason: 'test' }
  type Row = { id: string; no: string; ownerId: string; unitId: string }
  const write = (query: Parameters<typeof town.deps.db.$executeRaw>[0]) => town.deps.db.$executeRaw(query)
  /** An entry as if the service had written it. */
  const tell = ({ id, unitId, ownerId }: Row, type: string, payload: Record<string, unknown>, actor: Actor = { as: 'employee' }) =>
    transaction(town.deps, ctx => append(ctx, { type, actor, grievanceId: id, unitId, payload: { ...CLOCKED, ownerId, ...payload } }))
  const personOf = async (name: string): Promise<string> => {
    const idx = Uint8Array.from(town.deps.keys.blindIndex('name', name))
    return (await town.deps.db.person.findFirstOrThrow({ where: { nameIdx: idx } })).id
  }

  const faultsOf: Readonly<
    Record<string, { readonly seen: RegExp; plant(row: Row): Promise<unknown>; first?(row: Row): Promise<unknown> }>
  > = {
    'an owner without an office': {
      seen: /^owner: .* without an office/,
      plant: async ({ id }) => write(sql`UPDATE grievances SET owner_id = ${await personOf('职工1')}::uuid WHERE id = ${id}::uuid`),
    },
    'an owner who is complained about': {
      seen: /^owner: .* kept from it/,
      plant: ({ id, ownerId }) =>
        write(sql`INSERT INTO exclusions (grievance_id, person_id, reason) VALUES (${id}::uuid, ${ownerId}::uuid, 'test')`),
    },
    'nothing due': {
      seen: /^deadline: .* nothing is due/,
      plant: ({ id }) => write(sql`UPDATE deadlines SET cancelled_at = app_now() WHERE grievance_id = ${id}::uuid AND fired_at IS NULL`),
    },
    'a due row that the sweep passes over': {
      seen: /^deadline: .* nothing came of it/,
      plant: ({ id }) =>
        write(sql`UPDATE deadlines SET due_at = app_now() - interval '1 hour' WHERE grievance_id = ${id}::uuid AND kind = 'answer'`),
    },
    'a change without an entry': {
      seen: /^silent: .* category/,
      plant: ({ id }) => write(sql`UPDATE grievances SET category = 'union' WHERE id = ${id}::uuid`),
    },
    'a comment that starts a clock again': {
      seen: /^dates: .* heartbeat/,
      async plant(row) {
        await tell(row, 'note', { from: 'registered', to: 'registered' })
        await write(
          sql`UPDATE deadlines SET started_at = app_now(), due_at = due_at + interval '1 day' WHERE grievance_id = ${row.id}::uuid AND kind = 'heartbeat'`,
        )
      },
    },
    'a message to whoever is kept from it': {
      seen: /^exclusion: .* was told/,
      first: async ({ id }) =>
        write(
          sql`INSERT INTO exclusions (grievance_id, person_id, reason) VALUES (${id}::uuid, ${await personOf('蒋干事')}::uuid, 'test')`,
        ),
      plant: async ({ id }) => {
        const personId = await personOf('蒋干事')
        await transaction(town.deps, ctx => send(ctx, { personId }, { text: '新诉求' }, { purpose: 'new-matter', grievanceId: id }))
      },
    },
    'a reader who is kept from it': {
      seen: /^exclusion: .* is read by number/,
      first: async ({ id }) =>
        write(
          sql`INSERT INTO exclusions (grievance_id, person_id, reason) VALUES (${id}::uuid, ${await personOf('赵市长')}::uuid, 'test')`,
        ),
      // as if the query did not look at exclusions
      plant: async ({ id }) => {
        await write(sql`DELETE FROM exclusions WHERE grievance_id = ${id}::uuid`)
        await write(sql`UPDATE grievances SET unit_id = (SELECT id FROM units WHERE code = 'CITY') WHERE id = ${id}::uuid`)
      },
    },
    'two winners of a claim': {
      seen: /^chain: .* claim while handling/,
      async plant(row) {
        const payload = { from: 'registered', to: 'handling', ownerReason: 'claimed' }
        const actor = { as: 'cadre', personId: row.ownerId } as const
        await tell(row, 'claim', payload, actor)
        await tell(row, 'claim', payload, actor)
      },
    },
    'a rating that closes a review': {
      seen: /^chain: .* rate while reviewing/,
      async plant(row) {
        await tell(row, 'review', { from: 'registered', to: 'reviewing', reason: '不公平' })
        await tell(row, 'rate', { from: 'reviewing', to: 'closed' })
      },
    },
    'an action of nobody who may': {
      seen: /^actor: .* claim by system/,
      plant: row => tell(row, 'claim', { from: 'registered', to: 'handling' }, { as: 'system' }),
    },
    'an action without its reason': {
      seen: /^reason: .* recuse without/,
      plant: row => tell(row, 'recuse', { from: 'registered', to: 'registered' }, { as: 'cadre', personId: row.ownerId }),
    },
    'an owner on leave': {
      seen: /^owner: .* on leave/,
      plant: ({ ownerId }) =>
        write(sql`INSERT INTO absences (id, person_id, stand_in_id, "from", until, moved_at)
          SELECT gen_random_uuid(), ${ownerId}::uuid, id, app_now() - interval '1 hour', app_now() + interval '1 day', app_now() FROM people WHERE name_idx = ${town.deps.keys.blindIndex('name', '吕干事')}`),
    },
  }

  test.each(Object.entries(faultsOf))('%s', async (_, { seen, plant, first }) => {
    await players.bring()
    const no = players.matters.at(-1)?.no ?? ''
    const [row] = await town.deps.db.$queryRaw<Row[]>(
      sql`SELECT id, no, owner_id AS "ownerId", unit_id AS "unitId" FROM grievances WHERE no = ${no}`,
    )
    if (row === undefined) throw new Error('no matter')
    await first?.(row)
    const earlier = await before(town, [no])
    expect(await faults(town, [no], earlier)).toEqual([])
    await plant(row)
    expect((await faults(town, [no], earlier)).join('\n')).toMatch(new RegExp(seen.source, 'm'))
  })
})
