import { describe, expect, test } from 'vitest'
import { BLIND_CALM, BLIND_ORANGE, BLIND_RED } from '../../src/bench/held/blind-danger.ts'
import { UNSEEN_GRIEVANCES, UNSEEN_STATUS, UNSEEN_TALK } from '../../src/bench/held/held-chat.ts'
import { THIRD_GRIEVANCES, THIRD_STATUS, THIRD_TALK } from '../../src/bench/held/third-chat.ts'
import { THIRD_CALM, THIRD_ORANGE, THIRD_RED } from '../../src/bench/held/third-danger.ts'
import { DANGER_LINES } from '../../src/triage/examples/danger.ts'
import { HEARD_CALM, HEARD_ORANGE, HEARD_RED } from '../../src/triage/examples/danger-heard.ts'
import { EXAMPLES } from '../../src/triage/examples/index.ts'
import { danger, mayBeDanger, triage } from '../../src/triage/triage.ts'

const lines = (block: string): string[] => block.trim().split('\n')
const grievances = lines(UNSEEN_GRIEVANCES).map(line => {
  const [kind = '', category = '', ...text] = line.split(' ')
  return { kind, category, text: text.join(' ') }
})
const share = (right: readonly boolean[]): number => right.filter(Boolean).length / right.length

describe('texts that are no examples', () => {
  test('none of them is an example', () => {
    const examples = new Set(EXAMPLES.map(example => example.text))
    expect(
      [...grievances.map(({ text }) => text), ...lines(UNSEEN_TALK), ...lines(UNSEEN_STATUS)].filter(
        text => text.length > 5 && examples.has(text),
      ),
    ).toEqual([])
  })
  test('the gate is right for 97 in 100', () => {
    const wrong = [
      ...grievances.map(({ text }) => [text, 'grievance']),
      ...lines(UNSEEN_TALK).map(text => [text, 'smalltalk']),
      ...lines(UNSEEN_STATUS).map(text => [text, 'status']),
    ].filter(([text, gate]) => triage(text ?? '').gate !== gate)
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(3)
  })
  test('a grievance in doubt is asked about, never taken for sure as small talk', () => {
    expect(
      grievances.filter(({ text }) => {
        const { gate, certainty } = triage(text)
        return gate !== 'grievance' && certainty > 0.8
      }),
    ).toEqual([])
  })
  test('the category is right for 9 in 10', () => {
    const wrong = grievances
      .filter(({ text, category }) => triage(text).category !== category)
      .map(({ text }) => `${text} → ${triage(text).category}`)
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(grievances.length / 10)
  })
  test('the kind is right for 8 in 10', () => {
    expect(share(grievances.map(({ text, kind }) => triage(text).kind === kind))).toBeGreaterThanOrEqual(0.8)
  })
})

/** The bars are 0 missed, 0.95 and 0.01; these are what is reached, so that nothing falls back. `npm run bench -- triage` prints the figures. */
describe('danger in words of its own', () => {
  const alarmed = (block: string): boolean[] => lines(block).map(text => danger(text) !== null)
  test('red is heard', () => expect(share(alarmed(BLIND_RED))).toBeGreaterThanOrEqual(0.9))
  test('orange is heard', () => expect(share(alarmed(BLIND_ORANGE))).toBeGreaterThanOrEqual(0.82))
  test('look-alikes stay calm', () => expect(share(alarmed(BLIND_CALM))).toBeLessThanOrEqual(0.05))
})

/** What is reached, so that nothing falls back; the bars stand in the bench. Nothing here is learnt from, nor tuned on. */
describe('the third list', () => {
  const labelled = lines(THIRD_GRIEVANCES).map(line => {
    const [kind = '', category = '', ...text] = line.split(' ')
    return { kind, category, text: text.join(' ') }
  })
  test('nothing of it is an example', () => {
    const learnt = new Set([...EXAMPLES, ...DANGER_LINES].map(({ text }) => text))
    for (const block of [HEARD_CALM, HEARD_ORANGE, HEARD_RED]) for (const text of lines(block)) learnt.add(text)
    const held = [THIRD_TALK, THIRD_STATUS, THIRD_RED, THIRD_ORANGE, THIRD_CALM].flatMap(lines)
    expect([...labelled.map(({ text }) => text), ...held].filter(text => text.length > 5 && learnt.has(text))).toEqual([])
  })
  test('gate, category and kind', () => {
    const said = labelled.map(({ kind, category, text }) => ({ kind, category, said: triage(text) }))
    const gates = [
      ...said.map(one => one.said.gate === 'grievance'),
      ...lines(THIRD_TALK).map(text => triage(text).gate === 'smalltalk'),
      ...lines(THIRD_STATUS).map(text => triage(text).gate === 'status'),
    ]
    expect(share(gates)).toBeGreaterThanOrEqual(0.96)
    expect(share(said.map(one => one.said.category === one.category))).toBeGreaterThanOrEqual(0.86)
    expect(share(said.map(one => one.said.kind === one.kind))).toBeGreaterThanOrEqual(0.92)
  })
  test('nine of ten red dangers are heard or asked about; of look-alikes few raise an alarm', () => {
    const noticed = (block: string): number => share(lines(block).map(text => danger(text) !== null || mayBeDanger(text)))
    expect(noticed(THIRD_RED)).toBeGreaterThanOrEqual(0.92)
    expect(noticed(THIRD_ORANGE)).toBeGreaterThanOrEqual(0.9)
    expect(share(lines(THIRD_CALM).map(text => danger(text) !== null))).toBeLessThanOrEqual(0.04)
  })
})

describe('danger that was missed once', () => {
  test('red and orange raise an alarm', () => {
    expect([...lines(HEARD_RED), ...lines(HEARD_ORANGE)].filter(text => danger(text) === null)).toEqual([])
  })
  test('at most 3 in 100 calm messages do', () => {
    const alarmed = lines(HEARD_CALM).filter(text => danger(text) !== null)
    expect(alarmed.length, alarmed.join('\n')).toBeLessThanOrEqual(3)
  })
})
