/** Roles a person holds in a unit, and the tree of units they hold in. */
import { z } from 'zod'

/** `supervisor` reaches the whole subtree, the others their own unit and what lies below it inside one enterprise. */
export const Role = z.enum([
  'employee',
  'officer',
  'liaison',
  'director',
  'deputy',
  'leader',
  'supervisor',
  'designated',
  'adviser',
  'resident',
  'admin',
])
export type Role = z.infer<typeof Role>

export const CADRE_ROLES = [
  'officer',
  'liaison',
  'director',
  'deputy',
  'leader',
  'supervisor',
  'designated',
  'adviser',
  'resident',
] as const satisfies Role[]

export const UnitKind = z.enum(['federation', 'joint', 'enterprise', 'department', 'site'])
export type UnitKind = z.infer<typeof UnitKind>

/** Whether law binds the unit: empty nature means that it binds nobody. */
export const UnitNature = z.enum(['state', 'public', 'private'])
export type UnitNature = z.infer<typeof UnitNature>
