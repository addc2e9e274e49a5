/** Deliveries through their channel. What a platform answers becomes a retry or a fact that someone is told. */
import { performance } from 'node:perf_hooks'
import { type Channel, DeliveryError, type Sent, type Target } from '../../channel/channel.ts'
import type { Chat } from '../../channel/message.ts'
import { batched } from '../../services/batch.ts'
import type { Deps } from '../../services/context.ts'
import { CHANGEABLE, TAKEN_BACK } from '../../services/mail/changes.ts'
import {
  type Claimed,
  claim,
  freed,
  type Held,
  leftUnclear,
  type Onward,
  type Outcome,
  putBack,
  retryLater,
  SENDING_MS,
  type Settling,
  settle,
} from '../../services/mail/deliveries.ts'
import { movesNothing, settleDelivery } from '../../services/mail/settlement.ts'
import { LEASE_MS, leaseFor, removeRows } from '../leases.ts'
import { TimeoutError, within } from '../patience.ts'
import { partsOf } from './parts.ts'

/** Platforms that tell keys apart do so for an hour: after this long an unclear delivery is a person's to verify. */
const GIVE_UP_MS = 50 * 60_000
/** After this long a change in place is given up: what is said next in that chat waits behind it. */
const CHANGE_MS = 60_000
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 120_000

/** A job goes on with what it made the way free for; after this long others may. */
const GO_ON_MS = 2_000

/** What was freed and yet could not be claimed stood behind one more, an urgent one: that is waited for too. */
const ASKED_AGAIN = 3

/** How the deliveries of one channel are claimed and settled: those that come together in one statement. */
interface Desk {
  readonly deps: Deps
  readonly channel: Channel
  /** Given with what is settled alone. */
  readonly alone: Onward
  claim(ids: readonly string[]): Promise<readonly Claimed[]>
  settle(one: Arrival): Promise<readonly Held[]>
}

interface Arrival {
  readonly settling: Settling
  readonly known: readonly string[]
}

/** One run of the handler. */
interface Round {
  /** What is still to be claimed. */
  readonly left: Set<string>
  /** Rows of the outbox that this run holds besides its own. */
  readonly held: string[]
  /** `performance.now()` */
  readonly until: number
}

/** @param leaseMs for which the wakes of what is gone on with are held: so long they wait if this process dies */
export function deliver(deps: Deps, channel: Channel, leaseMs = LEASE_MS): (payload: { deliveryIds: string[] }) => Promise<void> {
  const desk: Desk = {
    deps,
    channel,
    alone: { known: [], holdMs: leaseMs },
    claim: batched<readonly string[], Claimed[]>(async lists => {
      const claimed = await claim(deps, [...new Set(lists.flat())], channel.can.sendsOnce)
      const taken = new Set<string>()
      // two wakes may ask for the same one: the first has it
      return lists.map(ids => claimed.filter(({ id }) => ids.includes(id) && !taken.has(id) && taken.add(id)))
    }),
    settle: batched<Arrival, readonly Held[]>(async arrivals => {
      const { held } = await settle(
        deps.db,
        deps.keys,
        arrivals.map(({ settling }) => settling),
        { known: arrivals.flatMap(({ known }) => known), holdMs: leaseMs },
      )
      return arrivals.map(({ settling }) => held.filter(({ after }) => after === settling.id))
    }),
  }
  return async ({ deliveryIds }) => {
    const round: Round = { left: new Set(deliveryIds), held: [], until: performance.now() + GO_ON_MS }
    await sendFree(desk, round)
    if (round.left.size > 0) await lookAfter(desk, round)
    if (round.held.length > 0) await removeRows(deps.db, round.held)
  }
}

/** Sends what is free to go, and after each of them what it stood in the way of; what stays in `left` is behind others, or done. */
async function sendFree(desk: Desk, round: Round): Promise<void> {
  const claimed = await desk.claim([...round.left])
  for (const { id } of claimed) round.left.delete(id)
  await together(
    claimed.map(async one => {
      await goOnWith(desk, round, await sendOne(desk, one, round))
      if (round.left.size > 0) await sendFree(desk, round)
    }),
  )
}

async function goOnWith({ deps }: Desk, round: Round, held: readonly Held[]): Promise<void> {
  if (held.length === 0) return
  if (performance.now() < round.until) {
    for (const { deliveryId, outboxId } of held) {
      round.left.add(deliveryId)
      round.held.push(outboxId)
    }
    return
  }
  await leaseFor(
    deps.db,
    held.map(({ outboxId }) => ({ id: outboxId, dispatch: 1 })),
    0,
  )
  deps.nudge()
}

/** What was freed just now goes on; what a dead sender left, and nobody knows of, is a person's to verify. */
async function lookAfter(desk: Desk, round: Round): Promise<void> {
  const { deps, channel, alone } = desk
  if (!channel.can.sendsOnce)
    for (const id of await leftUnclear(deps, [...round.left]))
      await goOnWith(
        desk,
        round,
        await settleDelivery(deps, { id, channel: channel.name }, { status: 'unknown', failure: 'unknown' }, alone),
      )
  for (let idle = 0; idle < ASKED_AGAIN && (await freed(deps, [...round.left], channel.can.sendsOnce)).length > 0; ) {
    const before = round.left.size
    await sendFree(desk, round)
    idle = round.left.size === before ? idle + 1 : 0
  }
}

/** All are waited for; then the first failure is thrown. */
async function together(work: readonly Promise<void>[]): Promise<void> {
  for (const end of await Promise.allSettled(work)) if (end.status === 'rejected') throw end.reason
}

/** @returns the wakes of what stood behind it */
async function sendOne(desk: Desk, claimed: Claimed, { left }: Round): Promise<readonly Held[]> {
  const { deps, channel, alone } = desk
  if (claimed.edits !== null) return change(desk, claimed, claimed.edits.messageId)
  if (claimed.tries > 1 && claimed.tryingMs >= GIVE_UP_MS)
    return settleDelivery(deps, claimed, { status: 'unknown', failure: 'unknown' }, alone)
  if (claimed.letter === null) return settleDelivery(deps, claimed, { status: 'failed', failure: 'unreadable' }, alone)
  const { chat, content } = claimed.letter
  await deps.at?.('send-claimed')
  const target = targetOf(claimed, chat, channel)
  const parts = partsOf(content, channel.can)
  let sent = 0
  try {
    let last: Sent = { messageId: '' }
    for (const part of parts) {
      const final = sent === parts.length - 1
      const key = final ? claimed.id : `${claimed.id}-${sent + 1}`
      last = await answered(channel, channel.send(final ? target : { chat, urgent: claimed.urgent }, part, key), deps.sendingMs)
      sent++
    }
    await deps.at?.('send-accepted')
    const outcome: Outcome = {
      status: 'delivered',
      messageId: last.messageId,
      numbered: !channel.can.buttons || content.list.length > 0,
      changeable: channel.can.edit && content.buttons.length > 0 && [...CHANGEABLE, ...TAKEN_BACK].includes(claimed.purpose),
      unrung: (last.unrung ?? []).length > 0,
    }
    const known = [...left]
    if (!movesNothing(claimed.purpose, outcome)) {
      const held = await settleDelivery(deps, claimed, outcome, { ...alone, known })
      await deps.at?.('receipt-committed')
      return held
    }
    await deps.at?.('receipt')
    const held = await desk.settle({ settling: { id: claimed.id, channel: channel.name, outcome }, known })
    await deps.at?.('receipt-committed')
    return held
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    if (error.failure === 'not-yet' && sent === 0) return notYet(deps, claimed, error)
    // trying again would show the first parts twice where keys are not told apart
    return failed(desk, claimed, sent > 0 && !channel.can.sendsOnce ? new DeliveryError('unknown', 'some of its parts were sent') : error)
  }
}

/** In a private chat it rings for the other side: there the chat's id is the person's own. */
const targetOf = ({ urgent, rings }: Claimed, chat: Chat, channel: Channel): Target => ({
  chat,
  urgent,
  ...(rings === null || chat.type !== 'private' || !channel.can.urgent ? {} : { urgentFor: [chat.id], life: rings === 'life' }),
})

/** Changes a message where it stands. Whoever it was for has read what matters: what cannot be changed is let be. */
async function change({ deps, channel, alone }: Desk, claimed: Claimed, messageId: string | null): Promise<readonly Held[]> {
  const { letter } = claimed
  const last = letter === null ? undefined : partsOf(letter.content, channel.can).at(-1)
  if (messageId === null || letter === null || last === undefined || channel.edit === undefined)
    return settleDelivery(deps, claimed, { status: 'void' }, alone)
  try {
    await answered(channel, channel.edit({ chat: letter.chat }, messageId, last), deps.sendingMs)
    return settleDelivery(deps, claimed, { status: 'delivered', messageId: null }, alone)
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    if (isPassing(error) && claimed.tryingMs < CHANGE_MS) return later(deps, claimed, error)
    return settleDelivery(deps, claimed, { status: 'void' }, alone)
  }
}

/** A line that is silent ends well before the lease, else another sender would take over. @throws DeliveryError */
async function answered<T>(channel: Channel, sent: Promise<T>, sendingMs = SENDING_MS): Promise<T> {
  try {
    return await within(sendingMs * 0.75, sent)
  } catch (error) {
    throw error instanceof TimeoutError ? new DeliveryError(channel.can.sendsOnce ? 'unreachable' : 'unknown', 'no answer in time') : error
  }
}

const isPassing = ({ failure }: DeliveryError): boolean => failure === 'rate-limited' || failure === 'unreachable'

async function notYet(deps: Deps, { id }: Claimed, { retryAfterMs = LONGEST_WAIT_MS }: DeliveryError): Promise<readonly Held[]> {
  await putBack(deps, id, retryAfterMs)
  return []
}

async function later(deps: Deps, { id, tries }: Claimed, { retryAfterMs }: DeliveryError): Promise<readonly Held[]> {
  await retryLater(deps, id, retryAfterMs ?? Math.min(LONGEST_WAIT_MS, (deps.retryMs ?? FIRST_WAIT_MS) * 2 ** (tries - 1)))
  return []
}

async function failed({ deps, alone }: Desk, claimed: Claimed, error: DeliveryError): Promise<readonly Held[]> {
  const { failure } = error
  const again = isPassing(error)
  if (again && claimed.tryingMs < GIVE_UP_MS) return later(deps, claimed, error)
  return settleDelivery(deps, claimed, { status: again || failure === 'unknown' ? 'unknown' : 'failed', failure }, alone)
}
