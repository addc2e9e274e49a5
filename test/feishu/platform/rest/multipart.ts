/** multipart/form-data as bytes: the SDK sends files without a file name, which the standard parser would take for text. */
export interface Part {
  readonly bytes: Buffer
  readonly name: string
  readonly mime: string
}

/** Fields by name. Empty when the body is no multipart. */
export function partsOf(raw: Buffer, contentType: string): Map<string, Part> {
  const found = new Map<string, Part>()
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary === undefined) return found
  const mark = Buffer.from(`--${boundary}`)
  let at = raw.indexOf(mark)
  while (at >= 0) {
    const next = raw.indexOf(mark, at + mark.length)
    if (next < 0) break
    const part = raw.subarray(at + mark.length + 2, next - 2)
    const end = part.indexOf('\r\n\r\n')
    const head = part.subarray(0, Math.max(end, 0)).toString('utf8')
    const field = /\bname="([^"]*)"/.exec(head)?.[1]
    if (end >= 0 && field !== undefined)
      found.set(field, {
        bytes: Buffer.from(part.subarray(end + 4)),
        name: /\bfilename="([^"]*)"/.exec(head)?.[1] ?? '',
        mime: /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? 'application/octet-stream',
      })
    at = next
  }
  return found
}
