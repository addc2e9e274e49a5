/** Patterns as people write them: `…` is a gap of up to six characters that stays inside a clause. */

const GAP = '[^。!?;,\\n]{0,6}'
/** As above, but the gap may cross a comma. */
const WIDE_GAP = '[^。!?;\\n]{0,10}'

/** No pattern may nest quantifiers; with bounded gaps the time is then linear in the text. */
export const pattern = (source: string): RegExp => new RegExp(source.replaceAll('……', WIDE_GAP).replaceAll('…', GAP))
