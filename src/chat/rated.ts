import { lawOf } from '../services/grievances/dates/why.ts'
import type { Grievance } from '../services/grievances/read.ts'
import { cadreName } from '../services/people/people.ts'
import { type Message, plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import type { Turn } from './turn.ts'

/** What the employee hears after a rating. */
export async function rated(
  turn: Turn,
  { grievance, outcome }: { grievance: Grievance; outcome: 'closed' | 'redo' | 'second' },
  satisfied: number,
): Promise<Message> {
  if (outcome === 'redo') return plain(say('ratedRedo', { no: grievance.no, owner: await cadreName(turn.ctx, grievance.ownerId) }))
  return plain(
    outcome === 'second'
      ? say('ratedSecond', { no: grievance.no, bound: (await lawOf(turn.ctx, grievance.unitId)).bound })
      : say('ratedClosed', { no: grievance.no, satisfied }),
  )
}
