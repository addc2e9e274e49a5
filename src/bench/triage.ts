/** How fast words are understood, beside cutting them into words and nothing more. */
import { setImmediate as turn } from 'node:timers/promises'
import { warmTriage } from '../triage/model/warm.ts'
import { words } from '../triage/segment.ts'
import { triage } from '../triage/triage.ts'
import { figure } from './figure.ts'
import type { Alone, Run } from './run.ts'
import { sentence } from './sentences.ts'

const TEXTS = Array.from({ length: 2_000 }, (_, at) => sentence(at))

export const triaging: Alone = {
  summary: 'texts a second through triage, beside segmentation alone',
  async run(run) {
    warmTriage()
    for (const text of TEXTS.slice(0, 200)) triage(text)
    const beside = { name: 'segmentation of the same texts', value: await textsPerSecond(run, 'segmenting', words) }
    const value = await textsPerSecond(run, 'triage', triage)
    if (!run.interrupt.stopped()) run.found(figure('triage', value, 'texts/s', beside))
  },
}

const AT_ONCE = 100

async function textsPerSecond({ sizes, interrupt, tell }: Run, name: string, work: (text: string) => unknown): Promise<number> {
  const started = performance.now()
  let done = 0
  while (performance.now() - started < sizes.limitMs && !interrupt.stopped()) {
    for (let i = 0; i < AT_ONCE; i++) work(TEXTS[done++ % TEXTS.length] ?? '')
    tell(name, Math.round(performance.now() - started), sizes.limitMs)
    await turn()
  }
  return done / ((performance.now() - started) / 1_000)
}
