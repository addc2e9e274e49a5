/** 提请单 goes to management: what must not stand in it. */

/** So many characters in a row of what an employee said are a quotation. */
const QUOTED = 8

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')

/** Whether the demand carries words of the employee's own: eight characters in a row of them, blanks and punctuation aside. */
export function quotes(demand: string, story: string): boolean {
  const [said, told] = [bare(demand), bare(story)]
  for (let at = 0; at + QUOTED <= said.length; at++) if (told.includes(said.slice(at, at + QUOTED))) return true
  return false
}
