/** Events on their way to the app: what was pushed, how each attempt was answered, and the attempts that follow until one is acknowledged. */
import { randomUUID } from 'node:crypto'
import type { AppRecord } from './app.ts'
import type { Clock } from './clock.ts'

/** What came back within the time that the platform waits. */
export type Answer =
  | { readonly code: number; readonly body: unknown }
  /** Answered after the time was up, which counts as unanswered. */
  | { readonly code: number; readonly body: unknown; readonly late: true }
  | 'no answer'
  | 'nobody connected'

export interface Attempt {
  /** Of the platform's clock. */
  readonly atMs: number
  answer: Answer | undefined
  /** Real milliseconds from the push to its answer. */
  tookMs: number | undefined
}

export interface Push {
  readonly eventId: string
  readonly type: string
  /** The whole event, schema 2.0. */
  readonly body: Record<string, unknown>
  readonly attempts: Attempt[]
  acknowledged: boolean
  /** Nothing more will be tried. */
  settled: boolean
  /** When the first attempt was answered or given up. */
  readonly first: Promise<Answer>
}

/** Carries one attempt; resolves with the answer, however late. */
export type Carrier = (push: Push) => Promise<Exclude<Answer, 'no answer'>>

/** After each unanswered attempt the next follows this much later. */
export const REDELIVER_AFTER_MS = [15_000, 5 * 60_000, 60 * 60_000, 6 * 60 * 60_000] as const

export type Pushes = ReturnType<typeof makePushes>

export function makePushes(clock: Clock, app: AppRecord, carry: Carrier) {
  const all: Push[] = []
  let toLose = 0
  let stopped = false
  const settings = {
    /** Real milliseconds that the platform waits for an answer. */
    patienceMs: 3_000,
  }

  async function attempt(push: Push): Promise<Answer> {
    const one: Attempt = { atMs: clock.now(), answer: undefined, tookMs: undefined }
    push.attempts.push(one)
    const began = performance.now()
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<'no answer'>(resolve => {
      timer = setTimeout(() => resolve('no answer'), settings.patienceMs)
      timer.unref()
    })
    const carried = carry(push).then(answer => {
      one.tookMs = performance.now() - began
      return answer
    })
    const answer = await Promise.race([carried, patience])
    clearTimeout(timer)
    one.answer = answer
    if (answer === 'no answer') {
      void carried.then(late => {
        if (typeof late === 'object') one.answer = { ...late, late: true }
      })
    }
    return answer
  }

  async function deliver(push: Push, redelivers: boolean): Promise<Answer> {
    const answer = await attempt(push)
    if (typeof answer === 'object' && answer.code === 200) {
      push.acknowledged = true
      push.settled = true
      return answer
    }
    const waitMs = redelivers ? REDELIVER_AFTER_MS[push.attempts.length - 1] : undefined
    if (waitMs === undefined || stopped) push.settled = true
    else clock.in(waitMs, () => void (push.acknowledged || deliver(push, true)))
    return answer
  }

  return {
    all,
    settings,
    /** The next `count` events are never pushed, nor pushed again. */
    lose(count: number): void {
      toLose += count
    },
    /** The same push once more, as if the platform had not seen the acknowledgement. */
    again: (push: Push): Promise<Answer> => attempt(push),
    /** @param redelivers whether it is pushed again when it is not acknowledged: events are, card presses are not */
    push(type: string, event: Record<string, unknown>, { redelivers = true, eventId = randomUUID().replaceAll('-', '') } = {}): Push {
      const header = {
        event_id: eventId,
        event_type: type,
        create_time: String(clock.now()),
        token: app.verificationToken,
        app_id: app.appId,
        tenant_key: app.tenantKey,
      }
      const body = { schema: '2.0', header, event }
      const state = { eventId, type, body, attempts: [], acknowledged: false, settled: false }
      const push: Push = Object.assign(state, { first: Promise.resolve<Answer>('no answer') })
      all.push(push)
      if (toLose > 0) {
        toLose--
        return Object.assign(push, { settled: true })
      }
      return Object.assign(push, { first: deliver(push, redelivers) })
    },
    stop(): void {
      stopped = true
    },
  }
}
