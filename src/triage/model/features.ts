/** A text as weighted features: words, character pairs, category words, and signs of the gate and of the kind. */
import { bigrams } from 'natural/lib/natural/ngrams/ngrams_zh.js'
import type { LexiconHit } from '../lexicon.ts'
import { ASKS, COMPLAINS, GREETING_FIRST, NOD, PRAISES, REQUESTS, STATUS, SUGGESTS } from '../rules/gate.ts'
import { words } from '../segment.ts'

export const BUCKETS = 1 << 16
/** What stands at the beginning says what it is about. */
const READ_CHARS = 600

/** FNV-1a, 32 bits. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const SIGNS: Record<string, RegExp> = {
  status: STATUS,
  asks: ASKS,
  suggests: SUGGESTS,
  praises: PRAISES,
  requests: REQUESTS,
  complains: COMPLAINS,
  nod: NOD,
  us: /我们|咱们|俺们|大家|工友|同事们/,
  work: /厂|公司|车间|工地|单位|班组|领导|主管|工会|站点|平台|医院|学校|项目部|科室|老板|职工|员工|工人/,
  laughs: /哈哈|呵呵|嘿嘿|嘻嘻|~|～|\^|:\)|哇|嘛$|啦$|咯|呀$|哼|喔|晕/,
  kin: /老公|老婆|爸|妈|哥|姐|弟|妹|宝|亲爱|丫头|兄弟|儿子|闺女/,
  school: /上课|下课|自习|作业|考试|论文|考研|四级|六级|老师|同学|寝室|图书馆|毕业|学期|复习/,
  trouble:
    /没[^,。]{0,6}(?:发|给|交|签|修|热水|人管|水|电|空调)|[洗用开关修吃喝住坐转充]不了|不(?:热|亮|通|转|制冷|出水)|[不没](?:让|给|发|批|管|修|交|签|休|报|赔|认)|坏|扣|罚|骂|欠|拖|漏|脏|臭|贵|难吃|伤|逼|强制|辞退|开除|投诉|举报|违|乱|取消|克扣|降|少|凭|烂|过期|隐患|扰民|污染/,
  formal: /尊敬|恳请|有关部门|领导您好|请求|反映|政府|希望|建议|咨询|关于|请问|我司|本人|居民|市民|群众/,
  you: /^(?:你|亲|老婆|老公|宝贝|哥|姐|妈|爸|丫头)|你(?:呢|在|的|们?)/,
  digits: /\d/,
}
/** The sign of a status question has to stand against words like 工资 beside it. */
const SIGN_VALUES: Record<string, number> = { '#status': 2.5 }
const SIGN_VALUE = 1.4
const signsOf = (text: string): string[] =>
  Object.entries(SIGNS)
    .filter(([, regex]) => regex.test(text))
    .map(([name]) => `#${name}`)

const OF_A_MATTER = ['trouble', 'work', 'formal', 'complains', 'requests', 'suggests']

/** How many signs of a matter a text shows, its category words counting as one; asking for news is sign enough. */
export const matterSigns = (text: string, hits: readonly LexiconHit[]): number =>
  STATUS.test(text)
    ? OF_A_MATTER.length
    : OF_A_MATTER.filter(name => SIGNS[name]?.test(text.slice(0, READ_CHARS))).length + (hits.length > 0 ? 1 : 0)

const lengthSign = (text: string): string => `#length${[6, 12, 25, 60, 150].filter(limit => text.length > limit).length}`

export interface Feature {
  readonly bucket: number
  readonly value: number
}

/** Takes canonical text and its category words. Words and pairs have length one together, signs weigh by themselves. */
export function features(text: string, hits: readonly LexiconHit[]): Feature[] {
  const head = text.replace(GREETING_FIRST, '').slice(0, READ_CHARS)
  const plain = new Set([...words(head), ...bigrams(head.replace(/[^\p{L}\p{N}]/gu, '')).map(pair => pair.join(''))])
  const signs = new Set([
    ...signsOf(head),
    lengthSign(text),
    '#bias',
    `#hits${Math.min(hits.length, 4)}`,
    ...hits.flatMap(({ category, topic }) => [`#${category}`, `#${category}/${topic.name}`]),
  ])
  const weight = plain.size === 0 ? 0 : 2 / Math.sqrt(plain.size)
  return [
    ...[...plain].map(name => ({ bucket: hash32(name) % BUCKETS, value: weight })),
    ...[...signs].map(name => ({ bucket: hash32(name) % BUCKETS, value: SIGN_VALUES[name] ?? SIGN_VALUE })),
  ]
}
