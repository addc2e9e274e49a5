import { expect, test } from 'vitest'
import { quotes } from '../../src/domain/typed/demand-words.ts'

test.each([
  ['请补发九月、十月工资', '我们三车间两个月没发工资了，家里等着用钱', false],
  ['有人说三车间两个月，没发工资了', '我们三车间两个月没发工资了，家里等着用钱', true],
  ['家里 等着 用钱，请补发', '家里等着用钱，请', false],
  ['家里 等着 用钱，请补发', '家里等着用钱，请补发', true],
  ['', '', false],
])('%s', (demand, story, quoted) => expect(quotes(demand, story)).toBe(quoted))
