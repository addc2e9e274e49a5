/** Which form runs: a short one in `npm test`, the whole in `npm run test:faults`, which says so by `provide`. And its figures. */
import { appendFileSync } from 'node:fs'
import { inject } from 'vitest'

/** Set by this folder's own configuration. */
export interface Whole {
  /** Where the figures go, a JSON line each. */
  readonly figures: string
  /** What part of the whole counts is run, above 0 up to 1. */
  readonly share: number
}

const whole = inject('faults' as never) as Whole | undefined

export const isWhole = whole !== undefined
/** How often, how many: the short form's number or the whole one's. */
export const times = (short: number, full: number): number => (whole === undefined ? short : Math.max(1, Math.ceil(full * whole.share)))

export interface Figure {
  readonly test: string
  readonly runs: number
  readonly lost: number
  readonly duplicates: number
  readonly unsettled: number
  /** Everything else that the checker found. */
  readonly other: number
  readonly slowestMs: number
}

/** One line of the table at the end. */
export function note(figure: Figure): void {
  if (whole !== undefined) appendFileSync(whole.figures, `${JSON.stringify(figure)}\n`)
}

let spokenAt = 0

/** A line of progress, at most one in five seconds. */
export function progress(line: string): void {
  if (whole === undefined || Date.now() - spokenAt < 5_000) return
  spokenAt = Date.now()
  appendFileSync(whole.figures, `${JSON.stringify({ progress: line })}\n`)
}

interface Judged {
  readonly lost: readonly string[]
  readonly duplicates: readonly string[]
  readonly unsettled: readonly string[]
}

/** The line of a run without a defence, where faults are what is wanted. */
export const noteControl = (test: string, runs: number, verdict: Judged): void => noteRun(`seen: ${test}`, runs, verdict, 0)

/** The line of a checked run. */
export function noteRun(test: string, runs: number, verdict: Judged, slowestMs: number): void {
  const { lost, duplicates, unsettled, ...others } = verdict
  const other = Object.values(others as Record<string, readonly string[]>).reduce((sum, list) => sum + list.length, 0)
  note({
    test,
    runs,
    lost: lost.length,
    duplicates: duplicates.length,
    unsettled: unsettled.length,
    other,
    slowestMs: Math.round(slowestMs),
  })
}
