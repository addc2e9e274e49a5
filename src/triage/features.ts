/** A text as weighted features: words, character pairs, category words, and signs of the gate and of the kind. */
import { bigrams } from 'natural/lib/natural/ngrams/ngrams_zh.js'
import { type LexiconHit } from './lexicon.ts'
import { ASKS, COMPLAINS, NOD, PRAISES, REQUESTS, SMALLTALK, STATUS, SUGGESTS } from './rules/gate.ts'
import { words } from './segment.ts'

export const BUCKETS = 1 << 14
/** What stands at the beginning says what it is about. */
const READ_CHARS = 600

/** FNV-1a, 32 bits. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const SIGNS: Record<string, RegExp> = {
  status: STATUS, asks: ASKS, suggests: SUGGESTS, praises: PRAISES, requests: REQUESTS, complains: COMPLAINS, nod: NOD,
  us: /我们|咱们|俺们|大家|工友|同事们/, work: /厂|公司|车间|工地|单位|班组|领导|主管|工会|站点|平台|医院|学校|项目部|科室|老板|职工|员工|工人/,
  you: /^(?:你|亲|老婆|老公|宝贝|哥|姐|妈|爸|丫头)|你(?:呢|在|的|们?)/, greets: /^(?:你好|您好|领导好|在吗)/, digits: /\d/,
}
const signsOf = (text: string): string[] => Object.entries(SIGNS).filter(([, regex]) => regex.test(text)).map(([name]) => `#${name}`)

const lengthSign = (text: string): string => `#length${[6, 12, 25, 60, 150].filter((limit) => text.length > limit).length}`

export interface Feature { readonly bucket: number; readonly value: number }

/** Takes canonical text and its category words. Words and pairs have length one together, signs weigh by themselves. */
export function features(text: string, hits: readonly LexiconHit[]): Feature[] {
  const head = text.slice(0, READ_CHARS)
  const plain = new Set([...words(head), ...bigrams(head.replace(/[^\p{L}\p{N}]/gu, '')).map((pair) => pair.join(''))])
  const signs = new Set([
    ...signsOf(head), lengthSign(text), '#bias', `#hits${Math.min(hits.length, 4)}`,
    ...hits.flatMap(({ category, topic }) => [`#${category}`, `#${category}/${topic.name}`]),
  ])
  const weight = plain.size === 0 ? 0 : 2 / Math.sqrt(plain.size)
  return [
    ...[...plain].map((name) => ({ bucket: hash32(name) % BUCKETS, value: weight })),
    ...[...signs].map((name) => ({ bucket: hash32(name) % BUCKETS, value: 0.7 })),
  ]
}
