/** 突增: what is far beyond a unit's own normal, and what is only a full day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSharpRise, RISE } from '../../src/domain/rise.ts'

const month = (aDay: number) => ({ people: Math.round(aDay * 28), days: 28 })

test.each([
  [0, 5],
  [0.2, 5],
  [1, 8],
  [2, 11],
  [5, 22],
  [10, 40],
])('where %d a day are usual, %d are a rise and one fewer are none', (usual, from) => {
  expect(isSharpRise(from, month(usual))).toBe(true)
  expect(isSharpRise(from - 1, month(usual))).toBe(false)
})

test('never under five people, never without two weeks to compare with', () => {
  expect(isSharpRise(4, month(0))).toBe(false)
  expect(isSharpRise(500, { people: 0, days: RISE.fewestDays - 1 })).toBe(false)
})

test('more people are never less of a rise, a fuller month never makes one', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3_000 }),
      fc.integer({ min: 0, max: 2_000 }),
      fc.integer({ min: 0, max: 50 }),
      (before, today, more) => {
        const rise = isSharpRise(today, { people: before, days: 28 })
        if (rise) expect(isSharpRise(today + more, { people: before, days: 28 })).toBe(true)
        else expect(isSharpRise(today, { people: before + more, days: 28 })).toBe(false)
      },
    ),
  ))
