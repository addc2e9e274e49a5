/** The order of understanding: danger, whole-message command, open dialogue, triage. */
import type { Content } from '../channel/message.ts'
import { wellFormed } from '../domain/typed/command-text.ts'
import { UserError } from '../errors.ts'
import { endangered, isStoodDown, readEndangeredAhead } from '../services/alerts/rescue/life-danger.ts'
import { type Context, savepoint } from '../services/context.ts'
import { readOwnOpenAhead } from '../services/grievances/read.ts'
import { conversationOf, readChatAhead } from '../services/mail/accounts.ts'
import { readQuestionAhead } from '../services/mail/dialogues.ts'
import type { Received } from '../services/mail/inbox.ts'
import { readIntakesAhead } from '../services/mail/intakes.ts'
import { quoted } from '../services/mail/sent.ts'
import { countMiss } from '../services/numbers.ts'
import { followName } from '../services/people/follow-name.ts'
import { isCadre, whoIs } from '../services/people/people.ts'
import { plain } from '../texts/cards.ts'
import { sayError } from '../texts/text.ts'
import { answerAboutUs } from './about-us.ts'
import { answerCadre } from './cadre.ts'
import { answerChoice } from './choices.ts'
import { answerOnTheWay } from './commands/alerts/on-scene.ts'
import { answerCadreDanger, answerDanger, askIfInDoubt, beside, linesAlone, withAlarm } from './danger.ts'
import { answerOpenQuestion } from './dialogue.ts'
import { askAnswer } from './dialogues/answer.ts'
import { DIALOGUES } from './dialogues/index.ts'
import { answerEmployee } from './employee.ts'
import { answerGroup } from './group.ts'
import { answerHappening } from './happenings.ts'
import { answerOther } from './other-content.ts'
import { answerCommand, recognise, run } from './recognise.ts'
import { throughRelay, throughRelayByCadre } from './relay.ts'
import { keepFor, NOT_IN_DANGER, saysNothingNew } from './rescue.ts'
import { answerTranscript } from './transcript.ts'
import { type Answer, answer, giveNotice, LOOKED_AT, mustBeWhole, reply, type Turn } from './turn.ts'

const TAIL = 3_000

/** What happened without a word being said calls for no notice. */
const SILENT: ReadonlySet<Content['type']> = new Set(['recall', 'transcript', 'left', 'bot-added', 'bot-removed', 'renamed'])

const lookedAt = (text: string): string => (text.length <= LOOKED_AT ? text : `${text.slice(0, LOOKED_AT - TAIL)}\n${text.slice(-TAIL)}`)

export async function handle(ctx: Context, received: Received): Promise<void> {
  const { content, sender } = received.message
  // most of an enterprise never write: nobody becomes known here by being called something else
  if (content.type === 'named') return followName(ctx, received.accountId, sender, content.before)
  const turn = await turnOf(ctx, received)
  const answered = await understood(turn)
  await reply(turn, answered)
  if (!answered.purpose?.startsWith('danger') && !SILENT.has(received.message.content.type)) await giveNotice(turn)
}

async function turnOf(ctx: Context, received: Received): Promise<Turn> {
  const { message, accountId } = received
  readChatAhead(ctx, accountId, message.chat)
  const speaker = await whoIs(ctx, accountId, message.sender)
  const conversation = await conversationOf(ctx, accountId, message.channel, message.chat, speaker.identityId)
  const text = message.content.type === 'text' ? lookedAt(wellFormed(message.content.text).trim()) : ''
  const quote = message.quotes === undefined ? null : await quoted(ctx, message.channel, message.quotes)
  return { ctx, speaker, conversation, received, text, quoted: quote }
}

/** A UserError undoes what its step wrote and is told; what must outlive the refusal is counted afterwards. */
async function understood(turn: Turn): Promise<Answer> {
  try {
    return await savepoint(turn.ctx, () => understand(turn))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    if (error.key === 'noSuchNumber' || error.key === 'badCode') await countMiss(turn.ctx, turn.speaker.identityId)
    const refused = answer(plain(sayError(error)))
    if (!isCadre(turn.speaker)) return linesAlone(turn) ?? refused
    return turn.conversation.type === 'private' ? beside(refused, await answerCadreDanger(turn)) : refused
  }
}

async function understand(turn: Turn): Promise<Answer> {
  const happened = await answerHappening(turn)
  if (happened !== null) return happened
  const { content } = turn.received.message
  if (content.type === 'transcript') return answerTranscript(turn, content.of, content.text)
  if (turn.conversation.type === 'group') return answerGroup(turn)
  if (content.type !== 'text') return answerOther(turn)
  if (isCadre(turn.speaker)) return understandCadre(turn)
  lookAhead(turn)
  return understandEmployee(turn)
}

const understandCadre = async (turn: Turn): Promise<Answer> =>
  (await throughRelayByCadre(turn)) ??
  (await answerForm(turn)) ??
  (await answerOnTheWay(turn)) ??
  (await answerCommand(turn)) ??
  (turn.quoted === null ? await answerCadreDanger(turn) : null) ??
  (await answerChoice(turn)) ??
  (await answerOpenQuestion(turn, DIALOGUES, turn.text)) ??
  answerCadre(turn)

/** A part of a 报结 tells what happened: danger in it is that matter's, and no new one. A command is one here too; a bare number may mean what was offered since. */
async function answerForm(turn: Turn): Promise<Answer | null> {
  if (/^\s*\p{Nd}{1,2}\s*$/u.test(turn.text) || recognise(turn.speaker, turn.text) !== null) return null
  const answered = await answerOpenQuestion(turn, [askAnswer], turn.text)
  if (answered !== null) mustBeWhole(turn)
  return answered === null ? null : withAlarm(turn, turn.text, answered)
}

/** What most messages are looked at for, asked in one go. */
function lookAhead({ ctx, conversation, speaker }: Turn): void {
  readEndangeredAhead(ctx, speaker)
  readQuestionAhead(ctx, conversation.id, speaker.identityId)
  readIntakesAhead(ctx, conversation.id)
  readOwnOpenAhead(ctx, speaker)
}

const understandEmployee = async (turn: Turn): Promise<Answer> =>
  (await throughRelay(turn)) ??
  (await answerDanger(turn)) ??
  (await whileInDanger(turn)) ??
  (await answerCommand(turn)) ??
  (await answerChoice(turn)) ??
  (await answerOpenQuestion(turn, DIALOGUES, turn.text)) ??
  (await answerAboutUs(turn)) ??
  askIfInDoubt(turn, await answerEmployee(turn))

/**
 * Whoever is in danger to life may still say a command that can mean nothing else; all other words go to the rescuers. After 解除 thanks, numbers
 * and commands are again what they are everywhere.
 */
async function whileInDanger(turn: Turn): Promise<Answer | null> {
  const grievance = await endangered(turn.ctx, turn.speaker)
  if (grievance === null) return null
  const found = recognise(turn.speaker, turn.text)
  if ((found !== null || saysNothingNew(turn.text)) && (await isStoodDown(turn.ctx, grievance.id))) return null
  if (found !== null && !NOT_IN_DANGER.includes(found.command.name)) return run(turn, found.command, found.rest, found.said)
  return (await answerOpenQuestion(turn, DIALOGUES, turn.text)) ?? keepFor(turn, grievance)
}
