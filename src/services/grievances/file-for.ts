/** 代登: a liaison registers for somebody who can't or won't chat. Replies go to the liaison, who passes them on. */
import { matchUnit } from '../../domain/typed/unit-match.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../mail/accounts.ts'
import { CADRES, type Speaker, unitsHeld } from '../people/people.ts'
import { allUnits } from '../people/units.ts'
import { type Registered, register } from './register.ts'
import { record } from './words/words.ts'

export async function fileForSomebody(
  ctx: Context,
  liaison: Speaker,
  conversation: Conversation,
  text: string,
  inboxId: string,
): Promise<Registered> {
  const [held = null] = unitsHeld(liaison, 'liaison', ...CADRES)
  const registered = await register(ctx, {
    speaker: liaison,
    conversation,
    text,
    story: text,
    mode: 'confidential',
    direct: false,
    unitId: (await namedUnit(ctx, held, text)) ?? held,
    quiet: true,
    filedById: liaison.personId,
  })
  await record(ctx, { grievanceId: registered.grievance.id }, { direction: 'in', type: 'text', text, inboxId })
  return registered
}

/** A unit below the liaison's that the first words name: 三车间张师傅反映…… */
async function namedUnit(ctx: Context, held: string | null, text: string): Promise<string | null> {
  const below = (await allUnits(ctx)).filter(({ path }) => held !== null && path.includes(held))
  const match = matchUnit(text.split(/[\s，,。：:]/)[0]?.slice(0, 12) ?? '', below)
  return match.verdict === 'one' ? (match.candidates[0]?.unit.id ?? null) : null
}
