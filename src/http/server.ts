/** The one port of the service: health, metrics, webhooks that adapters bring, and the sandbox page. */
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import type { Log } from '../log.ts'
import { healthRoutes, type Metrics, type Readiness } from './health.ts'
import type { SandboxPage } from './sandbox/page.ts'
import { sandboxRoutes } from './sandbox/routes.ts'

/** A route that somebody else answers, over the raw bytes of the request (a webhook, a board). */
export interface Mount {
  readonly method: 'GET' | 'POST' | 'ALL'
  /** `/feishu/event`, or `/board/*` for all below. */
  readonly path: string
  /** @param address of whoever asks: a proxy's, behind one */
  readonly handle: (request: Request, address: string) => Response | Promise<Response>
  /** 1 MB when not said. */
  readonly maxBytes?: number
}

export interface ServerOptions {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  readonly ready: () => Promise<Readiness>
  readonly metrics: Metrics
  readonly log: Pick<Log, 'error'>
  readonly sandbox?: SandboxPage
  readonly mounts?: readonly Mount[]
}

export interface HttpServer {
  /** For a person to open: `http://127.0.0.1:8686`. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

const MOUNT_BYTES = 1024 * 1024
/** nginx keeps them for 60 s. */
const KEEP_ALIVE_MS = 75_000

/** @throws the system's error when the address cannot be had (EADDRINUSE, EACCES …) */
export const makeServer = async ({ host, port, ready, metrics, log, sandbox, mounts = [] }: ServerOptions): Promise<HttpServer> => {
  const app = new Hono()
  app.use(secureHeaders({ referrerPolicy: 'no-referrer', xFrameOptions: 'DENY', strictTransportSecurity: false }))
  app.route('/', healthRoutes(ready, metrics))
  for (const { method, path, handle, maxBytes } of mounts) {
    const limit = bodyLimit({ maxSize: maxBytes ?? MOUNT_BYTES, onError: c => c.json({ error: '内容太大了' }, 413) })
    app.on(method === 'ALL' ? ['GET', 'POST', 'PUT', 'DELETE'] : [method], path, limit, c =>
      handle(c.req.raw, getConnInfo(c).remote.address ?? ''),
    )
  }
  const page = sandbox ? await sandboxRoutes(sandbox, log) : undefined
  app.route('/', page?.app ?? new Hono().get('/', c => c.text('连心桥正在运行。')))
  app.notFound(c => c.json({ error: '没有这个地址' }, 404))
  app.onError((error, c) => {
    log.error({ err: error, method: c.req.method, route: routePath(c) }, 'a request failed')
    return c.json({ error: '服务出错了，请稍后再试' }, 500)
  })

  const server = createAdaptorServer({ fetch: app.fetch })
  // a proxy that keeps its lines must be the one that ends them: what it posts on a line that ends from here is lost to it
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE_MS
  const end = drain(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const bound = (server.address() as AddressInfo).port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    async close() {
      page?.close()
      await end()
    },
  }
}

/** @returns how to end: answers under way are finished (at most `graceMs`), then every connection is cut, used or not. */
const drain = (server: ReturnType<typeof createAdaptorServer>, graceMs = 5000) => {
  const answering = new Set<ServerResponse>()
  let settled = () => {}
  server.on('request', (_request: unknown, response: ServerResponse) => {
    answering.add(response)
    response.once('close', () => {
      answering.delete(response)
      if (answering.size === 0) settled()
    })
  })
  return async (): Promise<void> => {
    const closed = new Promise<void>(resolve => void server.close(() => resolve()))
    let late: NodeJS.Timeout | undefined
    if (answering.size > 0)
      await new Promise<void>(resolve => {
        settled = resolve
        late = setTimeout(resolve, graceMs)
      })
    clearTimeout(late)
    if ('closeAllConnections' in server) server.closeAllConnections()
    await closed
  }
}
