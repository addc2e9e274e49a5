/** Server-sent events to every open page. Events only say what is new; a page that reconnects reads the state again. */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'

/** A page that doesn't take its events any more is cut off, and comes back by itself. */
const MOST_WAITING = 2000
const PULSE_MS = 15_000

interface Page {
  push(event: string, data: string): void
  end(): void
}

/** @param onCount told how many pages listen, at each change */
export const makeEvents = (onCount: (pages: number) => void) => {
  const pages = new Set<Page>()
  return {
    tell(event: string, data: unknown): void {
      const text = JSON.stringify(data)
      for (const page of pages) page.push(event, text)
    },
    close(): void {
      for (const page of pages) page.end()
    },
    stream: (c: Context): Response =>
      streamSSE(c, async stream => {
        const waiting: { event: string; data: string }[] = [{ event: 'hello', data: '{}' }]
        let wake = () => {}
        let open = true
        const page: Page = {
          push(event, data) {
            if (waiting.push({ event, data }) > MOST_WAITING) open = false
            wake()
          },
          end() {
            open = false
            wake()
          },
        }
        const pulse = setInterval(() => page.push('pulse', '{}'), PULSE_MS)
        stream.onAbort(page.end)
        pages.add(page)
        onCount(pages.size)
        try {
          while (open) {
            const next = waiting.shift()
            if (next) await stream.writeSSE(next)
            else await new Promise<void>(resolve => (wake = resolve))
          }
        } finally {
          clearInterval(pulse)
          pages.delete(page)
          onCount(pages.size)
        }
      }),
  }
}
