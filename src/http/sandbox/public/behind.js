/** The strip: what became of each message behind the chats. */
import { byId, el } from './dom.js'
import { remaining, shortTime } from './time.js'

const LEVELS = { red: '红', orange: '橙', yellow: '黄', blue: '蓝' }
const QUEUES = [
  [/^inbound/, '来信'],
  [/^deliver/, '去信'],
  [/^work/, '事务'],
  [/^fetch/, '取附件'],
]
const queueName = name => QUEUES.find(([known]) => known.test(name))?.[1] ?? name

const step = ({ name, at }) => el('li', {}, el('b', {}, name), el('time', { datetime: at }, shortTime(new Date(at))))

const cell = (label, ...children) => el('td', { 'data-label': label }, el('div', {}, ...children))

function row({ no, subject, unit, level, status, owner, nextDue, steps }) {
  return el(
    'tr',
    {},
    cell('编号', no ?? '还没有'),
    cell('事项', el('b', {}, subject), el('small', {}, unit)),
    cell('级别', el('span', { class: `level ${level}` }, LEVELS[level] ?? level)),
    cell('状态', status),
    cell('承办人', owner ?? '暂无'),
    cell('下一个时限', nextDue ? `${nextDue.what} ` : '没有', nextDue && el('small', { 'data-due': nextDue.at }, remaining(nextDue.at))),
    cell('经过', el('ol', { class: 'steps' }, ...steps.map(step))),
  )
}

export function makeBehind() {
  const queues = el('p', { class: 'queues' })
  const trouble = el('p', { class: 'trouble' }, '暂时看不到后台')
  const rows = el('tbody')
  const empty = el(
    'p',
    { class: 'nothing' },
    '还没有登记的事。职工说完一件事，稍等片刻，这里会一步步显示：收到、登记、排队、派给谁、送达，以及下一个时限。',
  )
  const table = el(
    'table',
    {},
    el(
      'thead',
      {},
      el('tr', {}, ...['编号', '事项', '级别', '状态', '承办人', '下一个时限', '经过'].map(name => el('th', { scope: 'col' }, name))),
    ),
    rows,
  )
  const fold = el('button', { type: 'button', class: 'plain', 'aria-expanded': 'true' }, '收起')
  const body = el('div', { class: 'behind-body', tabindex: '0', 'aria-label': '登记的事和经过' }, empty, table)
  const node = byId('behind')
  trouble.hidden = true
  table.hidden = true
  node.append(el('header', {}, el('h2', {}, '背后的经过'), queues, trouble, fold), body)
  const setFold = folded => {
    node.classList.toggle('folded', folded)
    fold.textContent = folded ? '展开' : '收起'
    fold.setAttribute('aria-expanded', String(!folded))
  }
  const toggle = byId('behind-toggle')
  const setOpen = shown => {
    node.classList.toggle('shown', shown)
    toggle.setAttribute('aria-expanded', String(shown))
  }
  // On a phone the strip is a sheet that is opened; elsewhere it folds.
  fold.addEventListener('click', () => (node.classList.contains('shown') ? setOpen(false) : setFold(!node.classList.contains('folded'))))
  toggle.addEventListener('click', () => setOpen(!node.classList.contains('shown')))

  function tick() {
    for (const due of rows.querySelectorAll('[data-due]')) {
      due.textContent = remaining(due.dataset.due)
      due.classList.toggle('late', due.textContent.startsWith('已过'))
    }
  }
  return {
    /** @param strip null when the service behind does not answer */
    show(strip) {
      trouble.hidden = strip !== null
      if (!strip) return
      empty.hidden = strip.rows.length > 0
      table.hidden = strip.rows.length === 0
      rows.replaceChildren(...strip.rows.map(row))
      tick()
      queues.textContent = `排队：${strip.queues.map(({ name, waiting, active }) => `${queueName(name)} ${waiting + active}`).join(' · ') || '没有'}`
    },
    tick,
  }
}
