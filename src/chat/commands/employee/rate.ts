import { type Rating, rate as rateMatter } from '../../../services/grievances/own.ts'
import type { Grievance } from '../../../services/grievances/read.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { type Command, defineCommand } from '../../command.ts'
import { askGoOn, askSatisfied } from '../../dialogues/rating.ts'
import { ratable } from '../../ratable.ts'
import { rated } from '../../rated.ts'
import { type Answer, about, answer, type Turn } from '../../turn.ts'

type Degree = Rating['solved']

/** What was said of it; one of the two may be missing. */
export interface Said {
  readonly solved: Degree | null
  readonly satisfied: Degree | null
}

/** Two numbers from 1 to 3 and nothing else. */
export function readNumbers(text: string): Rating | null {
  const found = /^\s*([1-3１-３])[\s,，、.。/;；]*([1-3１-３])\s*[.。!！]?\s*$/u.exec(text)
  return found === null ? null : ({ solved: Number(found[1]?.normalize('NFKC')), satisfied: Number(found[2]?.normalize('NFKC')) } as Rating)
}

const WORDS =
  /^(?:(?:谢谢|嗯|好的?|这回|都|已经|问题|事情|算是|还是?|根本|一直)[,，。 ]*)*(没(?:有)?(?:解决|兑现)|(?:只)?解决了?(?:一部分|一半|一些)|部分解决|解决(?:好)?了|(?:全|都)?兑现了?(?:一部分|一半|一些)?|办好了|发了|修好了)?[,，、;；。.!！ ]*(?:我?(?:很|非常|挺|还算|比较)?)(不(?:太|是很|够)?满意|基本满意|还行吧?|一般(?:般)?|满意)?(?:了|的|啊|吧|谢谢(?:你们|您)?|[,，。.!！~ ])*$/

/** The whole message in words: `解决了，很满意`; `没解决`. */
export function readWords(text: string): Said | null {
  const found = text.length > 30 ? null : WORDS.exec(text.trim())
  const [solved, satisfied] = [found?.[1], found?.[2]]
  if (solved === undefined && satisfied === undefined) return null
  return { solved: solved === undefined ? null : solvedIn(solved), satisfied: satisfied === undefined ? null : satisfiedIn(satisfied) }
}

const solvedIn = (word: string): Degree => (word.startsWith('没') ? 3 : /部分|一半|一些/.test(word) ? 2 : 1)
const satisfiedIn = (word: string): Degree => (word.startsWith('不') ? 3 : word === '满意' ? 1 : 2)

/** A single number answers the first of the two questions; of an inquiry there is only one. */
export const readSingle = (place: number, { kind }: Pick<Grievance, 'kind'>): Said | null => {
  if (place < 1 || place > 3) return null
  if (kind === 'inquiry') return place === 1 ? { solved: 1, satisfied: 1 } : { solved: 3, satisfied: 3 }
  return { solved: place as Degree, satisfied: null }
}

/** Not solved or not satisfied is clear by itself; 解决了 alone asks how; 解决一部分 asks whether to go on. */
export async function giveRating(turn: Turn, grievance: Grievance, { solved, satisfied }: Said): Promise<Answer> {
  if (grievance.status !== 'answered') throw refusal('wrongStatus', { no: grievance.no, status: grievance.status, action: 'rate' })
  if (solved === 1 && satisfied === null) {
    await askSatisfied.ask(turn, { grievanceId: grievance.id })
    return about(grievance, plain(say('askSatisfied', {})))
  }
  const rating: Rating = { solved: solved ?? (satisfied === 3 ? 3 : 1), satisfied: satisfied ?? (solved === 2 ? 2 : 3) }
  if (rating.solved === 2 && rating.satisfied !== 3 && grievance.round < 2) {
    await askGoOn.ask(turn, { grievanceId: grievance.id, satisfied: rating.satisfied })
    return about(grievance, plain(say('askGoOn', { no: grievance.no })))
  }
  const done = await rateMatter(turn.ctx, grievance, rating, false)
  return about(done.grievance, await rated(turn, done, rating.satisfied))
}

const byNumber = defineCommand({
  name: '评价',
  roles: 'everyone',
  summary: '说办得怎么样',
  usage: '评价 1 2',
  takes: 'own+text?',
  async run(turn, grievance, text) {
    const rating = readNumbers(text) ?? readWords(text)
    return rating === null ? answer(plain(say('ratingUnclear', {}))) : giveRating(turn, grievance, rating)
  },
})

/** `评价 1 2` means the matter that was asked about: its two numbers are no places in a list. */
export const rate: Command = {
  ...byNumber,
  async run(turn, rest, said) {
    const rating = turn.quoted?.grievanceId == null ? (readNumbers(rest) ?? readWords(rest)) : null
    const asked = rating === null ? null : await ratable(turn)
    return rating !== null && asked !== null ? giveRating(turn, asked, rating) : byNumber.run(turn, rest, said)
  },
}
