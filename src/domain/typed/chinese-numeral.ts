/** Chinese numerals as people write them in dates and names of workshops. */

export const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const RUN = /[零〇一二两三四五六七八九十百千]+/g

/** `二十五` → 25, `一〇三` → 103, `12` → 12; null when it is no number. */
export function readNumeral(text: string): number | null {
  if (/^[0-9]{1,9}$/.test(text)) return Number(text)
  if (!/^[零〇一二两三四五六七八九十百千]{1,9}$/.test(text)) return null
  if (!/[十百千]/.test(text)) return Number([...text].map(char => DIGITS[char]).join(''))
  let sum = 0
  let digit: number | null = null
  for (const char of text) {
    const unit = UNITS[char]
    if (unit === undefined) digit = DIGITS[char] ?? 0
    else {
      sum += (digit ?? 1) * unit
      digit = null
    }
  }
  return sum + (digit ?? 0)
}

/** Every run of Chinese numerals as digits: `第十二车间` → `第12车间`. */
export function digitsFor(text: string): string {
  return text.replace(RUN, run => String(readNumeral(run) ?? run))
}
