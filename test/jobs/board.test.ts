import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { behindPassword } from '../../src/http/password.ts'
import type { HttpServer } from '../../src/http/server.ts'
import { BOARD_PATH, type Board, makeBoard } from '../../src/jobs/board.ts'
import { launchBrowser, noBrowser } from '../helpers/browser.ts'
import { openServer } from '../helpers/page.ts'
import { BACKENDS, type Backend, type Ground, ground, silent, stopRedis } from './rig.ts'

afterAll(stopRedis)

const PASSWORD = '看板:密码 1234'
const login = (password = PASSWORD, user = 'anyone') => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
})

interface Shown {
  readonly name: string
  readonly jobs: readonly { readonly name: string; readonly data: Record<string, unknown> }[]
}

interface Open {
  readonly here: Ground
  readonly url: string
  get(path: string, init?: RequestInit): Promise<Response>
  queues(query?: string): Promise<readonly Shown[]>
}

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function serve(board: Board, now?: () => number): Promise<HttpServer> {
  const handle = behindPassword({ password: PASSWORD, handle: board.handle, tries: 3, ...(now === undefined ? {} : { now }) })
  const server = await openServer({ mounts: [{ method: 'ALL', path: `${BOARD_PATH}/*`, handle }] })
  ends.push(() => server.close())
  return server
}

async function openBoard(backend: Backend): Promise<Open | null> {
  const here = await ground(backend)
  if (here === null) return null
  ends.push(() => here.end())
  const board = makeBoard({ connection: here.connection, log: silent })
  ends.push(() => board.close())
  const { url } = await serve(board)
  const get: Open['get'] = (path, init = {}) => fetch(`${url}${path}`, { headers: login(), ...init })
  return {
    here,
    url,
    get,
    async queues(query = '') {
      return ((await (await get(`/board/api/queues${query}`)).json()) as { queues: Shown[] }).queues
    },
  }
}

describe.for(BACKENDS)('the board on %s', backend => {
  test('shows the queues and their jobs, which hold ids only', async context => {
    const open = await openBoard(backend)
    if (open === null) return context.skip('no Redis to be had')
    const { here, get } = open
    const inboxIds = await here.write(3)
    const outboxIds = (await here.rows()).map(({ id }) => id)
    here.relay()
    const page = await get('/board')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('连心桥的队列')
    await vi.waitFor(async () => {
      const all = await open.queues('?activeQueue=inbound&status=latest')
      expect(all.map(({ name }) => name).sort()).toEqual([
        'deliver-feishu',
        'deliver-sandbox',
        'deliver-wechat',
        'fetch-feishu',
        'inbound',
        'work',
      ])
      const jobs = all.find(({ name }) => name === 'inbound')?.jobs ?? []
      const rows = jobs.flatMap(({ data }) => data['rows'] as { id: string; dispatch: number }[])
      expect(rows.map(({ id }) => id).sort()).toEqual(outboxIds.sort())
      for (const { name, data } of jobs) {
        expect(name).toBe('handle-message')
        expect(Object.keys(data)).toEqual(['rows'])
      }
      for (const row of rows) expect(Object.keys(row).sort()).toEqual(['dispatch', 'id'])
      for (const id of inboxIds) expect(JSON.stringify(all)).not.toContain(id)
    })
    expect((await get('/board/api/redis/stats')).status).toBe(200)
  })

  test('changes nothing', async context => {
    const open = await openBoard(backend)
    if (open === null) return context.skip('no Redis to be had')
    const { get } = open
    for (const method of ['POST', 'PUT', 'DELETE'])
      for (const path of ['pause', 'inbound/pause', 'inbound/add', 'inbound/empty', 'inbound/clean/failed', 'inbound/obliterate'])
        expect((await get(`/board/api/queues/${path}`, { method })).status).toBe(405)
    expect((await get('/board/api/queues/inbound/1/update-data', { method: 'PATCH' })).status).toBe(404)
    const all = await open.queues()
    expect(all.length).toBeGreaterThan(0)
    for (const queue of all) expect(queue).toMatchObject({ readOnlyMode: true, isPaused: false, allowRetries: false })
  })

  test.for(['cut', 'silent'] as const)(
    'says so while the queues are away (%s), before the first look and after, and comes back',
    { timeout: 60_000 },
    async (state, context) => {
      const open = await openBoard(backend)
      if (open === null) return context.skip('no Redis to be had')
      const { here, get } = open
      for (let look = 0; look < 2; look++) {
        here.line.set(state)
        const away = await get('/board/api/queues')
        expect(away.status).toBe(503)
        expect(await away.text()).toMatch(/队列没有回答/)
        here.line.set('open')
        await vi.waitFor(async () => expect((await get('/board/api/queues')).status).toBe(200), { timeout: 25_000, interval: 200 })
      }
    },
  )
})

describe('the password of the board', () => {
  const shown: Board = { handle: async () => new Response('shown'), close: async () => {} }
  const ask = (server: HttpServer, headers: Record<string, string> = {}) => fetch(`${server.url}/board/api/queues`, { headers })

  test('is asked for, with any user name', async () => {
    const server = await serve(shown)
    const asked = await ask(server)
    expect(asked.status).toBe(401)
    expect(asked.headers.get('www-authenticate')).toBe('Basic realm="lianxinqiao", charset="UTF-8"')
    expect(asked.headers.get('cache-control')).toBe('no-store')
    expect((await ask(server, { authorization: 'Bearer x' })).status).toBe(401)
    for (const user of ['admin', '', '李干事']) expect((await ask(server, login(PASSWORD, user))).status).toBe(200)
    for (const wrong of ['', PASSWORD.slice(0, -1)]) expect((await ask(server, login(wrong))).status).toBe(401)
  })

  test('cannot be guessed: after too many tries nobody of that address gets in for the rest of the minute', async () => {
    let time = 0
    const server = await serve(shown, () => time)
    for (let wrong = 0; wrong < 3; wrong++) expect((await ask(server, login('wrong'))).status).toBe(401)
    const refused = await ask(server, login())
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('60')
    time += 60_000
    expect((await ask(server, login())).status).toBe(200)
  })

  test('one address does not lock the others out, and a thousand do not help', async () => {
    const handle = behindPassword({ password: PASSWORD, handle: shown.handle, tries: 1, now: () => 0 })
    const from = async (address: string, password?: string) =>
      (await handle(new Request('http://localhost/board', { headers: login(password) }), address)).status
    for (let host = 0; host < 1_000; host++) expect(await from(`10.0.${host >> 8}.${host & 255}`, 'wrong')).toBe(401)
    expect(await from('10.0.0.1')).toBe(429)
    expect(await from('10.9.9.9', 'wrong')).toBe(429)
  })

  test('unset: there is no board', async () => {
    const server = await openServer()
    ends.push(() => server.close())
    expect((await ask(server, login())).status).toBe(404)
  })
})

test.skipIf(noBrowser())('its page works in a browser, with nothing fetched from elsewhere', async () => {
  const open = await openBoard('postgres')
  if (open === null) throw new Error('no PostgreSQL')
  await open.here.write(2)
  open.here.relay()
  const browser = await launchBrowser()
  ends.push(() => browser.close())
  const context = await browser.newContext({ httpCredentials: { username: 'admin', password: PASSWORD } })
  const page = await context.newPage()
  const asked: string[] = []
  const faults: string[] = []
  page.on('response', response => asked.push(response.url()))
  page.on('pageerror', error => faults.push(error.message))
  await page.goto(`${open.url}/board/queue/inbound`)
  await page.getByText('handle-message').first().waitFor()
  expect(faults).toEqual([])
  expect(asked.filter(url => !url.startsWith(`${open.url}/board`))).toEqual([])
})
