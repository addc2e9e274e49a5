/** What the page knows, and the line to the server that keeps it fresh. */
import { api } from './api.js'
import { setNow } from './time.js'

export const store = { people: new Map(), chats: [], messages: new Map() }
const listeners = new Map()

/** Events: `ready` (the state was read), `message`, `strip`, `clock`, `trouble`, `line` (true: connected). */
export function on(event, listener) {
  listeners.set(event, [...(listeners.get(event) ?? []), listener])
}
const tell = (event, data) => {
  for (const listener of listeners.get(event) ?? []) listener(data)
}

/** Of two copies of a message the one changed more often is newer. */
function keep(message) {
  const known = store.messages.get(message.id)
  if (known && known.revision >= message.revision) return
  store.messages.set(message.id, message)
  if (store.chats.length > 0) tell('message', message)
}

export const messagesOf = chat => [...store.messages.values()].filter(message => message.chat === chat).sort((a, b) => a.seq - b.seq)

export const nameOf = person => (person === null ? '连心桥' : (store.people.get(person)?.name ?? '某人'))

async function readState() {
  const state = await api.state()
  const first = store.chats.length === 0
  setNow(state.now)
  store.people = new Map(state.people.map(person => [person.id, person]))
  if (first) {
    for (const message of state.messages) {
      const known = store.messages.get(message.id)
      if (!known || known.revision < message.revision) store.messages.set(message.id, message)
    }
    store.chats = state.chats
    tell('ready')
  } else for (const message of state.messages) keep(message)
  tell('strip', state.strip)
  tell('clock')
}

export function connect() {
  const source = new EventSource('/sandbox/events')
  const again = () => {
    source.close()
    tell('line', false)
    setTimeout(connect, 2000)
  }
  const data = handle => event => handle(JSON.parse(event.data))
  // Whatever happened while the line was down is in the state.
  source.addEventListener('hello', () => readState().then(() => tell('line', true), again))
  source.addEventListener('message', data(keep))
  source.addEventListener(
    'strip',
    data(strip => tell('strip', strip)),
  )
  source.addEventListener('trouble', () => tell('trouble'))
  source.addEventListener(
    'clock',
    data(({ now }) => {
      setNow(now)
      tell('clock')
    }),
  )
  source.onerror = again
}
