/** What a measurement found, beside a limit taken in the same run. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly beside: { readonly name: string; readonly value: number }
  /** Of the value to the limit. */
  readonly ratio: number
  readonly bar: string | null
  readonly met: boolean | null
}

export interface Bar {
  readonly least?: number
  readonly most?: number
  /** Of the value to the limit. */
  readonly leastRatio?: number
  readonly mostRatio?: number
}

export function figure(name: string, value: number, unit: string, beside: Figure['beside'], bar: Bar = {}): Figure {
  const ratio = value / beside.value
  const { least, most, leastRatio, mostRatio } = bar
  const parts: [number | undefined, string, boolean][] = [
    [least, `≥ ${least} ${unit}`, value >= (least ?? 0)],
    [most, `≤ ${most} ${unit}`, value <= (most ?? 0)],
    [leastRatio, `ratio ≥ ${leastRatio}`, ratio >= (leastRatio ?? 0)],
    [mostRatio, `ratio ≤ ${mostRatio}`, ratio <= (mostRatio ?? 0)],
  ]
  const set = parts.filter(([limit]) => limit !== undefined)
  return {
    name,
    unit,
    value: short(value),
    beside: { name: beside.name, value: short(beside.value) },
    ratio: short(ratio),
    bar: set.length === 0 ? null : set.map(([, words]) => words).join(', '),
    met: set.length === 0 ? null : set.every(([, , met]) => met),
  }
}

/** Four digits say more than a measurement knows. */
const short = (value: number): number => (Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(4)))

const MET = { true: 'met', false: 'NOT MET', null: '' } as const

/** One line for each figure, for people. */
export function table(figures: readonly Figure[]): string[] {
  const rows = [
    ['figure', 'value', 'limit in this run', '', 'ratio', 'bar', ''],
    ...figures.map(({ name, value, unit, beside, ratio, bar, met }) => [
      name,
      `${value} ${unit}`,
      beside.name,
      String(beside.value),
      String(ratio),
      bar ?? '',
      MET[`${met}`],
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length))) ?? []
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
