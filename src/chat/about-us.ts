/** Questions about the studio itself are answered at once, also in the middle of a matter: whoever asks decides by the answer whether to go on. */
import { supply } from '../services/grievances/own.ts'
import { type Grievance, ownOpen } from '../services/grievances/read.ts'
import { openIntake } from '../services/mail/intakes.ts'
import { sentWithin } from '../services/mail/sent.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { type AskedOfUs, askedOfUs, fearsReprisal } from '../triage/about-us.ts'
import { triage } from '../triage/triage.ts'
import { askIfInDoubt } from './danger.ts'
import { answerEmployee } from './employee.ts'
import { type Answer, saidIn, type Turn } from './turn.ts'

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
  const told = say(asked === 'secret' && (await keptFromUnit(turn)) ? 'usSecretKept' : ANSWERS[asked], {})
  const about = await kept(turn, asked)
  const purpose = `us-${asked}`
  const again = await sentWithin(turn.ctx, turn.conversation.id, purpose, 60_000)
  const answered: Answer = { messages: again ? [] : [plain(told)], about, purpose }
  return asked === 'fear' && !fearsReprisal(turn.text) ? askIfInDoubt(turn, answered) : answered
}

/** What is kept of it joins the matter that is being told or was told last; of these only a dismissal begins one. */
async function kept(turn: Turn, asked: AskedOfUs): Promise<Grievance | undefined> {
  const tells = asked === 'former' && triage(turn.text).gate === 'grievance'
  if (tells) return (await answerEmployee(turn)).about
  if (asked !== 'secret' && asked !== 'fear') return undefined
  if ((await openIntake(turn.ctx, turn.conversation.id)) !== null) return (await answerEmployee(turn)).about
  const [latest] = await ownOpen(turn.ctx, turn.speaker)
  if (latest !== undefined) await supply(turn.ctx, latest, saidIn(turn))
  return latest
}

/** What they told last is seen by nobody in their own unit. */
async function keptFromUnit(turn: Turn): Promise<boolean> {
  const [latest] = await ownOpen(turn.ctx, turn.speaker)
  return latest !== undefined && (latest.sealed || latest.direct)
}
