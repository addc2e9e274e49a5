/** The end of a replay, for whoever reads and, in its last line, for programs. */
import { alarmOf, type Case } from './case.ts'
import type { StageFigures } from './meter.ts'
import type { Run } from './run.ts'
import { nameOf, storiesOf, type Tally } from './tally.ts'

export interface Summary {
  readonly rows: number
  readonly seconds: number
  readonly stopped: boolean
}

const column = (value: string | number, size: number): string => String(value).padStart(size)

export function report(
  run: Run,
  cases: readonly Case[],
  tally: Tally,
  { rows, seconds, stopped }: Summary,
  write: (line: string) => void,
): void {
  const split = cases.length - storiesOf(cases).length
  const missed = cases.filter(({ no }) => no === null)
  const alarms = cases.flatMap(one => {
    const found = alarmOf(one)
    return found === null ? [] : [{ one, found }]
  })
  if (!stopped && missed.length > 0) {
    write(`gate misses: ${missed.length} rows were not registered`)
    for (const one of missed) write(`  ${nameOf(one)} “${one.row.title}” ← ${lastWords(run, one)}`)
  }
  if (!stopped && tally.leftOut.length > 0) {
    write(`gate misses within registered rows: ${tally.leftOut.length} messages were answered apart`)
    for (const { row, part } of tally.leftOut) write(`  ${row} “${[...part].slice(0, 40).join('')}”`)
  }
  if (alarms.length > 0) {
    write(`alarms: ${alarms.length} rows`)
    for (const { one, found } of alarms)
      write(`  ${nameOf(one)} ${found.level} ${found.hazard} ${found.rule} “${found.words}” in “${one.row.title}”`)
  }
  for (const line of stopped ? [] : [...tally.lost.slice(0, 50), ...tally.duplicates]) write(`! ${line}`)
  table(run.meter.figures(), tally, write)
  const asked = cases.filter(one => one.asked).length
  write(
    `messages in ${tally.messages}, out ${tally.deliveries}; asked first ${asked}; second rounds ${tally.secondRounds}; alerts ${tally.alerts}; further matters within one story ${split}`,
  )
  write(
    `${seconds.toFixed(1)} s: ${(tally.messages / seconds).toFixed(1)} messages/s in, ${(tally.deliveries / seconds).toFixed(1)} out, ${(tally.stages.closed / seconds).toFixed(1)} grievances/s`,
  )
  write(
    `ledger: ${tally.ledger.entries} entries, ${tally.ledger.broken} broken, ${tally.ledger.unsealed} unsealed: ${tally.ledger.holds ? 'holds' : 'DOES NOT HOLD'}`,
  )
  if (stopped) write(`stopped: ${tally.stages.registered} of ${rows} rows registered, ${tally.stages.closed} closed`)
  else write(`lost ${tally.lost.length}, duplicates ${tally.duplicates.length}`)
  write(
    JSON.stringify({
      rows,
      stopped,
      seconds: Math.round(seconds * 10) / 10,
      ...tally.stages,
      split,
      missed: missed.length,
      leftOut: tally.leftOut.length,
      alarms: alarms.length,
      secondRounds: tally.secondRounds,
      messages: tally.messages,
      deliveries: tally.deliveries,
      lost: stopped ? null : tally.lost.length,
      duplicates: stopped ? null : tally.duplicates.length,
      ledger: tally.ledger.holds,
    }),
  )
}

const lastWords = ({ channel }: Run, { chat }: Case): string =>
  channel
    .in(chat)
    .map(({ content }) => content.text.split('\n')[0])
    .join(' / ')
    .slice(0, 160)

function table(figures: readonly StageFigures[], { stages }: Tally, write: (line: string) => void): void {
  const counts: Record<string, number> = { ...stages, 'followed up': stages.followedUp }
  write(`${'stage'.padEnd(12)}${column('count', 7)}${column('seconds', 9)}${column('p50 ms', 8)}${column('p95 ms', 8)}`)
  for (const stage of ['registered', 'claimed', 'answered', 'delivered', 'followed up', 'rated', 'closed']) {
    const one = figures.find(figure => figure.stage === stage)
    write(
      `${stage.padEnd(12)}${column(counts[stage] ?? 0, 7)}${column(one?.seconds || '', 9)}${column(one?.count ? one.p50ms : '', 8)}${column(one?.count ? one.p95ms : '', 8)}`,
    )
  }
}
