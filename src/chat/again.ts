/** Words about something that was closed a short while ago: 热水又停了. Whoever brought it is asked once whether it is that matter again. */
import { isOpenIn } from '../domain/grievance.ts'
import { type Grievance, ownById, ownEnded } from '../services/grievances/read.ts'
import { hold } from '../services/mail/intakes.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import type { Triage } from '../triage/triage.ts'
import { askReopen } from './dialogues/again.ts'
import { type Answer, about, saidIn, type Turn } from './turn.ts'

const AGAIN = /又(?!说|来问|想起)|老样子|老问题|还是没|还没(?:发|修|解决|兑现)|没兑现|说话不算|反悔|白说了|没几天|上次(?:那|的|反映)/

/** Null: it is no such thing. */
export async function askIfAgain(turn: Turn, found: Triage): Promise<Answer | null> {
  const short = found.gate === 'smalltalk' && found.smalltalk === 'chat'
  if (found.gate !== 'grievance' && !(short && AGAIN.test(turn.text))) return null
  const ended = await endedMatter(turn, found)
  if (ended === null || !isOpenIn('reopen', ended.status) || ended.reopenedAt !== null) return null
  const intakeId = await hold(turn.ctx, turn.speaker, turn.conversation, saidIn(turn), false)
  await askReopen.ask(turn, { grievanceId: ended.id, intakeId })
  const subject = ended.sensitive === null ? ended.subject : '您说的事'
  return about(ended, plain(say('askReopen', { no: ended.no, subject })))
}

async function endedMatter(turn: Turn, found: Triage): Promise<Grievance | null> {
  if (turn.quoted?.grievanceId != null) return ownById(turn.ctx, turn.quoted.grievanceId, turn.speaker)
  if (!AGAIN.test(turn.text)) return null
  const ended = await ownEnded(turn.ctx, turn.speaker)
  // 又坏了 names nothing: it means what there is, where that is one
  return found.gate === 'grievance'
    ? (ended.find(({ category }) => category === found.category) ?? null)
    : ended.length === 1
      ? (ended[0] ?? null)
      : null
}
