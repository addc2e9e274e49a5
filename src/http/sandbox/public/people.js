/** The row of people: jumps to a phone, shows how many messages nobody has looked at. On a phone it is the tab bar. */
import { avatar, byId, el } from './dom.js'
import { store } from './store.js'

export function makePeople(phones) {
  const narrow = matchMedia('(max-width: 760px)')
  const unread = new Map()
  const tabs = new Map()
  const inView = new Set()

  const show = id => {
    const count = unread.get(id) ?? 0
    const { tab, count: sign } = tabs.get(id)
    for (const badge of [sign, phones.get(id).badge]) {
      badge.textContent = count > 99 ? '99+' : String(count)
      badge.hidden = count === 0
    }
    const { label } = phones.get(id)
    tab.setAttribute('aria-label', count > 0 ? `${label}，${count} 条未读` : label)
  }
  const read = id => {
    if (!unread.get(id)) return
    unread.set(id, 0)
    show(id)
  }
  function choose(id, focus = true) {
    for (const [other, { tab }] of tabs) tab.setAttribute('aria-current', other === id ? 'true' : 'false')
    for (const [other, { node }] of phones) node.classList.toggle('chosen', other === id)
    const { node } = phones.get(id)
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (narrow.matches) phones.get(id).toEnd()
    else node.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', inline: 'center', block: 'nearest' })
    tabs.get(id).tab.scrollIntoView({ inline: 'nearest', block: 'nearest' })
    if (focus && !narrow.matches) phones.get(id).focus()
    read(id)
  }
  for (const [id, { chat }] of phones) {
    const person = store.people.get(id)
    const count = el('span', { class: 'badge' })
    const tab = el(
      'button',
      { type: 'button', class: 'person', onclick: () => choose(id) },
      person ? avatar(person.name, person.colour) : avatar(chat.name, undefined, 'group'),
      el('span', { class: 'person-name' }, el('b', {}, chat.name), person && el('small', {}, person.roleLabel)),
      count,
    )
    tabs.set(id, { tab, count })
    byId('people').append(tab)
    show(id)
  }
  // A message counts as read once its phone can be seen.
  const watcher = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        const id = target.id.slice('phone-'.length)
        if (!isIntersecting) inView.delete(id)
        else {
          inView.add(id)
          read(id)
        }
      }
    },
    { threshold: 0.6 },
  )
  for (const { node } of phones.values()) watcher.observe(node)
  choose(phones.keys().next().value, false)

  return {
    arrived(message) {
      const { node, viewer } = phones.get(message.chat)
      if (message.from === viewer()) return
      node.classList.remove('rings')
      void node.offsetWidth
      node.classList.add('rings')
      if (inView.has(message.chat) && document.visibilityState === 'visible') return
      unread.set(message.chat, (unread.get(message.chat) ?? 0) + 1)
      show(message.chat)
    },
  }
}
