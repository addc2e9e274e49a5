/** What happens without a word being said: somebody leaves, the bot comes into a group or out of it, a group is renamed. */
import { renameGroup, setExternal, unbindGroup } from '../services/mail/groups.ts'
import { send } from '../services/mail/letters.ts'
import { leave } from '../services/people/leave.ts'
import { adminsOf, cadresIn } from '../services/people/people.ts'
import { chainOf, unitById } from '../services/people/units.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { GROUP } from '../texts/words.ts'
import { type Answer, answer, NOTHING, type Turn } from './turn.ts'

/** Null for what was said. */
export async function answerHappening(turn: Turn): Promise<Answer | null> {
  const { content, chat } = turn.received.message
  switch (content.type) {
    case 'left':
      return somebodyLeft(turn)
    case 'bot-added':
      await setExternal(turn.ctx, turn.conversation.id, content.external)
      return answer(plain(say(content.external ? 'externalGroup' : 'groupHello', {})))
    case 'bot-removed':
      return botRemoved(turn)
    case 'renamed':
      await renameGroup(turn.ctx, turn.conversation.id, chat)
      return NOTHING
    default:
      return null
  }
}

async function somebodyLeft({ ctx, speaker }: Turn): Promise<Answer> {
  const { unitIds, moved } = await leave(ctx, speaker)
  const text = plain(say('personLeft', { name: speaker.name, moved }))
  for (const personId of await headsOf(ctx, unitIds)) await send(ctx, { personId }, text, { purpose: 'person-left' })
  return NOTHING
}

async function botRemoved({ ctx, conversation }: Turn): Promise<Answer> {
  const group = await unbindGroup(ctx, conversation.id)
  if (group === null) return NOTHING
  const { name } = await unitById(ctx, group.unitId)
  const text = plain(say('groupLost', { purpose: GROUP[group.purpose], unit: name }))
  const told = new Set([...(await headsOf(ctx, [group.unitId])), ...(await adminsOf(ctx, group.unitId))])
  for (const personId of told) await send(ctx, { personId }, text, { purpose: 'group-lost', urgent: true })
  return NOTHING
}

/** Directors of these units, else whoever stands in their place above. */
async function headsOf(ctx: Turn['ctx'], unitIds: readonly string[]): Promise<string[]> {
  const heads = new Set<string>()
  for (const unitId of unitIds)
    for (const unit of await chainOf(ctx, unitId)) {
      const here = (await cadresIn(ctx, [unit.id])).filter(({ role }) => role === 'director' || role === 'deputy' || role === 'supervisor')
      for (const { personId } of here) heads.add(personId)
      if (here.length > 0) break
    }
  return [...heads]
}
