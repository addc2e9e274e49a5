/**
 * Work of several chats in one transaction. Under load most of what a message costs is the way to the server and back: statements of those who
 * share go out together, those made by `together` (context.ts) even as one, and there is one commit. While nobody waits, each has a transaction
 * of its own.
 */
import { batched } from './batch.ts'
import { type Context, type Deps, transaction } from './context.ts'

/** Whatever a transaction writes, it may write again: what was undone is done once more. */
type Work = (ctx: Context) => Promise<unknown>

type End = { readonly value: unknown } | { readonly error: unknown }

/** At most so many in one: one that fails costs all of them a second time. */
const MOST = 20
/** So long the next wait for those under way, before they have a transaction of their own: somebody's lock may be in the way. */
const SPARE_MS = 250
const LANES = 4

const rides = new WeakMap<Deps, (work: Work) => Promise<End>>()

/** What `work` gives, once that is committed: like `transaction`, and with others who come meanwhile. Whoever throws is undone, and nobody else. */
export async function sharedTransaction<T>(deps: Deps, work: (ctx: Context) => Promise<T>): Promise<T> {
  const share = rides.get(deps) ?? batched<Work, End>(works => ride(deps, works), { lanes: LANES, most: MOST, spareMs: SPARE_MS })
  rides.set(deps, share)
  const end = await share(work)
  if ('error' in end) throw end.error
  return end.value as T
}

async function alone(deps: Deps, work: Work): Promise<End> {
  try {
    return { value: await transaction(deps, work) }
  } catch (error) {
    return { error }
  }
}

/** Who fails, or needs a transaction of its own, gets it; the others ride once more without. */
async function ride(deps: Deps, works: readonly Work[]): Promise<End[]> {
  const [only] = works
  if (works.length <= 1) return only === undefined ? [] : [await alone(deps, only)]
  const failed = new Set<Work>()
  let ends: readonly End[]
  try {
    ends = await transaction(deps, async ctx => {
      const taken = new Map<string, symbol>()
      const tried = await Promise.allSettled(
        works.map(async work => work({ ...ctx, early: new Map(), shared: { taken, by: Symbol('one') } })),
      )
      for (const [at, end] of tried.entries()) if (end.status === 'rejected' && !isSpoilt(end.reason)) failed.add(works[at] as Work)
      for (const end of tried) if (end.status === 'rejected') throw end.reason
      return tried.map(end => ({ value: (end as PromiseFulfilledResult<unknown>).value }))
    })
    return [...ends]
  } catch {
    // none failed by itself: the commit did, or the line to the server
    const separate = failed.size === 0 ? works : works.filter(work => failed.has(work))
    const others = works.filter(work => !separate.includes(work))
    const [rest, ...own] = await Promise.all([ride(deps, others), ...separate.map(work => alone(deps, work))])
    const found = new Map([...others.map((work, at) => [work, rest[at]] as const), ...separate.map((work, at) => [work, own[at]] as const)])
    return works.map(work => found.get(work) as End)
  }
}

/** A statement that was refused only because an earlier one had failed. */
const isSpoilt = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '25P02'
