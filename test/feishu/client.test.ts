/** The client against a server that answers as Feishu does, the real SDK fetching the token. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { makeClient, pathId } from '../../bots/feishu/client.ts'
import { createLog } from '../../src/log.ts'

const SECRET = 'the-secret-of-the-app'

interface Asked {
  readonly path: string
  readonly bearer: string
}
interface Answer {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body: unknown
}

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** @param answer to whatever is no request for a token; null cuts the line */
async function feishu(answer: (asked: Asked) => Answer | null, token: (count: number) => Answer | null = fresh) {
  const asked: Asked[] = []
  const lines: string[] = []
  let tokens = 0
  const server = createServer(async (request: IncomingMessage, response) => {
    request.resume()
    const isToken = request.url?.includes('tenant_access_token') === true
    const one = { path: request.url ?? '', bearer: (request.headers.authorization ?? '').replace('Bearer ', '') }
    if (!isToken) asked.push(one)
    const given = isToken ? token(++tokens) : answer(one)
    if (given === null) return void request.socket.destroy()
    setTimeout(() => {
      response.writeHead(given.status ?? 200, { 'content-type': 'application/json', ...given.headers })
      response.end(Buffer.isBuffer(given.body) ? given.body : JSON.stringify(given.body))
    }, 20)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  open.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const out = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const domain = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = await makeClient({ appId: 'cli_0123456789abcdef', appSecret: SECRET, domain }, createLog('trace', 'test', out))
  return { client, asked, lines, tokens: () => tokens }
}

const fresh = (count: number): Answer => ({ body: { code: 0, tenant_access_token: `t-${count}`, expire: 7200 } })
const get = { method: 'GET', path: '/open-apis/x' } as const

test('one token for all who ask at once, and data is what is answered', async () => {
  const { client, tokens } = await feishu(({ bearer }) => ({ body: { code: 0, data: { bearer } } }))
  expect(await Promise.all([1, 2, 3].map(() => client.call(get)))).toEqual([{ bearer: 't-1' }, { bearer: 't-1' }, { bearer: 't-1' }])
  expect(tokens()).toBe(1)
})

test('a revoked token is fetched anew once, by whoever comes first', async () => {
  const { client, tokens } = await feishu(({ bearer }) => ({
    body: bearer === 't-1' ? { code: 99991663, msg: 'no' } : { code: 0, data: { bearer } },
  }))
  expect(await Promise.all([1, 2, 3].map(() => client.call(get)))).toEqual([{ bearer: 't-2' }, { bearer: 't-2' }, { bearer: 't-2' }])
  expect(tokens()).toBe(2)
})

test('a token that is never taken ends as a failure, not in a circle', async () => {
  const { client, asked } = await feishu(() => ({ body: { code: 99991663, msg: 'no' } }))
  await expect(client.call(get)).rejects.toMatchObject({ code: 99991663 })
  expect(asked).toHaveLength(2)
})

test.each<[string, Answer | null, object]>([
  ['HTTP 200 with a code', { body: { code: 230002, msg: 'not in the chat' } }, { code: 230002, status: 200 }],
  [
    'an error that says when to try again',
    { status: 429, headers: { 'x-ogw-ratelimit-reset': '3' }, body: { code: 99991400 } },
    { retryAfterMs: 3000 },
  ],
  [
    'a gateway that is no Feishu',
    { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' },
    { code: undefined, status: 502 },
  ],
  ['200 without a code', { body: { hello: 1 } }, { code: undefined, status: 200 }],
  ['a cut line', null, { code: undefined, status: 0 }],
])('%s is a failure', async (_name, answer, failure) => {
  const { client } = await feishu(() => answer)
  await expect(client.call(get)).rejects.toMatchObject({ name: 'FeishuError', ...failure })
})

test('a file is bytes, also one that is JSON; why there is none is a failure', async () => {
  const json = Buffer.from('{"code":5}')
  const { client } = await feishu(({ path }) =>
    path.endsWith('/file')
      ? { headers: { 'content-disposition': 'attachment' }, body: json }
      : { status: 400, body: { code: 234003, msg: 'gone' } },
  )
  expect(Buffer.from((await client.download({ method: 'GET', path: '/file' })).bytes)).toEqual(json)
  await expect(client.download({ method: 'GET', path: '/gone' })).rejects.toMatchObject({ code: 234003 })
})

test.each<[string, Answer | null]>([
  ['a wrong secret', { body: { code: 10014, msg: `app secret invalid: ${SECRET}` } }],
  ['a refusal', { status: 401, body: { code: 10003, msg: SECRET } }],
  ['a gateway', { status: 502, body: SECRET }],
  ['a cut line', null],
])('no secret in the log or in the error: token call met %s', async (_name, answer) => {
  const { client, lines } = await feishu(
    () => null,
    () => answer,
  )
  const error: Error = await client.call(get).then(
    () => new Error('it was answered'),
    failure => failure,
  )
  expect(error).toMatchObject({ name: 'FeishuError' })
  expect(`${lines.join('')}${JSON.stringify(error)}${error.stack}${error.cause ?? ''}`).not.toContain(SECRET)
})

test('no bearer token in the log: a call met 401, 502, a cut line', async () => {
  for (const answer of [{ status: 401, body: { code: 99991663 } }, { status: 502, body: 'x' }, null]) {
    const { client, lines } = await feishu(() => answer)
    const error: Error = await client.call(get).then(
      () => new Error('it was answered'),
      failure => failure,
    )
    expect(`${lines.join('')}${JSON.stringify(error)}${error.stack}`).not.toMatch(/t-\d/)
  }
})

test('an id that could leave its place in the path is refused', () => {
  for (const id of ['../x', 'a/b', 'a?b', '', 'a b', 'a%2f']) expect(() => pathId(id)).toThrow(/230001/)
  expect(pathId('om_dc13264520392913993dd051dba21dcf')).toMatch(/^om_/)
})
