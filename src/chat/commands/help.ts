import { canonicalText } from '../../domain/typed/command-text.ts'
import { holds, isCadre, type Speaker } from '../../services/people/people.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { type Command, defineCommand } from '../command.ts'
import { answer } from '../turn.ts'
import { COMMANDS } from './index.ts'

const mayUse = (speaker: Speaker, { roles }: Command): boolean => roles === 'everyone' || holds(speaker, ...roles)
/** What an employee needs; the rest is found by 帮助 <词>. */
const FOR_EMPLOYEES = ['进度', '补充', '催办', '为什么', '重办', '转人工', '实名', '匿名', '直送上级', '不反映了', '我的单位', '我的数据']
/** What a cadre says every day; of the rest the words alone, or nobody reads to the end. */
const FOR_CADRES = [
  '待办',
  '认领',
  '查看',
  '回复',
  '追问',
  '备注',
  '报结',
  '转办',
  '退回',
  '指派',
  '批准',
  '代登',
  '督办',
  '汇总',
  '签收',
  '到场',
  '请假',
]
/** Examples hold a number that nobody has: whoever types the line as it stands must not hear that there is none. */
const line =
  (number: string) =>
  ({ usage, summary }: Command): string =>
    `${usage.replace(/ ?\d{9}/, number)} —— ${summary}`

function helpCadre(commands: readonly Command[]): string {
  const daily = commands.filter(({ name }) => FOR_CADRES.includes(name))
  const rest = new Set(commands.filter(({ name }) => !FOR_CADRES.includes(name)).map(({ name }) => name))
  return say('helpCadre', { lines: daily.map(line(' 编号')), rest: [...rest] })
}

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
    if (isCadre(turn.speaker)) return answer(plain(helpCadre(commands.filter(({ roles }) => roles !== 'everyone'))))
    const seen = new Map(commands.filter(({ name }) => FOR_EMPLOYEES.includes(name)).map(command => [command.name, line('')(command)]))
    return answer(plain(say('helpEmployee', { lines: [...seen.values()] })))
  },
})
