/** Elements are built, never parsed: text is always text. */

/** `el('button', { class: 'x', onclick: f }, '文字', child)`; a false or missing attribute is left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value)
    else node.setAttribute(name, value === true ? '' : String(value))
  }
  node.append(...children.filter(child => child !== undefined && child !== null && child !== false))
  return node
}

export const byId = id => document.getElementById(id)

/** The round sign of a person, a group or the bot. */
export function avatar(name, colour, extra = '') {
  const node = el('span', { class: `avatar ${extra}`, 'aria-hidden': 'true' }, [...name][0] ?? '？')
  if (colour) node.style.setProperty('--own', colour)
  return node
}

export function toast(words, kind = '') {
  const node = el('div', { class: `toast ${kind}` }, words)
  byId('toasts').append(node)
  setTimeout(() => node.remove(), 4500)
}
