/** Mishaps that a test orders: the next calls of a kind are refused, never answered, or carried out and then cut off. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** The kinds of calls, named for what they do. */
export type CallKind =
  | 'token'
  | 'endpoint'
  | 'send'
  | 'reply'
  | 'edit'
  | 'recall'
  | 'list'
  | 'get-message'
  | 'download'
  | 'upload'
  | 'urgent'
  | 'contact'
  | 'department'
  | 'chat'
  | 'members'
  | 'bot'
  | 'speech'

export type Mishap =
  /** A body with this code; `status` is 200 unless said. Nothing is carried out. */
  | { readonly code: number; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }
  /** This HTTP status with a body that is no JSON. Nothing is carried out. */
  | { readonly status: number }
  /** Never answered, nothing carried out. */
  | 'hang'
  /** Carried out, then the line is cut before a byte of the answer. */
  | 'cut'
  /** Carried out and never answered. */
  | 'carried-out-then-hang'

export type Faults = ReturnType<typeof makeFaults>

export function makeFaults() {
  const ordered: { kind: CallKind; mishap: Mishap; left: number }[] = []
  return {
    /** The next `times` calls of this kind, after those ordered before. */
    next(kind: CallKind, mishap: Mishap, times = 1): void {
      ordered.push({ kind, mishap, left: times })
    },
    clear(): void {
      ordered.length = 0
    },
    take(kind: CallKind): Mishap | undefined {
      const found = ordered.find(one => one.kind === kind && one.left > 0)
      if (found !== undefined) found.left--
      return found?.mishap
    },
  }
}

/** @returns whether the call must still be carried out, and whether its answer may be sent */
export function meet(
  mishap: Mishap | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): { readonly carryOut: boolean; readonly answer: 'send' | 'cut' | 'none' } {
  if (mishap === undefined) return { carryOut: true, answer: 'send' }
  if (mishap === 'hang') return { carryOut: false, answer: 'none' }
  if (mishap === 'cut') return { carryOut: true, answer: 'cut' }
  if (mishap === 'carried-out-then-hang') return { carryOut: true, answer: 'none' }
  request.resume()
  if ('code' in mishap) {
    response.writeHead(mishap.status ?? 200, { 'content-type': 'application/json; charset=utf-8', ...mishap.headers })
    response.end(JSON.stringify({ code: mishap.code, msg: 'as the test wants it' }))
  } else response.writeHead(mishap.status, { 'content-type': 'text/html' }).end('<html>bad gateway</html>')
  return { carryOut: false, answer: 'none' }
}
