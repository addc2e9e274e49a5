import { Level } from '../../../domain/grievance.ts'
import { startDrill } from '../../../services/alerts/handling/drill.ts'
import { unitsHeld } from '../../../services/people/people.ts'
import { unitById } from '../../../services/people/units.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { LEVEL } from '../../../texts/words.ts'
import type { Hazard } from '../../../texts/zh-cn/alerts.ts'
import { defineCommand } from '../../command.ts'
import { answer } from '../../turn.ts'
import { HANDLED } from '../../which-alert.ts'

const KINDS: readonly (readonly [RegExp, Hazard])[] = [
  [/火|爆炸/, 'fire'],
  [/事故|伤|触电|中毒/, 'accident'],
  [/停工|聚集|上访/, 'gathering'],
  [/打架|打人|暴力/, 'violence'],
  [/轻生|跳楼|自杀/, 'self-harm'],
  [/冒险|强令/, 'unsafe-order'],
]

export const drill = defineCommand({
  name: '演练',
  roles: ['director', 'leader', 'supervisor'],
  summary: '开始一次应急演练',
  usage: '演练 红 火灾',
  takes: 'text',
  async run(turn, text) {
    const level = Level.options.find(one => text.startsWith(LEVEL[one]))
    const hazard = KINDS.find(([pattern]) => pattern.test(text))?.[1]
    const [unitId] = unitsHeld(turn.speaker, 'director', 'leader', 'supervisor')
    if ((level !== 'red' && level !== 'orange') || hazard === undefined || unitId === undefined) throw refusal('wrongDrill', {})
    const no = await startDrill(turn.ctx, unitId, level, hazard, turn.speaker)
    return { ...answer(plain(say('drillStarted', { alertNo: no, level, unit: (await unitById(turn.ctx, unitId)).name }))), ...HANDLED }
  },
})
