/** One call of the REST interface, as its handlers see it. */

import type { CallKind } from '../faults.ts'
import { refusals } from '../refusal.ts'

export interface Call {
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The body as JSON; empty when it is none. */
  readonly body: Readonly<Record<string, unknown>>
  readonly raw: Buffer
  readonly contentType: string
}

/** What a handler answers: `data` of the body, the whole body, or bytes. */
export type Answered =
  | { readonly data: unknown }
  | { readonly whole: unknown }
  | { readonly bytes: Buffer; readonly mime: string; readonly name: string }

export interface Route {
  readonly method: string
  /** Segments that begin with a colon are handed over in `path`. */
  readonly pattern: string
  readonly kind: CallKind
  /** Called without a token, only to get one. */
  readonly open?: boolean
  readonly run: (call: Call) => Answered | Promise<Answered>
}

export const stringOf = (call: Call, name: string): string => {
  const value = call.body[name]
  if (typeof value !== 'string' || value === '') throw refusals.invalid(`${name} is required`)
  return value
}

export function pageOf<T>(all: readonly T[], query: URLSearchParams, most: number) {
  const size = Math.min(Number(query.get('page_size') ?? 20), most)
  const from = Number(query.get('page_token') || 0)
  const to = from + size
  const more = to < all.length
  return { items: all.slice(from, to), has_more: more, ...(more ? { page_token: String(to) } : {}) }
}
