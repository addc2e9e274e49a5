/** How often a platform may be called: one count for all processes of ours, since the platform counts them together. */

export interface Limit {
  readonly key: string
  /** Milliseconds between two turns in the long run. */
  readonly everyMs: number
  /** So many turns may be taken at once after a pause, besides the first. */
  readonly burst: number
}

export interface Pace {
  /** Books the next turn of all these limits; milliseconds until it. */
  book(limits: readonly Limit[]): Promise<number>
}

/** Phone calls and texts, which cost money: how many are left today. */
export interface Allowance {
  /** Takes as many of `wanted` as are left today and tells how many. */
  take(wanted: number): Promise<number>
}
