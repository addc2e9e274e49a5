/** What the page asked for cannot be done; `refusal` is what it shows. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: string
  constructor(refusal: string) {
    super(refusal)
    this.refusal = refusal
  }
}

/** The words for the person at the page, when the error carries some (the platform's do). */
export const refusalOf = (error: unknown): string | undefined =>
  error instanceof Error && 'refusal' in error && typeof error.refusal === 'string' ? error.refusal : undefined
