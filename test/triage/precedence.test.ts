import { expect, test } from 'vitest'
import { BLIND_CALM, BLIND_RED } from '../../src/bench/held/blind-danger.ts'
import { danger } from '../../src/triage/danger/danger.ts'
import { precedence } from '../../src/triage/danger/precedence.ts'

test.each([
  ['不想活了', 0],
  ['有人从架子上摔下来了，流了好多血', 0],
  ['三楼冒烟', 0],
  ['梯子坏了没人修', 1],
  ['食堂的菜太咸了', 2],
  ['谢谢', 2],
  ['1', 2],
  ['', 2],
  ['\u0000\ud800', 2],
] as const)('%s comes as %d', (text, place) => expect(precedence(text)).toBe(place))

test('what triage takes for a danger is seldom left to wait, and the rest mostly is', () => {
  const lines = (block: string): string[] => block.trim().split('\n')
  const ahead = (texts: readonly string[]): number => texts.filter(text => precedence(text) < 2).length / texts.length
  expect(ahead(lines(BLIND_RED).filter(text => danger(text) !== null))).toBeGreaterThan(0.98)
  expect(ahead(lines(BLIND_CALM))).toBeLessThan(0.8)
})

test('only the beginning of a long text is listened to', () => {
  expect(precedence(`${'食堂的菜太咸了。'.repeat(200)}不想活了`)).toBe(2)
})
