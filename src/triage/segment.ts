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

export function words(text: string): string[] {
  segmenter ??= load()
  return segmenter.cut(text).filter(word => /[\p{L}\p{N}]/u.test(word))
}

export function tagged(text: string): { word: string; tag: string }[] {
  segmenter ??= load()
  return segmenter.tag(text)
}
