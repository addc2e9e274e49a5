import { canonicalText } from '../../domain/command-text.ts'
import { holds, isCadre, type Speaker } from '../../services/people/people.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { type Command, defineCommand } from '../command.ts'
import { answer } from '../turn.ts'
import { COMMANDS } from './index.ts'

const mayUse = (speaker: Speaker, { roles }: Command): boolean => roles === 'everyone' || holds(speaker, ...roles)
/** What an employee needs; the rest is found by 帮助 <词>. */
const FOR_EMPLOYEES = ['进度', '补充', '催办', '为什么', '重办', '转人工', '实名', '匿名', '直送上级', '不反映了', '我的单位', '我的数据']
/** Examples hold a number that nobody has: whoever types the line as it stands must not hear that there is none. */
const line =
  (number: string) =>
  ({ usage, summary }: Command): string =>
    `${usage.replace(/ ?\d{9}/, number)} —— ${summary}`

export const help = defineCommand({
  name: '帮助',
  aliases: ['怎么用', '菜单', '指令', 'help'],
  roles: 'everyone',
  summary: '看怎么用',
  usage: '帮助',
  takes: 'text?',
  where: 'anywhere',
  fits: rest => rest.length <= 8,
  async run(turn, word) {
    const commands = COMMANDS.filter(command => mayUse(turn.speaker, command))
    const asked = commands.find(({ name, aliases }) => [name, ...aliases].includes(canonicalText(word)))
    if (asked !== undefined) return answer(plain(say('helpOne', asked)))
    if (isCadre(turn.speaker))
      return answer(plain(say('helpCadre', { lines: commands.filter(({ roles }) => roles !== 'everyone').map(line(' 编号')) })))
    const seen = new Map(commands.filter(({ name }) => FOR_EMPLOYEES.includes(name)).map(command => [command.name, line('')(command)]))
    return answer(plain(say('helpEmployee', { lines: [...seen.values()] })))
  },
})
