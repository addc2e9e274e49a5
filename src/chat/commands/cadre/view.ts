import { factsOf } from '../../../services/grievances/facts.ts'
import { helpersOf } from '../../../services/grievances/ownership/helping.ts'
import { claimableBy } from '../../../services/grievances/ownership/owner.ts'
import { type Grievance, ownedBy } from '../../../services/grievances/read.ts'
import { historyOf } from '../../../services/grievances/words/history.ts'
import { attachmentsIn, hear, linesOf, storyOf } from '../../../services/grievances/words/words.ts'
import { revealIdentity } from '../../../services/people/identities.ts'
import { CADRES } from '../../../services/people/people.ts'
import { button, handlingButtons } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { MODE } from '../../../texts/words.ts'
import { defineCommand } from '../../command.ts'
import { about, type Turn } from '../../turn.ts'

/** 实名 shows name and phone to the owner, and the look is in the ledger; else only the alias. */
async function identityLine(turn: Turn, grievance: Grievance): Promise<string> {
  if (grievance.mode !== 'open' || grievance.ownerId !== turn.speaker.personId)
    return `${grievance.alias}（${MODE[grievance.mode]}）${grievance.contact === null ? '' : `；${grievance.contact}`}`
  const { name, phone } = await revealIdentity(turn.ctx, grievance, turn.speaker)
  return `${name}${phone === '' ? '' : ` ${phone}`}（实名）`
}

export const view = defineCommand({
  name: '查看',
  aliases: ['看', '详情'],
  roles: CADRES,
  summary: '看一件诉求的全文和经过',
  usage: '查看 382746156',
  takes: 'seen',
  among: async turn => [...(await ownedBy(turn.ctx, turn.speaker.personId)), ...(await claimableBy(turn.ctx, turn.speaker))],
  async run(turn, grievance) {
    const lines = await linesOf(turn.ctx, { grievanceId: grievance.id })
    await hear(turn.ctx, grievance.id)
    const text = say('view', {
      ...(await factsOf(turn.ctx, grievance)),
      story: storyOf(lines),
      history: await historyOf(turn.ctx, grievance, lines),
      identity: await identityLine(turn, grievance),
      helpers: await helpersOf(turn.ctx, grievance.id),
      ownerReason: grievance.ownerReason,
    })
    const buttons = ['registered', 'assigned'].includes(grievance.status)
      ? [button('认领', `认领 ${grievance.no}`, 'primary')]
      : grievance.ownerId === turn.speaker.personId
        ? handlingButtons(grievance.no).slice(1)
        : []
    return about(grievance, { text, tone: grievance.level, buttons, attachments: attachmentsIn(lines) })
  },
})
