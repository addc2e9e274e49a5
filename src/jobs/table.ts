/** Every job there is. A job is a row of the outbox; BullMQ only wakes the handler. Payloads are ids, never words. */
import { z } from 'zod'
import type { ChannelName } from '../channel/message.ts'

const Id = z.uuid()

export interface Job {
  readonly queue: string
  readonly payload: z.ZodType
  /** Dispatches that follow each other within seconds; while the row stands, later ones come at growing distances. */
  readonly attempts: number
}

const deliverJob = <C extends ChannelName>(channel: C) => ({
  queue: `deliver-${channel}` as const,
  payload: z.object({ deliveryIds: z.array(Id) }),
  attempts: 1,
})

export const JOBS = {
  'handle-message': { queue: 'inbound', payload: z.object({ inboxId: Id }), attempts: 3 },
  'deliver.sandbox': deliverJob('sandbox'),
  'deliver.feishu': deliverJob('feishu'),
  'deliver.wechat': deliverJob('wechat'),
  'fetch.feishu': { queue: 'fetch-feishu', payload: z.object({ inboxId: Id }), attempts: 4 },
  'meet.feishu': { queue: 'fetch-feishu', payload: z.object({ identityId: Id }), attempts: 4 },
  digest: { queue: 'work', payload: z.object({ unitId: Id }), attempts: 5 },
} as const satisfies Record<string, Job> & Record<`deliver.${ChannelName}`, Job>

export type JobName = keyof typeof JOBS
export type PayloadOf<N extends JobName> = z.infer<(typeof JOBS)[N]['payload']>
export type Handlers = { readonly [N in JobName]: (payload: PayloadOf<N>) => Promise<void> }
