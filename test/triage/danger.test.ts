import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/chat/commands/index.ts'
import { DANGER_RULES, danger } from '../../src/triage/danger/danger.ts'

describe.each(DANGER_RULES.map(rule => [rule.id, rule] as const))('rule %s', (_id, rule) => {
  test.each(rule.fires.map(text => [text]))('fires: %s', text => {
    expect(danger(text)).toMatchObject({ level: rule.level })
  })
  test.each(rule.quiet.map(text => [text]))('quiet: %s', text => {
    expect(danger(text)).toBeNull()
  })
})

/** 预警 is said to tell of danger. */
const QUIET = COMMANDS.filter(({ name }) => name !== '预警')

test.each(QUIET.flatMap(({ name, aliases, usage }) => [name, ...aliases, usage]))('a command is none: %s', words => {
  for (const said of [words, `${words} 104552871`, `${words} 10000000`, `${words} 382 119 756`, `${words} 104119110`])
    expect(danger(said)).toBeNull()
})

test.each([
  '三车间的屋顶也漏，机器都淋湿了',
  '铸造车间房顶漏雨，模具都锈了',
  '二楼走廊的水管爆了，鞋都湿透了',
  '更衣室的锁打不开，衣服拿不出来',
  '新买的冲床三天坏了两回',
])('an ordinary complaint is none: %s', words => expect(danger(words)).toBeNull())

test.each(['着火了，119 120 都打不通', '快打 119 110', '110 120 119 快来人'])('numbers to call are no number of a matter: %s', words => {
  expect(danger(words)).not.toBeNull()
})

test.each(['不是演练，油库那边真烧起来了', '没开玩笑 他人已经翻到桥栏杆外面了', '不是夸张 师傅真没气了 快来人'])(
  'who denies that it is a drill or a joke means it: %s',
  words => expect(danger(words)).not.toBeNull(),
)

test('a drill that says that it is one is believed', () => expect(danger('下午消防演练，不是真着火，别慌')).toBeNull())
