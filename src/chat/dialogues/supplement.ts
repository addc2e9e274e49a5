import { z } from 'zod'
import { supply } from '../../services/grievances/own.ts'
import { ownById } from '../../services/grievances/read.ts'
import { cadreName } from '../../services/people/people.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { defineDialogue } from '../dialogue.ts'
import { about, saidIn } from '../turn.ts'

/** After a bare 补充: whatever comes next, words or a file, joins that matter. */
export const askSupplement = defineDialogue({
  name: 'supplement',
  version: 1,
  state: z.object({ grievanceId: z.string() }),
  expiresMs: 600_000,
  async answer(turn, { grievanceId }) {
    const grievance = await ownById(turn.ctx, grievanceId, turn.speaker)
    if (grievance === null || ['closed', 'withdrawn', 'redirected'].includes(grievance.status)) return null
    await supply(turn.ctx, grievance, saidIn(turn))
    return about(grievance, plain(say('supplied', { no: grievance.no, owner: await cadreName(turn.ctx, grievance.ownerId) })))
  },
})
