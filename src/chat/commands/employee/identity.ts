import type { IdentityMode } from '../../../domain/grievance.ts'
import { identify } from '../../../services/grievances/own.ts'
import { type Grievance, ownOpen } from '../../../services/grievances/read.ts'
import { openIntake, prepare, setMode } from '../../../services/mail/intakes.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { type Command, defineCommand } from '../../command.ts'
import { type Answer, about, answer, type Turn } from '../../turn.ts'

/** Said while a matter is being gathered, or before the first words of one, it holds for that one; later it changes the one it means. */
function modeCommand(name: string, aliases: readonly string[], mode: IdentityMode, summary: string): Command {
  const later = defineCommand({
    name,
    roles: 'everyone',
    summary,
    usage: name,
    takes: 'own',
    run: (turn, grievance) => change(turn, grievance, mode),
  })
  return {
    ...later,
    aliases,
    async run(turn, rest, said) {
      if (rest !== '' || turn.quoted?.grievanceId != null) return later.run(turn, rest, said)
      const intake = await openIntake(turn.ctx, turn.conversation.id)
      if (intake !== null) await setMode(turn.ctx, intake, mode)
      else if ((await ownOpen(turn.ctx, turn.speaker)).length > 0) return later.run(turn, rest, said)
      else await prepare(turn.ctx, turn.speaker, turn.conversation, { mode })
      return answer(plain(say(intake === null ? 'modeKeptAhead' : 'modeKeptForIntake', { mode })))
    },
  }
}

async function change(turn: Turn, grievance: Grievance, mode: IdentityMode): Promise<Answer> {
  const after = await identify(turn.ctx, grievance, mode)
  if (mode === 'anonymous') return answer(plain(say('becameAnonymous', { no: after.no })))
  return about(after, plain(say('modeChanged', { no: after.no, mode })))
}

export const openIdentity = modeCommand('实名', ['我要实名', '公开身份'], 'open', '让承办人看到您的姓名和电话')
export const confidential = modeCommand('保密', ['我要保密'], 'confidential', '承办人只看到代号（默认）')
export const anonymous = modeCommand('匿名', ['我要匿名', '匿名反映', '我要匿名反映'], 'anonymous', '去掉您和这件事的关联')
