/** 接通: plain words both ways, between a cadre and somebody in danger. */
import { connected } from '../services/alerts/rescue/life-danger.ts'
import { relayOf, sayToEmployee } from '../services/alerts/rescue/relay.ts'
import { sayThrough } from '../services/grievances/own.ts'
import { currentQuestion } from '../services/mail/dialogues.ts'
import { answerOpenQuestion } from './dialogue.ts'
import { askPolice } from './dialogues/police.ts'
import { recognise, run } from './recognise.ts'
import { type Answer, mustBeWhole, NOTHING, saidIn, type Turn } from './turn.ts'

/** What they say goes to whoever is talking to them, before anything else: no machine's line comes between two people. Null: nobody is. */
export async function throughRelay(turn: Turn): Promise<Answer | null> {
  const own = await connected(turn.ctx, turn.speaker)
  if (own === null) return null
  await sayThrough(turn.ctx, own.relayId, own.grievance, saidIn(turn))
  return { ...NOTHING, purpose: 'danger-relay' }
}

/**
 * The same from the other side. Commands said by their own name are commands; quoting another matter means that one; a bare number answers the
 * question that is open.
 */
export async function throughRelayByCadre(turn: Turn): Promise<Answer | null> {
  if (turn.speaker.connected === 'own') return throughRelay(turn)
  if (turn.speaker.connected !== 'cadre') return null
  const relay = await relayOf(turn.ctx, { cadreId: turn.speaker.personId })
  if (relay === null) return null
  const found = recognise(turn.speaker, turn.text)
  if (
    found !== null &&
    turn.text
      .trim()
      .replace(/^[/@]\s*/, '')
      .startsWith(found.command.name)
  )
    return run(turn, found.command, found.rest, found.said)
  if (turn.quoted?.grievanceId != null && turn.quoted.grievanceId !== relay.grievanceId) return null
  if (/^[12１２]$/.test(turn.text)) {
    const question = await currentQuestion(turn.ctx, turn.conversation.id, turn.speaker.identityId)
    const answered = question?.name === askPolice.name ? await answerOpenQuestion(turn, [askPolice], turn.text) : null
    if (answered !== null) return answered
  }
  mustBeWhole(turn)
  await sayToEmployee(turn.ctx, relay, turn.speaker, turn.text)
  return NOTHING
}
