/** What is asked of the studio is told from matters that use the same words. */
import { expect, test } from 'vitest'
import { askedOfUs } from '../../src/triage/about-us.ts'

test.each([
  ['useful', ['你们管不管用', '有用吗？', '说了也没用', '能解决吗', '你们真管吗']],
  ['secret', ['会不会泄露我名字', '别让我们主任知道', '你们不会告诉他吧', '你们会告诉我们领导吗', '会不会查到我', '能保密吗']],
  ['secret', ['谁能看到我说的话', '这个谁看得到', '都有谁能看见', '我们厂长看得到不', '厂长会不会知道是我', '领导会知道吗']],
  ['free', ['要钱吗', '要收费吗', '找你们要不要钱']],
  ['former', ['我被开除了还能找你们吗', '离职了还能反映吗']],
  ['real', ['真的假的', '不是骗子吧', '你们是骗子吗']],
  ['hours', ['你们电话多少', '你们在哪办公', '工会几点上班', '你们下班了吗']],
  ['what', ['你是谁', '你能干啥呀', '你们是干嘛的', '你们都管什么']],
  ['fear', ['怕说了被报复', '我不敢说', '我怕', '担心领导找我麻烦']],
])('%s', (asked, texts) => {
  expect(texts.filter(text => askedOfUs(text) !== asked)).toEqual([])
})

test('what only sounds alike is none', () => {
  const texts = [
    '能让我们早点下班吗',
    '能告诉我工资怎么算吗',
    '这边电话坏了',
    '不让我们休息',
    '食堂要钱吗',
    '班车几点发车',
    '你们什么时候发工资',
    '你们休息室坏了',
    '我怕冷',
    '领导不知道',
    '看门的是谁',
    '厂长都看不到我们',
    '谁看仓库',
    '辞退了不给钱',
    '我走了还能领年终奖吗',
    '离职了还能找公司要钱吗',
    '主任到处说我，让大家都不跟我说话',
  ]
  expect(texts.filter(text => askedOfUs(text) !== null)).toEqual([])
})
