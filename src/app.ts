/** The service put together: what receives, what handles, what time makes due, and what sends through the channels of this process. */
import { publishedNotices } from './calendar.ts'
import type { Channel } from './channel/channel.ts'
import type { ChannelName } from './channel/message.ts'
import { afterRegistration } from './chat/registered.ts'
import { deliver } from './jobs/handlers/deliver.ts'
import { handleMessage } from './jobs/handlers/handle-message.ts'
import { type Step, startSweep } from './jobs/sweep.ts'
import type { Handlers } from './jobs/table.ts'
import { learnApart } from './learn-apart.ts'
import { fireRise } from './services/alerts/detect/rise.ts'
import { fireAlerts } from './services/alerts/ladder/due.ts'
import type { Deps } from './services/context.ts'
import { fireDigest, planDigests, sendDigest } from './services/grievances/dates/digests.ts'
import { fireDue } from './services/grievances/dates/due.ts'
import { moveForLeave } from './services/grievances/ownership/cover.ts'
import { gatherWaiting } from './services/hot/gather.ts'
import { tellWarning } from './services/hot/warn.ts'
import { fireWeekly, planWeekly } from './services/hot/weekly.ts'
import { followModel } from './services/learning/models.ts'
import { retrain } from './services/learning/retrain.ts'
import { fireBalance, planBalances } from './services/ledger/balance.ts'
import { seal } from './services/ledger/ledger.ts'
import { takeNotices } from './services/ledger/notices.ts'
import { witness } from './services/ledger/witness.ts'
import { wakeDue } from './services/mail/deliveries.ts'
import { store } from './services/mail/inbox.ts'
import { finishQuiet } from './services/mail/intakes.ts'
import { giveSerials } from './services/numbers.ts'
import { speakerOf } from './services/people/people.ts'
import { startWork, type Work, type WorkOptions } from './work.ts'

export interface AppOptions extends WorkOptions {
  /** Those that live in this process; each real one has a process of its own. */
  readonly channels: readonly Channel[]
  /** Where signed roots are appended, outside of DATA_DIR. */
  readonly witnessFile?: string | undefined
  /** Milliseconds between two sweeps. */
  readonly sweepMs?: number
}

export interface App extends Work {
  /** Does all that is due now, over and over until nothing is left; for a clock that was moved. */
  catchUp(): Promise<void>
  /** What is done at night, if it is night; and the model that another process has adopted is used here too. */
  learn(): Promise<void>
}

export async function startApp(options: AppOptions): Promise<App> {
  const { channels, log, sweepMs = 2_000, patience = {}, witnessFile } = options
  const work = await startWork(options, deps => {
    const always: Omit<Handlers, `${'deliver' | 'fetch' | 'meet'}.${ChannelName}`> = {
      'handle-message': handleMessage(deps),
      digest: ({ unitId }) => sendDigest(deps, unitId),
    }
    const sending = channels.map(channel => [`deliver.${channel.name}`, deliver(deps, channel, patience.leaseMs)])
    return { ...always, ...Object.fromEntries(sending) }
  })
  const { deps } = work
  await takeNotices(deps, publishedNotices())
  const sweep = startSweep({ steps: stepsOf(deps), log, intervalMs: sweepMs })
  // by itself, so that no pile of ordinary deadlines stands before a rung of a ladder
  const alarms = startSweep({ steps: [{ name: 'alerts', lanes: 2, run: () => fireAlerts(deps) }], log, intervalMs: Math.ceil(sweepMs / 2) })
  const sealer = startSweep({ steps: [{ name: 'seal', run: () => seal(deps) }], log, intervalMs: 700 })
  const witnesses = startSweep({ steps: [{ name: 'witness', run: () => witness(deps, witnessFile) }], log, intervalMs: 60_000 })
  await followModel(deps).catch(error => log.error({ err: error }, 'the retrained model cannot be read: the base model decides'))
  const ending = new AbortController()
  // by itself, as it may take a minute
  const learner = startSweep({
    steps: [
      { name: 'model', run: () => followModel(deps) },
      { name: 'learn', run: () => retrain(deps, lesson => learnApart(lesson, ending.signal)) },
    ],
    log,
    intervalMs: Math.max(sweepMs, LEARNER_MS),
  })
  for (const channel of channels) await channel.start(async (message, files) => void (await store(work.door, message, files)))
  return {
    ...work,
    async catchUp() {
      while ((await alarms.tick()) + (await sweep.tick()) > 0);
    },
    async learn() {
      await learner.tick()
    },
    async stop() {
      ending.abort()
      for (const channel of channels) await channel.stop()
      await Promise.all([sweep.stop(), learner.stop(), alarms.stop(), sealer.stop(), witnesses.stop()])
      await work.stop()
    },
  }
}

/** A model that was adopted or rolled back elsewhere is in use here after so long. */
const LEARNER_MS = 30_000

/** Transactions of one step at a time: enough for two cores, and far from the pool's end. */
const SWEEP_LANES = 2

const stepsOf = (deps: Deps): Step[] => [
  {
    name: 'intakes',
    run: () =>
      finishQuiet(deps, speakerOf, (ctx, speaker, conversation, registered) =>
        afterRegistration({ ctx, speaker, conversation }, registered),
      ),
  },
  { name: 'deadlines', lanes: SWEEP_LANES, run: () => fireDue(deps) },
  { name: 'hot-issues', lanes: 2, run: () => gatherWaiting(deps) },
  { name: 'hot-warnings', run: () => tellWarning(deps) },
  { name: 'rises', run: () => fireRise(deps) },
  { name: 'leaves', run: () => moveForLeave(deps) },
  { name: 'serials', run: () => giveSerials(deps) },
  { name: 'digests', run: () => fireDigest(deps) },
  { name: 'plan-digests', run: () => planDigests(deps) },
  { name: 'hot-weekly', run: () => fireWeekly(deps) },
  { name: 'plan-hot-weekly', run: () => planWeekly(deps) },
  { name: 'balances', run: () => fireBalance(deps) },
  { name: 'plan-balances', run: () => planBalances(deps) },
  { name: 'deliveries', run: () => wakeDue(deps) },
]
