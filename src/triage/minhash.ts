/** MinHash bands for hot issues: texts on the same thing share a band, and the keyed hash keeps words from being read out of it. */
import { hash32 } from './features.ts'
import { words } from './segment.ts'
import { canonical } from './text.ts'

const HASHES = 32
const BANDS = 16
const ROWS = HASHES / BANDS
const BAND_BYTES = 8
const STOP = new Set(
  '的 了 是 在 我 我们 你 你们 他 他们 都 也 还 就 和 有 没 没有 不 一个 这 那 这个 那个 啊 吗 呢 吧 请 请问 你好 您好 谢谢'.split(' '),
)

/** A different permutation for each of the 32 hashes (odd multiplier, then xor-shift: enough mixing for sketches). */
function mix(value: number, seed: number): number {
  let x = Math.imul(value ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/** 32 numbers of 32 bits; the share of equal places estimates the Jaccard similarity of the words (Broder 1997). */
export function minhash(text: string): number[] {
  const tokens = [...new Set(words(canonical(text)))].filter(word => !STOP.has(word)).map(hash32)
  return Array.from({ length: HASHES }, (_, seed) => tokens.reduce((least, token) => Math.min(least, mix(token, seed)), 0xffffffff))
}

/** 16 bands of 8 bytes; texts with half their words in common share at least one with probability 0.99. No words, no bands. */
export function bands(text: string, keyedHash: (band: string) => Buffer): Buffer[] {
  const sketch = minhash(text)
  if (sketch[0] === 0xffffffff) return []
  return Array.from({ length: BANDS }, (_, band) =>
    keyedHash(`${band}:${sketch.slice(band * ROWS, (band + 1) * ROWS).join(',')}`).subarray(0, BAND_BYTES),
  )
}
