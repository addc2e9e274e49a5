/** What one message of a channel cannot hold: shortened where a button leads to the whole of it, else said in several messages. */
import type { Capabilities } from '../../channel/channel.ts'
import type { Outgoing } from '../../channel/message.ts'
import { splitText } from '../../channel/parts.ts'
import { say } from '../../texts/text.ts'

type Room = Pick<Capabilities, 'maxText' | 'maxPlain' | 'buttons'>

/** Room for "（12/12）" and a line break. */
const MARK = 9
/** Room for what says how much is left out. */
const TAIL = 40

const points = (text: string): number => [...text].length

const leadsToWhole = ({ says }: Outgoing['buttons'][number]): boolean => says.startsWith('查看')

/** In order; the last one bears the buttons and files, and is the one to be quoted. */
export function partsOf(content: Outgoing, { maxText, maxPlain = maxText, buttons }: Room): Outgoing[] {
  const isPlain = content.title === undefined && content.buttons.length === 0
  const most = isPlain ? maxPlain : maxText - points(content.title ?? '')
  if (splitText(content.text, most).length === 1) return [content]
  if (buttons && content.buttons.some(leadsToWhole)) return [shortened(content, most)]
  return isPlain ? numbered(content, splitText(content.text, most - MARK)) : numbered(content, textsOf(content.text, most, maxPlain))
}

function shortened(content: Outgoing, most: number): Outgoing {
  const [text = ''] = splitText(content.text, most - TAIL)
  return { ...content, text: say('shortened', { text, left: points(content.text) - points(text) }) }
}

/** The last as long as a message with buttons may be, those before it as long as one without. */
function textsOf(text: string, most: number, maxPlain: number): string[] {
  const last = splitText(text, most - MARK).at(-1) ?? ''
  const rest = text.slice(0, text.lastIndexOf(last)).trimEnd()
  return [...splitText(rest, Math.max(most, maxPlain) - MARK), last]
}

/** The title stands on the first, which makes a card of it: where that is shorter than a plain text, the title goes in front of the words. */
function numbered(content: Outgoing, texts: readonly string[]): Outgoing[] {
  const { title, buttons, list, attachments, ...plain } = content
  return texts.map((text, at) => {
    const words = say('part', { text: at === 0 && title !== undefined ? `${title}\n${text}` : text, at: at + 1, of: texts.length })
    return {
      ...plain,
      text: words,
      ...(at === texts.length - 1 ? { buttons, list, attachments } : { buttons: [], list: [], attachments: [] }),
    }
  })
}
