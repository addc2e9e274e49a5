/** The three questions the model answers, in the order in which their weights are stored. */
import { Category, Kind } from '../domain/grievance.ts'

export const GATES = ['grievance', 'smalltalk', 'status'] as const
export type Gate = (typeof GATES)[number]

export const HEADS = { gate: GATES, category: Category.options, kind: Kind.options } as const
