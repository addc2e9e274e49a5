/** What the employee is told and asked right after something was registered. */

import { isLifeDanger } from '../services/alerts/rescue/life-danger.ts'
import type { Grievance } from '../services/grievances/read.ts'
import type { Registered } from '../services/grievances/register.ts'
import { sentWithin } from '../services/mail/sent.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { dangerLines } from './danger-lines.ts'
import { askContact } from './dialogues/contact.ts'
import { asksOfDanger, dangerDoubt } from './dialogues/danger.ts'
import { askUnit } from './dialogues/unit.ts'
import { reply, type Turn } from './turn.ts'

type Place = Pick<Turn, 'ctx' | 'speaker' | 'conversation'>

/** The receipt itself is a notice of the registration; this is what comes after it. */
export async function afterRegistration(turn: Place, registered: Registered | null): Promise<void> {
  if (registered === null) return
  const { grievance, triage, alert } = registered
  if (triage.danger !== null && alert !== null) {
    await reply(turn, dangerLines(triage.danger, alert.reached > 0))
    if (isLifeDanger(triage.danger)) return
  }
  await askMore(turn, grievance)
}

const YEARS = 10 * 365 * 86_400_000

const askedUnit = ({ ctx, conversation }: Place): Promise<boolean> => sentWithin(ctx, conversation.id, 'ask-unit', YEARS)

/** Who may be in touch, after harassment; which unit they belong to, which is asked once in a lifetime. */
export async function askMore(turn: Place, grievance: Grievance): Promise<void> {
  if (grievance.sensitive === 'harassment') {
    const doubt = await dangerDoubt(turn)
    await askContact.ask(turn, { grievanceId: grievance.id, doubt })
    await reply(turn, { messages: [plain(doubt === null ? say('askContact', {}) : say('askContactInWords', {}))] })
  } else if (grievance.unitUncertain && !(await asksOfDanger(turn)) && !(await askedUnit(turn))) {
    await askUnit.ask(turn, { options: [] })
    await reply(turn, { messages: [plain(say('askUnit', {}))], purpose: 'ask-unit' })
  }
}
