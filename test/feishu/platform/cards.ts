/** Cards (JSON 2.0) as a person sees them: words, buttons, fields of forms. */

export interface CardButton {
  readonly label: string
  readonly name: string | undefined
  readonly value: unknown
  /** A button that sends the form it stands in. */
  readonly submits: boolean
  readonly disabled: boolean
}

interface Element {
  readonly tag?: string
  readonly name?: string
  readonly text?: { readonly content?: string }
  readonly content?: string
  readonly disabled?: boolean
  readonly form_action_type?: string
  readonly behaviors?: readonly { readonly type?: string; readonly value?: unknown }[]
  readonly value?: unknown
}

/** Everything in the card that has a tag, in order of reading. */
export function* elementsOf(node: unknown): Generator<Element> {
  if (Array.isArray(node)) {
    for (const one of node) yield* elementsOf(one)
    return
  }
  if (typeof node !== 'object' || node === null) return
  if ('tag' in node) yield node as Element
  for (const [key, value] of Object.entries(node)) if (key !== 'behaviors' && key !== 'value') yield* elementsOf(value)
}

/** The parts that hold words; a button's label is a `plain_text` too, so it is left to `buttonsOf`. */
export function wordsOf(card: unknown): string {
  const lines: string[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one)
    else if (typeof node === 'object' && node !== null) {
      const element = node as Element
      if (element.tag === 'button') return
      if (['plain_text', 'markdown', 'lark_md'].includes(element.tag ?? '') && element.content !== undefined) lines.push(element.content)
      for (const value of Object.values(node)) walk(value)
    }
  }
  walk(card)
  return lines.join('\n')
}

export const buttonsOf = (card: unknown): CardButton[] =>
  [...elementsOf(card)]
    .filter(({ tag }) => tag === 'button')
    .map(({ text, name, behaviors, value, form_action_type, disabled }) => ({
      label: text?.content ?? '',
      name,
      value: behaviors?.find(({ type }) => type === 'callback')?.value ?? value,
      submits: form_action_type === 'submit',
      disabled: disabled === true,
    }))

/** Elements of the card; the platform refuses more than 200. */
export const countElements = (card: unknown): number => [...elementsOf(card)].length

/** Markup that would mention somebody, in a place where it works: markdown, or text of a `text` message. */
export const liveMentions = (words: string): string[] => words.match(/<at\s[^>]*>/g) ?? []
