/** Where very many reminders go to one person at once, as after an outage, they go as a list: three hundred messages are read by nobody. */
import { say } from '../../texts/text.ts'
import type { Letter } from './letters.ts'

/** So many at once still come one by one, with their buttons. */
const FEW = 3
/** Lines of one list. */
const MOST = 20

/** What is sent instead, in order, and for each given letter the place of the one that carries it. */
export function jointWhereMany(letters: readonly Letter[]): { readonly sent: readonly Letter[]; readonly carriedBy: readonly number[] } {
  const piles = new Map<string, number[]>()
  for (const [at, letter] of letters.entries()) {
    const pile = pileOf(letter)
    if (pile !== null) piles.set(pile, [...(piles.get(pile) ?? []), at])
  }
  const sent: Letter[] = []
  const carriedBy: number[] = []
  for (const [at, letter] of letters.entries()) {
    const pile = piles.get(pileOf(letter) ?? '') ?? []
    if (pile.length <= FEW) carriedBy[at] = sent.push(letter) - 1
    else if (pile[0] === at)
      for (let from = 0; from < pile.length; from += MOST) {
        const these = pile.slice(from, from + MOST)
        const place = sent.push(listed(these.map(one => letters[one] as Letter))) - 1
        for (const one of these) carriedBy[one] = place
      }
  }
  return { sent, carriedBy }
}

const pileOf = ({ to, meta }: Letter): string | null =>
  meta.reminderOf === undefined || meta.urgent || !('personId' in to) ? null : `${to.personId} ${meta.purpose}`

function listed(letters: readonly Letter[]): Letter {
  const [first] = letters as [Letter]
  const lines = letters.map(({ message }) => message.text.split('\n')[0] ?? '')
  const list = letters.map(({ meta }) => ({ no: meta.reminderOf ?? '', says: `查看 ${meta.reminderOf}` }))
  return { to: first.to, message: { text: say('severalAtOnce', { lines }), list }, meta: { purpose: first.meta.purpose } }
}
