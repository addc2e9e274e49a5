/** One phone: a private chat of one person with the bot, or a group in which somebody is chosen to speak. */
import { api } from './api.js'
import { makeComposer } from './composer.js'
import { avatar, el, toast } from './dom.js'
import { examplesFor, examplesForGroup } from './examples.js'
import { openMenu, watchPresses } from './menu.js'
import { renderMessage, summary } from './message.js'
import { messagesOf, store } from './store.js'
import { chatTime } from './time.js'

/** A time stamp stands above a message that came so much later than the one before. */
const PAUSE_MS = 3 * 60_000

export function makePhone(chat) {
  const group = chat.type === 'group'
  const owner = group ? undefined : store.people.get(chat.id)
  const label = group ? chat.name : `${owner.name}（${owner.roleLabel}）`
  let viewer = chat.members[0]
  let last

  const log = el('div', { class: 'log', role: 'log', tabindex: '0', 'aria-label': `${label}的聊天` })
  const newer = el('button', { type: 'button', class: 'newer', onclick: () => toEnd() }, '有新消息 ↓')
  const badge = el('span', { class: 'badge' })
  newer.hidden = badge.hidden = true
  const attempt = work => work.catch(error => toast(error.message, 'bad'))

  const context = () => ({
    viewer,
    group,
    press: (message, says) => attempt(api.press(viewer, chat.id, message.id, says)),
    resend: message => attempt(api.resend(message.from, message.id)),
    menu(message, node) {
      const { left, bottom } = node.getBoundingClientRect()
      offer(message, left, bottom + 4, node)
    },
  })
  function offer(message, x, y, back) {
    openMenu(
      x,
      y,
      [
        { label: '引用', run: () => composer.quote(message) },
        {
          label: '复制',
          run: () =>
            navigator.clipboard?.writeText(summary(message)).then(
              () => toast('已复制'),
              () => toast('浏览器不让复制', 'bad'),
            ),
        },
        ...(message.from === viewer ? [{ label: '撤回', danger: true, run: () => attempt(api.recall(viewer, message.id)) }] : []),
      ],
      back,
    )
  }
  watchPresses(log, (target, x, y) => {
    const message = store.messages.get(target.closest('.message')?.dataset.id)
    if (message) offer(message, x, y, log)
    return message !== undefined
  })

  // Whoever reads the newest message goes on reading it when pictures load, the keyboard opens or the window changes.
  let following = true
  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 60
  function toEnd() {
    log.scrollTop = log.scrollHeight
    following = true
    newer.hidden = true
  }
  const keepUp = () => following && toEnd()
  log.addEventListener(
    'scroll',
    () => {
      following = atEnd()
      if (following) newer.hidden = true
    },
    { passive: true },
  )
  log.addEventListener('load', keepUp, true)
  new ResizeObserver(keepUp).observe(log)

  function append(message) {
    if (!last || Math.abs(new Date(message.at) - new Date(last.at)) > PAUSE_MS)
      log.append(el('div', { class: 'when' }, el('time', { datetime: message.at }, chatTime(message.at))))
    log.append(renderMessage(message, context()))
    last = message
  }
  function redraw() {
    last = undefined
    log.replaceChildren()
    const messages = messagesOf(chat.id)
    if (messages.length === 0)
      log.append(
        el(
          'p',
          { class: 'empty' },
          group
            ? '群里还没有人说话。'
            : /职工/.test(owner.roleLabel)
              ? '还没有聊天。点下面的例句，或者说一件自己的事。'
              : '还没有聊天。有新的诉求会送到这里。',
        ),
      )
    messages.forEach(append)
    toEnd()
  }
  /** @returns whether the message is new here */
  function update(message) {
    const node = log.querySelector(`[data-id="${CSS.escape(message.id)}"]`)
    if (node) {
      const focused = node.contains(document.activeElement)
      node.replaceWith(renderMessage(message, context()))
      if (focused) log.focus({ preventScroll: true })
      return false
    }
    const follow = following || message.from === viewer
    if (!last || message.seq < last.seq) redraw()
    else append(message)
    if (follow) toEnd()
    else newer.hidden = false
    return true
  }

  const composer = makeComposer(chat, () => viewer, label, group ? examplesForGroup(chat) : examplesFor(owner))
  const who =
    group &&
    el(
      'label',
      { class: 'as' },
      '以',
      el(
        'select',
        {
          'aria-label': '以谁的身份说话',
          onchange: event => {
            viewer = event.target.value
            redraw()
          },
        },
        ...chat.members.map(id => el('option', { value: id }, store.people.get(id)?.name ?? id)),
      ),
      '的身份',
    )
  const node = el(
    'section',
    { class: 'phone', id: `phone-${chat.id}`, 'aria-label': `${label}的手机` },
    el(
      'header',
      { class: 'phone-head' },
      group ? avatar(chat.name, undefined, 'group') : avatar(owner.name, owner.colour),
      el(
        'div',
        { class: 'phone-name' },
        el('h2', {}, group ? `${chat.name}（${chat.members.length + 1}）` : owner.name),
        group ? who : el('p', {}, owner.roleLabel),
      ),
      badge,
    ),
    el('div', { class: 'log-frame' }, log, newer),
    composer.form,
  )
  let entered = false
  node.addEventListener('focusin', () => {
    if (group || entered) return
    entered = true
    // The platform tells the bot that a chat was opened; nobody needs to see it fail.
    if (messagesOf(chat.id).length === 0) api.enter(viewer).catch(error => console.info(error.message))
  })
  redraw()
  return { chat, node, badge, label, update, toEnd, focus: composer.focus, viewer: () => viewer }
}
