import { factsOf } from '../../../services/grievances/facts.ts'
import { claim as claimMatter } from '../../../services/grievances/ownership/moves.ts'
import { claimableBy } from '../../../services/grievances/ownership/owner.ts'
import { type Grievance, lostTo, ownedBy } from '../../../services/grievances/read.ts'
import { attachmentsIn, hear, linesOf, storyOf } from '../../../services/grievances/words/words.ts'
import { cadreName } from '../../../services/people/people.ts'
import { handlingButtons } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { about, type Turn } from '../../turn.ts'

/** What is theirs and not taken up yet, and what waits for anybody. */
const among = async ({ ctx, speaker }: Turn): Promise<readonly Grievance[]> => [
  ...(await ownedBy(ctx, speaker.personId)).filter(({ status }) => status === 'registered' || status === 'assigned'),
  ...(await claimableBy(ctx, speaker)),
]

export const claim = defineCommand({
  name: '认领',
  aliases: ['接了', '我接了', '我来', '我来办', '受理'],
  roles: ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'],
  summary: '认领一件诉求，由您包案',
  usage: '认领 382746156',
  takes: 'seen',
  among,
  async unseen({ ctx, speaker }, which) {
    const lost = await lostTo(ctx, which, speaker)
    throw lost === null
      ? refusal('noSuchNumber', {})
      : refusal('claimedBefore', { no: lost.no, owner: await cadreName(ctx, lost.ownerId), claimed: lost.status !== 'assigned' })
  },
  async run(turn, grievance) {
    const claimed = await claimMatter(turn.ctx, grievance, turn.speaker)
    const lines = await linesOf(turn.ctx, { grievanceId: claimed.id })
    await hear(turn.ctx, claimed.id)
    const text = say('claimed', { ...(await factsOf(turn.ctx, claimed)), story: storyOf(lines) })
    return about(claimed, { text, tone: claimed.level, buttons: handlingButtons(claimed.no), attachments: attachmentsIn(lines) })
  },
})
