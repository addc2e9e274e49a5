/** Who is told what when a grievance changes. Every row becomes deliveries in the transaction of the change. */
import type { Action } from '../domain/grievance.ts'
import { givenToYou, type Message, newMatter, ownedByYou, plain } from './cards.ts'
import type { Facts } from './facts.ts'
import { say } from './text.ts'
import { SATISFIED, SOLVED } from './zh-cn/follow-up.ts'

/** claimants: whom it is offered to and who isn't its owner · filer: the liaison who filed for somebody */
export type Audience = 'employee' | 'owner' | 'previous-owner' | 'claimants' | 'superior' | 'filer'

export interface Happening {
  readonly before: Facts
  readonly after: Facts
  readonly ownerChanged: boolean
  readonly claimedBefore: boolean
  readonly filed: boolean
  readonly actor: 'cadre' | 'employee' | 'system'
  /** Who did it, as cadres are told: a name, 职工, or 系统. */
  readonly by: string
  readonly details: Readonly<Record<string, string | number | boolean | null>>
}

export interface Notice {
  readonly to: Audience
  readonly purpose: string
  /** working: outside studio hours it waits for 8:00, unless it is red or orange. */
  readonly when?: 'now' | 'working'
  readonly card: (h: Happening) => Message | null
}

const text = (h: Happening, key: string): string => String(h.details[key] ?? '')
const ids = (h: Happening) => ({ no: h.after.no, subject: h.after.subject })

/** What the employee is told whoever takes over: only once somebody had been named to them. */
const takeOver: Notice = {
  to: 'employee',
  purpose: 'owner-changed',
  card: h => (h.ownerChanged && h.claimedBefore ? plain(say('reassignedForYou', h.after)) : null),
}

export const NOTICES: Record<Action, readonly Notice[]> = {
  register: [
    { to: 'employee', purpose: 'receipt', card: h => (h.details.quiet === true || h.filed ? null : plain(say('receipt', h.after))) },
    { to: 'filer', purpose: 'filed', card: h => plain(say('filed', { ...h.after, code: text(h, 'code') })) },
    { to: 'claimants', purpose: 'new-matter', when: 'working', card: h => newMatter(h.after) },
    { to: 'owner', purpose: 'new-matter', when: 'working', card: h => ownedByYou(h.after) },
    {
      to: 'superior',
      purpose: 'copy',
      when: 'working',
      card: h => (h.after.category === 'wages' && !h.after.sealed && !h.after.direct ? plain(say('copyToSuperior', h.after)) : null),
    },
  ],
  assign: [
    {
      to: 'owner',
      purpose: 'assigned',
      card: h => givenToYou(h.after, say('assignedToYou', { ...h.after, by: h.by, reason: text(h, 'reason') })),
    },
    { to: 'previous-owner', purpose: 'taken', card: h => plain(say('takenFromYou', { ...ids(h), owner: h.after.owner })) },
    takeOver,
  ],
  claim: [
    { to: 'employee', purpose: 'claimed', card: h => (h.details.quiet === true ? null : plain(say('claimedForYou', h.after))) },
    {
      to: 'previous-owner',
      purpose: 'claimed',
      card: h => (h.details.known === true ? null : plain(say('claimedElsewhere', { ...ids(h), owner: h.after.owner }))),
    },
  ],
  decline: [
    {
      to: 'owner',
      purpose: 'returned',
      card: h => givenToYou(h.after, say('returnedToYou', { ...h.after, by: h.by, reason: text(h, 'reason') })),
    },
  ],
  recuse: [
    { to: 'owner', purpose: 'returned', card: h => givenToYou(h.after, say('returnedToYou', { ...h.after, by: h.by, reason: '回避' })) },
    takeOver,
  ],
  transfer: [
    { to: 'claimants', purpose: 'new-matter', when: 'working', card: h => newMatter(h.after) },
    { to: 'owner', purpose: 'new-matter', when: 'working', card: h => ownedByYou(h.after) },
    { to: 'previous-owner', purpose: 'taken', card: h => plain(say('takenFromYou', { ...ids(h), owner: h.after.owner })) },
    takeOver,
  ],
  escalate: [
    { to: 'owner', purpose: 'escalated', card: escalatedTo },
    {
      to: 'previous-owner',
      purpose: 'taken',
      card: h =>
        h.actor === 'system'
          ? plain(say('climbedFromYou', { ...ids(h), what: text(h, 'what'), owner: h.after.owner }))
          : h.actor === 'employee'
            ? plain(say('takenFromYou', { ...ids(h), owner: h.after.owner }))
            : null,
    },
    takeOver,
  ],
  ask: [
    {
      to: 'employee',
      purpose: 'question',
      card: h => plain(say('questionFromOwner', { owner: h.after.owner, words: text(h, 'words'), no: h.after.no, mode: h.after.mode })),
    },
  ],
  supply: [
    { to: 'owner', purpose: 'supplied', card: h => plain(say('employeeSpoke', { ...ids(h), who: h.after.who, words: text(h, 'words') })) },
  ],
  timeout: [{ to: 'owner', purpose: 'timed-out', card: h => plain(say('timedOut', ids(h))) }],
  answer: [],
  rate: [{ to: 'owner', purpose: 'rated', card: rating }],
  redo: [
    {
      to: 'owner',
      purpose: 'redo',
      card: h => givenToYou(h.after, say('redoToYou', { ...h.after, by: h.before.owner, reason: ratingWords(h) })),
    },
    { to: 'previous-owner', purpose: 'rated', card: rating },
  ],
  close: [
    { to: 'employee', purpose: 'closed', card: h => (h.details.quiet === true ? null : plain(say('closedUnrated', { no: h.after.no }))) },
  ],
  extend: [
    {
      to: 'employee',
      purpose: 'extended',
      card: h => plain(say('extendedForYou', { ...h.after, reason: text(h, 'reason') })),
    },
  ],
  cover: [
    {
      to: 'owner',
      purpose: 'covered',
      card: h => givenToYou(h.after, say(h.details.back === true ? 'backToYou' : 'coveredByYou', { ...h.after, away: text(h, 'away') })),
    },
    {
      to: 'employee',
      purpose: 'owner-changed',
      card: h =>
        h.claimedBefore
          ? plain(say(h.details.back === true ? 'backForYou' : 'coveredForYou', { ...h.after, away: text(h, 'away') }))
          : null,
    },
  ],
  enlist: [],
  leave: [{ to: 'owner', purpose: 'helper', card: h => plain(say('helperLeft', { ...ids(h), who: h.by, reason: text(h, 'reason') })) }],
  oversee: [
    {
      to: 'owner',
      purpose: 'overseen',
      card: h =>
        givenToYou(h.after, say('overseenToYou', { ...h.after, by: h.by, until: new Date(text(h, 'until')), words: text(h, 'words') })),
    },
    {
      to: 'employee',
      purpose: 'overseen',
      card: h => (h.details.again === true ? null : plain(say('overseenForYou', { no: h.after.no, until: new Date(text(h, 'until')) }))),
    },
  ],
  instruct: [
    {
      to: 'owner',
      purpose: 'instructed',
      card: h => givenToYou(h.after, say('instructedToYou', { ...h.after, by: h.by, words: text(h, 'words') })),
    },
  ],
  review: reviewNotices(false),
  recheck: reviewNotices(true),
  uphold: [
    {
      to: 'employee',
      purpose: 'review-decided',
      card: h =>
        plain(
          say('upheldForYou', {
            no: h.after.no,
            by: h.by,
            words: text(h, 'words'),
            final: h.details.final === true,
            until: dateIn(h, 'until'),
          }),
        ),
    },
  ],
  overturn: [
    {
      to: 'employee',
      purpose: 'review-decided',
      card: h => plain(say('overturnedForYou', { no: h.after.no, owner: h.after.owner, by: h.by, words: text(h, 'words') })),
    },
    {
      to: 'owner',
      purpose: 'redo',
      card: h => givenToYou(h.after, say('overturnedToYou', { ...h.after, by: h.by, words: text(h, 'words') })),
    },
  ],
  redirect: [
    { to: 'employee', purpose: 'redirected', card: h => plain(say('redirectedForYou', { ...h.after, words: text(h, 'words') })) },
    { to: 'filer', purpose: 'redirected', card: h => plain(say('redirectedForYou', { ...h.after, words: text(h, 'words') })) },
    { to: 'owner', purpose: 'redirected', card: h => plain(say('redirectedByOther', { ...ids(h), by: h.by })) },
  ],
  accepted: [],
  reopen: [
    {
      to: 'owner',
      purpose: 'reopened',
      card: h =>
        givenToYou(h.after, say('reopenedToYou', { ...h.after, by: h.actor === 'employee' ? '职工' : h.by, reason: text(h, 'reason') })),
    },
    { to: 'employee', purpose: 'owner-changed', card: h => (h.actor === 'employee' ? null : plain(say('reopenedForYou', h.after))) },
    { to: 'claimants', purpose: 'new-matter', when: 'working', card: h => newMatter(h.after) },
  ],
  withdraw: [{ to: 'owner', purpose: 'withdrawn', card: h => plain(say('employeeWithdrew', ids(h))) }],
  reclassify: [],
  note: [],
  identify: [{ to: 'owner', purpose: 'identified', card: h => (h.after.mode === 'open' ? plain(say('employeeOpened', ids(h))) : null) }],
}

const dateIn = (h: Happening, key: string): Date | null => (h.details[key] == null ? null : new Date(text(h, key)))

function reviewNotices(again: boolean): readonly Notice[] {
  return [
    {
      to: 'owner',
      purpose: 'review',
      card: h => plain(say('reviewToYou', { ...h.after, again, reason: text(h, 'reason'), until: dateIn(h, 'until') ?? h.after.now })),
    },
    { to: 'previous-owner', purpose: 'taken', card: h => plain(say('reviewTold', { ...ids(h), again })) },
  ]
}

function escalatedTo(h: Happening): Message {
  if (h.actor === 'system') return givenToYou(h.after, say('climbedToYou', { ...h.after, what: text(h, 'what'), from: h.before.owner }))
  const by = h.actor === 'employee' ? '职工' : h.by
  return givenToYou(h.after, say('escalatedToYou', { ...h.after, by, reason: text(h, 'reason') || '职工要求直送上级' }))
}

const ratingWords = (h: Happening): string =>
  `${SOLVED[Number(h.details.solved)] ?? ''}，${SATISFIED[Number(h.details.satisfied)] ?? ''}${h.details.promise === 'broken' ? '，答应的日子没兑现' : ''}`

function rating(h: Happening): Message {
  return plain(
    say('ratingForOwner', {
      ...ids(h),
      solved: SOLVED[Number(h.details.solved)] ?? '',
      satisfied: SATISFIED[Number(h.details.satisfied)] ?? '',
    }),
  )
}
