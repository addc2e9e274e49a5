/** What became of a matter, on the cards that offered it. */
import { overtaken, since, withdrawn } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { type Card, changeCards } from '../mail/changes.ts'
import { cadreName } from '../people/people.ts'
import { excludedFrom } from './ownership/owner.ts'
import type { Grievance } from './read.ts'

/**
 * Whoever may still take it up sees its card as it was, or that it is free again; everybody else, also who lost the race for it, who has it or how it ended. Whoever is kept
 * from it since sees nothing of it any more.
 */
export async function showOnCards(ctx: Context, grievance: Grievance): Promise<void> {
  const owner = await cadreName(ctx, grievance.ownerId)
  const kept = await excludedFrom(ctx, grievance)
  const mayLook = ({ personId }: Card): boolean => !grievance.sealed && personId !== null && !kept.has(personId)
  await changeCards(ctx, { grievanceId: grievance.id }, card =>
    mayLook(card) || card.personId === grievance.ownerId ? shown(grievance, owner, ctx.now, card) : withdrawn(card.first),
  )
}

function shown({ status, ownerId, claimedAt }: Grievance, owner: string, now: Date, { personId, first, changed }: Card) {
  switch (status) {
    case 'registered':
      return changed ? since(first, say('cardFree', { owner })) : first
    case 'assigned':
      return personId === ownerId ? first : overtaken(first, say('cardGiven', { owner }))
    case 'handling':
    case 'waiting':
      return overtaken(first, say('cardTaken', { owner, at: claimedAt ?? now }))
    default:
      return overtaken(first, say('cardEnded', { status }))
  }
}
