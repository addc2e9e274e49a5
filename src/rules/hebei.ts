/** Hebei: no rule of its own is known to us that changes a clock; it follows the national one. */
import type { RulePack } from '../domain/clocks/rule-pack.ts'
import { national } from './national.ts'

export const hebei: RulePack = { ...national, name: 'hebei', version: '2026-11' }
