/** One petition on its way: whose it is, what was said, how far it came. */
import { danger } from '../../triage/triage.ts'
import { ACCOUNT } from '../memory-channel.ts'
import { fragmentsOf } from './fragments.ts'
import type { Roster, Studio } from './roster.ts'
import type { Row } from './rows.ts'

export interface Case {
  readonly at: number
  readonly row: Row
  readonly chat: string
  readonly account: string
  readonly studio: Studio
  readonly parts: readonly string[]
  /** The bot was not sure and asked, and was told 1. */
  asked: boolean
  /** Digits; null: not registered. */
  no: string | null
  /** When something did not come as it should: what. */
  fault: string | null
  /** How often the follow-up question was answered. */
  ratings: number
}

/** Every fourth writes to the federation's own account, where nobody's unit is known. */
export function casesOf(rows: readonly Row[], { studios }: Roster): Case[] {
  return rows.map((row, at) => {
    const studio = studios[at % studios.length]
    if (studio === undefined) throw new Error('no studios')
    return {
      at,
      row,
      studio,
      chat: `stranger-${at}`,
      account: at % 4 === 3 ? ACCOUNT : studio.account,
      parts: fragmentsOf(row.text, at),
      asked: false,
      no: null,
      fault: null,
      ratings: 0,
    }
  })
}

/** Two answers to a follow-up by turns: most are content, some are not, some are silent the first time. */
export type Rating = { readonly says: string; readonly after?: string } | 'silent'

export function ratingOf({ at, ratings }: Case, asked: number, round: number): Rating {
  if (round > 1 || ratings > 0) return { says: '1 1' }
  switch (at % 20) {
    case 0:
      return { says: '3 3' }
    case 1:
    case 2:
      return { says: '1 2' }
    case 3:
      return { says: '2 2', after: '2' }
    case 4:
      return { says: '2 1', after: '1' }
    case 5:
      return asked > 1 ? { says: '1 1' } : 'silent'
    default:
      return { says: '1 1' }
  }
}

/** Which rule gave the alarm, in the first message that gives one, else in the whole. */
export const alarmOf = ({ parts, row }: Case) => parts.map(danger).find(found => found !== null) ?? danger(row.text)
