/** The bench itself, tiny: figures have their limit beside them, and a loss is told. */
import { describe, expect, test } from 'vitest'
import { type Options, runBench } from '../../src/bench/bench.ts'
import { type Figure, figure, table } from '../../src/bench/figure.ts'
import { sentence } from '../../src/bench/sentences.ts'
import { isComplete, triage } from '../../src/triage/triage.ts'

const TINY = {
  rounds: 1,
  roundMs: 100,
  concurrencies: [4],
  studios: 2,
  warmUp: 2,
  grievances: 6,
  newcomers: 3,
  inFlight: 4,
  patienceMs: 20_000,
  limitMs: 100,
  latencyMs: 200,
  due: 12,
  stored: [200, 400],
  growthRounds: 1,
  growthEach: 3,
}

async function bench(args: string[], options: Options = {}) {
  const [lines, said]: [string[], string[]] = [[], []]
  const code = await runBench(args, {
    sizes: TINY,
    write: line => void lines.push(line),
    say: line => void said.push(line),
    ...options,
  })
  return { code, said, figures: lines.map(line => JSON.parse(line) as Figure) }
}

test('storing, triage and the sweep: a line for each figure with its limit, and a table', { timeout: 60_000 }, async () => {
  const { code, figures, said } = await bench(['store', 'deadlines', 'triage', 'sweep'])
  expect(code).toBe(0)
  expect(figures.map(({ name }) => name)).toEqual(['stored at 4', 'sweep of 12 due rows', 'deadlines', 'triage'])
  for (const one of figures) {
    expect(Object.keys(one).sort()).toEqual(['bar', 'beside', 'met', 'name', 'ratio', 'unit', 'value'])
    expect(one.value).toBeGreaterThan(0)
    expect(one.beside.value).toBeGreaterThan(0)
    expect(one.ratio / (one.value / one.beside.value)).toBeCloseTo(1, 1)
  }
  expect(figures[0]).toMatchObject({ unit: '/s', bar: '≥ 500 /s, ratio ≥ 0.7', met: expect.any(Boolean) })
  expect(said.join('\n')).toMatch(/figure +value +limit in this run[\s\S]*stored at 4/)
})

test('end to end on every back end, and a former year of matters fits the tables', { timeout: 120_000 }, async () => {
  const { code, figures } = await bench(['end-to-end', 'growth'])
  expect(code).toBe(0)
  expect(figures.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'end to end on PostgreSQL',
      'newcomers end to end on PostgreSQL',
      'cost per message with 400 stored',
      'growth to 400',
    ]),
  )
})

test('a receipt that does not come fails the run', { timeout: 60_000 }, async () => {
  let receipts = 0
  const losing = bench(['end-to-end'], { sizes: { ...TINY, patienceMs: 2_000 }, loses: () => ++receipts === 2 })
  await expect(losing).rejects.toThrow('warming up: 2 pushed, 2 registered, 1 receipts')
})

describe('wrong use', () => {
  test.each([[['storm']], [['--slow']]])('%s: a sentence, exit 2', async args => {
    const { code, said, figures } = await bench(args)
    expect({ code, figures }).toEqual({ code: 2, figures: [] })
    expect(said.join('\n')).toMatch(/there is no measurement storm|Unknown option '--slow'|not in this version/)
  })

  test('--help lists the measurements', async () => {
    const { code, said } = await bench(['--help'])
    expect(code).toBe(0)
    expect(said.join('\n')).toMatch(/store .*\n.*end-to-end/)
  })
})

test('what people write is a matter to the bot, in one sentence, and one in a hundred is orange', () => {
  for (let at = 0; at < 1_000; at++) {
    const text = sentence(at)
    const found = triage(text)
    expect({ text, gate: found.gate, sure: found.certainty >= 0.6, whole: isComplete(text) }).toEqual({
      text,
      gate: 'grievance',
      sure: true,
      whole: true,
    })
    expect(found.level === 'orange').toBe(at % 100 === 37)
  }
})

test('bars: a limit of the value, of its ratio, both or none', () => {
  const beside = { name: 'the limit', value: 200 }
  expect(figure('x', 100, '/s', beside)).toMatchObject({ ratio: 0.5, bar: null, met: null })
  expect(figure('x', 100, '/s', beside, { least: 80, leastRatio: 0.7 })).toMatchObject({ bar: '≥ 80 /s, ratio ≥ 0.7', met: false })
  expect(figure('x', 100, 'ms', beside, { most: 100, mostRatio: 0.5 }).met).toBe(true)
  expect(table([figure('x', 100, 'ms', beside, { most: 1 })])[1]).toMatch(/^x +100 ms +the limit +200 +0\.5 +≤ 1 ms +NOT MET$/)
})
