/** Questions about the studio itself are answered at once, also in the middle of a matter: whoever asks decides by the answer whether to go on. */
import { ownOpen } from '../services/grievances/read.ts'
import { openIntake } from '../services/mail/intakes.ts'
import { sentWithin } from '../services/mail/sent.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { type AskedOfUs, askedOfUs, fearsReprisal } from '../triage/about-us.ts'
import { triage } from '../triage/triage.ts'
import { askIfInDoubt } from './danger.ts'
import { answerEmployee } from './employee.ts'
import { type Answer, NOTHING, type Turn } from './turn.ts'

const ANSWERS = {
  useful: 'usUseful',
  secret: 'usSecret',
  free: 'usFree',
  former: 'usFormer',
  real: 'usReal',
  hours: 'usHours',
  what: 'usWhat',
  fear: 'usFear',
} as const satisfies Record<AskedOfUs, string>

/** Null: no such question. Whom they fear is for the handler to know, and a dismissal is a matter: those words are kept as well. */
export async function answerAboutUs(turn: Turn): Promise<Answer | null> {
  const asked = askedOfUs(turn.text)
  if (asked === null) return null
  const kept = await keptFromUnit(turn)
  const told = say(asked === 'secret' && kept ? 'usSecretKept' : ANSWERS[asked], {})
  const telling = (await openIntake(turn.ctx, turn.conversation.id)) !== null || (await ownOpen(turn.ctx, turn.speaker)).length > 0
  const keeps = ((asked === 'secret' || asked === 'fear') && telling) || (asked === 'former' && triage(turn.text).gate === 'grievance')
  const { about } = keeps ? await answerEmployee(turn) : NOTHING
  const purpose = `us-${asked}`
  const again = await sentWithin(turn.ctx, turn.conversation.id, purpose, 60_000)
  const answered: Answer = { messages: again ? [] : [plain(told)], about, purpose }
  return asked === 'fear' && !fearsReprisal(turn.text) ? askIfInDoubt(turn, answered) : answered
}

/** What they told last is seen by nobody in their own unit. */
async function keptFromUnit(turn: Turn): Promise<boolean> {
  const [latest] = await ownOpen(turn.ctx, turn.speaker)
  return latest !== undefined && (latest.sealed || latest.direct)
}
