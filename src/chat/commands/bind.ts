import { refuseIfLocked } from '../../services/numbers.ts'
import { bind as bindAccount } from '../../services/people/binding.ts'
import { unitById } from '../../services/people/units.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { ROLE } from '../../texts/words.ts'
import { defineCommand } from '../command.ts'
import { answer } from '../turn.ts'

export const bind = defineCommand({
  name: '绑定',
  roles: 'everyone',
  summary: '用绑定码认领您的身份',
  usage: '绑定 123456',
  takes: 'text',
  fits: rest => /^[0-9０-９\s]{0,12}$/u.test(rest),
  async run(turn, code) {
    await refuseIfLocked(turn.ctx, turn.speaker)
    const bound = await bindAccount(turn.ctx, turn.speaker, code.normalize('NFKC').replace(/\s/g, ''))
    const roles: string[] = []
    for (const { role, unitId } of bound.holdings) roles.push(`${(await unitById(turn.ctx, unitId)).name}${ROLE[role]}`)
    return answer(plain(say('bound', { name: bound.name, roles })))
  },
})
