/** Level (四级预警) and complexity by the plan's own test, each with its reason. */
import type { Category, Complexity, Level } from '../domain/grievance.ts'
import type { Danger } from './danger/danger.ts'
import { SEVERAL } from './head-count.ts'
import type { Sum } from './sums.ts'
import type { Reason } from './triage.ts'

const COLLECTIVE_FROM = 5
const DISMISSED = /辞退|开除|裁员|裁了|被辞|炒鱿鱼|炒了|劝退|不用来了|优化掉|解除(?:劳动)?合同|下岗/
const INJURED =
  /工伤|受伤|伤残|骨折|[手脚腿指]被?[^,。]{0,6}(?:断|伤|压|夹|烫)|砸伤|[摔砸压撞]断|断了(?:腿|手|胳膊|脚|指|肋)|摔伤|烫伤|烧伤|职业病|尘肺|工亡|撞伤|被[^,。]{0,4}撞/
const SECOND_ROUND =
  /(?:上次|之前|已经|以前)[^。!?]{0,10}(?:反映|投诉|说|报)过|反映(?:了|过)(?:好)?(?:几|多|两|三)次|(?:多次|第二次|再次|又一次)(?:反映|投诉)|(?:没|不)(?:有)?解决[^。!?]{0,6}(?:又|再)|还是没(?:有)?解决/
/** Unpaid wages of three months, or of ten people and more (最高法 法释〔2013〕3号 Art. 3, the lower of the provinces' ranges). */
const LONG_ARREARS = /(?:[三四五六七八九十]|[3-9]|1\d)个?多?月|半年|一年|两年|大半年|好几个月|年初|去年/
const ARREARS_PEOPLE = 10
/** The same article: of one person for three months, and of ten people together. In yuan. */
const ARREARS_OF_ONE = 5_000
const ARREARS_OF_TEN = 30_000

interface Seen {
  readonly text: string
  readonly category: Category
  readonly danger: Danger | null
  readonly sensitive: 'harassment' | 'retaliation' | null
  readonly people: number | null
  readonly arrears: boolean
  readonly sums: readonly Sum[]
}

/** What is unpaid together, and the threshold it reaches; null below. */
function criminal({ text, arrears, people, sums }: Seen): { yuan: number; from: number } | null {
  if (!arrears || sums.length === 0) return null
  const yuan = Math.max(...sums.map(sum => (sum.each ? sum.yuan * (people ?? 1) : sum.yuan)))
  if ((people ?? 1) >= ARREARS_PEOPLE && yuan >= ARREARS_OF_TEN) return { yuan, from: ARREARS_OF_TEN }
  return LONG_ARREARS.test(text) && yuan / (people ?? 1) >= ARREARS_OF_ONE ? { yuan, from: ARREARS_OF_ONE } : null
}

export function levelOf({ text, danger, sensitive, people }: Seen): { level: Level; reasons: Reason[] } {
  if (danger) {
    const what = danger.level === 'red' ? '危险或聚集' : '可能危及人身或将成群体'
    return { level: danger.level, reasons: [{ rule: danger.rule, text: `提到“${danger.words}”→ ${what}` }] }
  }
  if (sensitive)
    return {
      level: 'yellow',
      reasons: [{ rule: sensitive, text: sensitive === 'harassment' ? '涉及骚扰 → 敏感，密办' : '涉及打击报复 → 敏感，密办' }],
    }
  if (people !== null && people >= COLLECTIVE_FROM)
    return { level: 'yellow', reasons: [{ rule: 'people', text: `涉及约 ${people} 人 → 黄` }] }
  const several = SEVERAL.exec(text)
  if (several) return { level: 'yellow', reasons: [{ rule: 'several', text: `“${several[0]}”→ 不止一人` }] }
  return { level: 'blue', reasons: [] }
}

export function complexityOf(seen: Seen): { complexity: Complexity; reasons: Reason[] } {
  const { text, category, danger, sensitive, people, arrears } = seen
  const crime = criminal(seen)
  const grounds: [boolean, string, string][] = [
    [danger !== null, 'danger', '有危险'],
    [sensitive !== null, 'sensitive', '事项敏感'],
    [people !== null && people >= COLLECTIVE_FROM, 'people', `${people ?? 0} 人以上`],
    [DISMISSED.test(text), 'dismissed', '涉及解除劳动关系'],
    [(category === 'safety' || category === 'insurance') && INJURED.test(text), 'injured', '涉及伤病'],
    [SECOND_ROUND.test(text), 'second-round', '不是第一次反映'],
    [crime !== null, 'arrears-sum', `欠薪约 ${crime?.yuan} 元，到了拒不支付劳动报酬的起点（${crime?.from} 元）`],
    [arrears && (LONG_ARREARS.test(text) || (people ?? 0) >= ARREARS_PEOPLE), 'arrears', '欠薪时间长或人数多'],
  ]
  const reasons = grounds.filter(([holds]) => holds).map(([, rule, words]) => ({ rule: `complex-${rule}`, text: `${words} → 复杂` }))
  return { complexity: reasons.length > 0 ? 'complex' : 'simple', reasons }
}
