import { describe, expect, test } from 'vitest'
import { BLIND_CALM, BLIND_ORANGE, BLIND_RED } from '../../src/bench/held/blind-danger.ts'
import { FOURTH_GRIEVANCES, FOURTH_STATUS, FOURTH_TALK } from '../../src/bench/held/fourth-chat.ts'
import { FOURTH_CALM, FOURTH_ORANGE, FOURTH_RED } from '../../src/bench/held/fourth-danger.ts'
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
  test('red is heard', () => expect(share(alarmed(BLIND_RED))).toBeGreaterThanOrEqual(0.84))
  test('or asked about', () =>
    expect(lines(BLIND_RED).filter(text => danger(text) === null && !mayBeDanger(text)).length).toBeLessThanOrEqual(2))
  test('orange is heard', () => expect(share(alarmed(BLIND_ORANGE))).toBeGreaterThanOrEqual(0.75))
  test('look-alikes stay calm', () => expect(share(alarmed(BLIND_CALM))).toBeLessThanOrEqual(0.014))
})

interface HeldList {
  /** kind, category, text on each line. */
  readonly grievances: string
  readonly talk: string
  readonly status: string
  readonly red: string
  readonly orange: string
  readonly calm: string
  /** What is reached, so that nothing falls back; the bars stand in the bench. */
  readonly reached: Record<'gate' | 'category' | 'kind' | 'noticed' | 'heard' | 'falseAlarms', number>
}

/** Nothing of the fourth is learnt from or tuned on; thresholds are tuned on the third. */
const LISTS: Record<string, HeldList> = {
  third: {
    grievances: THIRD_GRIEVANCES,
    talk: THIRD_TALK,
    status: THIRD_STATUS,
    red: THIRD_RED,
    orange: THIRD_ORANGE,
    calm: THIRD_CALM,
    reached: { gate: 0.96, category: 0.89, kind: 0.92, noticed: 0.96, heard: 0.82, falseAlarms: 0.014 },
  },
  fourth: {
    grievances: FOURTH_GRIEVANCES,
    talk: FOURTH_TALK,
    status: FOURTH_STATUS,
    red: FOURTH_RED,
    orange: FOURTH_ORANGE,
    calm: FOURTH_CALM,
    reached: { gate: 0.95, category: 0.81, kind: 0.84, noticed: 0.97, heard: 0.73, falseAlarms: 0.021 },
  },
}

describe.each(Object.entries(LISTS))('the %s list', (_name, { grievances, talk, status, red, orange, calm, reached }) => {
  const labelled = lines(grievances).map(line => {
    const [kind = '', category = '', ...text] = line.split(' ')
    return { kind, category, text: text.join(' ') }
  })
  const alarms = (block: string): number => share(lines(block).map(text => danger(text) !== null))
  test('nothing of it is an example', () => {
    const learnt = new Set([...EXAMPLES, ...DANGER_LINES].map(({ text }) => text))
    for (const block of [HEARD_CALM, HEARD_ORANGE, HEARD_RED]) for (const text of lines(block)) learnt.add(text)
    const held = [...labelled.map(({ text }) => text), ...[talk, status, red, orange, calm].flatMap(lines)]
    expect(held.filter(text => text.length > 5 && learnt.has(text))).toEqual([])
  })
  test('gate, category and kind', () => {
    const said = labelled.map(({ kind, category, text }) => ({ kind, category, said: triage(text) }))
    const gates = [
      ...said.map(one => one.said.gate === 'grievance'),
      ...lines(talk).map(text => triage(text).gate === 'smalltalk'),
      ...lines(status).map(text => triage(text).gate === 'status'),
    ]
    expect(share(gates)).toBeGreaterThanOrEqual(reached.gate)
    expect(share(said.map(one => one.said.category === one.category))).toBeGreaterThanOrEqual(reached.category)
    expect(share(said.map(one => one.said.kind === one.kind))).toBeGreaterThanOrEqual(reached.kind)
  })
  test('nearly every red danger is heard or asked about; of look-alikes few raise an alarm', () => {
    expect(share(lines(red).map(text => danger(text) !== null || mayBeDanger(text)))).toBeGreaterThanOrEqual(reached.noticed)
    expect(share([...lines(red), ...lines(orange)].map(text => danger(text) !== null))).toBeGreaterThanOrEqual(reached.heard)
    expect(alarms(calm)).toBeLessThanOrEqual(reached.falseAlarms)
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
