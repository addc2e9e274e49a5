/** bull-board over the queues, on either back end. Only to look at: the rows of the outbox decide, not what lies in a queue. */
import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { HonoAdapter } from '@bull-board/hono'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Queue } from 'bullmq'
import { Hono } from 'hono'
import type { Log } from '../log.ts'
import { within } from './patience.ts'
import { closeQueue, makeQueue, type QueueConnection, type WakeQueue } from './queue.ts'
import { JOBS } from './table.ts'

export const BOARD_PATH = '/board'

export interface BoardOptions {
  readonly connection: QueueConnection
  readonly log: Log
}

export interface Board {
  handle(request: Request): Promise<Response>
  close(): Promise<void>
}

const OPEN_MS = 3_000
const ANSWER_MS = 5_000

// its page wants style attributes; the font it asks of another host is left out by this
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'",
}

/** Connections of its own, made at the first look. */
export function makeBoard({ connection, log }: BoardOptions): Board {
  let queues: WakeQueue[] = []
  let opening: Promise<Hono> | undefined

  async function open(): Promise<Hono> {
    const names = new Set(Object.values(JOBS).map(({ queue }) => queue))
    const made = [...names].map(name => makeQueue(name, connection, log))
    try {
      await within(OPEN_MS, Promise.all(made.map(queue => queue.waitUntilReady())))
    } catch (error) {
      opening = undefined // BullMQ keeps the failure of a first connection for ever: the next look makes new ones
      await Promise.all(made.map(queue => closeQueue(queue)))
      throw error
    }
    queues = made
    return pagesOf(made)
  }

  async function answer(request: Request): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal('这里只能看，不能改', 405)
    try {
      opening ??= open()
      const pages = await opening
      const response = await within(ANSWER_MS, Promise.resolve(pages.fetch(request)))
      return response.status < 500 ? response : refusal('队列没有回答，请稍后再看', 503)
    } catch (error) {
      log.warn({ component: 'board', err: error }, 'the board could not look at the queues')
      return refusal('队列没有回答，请稍后再看', 503)
    }
  }

  return {
    async handle(request) {
      const response = await answer(request)
      const headers = new Headers(response.headers)
      for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value)
      return new Response(response.body, { status: response.status, headers })
    },
    async close() {
      await Promise.all(queues.map(queue => closeQueue(queue)))
    },
  }
}

const refusal = (error: string, status: number): Response => Response.json({ error }, { status })

function pagesOf(queues: readonly WakeQueue[]): Hono {
  const serverAdapter = new HonoAdapter(serveStatic)
  serverAdapter.setBasePath(BOARD_PATH)
  createBullBoard({
    queues: queues.map(queue => new BullMQAdapter(queue as unknown as Queue, { readOnlyMode: true })),
    serverAdapter,
    // asking Redis for its clients at each look would cost more than it shows
    options: { uiConfig: { boardTitle: '连心桥的队列', hideDocsLink: true, showWorkers: false, locale: { lng: 'zh-CN' } } },
  })
  return new Hono({ strict: false }).route(BOARD_PATH, serverAdapter.registerPlugin())
}
