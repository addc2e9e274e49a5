/** 突发事件: the ladders by which an alert climbs until somebody signs for it, and the ways in which its handling may go on. */
import type { Level } from './grievance.ts'
import { HOUR_MS, msOfDay } from './time/shanghai.ts'

/**
 * Who is told at a rung. named-leader: the one leader who answers for the unit · next-leaders: all others · superior: on duty above, else its
 * supervisors · phone-list: everybody told so far gets the numbers to call · above: the next office up that was not told · duty: on duty here
 */
export type Station = 'named-leader' | 'deputies' | 'directors' | 'next-leaders' | 'superior' | 'above' | 'phone-list'

export interface Rung {
  /** After the alert was opened, or raised to this ladder. */
  readonly minute: number
  readonly tell: readonly Station[]
}

export type Ladder = 'life' | 'collective' | 'orange'

/** What nobody signs for is told again at these distances, one office higher each time where there is one. */
export const UNSIGNED_AGAIN = { everyMinutes: 30, until: 24 * 60 } as const

export const LADDERS: Record<Ladder, readonly Rung[]> = {
  life: [
    { minute: 0, tell: ['named-leader', 'deputies', 'directors', 'superior'] },
    { minute: 2, tell: ['next-leaders'] },
    { minute: 5, tell: ['phone-list'] },
    { minute: 15, tell: ['above', 'phone-list'] },
  ],
  collective: [
    { minute: 0, tell: ['named-leader', 'directors', 'superior'] },
    { minute: 5, tell: ['named-leader'] },
    { minute: 10, tell: ['deputies', 'next-leaders'] },
    { minute: 15, tell: ['directors', 'phone-list'] },
    { minute: 30, tell: ['superior', 'above'] },
  ],
  orange: [
    { minute: 0, tell: ['named-leader', 'directors'] },
    { minute: 30, tell: ['named-leader', 'deputies', 'next-leaders'] },
    { minute: 120, tell: ['superior', 'phone-list'] },
  ],
}

/** null: yellow and blue are no alert, nobody need sign for them. */
export function ladderOf(level: Level, isLife: boolean): Ladder | null {
  if (isLife) return 'life'
  return level === 'red' ? 'collective' : level === 'orange' ? 'orange' : null
}

/** The rung that is due so many minutes after the beginning; of what goes on unsigned, the last one with an office more. */
export const rungAt = (ladder: Ladder, minute: number): Rung =>
  LADDERS[ladder].find(rung => rung.minute === minute) ?? { minute, tell: ['superior', 'above', 'phone-list'] }

/** Minutes of the rungs after the first; the endless ones are set one by one. */
export const laterRungs = (ladder: Ladder): number[] => LADDERS[ladder].map(({ minute }) => minute).filter(minute => minute > 0)

export function nextUnsigned(ladder: Ladder, minute: number): number | null {
  const last = LADDERS[ladder].at(-1)?.minute ?? 0
  const next = minute + UNSIGNED_AGAIN.everyMinutes
  return ladder === 'orange' || minute < last || next > UNSIGNED_AGAIN.until ? null : next
}

/** Orange goes to whoever is on duty then. */
export const isNight = (at: Date): boolean => {
  const hour = msOfDay(at) / HOUR_MS
  return hour >= 22 || hour < 7
}

/** The smallest number that may be collective anywhere. */
export const FEWEST_COLLECTIVE = 3

/**
 * From so many distinct people of one unit something is collective: five, since three friends may talk each other into it and five seldom do; of
 * a small unit three tenths, as a shift of ten in which three complain is as much in unrest. Never fewer than three. null: size unknown.
 */
export const collectiveFrom = (employees: number | null): number =>
  employees === null || employees === 0 ? 5 : Math.min(5, Math.max(FEWEST_COLLECTIVE, Math.ceil(employees * 0.3)))

/** From so many it is one level more serious: the number from which 信访工作条例 no longer takes a visit for single ones is five, this is twice that. */
export const RAISED_FROM = 10

/** What is reported within so long of each other is one thing: two days hold a weekend's shift change and no pay day's next month. */
export const TOGETHER_MS = 48 * HOUR_MS

/** Danger to life that was signed for takes in what others say of it so long; after that it must be signed for again. */
export const SIGNED_HOLDS_MS = 30 * 60_000

export const oneMoreSerious = (level: Level): Level => (level === 'blue' ? 'yellow' : level === 'yellow' ? 'orange' : 'red')

/** How far the handling of an alert is. */
export const INCIDENT_STATES = ['suspected', 'confirmed', 'handling', 'stood-down', 'reviewed'] as const
export type IncidentState = (typeof INCIDENT_STATES)[number]

/** The only ways in which it goes on. */
export const INCIDENT_ACTIONS = {
  confirm: { from: ['suspected', 'confirmed', 'handling'], to: 'confirmed' },
  handle: { from: ['suspected', 'confirmed', 'handling'], to: 'handling' },
  report: { from: ['suspected', 'confirmed', 'handling'], to: 'handling' },
  final: { from: ['suspected', 'confirmed', 'handling'], to: 'handling' },
  'stand-down': { from: ['suspected', 'confirmed', 'handling'], to: 'stood-down' },
  review: { from: ['stood-down'], to: 'reviewed' },
} as const satisfies Record<string, { readonly from: readonly IncidentState[]; readonly to: IncidentState }>
export type IncidentAction = keyof typeof INCIDENT_ACTIONS

/** What has come under way is confirmed again without going back. */
export const stateAfter = (action: IncidentAction, before: IncidentState): IncidentState =>
  action === 'confirm' && before === 'handling' ? 'handling' : INCIDENT_ACTIONS[action].to

/** 续报: how often whoever signed is asked for one; null: never. */
export const reportEveryMs = (level: Level): number | null => (level === 'red' ? HOUR_MS : level === 'orange' ? 24 * HOUR_MS : null)

/** Which emergency plan opens with an alert of a hazard. */
export const PLAN_OF = {
  life: 'life',
  'self-harm': 'self-harm',
  violence: 'violence',
  'sexual-violence': 'violence',
  fire: 'fire',
  accident: 'accident',
  gathering: 'gathering',
  extreme: 'gathering',
  none: 'gathering',
  'unsafe-order': 'unsafe-order',
} as const
export type Plan = (typeof PLAN_OF)[keyof typeof PLAN_OF]

/**
 * 生产安全事故报告和调查处理条例 Art. 9: the head of the unit reports within one hour; Art. 11: each level up within two. Half an hour before and at the
 * end of the hour somebody is reminded; whether they reported only they can say.
 */
export const STATUTORY_MINUTES = [30, 60] as const
export const isAccident = (hazard: keyof typeof PLAN_OF): boolean => hazard === 'fire' || hazard === 'accident' || hazard === 'life'

/** A report to the superior that nobody there has signed for after so long is told to its people in private. */
export const RECEIPT_MS = 10 * 60_000
