/** Heads of the model as bytes: a line of JSON, then a byte for each weight, head after head; all of it compressed. */
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'

export interface Head {
  readonly weights: Float32Array | Int8Array
  /** Turns quantised weights back. */
  readonly scale: number
}

const TOP = 127

function quantised({ weights, scale: was }: Head): { bytes: Int8Array; scale: number } {
  if (weights instanceof Int8Array) return { bytes: weights, scale: was }
  let top = 1e-6
  for (const weight of weights) top = Math.max(top, Math.abs(weight))
  const scale = top / TOP
  return { bytes: Int8Array.from(weights, weight => Math.round(weight / scale)), scale }
}

export function packHeads(heads: Readonly<Record<string, Head>>): Buffer {
  const packed = Object.entries(heads).map(([name, head]) => ({ name, ...quantised(head) }))
  const line = JSON.stringify(packed.map(({ name, scale, bytes }) => ({ name, scale, length: bytes.length })))
  return brotliCompressSync(Buffer.concat([Buffer.from(`${line}\n`), ...packed.map(({ bytes }) => Buffer.from(bytes.buffer))]))
}

interface Packed {
  readonly name: string
  readonly scale: number
  readonly length: number
}

/** @throws Error when the bytes are no heads */
export function unpackHeads(bytes: Uint8Array): Record<string, Head> {
  const whole = brotliDecompressSync(bytes)
  const end = whole.indexOf('\n')
  const heads: readonly Packed[] = JSON.parse(whole.toString('utf8', 0, end))
  let at = end + 1
  return Object.fromEntries(
    heads.map(({ name, scale, length }) => {
      const weights = new Int8Array(whole.buffer, whole.byteOffset + at, length)
      at += length
      return [name, { weights, scale }]
    }),
  )
}
