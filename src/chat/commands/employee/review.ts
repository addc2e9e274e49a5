import { askReview, decideReview } from '../../../services/grievances/outcome/review.ts'
import { type Grievance, ownEnded, ownOpen } from '../../../services/grievances/read.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { type Command, defineCommand, pointerIn } from '../../command.ts'
import { about, type Turn } from '../../turn.ts'

/** What was answered or closed of late. */
const among = async (turn: Turn): Promise<readonly Grievance[]> => [
  ...(await ownOpen(turn.ctx, turn.speaker)).filter(({ status }) => status === 'answered'),
  ...(await ownEnded(turn.ctx, turn.speaker, 40)),
]

const byReason = defineCommand({
  name: '申请复查',
  aliases: ['申请复核', '复查', '复核', '我要复查', '我要申请复查', '要求复查'],
  roles: 'everyone',
  summary: '对答复不服，请上级工会复查',
  usage: '申请复查 382746156 只补了一个月，还差一个月',
  takes: 'own+text',
  among,
  async run(turn, grievance, reason) {
    const asked = await askReview(turn.ctx, grievance, reason)
    const { no } = grievance
    return about(grievance, plain(asked.outcome === 'not-bound' ? say('reviewNotBound', { no }) : say('reviewAsked', { no, ...asked })))
  },
})

/** With nothing answered yet, whoever asks is told so, and not that nothing of theirs is here. @throws UserError `wrongStatus` */
export const review: Command = {
  ...byReason,
  async run(turn, rest, said) {
    if (turn.quoted?.grievanceId == null && pointerIn(rest).digits === null && (await among(turn)).length === 0) {
      const [open] = await ownOpen(turn.ctx, turn.speaker)
      if (open !== undefined) throw refusal('wrongStatus', { no: open.no, status: open.status, action: 'review' })
    }
    return byReason.run(turn, rest, said)
  },
}

export const decideOnReview = defineCommand({
  name: '复查决定',
  aliases: ['复核决定'],
  roles: ['supervisor', 'designated'],
  summary: '作出复查、复核意见：维持，或撤销重办',
  usage: '复查决定 382746156 撤销 还差一个月工资，责令补发',
  takes: 'seen+text',
  async run(turn, grievance, text) {
    const usage = `复查决定 ${grievance.no} 撤销 还差一个月工资，责令补发`
    const found = /^(维持|撤销|重办)[\s,，:：]*(.*)$/su.exec(text.trim())
    if (found === null) throw refusal('usage', { usage })
    const words = found[2]?.trim() ?? ''
    if (words.length < 4) throw refusal('needsReason', { usage })
    const after = await decideReview(turn.ctx, grievance, turn.speaker, found[1] === '维持', words)
    return about(after, plain(say('reviewDone', { no: after.no, upheld: found[1] === '维持' })))
  },
})
