/** Puts the page together. */
import { makeBehind } from './behind.js'
import { startClock } from './clock.js'
import { byId, el } from './dom.js'
import { makePeople } from './people.js'
import { makePhone } from './phone.js'
import { connect, on, store } from './store.js'

const SEEN = 'lianxinqiao-intro-seen'
const phones = new Map()
let people

on('ready', () => {
  byId('loading').remove()
  for (const chat of store.chats) {
    const phone = makePhone(chat)
    phones.set(chat.id, phone)
    byId('phones').append(phone.node)
    phone.toEnd()
  }
  people = makePeople(phones)
})
on('message', message => {
  if (phones.get(message.chat)?.update(message)) people.arrived(message)
})

const behind = makeBehind()
const tick = startClock()
on('strip', behind.show)
on('trouble', () => behind.show(null))
on('clock', () => {
  tick()
  behind.tick()
})
setInterval(behind.tick, 15_000)

let cut
on('line', connected => {
  cut?.remove()
  cut = connected ? undefined : el('div', { class: 'toast bad' }, '和服务的连接断了，正在重连……')
  if (cut) byId('toasts').append(cut)
})

const intro = byId('intro')
intro.hidden = localStorage.getItem(SEEN) === 'yes'
byId('intro-close').addEventListener('click', () => {
  intro.hidden = true
  localStorage.setItem(SEEN, 'yes')
})
// On a phone the clock's buttons are a panel that any other tap puts away.
const toggle = byId('clock-toggle')
document.addEventListener('click', event => {
  const shown = toggle.contains(event.target)
    ? document.body.classList.toggle('jumps-shown')
    : document.body.classList.toggle('jumps-shown', false)
  toggle.setAttribute('aria-expanded', String(shown))
})

connect()
