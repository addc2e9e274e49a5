import { expect, test } from 'vitest'
import { makePrinter, width } from '../../src/demo/print.ts'

const at = new Date('2026-11-23T01:02:00Z')

test('lines fit a narrow terminal, Chinese characters taking two columns', () => {
  const said: string[] = []
  const print = makePrinter({ write: text => void said.push(text), columns: 40, colours: true })
  print.said(at, '王师傅', '我们三车间两个月没发工资了，二十多个人都没发，找了车间主任三次都说等等，到现在没有下文。')
  print.heard(at, '王师傅', {
    title: '红色预警',
    tone: 'red',
    text: '请签收\n第二行',
    buttons: [{ label: '签收', says: '签收', style: 'danger' }],
    list: [],
    attachments: [],
  })
  expect(said.join('')).toContain('\x1b[')
  for (const line of said.join('').split('\n')) expect(width(line)).toBeLessThanOrEqual(42)
})

test('a pipe gets whole lines', () => {
  const said: string[] = []
  const print = makePrinter({ write: text => void said.push(text), columns: undefined, colours: false })
  print.said(at, '王师傅', '长'.repeat(300))
  expect(said.join('')).toContain(`09:02 王师傅 → ${'长'.repeat(300)}\n`)
})

test('a message that changed is told by how it begins, and what can be pressed on it now', () => {
  const said: string[] = []
  const print = makePrinter({ write: text => void said.push(text), columns: undefined, colours: false })
  const buttons = [{ label: '查看', says: '查看 1', style: 'default' as const }]
  print.changed(at, '李干事', { title: '新诉求', text: '已由周主席认领。\n\n食堂的事', buttons, list: [], attachments: [] })
  expect(said.join('')).toContain('09:02 李干事 ↻ 新诉求｜已由周主席认领。 〔查看〕\n')
})
