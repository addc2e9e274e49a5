/** Outgoing → what Feishu shows. What people wrote stands in plain text elements only, where no markup is alive. */
import type { Button, Chat, Outgoing } from '../../src/channel/message.ts'
import type { Pressed } from './press.ts'

export interface Rendered {
  readonly msg_type: 'text' | 'interactive'
  /** JSON in a string, as the interface wants it. */
  readonly content: string
}

/**
 * Code points of one message. A card may have 30 KB: 3,500 of four bytes are 14 KB, and of what JSON writes longest (two bytes for one)
 * 7 KB; the rest is room for title and buttons.
 */
export const MAX_TEXT = 3_500

/** A text may have 150 KB: of what JSON writes longest, half a pair of surrogates (six bytes for one), this is 120 KB. */
export const MAX_PLAIN = 20_000

/** Nobody has more in a title; Feishu cuts it anyway. */
const MAX_TITLE = 100

export const render = (content: Outgoing, chat: Chat['type']): Rendered =>
  content.title === undefined && content.buttons.length === 0
    ? { msg_type: 'text', content: JSON.stringify({ text: deadText(visible(content.text)) }) }
    : { msg_type: 'interactive', content: JSON.stringify(cardOf(content, chat)) }

/** Card JSON 2.0. @param chat of which kind it stands in: a press tells it back */
export function cardOf({ title, tone, text, buttons }: Outgoing, chat: Chat['type']): object {
  const [forms, others] = [buttons.filter(({ asks }) => asks !== undefined), buttons.filter(({ asks }) => asks === undefined)]
  return {
    schema: '2.0',
    // forwarded, its buttons would be pressed by people it was not meant for
    config: { update_multi: true, enable_forward: false },
    ...(title === undefined
      ? {}
      : { header: { title: plain([...visible(title)].slice(0, MAX_TITLE).join('')), template: tone ?? 'blue' } }),
    body: {
      elements: [
        { tag: 'div', text: plain(visible(text)) },
        ...(others.length === 0 ? [] : [row(others.map(button => buttonOf(button, { says: button.says, in: chat })))]),
        ...(forms.length === 0 ? [] : [formOf(forms, chat)]),
      ],
    },
  }
}

const plain = (content: string) => ({ tag: 'plain_text', content })

const TYPES = { primary: 'primary', default: 'default', danger: 'danger' } as const

const buttonOf = ({ label, style }: Button, value: Pressed, more: object = {}) => ({
  tag: 'button',
  text: plain(label),
  type: TYPES[style],
  behaviors: [{ type: 'callback', value }],
  ...more,
})

/** Side by side where there is room. */
const row = (elements: readonly object[]) => ({
  tag: 'column_set',
  flex_mode: 'flow',
  columns: elements.map(element => ({ tag: 'column', width: 'auto', elements: [element] })),
})

const FIELD = 'words'

/** One field for all buttons that want words. */
const formOf = (buttons: readonly Button[], chat: Chat['type']) => ({
  tag: 'form',
  name: 'form',
  elements: [
    { tag: 'input', name: FIELD, input_type: 'multiline_text', rows: 3, max_length: 1_000, placeholder: plain(buttons[0]?.asks ?? '') },
    row(
      buttons.map((button, at) =>
        buttonOf(button, { says: button.says, words: FIELD, in: chat }, { name: `send_${at + 1}`, form_action_type: 'submit' }),
      ),
    ),
  ],
})

/** Without control characters, which JSON writes six times as long and nobody sees. */
const visible = (text: string): string => text.replace(/\p{Cc}/gu, found => (found === '\n' || found === '\t' ? found : ''))

/** In a text message `<at …>`, `<b>` and `[shown](address)` are alive: what looks like them is written so that it is not. */
export const deadText = (text: string): string => text.replaceAll('<', '＜').replaceAll('>', '＞').replaceAll('](', '] (')
