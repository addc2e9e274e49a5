import { expect, test } from 'vitest'
import { ALIASES, makeAlias } from '../../src/domain/alias.ts'

/** Every alias, by walking both lists. */
const all = () => {
  const found = new Set<string>()
  const steps = 400
  for (let word = 0; word < steps; word++)
    for (let number = 0; number < steps; number++) {
      const draws = [word / steps, number / steps]
      found.add(makeAlias(() => draws.shift() ?? 0))
    }
  return found
}

test('two characters and a number, at least 20,000 of them, none twice', () => {
  const aliases = all()
  expect(aliases.size).toBe(ALIASES)
  expect(ALIASES).toBeGreaterThanOrEqual(20_000)
  expect(aliases.has('青松-42')).toBe(true)
  for (const alias of aliases) if (!/^\p{Script=Han}{2}-[1-9][0-9]$/u.test(alias)) throw new Error(alias)
})

test('nothing that hurts: no slang, no bad number', () => {
  const bad = /韭|菊|龟|鸡|鸭|狗|猪|绿帽|木耳|百合|白菜|黄花|乌鸦|猫头|蛇|鼠标|死|鬼|病|丧|坟|14$|38$|44$|64$|74$|84$|89$|94$/
  expect([...all()].filter(alias => bad.test(alias))).toEqual([])
})

test('a random number out of range is a bug, told', () => expect(() => makeAlias(() => 1)).toThrow(RangeError))
