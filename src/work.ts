/** What every process of ours is made of: the database, the jobs it does, and a dog that watches whether it does them. */
import { randomInt } from 'node:crypto'
import { publishedCalendar } from './calendar.ts'
import { type Db, openDb } from './db.ts'
import { type QueueFigures, queueFigures } from './jobs/figures.ts'
import { type Relay, startRelay } from './jobs/outbox.ts'
import { prepareQueues, type QueueConnection } from './jobs/queue.ts'
import { startRunner } from './jobs/runner.ts'
import type { Handlers, JobName } from './jobs/table.ts'
import { watchdog } from './jobs/watchdog.ts'
import { makeWay, type Way } from './jobs/way.ts'
import type { Keys } from './keys.ts'
import type { Log } from './log.ts'
import { ruleBook } from './rules/index.ts'
import { appNow, type Deps } from './services/context.ts'
import { checkFingerprint } from './services/fingerprint.ts'

export interface WorkOptions {
  readonly databaseUrl: string
  /** Where the queues live; without it each process runs its rows itself, which tests of anything else do. */
  readonly connection?: QueueConnection | undefined
  readonly keys: Keys
  readonly log: Log
  readonly attachmentsDir: string
  readonly quietSeconds: number
  readonly defaultUnit?: string | undefined
  /** Name of the rule pack where a unit's province has none of its own; national when missing. */
  readonly rules?: string | undefined
  /** Called once when due work stands still: the process should end. */
  readonly onStuck?: () => void
  readonly patience?: Patience
  /** See Deps.at. */
  readonly at?: Deps['at']
}

/** How long a dead process is waited for, and absent queues; the defaults are for real use, tests shorten them. */
export interface Patience {
  /** Lease on a row of the outbox; 30 s. */
  readonly leaseMs?: number
  /** Before the second try of a send that failed, and twice as long before each next one; 1 s. */
  readonly retryMs?: number
  /** Lease on a send; 40 s. */
  readonly sendingMs?: number
  /** Until the queues are done without; 10 s. */
  readonly awayMs?: number
}

export interface Work {
  readonly db: Db
  readonly deps: Deps
  readonly relay: Relay
  /** For what comes in by this process, so that it waits neither for the processor nor for a connection behind what it wakes. */
  readonly way: Way
  /** The same on connections of its own. */
  readonly door: Deps
  now(): Promise<Date>
  figures(): Promise<readonly QueueFigures[]>
  stop(): Promise<void>
}

/** Messages are stored by two statements at a time, see inbox.ts; two more for what is known of chats. */
const DOOR_CONNECTIONS = 4

/** @param handlersOf the jobs of this process; other processes do the others */
export async function startWork(options: WorkOptions, handlersOf: (deps: Deps) => Partial<Handlers>): Promise<Work> {
  const { databaseUrl, connection, keys, log, attachmentsDir, quietSeconds, defaultUnit, rules = 'national', patience = {}, at } = options
  const db = openDb(databaseUrl)
  await checkFingerprint(db, keys)
  if (connection !== undefined) await prepareQueues(connection)
  let relay: Relay | undefined
  const deps: Deps = {
    db,
    keys,
    calendar: publishedCalendar(),
    rules: ruleBook(rules),
    quietSeconds,
    defaultUnit,
    attachmentsDir,
    random: cryptoRandom,
    nudge: () => relay?.nudge(),
    at,
    sendingMs: patience.sendingMs,
    retryMs: patience.retryMs,
  }
  const door = openDb(databaseUrl, { pool: DOOR_CONNECTIONS })
  const handlers = handlersOf(deps)
  const jobs = Object.keys(handlers) as JobName[]
  const way = makeWay()
  const runner = startRunner({ db, connection, handlers, log, onDone: () => relay?.nudge(), way, ...leaseOf(patience) })
  const started = startRelay({
    db,
    connection,
    log,
    direct: runner,
    jobs,
    at,
    ...leaseOf(patience),
    ...(patience.awayMs === undefined ? {} : { awayMs: patience.awayMs }),
  })
  relay = started
  const dog = watchdog({ db, jobs, moved: () => runner.moved(), onStuck: options.onStuck ?? (() => {}) })
  return {
    db,
    deps,
    relay: started,
    way,
    door: { ...deps, db: door },
    now: () => appNow(db),
    figures: () => queueFigures(db, started),
    async stop() {
      dog.stop()
      await started.stop()
      await runner.stop()
      await Promise.all([db.$disconnect(), door.$disconnect()])
    },
  }
}

const leaseOf = ({ leaseMs }: Patience) => (leaseMs === undefined ? {} : { leaseMs })

/** 0 ≤ x < 1 */
const cryptoRandom = (): number => randomInt(0, 2 ** 47) / 2 ** 47
