/** What the studio promises, stricter than the law. */
/** A unit may promise more or less than this; a changed promise holds for events after it. */
export interface ServiceClocks {
  readonly claimHours: number
  /** Wall-clock minutes, day and night. Red is really governed by the alert ladder; this is its floor. */
  readonly urgentClaimMinutes: { readonly red: number; readonly orange: number }
  readonly firstContactDays: number
  readonly answerDays: { readonly simple: number; readonly complex: number }
  readonly heartbeatDays: number
  readonly askDays: number
  readonly followUpDays: number
  readonly secondTryDays: number
  readonly unratedDays: number
  readonly careDays: number
  readonly redirectCheckDays: number
}

export const STANDARD_CLOCKS: ServiceClocks = {
  claimHours: 4,
  urgentClaimMinutes: { red: 5, orange: 30 },
  firstContactDays: 1,
  answerDays: { simple: 3, complex: 10 },
  heartbeatDays: 7,
  askDays: 7,
  followUpDays: 3,
  secondTryDays: 2,
  unratedDays: 2,
  careDays: 28,
  redirectCheckDays: 7,
}
