/** How much is measured: enough to trust, quick enough for a look, or, in tests, hardly anything. */
export interface Sizes {
  /** Storing: raw and stored by turns, so many rounds of so long at each concurrency. */
  readonly rounds: number
  readonly roundMs: number
  readonly concurrencies: readonly number[]
  /** End to end. */
  readonly studios: number
  readonly warmUp: number
  readonly grievances: number
  readonly newcomers: number
  /** Grievances between push and receipt at a time. */
  readonly inFlight: number
  /** Longer than this nobody should wait for a receipt, however busy the service is. */
  readonly patienceMs: number
  /** Milliseconds of a limit's measurement. */
  readonly limitMs: number
  /** At 50 messages a second. */
  readonly latencyMs: number
  /** Rows for the sweep. */
  readonly due: number
  /** Warm starts of the service, and messages to the last of them. */
  readonly starts: number
  readonly sandboxMessages: number
  /** Grievances that lie there already. */
  readonly stored: readonly number[]
  /** At each of those sizes: so many rounds of so many grievances. */
  readonly growthRounds: number
  readonly growthEach: number
}

export const FULL: Sizes = {
  rounds: 5,
  roundMs: 2_000,
  concurrencies: [16, 64],
  studios: 20,
  warmUp: 200,
  grievances: 3_000,
  newcomers: 1_000,
  inFlight: 200,
  patienceMs: 120_000,
  limitMs: 5_000,
  latencyMs: 20_000,
  due: 100_000,
  starts: 3,
  sandboxMessages: 1_000,
  stored: [10_000, 100_000, 1_000_000],
  growthRounds: 7,
  growthEach: 100,
}

export const QUICK: Sizes = {
  ...FULL,
  rounds: 2,
  roundMs: 500,
  warmUp: 50,
  grievances: 300,
  newcomers: 50,
  limitMs: 500,
  latencyMs: 5_000,
  due: 2_000,
  starts: 1,
  sandboxMessages: 60,
  stored: [1_000, 10_000],
  growthRounds: 3,
  growthEach: 20,
}
