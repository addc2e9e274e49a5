/** The service put together: what receives, what handles, what sends, what time makes due. */
import { randomInt } from 'node:crypto'
import { publishedCalendar } from './calendar.ts'
import type { Channel } from './channel/channel.ts'
import type { ChannelName } from './channel/message.ts'
import { afterRegistration } from './chat/registered.ts'
import { type Db, openDb } from './db.ts'
import { type QueueFigures, queueFigures } from './jobs/figures.ts'
import { deliver } from './jobs/handlers/deliver.ts'
import { handleMessage } from './jobs/handlers/handle-message.ts'
import { type Relay, startRelay } from './jobs/outbox.ts'
import { prepareQueues, type QueueConnection } from './jobs/queue.ts'
import { startRunner } from './jobs/runner.ts'
import { type Step, startSweep } from './jobs/sweep.ts'
import type { Handlers, JobName } from './jobs/table.ts'
import { watchdog } from './jobs/watchdog.ts'
import type { Keys } from './keys.ts'
import type { Log } from './log.ts'
import { appNow, type Deps } from './services/context.ts'
import { checkFingerprint } from './services/fingerprint.ts'
import { fireDigest, planDigests, sendDigest } from './services/grievances/digests.ts'
import { fireDue } from './services/grievances/due.ts'
import { fireBalance, planBalances } from './services/ledger/balance.ts'
import { seal } from './services/ledger/ledger.ts'
import { witness } from './services/ledger/witness.ts'
import { wakeDue } from './services/mail/deliveries.ts'
import { store } from './services/mail/inbox.ts'
import { finishQuiet } from './services/mail/intakes.ts'
import { giveSerials } from './services/numbers.ts'
import { speakerOf } from './services/people/people.ts'

export interface AppOptions {
  readonly databaseUrl: string
  readonly connection: QueueConnection
  readonly keys: Keys
  readonly channels: readonly Channel[]
  readonly log: Log
  readonly attachmentsDir: string
  readonly quietSeconds: number
  readonly defaultUnit?: string | undefined
  /** Where signed roots are appended, outside of DATA_DIR. */
  readonly witnessFile?: string | undefined
  /** Called once when due work stands still: the process should end. */
  readonly onStuck?: () => void
  /** Milliseconds between two sweeps. */
  readonly sweepMs?: number
  readonly patience?: Patience
  /** See Deps.at. */
  readonly at?: Deps['at']
}

/** How long a dead process is waited for, and absent queues; the defaults are for real use, tests shorten them. */
export interface Patience {
  /** Lease on a row of the outbox; 30 s. */
  readonly leaseMs?: number
  /** Lease on a send; 40 s. */
  readonly sendingMs?: number
  /** Until the queues are done without; 10 s. */
  readonly awayMs?: number
}

export interface App {
  readonly db: Db
  readonly deps: Deps
  readonly relay: Relay
  now(): Promise<Date>
  /** Does all that is due now, over and over until nothing is left; for a clock that was moved. */
  catchUp(): Promise<void>
  figures(): Promise<readonly QueueFigures[]>
  stop(): Promise<void>
}

export async function startApp(options: AppOptions): Promise<App> {
  const {
    databaseUrl,
    connection,
    keys,
    channels,
    log,
    attachmentsDir,
    quietSeconds,
    defaultUnit,
    sweepMs = 2_000,
    patience = {},
    at,
  } = options
  const db = openDb(databaseUrl)
  await checkFingerprint(db, keys)
  await prepareQueues(connection)
  let relay: Relay | undefined
  const deps: Deps = {
    db,
    keys,
    calendar: publishedCalendar(),
    quietSeconds,
    defaultUnit,
    attachmentsDir,
    random: cryptoRandom,
    nudge: () => relay?.nudge(),
    at,
    sendingMs: patience.sendingMs,
  }
  const always: Omit<Handlers, `deliver.${ChannelName}`> = {
    'handle-message': handleMessage(deps),
    digest: ({ unitId }) => sendDigest(deps, unitId),
  }
  const handlers: Partial<Handlers> = {
    ...always,
    ...Object.fromEntries(channels.map(channel => [`deliver.${channel.name}`, deliver(deps, channel, patience.leaseMs)])),
  }
  const jobs = Object.keys(handlers) as JobName[]
  const runner = startRunner({ db, connection, handlers, log, onDone: () => relay?.nudge(), ...leaseOf(patience) })
  relay = startRelay({
    db,
    connection,
    log,
    direct: runner,
    jobs,
    at,
    ...leaseOf(patience),
    ...(patience.awayMs === undefined ? {} : { awayMs: patience.awayMs }),
  })
  const steps = stepsOf(deps)
  const sweep = startSweep({ steps, log, intervalMs: sweepMs })
  const sealer = startSweep({ steps: [{ name: 'seal', run: () => seal(deps) }], log, intervalMs: 700 })
  const witnesses = startSweep({ steps: [{ name: 'witness', run: () => witness(deps, options.witnessFile) }], log, intervalMs: 60_000 })
  const dog = watchdog({ db, jobs, moved: () => runner.moved(), onStuck: options.onStuck ?? (() => {}) })
  for (const channel of channels) await channel.start(async (message, files) => void (await store(deps, message, files)))
  const started = relay
  return {
    db,
    deps,
    relay: started,
    now: () => appNow(db),
    figures: () => queueFigures(db, started),
    async catchUp() {
      while ((await sweep.tick()) > 0);
    },
    async stop() {
      for (const channel of channels) await channel.stop()
      dog.stop()
      await Promise.all([sweep.stop(), sealer.stop(), witnesses.stop()])
      await started.stop()
      await runner.stop()
      await db.$disconnect()
    },
  }
}

/** Transactions of one step at a time: enough for two cores, and far from the pool's end. */
const SWEEP_LANES = 4

const leaseOf = ({ leaseMs }: Patience) => (leaseMs === undefined ? {} : { leaseMs })

const stepsOf = (deps: Deps): Step[] => [
  {
    name: 'intakes',
    lanes: SWEEP_LANES,
    run: lane =>
      finishQuiet(
        deps,
        speakerOf,
        (ctx, speaker, conversation, registered) => afterRegistration({ ctx, speaker, conversation }, registered),
        lane,
        SWEEP_LANES,
      ),
  },
  { name: 'deadlines', lanes: SWEEP_LANES, run: () => fireDue(deps) },
  { name: 'serials', run: () => giveSerials(deps) },
  { name: 'digests', run: () => fireDigest(deps) },
  { name: 'plan-digests', run: () => planDigests(deps) },
  { name: 'balances', run: () => fireBalance(deps) },
  { name: 'plan-balances', run: () => planBalances(deps) },
  { name: 'deliveries', run: () => wakeDue(deps) },
]

/** 0 ≤ x < 1 */
const cryptoRandom = (): number => randomInt(0, 2 ** 47) / 2 ** 47
