import { proofOf, reportBroken } from '../../../services/ledger/receipts.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { about, answer } from '../../turn.ts'

export const prove = defineCommand({
  name: '核验',
  aliases: ['验证'],
  roles: 'everyone',
  summary: '看登记的记录有没有被人动过',
  usage: '核验 382746156',
  takes: 'own',
  async run(turn, grievance) {
    const proof = await proofOf(turn.ctx, grievance)
    if (proof.state === 'waiting') return answer(plain(say('proofWaiting', {})))
    if (proof.state === 'holds') return about(grievance, plain(say('proofHolds', { no: grievance.no, ...proof })))
    return about(grievance, plain(say('proofBroken', { no: grievance.no, reported: (await reportBroken(turn.ctx, grievance)) > 0 })))
  },
})
