import { Category, type Complexity, type Level } from '../../../domain/grievance.ts'
import { factsOf } from '../../../services/grievances/facts.ts'
import { recategorise, recomplex, relevel } from '../../../services/grievances/reclassify.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { CATEGORY, CATEGORY_WORDS, COMPLEXITY, LEVEL } from '../../../texts/words.ts'
import { defineCommand } from '../../command.ts'
import { about } from '../../turn.ts'

const HANDLERS = ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'] as const

const split = (text: string): { first: string; reason: string } => {
  const [first = '', ...rest] = text.trim().split(/[\s,，:：]+/)
  return { first, reason: rest.join(' ') }
}

const categoryOf = (word: string): Category | undefined =>
  Category.options.find(code => code === word || CATEGORY[code] === word || CATEGORY_WORDS[code].includes(word))

export const category = defineCommand({
  name: '改类',
  aliases: ['改成'],
  glued: ['改成'],
  roles: HANDLERS,
  summary: '改类别',
  usage: '改类 382746156 社保',
  takes: 'seen+text',
  async run(turn, grievance, text) {
    const code = categoryOf(split(text).first)
    if (code === undefined) throw refusal('noSuchCategory', { names: Object.values(CATEGORY) })
    const after = await recategorise(turn.ctx, grievance, turn.speaker, code)
    return about(after, plain(say('recategorised', { no: after.no, category: code })))
  },
})

const keyOf = <K extends string>(names: Record<K, string>, word: string): K | undefined =>
  (Object.entries(names) as [K, string][]).find(([, name]) => word === name || word === `${name}色`)?.[0]

const LEVEL_USAGE = '改级 382746156 黄 涉及五个人'

export const level = defineCommand({
  name: '改级',
  roles: HANDLERS,
  summary: '改预警等级：一人可升，两人才降',
  usage: LEVEL_USAGE,
  takes: 'seen+text',
  async run(turn, grievance, text) {
    const { first, reason } = split(text)
    const to: Level | undefined = keyOf(LEVEL, first)
    if (to === undefined) throw refusal('usage', { usage: LEVEL_USAGE })
    if (reason === '') throw refusal('needsReason', { usage: LEVEL_USAGE })
    const { done, first: by } = await relevel(turn.ctx, grievance, turn.speaker, to, reason)
    return about(
      grievance,
      plain(
        done
          ? say('relevelled', { no: grievance.no, level: to })
          : say('lowerNeedsSecond', { no: grievance.no, by: by ?? '', usage: `改级 ${grievance.no} ${LEVEL[to]} ${reason}` }),
      ),
    )
  },
})

const COMPLEXITY_USAGE = '改难易 382746156 复杂 涉及两个部门'

export const complexity = defineCommand({
  name: '改难易',
  roles: ['officer', 'director', 'deputy', 'supervisor', 'designated'],
  summary: '改简单或复杂',
  usage: COMPLEXITY_USAGE,
  takes: 'seen+text',
  async run(turn, grievance, text) {
    const { first, reason } = split(text)
    const to: Complexity | undefined = keyOf(COMPLEXITY, first)
    if (to === undefined) throw refusal('usage', { usage: COMPLEXITY_USAGE })
    if (reason === '') throw refusal('needsReason', { usage: COMPLEXITY_USAGE })
    const after = await recomplex(turn.ctx, grievance, turn.speaker, to, reason)
    const { due } = await factsOf(turn.ctx, after)
    return about(after, plain(say('recomplexed', { no: after.no, complexity: to, due: after.status === 'handling' ? due : null })))
  },
})
