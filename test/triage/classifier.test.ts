import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../src/triage/examples/index.ts'
import { packClassifier, predictLabel, trainClassifier, unpackClassifier } from '../../src/triage/model/classifier.ts'

const rows = EXAMPLES.flatMap(({ text, category }) => (category === 'wages' || category === 'living' ? [{ label: category, text }] : []))
const model = trainClassifier(rows)

describe('a classifier of texts', () => {
  test('tells what it was not shown', () => {
    expect(predictLabel(model, '工钱欠了俩月一直不发')).toMatchObject({ label: 'wages' })
    expect(predictLabel(model, '宿舍的热水器又坏了')).toMatchObject({ label: 'living' })
  })
  test('takes words with spaces between them as it takes a sentence', () => {
    expect(predictLabel(model, '工钱 欠 了 俩 月 一直 不发').label).toBe('wages')
  })
  test('survives the way to a file and back', () => {
    const again = unpackClassifier(packClassifier(model))
    for (const { text } of rows.slice(0, 50)) expect(predictLabel(again, text)).toEqual(predictLabel(model, text))
  })
  test('is the same each time', () => {
    expect(packClassifier(trainClassifier(rows.slice(-400))).equals(packClassifier(trainClassifier(rows.slice(-400))))).toBe(true)
  })
  test.each(['', '\0', '\ud800', '😀', 'a'.repeat(100_000)])('answers %j', text => {
    expect(predictLabel(model, text)).toMatchObject({ label: expect.any(String), score: expect.any(Number) })
  })
  test.each([Buffer.from(''), Buffer.from('{}\n'), Buffer.from('not a model\n'), packClassifier(model).subarray(0, 5_000)])(
    'refuses what is no model',
    bytes => expect(() => unpackClassifier(bytes)).toThrow(/no model/),
  )
  test('needs two labels', () => expect(() => trainClassifier(rows.filter(({ label }) => label === 'wages'))).toThrow(/two labels/))
})
