/** In groups the bot reacts only to mentions and to cadres' commands; whoever complains there is asked to talk in private, and danger still alerts. */
import { canonicalText } from '../domain/typed/command-text.ts'
import { receive } from '../services/alerts/upward.ts'
import { isExternal, rememberMember } from '../services/mail/groups.ts'
import { isCadre } from '../services/people/people.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { danger } from '../triage/triage.ts'
import { answerOnTheWay } from './commands/alerts/on-scene.ts'
import { signBy } from './commands/alerts/sign.ts'
import { alarmFromGroup } from './danger.ts'
import { recognise, run } from './recognise.ts'
import { type Answer, answer, NOTHING, type Turn } from './turn.ts'

/** Anybody's @, the bot's own among them. */
const MENTION = /@\S{1,32}\s*/g

export async function answerGroup(turn: Turn): Promise<Answer> {
  await rememberMember(turn.ctx, turn.conversation.id, turn.speaker.personId)
  if (turn.received.message.content.type !== 'text') return NOTHING
  const text = canonicalText(turn.text.replace(MENTION, ''))
  if (await isExternal(turn.ctx, turn.conversation.id)) return fromOutside(turn, text)
  if (!isCadre(turn.speaker)) return fromEmployee(turn, text)
  const onTheWay = await answerOnTheWay({ ...turn, text })
  if (onTheWay !== null) return onTheWay
  const found = recognise(turn.speaker, text)
  if (found !== null && found.command.where !== 'private') return run(turn, found.command, found.rest, found.said)
  if (/^(收到|已收到)/.test(text) && text.length <= 16) {
    const report = await received(turn, text)
    if (report !== null || text.length <= 6) return report ?? (await signBy(turn, null, false)) ?? NOTHING
  }
  if (found !== null) return answer(plain(say('inGroup', {})))
  if (turn.quoted === null) await alarmFromGroup(turn, text)
  return turn.received.message.mentionsBot ? answer(plain(say('groupReady', {}))) : NOTHING
}

/** 收到 in the superior's duty group: a person has the report. */
async function received(turn: Turn, text: string): Promise<Answer | null> {
  const no = /\d{9}/.exec(text.replaceAll(' ', ''))?.[0] ?? null
  const found = await receive(turn.ctx, turn.conversation.id, turn.speaker.personId, { alertId: turn.quoted?.alertId ?? null, no })
  return found === null ? null : answer(plain(say('reportReceived', { alertNo: found.no, who: turn.speaker.name, at: turn.ctx.now })))
}

/** Nothing is said there of what goes on inside; danger alerts all the same. */
async function fromOutside(turn: Turn, text: string): Promise<Answer> {
  const command = isCadre(turn.speaker) && recognise(turn.speaker, text)?.command.where === 'group'
  if (turn.quoted === null) await alarmFromGroup(turn, text)
  return command || turn.received.message.mentionsBot ? answer(plain(say('externalGroup', {}))) : NOTHING
}

async function fromEmployee(turn: Turn, text: string): Promise<Answer> {
  await alarmFromGroup(turn, text)
  return turn.received.message.mentionsBot || danger(text) !== null ? answer(plain(say('inGroup', {}))) : NOTHING
}
