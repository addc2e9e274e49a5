/** Which answered matter a rating without a number means: the one quoted, the one last asked about, else the latest. */
import { lastAsked } from '../services/grievances/outcome/follow-up.ts'
import { type Grievance, ownById, ownOpen } from '../services/grievances/read.ts'
import type { Turn } from './turn.ts'

export async function ratable(turn: Turn): Promise<Grievance | null> {
  if (turn.quoted?.grievanceId != null) return answered(await ownById(turn.ctx, turn.quoted.grievanceId, turn.speaker))
  const open = (await ownOpen(turn.ctx, turn.speaker)).filter(({ status }) => status === 'answered')
  if (open.length <= 1) return open[0] ?? null
  const asked = await lastAsked(turn.ctx, turn.conversation.id)
  return open.find(({ id }) => id === asked) ?? open[0] ?? null
}

const answered = (grievance: Grievance | null): Grievance | null => (grievance?.status === 'answered' ? grievance : null)
