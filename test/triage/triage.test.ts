import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Category } from '../../src/domain/grievance.ts'
import { classify } from '../../src/triage/classify.ts'
import { DANGER_RULES } from '../../src/triage/danger/danger.ts'
import { headCount } from '../../src/triage/head-count.ts'
import { termsIn } from '../../src/triage/hot/bands.ts'
import { keyedTerms } from '../../src/triage/hot/hot-vector.ts'
import { BASE_MODEL } from '../../src/triage/model/base-model.ts'
import { inputsVersion } from '../../src/triage/model/train.ts'
import { bands, danger, isComplete, opensAnother, SUBCATEGORIES, supplements, triage } from '../../src/triage/triage.ts'

describe('small talk gets its kind of answer', () => {
  test.each([
    ['在吗', 'greeting'],
    ['你好', 'greeting'],
    ['您好，有人吗？', 'greeting'],
    ['ZAI MA', 'greeting'],
    ['谢谢啊', 'thanks'],
    ['好的谢谢', 'thanks'],
    ['拜拜', 'goodbye'],
    ['不好意思发错了', 'apology'],
    ['哈哈哈', 'chat'],
    ['嗯', 'chat'],
    ['[微笑]', 'chat'],
    ['😂😂', 'chat'],
    ['笑死我了', 'chat'],
  ])('%s is %s', (text, smalltalk) => {
    expect(triage(text)).toMatchObject({ gate: 'smalltalk', smalltalk, level: 'blue' })
  })
})

test.each([
  ['有结果了吗'],
  ['有信儿没'],
  ['咋还没人管'],
  ['我的事怎么样了'],
  ['到哪一步了'],
  ['工资的事有结果了吗'],
  ['都一个礼拜了咋没人联系我'],
])('%s asks for news', text => {
  expect(triage(text)).toMatchObject({ gate: 'status', smalltalk: null })
})

test.each([['你好，我们三个月没发工资了'], ['在吗，宿舍漏雨了'], ['谢谢，顺便说一下食堂的菜里有虫子'], ['领导好，我被辞退了没给补偿']])(
  '%s is no greeting',
  text => {
    expect(triage(text)).toMatchObject({ gate: 'grievance', smalltalk: null })
  },
)

describe('what a grievance is about', () => {
  test.each([
    [
      '我们三车间两个月没发工资了',
      { category: 'wages', subcategory: '工资发放', level: 'yellow', subject: '三车间工资的事', kind: 'complaint' },
    ],
    ['二十多个人都没发工资', { people: 20, level: 'yellow', complexity: 'complex' }],
    ['澡堂没热水', { category: 'living', subject: '澡堂的事', level: 'blue', complexity: 'simple' }],
    ['平台超时扣了我五十块 还封号', { category: 'wages', subcategory: '派单扣罚封号' }],
    ['送餐摔断了腿 平台不赔', { category: 'safety', subcategory: '职业伤害保障', complexity: 'complex', danger: null }],
    ['公司把我辞退了不给补偿', { category: 'contract', complexity: 'complex' }],
    ['工资拖了三个月了', { category: 'wages', complexity: 'complex' }],
    ['主管老是摸我的腿', { category: 'women', sensitive: 'harassment', level: 'yellow', subject: '需要保密的事' }],
    ['上次投诉以后就给我穿小鞋', { sensitive: 'retaliation', level: 'yellow', complexity: 'complex' }],
    ['王主任天天骂人', { category: 'management', about: { name: '王', title: '主任', conduct: 'person' } }],
    ['老板不发工资', { category: 'wages', about: { title: '老板', conduct: 'unit', name: null } }],
    [
      '完了，厂里着火了',
      { level: 'red', complexity: 'complex', subject: '紧急的事', danger: { hazard: 'fire', number: '119', nowHappening: true } },
    ],
  ])('%s', (text, expected) => {
    expect(triage(text)).toMatchObject({ gate: 'grievance', ...expected })
  })
  test('a reason can be read by a cadre', () => {
    expect(triage('三个月没发工资').reasons.map(reason => reason.text)).toContain('提到“没发工资”→ 工资报酬')
  })
  test('the title keeps names and numbers out', () => {
    expect(triage('张建国的电话13812345678，他两个月没发工资').subject).toBe('工资的事')
  })
  test('classify answers exactly the keys of the contract', () => {
    expect(Object.keys(classify('食堂太贵')).sort()).toEqual(['category', 'complexity', 'gate', 'kind', 'level', 'reasons'])
    expect(classify('食堂太贵', { explain: true }).reasons.at(-1)).toMatch(/把握 \d+%.*后勤生活/)
  })
  test('every category has second levels', () => {
    for (const category of Category.options) expect(SUBCATEGORIES[category].length).toBeGreaterThan(0)
  })
})

test.each([
  ['二十多个人', 20],
  ['三十多号人都没发', 30],
  ['我们组八个', 8],
  ['十几个工友', 10],
  ['百十号人', 110],
  ['上百人', 100],
  ['12个同事', 12],
  ['我们俩', 2],
  ['我们班一共十二个人', 12],
  ['一个人干三个人的活', null],
  ['我们组八个月没发工资', null],
  ['我一个人', null],
  ['干了八个小时', null],
  ['2024年3月', null],
  ['八人间宿舍', null],
])('head-count of %s is %s', (text, people) => {
  expect(headCount(text)).toBe(people)
})

describe('fragments', () => {
  test.each([
    ['在吗', false],
    ['我们三车间', false],
    ['那个…', false],
    ['我想反映个事', false],
    ['三车间两个月没发工资了', true],
    ['澡堂没热水', true],
    ['食堂的菜太咸了。', true],
    ['是这样，', false],
    ['', false],
  ])('%s complete: %s', (text, complete) => {
    expect(isComplete(text)).toBe(complete)
  })
  test.each([
    ['对了，还有宿舍的事', true],
    ['另外，食堂也该管管', true],
    ['还有个事想问', true],
    ['还有就是刚才说的那个', false],
    ['补充一下，照片在这', false],
    ['对了刚才说的照片在这', false],
  ])('%s opens another: %s', (text, another) => {
    expect(opensAnother(text)).toBe(another)
  })
  test.each([
    ['补充一下，照片在这', true],
    ['还有就是刚才说的那个事', true],
    ['忘了说，是三车间', true],
    ['这是工资条', true],
    ['说错了，是四车间', true],
    ['食堂太贵了', false],
  ])('%s supplements: %s', (text, more) => {
    expect(supplements(text)).toBe(more)
  })
})

describe('bands for hot issues', () => {
  const keyed = (term: string) => createHmac('sha256', 'key').update(term).digest()
  const keys = (text: string, hash = keyed): string[] => termsIn(bands(text, hash)).map(({ key }) => key)
  const shared = (a: string, b: string) => keys(a).filter(key => keys(b).includes(key)).length
  test('the same matter in other words shares a term, another matter none', () => {
    expect(shared('三车间两个月没发工资了', '三车间工资两个月没发')).toBeGreaterThan(0)
    expect(shared('三车间两个月没发工资了', '澡堂的热水器坏掉好几天')).toBe(0)
  })
  test('what is stored gives back the weights, the shares and the pairs', () => {
    const text = '宿舍楼的锅炉坏了，锅炉没人修'
    const before = keyedTerms('', text, term => String(keyed(term).readBigInt64BE(0)))
    const after = termsIn(bands(text, keyed))
    expect(after.map(({ key, weight, parts }) => ({ key, weight, parts }))).toEqual(
      before.map(({ key, weight, parts }) => ({ key, weight, parts: parts === null ? null : [...parts] })),
    )
    for (const [at, { share }] of after.entries()) expect(Math.abs(share - (before[at]?.share ?? 0))).toBeLessThan(0.01)
  })
  test('12 bytes each, 64 at most, none without words', () => {
    expect(bands('工资没发', keyed).map(band => band.length)).toEqual(bands('工资没发', keyed).map(() => 12))
    expect(bands('宿舍食堂班车工资社保仓库机床'.split('').join('，锅炉房'), keyed).length).toBeLessThanOrEqual(64)
    expect(bands('😀', keyed)).toEqual([])
  })
  test('another key gives other bands', () => {
    const other = (term: string) => createHmac('sha256', 'other').update(term).digest()
    expect(keys('工资没发', other).some(key => keys('工资没发').includes(key))).toBe(false)
  })
})

describe('any input is answered', () => {
  const nasty = [
    '',
    ' ',
    '\0',
    '\ud800',
    '\udc00abc',
    '😀👨‍👩‍👧‍👦',
    '12345',
    '<script>',
    '__proto__',
    'constructor',
    '\u202e反转',
    'salary not paid',
    'ﷺ'.repeat(20_000),
    '啊'.repeat(1_000_000),
    'a'.repeat(1_000_000),
  ]
  test.each(nasty.map(text => [text.slice(0, 12), text]))('%j', (_name, text) => {
    expect(triage(text)).toMatchObject({ version: BASE_MODEL.version })
    for (const check of [danger, isComplete, opensAnother, supplements]) expect(() => check(text)).not.toThrow()
  })
  test('any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const { certainty, subject } = triage(text)
        expect(certainty).toBeGreaterThan(0)
        expect(subject.length).toBeLessThanOrEqual(14)
      }),
    )
  })
  test('a foreign language is never sure', () => {
    expect(triage('salary not paid for three months').certainty).toBeLessThan(0.6)
  })
})

describe('time is linear', () => {
  const fragments = [
    '我',
    '工头',
    '人从',
    '都',
    '1',
    '二',
    '打',
    '被',
    '不',
    '再不发',
    '我们',
    ',',
    '手被',
    '药',
    '车',
    '还在',
    '老',
    '在',
    '刀',
    '啊 ',
    '锁',
    '工资',
  ]
  test.each(fragments)('10,000 characters of %s', fragment => {
    const time = (chars: number) => {
      const text = fragment.repeat(chars / fragment.length)
      const from = performance.now()
      danger(text)
      return performance.now() - from
    }
    time(2_000)
    expect(time(10_000)).toBeLessThan(1_000)
  })
  test('no rule nests or leaves open a repetition', () => {
    for (const rule of DANGER_RULES) {
      const sources = [...rule.any, ...(rule.near ?? []), ...(rule.also ?? []), rule.unless ?? '']
      for (const source of sources) expect(source.replaceAll('\\\\', ''), rule.id).not.toMatch(/(?<!\\)[*+]/)
    }
  })
})

describe('the committed model', () => {
  test('is made from the examples and rules of now', () => {
    expect(BASE_MODEL.version, 'run: npm run build && node .build/src/triage/model/train.js').toBe(inputsVersion())
  })
  test('natural is imported deeply only: its index costs 120 MB', () => {
    const folder = new URL('../../src/triage', import.meta.url).pathname
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(join(folder, name), 'utf8'))
    expect(sources.filter(source => /from 'natural'/.test(source))).toEqual([])
  })
})

test.each([
  '你是机器人吗',
  '你是机器人吧',
  '您是真人吗',
  '你到底是人还是机器人',
  '是不是机器人?',
  '这是自动回复吗',
  '有真人吗',
  '跟我说话的是真人还是机器人',
  '你们是不是人',
  '对面是活人吗',
  '是ai吗',
  '您好，您是机器人吗',
])('asks whether it is a machine: %s', words => expect(triage(words)).toMatchObject({ gate: 'smalltalk', smalltalk: 'robot' }))

test.each(['机器人把我的手夹了', '有人吗', '车间上了机器人，是不是要裁人', '是不是人都要扣钱', '你们是不是人都走光了', '这是人干的活吗'])(
  'does not ask that: %s',
  words => expect(triage(words).smalltalk).not.toBe('robot'),
)
