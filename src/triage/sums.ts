/** Sums of money in a text, in yuan: "欠我八千六" is 8600, "每人扣了200" is 200 each, "一共十二万三" is 123000. */
import { DIGITS } from '../domain/typed/chinese-numeral.ts'

export interface Sum {
  readonly yuan: number
  /** Said of each of them. */
  readonly each: boolean
  /** As it stands in the text. */
  readonly words: string
}

/** 几 and 数 are three at the least. */
const COUNTED: Readonly<Record<string, number>> = { ...DIGITS, 几: 3, 数: 3 }
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, k: 1_000, 万: 10_000, w: 10_000 }

/** The least that the words can mean; "三万五" is 35000, "一百二" 120, "两千零五" 2005, "3.5万" 35000. Null when they are no number. */
export function yuanOf(words: string): number | null {
  let [total, section, last] = [0, 0, 0]
  let digit: number | null = null
  let zero = false
  for (const part of words.match(/\d+(?:\.\d+)?|./g) ?? []) {
    const unit = UNITS[part]
    if (unit === 10_000) {
      total = (total + section + (digit ?? (section === 0 ? 1 : 0))) * unit
      ;[section, digit, last] = [0, null, unit]
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit
      ;[digit, last] = [null, unit]
    } else if (/^\d/.test(part)) digit = Number(part)
    else if (COUNTED[part] !== undefined) {
      zero = COUNTED[part] === 0 || zero
      digit = digit === null || zero ? COUNTED[part] : digit * 10 + COUNTED[part]
    } else if (part !== '上' && part !== '好') return null
  }
  // 八千六: what trails a unit counts the next lower one
  const trailing = digit === null ? 0 : last >= 100 && digit < 10 && !zero ? digit * (last / 10) : digit
  return total + section + trailing || null
}

const NUMBER =
  '(?:上|好)?(?:\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百千几数]+)(?:[万千百wk](?:[零一二两三四五六七八九十百千]+|\\d{1,4})?)*'
const AMOUNT = new RegExp(`(?<![\\d.])(${NUMBER})([多来余几]?)((?:元|块)钱?)?(?![\\d.])`, 'g')
/** What is owed, taken or counted together stands before it. */
const OWED =
  /(?:欠|扣|罚|少发|少给|少了|差|押|赔|垫|借支|尾款|结|讨|交|只[给发]|共|总共|合计|总计|加起来|每人|每个人|人均|一人)[^,。!?;\d ]{0,6}$/
const EACH = /(?:每人|每个人|人均|(?<![十百千万两三四五六七八九\d])一个?人)[^,。!?;]{0,4}$/
const EACH_AFTER = /^(?:一个?人|每人)/
/** So much a day or a piece is no sum. */
const A_RATE =
  /(?:每|一)(?:天|个?月|日|单|小时|个?钟头|趟|件|班|斤|平米?|方)[^,。!?; ]{0,4}$|(?:月薪|底薪|日薪|时薪|单价|最低工资|标准)[^,。!?; ]{0,3}$/
const A_RATE_AFTER = /^(?:一|每)(?:天|个?月|单|小时|件|趟|次)/
/** Something else is counted. */
const NOT_MONEY =
  /^(?:个|人|名|位|天|日|月|年|次|号|点|岁|小时|分|秒|%|张|单|件|斤|米|台|吨|公里|度|层|楼|栋|期|批|周|间|级|页|趟|车|家|组|班|倍|回|遍|户|期|条|只|多?名|多?人|多?个|多?天|多?月|多?年|多?号|多?家)/

/** Takes canonical text; in the order of the text. */
export function sumsIn(text: string): Sum[] {
  const found: Sum[] = []
  for (const match of text.matchAll(AMOUNT)) {
    const [words, number = '', , currency] = match
    const before = text.slice(Math.max(0, match.index - 14), match.index)
    const after = text.slice(match.index + words.length)
    if (currency === undefined && (!OWED.test(before) || NOT_MONEY.test(after))) continue
    if (A_RATE.test(before) || A_RATE_AFTER.test(after) || /^\d{9,}/.test(number)) continue
    const yuan = yuanOf(number)
    if (yuan !== null && yuan < 1e9) found.push({ yuan, each: EACH.test(before) || EACH_AFTER.test(after), words })
  }
  return found
}
