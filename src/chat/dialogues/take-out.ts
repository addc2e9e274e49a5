import { z } from 'zod'
import { takeOut } from '../../services/grievances/own.ts'
import { ownById } from '../../services/grievances/read.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { defineDialogue } from '../dialogue.ts'
import { answer } from '../turn.ts'

/** 要从记录里拿掉吗: after a message was taken back that had already been registered. */
export const askTakeOut = defineDialogue({
  name: 'take-out',
  version: 1,
  state: z.object({ grievanceId: z.string(), messageId: z.string() }),
  async answer(turn, { grievanceId, messageId }, text) {
    if (text !== '拿掉') return null
    const grievance = await ownById(turn.ctx, grievanceId, turn.speaker)
    if (grievance === null) return null
    await takeOut(turn.ctx, grievance, messageId)
    return answer(plain(say('takenOut', {})))
  },
})
