/** `npm run simulate`: months in many studios, with cadres who forget, go on leave and are complained about; prints what became of every grievance. */
import { parseArgs } from 'node:util'
import { sql } from '../db.ts'
import { shanghaiDate } from '../domain/time/calendar.ts'
import { transaction } from '../services/context.ts'
import { verifyDates } from '../services/ledger/dates.ts'
import { seal } from '../services/ledger/ledger.ts'
import { ensureAccount } from '../services/mail/accounts.ts'
import { memoryChannel } from './memory-channel.ts'
import { makeRoster } from './replay/roster.ts'
import { chance } from './simulate/chance.ts'
import { bring, decideAndRest, type Life, rate, work } from './simulate/people.ts'
import { fairnessOf, faultsOf, ledgerOf, tableLines, tableOf } from './simulate/verdict.ts'
import { plainMonday, type World, withWorld } from './world.ts'

const USAGE = 'npm run simulate -- [--studios 5] [--grievances 200] [--days 40] [--seed 1] [--forgets 0.3] | --full'

interface Size {
  readonly studios: number
  readonly grievances: number
  readonly days: number
  readonly seed: number
  /** Share of the times that an owner does nothing. */
  readonly forgets: number
}

const SMALL: Size = { studios: 5, grievances: 200, days: 40, seed: 1, forgets: 0.3 }
/** A year; hours on two cores. */
const FULL: Size = { ...SMALL, studios: 50, grievances: 20_000, days: 365 }
/** So long nothing new comes at the end, for what is still to be asked and closed. */
const AFTERWARDS_DAYS = 45
const DAY_MS = 86_400_000

type Write = (line: string) => void

/** 0 when nothing was lost, hidden or nobody's, 1 when something was, 2 for wrong use. */
export async function runSimulate(
  args: readonly string[],
  write: Write = line => void process.stdout.write(`${line}\n`),
  say: Write = line => void process.stderr.write(`${line}\n`),
): Promise<number> {
  const size = read(args)
  if (size === null) {
    say(USAGE)
    return 2
  }
  const asked = new Map<string, string>()
  const channel = memoryChannel(({ chat, content }) => {
    const no = /(?:委托回访|您问的事)（编号 (\d{3}) (\d{3}) (\d{3})）/.exec(content.text)
    if (no !== null) asked.set(chat, no.slice(1).join(''))
  })
  return withWorld({ onProgress: say, channel, quietSeconds: 0, alone: true }, async world => {
    await world.jump(plainMonday())
    const roster = await makeRoster(world.app, size.studios)
    const life: Life = {
      world,
      channel,
      roster,
      chance: chance(size.seed),
      chats: await chatsOf(world, roster.cadres),
      accounts: new Map(),
      asked,
    }
    const from = world.now()
    await live(life, size, say)
    return judge(world, size, from, write, say)
  })
}

/** A day: what people bring in the morning, two rounds at the desks, the ratings in the evening. Weekends are for employees only. */
async function live(life: Life, size: Size, say: Write): Promise<void> {
  const { world } = life
  let brought = 0
  const begun = world.now()
  for (let day = 0; day < size.days + AFTERWARDS_DAYS; day++) {
    const midnight = new Date(Math.floor((begun.getTime() + 8 * 3_600_000) / DAY_MS) * DAY_MS - 8 * 3_600_000 + day * DAY_MS)
    const at = (hours: number): Date => new Date(midnight.getTime() + hours * 3_600_000)
    const due = Math.min(size.grievances, Math.ceil((size.grievances * (day + 1)) / size.days))
    await world.jump(at(9.1))
    await bring(life, due - brought, brought)
    brought = due
    if (world.app.deps.calendar.isWorkingDay(shanghaiDate(midnight))) {
      await decideAndRest(life)
      await work(life, size.forgets)
      await world.jump(at(14.5))
      await work(life, size.forgets)
    }
    await world.jump(at(19))
    await rate(life)
    if (day % 10 === 0) say(`day ${day + 1} of ${size.days + AFTERWARDS_DAYS}: ${brought} grievances`)
  }
}

/** Which chat is whose. */
async function chatsOf({ app, ground }: World, cadres: readonly string[]): Promise<Map<string, string>> {
  const account = await ensureAccount(app.deps, 'sandbox', 'demo')
  return transaction(app.deps, async ctx => {
    const chats = new Map<string, string>()
    for (const id of cadres) {
      const [row] = await ctx.tx.$queryRaw<{ personId: string }[]>(sql`
        SELECT person_id AS "personId" FROM identities WHERE account_id = ${account}::uuid AND external_idx = ${ground.keys.blindIndex('identity', `${account}|${id}`)}`)
      if (row !== undefined) chats.set(row.personId, id)
    }
    return chats
  })
}

async function judge(world: World, size: Size, from: Date, write: Write, say: Write): Promise<number> {
  while ((await seal(world.app.deps)) > 0);
  const faults = await faultsOf(world)
  const [ledger, dates, fairness] = [await ledgerOf(world), await verifyDates(world.app.deps), await fairnessOf(world)]
  const rows = await tableOf(world, from, new Date(world.now().getTime() + DAY_MS))
  for (const { name, figures } of rows) write(JSON.stringify({ unit: name, ...figures }))
  for (const line of tableLines(rows)) say(line)
  const [all] = rows
  const registered = all?.figures.received ?? 0
  const sound =
    Object.values(faults).every(count => count === 0) &&
    ledger.broken.length === 0 &&
    ledger.unchained === 0 &&
    dates.differing.length === 0
  const complete = registered === size.grievances
  write(
    JSON.stringify({
      ...size,
      registered,
      ...faults,
      ledger: ledger.entries,
      brokenLinks: ledger.broken.length,
      dates: dates.dates,
      misdated: dates.differing.length,
      ...fairness,
      ok: sound && complete,
    }),
  )
  return sound && complete ? 0 : 1
}

function read(args: readonly string[]): Size | null {
  try {
    const number = { type: 'string' } as const
    const { values } = parseArgs({
      args: [...args],
      options: { studios: number, grievances: number, days: number, seed: number, forgets: number, full: { type: 'boolean' } },
    })
    const base = values.full === true ? FULL : SMALL
    const size = {
      studios: Number(values.studios ?? base.studios),
      grievances: Number(values.grievances ?? base.grievances),
      days: Number(values.days ?? base.days),
      seed: Number(values.seed ?? base.seed),
      forgets: Number(values.forgets ?? base.forgets),
    }
    const whole = [size.studios, size.grievances, size.days].every(value => Number.isInteger(value) && value > 0)
    return whole && size.studios <= 80 && Number.isInteger(size.seed) && size.forgets >= 0 && size.forgets < 1 ? size : null
  } catch {
    return null
  }
}
