/** The nine-digit numbers people see: eight random digits and a check digit (H. M. Damm, 2004), so that a slip of the finger is told before any look-up. */
import { z } from 'zod'

/** Totally anti-symmetric quasigroup of order 10 from Damm's thesis: finds every single wrong digit and every swap of neighbours. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

const NINE_DIGITS = /^[0-9]{9}$/
/** Longer than any way to write nine digits; what is longer is not looked at. */
const LONGEST = 40

function damm(digits: string): string {
  let interim = '0'
  for (const digit of digits) interim = DAMM[Number(interim)]?.[Number(digit)] ?? ''
  return interim
}

/** @param random uniform in [0, 1). The result is not unique: the table of numbers decides. */
export function makeNumber(random: () => number): string {
  let digits = String(1 + Math.floor(random() * 9))
  while (digits.length < 8) digits += String(Math.floor(random() * 10))
  return digits + damm(digits)
}

/** Exactly nine ASCII digits, not starting with 0, with the right check digit. */
export function isNumber(text: string): boolean {
  return NINE_DIGITS.test(text) && !text.startsWith('0') && damm(text) === '0'
}

/**
 * The nine digits of a typed number, right or wrong: spaces, hyphens and full-width digits are fine, also 编号, No. or # in front.
 * null when it is anything else. Ask `checkNumber` before looking it up.
 */
export function readNumber(text: string): string | null {
  if (text.length > LONGEST) return null
  const plain = text.normalize('NFKC').replace(/^\s*(编号|no\.?|#)\s*:?/i, '')
  const digits = plain.replace(/[\s\p{Pd}\p{Cf}]/gu, '')
  return NINE_DIGITS.test(digits) ? digits : null
}

/** `typo`: nine digits that no number of ours can be. Accepts what `readNumber` accepts. */
export function checkNumber(text: string): 'ok' | 'typo' | 'not-a-number' {
  const digits = readNumber(text)
  if (digits === null) return 'not-a-number'
  return isNumber(digits) ? 'ok' : 'typo'
}

/** `382746156` → `382 746 156`. */
export function showNumber(no: string): string {
  return no.replace(/^(.{3})(.{3})(.{3})$/, '$1 $2 $3')
}

/** A typed number, read and checked; the issue's message is `typo` or `not-a-number`. */
export const GrievanceNo = z.string().transform((text, context) => {
  const verdict = checkNumber(text)
  if (verdict === 'ok') return readNumber(text) ?? z.NEVER
  context.addIssue({ code: 'custom', message: verdict })
  return z.NEVER
})
export type GrievanceNo = z.infer<typeof GrievanceNo>
