/** What the page needs to know of the service behind the chats. The services implement it. */

export interface BehindRow {
  /** The nine-digit number as people see it; null before there is one. */
  readonly no: string | null
  readonly subject: string
  readonly unit: string
  /** red, orange, yellow, blue. */
  readonly level: string
  /** Chinese. */
  readonly status: string
  readonly owner: string | null
  readonly nextDue: { readonly what: string; readonly at: Date } | null
  /** 收到, 登记, 排队, 派给, 已送达 … in order of time. */
  readonly steps: readonly { readonly name: string; readonly at: Date }[]
}

export interface BehindQueue {
  readonly name: string
  readonly waiting: number
  readonly active: number
}

export interface Behind {
  /** The database's time, `app_now()`. */
  now(): Promise<Date>
  /** Moves that time forward. @returns the new time */
  moveClock(ms: number): Promise<Date>
  /** The grievances that moved last, newest first. */
  recent(): Promise<readonly BehindRow[]>
  queues(): Promise<readonly BehindQueue[]>
}
