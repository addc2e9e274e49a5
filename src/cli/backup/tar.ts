/** Enough of tar (POSIX.1-1988 ustar) that any tar can list and unpack a backup: plain files with short names. */

const BLOCK = 512

export interface TarFile {
  readonly name: string
  readonly data: Buffer
}

/** The bytes of one file in a tar. @param name at most 100 bytes of ASCII */
export function* tarFile(name: string, data: Uint8Array, at: Date): Generator<Uint8Array> {
  const header = Buffer.alloc(BLOCK)
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`
  if (Buffer.byteLength(name) > 100) throw new RangeError(`${name} is too long for a tar`)
  const fields: readonly [at: number, value: string][] = [
    [0, name],
    [100, octal(0o600, 8)],
    [108, octal(0, 8)],
    [116, octal(0, 8)],
    [124, octal(data.byteLength, 12)],
    [136, octal(Math.floor(at.getTime() / 1000), 12)],
    [148, ' '.repeat(8)],
    [156, '0'],
    [257, 'ustar\0' + '00'],
  ]
  for (const [place, value] of fields) header.write(value, place, 'latin1')
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
    'latin1',
  )
  yield header
  yield data
  yield Buffer.alloc((BLOCK - (data.byteLength % BLOCK)) % BLOCK)
}

export const TAR_END: Uint8Array = Buffer.alloc(2 * BLOCK)

/** The files in order, each whole in memory. @throws RangeError when it is no tar or ends too early */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarFile> {
  const take = taker(source)
  for (;;) {
    const header = await take(BLOCK)
    if (header.every(byte => byte === 0)) return
    const text = (from: number, to: number): string => header.toString('latin1', from, to).replace(/\0.*$/s, '').trim()
    const size = Number.parseInt(text(124, 136), 8)
    if (header.toString('latin1', 257, 262) !== 'ustar' || !(size >= 0)) throw new RangeError('no tar')
    const data = await take(size)
    await take((BLOCK - (size % BLOCK)) % BLOCK)
    yield { name: text(0, 100), data }
  }
}

/** Hands out exactly so many bytes at a time. */
function taker(source: AsyncIterable<Uint8Array>): (size: number) => Promise<Buffer> {
  const chunks = source[Symbol.asyncIterator]()
  let rest: Uint8Array[] = []
  let held = 0
  return async size => {
    while (held < size) {
      const { value, done } = await chunks.next()
      if (done === true) throw new RangeError('the tar ends too early')
      rest.push(value)
      held += value.byteLength
    }
    const all =
      rest.length === 1 && rest[0] !== undefined ? Buffer.from(rest[0].buffer, rest[0].byteOffset, rest[0].byteLength) : Buffer.concat(rest)
    rest = [all.subarray(size)]
    held = all.byteLength - size
    return all.subarray(0, size)
  }
}
