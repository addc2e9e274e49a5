/** The training examples: our own words in many voices, never anyone's real message. */
import { Category, Kind } from '../../domain/grievance.ts'
import type { Gate } from '../model/heads.ts'
import { DEVELOPMENT, HARDSHIP, MANAGEMENT, UNION, WELLBEING } from './care.ts'
import { CHATTER_LINES } from './chatter.ts'
import { EVERYDAY, EVERYDAY_STATUS, EVERYDAY_TALK } from './everyday.ts'
import { FIELD, FIELD_STATUS, FIELD_TALK } from './field.ts'
import { CONTRACT, HOURS, INSURANCE } from './hours.ts'
import { madeMatters } from './made.ts'
import { madeStatus, madeTalk } from './made-talk.ts'
import { FRAGMENT_LINES, MORE, MORE_STATUS_LINES } from './more.ts'
import { OTHER } from './other.ts'
import { PLAIN_TALK } from './plain-talk.ts'
import { PRIVATE_TALK } from './private-talk.ts'
import { LIVING, SAFETY, WOMEN } from './safety.ts'
import { SMALLTALK_LINES, STATUS_LINES } from './talk.ts'
import { ASKS_FOR_NEWS, FRIENDS_TALK, MATTERS, MORE_MATTERS, STILL_WAITING, TALK, THANKS } from './told/index.ts'
import { VOICE_STATUS, VOICES } from './voices.ts'
import { WAGES } from './wages.ts'

export interface Example {
  readonly text: string
  readonly gate: Gate
  readonly category: Category | null
  readonly kind: Kind | null
}

const KINDS: Record<string, Kind> = { c: 'complaint', r: 'request', i: 'inquiry', s: 'suggestion', p: 'praise' }
const BY_CATEGORY: Record<Category, string> = {
  wages: WAGES,
  hours: HOURS,
  contract: CONTRACT,
  insurance: INSURANCE,
  safety: SAFETY,
  women: WOMEN,
  living: LIVING,
  hardship: HARDSHIP,
  wellbeing: WELLBEING,
  management: MANAGEMENT,
  union: UNION,
  development: DEVELOPMENT,
  other: OTHER,
}
const linesOf = (block: string): string[] => block.trim().split('\n')

export const EXAMPLES: readonly Example[] = [
  ...Object.entries(BY_CATEGORY).flatMap(([category, block]) =>
    linesOf(block).map((line): Example => {
      const kind = KINDS[line[0] ?? '']
      if (kind === undefined || line[1] !== ' ') throw new Error(`an example of ${category} needs its kind's letter: ${line}`)
      return { text: line.slice(2), gate: 'grievance', category: category as Category, kind }
    }),
  ),
  ...[
    ...linesOf(SMALLTALK_LINES),
    ...linesOf(CHATTER_LINES),
    ...linesOf(PRIVATE_TALK),
    ...linesOf(EVERYDAY_TALK),
    ...linesOf(FIELD_TALK),
    ...linesOf(PLAIN_TALK),
    ...linesOf(TALK),
    ...linesOf(FRIENDS_TALK),
    ...madeTalk(),
  ].map((text): Example => ({ text, gate: 'smalltalk', category: null, kind: null })),
  ...[
    ...linesOf(MORE),
    ...linesOf(VOICES),
    ...linesOf(EVERYDAY),
    ...linesOf(FIELD),
    ...linesOf(MATTERS),
    ...linesOf(MORE_MATTERS),
    ...linesOf(THANKS),
  ].map((line): Example => {
    const [category = '', kind = '', ...text] = line.split(' ')
    return { text: text.join(' '), gate: 'grievance', category: Category.parse(category), kind: Kind.parse(KINDS[kind]) }
  }),
  ...madeMatters().map((made): Example => ({ ...made, gate: 'grievance' })),
  ...linesOf(FRAGMENT_LINES).map((text): Example => ({ text, gate: 'grievance', category: null, kind: null })),
  ...[
    ...linesOf(STATUS_LINES),
    ...linesOf(MORE_STATUS_LINES),
    ...linesOf(VOICE_STATUS),
    ...linesOf(EVERYDAY_STATUS),
    ...linesOf(FIELD_STATUS),
    ...linesOf(ASKS_FOR_NEWS),
    ...linesOf(STILL_WAITING),
    ...madeStatus(),
  ].map((text): Example => ({ text, gate: 'status', category: null, kind: null })),
]
