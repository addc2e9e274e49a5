/** The three questions the model answers, in the order in which their weights are stored. */
import { Category, Kind } from '../../domain/grievance.ts'

export const GATES = ['grievance', 'smalltalk', 'status'] as const
export type Gate = (typeof GATES)[number]

export const HEADS = { gate: GATES, category: Category.options, kind: Kind.options } as const

/** Calm first; then level and hazard of the dangers that there are examples of. */
export const DANGER_CLASSES = [
  'calm',
  'red accident',
  'red life',
  'red fire',
  'red violence',
  'red sexual-violence',
  'red self-harm',
  'red extreme',
  'red gathering',
  'orange self-harm',
  'orange extreme',
  'orange unsafe-order',
  'orange gathering',
  'orange sexual-violence',
] as const
export type DangerClass = (typeof DANGER_CLASSES)[number]
