/** Voice as everything can play it. WeChat's is Silk, which is kept as it came, and which no browser, no phone's player and no other chat knows. */
import { decode } from 'silk-wasm'
import type { Deps } from '../context.ts'
import * as blobs from './blobs.ts'

/** Enough for speech: 32 KB a second. */
const RATE = 16_000
/** A minute, the longest that WeChat takes, has a tenth of it. Decoding keeps everything else waiting. */
const MOST_BYTES = 2 * 1024 * 1024

const isSilk = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 12)).includes('#!SILK') && bytes.byteLength <= MOST_BYTES

/** The attachment's bytes; of Silk a WAV file, where it can be decoded. */
export async function readPlayable(deps: Pick<Deps, 'keys' | 'attachmentsDir'>, id: string): Promise<Uint8Array> {
  const kept = await blobs.read(deps, id)
  if (!isSilk(kept)) return kept
  // what cannot be decoded is better had than nothing: somebody may know how
  return decode(kept, RATE).then(
    ({ data }) => (data.byteLength > 0 ? wavOf(data) : kept),
    () => kept,
  )
}

/** 16-bit samples of one channel behind the 44 bytes of a RIFF header. */
function wavOf(samples: Uint8Array): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.byteLength, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(RATE, 24)
  head.writeUInt32LE(RATE * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.byteLength, 40)
  return Buffer.concat([head, samples])
}
