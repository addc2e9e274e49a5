/** What the model of danger learns from: danger and its look-alikes, each also in other frames; and everyday talk. */

import { DANGER_RULES, dangerByRule } from '../danger/by-rule.ts'
import * as frames from '../danger/frames.ts'
import { DANGER_CLASSES, type DangerClass } from '../model/heads.ts'
import { canonical } from '../text.ts'
import { CALM_LINES, FURTHER_CALM_LINES } from './danger-calm.ts'
import { CALM_SCENE_LINES } from './danger-calm-scenes.ts'
import { CHAT_LINES } from './danger-chat.ts'
import { FIELD_CALM, FIELD_LINES } from './danger-field.ts'
import { grammarLines } from './danger-grammar.ts'
import { HEARD_CALM, HEARD_ORANGE, HEARD_RED } from './danger-heard.ts'
import { MORE_DANGER_LINES } from './danger-more.ts'
import { ORANGE_LINES } from './danger-orange.ts'
import { RED_LINES } from './danger-red.ts'
import { SCENE_LINES } from './danger-scenes.ts'
import { VOICE_LINES } from './danger-voices.ts'
import { EXAMPLES } from './index.ts'
import { TOLD, TOLD_CALM } from './told/index.ts'

export interface DangerExample {
  readonly text: string
  readonly danger: DangerClass
  readonly weight: number
}

type Line = Omit<DangerExample, 'weight'>

const linesOf = (block: string): string[] => block.trim().split('\n')

function classOf(level: string, hazard: string): DangerClass {
  const found = DANGER_CLASSES.find(name => name === `${level} ${hazard}`)
  if (found === undefined) throw new Error(`there is no danger "${level} ${hazard}"`)
  return found
}
const byHazard = (level: 'red' | 'orange', blocks: Record<string, string>): Line[] =>
  Object.entries(blocks).flatMap(([hazard, block]) => linesOf(block).map(text => ({ text, danger: classOf(level, hazard) })))

/** Of lines that the rules know; one that they no longer do is left to the tests. */
const heard = (level: 'red' | 'orange', block: string): Line[] =>
  linesOf(block).flatMap(text => {
    const found = dangerByRule(canonical(text))
    const danger = DANGER_CLASSES.find(name => name === `${level} ${found?.hazard}`)
    return danger === undefined ? [] : [{ text, danger }]
  })

const calm = (text: string): Line => ({ text, danger: 'calm' })

/** One line for each example, as it was written. */
export const DANGER_LINES: readonly Line[] = [
  ...byHazard('red', RED_LINES),
  ...byHazard('orange', ORANGE_LINES),
  ...[
    ...linesOf(MORE_DANGER_LINES),
    ...linesOf(VOICE_LINES),
    ...linesOf(SCENE_LINES),
    ...linesOf(FIELD_LINES),
    ...TOLD.flatMap(linesOf),
  ].map((line): Line => {
    const [level = '', hazard = '', ...text] = line.split(' ')
    return { text: text.join(' '), danger: classOf(level, hazard) }
  }),
  ...DANGER_RULES.flatMap(({ level, hazard, fires, quiet }) => [
    ...fires.map((text): Line => ({ text, danger: classOf(level, hazard) })),
    ...quiet.map(calm),
  ]),
  ...heard('red', HEARD_RED),
  ...heard('orange', HEARD_ORANGE),
  ...linesOf(HEARD_CALM).map(calm),
  ...linesOf(CALM_LINES).map(calm),
  ...linesOf(FURTHER_CALM_LINES).map(calm),
  ...linesOf(CHAT_LINES).map(calm),
  ...linesOf(CALM_SCENE_LINES).map(calm),
  ...linesOf(FIELD_CALM).map(calm),
  ...TOLD_CALM.flatMap(linesOf).map(calm),
]

const WHOLE = 1.5
const FRAMED = 0.6
const EVERYDAY = 0.7
const MADE = 0.7

/** `count` of the frames, other ones for each line. */
const pick = <T>(from: readonly T[], line: number, count: number): T[] =>
  Array.from({ length: count }, (_, i) => from[(line * count + i) % from.length] as T)

const ANY_FRAME = [...frames.STILL_DANGER, ...frames.STILL_NEAR]

function framed({ text, danger }: Line, at: number): DangerExample[] {
  const as = (danger: DangerClass) => (frame: (text: string) => string) => ({ text: frame(text), danger, weight: FRAMED })
  if (danger === 'calm') return pick(ANY_FRAME, at, 2).map(as('calm'))
  if (danger.startsWith('red'))
    return [...pick(frames.STILL_DANGER, at, 3).map(as(danger)), ...pick(frames.NOW_CALM, at, 3).map(as('calm'))]
  // Thoughts of death in a story may still be the writer's own.
  const elsewhere = danger === 'orange self-harm' ? [] : pick(frames.ELSEWHERE, at, 1)
  return [...pick(frames.STILL_NEAR, at, 2).map(as(danger)), ...elsewhere.map(as('calm'))]
}

export function dangerExamples(lines: readonly Line[] = DANGER_LINES): DangerExample[] {
  const everyday = EXAMPLES.filter(({ text }) => dangerByRule(canonical(text)) === null)
  return [
    ...lines.map(line => ({ ...line, weight: WHOLE })),
    ...lines.flatMap(framed),
    ...lines.flatMap((line, at) => {
      const next = lines[at + 1]
      return next?.danger === line.danger ? [{ ...line, text: `${line.text}，${next.text}`, weight: FRAMED }] : []
    }),
    ...grammarLines().map(line => ({ ...line, weight: MADE })),
    ...everyday.map(({ text }) => ({ ...calm(text), weight: EVERYDAY })),
    ...everyday.flatMap(({ text }, at) =>
      pick(ANY_FRAME, at, 1)
        .filter(() => at % 2 === 1)
        .map(frame => ({ ...calm(frame(text)), weight: FRAMED })),
    ),
  ]
}
