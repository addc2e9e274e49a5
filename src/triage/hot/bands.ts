/** What is stored beside a matter so that hot issues are found without its words: its terms under a keyed hash, each with what it weighs.
 * Terms rather than MinHash bands: two short messages about one thing share a rare word or two, seldom half their words. */
import { HOT, type KeyedTerm, keyedTerms } from './hot-vector.ts'

/** A keyed hash of 8 bytes, the weight, the dictionary's share, and of a pair where its two words stand. */
const KEY_BYTES = 8
const BAND_BYTES = KEY_BYTES + 4
const NONE = 255
const A_PAIR = 0x80
/** Steps of the logarithm in which the share is kept. */
const STEPS = 16

const shareByte = (share: number): number => (share <= 0 ? NONE : Math.max(0, Math.min(NONE - 1, Math.round(-Math.log(share) * STEPS))))
const shareOf = (byte: number): number => (byte === NONE ? 0 : Math.exp(-byte / STEPS))

/** At most 64 of them; none for a text that says nothing. @param keyedHash of a term; equal for equal terms everywhere, and secret */
export function bands(text: string, keyedHash: (term: string) => Uint8Array): Uint8Array<ArrayBuffer>[] {
  return keyedTerms('', text, term => Buffer.from(keyedHash(term)).toString('latin1', 0, KEY_BYTES))
    .slice(0, HOT.kept)
    .map(({ key, weight, share, parts }) => {
      const band = Buffer.alloc(BAND_BYTES)
      band.write(key, 'latin1')
      band[KEY_BYTES] = parts === null ? weight : weight | A_PAIR
      band[KEY_BYTES + 1] = shareByte(share)
      band[KEY_BYTES + 2] = parts?.[0] ?? NONE
      band[KEY_BYTES + 3] = parts?.[1] ?? NONE
      return Uint8Array.from(band)
    })
}

/** Keys are 64-bit integers in decimal, as the database has them. */
export function termsIn(stored: readonly Uint8Array[]): KeyedTerm[] {
  return stored
    .filter(band => band.length === BAND_BYTES)
    .map(band => {
      const bytes = Buffer.from(band.buffer, band.byteOffset, band.byteLength)
      const [flags = 0, share = NONE, ...parts] = bytes.subarray(KEY_BYTES)
      return {
        key: String(bytes.readBigInt64BE(0)),
        weight: flags & ~A_PAIR,
        share: shareOf(share),
        parts: (flags & A_PAIR) === 0 ? null : parts.filter(part => part < stored.length),
      }
    })
}
