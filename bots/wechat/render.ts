/** Outgoing → the text of a WeChat message. Buttons become numbered lines; what a number means lives in the chat. */
import type { Button, Chat, Outgoing } from '../../src/channel/message.ts'

/** In code points: four bytes each, and room for the choices, make 2,000 bytes. */
export const MAX_TEXT = 440

export interface ChoiceWords {
  /** `发 1 认领 · 发 2 查看` */
  numbered(choices: readonly { readonly place: number; readonly label: string }[]): string
  /** How to say a text that words belong behind. */
  typed(says: string): string
  /** How to say a text in a group, where a bare number means nothing. */
  inGroup(says: string): string
}

/** Where the text itself names the numbers. */
const named = ({ says }: Button): boolean => /^(评价 .*|[0-9 ]+)$/.test(says)

/** A title that the text says itself. */
const says = (text: string): boolean => text.startsWith('【')

export function render({ title, text, buttons, list }: Outgoing, chat: Chat['type'], words: ChoiceWords): string {
  const head = title === undefined || says(text) ? text : `${title}\n${text}`
  const offered = buttons.map((button, at) => ({ ...button, place: at + 1 })).filter(button => !named(button))
  if (chat === 'group') return [head, ...offered.map(button => words.inGroup(button.says))].join('\n')
  const numbered = list.length > 0 ? [] : offered.filter(({ asks }) => asks === undefined)
  const typed = offered.filter(button => !numbered.includes(button))
  const choices = [...(numbered.length === 0 ? [] : [words.numbered(numbered)]), ...typed.map(({ says }) => words.typed(says))]
  return [head, ...(choices.length === 0 ? [] : ['', ...choices])].join('\n')
}
