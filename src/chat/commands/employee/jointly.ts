import { inviteToJoin, join, leaveJoint } from '../../../services/grievances/outcome/jointly.ts'
import { cadreName, holds } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { type Command, defineCommand } from '../../command.ts'
import { about, answer } from '../../turn.ts'

const HANDLERS = ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'] as const

const own = defineCommand({
  name: '一起办',
  roles: 'everyone',
  summary: '跟反映同一件事的工友一起办，随时可以“单独办”',
  usage: '一起办 382746156 1',
  takes: 'own+text',
  async run(turn, grievance, text) {
    const found = /^(?:(1|一起|好|行|愿意)|(2|不|单独))/.exec(text.normalize('NFKC'))
    if (found === null) return answer(plain(say('usage', { usage: `一起办 ${grievance.no} 1` })))
    const yes = found[1] !== undefined
    const after = await join(turn.ctx, grievance, yes)
    return about(
      after,
      plain(
        yes ? say('joinedNow', { no: after.no, owner: await cadreName(turn.ctx, after.ownerId) }) : say('notJoinedThen', { no: after.no }),
      ),
    )
  },
})

const invite = defineCommand({
  name: '一起办',
  roles: HANDLERS,
  summary: '问反映同一件事的职工愿不愿意一起办',
  usage: '一起办 382746156',
  takes: 'seen',
  async run(turn, grievance) {
    const asked = await inviteToJoin(turn.ctx, grievance, turn.speaker)
    return about(grievance, plain(say('joinsAsked', { no: grievance.no, asked })))
  },
})

/** An employee's word about their own matter, or a cadre's question to the others. */
export const jointly: Command = {
  ...own,
  run: (turn, rest, said) => (holds(turn.speaker, ...HANDLERS) ? invite : own).run(turn, rest, said),
}

export const alone = defineCommand({
  name: '单独办',
  aliases: ['我要单独办'],
  roles: 'everyone',
  summary: '不跟别人一起办了',
  usage: '单独办',
  takes: 'own',
  async run(turn, grievance) {
    await leaveJoint(turn.ctx, grievance)
    return about(grievance, plain(say('aloneAgain', { no: grievance.no, owner: await cadreName(turn.ctx, grievance.ownerId) })))
  },
})
