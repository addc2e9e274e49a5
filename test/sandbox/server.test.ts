import { afterEach, describe, expect, it } from 'vitest'
import { openServer } from '../helpers/page.ts'

const open: { close(): Promise<void> }[] = []
const server = async (...args: Parameters<typeof openServer>) => {
  const opened = await openServer(...args)
  open.push(opened)
  return opened
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(one => one.close()))
})

describe('health', () => {
  it('says that the process runs, whether it can work, and its figures', async () => {
    const { url } = await server({
      ready: async () => ({ checks: [{ name: 'database', ok: true }], warnings: ['DEFAULT_UNIT has no bound cadre'] }),
    })
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    const ready = await fetch(`${url}/readyz`)
    expect(ready.status).toBe(200)
    expect(await ready.json()).toEqual({
      ok: true,
      checks: [{ name: 'database', ok: true }],
      warnings: ['DEFAULT_UNIT has no bound cadre'],
    })
    const metrics = await fetch(`${url}/metrics`)
    expect(metrics.headers.get('content-type')).toContain('version=0.0.4')
    expect(await metrics.text()).toBe('up 1\n')
  })

  it('is not ready while the database or the queue is away, or the check fails', async () => {
    const away = await server({
      ready: async () => ({
        checks: [
          { name: 'database', ok: true },
          { name: 'queue', ok: false },
        ],
        warnings: [],
      }),
    })
    expect((await fetch(`${away.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${away.url}/healthz`)).status).toBe(200)
    const broken = await server({
      ready: async () => {
        throw new Error('postgresql://user:secret@host')
      },
    })
    const response = await fetch(`${broken.url}/readyz`)
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain('secret')
  })

  it("a port that is taken is the system's error, for the main to explain", async () => {
    const { port } = await server()
    await expect(openServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('mounts', () => {
  it('get the raw bytes, up to their limit', async () => {
    const body = Buffer.from([0, 255, 228, 189, 160])
    const { url } = await server({
      mounts: [
        {
          method: 'POST',
          path: '/feishu/event',
          maxBytes: 10,
          handle: async request => new Response(Buffer.from(await request.arrayBuffer()).toString('hex')),
        },
      ],
    })
    expect(await (await fetch(`${url}/feishu/event`, { method: 'POST', body })).text()).toBe('00ffe4bda0')
    expect((await fetch(`${url}/feishu/event`, { method: 'POST', body: Buffer.alloc(11) })).status).toBe(413)
    expect((await fetch(`${url}/feishu/event`)).status).toBe(404)
  })

  it('without a sandbox there is no page and no API', async () => {
    const { url } = await server()
    expect(await (await fetch(url)).text()).toBe('连心桥正在运行。')
    expect((await fetch(`${url}/sandbox/state`)).status).toBe(404)
  })
})
