/** Says how far the whole form is while it runs, and prints its figures at the end. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import type { Figure, Whole } from './form.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

export default function setup(project: TestProject): () => void {
  const { figures: file } = project.config.provide['faults' as never] as Whole
  const figures: Figure[] = []
  let read = 0
  rmSync(file, { force: true })

  function look(): void {
    if (!existsSync(file)) return
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
    for (const line of lines.slice(read)) {
      const given = JSON.parse(line) as Figure | { progress: string }
      if ('progress' in given) say(`  … ${given.progress}`)
      else figures.push(given)
    }
    read = lines.length
  }

  const timer = setInterval(look, 1_000)
  return () => {
    clearInterval(timer)
    look()
    print(figures)
    rmSync(file, { force: true })
  }
}

const COLUMNS = ['runs', 'lost', 'duplicates', 'unsettled', 'other', 'slowestMs'] as const

function print(figures: readonly Figure[]): void {
  const width = Math.max(4, ...figures.map(({ test }) => test.length))
  const row = (cells: readonly string[]) => say(cells.map((cell, at) => (at === 0 ? cell.padEnd(width) : cell.padStart(11))).join(''))
  say('')
  row(['test', 'runs', 'lost', 'duplicates', 'unsettled', 'other', 'slowest ms'])
  for (const figure of figures) row([figure.test, ...COLUMNS.map(name => String(figure[name]))])
}
