/** What the employee is told and asked right after something was registered. */
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import type { Registered } from '../services/grievances/register.ts'
import { dangerLines } from './danger.ts'
import { askContact } from './dialogues/contact.ts'
import { askUnit } from './dialogues/unit.ts'
import { reply, type Turn } from './turn.ts'

type Place = Pick<Turn, 'ctx' | 'speaker' | 'conversation'>

/** The receipt itself is a notice of the registration; this is what comes after it. */
export async function afterRegistration(turn: Place, registered: Registered | null): Promise<void> {
  if (registered === null) return
  const { grievance, triage, alert } = registered
  if (triage.danger !== null && alert !== null) await reply(turn as Turn, dangerLines(triage.danger, alert.reached > 0))
  else if (grievance.sensitive === 'harassment') {
    await askContact.ask(turn, { grievanceId: grievance.id })
    await reply(turn as Turn, { messages: [plain(say('askContact', {}))] })
  } else if (grievance.unitUncertain) {
    await askUnit.ask(turn, { options: [] })
    await reply(turn as Turn, { messages: [plain(say('askUnit', {}))] })
  }
}
