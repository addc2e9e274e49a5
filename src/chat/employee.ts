/** An employee's words that were no command: fragments of a matter, a status question, small talk. */
import { canonicalText } from '../domain/typed/command-text.ts'
import { matchUnit } from '../domain/typed/unit-match.ts'
import { supply } from '../services/grievances/own.ts'
import { type Grievance, ownById, ownOpen } from '../services/grievances/read.ts'
import { closeQuestion, currentQuestion } from '../services/mail/dialogues.ts'
import { crowded, finish, gather, hold, holdMore, type Intake, justRegistered, openIntake, typedIn } from '../services/mail/intakes.ts'
import { sentWithin } from '../services/mail/sent.ts'
import { cadreName } from '../services/people/people.ts'
import { namedUnits } from '../services/people/units.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { CATEGORY } from '../texts/words.ts'
import { isComplete, opensAnother, SUBCATEGORIES, supplements, type Triage, triage } from '../triage/triage.ts'
import { askIfAgain } from './again.ts'
import { progressOf } from './commands/employee/progress.ts'
import { askIsGrievance } from './dialogues/confirm.ts'
import { tellUnit } from './dialogues/unit.ts'
import { ownerSpokeOf, repliedToOwner } from './owner-spoke.ts'
import { afterRegistration } from './registered.ts'
import { type Answer, about, answer, NOTHING, saidIn, type Turn } from './turn.ts'

/** Below this certainty of the gate the bot asks once. */
const SURE_ENOUGH = 0.6
/** Talk that triage is surer of than this is no late fragment of a matter. */
const SURELY_TALK = 0.9

export async function answerEmployee(turn: Turn): Promise<Answer> {
  const found = triage(turn.text)
  const intake = await openIntake(turn.ctx, turn.conversation.id)
  if (intake !== null) {
    if (!(await isAnother(turn, intake, found))) return gatherMore(turn, found)
    await afterRegistration(turn, await finish(turn.ctx, turn.speaker, turn.conversation, intake))
    return startAnother(turn)
  }
  if (canonicalText(turn.text) === '拿掉') return answer(plain(say('nothingToTakeOut', {})))
  const quoted = await quotedMatter(turn)
  if (quoted !== null) return supplied(turn, quoted)
  const named = await namesUnit(turn, found)
  if (named !== null) return named
  const joined = await joinable(turn, found)
  if (joined !== null) return joined
  const replied = await reply(turn, found)
  if (replied !== null) return replied
  if (opensAnother(turn.text) && (found.gate === 'grievance' || namesMatter(turn.text))) return startAnother(turn)
  if (supplements(turn.text) && found.gate !== 'grievance') return answer(plain(say('supplementWhere', {})))
  const more = await moreOfTheirs(turn, found)
  if (more !== null) return more
  if (found.gate === 'status') return statusOf(turn, found)
  if (found.certainty < SURE_ENOUGH && /\p{L}/u.test(turn.text)) return askFirst(turn, found)
  const again = await askIfAgain(turn, found)
  if (again !== null) return again
  if (found.gate !== 'smalltalk') return start(turn)
  const letters = found.smalltalk === 'chat' && !isNod(found) ? lettersIn(turn.text) : 0
  if (letters >= STORY) return askFirst(turn, found)
  if (letters >= REMARK) await bearInMind(turn)
  return smallTalk(turn, found.smalltalk)
}

/** Letters: more than a sound; as long as somebody takes the trouble to type for a reason. */
const REMARK = 2
const STORY = 16

const lettersIn = (text: string): number => (text.match(/\p{L}/gu) ?? []).length
const isNod = ({ reasons }: Triage): boolean => reasons.some(({ rule }) => rule === 'gate-nod')

/** How things stand: 还没发, 老样子, 骗人, said by somebody whose matter is open. */
const NEWS = /没|未|不|还|又|仍|骗|假|坏|停|拖|欠|发|修|给|来|等|催|管|样|急|难|谁|啥|咋/
const STILL = /还没|还是|还不|还在|一直|到现在|仍|依然|照样|照旧|又(?!说|来问|想起)/
/** Letters of a remark about what is known already. */
const SHORT = 10

/** Days later, about what is open: a word too short to stand alone, or the same again. It joins, instead of being chat or a second matter. */
async function moreOfTheirs(turn: Turn, found: Triage): Promise<Answer | null> {
  const isTalk = found.gate === 'smalltalk' && found.smalltalk === 'chat' && !isNod(found)
  const asks = found.gate === 'status' && (found.reasons.length > 0 || /[?？吗么呢]/.test(turn.text))
  const unsure = !asks && found.certainty < SURE_ENOUGH
  const again = found.gate === 'grievance' && STILL.test(turn.text)
  const letters = lettersIn(turn.text)
  const says = isTalk || unsure || (again && found.category === 'other')
  const short = says && letters >= REMARK && letters <= SHORT && NEWS.test(turn.text)
  if (!again && !short) return null
  const open = await ownOpen(turn.ctx, turn.speaker)
  const same = again ? open.filter(one => sameTopic(found, one)) : []
  const [only, ...others] = same.length > 0 ? same : short ? open : []
  return only === undefined || others.length > 0 ? null : supplied(turn, only)
}

/** A question about what they brought; with nothing open it may be how a story begins. */
async function statusOf(turn: Turn, found: Triage): Promise<Answer> {
  if (!found.reasons.some(({ rule }) => rule === 'gate-status') && (await ownOpen(turn.ctx, turn.speaker)).length === 0)
    await bearInMind(turn)
  return progressOf(turn)
}

/** Talk of some length may be how a story begins: it joins what follows within half an hour, or is registered when a 完 follows. */
async function bearInMind(turn: Turn): Promise<void> {
  if (!(await holdMore(turn.ctx, turn.conversation.id, saidIn(turn))))
    await hold(turn.ctx, turn.speaker, turn.conversation, saidIn(turn), true)
}

const namesMatter = (text: string): boolean => /事|问题|情况/.test(text)
const isCourtesy = ({ smalltalk }: Triage): boolean => smalltalk === 'greeting' || smalltalk === 'thanks' || smalltalk === 'goodbye'

/** "对了，还有宿舍的事" is a second matter; "另外还有二十个人也没发" is more of the first. */
async function isAnother(turn: Turn, intake: Intake, found: Triage): Promise<boolean> {
  if (!opensAnother(turn.text) || isCourtesy(found) || (await crowded(turn.ctx, turn.conversation.id))) return false
  const words = await typedIn(turn.ctx, intake)
  if (words === '') return false
  return found.gate === 'grievance' ? !sameTopic(found, triage(words)) : namesMatter(turn.text)
}

/** 食堂 is not 澡堂, though both are 后勤; a text that names no topic of its category fits any. */
const sameTopic = (found: Triage, { category, subcategory }: Pick<Grievance, 'category' | 'subcategory'>): boolean =>
  found.category === category &&
  (found.subcategory === subcategory || [found.subcategory, subcategory].includes(SUBCATEGORIES[category].at(-1) ?? null))

/** To a cadre who wrote to them: no question about how things stand, no other matter, no thanks. */
async function reply(turn: Turn, found: Triage): Promise<Answer | null> {
  const isTalk = found.gate === 'smalltalk' && !isCourtesy(found) && found.smalltalk !== 'robot' && /[\p{L}\p{N}]/u.test(turn.text)
  if (opensAnother(turn.text) || !(isTalk || found.gate === 'grievance')) return null
  const matter = await ownerSpokeOf(turn)
  if (matter === null || !(isTalk || fits(turn.text, found, matter))) return null
  return isTalk && found.certainty >= SURELY_TALK ? repliedToOwner(turn, matter) : supplied(turn, matter)
}

/** The receipt said that the unit is unknown; 三车间 tells it, also where the question could not be put. */
async function namesUnit(turn: Turn, found: Triage): Promise<Answer | null> {
  if (turn.text.length > UNIT_NAME || (found.gate === 'grievance' && found.certainty >= SURE_ENOUGH)) return null
  if (!(await ownOpen(turn.ctx, turn.speaker)).some(({ unitUncertain }) => unitUncertain)) return null
  return matchUnit(turn.text, await namedUnits(turn.ctx)).verdict === 'one' ? tellUnit(turn, turn.text) : null
}

const UNIT_NAME = 20

async function quotedMatter(turn: Turn): Promise<Grievance | null> {
  const id = turn.quoted?.grievanceId
  const found = id == null ? null : await ownById(turn.ctx, id, turn.speaker)
  return found === null || ['closed', 'withdrawn', 'redirected'].includes(found.status) ? null : found
}

/** The words belong to a matter that is already here: one that waits for them, one just registered, one they say they add to. */
async function joinable(turn: Turn, found: Triage): Promise<Answer | null> {
  if (opensAnother(turn.text) || isCourtesy(found)) return null
  const open = await ownOpen(turn.ctx, turn.speaker)
  const waiting = open.find(({ status }) => status === 'waiting')
  if (waiting !== undefined && found.gate !== 'status') return supplied(turn, waiting)
  const fresh = open.length === 0 ? null : await justRegistered(turn.ctx, turn.conversation.id)
  const late = open.find(({ id, status }) => id === fresh && status !== 'answered')
  if (late !== undefined && fits(turn.text, found, late)) return joined(turn, late)
  const latest = open.find(({ status }) => status !== 'answered') ?? open[0]
  return latest !== undefined && supplements(turn.text) ? supplied(turn, latest) : null
}

function fits(text: string, found: Triage, late: Grievance): boolean {
  if (supplements(text)) return true
  if (found.gate === 'grievance') return sameTopic(found, late) || found.category === 'other' || !isComplete(text)
  return found.gate === 'smalltalk' && found.certainty < SURELY_TALK && /\p{L}/u.test(text)
}

export async function joined(turn: Turn, matter: Grievance): Promise<Answer> {
  await supply(turn.ctx, matter, saidIn(turn))
  return (await sentWithin(turn.ctx, turn.conversation.id, 'joined', 60_000))
    ? NOTHING
    : { ...about(matter, plain(say('joined', { no: matter.no }))), purpose: 'joined' }
}

export async function supplied(turn: Turn, grievance: Grievance): Promise<Answer> {
  await supply(turn.ctx, grievance, saidIn(turn))
  const owner = await cadreName(turn.ctx, grievance.ownerId)
  return (await sentWithin(turn.ctx, turn.conversation.id, 'supplied', 60_000))
    ? NOTHING
    : { ...about(grievance, plain(say('supplied', { no: grievance.no, owner }))), purpose: 'supplied' }
}

async function gatherMore(turn: Turn, found: Triage): Promise<Answer> {
  if (isCourtesy(found)) return smallTalk(turn, found.smalltalk)
  await forgetDoubt(turn)
  await gather(turn.ctx, turn.speaker, turn.conversation, saidIn(turn), isComplete(turn.text))
  return turn.text.length >= 3_000 && !(await sentWithin(turn.ctx, turn.conversation.id, 'long-kept', 60_000))
    ? { messages: [plain(say('longKept', {}))], purpose: 'long-kept' }
    : NOTHING
}

/** Begins a matter, with whatever the bot was not sure of a moment ago; says so at most once a minute. */
export async function start(turn: Turn): Promise<Answer> {
  await forgetDoubt(turn)
  const intake = await gather(turn.ctx, turn.speaker, turn.conversation, saidIn(turn), isComplete(turn.text), true)
  if (turn.ctx.quietSeconds === 0) return registerNow(turn, intake)
  return (await sentWithin(turn.ctx, turn.conversation.id, 'gathering', 60_000))
    ? NOTHING
    : { messages: [plain(say('gathering', {}))], purpose: 'gathering' }
}

/** INTAKE_QUIET_SECONDS=0: every message is a matter by itself. */
async function registerNow(turn: Turn, intake: Intake): Promise<Answer> {
  await afterRegistration(turn, await finish(turn.ctx, turn.speaker, turn.conversation, intake))
  return NOTHING
}

async function startAnother(turn: Turn): Promise<Answer> {
  await start(turn)
  return answer(plain(say('gatheringAnother', {})))
}

/** More words answer the doubt by themselves: a later `2` must not throw them away. */
export async function forgetDoubt({ ctx, conversation, speaker }: Turn): Promise<void> {
  const question = await currentQuestion(ctx, conversation.id, speaker.identityId)
  if (question?.name === askIsGrievance.name) await closeQuestion(ctx, conversation.id, speaker.identityId, question.openedAt)
}

/** Asks once; what is said in the meantime and no clearer is kept with the rest. */
async function askFirst(turn: Turn, found: Triage): Promise<Answer> {
  const doubtful = found.gate !== 'grievance'
  if (await holdMore(turn.ctx, turn.conversation.id, saidIn(turn))) {
    if (await sentWithin(turn.ctx, turn.conversation.id, 'is-grievance', 60_000)) return NOTHING
  } else await askIsGrievance.ask(turn, { intakeId: await hold(turn.ctx, turn.speaker, turn.conversation, saidIn(turn), doubtful) })
  const topic = found.category === 'other' ? '工作上的事' : `${CATEGORY[found.category]}的事`
  return { messages: [plain(say('askIsGrievance', { about: topic, kept: !doubtful }))], purpose: 'is-grievance' }
}

const TALK = { greeting: 'greeting', thanks: 'thanks', goodbye: 'goodbye', apology: 'apology', robot: 'robot', chat: 'smallTalk' } as const

/** A short human answer, not the same one twice within a minute. */
export async function smallTalk(turn: Turn, kind: Triage['smalltalk']): Promise<Answer> {
  const purpose = `talk-${kind ?? 'chat'}`
  if (await sentWithin(turn.ctx, turn.conversation.id, purpose, 60_000)) return NOTHING
  return { messages: [plain(say(TALK[kind ?? 'chat'], {}))], purpose }
}
