/** How many people a text says are affected: "二十多个人" is 20, "我们组八个" is 8. */
const DIGITS: Record<string, number> = { 零: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 仨: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

/** "三十二" → 32, "百十" → 110, "上百" → 100, "几十" → 30, "十几" → 10; the least number that the words can mean. */
export function chineseNumber(text: string): number | null {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  let total = 0
  let digit: number | null = null
  for (const char of text) {
    const unit = UNITS[char]
    if (unit !== undefined) {
      total += (digit ?? 1) * unit
      digit = null
    } else if (char === '几' || char === '数') digit = total === 0 ? 3 : 0
    else if (DIGITS[char] !== undefined) digit = DIGITS[char]
    else if (char !== '上' && char !== '好') return null
  }
  return total + (digit ?? 0) || null
}

const NUMBER = '(\\d{1,5}|[上好]?[一二两三四五六七八九十百千几数]{1,5})'
const PEOPLE =
  '(?:人(?!的活|份|间|一间|次|民|均|家|\\d)|工友|工人|同事|职工|员工|骑手|兄弟|师傅|司机|护士|老师|女工|姐妹|弟兄|农民工|民工|保洁|环卫工)'
const COUNTED = new RegExp(`${NUMBER}(?:多|来|几|余)?(?:号|个|名|位|口)?(?:多|来|几)?${PEOPLE}`, 'g')
const GROUP = new RegExp(
  `(?:我们|咱们|俺们|我)?(?:组|班|班组|车间|宿舍|队|站|科室|工段|寝室|屋|站点|一共|总共|共|全)(?:里|有|上|的)?(?:一共|总共|共|有)?${NUMBER}(?:多|来|几)?(?:个|号|名|位)(?![月小钟半点星礼天时多来])`,
  'g',
)
const PAIR = /(?:我们|他们)(俩|仨)/g

/** Takes canonical text. Null when nothing is said, or only of one person. */
export function headCount(text: string): number | null {
  const counts = [COUNTED, GROUP, PAIR]
    .flatMap(regex => [...text.matchAll(regex)])
    .map(match => chineseNumber(match[1] ?? ''))
    .filter(count => count !== null && count > 1 && count < 100_000)
  return counts.length === 0 ? null : Math.max(...counts.map(Number))
}

/** Several people without a number. */
export const SEVERAL =
  /我们(?:[^,。!?]{0,4})?(?:车间|班组|组|班|厂|队|站|工地|科室|工段|宿舍|全体|这帮|这些|这批|几个)|(?:大家|全厂|全车间|全班|全组|全站|全队|好多人|很多人|工友们|工人们|同事们|骑手们|职工们|所有人|个个|人人|我们)(?:[^,。!?]{0,3})?都|好(?:多|几)个(?:人|工友|同事|骑手)|不少人|一大批/
