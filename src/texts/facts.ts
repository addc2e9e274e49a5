/** What texts may be told of a grievance. Times are instants; texts write them in Shanghai time. */
import type { Category, Complexity, IdentityMode, Kind, Level, Status } from '../domain/grievance.ts'

export interface Facts {
  readonly no: string
  readonly subject: string
  readonly unit: string
  readonly unitUncertain: boolean
  readonly kind: Kind
  readonly category: Category
  readonly subcategory: string | null
  readonly level: Level
  readonly complexity: Complexity
  readonly status: Status
  readonly round: number
  readonly mode: IdentityMode
  /** 青松-42, or the name when 实名. */
  readonly who: string
  readonly sensitive: 'harassment' | 'retaliation' | null
  readonly sealed: boolean
  readonly direct: boolean
  readonly owner: string
  readonly now: Date
  readonly due: Date | null
  /** What was promised first, when it was not kept and `due` is a second try. */
  readonly missed: Date | null
  /** By when a person will have been in touch. */
  readonly contactBy: Date | null
  readonly contacted: boolean
  /** Within studio hours: somebody is at the desk now. */
  readonly open: boolean
}
