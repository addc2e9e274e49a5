/** `npm run demo`: days of a workshop played through the real pipeline, printed as chats, checked step by step, gone at the end. */

import { sql } from '../db.ts'
import { verify } from '../services/ledger/ledger.ts'
import { makeCast } from './cast.ts'
import { answers, digest, followUps, on, secondRound } from './day/later.ts'
import { anonymous, canteen, groups, roof, safe, status, wages } from './day/monday.ts'
import { EXIT_INTERRUPTED, onInterrupt } from './interrupt.ts'
import { makePrinter, type Screen, terminal } from './print.ts'
import { type Stage, show, Unheard } from './talk.ts'
import { type OpenVenue, openMemory } from './venue.ts'
import { plainMonday, type World, withWorld } from './world.ts'

/** Platforms of a real channel's own, by the option that asks for them. */
export type Venues = Readonly<Record<`--${string}`, OpenVenue>>

/** 0 when everything was heard that must be, 1 when something was not, 2 for wrong use, 130 after Ctrl-C. */
export async function runDemo(
  args: readonly string[],
  screen: Screen = terminal(),
  say = (line: string): void => void process.stderr.write(`${line}\n`),
  venues: Venues = {},
): Promise<number> {
  const open = args.length === 0 ? openMemory : args.length === 1 ? new Map(Object.entries(venues)).get(args[0] ?? '') : undefined
  if (open === undefined) {
    say(refusal(args, venues))
    return 2
  }
  const print = makePrinter(screen)
  const fresh: Stage['fresh'] = []
  let now = (): Date => new Date()
  const venue = await open((shown, changed) => void fresh.push({ shown, at: now(), changed }))
  const stopped = onInterrupt()
  const started = Date.now()
  say('正在准备演示用的数据库（只用这一次，结束就删掉）……')
  try {
    return await withWorld({ channel: venue.inService, beside: venue.beside, onProgress: say }, async world => {
      now = world.now
      const stage: Stage = { world, venue, print, fresh, names: new Map() }
      const played = await Promise.race([play(stage), stopped.promise])
      if (played === 'stopped') return EXIT_INTERRUPTED
      print.good(`\n演示完成：每一步都听到了该听到的。${await balance(world)}用时 ${Math.round((Date.now() - started) / 1000)} 秒。`)
      return 0
    })
  } catch (error) {
    if (!(error instanceof Unheard)) throw error
    print.bad(`\n演示没有通过：${error.message}`)
    return 1
  } finally {
    stopped.forget()
    await venue.close()
  }
}

function refusal(args: readonly string[], venues: Venues): string {
  const known = Object.keys(venues)
  if (known.length > 0) return `npm run demo takes ${known.join(' or ')} or nothing, not ${args.join(' ')}`
  return `npm run demo takes no ${args.join(' ')} here: a platform to play on is no part of the program, but of its tests, and wants the whole repository and the development packages`
}

async function play(stage: Stage): Promise<'played'> {
  const cast = await makeCast(stage)
  const monday = plainMonday()
  await stage.world.until(monday)
  const at = async (days: number, time: string, scene: () => Promise<void>): Promise<void> => {
    await stage.world.until(on(monday, days, time))
    await show(stage)
    await scene()
  }
  await groups(stage, cast)
  const no = await wages(stage, cast)
  await at(0, '09:20', () => canteen(stage, cast))
  await at(0, '10:05', () => status(stage, cast, no))
  await at(0, '11:10', () => anonymous(stage, cast))
  await at(0, '15:30', () => roof(stage, cast))
  await at(0, '16:10', () => safe(stage, cast))
  await digest(stage, cast, monday)
  await answers(stage, cast, no, monday)
  await followUps(stage, cast, monday)
  await secondRound(stage, cast, no, monday)
  return 'played'
}

/** @throws Unheard when something was not delivered, or the ledger does not hold */
async function balance({ app }: World): Promise<string> {
  const [row] = await app.db.$queryRaw<{ said: number; sent: number; open: number }[]>(sql`
    SELECT (SELECT count(*)::int FROM inbox) AS said, count(*)::int AS sent, count(*) FILTER (WHERE status <> 'delivered')::int AS open FROM deliveries`)
  const ledger = await verify(app.deps)
  if (row === undefined || row.open > 0) throw new Unheard(`有 ${row?.open} 条消息没有送达`)
  if (ledger.broken.length > 0 || ledger.unchained > 0) throw new Unheard('台账对不上')
  return `来信 ${row.said} 条，去信 ${row.sent} 条全部送达，台账 ${ledger.entries} 笔核对无误。`
}
