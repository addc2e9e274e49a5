/** `npm run replay -- <jsonl>`: real petitions through the whole pipeline, each its own chat, to the last stage; or a year of them, for what leaders saw. */
import { seal } from '../services/ledger/ledger.ts'
import { EXIT_INTERRUPTED, onInterrupt } from './interrupt.ts'
import { memoryChannel } from './memory-channel.ts'
import { followUpAll } from './replay/afterwards.ts'
import { type Asked, readArguments } from './replay/arguments.ts'
import { casesOf } from './replay/case.ts'
import { handleAll } from './replay/desk.ts'
import { replayIncidents } from './replay/incidents.ts'
import { makeMeter } from './replay/meter.ts'
import { makeProgress } from './replay/progress.ts'
import { makeQuiet } from './replay/quiet.ts'
import { report } from './replay/report.ts'
import { makeRoster } from './replay/roster.ts'
import { DatedRow, Row, readRows } from './replay/rows.ts'
import type { Run } from './replay/run.ts'
import { tally } from './replay/tally.ts'
import { tellAll } from './replay/telling.ts'
import { makeWatch } from './replay/watch.ts'
import { plainMonday, withWorld } from './world.ts'

type Write = (line: string) => void

/**
 * 0 when nothing was lost and nothing came twice, 1 when something was or did, 2 for wrong use, 130 after Ctrl-C.
 * @throws OperatorError when the file cannot be read or has wrong lines
 */
export async function runReplay(
  args: readonly string[],
  write: Write = line => void process.stdout.write(`${line}\n`),
  say: Write = line => void process.stderr.write(`${line}\n`),
): Promise<number> {
  const asked = readArguments(args)
  if (typeof asked === 'string') {
    say(asked)
    return 2
  }
  return asked.incidents
    ? replayIncidents(readRows(asked.file, asked.limit, DatedRow), asked, write, say)
    : replay(readRows(asked.file, asked.limit, Row), asked, write, say)
}

async function replay(rows: readonly Row[], { chats, only }: Asked, write: Write, say: Write): Promise<number> {
  const interrupt = onInterrupt()
  const watch = makeWatch()
  const channel = memoryChannel(watch.shown)
  const progress = makeProgress()
  try {
    return await withWorld({ channel, onProgress: say }, async world => {
      await world.jump(plainMonday())
      const roster = await makeRoster(world.app)
      const run: Run = {
        world,
        channel,
        watch,
        roster,
        interrupt,
        chats,
        quiet: makeQuiet(world.app, interrupt.stopped),
        meter: makeMeter(),
        tell: progress.tell,
      }
      const rowsOf = casesOf(rows, roster).filter(({ at }) => only === undefined || only.includes(at + 1))
      const started = performance.now()
      const cases = await tellAll(run, rowsOf)
      await handleAll(run, cases)
      await followUpAll(run, cases)
      if (!interrupt.stopped()) await world.settled()
      const seconds = (performance.now() - started) / 1_000
      progress.end()
      while ((await seal(world.app.deps)) > 0);
      const found = await tally(run, cases)
      report(run, cases, found, { rows: rowsOf.length, seconds, stopped: interrupt.stopped() }, write)
      if (interrupt.stopped()) return EXIT_INTERRUPTED
      return found.lost.length + found.duplicates.length > 0 || !found.ledger.holds ? 1 : 0
    })
  } finally {
    interrupt.forget()
  }
}
