/** What the victim and the test's process say to each other. */

import type { SpoolPoint } from '../../bots/spool.ts'
import type { DeliveryFailure } from '../../src/channel/channel.ts'
import type { InboundMessage, Outgoing } from '../../src/channel/message.ts'
import type { QueueConnection } from '../../src/jobs/queue.ts'
import type { Point } from '../../src/services/context.ts'
import type { Patience } from '../../src/work.ts'
import type { Rules } from './platform.ts'

export interface VictimOptions {
  readonly databaseUrl: string
  readonly connection: QueueConnection
  readonly keyRing: string
  readonly attachmentsDir: string
  readonly rules: Rules
  readonly patience: Patience
  readonly quietSeconds: number
  readonly sweepMs: number
  /** Every statement commits by itself: what transactions are for. */
  readonly withoutTransactions?: boolean
  /** The channel writes into a spool first. */
  readonly spool?: {
    /** The next process does not see what this one left. */
    readonly withoutReplay?: boolean
    /** What is handed back has another id than before. */
    readonly withoutStableIds?: boolean
  }
}

/** Between these nobody listened. */
export interface TimeAway {
  readonly from: string
  readonly until: string
}

/** Die at the `nth` passage of the point. */
export interface Sentence {
  readonly point: Point | SpoolPoint
  readonly nth: number
}

export type ToVictim =
  | { readonly type: 'start'; readonly options: VictimOptions }
  | { readonly type: 'arm'; readonly sentence: Sentence }
  | { readonly type: 'push'; readonly no: number; readonly message: InboundMessage }
  | { readonly type: 'sent'; readonly no: number; readonly messageId?: string; readonly failure?: DeliveryFailure }

export type FromVictim =
  | { readonly type: 'loaded' }
  | { readonly type: 'started'; readonly gap?: TimeAway }
  | { readonly type: 'acknowledged'; readonly no: number; readonly stored: boolean }
  | { readonly type: 'send'; readonly no: number; readonly chat: string; readonly content: Outgoing; readonly key: string }
