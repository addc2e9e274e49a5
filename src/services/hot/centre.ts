/** A cluster's centre as bytes: a term and its weight, twelve bytes each. */
import type { Centre, Vector } from '../../triage/hot/hot-vector.ts'

const ENTRY = 12

export function packCentre({ vector }: Centre): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(vector.size * ENTRY)
  let at = 0
  for (const [term, weight] of vector) {
    bytes.writeBigInt64BE(BigInt(term), at)
    at = bytes.writeFloatBE(weight, at + 8)
  }
  return bytes
}

export function unpackCentre(stored: Uint8Array): Centre {
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength)
  const vector: Vector = new Map()
  let squares = 0
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    const weight = bytes.readFloatBE(at + 8)
    vector.set(String(bytes.readBigInt64BE(at)), weight)
    squares += weight * weight
  }
  return { vector, length: Math.sqrt(squares) }
}
