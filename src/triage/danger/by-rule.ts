/** Danger by rules: words mislead, so each hit is read in its sentence. */
import { pattern } from '../pattern.ts'
import * as context from '../rules/context.ts'
import { ACCIDENT_RULES } from '../rules/danger-accident.ts'
import { COLLECTIVE_RULES } from '../rules/danger-collective.ts'
import { CONCEPT_RULES } from '../rules/danger-concepts.ts'
import { ALL_CALM, type Calm, type DangerRule, type Hazard } from '../rules/danger-rule.ts'
import { SELF_RULES } from '../rules/danger-self.ts'
import { SIGN_RULES } from '../rules/danger-signs.ts'
import { VIOLENCE_RULES } from '../rules/danger-violence.ts'
import { sentences } from '../text.ts'

export interface Danger {
  level: 'red' | 'orange'
  hazard: Hazard
  rule: string
  /** The words that gave the alarm; for the handler's eyes only. */
  words: string
  nowHappening: boolean
  number: '110' | '120' | '119' | null
  /** It is somebody else who is in danger, and the writer who sees it. */
  other: boolean
}

export const DANGER_RULES: readonly DangerRule[] = [
  ...SELF_RULES,
  ...VIOLENCE_RULES,
  ...ACCIDENT_RULES,
  ...COLLECTIVE_RULES,
  ...CONCEPT_RULES,
  ...SIGN_RULES,
]

/** Nobody in danger writes this much: a longer text is a story, and alarms only with a word of now in the sentence. */
export const NARRATIVE_CHARS = 200

interface Hit {
  readonly prefix: string
  readonly words: string
  readonly rest: string
  readonly textLength: number
}
type Effect = 'silent' | 'lower' | null

const lastIndex = (of: RegExp, text: string): number => Math.max(-1, ...[...text.matchAll(new RegExp(of, 'g'))].map(match => match.index))
/** In chat a space parts clauses as a comma does. */
const clauseOf = (prefix: string): string => prefix.split(/[,、 ]/).at(-1) ?? ''
const headOf = (rest: string): string => rest.split(/[,、 ]/, 1)[0] ?? ''

/** A time word counts unless a word of now comes after it. */
function overruled(word: RegExp, { prefix, words, rest }: Hit): boolean {
  const upToClauseEnd = prefix + words + headOf(rest)
  const at = lastIndex(word, upToClauseEnd)
  return at >= 0 && lastIndex(context.NOW, upToClauseEnd) <= at
}

const CALMS: Record<Calm, (hit: Hit, rule: DangerRule) => Effect> = {
  negated: ({ prefix }) => (context.NEGATED.test(clauseOf(prefix)) ? 'silent' : null),
  past: (hit, rule) => {
    if (rule.hazard === 'self-harm') return context.PAST_SELF.test(clauseOf(hit.prefix)) ? 'silent' : null
    return overruled(context.PAST, hit) ? 'silent' : null
  },
  recent: hit => (overruled(context.RECENT, hit) ? 'lower' : null),
  news: ({ prefix, rest }) => (context.NEWS.test(prefix) || /(?:新闻|网|电视|视频)[里上]?(?:说|看|报)/.test(rest) ? 'silent' : null),
  drill: ({ prefix, words, rest }) => {
    const sentence = prefix + words + rest
    return context.DRILL.test(sentence) && !context.REAL.test(sentence) ? 'silent' : null
  },
  if: ({ prefix }) => (context.IF.test(clauseOf(prefix)) || context.CONDITION.test(prefix) ? 'silent' : null),
  question: ({ rest }) => (context.QUESTION.test(rest) ? 'silent' : null),
  aftermath: ({ prefix, words, rest }, rule) => {
    const sentence = prefix + words + rest
    if (!context.AFTERMATH.test(sentence) || context.NOW.test(sentence)) return null
    return rule.hazard === 'violence' || rule.hazard === 'gathering' ? 'lower' : 'silent'
  },
  habit: ({ prefix, words }) => (context.HABIT.test(prefix + words) ? 'lower' : null),
  narrative: ({ prefix, words, rest, textLength }, rule) => {
    if (textLength <= NARRATIVE_CHARS) return null
    if (rule.hazard === 'self-harm') return /我|俺|本人/.test(clauseOf(prefix) + words) ? 'lower' : 'silent'
    if (rule.hazard === 'extreme' && /我|俺|老子|咱/.test(words)) return null
    const sentence = prefix + words + rest
    return context.NOW.test(sentence) || context.TODAY.test(sentence) ? null : 'silent'
  },
}

const compiled = DANGER_RULES.map(rule => ({
  rule,
  any: pattern(`(?:${rule.any.join('|')})`),
  near: (rule.near ?? []).map(source => pattern(`(?:${source})`)),
  also: rule.also && pattern(`(?:${rule.also.join('|')})`),
  unless: rule.unless === undefined ? undefined : pattern(`(?:${rule.unless})`),
  calm: rule.calm ?? ALL_CALM,
}))
type Compiled = (typeof compiled)[number]

const OTHER =
  /有(?:个|一个|几个|两个)?(?:人|工友|同事|工人|男的|女的|小伙|姑娘|大姐|师傅|老人|孩子)|(?:他|她|他们|工友|同事|室友|那人|那个人|这人)[^我]{0,8}$|一个(?:人|男的|女的|工友|小伙)/
/** 室友说想从楼上跳下去: somebody else's words about themself, also told by a sentence that begins with 我. */
const OTHER_SAYS =
  /(?:他|她|工友|同事|室友|舍友|老乡|徒弟|师傅|朋友|老公|老婆|媳妇|对象|儿子|闺女|女儿|弟弟?|哥哥?|姐姐?|妹妹?)[^我俺]{0,16}(?:说|讲|念叨|喊)(?:着|了)?(?:他|她|自己)?[^我俺,、，。 ]{0,10}$/
const SELF = /(?:^|[,、 ])(?:我|俺)(?!们|看|见|发现|说|想问|工友|同事|班|室友)/

/** @param before what stands before the words of danger */
export const isOfOther = (until: string, before = until): boolean => OTHER_SAYS.test(until) || (OTHER.test(until) && !SELF.test(before))

function judge({ rule, calm }: Compiled, hit: Hit): Danger | null {
  const effects = calm.map(name => CALMS[name](hit, rule))
  if (effects.includes('silent')) return null
  const lowered = effects.includes('lower')
  return {
    level: lowered ? 'orange' : rule.level,
    hazard: rule.hazard,
    rule: rule.id,
    words: hit.words,
    nowHappening: !lowered && (rule.level === 'red' || context.NOW.test(hit.prefix + hit.words + hit.rest)),
    number: rule.number,
    other: isOfOther(hit.prefix + hit.words, hit.prefix),
  }
}

function* dangersIn(text: string): Generator<Danger> {
  const possible = compiled.filter(({ any, also }) => any.test(text) && (also?.test(text) ?? true))
  if (possible.length === 0) return
  for (const sentence of sentences(text)) {
    for (const one of possible) {
      const match = one.any.exec(sentence)
      if (!match || one.unless?.test(sentence) || !one.near.every(near => near.test(sentence))) continue
      const rest = sentence.slice(match.index + match[0].length)
      const found = judge(one, { prefix: sentence.slice(0, match.index), words: match[0], rest, textLength: text.length })
      if (found) yield found
    }
  }
}

/** 快来人, 救命: says that there is danger, and not which; whatever else the text names has the right number. */
const A_CALL = 'life-call'

/** Takes canonical text; time linear in it. */
export function dangerByRule(text: string): Danger | null {
  let worst: Danger | null = null
  for (const found of dangersIn(text)) {
    if (found.level === 'red' && found.nowHappening && found.rule !== A_CALL) return found
    if (worst === null || (found.level === 'red' && worst.level === 'orange')) worst = found
  }
  return worst
}
