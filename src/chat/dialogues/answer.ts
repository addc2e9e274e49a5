/** 报结 part by part: what is still missing is asked, one question at a time; nothing is sent before its author has seen it. */
import { z } from 'zod'
import { Adoption, type Draft, MUST, missingIn, Part, partsOf, readAdoption } from '../../domain/typed/answer-parts.ts'
import { isReceipt } from '../../domain/typed/command-text.ts'
import { UserError } from '../../errors.ts'
import { answer as answerMatter, mustBeAnswerable, wordsOf } from '../../services/grievances/outcome/answer.ts'
import { draftOf, dropDrafts, keepDraft } from '../../services/grievances/outcome/answer-draft.ts'
import { jointWith } from '../../services/grievances/outcome/jointly.ts'
import { type Grievance, visibleById } from '../../services/grievances/read.ts'
import { choice, type Message, plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { defineDialogue } from '../dialogue.ts'
import { type Answer, about, answer, type Turn } from '../turn.ts'

const PURPOSE = 'answer-form'
const Step = z.union([Part, z.literal('check')])
type Step = z.infer<typeof Step>

const BACK = /^(上一步|上一样|返回)$/
const SKIP = /^(跳过|没有|无|前面写了|写过了)$/
/** Sends what was written so far. */
export const SEND = /^(就这样送|直接送|送出|送)$/
const LATER = /^(先放着|先放一放|不写了|先不写了|取消|退出)$/

export const askAnswer = defineDialogue({
  name: 'answer',
  version: 1,
  state: z.object({ grievanceId: z.string(), step: Step }),
  expiresMs: 86_400_000,
  async answer(turn, { grievanceId, step }, text) {
    // 收到 signs an alert, and quoting another message means that one
    if (isReceipt(text) || quotesAnother(turn, grievanceId)) return null
    const grievance = await visibleById(turn.ctx, grievanceId, turn.speaker)
    if (grievance === null) return answer(plain(say('noSuchNumber', {})))
    const over = await notTheirs(turn, grievance)
    if (over !== null) return over
    const draft = (await draftOf(turn.ctx, grievance.id, turn.speaker.personId)) ?? {}
    if (LATER.test(text) || (step === 'check' && /^(3|３)$/.test(text))) return later(grievance)
    if (BACK.test(text) || (step === 'check' && /^(2|２)$/.test(text))) return back(turn, grievance, step)
    if (SEND.test(text) || (step === 'check' && /^(1|１|对|好|行|可以|是|发)$/.test(text))) return sendOff(turn, grievance, draft)
    return step === 'check' ? put(turn, grievance, draft, 'check') : take(turn, grievance, draft, step, text)
  },
})

function quotesAnother({ quoted }: Turn, grievanceId: string): boolean {
  return quoted !== null && (quoted.purpose !== PURPOSE || (quoted.grievanceId !== null && quoted.grievanceId !== grievanceId))
}

/** The matter went on meanwhile: what was written stays with its author while it may come back to them. */
async function notTheirs(turn: Turn, grievance: Grievance): Promise<Answer | null> {
  try {
    await mustBeAnswerable(turn.ctx, grievance, turn.speaker)
    return null
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    if (['closed', 'withdrawn', 'redirected', 'answered'].includes(grievance.status)) await dropDrafts(turn.ctx, grievance.id)
    return answer(plain(say('answerOver', { no: grievance.no })))
  }
}

async function take(turn: Turn, grievance: Grievance, draft: Draft, step: Part, text: string): Promise<Answer> {
  if (SKIP.test(text)) {
    if (MUST.includes(step)) return put(turn, grievance, draft, step, plain(say('answerNotYet', { part: step })))
    return goOn(turn, grievance, { ...draft, [step]: '' })
  }
  if (step !== 'adoption')
    return /^\p{Nd}{1,2}$/u.test(text) ? put(turn, grievance, draft, step) : goOn(turn, grievance, { ...draft, [step]: text })
  const place = /^[1-3]$/.exec(text.normalize('NFKC'))?.[0]
  const said = place === undefined ? readAdoption(text) : { adoption: Adoption.options[Number(place) - 1], reason: '' }
  if (said?.adoption === undefined) return put(turn, grievance, draft, step, plain(say('answerNotYet', { part: step })))
  return goOn(turn, grievance, { ...draft, adoption: said.adoption, ...(said.reason === '' ? {} : { opinion: said.reason }) })
}

async function goOn(turn: Turn, grievance: Grievance, draft: Draft): Promise<Answer> {
  await keepDraft(turn.ctx, grievance.id, turn.speaker.personId, draft)
  return put(turn, grievance, draft, missingIn(draft, grievance)[0] ?? 'check')
}

/** Begins, or goes on where it was left. */
export async function leadThrough(turn: Turn, grievance: Grievance, draft: Draft): Promise<Answer> {
  const missing = missingIn(draft, grievance)
  const [first] = missing
  await keepDraft(turn.ctx, grievance.id, turn.speaker.personId, draft)
  return first === undefined
    ? put(turn, grievance, draft, 'check')
    : put(
        turn,
        grievance,
        draft,
        first,
        question(grievance, first, { left: missing.length, written: missing.length < partsOf(grievance).length }),
      )
}

/** @param begun only the first question says how many there are */
function question(grievance: Grievance, part: Part, begun: { left: number; written: boolean } | null): Message {
  const must = MUST.includes(part)
  const { no, kind } = grievance
  const text = say('answerAsk', {
    no,
    part,
    left: 0,
    written: false,
    ...begun,
    first: begun !== null,
    suggestion: kind === 'suggestion',
    must,
  })
  if (part !== 'adoption') return plain(text)
  return choice(text, [
    ['采纳', '1'],
    ['部分采纳', '2'],
    ['未采纳', '3'],
  ])
}

/** Its first button names the matter: pressed on an old card it sends no other. */
const preview = (no: string, draft: Draft): Message =>
  choice(say('answerPreview', { words: wordsOf(draft) }), [
    ['送给职工', `报结 ${no} 就这样送`],
    ['改上一样', '上一步'],
    ['先放着', '先放着'],
  ])

async function put(turn: Turn, grievance: Grievance, draft: Draft, step: Step, message?: Message): Promise<Answer> {
  await askAnswer.ask(turn, { grievanceId: grievance.id, step })
  const asked = message ?? (step === 'check' ? preview(grievance.no, draft) : question(grievance, step, null))
  return { ...about(grievance, asked), purpose: PURPOSE }
}

async function back(turn: Turn, grievance: Grievance, step: Step): Promise<Answer> {
  const parts = partsOf(grievance)
  const draft = (await draftOf(turn.ctx, grievance.id, turn.speaker.personId)) ?? {}
  const before = step === 'check' ? parts.at(-1) : parts[parts.indexOf(step) - 1]
  if (before === undefined) return put(turn, grievance, draft, step, plain(say('answerFirst', {})))
  return put(turn, grievance, draft, before)
}

export async function sendOff(turn: Turn, grievance: Grievance, draft: Draft): Promise<Answer> {
  const wanting = missingIn(draft, grievance).find(part => MUST.includes(part))
  if (wanting !== undefined) return put(turn, grievance, draft, wanting, plain(say('answerNotYet', { part: wanting })))
  const others = draft.all === true ? await jointWith(turn.ctx, grievance, turn.speaker) : []
  const { promised } = await answerMatter(turn.ctx, grievance, turn.speaker, draft)
  for (const other of others) await answerMatter(turn.ctx, other, turn.speaker, draft)
  if (draft.all === true) return about(grievance, plain(say('answerSendingAll', { no: grievance.no, count: others.length + 1 })))
  return about(grievance, plain(say('answerSending', { no: grievance.no, promised })))
}

const later = (grievance: Grievance): Answer => about(grievance, plain(say('answerKept', { no: grievance.no })))
