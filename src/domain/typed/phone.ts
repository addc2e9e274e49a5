/** Phone numbers as people and spreadsheets write them. */

/** Digits only, without +86; null for what is no number that could be called in China. */
export function plainPhone(said: string): string | null {
  const digits = said
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^(\+|00)86/, '')
  if (/^(86)?1[3-9][0-9]{9}$/.test(digits)) return digits.slice(-11)
  return /^0[0-9]{9,11}$/.test(digits) || /^[2-9][0-9]{6,7}$/.test(digits) ? digits : null
}

/** For a list in which people are told apart and not disclosed: `138****0001`. */
export const maskedPhone = (phone: string): string => (phone.length < 7 ? '' : `${phone.slice(0, 3)}****${phone.slice(-4)}`)
