/** Every text of the catalogue can be said, is said somewhere, and says nothing that it must not. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CATEGORY } from '../../src/texts/words.ts'
import { zhCN } from '../../src/texts/zh-CN.ts'
import { CATEGORY_NAMES } from '../../src/triage/rules/categories.ts'

const root = path.resolve(import.meta.dirname, '../..')
const code = ['src', 'bots']
  .flatMap(folder => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => path.join(folder, name)))
  .filter(name => name.endsWith('.ts') && !name.includes('generated') && !name.includes('zh-cn'))
  .map(name => readFileSync(path.join(root, name), 'utf8'))
  .join('\n')

const texts = Object.entries(zhCN).map(([key, { say, sample }]) => [key, (say as (params: unknown) => string)(sample)] as const)

test.each(texts)('%s renders its sample', (_key, text) => {
  expect(text.trim()).not.toBe('')
  expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid Date|function|\$\{/)
})

test.each(texts)('%s says nothing that is not to be said', (_key, text) => {
  expect(text).not.toMatch(/罢工|维稳|闹事|刁民/)
})

test.each(texts)('%s is plain Chinese: no stray blanks, no English punctuation between characters', (_key, text) => {
  expect(text).not.toMatch(/[\u4e00-\u9fff][,;!?][\u4e00-\u9fff]| {2}|。。|，，|，。/)
})

test.each(texts.map(([key]) => key))('%s is used', key => {
  expect(new RegExp(`['"]${key}['"]`).test(code)).toBe(true)
})

test('a category is called the same in triage’s reasons and in texts', () => expect(CATEGORY_NAMES).toEqual(CATEGORY))
