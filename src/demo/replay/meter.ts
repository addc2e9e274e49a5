/** How many went through each stage, how long the stage took, and how long one of them waited. */
export interface StageFigures {
  readonly stage: string
  readonly count: number
  /** Wall time of the stage. */
  readonly seconds: number
  readonly p50ms: number
  readonly p95ms: number
}

export function makeMeter() {
  const stages = new Map<string, { ms: number[]; seconds: number }>()
  const of = (stage: string) => {
    const known = stages.get(stage) ?? { ms: [], seconds: 0 }
    stages.set(stage, known)
    return known
  }
  const at = (sorted: readonly number[], share: number): number => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return {
    /** One went through, after `ms`. */
    one: (stage: string, ms: number): void => void of(stage).ms.push(ms),
    count: (stage: string): number => of(stage).ms.length,
    async time<T>(stage: string, work: () => Promise<T>): Promise<T> {
      const started = performance.now()
      try {
        return await work()
      } finally {
        of(stage).seconds += (performance.now() - started) / 1_000
      }
    },
    figures: (): StageFigures[] =>
      [...stages].map(([stage, { ms, seconds }]) => {
        const sorted = [...ms].sort((a, b) => a - b)
        return { stage, count: ms.length, seconds: Math.round(seconds * 10) / 10, p50ms: at(sorted, 0.5), p95ms: at(sorted, 0.95) }
      }),
  }
}

export type Meter = ReturnType<typeof makeMeter>
