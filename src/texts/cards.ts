/** Messages with buttons. A button says a text that could be typed. */
import type { Button, Outgoing } from '../channel/message.ts'
import type { Facts } from './facts.ts'
import { say } from './text.ts'

export type Message = Pick<Outgoing, 'text'> & Partial<Outgoing>

export const button = (label: string, says: string, style: Button['style'] = 'default'): Button => ({ label, says, style })

const takeUp = (no: string): Button[] => [button('认领', `认领 ${no}`, 'primary'), button('查看', `查看 ${no}`)]

export const plain = (text: string): Message => ({ text })

const matterCard = (f: Facts, call: string): Message => ({
  title: say('newMatterTitle', f),
  tone: f.level,
  text: say('newMatter', f) + call,
  call,
  buttons: takeUp(f.no),
})
export const newMatter = (f: Facts): Message => matterCard(f, f.due === null ? '' : `\n${say('claimBy', { due: f.due })}`)
export const ownedByYou = (f: Facts): Message => matterCard(f, `\n${say('ownedUntilClaimed', f)}`)
export const givenToYou = (f: Facts, text: string): Message => ({
  tone: f.level,
  text,
  buttons: [...takeUp(f.no), button('退回', `退回 ${f.no}`)],
})

export const handlingButtons = (no: string): Button[] => [
  button('查看', `查看 ${no}`),
  { ...button('报结', `报结 ${no}`, 'primary'), asks: say('wordsForEmployee', {}) },
  { ...button('回复', `回复 ${no}`), asks: say('wordsForEmployee', {}) },
]

/** Nobody knows whether it arrived: whoever looks into it says so. */
export const unclear = (text: string, no: string): Message => ({
  text,
  buttons: [button('已送到', `送到了 ${no}`, 'primary'), button('没送到，再发', `没送到 ${no}`)],
})

/** What became of it stands on top, instead of what it asked for. */
export const since = ({ call = '', ...first }: Outgoing, line: string): Outgoing => ({
  ...first,
  text: `${line}\n\n${call !== '' && first.text.endsWith(call) ? first.text.slice(0, -call.length) : first.text}`,
})

/** A card that was overtaken: only looking is still offered. */
export const overtaken = (first: Outgoing, line: string): Outgoing => ({
  ...since(first, line),
  tone: 'grey',
  buttons: first.buttons.filter(({ says }) => says.startsWith('查看')),
})

/** An alert that somebody signed for, or that is over, asks nobody to sign any more. */
export const settledAlert = ({ text, ...first }: Outgoing, line: string): Outgoing =>
  overtaken({ ...first, text: text.replace('。请签收，详情见私信。', '。详情见私信。').replace(/请签收。$/, '') }, line)

/** Nothing of what it said is left. */
export const withdrawn = ({ title, text, ...first }: Outgoing): Outgoing => ({
  ...first,
  tone: 'grey',
  text: say('cardWithdrawn', {}),
  buttons: [],
  list: [],
})

/** A question whose answers are numbers: buttons where there are any, the sentence names the numbers. */
export const choice = (text: string, options: readonly (readonly [label: string, says: string])[]): Message => ({
  text,
  buttons: options.map(([label, says]) => button(label, says)),
})

/** @param signed somebody has signed already: only looking is offered */
export const alertCard = (
  { level, drill }: { readonly level: Facts['level']; readonly drill: boolean },
  text: string,
  alertNo: string,
  no: string | null,
  signed = false,
): Message => ({
  title: say('alertTitle', { level, drill }),
  tone: level,
  text,
  buttons: [...(signed ? [] : [button('签收', `签收 ${alertNo}`, 'danger')]), ...(no === null ? [] : [button('查看', `查看 ${no}`)])],
})
