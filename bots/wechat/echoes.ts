/** What the bot sent comes back as a message of its own, where the puppet does that: so an unclear send is known to have arrived. */

export interface Sending {
  /** The platform answered. @param id the message's, where the puppet tells */
  answered(id: string | undefined): void
  /** The platform refused: nothing went out. */
  refused(): void
  /** Nobody answered. Resolves when the echo comes, or came; perhaps never. */
  unclear(): Promise<void>
}

interface One {
  readonly words: string
  readonly sinceMs: number
  flying: boolean
  readonly arrived: () => void
  readonly arrival: Promise<void>
}

/** No echo comes later than this. */
const FORGET_MS = 60 * 60_000
const MOST_IDS = 1_000

/** Blanks do not count: WeChat changes them. */
const wordsOf = (chatId: string, text: string): string => `${chatId}\n${text.replace(/\s+/g, '')}`

export function makeEchoes(now: () => number = Date.now) {
  let open: One[] = []
  /** Echoes of words that are still on their way, from before their answer. */
  let early: { readonly words: string; readonly id: string }[] = []
  const answeredIds = new Set<string>()
  /** Words that were answered without an id, and whose echo is still to come. */
  let nameless: string[] = []

  function remember(id: string): void {
    answeredIds.add(id)
    const [oldest] = answeredIds
    if (answeredIds.size > MOST_IDS && oldest !== undefined) answeredIds.delete(oldest)
  }

  /** Once nothing of these words is on its way, an echo that belongs to no answer belongs to the oldest that had none. */
  function match(words: string): void {
    if (open.some(one => one.words === words && one.flying)) return
    for (const echo of early.filter(one => one.words === words)) {
      early = early.filter(one => one !== echo)
      const unclear = open.find(one => one.words === words)
      open = open.filter(one => one !== unclear)
      unclear?.arrived()
    }
  }

  return {
    /** Before the call. */
    sending(chatId: string, text: string): Sending {
      const words = wordsOf(chatId, text)
      let arrived = (): void => {}
      const arrival = new Promise<void>(resolve => {
        arrived = resolve
      })
      const one: One = { words, sinceMs: now(), flying: true, arrived, arrival }
      open = [...open.filter(({ sinceMs }) => sinceMs > now() - FORGET_MS), one]
      const close = (): void => {
        open = open.filter(other => other !== one)
      }
      return {
        answered(id) {
          close()
          const echo = early.find(other => (id === undefined ? other.words === words : other.id === id))
          early = early.filter(other => other !== echo)
          if (id !== undefined) remember(id)
          else if (echo === undefined) nameless = [...nameless.slice(-MOST_IDS), words]
          match(words)
        },
        refused() {
          close()
          match(words)
        },
        unclear() {
          one.flying = false
          match(words)
          return arrival
        },
      }
    },
    /** The bot's own message came. */
    heard(chatId: string, text: string, id: string): void {
      if (answeredIds.has(id)) return
      const words = wordsOf(chatId, text)
      const known = nameless.indexOf(words)
      if (known >= 0) {
        nameless = nameless.toSpliced(known, 1)
        return
      }
      // what a person typed on the account's phone is nobody's echo
      if (!open.some(one => one.words === words)) return
      early.push({ words, id })
      match(words)
    },
  }
}

export type Echoes = ReturnType<typeof makeEchoes>
