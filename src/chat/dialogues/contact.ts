import { z } from 'zod'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { setContact } from '../../services/grievances/own.ts'
import { byId } from '../../services/grievances/read.ts'
import { defineDialogue } from '../dialogue.ts'
import { answer } from '../turn.ts'

const WHO = { 1: '女同志', 2: '上级工会', 3: '先不联系，只留存' } as const

const state = z.object({ grievanceId: z.string() })

/** 什么时候方便: whatever they say is kept, for the handler to read. */
export const askContactTime = defineDialogue({
  name: 'contact-time', version: 1, state, expiresMs: 86_400_000,
  async answer(turn, { grievanceId }, text) {
    if (text.length > 60) return null
    await setContact(turn.ctx, await byId(turn.ctx, grievanceId), `时间：${text}`)
    return answer(plain(say('contactKept', {})))
  },
})

/** 谁联系您合适, after a report of harassment. */
export const askContact = defineDialogue({
  name: 'contact', version: 1, state,
  async answer(turn, { grievanceId }, text) {
    const choice = WHO[text as unknown as keyof typeof WHO]
    if (choice === undefined) return null
    await setContact(turn.ctx, await byId(turn.ctx, grievanceId), choice)
    if (text === '3') return answer(plain(say('contactKept', {})))
    await askContactTime.ask(turn, { grievanceId })
    return answer(plain(say('askContactTime', {})))
  },
})
