/** What a grievance (诉求, 事项) is, and the only ways in which its status may change. */
import { z } from 'zod'
import type { Role } from './person.ts'

export const Kind = z.enum(['inquiry', 'request', 'complaint', 'suggestion', 'praise'])
export type Kind = z.infer<typeof Kind>

export const Category = z.enum([
  'wages',
  'hours',
  'contract',
  'insurance',
  'safety',
  'women',
  'living',
  'hardship',
  'wellbeing',
  'management',
  'union',
  'development',
  'other',
])
export type Category = z.infer<typeof Category>

/** 四级预警, most serious first. */
export const Level = z.enum(['red', 'orange', 'yellow', 'blue'])
export type Level = z.infer<typeof Level>

/** This level and the more serious ones. */
export const asSeriousAs = (level: Level): Level[] => Level.options.slice(0, Level.options.indexOf(level) + 1)

export const Complexity = z.enum(['simple', 'complex'])
export type Complexity = z.infer<typeof Complexity>

/** How much of the person the handler sees: 实名, 保密 (default), 匿名. */
export const IdentityMode = z.enum(['open', 'confidential', 'anonymous'])
export type IdentityMode = z.infer<typeof IdentityMode>

export const Status = z.enum([
  'registered',
  'assigned',
  'handling',
  'waiting',
  'answered',
  'reviewing',
  'rechecking',
  'closed',
  'withdrawn',
  'redirected',
])
export type Status = z.infer<typeof Status>

/** Statuses in which somebody still owes the employee something. */
export const OPEN_STATUSES = [
  'registered',
  'assigned',
  'handling',
  'waiting',
  'answered',
  'reviewing',
  'rechecking',
] as const satisfies Status[]
export const FINAL_STATUSES = ['closed', 'withdrawn', 'redirected'] as const satisfies Status[]

/** Who may do an action: a role in the grievance's unit or one above it, `owner`, `helper` (协办), the employee who brought it, or the system. */
export type By = Role | 'owner' | 'helper' | 'system'

export interface Transition {
  readonly from: readonly (Status | 'none')[]
  /** `same`: the status stays, the rest of the grievance changes. */
  readonly to: Status | 'same'
  readonly by: readonly By[]
}

/** Cadres who handle matters. */
export const HANDLING_ROLES = ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'] as const satisfies Role[]
/** Cadres who give matters to others. */
const DISPATCHING_ROLES = ['director', 'deputy', 'supervisor', 'designated'] as const satisfies Role[]

export const ACTIONS = {
  register: { from: ['none'], to: 'registered', by: ['employee', 'system', 'liaison', 'officer', 'director'] },
  assign: { from: ['registered', 'assigned', 'handling', 'waiting'], to: 'assigned', by: ['owner', ...DISPATCHING_ROLES, 'system'] },
  claim: { from: ['registered', 'assigned'], to: 'handling', by: ['owner', ...HANDLING_ROLES] },
  decline: { from: ['assigned'], to: 'registered', by: ['owner'] },
  recuse: { from: ['registered', 'assigned', 'handling', 'waiting'], to: 'registered', by: ['owner'] },
  transfer: { from: ['registered', 'assigned', 'handling', 'waiting'], to: 'registered', by: [...DISPATCHING_ROLES, 'system'] },
  escalate: { from: ['registered', 'assigned', 'handling', 'waiting'], to: 'assigned', by: ['owner', 'employee', 'system'] },
  ask: { from: ['handling'], to: 'waiting', by: ['owner'] },
  supply: { from: ['waiting'], to: 'handling', by: ['employee'] },
  timeout: { from: ['waiting'], to: 'handling', by: ['system'] },
  /** When it is delivered; by the system where it was handed on while it was under way. */
  answer: { from: ['handling', 'waiting'], to: 'answered', by: ['owner', 'system'] },
  rate: { from: ['answered'], to: 'closed', by: ['employee'] },
  redo: { from: ['answered'], to: 'registered', by: ['employee'] },
  close: { from: ['answered'], to: 'closed', by: ['system'] },
  extend: { from: ['handling', 'waiting'], to: 'same', by: ['director', 'deputy', 'leader', 'supervisor', 'designated'] },
  /** Somebody stands in for an owner on leave, and gives it back: nothing else about it changes. */
  cover: { from: ['registered', 'assigned', 'handling', 'waiting', 'answered', 'reviewing', 'rechecking'], to: 'same', by: ['system'] },
  /** 协办: somebody else is asked to help; the owner stays one. */
  enlist: { from: ['registered', 'assigned', 'handling', 'waiting'], to: 'same', by: ['owner', ...DISPATCHING_ROLES] },
  leave: { from: ['registered', 'assigned', 'handling', 'waiting'], to: 'same', by: ['helper'] },
  oversee: { from: ['registered', 'assigned', 'handling', 'waiting'], to: 'same', by: ['supervisor', 'designated'] },
  instruct: {
    from: ['registered', 'assigned', 'handling', 'waiting', 'answered'],
    to: 'same',
    by: ['director', 'deputy', 'leader', 'supervisor', 'designated'],
  },
  review: { from: ['answered', 'closed', 'redirected'], to: 'reviewing', by: ['employee'] },
  recheck: { from: ['closed'], to: 'rechecking', by: ['employee'] },
  uphold: { from: ['reviewing', 'rechecking'], to: 'closed', by: ['owner'] },
  overturn: { from: ['reviewing', 'rechecking'], to: 'registered', by: ['owner'] },
  redirect: { from: ['registered', 'assigned'], to: 'redirected', by: DISPATCHING_ROLES },
  accepted: { from: ['redirected'], to: 'closed', by: ['employee'] },
  reopen: { from: ['closed', 'redirected'], to: 'registered', by: ['employee', 'supervisor', 'designated'] },
  withdraw: {
    from: ['registered', 'assigned', 'handling', 'waiting', 'answered', 'reviewing', 'rechecking'],
    to: 'withdrawn',
    by: ['employee'],
  },
  reclassify: {
    from: ['registered', 'assigned', 'handling', 'waiting', 'answered'],
    to: 'same',
    by: ['owner', ...HANDLING_ROLES, 'system'],
  },
  note: {
    from: ['registered', 'assigned', 'handling', 'waiting', 'answered'],
    to: 'same',
    by: ['owner', 'helper', ...HANDLING_ROLES, 'liaison', 'resident'],
  },
  identify: { from: ['registered', 'assigned', 'handling', 'waiting', 'answered', 'closed'], to: 'same', by: ['employee'] },
} as const satisfies Record<string, Transition>

export type Action = keyof typeof ACTIONS

/** Whether an action is open in this status. */
export const isOpenIn = (action: Action, status: Status): boolean => (ACTIONS[action].from as readonly string[]).includes(status)

/** Whether somebody who stands like this to the grievance may do it. */
export const mayDo = (action: Action, standing: ReadonlySet<By>): boolean => ACTIONS[action].by.some(one => standing.has(one))
