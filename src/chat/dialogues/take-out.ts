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
  version: 2,
  /** A message with words and pictures has several parts. */
  state: z.object({ parts: z.array(z.object({ grievanceId: z.string(), messageId: z.string() })) }),
  async answer(turn, { parts }, text) {
    if (text !== '拿掉') return null
    let taken = false
    for (const { grievanceId, messageId } of parts) {
      const grievance = await ownById(turn.ctx, grievanceId, turn.speaker)
      if (grievance === null) continue
      await takeOut(turn.ctx, grievance, messageId)
      taken = true
    }
    return taken ? answer(plain(say('takenOut', {}))) : null
  },
})
