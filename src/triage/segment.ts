/** Chinese words. The dictionary (about 200 ms, 55 MB) is loaded at the first use; `warm()` does it at start-up. */
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { TRADE_WORDS } from './rules/trade-words.ts'

let segmenter: Jieba | undefined

function load(): Jieba {
  const jieba = Jieba.withDict(dict)
  jieba.loadDict(Buffer.from(TRADE_WORDS.map(word => `${word} 50000 n\n`).join('')))
  return jieba
}

export function warm(): void {
  segmenter ??= load()
}

/** Several models read the same text one after the other. */
const LATELY = 8
const lately = new Map<string, readonly string[]>()

export function words(text: string): readonly string[] {
  const known = lately.get(text)
  if (known !== undefined) return known
  segmenter ??= load()
  const cut = segmenter.cut(text).filter(word => /[\p{L}\p{N}]/u.test(word))
  const [oldest] = lately.keys()
  if (lately.size >= LATELY && oldest !== undefined) lately.delete(oldest)
  lately.set(text, cut)
  return cut
}

export function tagged(text: string): { word: string; tag: string }[] {
  segmenter ??= load()
  return segmenter.tag(text)
}
