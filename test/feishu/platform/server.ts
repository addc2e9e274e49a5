/** The platform's HTTP side: REST calls, and the endpoint of the long connection. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { AppRecord } from './app.ts'
import { type CallKind, type Faults, meet } from './faults.ts'
import type { Line } from './line.ts'
import { FeishuRefusal, refusals } from './refusal.ts'
import type { Answered, Call, Route } from './rest/call.ts'
import type { Tokens } from './rest/tokens.ts'

export interface Called {
  readonly kind: CallKind
  readonly method: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** The code in the body of the answer; undefined when there was no answer. */
  code: number | undefined
}

const matched = (pattern: string, path: string): Record<string, string> | undefined => {
  const [want, have] = [pattern.split('/'), path.split('/')]
  if (want.length !== have.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, segment] of want.entries()) {
    if (segment.startsWith(':')) params[segment.slice(1)] = decodeURIComponent(have[index] ?? '')
    else if (segment !== have[index]) return undefined
  }
  return params
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function jsonOf(raw: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

export interface ServerParts {
  readonly app: AppRecord
  readonly faults: Faults
  readonly tokens: Tokens
  readonly line: Line
  readonly routes: readonly Route[]
}

export async function startServer({ app, faults, tokens, line, routes }: ServerParts) {
  const calls: Called[] = []
  const settings = {
    /** HTTP status of an answer whose code says that it failed; the platform uses 200 and, for some, 400. */
    errorStatus: 200,
    /** Real milliseconds before each answer. */
    answerMs: 0,
  }
  const sockets = new Set<Socket>()

  const endpoint: Route = {
    method: 'POST',
    pattern: '/callback/ws/endpoint',
    kind: 'endpoint',
    open: true,
    run({ body }) {
      if (body['AppID'] !== app.appId || body['AppSecret'] !== app.appSecret) return { whole: { code: 514, msg: 'auth failed', data: {} } }
      if (line.open() >= line.settings.mostConnections)
        return { whole: { code: 1000040350, msg: 'the number of connections exceeded the limit', data: {} } }
      const URL = `${url.replace('http', 'ws')}/line?fpid=1&device_id=${line.counts().opened + 1}&service_id=1&ticket=x`
      return { whole: { code: 0, msg: '', data: { URL, ClientConfig: line.config } } }
    },
  }
  const all = [...routes, endpoint]

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://platform')
    const found = all
      .map(route => ({ route, path: matched(route.pattern, pathname) }))
      .find(({ route, path }) => path !== undefined && route.method === request.method)
    const raw = await bytesOf(request)
    const called: Called = {
      kind: found?.route.kind ?? 'bot',
      method: request.method ?? '',
      path: pathname,
      body: jsonOf(raw),
      code: undefined,
    }
    calls.push(called)
    const mishap = found === undefined ? undefined : faults.take(found.route.kind)
    const { carryOut, answer } = meet(mishap, request, response)
    if (typeof mishap === 'object' && 'code' in mishap) called.code = mishap.code
    if (!carryOut) return
    let result: Answered | FeishuRefusal
    try {
      if (found === undefined) throw refusals.unknownPath()
      if (found.route.open !== true) tokens.check(request.headers.authorization)
      const call: Call = {
        path: found.path ?? {},
        query: searchParams,
        body: called.body,
        raw,
        contentType: request.headers['content-type'] ?? '',
      }
      result = await found.route.run(call)
    } catch (error) {
      if (!(error instanceof FeishuRefusal)) throw error
      result = error
    }
    if (answer === 'cut') request.socket.destroy()
    if (answer !== 'send') return
    if (settings.answerMs > 0) await new Promise(resolve => setTimeout(resolve, settings.answerMs))
    write(response, result, called)
  }

  function write(response: ServerResponse, result: Answered | FeishuRefusal, called: Called): void {
    if (!(result instanceof FeishuRefusal) && 'bytes' in result) {
      called.code = 0
      const name = encodeURIComponent(result.name)
      response.writeHead(200, { 'content-type': result.mime, 'content-disposition': `attachment; filename="${name}"` }).end(result.bytes)
      return
    }
    const refused = result instanceof FeishuRefusal
    const whole = refused
      ? { code: result.code, msg: result.message }
      : 'whole' in result
        ? result.whole
        : { code: 0, msg: 'success', data: result.data }
    called.code = (whole as { code: number }).code
    const status = refused ? (result.status ?? settings.errorStatus) : 200
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'x-tt-logid': '2026', ...(refused ? result.headers : {}) })
      .end(JSON.stringify(whole))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(error => response.destroy(error as Error))
  })
  server.on('upgrade', (request, socket, head) => line.upgrade(request, socket, head))
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    calls,
    settings,
    async stop(): Promise<void> {
      const closed = new Promise(resolve => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
