/** What a matter is about, as a few weighted terms: rare words and pairs of words that stand together, the title's before the text's. */
import { words } from '../segment.ts'
import { canonical, clauses } from '../text.ts'

export interface Term {
  readonly term: string
  /** How often, the title counting more. */
  readonly weight: number
  /** Of a pair, its two words. */
  readonly parts: readonly string[]
}

const STOP = new Set(
  '我们 他们 你们 大家 自己 没有 什么 怎么 这个 那个 这样 现在 已经 可以 因为 所以 但是 如果 就是 还是 不能 不是 希望 请问 你好 您好 谢谢 领导 尊敬 有关 部门 相关 政府 问题 解决 反映 投诉 咨询 建议 请求 举报 关于 情况 要求 进行 处理 严重 影响 居民 市民 群众 业主 小区 物业 何时 是否 能否 什么时候 为何 一个 一直 多次 至今 目前 附近 本人 单位 公司 工会 帮忙 麻烦 一下 时候 时间 今天 昨天 明天 知道 觉得 需要 还有 以及 或者 而且 然后 不要 很多 非常 真的 不给 不让'.split(
    ' ',
  ),
)
const READ_CHARS = 400
const TITLE = 4
const IN_BOTH = 12
const A_WORD = /^(?:\p{Script=Han}{2,}|[\p{L}\p{N}]{2,})$/u
const A_PIECE = /^[\p{L}\p{N}]+$/u

/** Terms of a title (may be empty) and a text, unweighted by rarity. */
export function termsOf(title: string, text: string): Term[] {
  const found = new Map<string, Term>()
  const add = (term: string, parts: readonly string[], by: number): void => {
    const weight = Math.min(IN_BOTH, (found.get(term)?.weight ?? 0) + by)
    found.set(term, { term, parts, weight })
  }
  const read = (of: string, by: number): void => {
    for (const clause of clauses(canonical(of))) {
      const cut = words(clause).filter(word => A_PIECE.test(word))
      cut.forEach((word, i) => {
        if (A_WORD.test(word) && !STOP.has(word)) add(word, [word], by)
        const next = cut[i + 1]
        if (next !== undefined && word.length + next.length > 2 && !STOP.has(word) && !STOP.has(next))
          add(`${word} ${next}`, [word, next], by)
      })
    }
  }
  read(title, TITLE)
  read(text.slice(0, READ_CHARS), 1)
  return [...found.values()]
}
