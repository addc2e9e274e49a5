import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { openPage } from '../helpers/page.ts'

const open: { close(): Promise<void> }[] = []
const page = async (...args: Parameters<typeof openPage>) => {
  const opened = await openPage(...args)
  open.push(opened.server)
  return opened
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(one => one.close()))
})

/** fetch cannot set Host; this can. */
const asHost = (url: string, path: string, host: string) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(url)
    request({ host: '127.0.0.1', port, path, headers: { host } }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

/** Reads events until one fits. */
const heard = async (url: string, fits: (event: string, data: Record<string, unknown>) => boolean, then: () => Promise<unknown>) => {
  const response = await fetch(`${url}/sandbox/events`)
  const decoder = new TextDecoder()
  let text = ''
  let started = false
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1] ?? ''
      const data = JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}') as Record<string, unknown>
      if (event === 'hello' && !started) {
        started = true
        void then()
      }
      if (fits(event, data)) return data
    }
  }
  throw new Error('the events ended')
}

describe('the sandbox API', () => {
  it('a message goes in, and its answer is in the state and in the events', async () => {
    const {
      server: { url },
      post,
    } = await page()
    const answer = await heard(
      url,
      (event, data) => event === 'message' && data['from'] === null,
      () => post('say', { person: 'wang', chat: 'wang', content: { type: 'text', text: '在吗' } }),
    )
    expect(answer).toMatchObject({ chat: 'wang', card: { text: '听到：在吗' } })
    const state = (await (await fetch(`${url}/sandbox/state`)).json()) as Record<string, unknown>
    expect(state['messages']).toMatchObject([{ from: 'wang', state: 'delivered' }, { from: null }])
    expect(state['people']).toHaveLength(6)
    expect(state['chats']).toHaveLength(8)
  })

  it('presses, recalls and enters', async () => {
    const { post, received, platform } = await page()
    await post('say', { person: 'wang', chat: 'wang', content: { type: 'text', text: '在吗' } })
    const [mine, answer] = platform.messages('wang')
    expect((await post('press', { person: 'wang', chat: 'wang', message: answer?.id, says: '完' })).status).toBe(200)
    expect((await post('recall', { person: 'wang', message: mine?.id })).status).toBe(200)
    expect((await post('enter', { person: 'wang' })).status).toBe(200)
    expect(received.map(({ message }) => message.content.type)).toEqual(['text', 'text', 'recall', 'entered'])
    expect(received[1]?.message.quotes).toBe(answer?.id)
  })

  it("keeps an upload and gives it back; what isn't a picture, sound or film is only downloaded", async () => {
    const {
      server: { url },
    } = await page()
    const upload = async (name: string, type: string, body: string) => {
      const response = await fetch(`${url}/sandbox/upload?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      })
      return (await response.json()) as { ref: string; name: string; mime: string; bytes: number }
    }
    const picture = await upload('照片.png', 'image/png', 'not really')
    expect(picture).toMatchObject({ name: '照片.png', mime: 'image/png', bytes: 10 })
    expect((await fetch(`${url}/sandbox/file/${picture.ref}`)).headers.get('content-type')).toBe('image/png')
    for (const type of ['text/html', 'image/svg+xml', 'nonsense']) {
      const { ref } = await upload('坏.html', type, '<script>alert(1)</script>')
      const got = await fetch(`${url}/sandbox/file/${ref}`)
      expect(got.headers.get('content-type')).toBe('application/octet-stream')
      expect(got.headers.get('content-disposition')).toMatch(/^attachment/)
      expect(got.headers.get('content-security-policy')).toContain('sandbox')
      expect(got.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('moves the clock forward only, and messages carry the new time', async () => {
    const { post, platform, time } = await page()
    expect(await (await post('clock', { until: 'nextMorning' })).json()).toEqual({ now: expect.stringMatching(/^2026-11-20T00:00:0/) })
    expect(await (await post('clock', { until: 'nextFollowUp' })).json()).toEqual({ now: expect.stringMatching(/^2026-11-20T04:30:0/) })
    await post('clock', { minutes: 60 })
    await post('say', { person: 'wang', chat: 'wang', content: { type: 'text', text: '有结果了吗' } })
    expect(platform.messages('wang')[0]?.at).toMatch(/^2026-11-20T05:30:/)
    const before = time()
    for (const wrong of [{ minutes: -5 }, { minutes: '60' }, { until: 'yesterday' }, { until: 'toString' }, {}])
      expect((await post('clock', wrong)).status).toBe(400)
    expect(time().getTime() - before.getTime()).toBeLessThan(5000)
  })

  it('shows what happens behind when it changes, and looks only while a page is open', async () => {
    const {
      server: { url },
      rows,
      state,
    } = await page()
    const asked = state.asked
    const row = {
      no: '382 746 156',
      subject: '三车间工资的事',
      unit: '三车间',
      level: 'yellow',
      status: '已派单',
      owner: '李干事',
      nextDue: { what: '认领', at: new Date('2026-11-20T02:00:00Z') },
      steps: [{ name: '收到', at: new Date('2026-11-19T02:03:00Z') }],
    }
    const strip = await heard(
      url,
      (event, data) => event === 'strip' && (data['rows'] as unknown[]).length === 1,
      async () => rows.push(row),
    )
    expect(strip).toMatchObject({ rows: [{ no: '382 746 156', nextDue: { what: '认领' } }], queues: [{ name: 'inbound' }, {}] })
    expect(asked).toBe(0)
  })

  it('says so when it cannot look behind', async () => {
    const {
      server: { url },
      state,
    } = await page()
    await heard(
      url,
      event => event === 'trouble',
      async () => (state.away = true),
    )
    expect(await (await fetch(`${url}/sandbox/state`)).json()).toMatchObject({
      strip: null,
      people: { length: 6 },
      now: expect.stringMatching(/^2026-11-19T02:03/),
    })
  })

  it('answers wrong use in Chinese', async () => {
    const {
      post,
      server: { url },
    } = await page()
    const error = async (response: Response) => [response.status, ((await response.json()) as { error: string }).error]
    expect(await error(await post('say', { person: 'wang', chat: 'leaders', content: { type: 'text', text: '喂' } }))).toEqual([
      400,
      '这个人不在群里',
    ])
    expect(await error(await post('say', { person: 'wang', content: { type: 'text', text: '喂' } }))).toEqual([400, '缺“chat”'])
    expect(await error(await post('say', { person: 'wang', chat: 'wang', content: { type: 'text', text: ' \n ' } }))).toEqual([
      400,
      '不能发空白消息',
    ])
    expect(await error(await post('say', { person: 'wang', chat: 'wang', content: { type: 'recall', of: 'x' } }))).toEqual([
      400,
      '撤回和进入聊天另有地址',
    ])
    expect(await error(await post('say', { person: 7, chat: 'wang', content: {} }))).toEqual([400, '“person”要是文字'])
    for (const body of ['null', '[]', '"x"', '{', '{"__proto__":{"person":"wang"}}'])
      expect((await fetch(`${url}/sandbox/say`, { method: 'POST', body })).status).toBe(400)
    expect(await error(await post('say', { person: 'wang', chat: 'wang', content: { type: 'text', text: '长'.repeat(700_000) } }))).toEqual(
      [413, '消息太长了，最多 2 MB'],
    )
  })

  it('a bot that is away makes a marked message, not an error', async () => {
    const { post } = await page({
      receive: async () => {
        throw new Error('away')
      },
    })
    expect(await (await post('say', { person: 'wang', chat: 'wang', content: { type: 'text', text: '在吗' } })).json()).toMatchObject({
      state: 'failed',
    })
    expect((await post('enter', { person: 'wang' })).status).toBe(503)
  })
})

describe('strangers', () => {
  it('no foreign site reaches the sandbox, by Origin, by Host or by a link', async () => {
    const {
      server: { url, port },
      post,
      received,
    } = await page()
    const content = { type: 'text', text: '假的' }
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${port + 1}`, `http://evil.example:${port}`])
      expect((await post('say', { person: 'wang', chat: 'wang', content }, { origin })).status).toBe(403)
    expect((await post('say', { person: 'wang', chat: 'wang', content }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '10.0.0.5']) {
      expect(await asHost(url, '/sandbox/state', host)).toBe(403)
      expect(await asHost(url, '/', host)).toBe(403)
    }
    expect(received).toHaveLength(0)
    expect(await asHost(url, '/sandbox/state', `localhost:${port}`)).toBe(200)
    expect((await post('say', { person: 'wang', chat: 'wang', content }, { origin: url })).status).toBe(200)
  })

  it('the page may run only its own files', async () => {
    const {
      server: { url },
    } = await page()
    const response = await fetch(url)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; style-src 'self'/)
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const tag = response.headers.get('etag') ?? ''
    expect((await fetch(url, { headers: { 'if-none-match': tag } })).status).toBe(304)
    expect((await fetch(`${url}/sandbox/public/..%2f..%2fserver.ts`)).status).toBe(404)
  })
})
