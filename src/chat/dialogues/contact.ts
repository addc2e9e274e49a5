import { z } from 'zod'
import { setContact, supply } from '../../services/grievances/own.ts'
import { ownById } from '../../services/grievances/read.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { type Asking, defineDialogue } from '../dialogue.ts'
import { answer, saidIn } from '../turn.ts'
import { answerDoubt, isDenied } from './danger.ts'

const WHO: readonly (readonly [RegExp, string])[] = [
  [/^(?:1|女同志|女的)$/, '女同志'],
  [/^(?:2|上级工会)$/, '上级工会'],
  [/^(?:3|先不联系.{0,8}|只留存|别联系我?)$/, '先不联系，只留存'],
]

const state = z.object({ grievanceId: z.string() })
const LIKE_A_TIME = /点|天|晚|早|中午|上午|下午|周|星期|随时|都行|都可以|方便|下班|休息|别|不要|电话|短信|文字|这里|饭/

/** 什么时候方便: kept for the handler to read, and in the matter like everything else that was said. */
export const askContactTime = defineDialogue({
  name: 'contact-time',
  version: 2,
  state: state.extend({ who: z.string() }),
  expiresMs: 86_400_000,
  async answer(turn, { grievanceId, who }, text) {
    const grievance = text.length <= 40 && LIKE_A_TIME.test(text) ? await ownById(turn.ctx, grievanceId, turn.speaker) : null
    if (grievance === null) return null
    await supply(turn.ctx, grievance, saidIn(turn))
    await setContact(turn.ctx, grievance, { who, when: text })
    return answer(plain(say('contactKept', {})))
  },
})

/** 谁联系您合适, after a report of harassment. While it is not known whether somebody is in danger, a number answers that question. */
export const askContact: Asking<{ grievanceId: string; doubt: string | null }> = defineDialogue({
  name: 'contact',
  version: 3,
  state: state.extend({ doubt: z.string().nullable() }),
  expiresMs: 7 * 86_400_000,
  async answer(turn, { grievanceId, doubt }, text) {
    const inDoubt = doubt === null ? null : await answerDoubt(turn, doubt, text.normalize('NFKC'))
    if (inDoubt !== null && isDenied(text.normalize('NFKC'))) {
      await askContact.ask(turn, { grievanceId, doubt: null })
      return answer(...inDoubt.messages, plain(say('askContact', {})))
    }
    if (inDoubt !== null) return inDoubt
    const who = WHO.find(([words]) => words.test(text.normalize('NFKC')))?.[1]
    const grievance = who === undefined ? null : await ownById(turn.ctx, grievanceId, turn.speaker)
    if (who === undefined || grievance === null) return null
    await setContact(turn.ctx, grievance, { who, when: '' })
    if (who.startsWith('先不联系')) return answer(plain(say('contactNone', {})))
    await askContactTime.ask(turn, { grievanceId, who })
    return answer(plain(say('askContactTime', {})))
  },
})
