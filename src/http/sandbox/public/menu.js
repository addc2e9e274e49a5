/** The small menu of a message: by the ⋯ button, a right click or a long press. Arrow keys, Enter and Escape work. */
import { el } from './dom.js'

const LONG_PRESS_MS = 500
let open

export function closeMenu() {
  open?.node.remove()
  open?.back?.focus({ preventScroll: true })
  open = undefined
}

/** @param items [{ label, run, danger }] */
export function openMenu(x, y, items, back) {
  closeMenu()
  const node = el(
    'div',
    { class: 'menu', role: 'menu' },
    ...items.map(({ label, run, danger }) =>
      el(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          tabindex: '-1',
          class: danger ? 'danger' : '',
          onclick: () => {
            closeMenu()
            run()
          },
        },
        label,
      ),
    ),
  )
  document.body.append(node)
  node.style.left = `${Math.max(8, Math.min(x, innerWidth - node.offsetWidth - 8))}px`
  node.style.top = `${Math.max(8, Math.min(y, innerHeight - node.offsetHeight - 8))}px`
  open = { node, back }
  node.firstElementChild?.focus()
}

document.addEventListener('pointerdown', event => {
  if (open && !open.node.contains(event.target)) closeMenu()
})
document.addEventListener('keydown', event => {
  if (!open) return
  const items = [...open.node.children]
  const at = items.indexOf(document.activeElement)
  if (event.key === 'Escape' || event.key === 'Tab') closeMenu()
  else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus()
  else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus()
  else return
  event.preventDefault()
})

/** @param ask (target, x, y) is called for a right click or a long press inside `area` */
export function watchPresses(area, ask) {
  let timer
  const stop = () => clearTimeout(timer)
  area.addEventListener('contextmenu', event => {
    if (ask(event.target, event.clientX, event.clientY)) event.preventDefault()
  })
  area.addEventListener('pointerdown', event => {
    if (event.pointerType === 'mouse') return
    stop()
    timer = setTimeout(() => ask(event.target, event.clientX, event.clientY), LONG_PRESS_MS)
  })
  for (const name of ['pointerup', 'pointermove', 'pointercancel']) area.addEventListener(name, stop)
}
