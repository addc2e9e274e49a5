/** `npm run bench`: how fast the line is, every figure beside a limit taken in the same run, on databases of its own. */
import { parseArgs } from 'node:util'
import { EXIT_INTERRUPTED, onInterrupt } from '../demo/interrupt.ts'
import { makeProgress } from '../demo/replay/progress.ts'
import { type Backend, onBoth } from './backends.ts'
import { dating } from './deadlines.ts'
import { endToEnd } from './end-to-end.ts'
import { type Figure, table } from './figure.ts'
import { growth } from './growth.ts'
import { hot } from './hot.ts'
import { latency } from './latency.ts'
import { queues } from './queues.ts'
import type { Measurement, Run } from './run.ts'
import { service } from './service.ts'
import { FULL, QUICK, type Sizes } from './sizes.ts'
import { storing } from './store.ts'
import { sweeping } from './sweep.ts'
import { type Town, withTown } from './town.ts'
import { triaging } from './triage.ts'

const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
  store: storing,
  'end-to-end': endToEnd,
  latency,
  bullmq: queues,
  sweep: sweeping,
  deadlines: dating,
  triage: triaging,
  service,
  growth,
  hot,
}

const help = (): string =>
  [
    'npm run bench -- [--quick] [<name> …] | triage <folder of texts>',
    '',
    ...Object.entries(MEASUREMENTS).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`),
    '',
    'All without names; --quick takes about a minute. JSON lines on stdout, a table on stderr; exit 0, 1 when something was lost, 2 wrong use.',
  ].join('\n')

type Write = (line: string) => void

export interface Options {
  readonly write?: Write
  readonly say?: Write
  /** Over those of the whole run, or of --quick. */
  readonly sizes?: Partial<Sizes>
  readonly loses?: Run['loses']
}

/**
 * 0 whether or not the bars are met, 2 for wrong use, 130 after Ctrl-C.
 * @throws OperatorError when something that was pushed did not arrive
 */
export async function runBench(
  args: readonly string[],
  {
    write = line => void process.stdout.write(`${line}\n`),
    say = line => void process.stderr.write(`${line}\n`),
    sizes,
    loses,
  }: Options = {},
): Promise<number> {
  const asked = read(args)
  if (typeof asked === 'string') {
    say(asked)
    return 2
  }
  if (asked.help) {
    say(help())
    return 0
  }
  if (asked.folder !== undefined) return measureFolder(asked.folder, write)
  const found: Figure[] = []
  const interrupt = onInterrupt()
  const progress = makeProgress()
  const run: Run = {
    sizes: { ...(asked.quick ? QUICK : FULL), ...sizes },
    interrupt,
    tell: progress.tell,
    loses,
    // progress stands on the line that is written over
    say: line => {
      progress.end()
      say(line)
    },
    found: figure => {
      progress.end()
      found.push(figure)
      write(JSON.stringify(figure))
    },
  }
  try {
    await measureAll(run, asked.names)
    return interrupt.stopped() ? EXIT_INTERRUPTED : 0
  } finally {
    interrupt.forget()
    progress.end()
    for (const line of found.length === 0 ? [] : table(found)) say(line)
    if (interrupt.stopped()) say('stopped: only what was measured until then')
  }
}

async function measureFolder(folder: string, write: Write): Promise<number> {
  const { measureTriage } = await import('./triage-data.ts')
  await measureTriage(folder, finding => write(JSON.stringify(finding)))
  return 0
}

/** In the order of the table, all that need a town at the place of the first. */
async function measureAll(run: Run, names: readonly string[]): Promise<void> {
  const asked = Object.entries(MEASUREMENTS).filter(([name]) => names.includes(name))
  const inTown = asked.flatMap(([name, one]) => ('measure' in one ? [{ name, one }] : []))
  for (const [name, one] of asked) {
    if (run.interrupt.stopped()) return
    if ('run' in one) await timed(run, name, () => one.run(run))
    else if (name === inTown[0]?.name) await onBoth(run, backend => withTown(run, backend, town => measureIn(town, backend)))
  }

  async function measureIn(town: Town, backend: Backend): Promise<void> {
    for (const { name, one } of inTown)
      if (!run.interrupt.stopped()) await timed(run, `${name} on ${backend.name}`, () => one.measure(run, town, backend))
  }
}

async function timed(run: Run, name: string, work: () => Promise<void>): Promise<void> {
  run.say(`── ${name}`)
  const started = performance.now()
  await work()
  run.say(`   took ${((performance.now() - started) / 1_000).toFixed(1)} s`)
}

interface Asked {
  readonly names: string[]
  readonly quick: boolean
  readonly help: boolean
  /** Of texts to measure triage with, instead of all else. */
  readonly folder?: string
}

function read(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { quick: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    })
    if (positionals[0] === 'triage' && positionals[1] !== undefined && !Object.hasOwn(MEASUREMENTS, positionals[1]))
      return { ...values, names: [], folder: positionals[1] }
    const unknown = positionals.filter(name => !Object.hasOwn(MEASUREMENTS, name))
    if (unknown.length > 0) return `there is no measurement ${unknown.join(', ')}\n${help()}`
    return { ...values, names: positionals.length > 0 ? [...new Set(positionals)] : Object.keys(MEASUREMENTS) }
  } catch (error) {
    return `${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n${help()}`
  }
}
