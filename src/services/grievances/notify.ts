/** Turns the notices table into deliveries. */

import type { Action } from '../../domain/grievance.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { type Audience, type Happening, NOTICES, type Notice } from '../../texts/notices.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../ledger/ledger.ts'
import { type Letter, type Recipient, sendAll } from '../mail/letters.ts'
import { calendarOf } from '../people/hours.ts'
import { cadreName, cadresIn } from '../people/people.ts'
import { chainOf, studioOf } from '../people/units.ts'
import { wantsNoContact } from './contact.ts'
import { remind } from './dates/clocks.ts'
import { factsOf } from './facts.ts'
import { claimants, excludedFrom, offeredTo } from './ownership/owner.ts'
import type { Grievance } from './read.ts'

export interface Change {
  readonly before: Grievance
  readonly after: Grievance
  readonly actor: Actor
  readonly details: Happening['details']
}

export async function notify(ctx: Context, action: Action, change: Change): Promise<void> {
  const happening = await happeningOf(ctx, change)
  const notices = NOTICES[action]
  const calendar = await calendarOf(ctx, change.after.unitId)
  const waits = (notice: Notice): boolean => notice.when === 'working' && !isPressing(change.after) && !atDesk(calendar, ctx.now)
  await tell(
    ctx,
    notices.filter(notice => !waits(notice)),
    change,
    happening,
  )
  if (notices.some(waits)) await remind(ctx, change.after.id, 'announce', nextDesk(calendar, ctx.now))
}

/** The notices of an action that waited for studio hours; at 8:00 to those they still concern. */
export async function announce(ctx: Context, grievance: Grievance): Promise<void> {
  const change: Change = { before: grievance, after: grievance, actor: { as: 'system' }, details: {} }
  const waited = NOTICES.register.filter(({ when }) => when === 'working')
  await tell(ctx, waited, change, await happeningOf(ctx, change))
}

async function tell(ctx: Context, notices: readonly Notice[], change: Change, happening: Happening): Promise<void> {
  const letters = await Promise.all(notices.map(notice => lettersOf(ctx, notice, change, happening)))
  await sendAll(ctx, letters.flat())
}

async function lettersOf(ctx: Context, { to, purpose, card }: Notice, change: Change, happening: Happening): Promise<Letter[]> {
  const message = card(happening)
  if (message === null || (to === 'employee' && purpose !== 'receipt' && wantsNoContact(change.after))) return []
  const people = await recipients(ctx, to, change)
  const { id, no } = change.after
  const reminder = change.actor.as === 'system' && IN_NUMBERS.includes(purpose) && !isPressing(change.after) ? { reminderOf: no } : {}
  return people.map(recipient => ({ to: recipient, message, meta: { purpose, grievanceId: id, ...reminder } }))
}

/** What cadres are told when the system acts by itself, which may be of very many matters at once; cards that offer a matter are none of it. */
const IN_NUMBERS: readonly string[] = ['escalated', 'taken', 'covered']

/** Red and orange: told at any hour, and each by itself. */
export const isPressing = ({ level }: Pick<Grievance, 'level'>): boolean => level === 'red' || level === 'orange'

/** Studio people are written to on working days between 8:00 and the end of work. */
export const atDesk = (calendar: Calendar, at: Date): boolean =>
  calendar.isWorkingTime(at) || calendar.isWorkingTime(new Date(at.getTime() + BEFORE_WORK_MS)) || isLunch(calendar, at)

const BEFORE_WORK_MS = 30 * 60_000
const isLunch = (calendar: Calendar, at: Date): boolean =>
  calendar.workingMsBetween(new Date(at.getTime() - 2 * 3_600_000), new Date(at.getTime() + 2 * 3_600_000)) >= 2 * 3_600_000

/** 8:00 of the next working day, half an hour before work begins. */
export const nextDesk = (calendar: Calendar, at: Date): Date =>
  new Date(Math.max(at.getTime(), calendar.nextWorkingTime(at).getTime() - BEFORE_WORK_MS))

async function happeningOf(ctx: Context, { before, after, actor, details }: Change): Promise<Happening> {
  const facts = await factsOf(ctx, after)
  return {
    before: { ...facts, owner: await cadreName(ctx, before.ownerId), status: before.status, round: before.round },
    after: facts,
    ownerChanged: before.ownerId !== after.ownerId,
    claimedBefore: before.claimedAt !== null,
    filed: after.filedById !== null,
    actor: actor.as,
    details,
    by: actor.as === 'cadre' ? await cadreName(ctx, actor.personId) : actor.as === 'employee' ? '职工' : '系统',
  }
}

export const employeeOf = (grievance: Grievance): Recipient => ({ routeId: grievance.routeId, anonymous: grievance.mode === 'anonymous' })

async function recipients(ctx: Context, to: Audience, { before, after, actor }: Change): Promise<Recipient[]> {
  switch (to) {
    case 'employee':
      return [employeeOf(after)]
    case 'owner':
      return actor.as === 'cadre' && actor.personId === after.ownerId ? [] : [{ personId: after.ownerId }]
    case 'previous-owner':
      return before.ownerId === after.ownerId || (actor.as === 'cadre' && actor.personId === before.ownerId)
        ? []
        : [{ personId: before.ownerId }]
    case 'claimants':
      return (await offeredTo(ctx, after)).filter(id => id !== after.ownerId).map(personId => ({ personId }))
    case 'superior':
      return (await superiors(ctx, after)).map(personId => ({ personId }))
    case 'filer':
      return after.filedById === null ? [] : [{ personId: after.filedById }]
  }
}

/** Supervisors of the nearest unit above the studio that has one; never who is excluded, nor the owner. Of a sealed matter its designated people. */
export async function superiors(ctx: Context, grievance: Grievance): Promise<string[]> {
  if (grievance.sealed) return (await claimants(ctx, grievance)).filter(id => id !== grievance.ownerId)
  const chain = await chainOf(ctx, grievance.unitId)
  const studio = studioOf(chain)
  const excluded = await excludedFrom(ctx, grievance)
  for (const unit of chain.slice(studio === undefined ? 0 : chain.indexOf(studio) + 1)) {
    const found = (await cadresIn(ctx, [unit.id])).filter(
      ({ role, personId }) => role === 'supervisor' && !excluded.has(personId) && personId !== grievance.ownerId,
    )
    if (found.length > 0) return [...new Set(found.map(({ personId }) => personId))]
  }
  return []
}
