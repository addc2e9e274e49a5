/** A cadre said or asked something about a matter lately: what its employee writes next is for that cadre, whatever it sounds like. */
import { supply } from '../services/grievances/own.ts'
import { type Grievance, ownOpen } from '../services/grievances/read.ts'
import { latestMatter, sentWithin } from '../services/mail/sent.ts'
import { cadreName } from '../services/people/people.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { type Answer, about, NOTHING, saidIn, type Turn } from './turn.ts'

/** As long as a shift and a night's sleep may keep somebody from answering. */
const SPOKE_MS = 86_400_000

/** The employee's open matter about which its owner wrote to this chat last. */
export async function ownerSpokeOf(turn: Turn): Promise<Grievance | null> {
  const open = (await ownOpen(turn.ctx, turn.speaker)).filter(({ status }) => status !== 'answered')
  if (open.length === 0) return null
  const id = await latestMatter(turn.ctx, turn.conversation.id, ['words', 'question'], SPOKE_MS)
  return open.find(one => one.id === id) ?? null
}

/** 下午三点, 可以, a picture: kept in the matter and told to its owner; the employee hears so once a minute. */
export async function repliedToOwner(turn: Turn, matter: Grievance): Promise<Answer> {
  await supply(turn.ctx, matter, saidIn(turn))
  const told = await sentWithin(turn.ctx, turn.conversation.id, 'replied', 60_000)
  const owner = await cadreName(turn.ctx, matter.ownerId)
  return { ...(told ? NOTHING : about(matter, plain(say('replied', { owner })))), purpose: 'replied' }
}
