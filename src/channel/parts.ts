/** Text longer than a platform takes, cut where a reader would pause. */

/** Where a part may end, the best first: between paragraphs, lines, sentences, clauses. */
const BREAKS = [/\n\s*\n/g, /\n/g, /[。！？!?；;]["”’』」）)]?/g, /[，,、：:\s]/g] as const

/** Sooner than this share of the room no part ends for the sake of a better place. */
const FULL_ENOUGH = 0.5

/**
 * Parts of at most `most` code points that put together are the text, but for blanks at the cuts. The whole in one part when it fits.
 * @param most Unicode code points, 1 or more
 */
export function splitText(text: string, most: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest !== '') {
    const room = headOf(rest, most)
    if (room.length === rest.length) return [...parts, rest]
    const end = endIn(room) ?? room.length
    parts.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return parts.length === 0 ? [''] : parts
}

/** The first `most` code points, without looking at what lies far behind them. */
function headOf(text: string, most: number): string {
  let end = 0
  for (let points = 0; points < most && end < text.length; points++) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return text.slice(0, end)
}

function endIn(room: string): number | null {
  for (const pattern of BREAKS) {
    let last = -1
    for (const match of room.matchAll(pattern)) last = match.index + match[0].length
    if (last >= room.length * FULL_ENOUGH) return last
  }
  return null
}
