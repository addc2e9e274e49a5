/** Chats on a terminal: when, who, what; wrapped by the width that characters take, coloured where there is somebody to see it. */

import type { Outgoing } from '../channel/message.ts'
import { shanghaiDate, shanghaiTime } from '../domain/time/calendar.ts'

export interface Screen {
  readonly write: (text: string) => void
  /** Columns; undefined: lines are not wrapped. */
  readonly columns: number | undefined
  readonly colours: boolean
}

export const terminal = (out: NodeJS.WriteStream = process.stdout): Screen => ({
  write: text => void out.write(text),
  columns: out.isTTY ? out.columns : undefined,
  colours: out.isTTY === true && out.hasColors(),
})

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
const COLOURS = [36, 33, 35, 32, 34, 96, 93, 95, 92, 94]
const TONE: Record<string, number> = { red: 41, orange: 43 }

export function makePrinter({ write, columns, colours }: Screen) {
  const paint = (code: number, text: string): string => (colours ? `\x1b[${code}m${text}\x1b[0m` : text)
  const seen: string[] = []
  let date = ''
  const colourOf = (name: string): number => {
    if (!seen.includes(name)) seen.push(name)
    return COLOURS[seen.indexOf(name) % COLOURS.length] ?? 36
  }

  function line(at: Date, name: string, arrow: '→' | '←' | '↻', text: string): void {
    day(at)
    const head = `${shanghaiTime(at)} ${name} ${arrow} `
    const indent = columns !== undefined && columns < 50 ? 4 : Math.min(width(head), 20)
    const [first = '', ...rest] = text.split('\n').flatMap((part, place) => wrap(part, columns, place === 0 ? width(head) : indent, indent))
    write(`${paint(90, shanghaiTime(at))} ${paint(colourOf(name), name)} ${paint(90, arrow)} ${first}\n`)
    for (const part of rest) write(`${' '.repeat(indent)}${part}\n`)
  }

  /** A new date gets a line of its own. */
  function day(at: Date): void {
    const today = shanghaiDate(at)
    if (today === date) return
    date = today
    const [, month, number] = today.split('-').map(Number)
    write(
      `\n${paint(90, `─── ${month}月${number}日 星期${WEEKDAYS[new Date(`${today}T00:00:00Z`).getUTCDay()]} ${'─'.repeat(Math.min(24, Math.max(0, (columns ?? 60) - 24)))}`)}\n`,
    )
  }

  function whole({ title, tone, text, buttons }: Outgoing): string {
    const heading = title === undefined ? '' : paint(TONE[tone ?? ''] ?? 1, title)
    return [heading, text, buttons.map(({ label }) => `〔${label}〕`).join(' ')].filter(part => part !== '').join('\n')
  }

  return {
    scene: (at: Date, title: string): void => {
      day(at)
      write(`\n${paint(1, `▌${title}`)}\n`)
    },
    said: (at: Date, name: string, text: string): void => line(at, name, '→', text),
    heard: (at: Date, name: string, message: Outgoing): void => line(at, name, '←', whole(message)),
    /** A message further up looks like this now: how it begins is enough to see what became of it. */
    changed(at: Date, name: string, { title, text, buttons }: Outgoing): void {
      const [first = ''] = text.split('\n')
      const head = [title, first].filter(part => part !== undefined && part !== '').join('｜')
      line(at, name, '↻', [head, ...buttons.map(({ label }) => `〔${label}〕`)].join(' '))
    },
    note: (text: string): void => write(`${text}\n`),
    good: (text: string): void => write(`${paint(32, text)}\n`),
    bad: (text: string): void => write(`${paint(31, text)}\n`),
  }
}

export type Printer = ReturnType<typeof makePrinter>

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[“”‘’…—·→←↻]/u
const CODES = /\p{Cc}\[\d+m/gu

/** Columns that a text takes: two for each Chinese character. */
export const width = (text: string): number => [...text.replace(CODES, '')].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0)

function wrap(text: string, columns: number | undefined, first: number, indent: number): string[] {
  if (columns === undefined) return [text]
  const lines: string[] = []
  let line = ''
  let room = Math.max(10, columns - first)
  for (const char of text) {
    if (width(line) + width(char) > room && !/[，。、；：？！”）》】]/.test(char)) {
      lines.push(line)
      line = ''
      room = Math.max(10, columns - indent)
    }
    line += char
  }
  return [...lines, line]
}
