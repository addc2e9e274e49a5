/** What befalls calls to the puppet. */

/**
 * refused: it did nothing and said why · cut: it did it, then the line failed · lost: it did nothing, and the line failed · hangs: it did it and
 * never answers · swallowed: it says that it did it, and did not
 */
export type Mishap = { readonly refused: string } | 'cut' | 'lost' | 'hangs' | 'swallowed'
export type CallKind = 'text' | 'file' | 'payload' | 'download'

export function makeFaults() {
  interface Coming {
    readonly kind: CallKind
    readonly mishap: Mishap
    readonly about: RegExp
  }
  let coming: Coming[] = []
  return {
    /** Befalls the next calls of this kind; of sends, those whose words match. */
    next(kind: CallKind, mishap: Mishap, times = 1, about = /^/): void {
      coming.push(...Array.from({ length: times }, () => ({ kind, mishap, about })))
    },
    take(kind: CallKind, words = ''): Mishap | undefined {
      const found = coming.find(one => one.kind === kind && one.about.test(words))
      coming = coming.filter(one => one !== found)
      return found?.mishap
    },
    /** How many wait to happen. */
    left: (): number => coming.length,
    clear(): void {
      coming = []
    },
    /** Before each answer to a send. */
    sendMs: 0,
    /** Before a file is given. */
    downloadMs: 0,
  }
}

export type Faults = ReturnType<typeof makeFaults>

/** Does what is asked, or not, and answers, or not. */
export async function befallen<T>(mishap: Mishap | undefined, act: () => T, nothing: T): Promise<T> {
  if (mishap === undefined) return act()
  if (typeof mishap === 'object') throw new Error(mishap.refused)
  if (mishap === 'swallowed') return nothing
  if (mishap === 'cut' || mishap === 'hangs') act()
  if (mishap === 'hangs') return new Promise<T>(() => {})
  throw new Error('read ECONNRESET')
}
