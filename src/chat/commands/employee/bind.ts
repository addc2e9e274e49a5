import { refuseIfLocked } from '../../../services/numbers.ts'
import { bind as bindAccount, keepsake } from '../../../services/people/binding.ts'
import { isCadre } from '../../../services/people/people.ts'
import { rejoin } from '../../../services/people/rejoin.ts'
import { unitById } from '../../../services/people/units.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { ROLE } from '../../../texts/words.ts'
import { defineCommand } from '../../command.ts'
import { answer } from '../../turn.ts'

export const bind = defineCommand({
  name: '绑定',
  roles: 'everyone',
  summary: '用绑定码认领您的身份',
  usage: '绑定 123456',
  takes: 'text',
  fits: rest => /^[0-9０-９\s]{0,20}$/u.test(rest),
  async run(turn, code) {
    await refuseIfLocked(turn.ctx, turn.speaker)
    const bound = await bindAccount(turn.ctx, turn.speaker, code.normalize('NFKC').replace(/\s/g, ''))
    const found = await rejoin(turn.ctx, bound, turn.received.message.chat)
    const kept = await keepsake(turn.ctx, turn.received.accountId, bound.personId)
    const more = [...(found === null ? [] : [say('foundAgain', {})]), ...(kept === null ? [] : [say('keepCode', { code: kept })])]
    const roles: string[] = []
    for (const { role, unitId } of bound.holdings) roles.push(`${(await unitById(turn.ctx, unitId)).name}${ROLE[role]}`)
    if (!isCadre(bound) && found !== null) return answer(...more.map(plain))
    return answer(plain([say('bound', { name: bound.name, roles }), ...more].join('\n')))
  },
})
