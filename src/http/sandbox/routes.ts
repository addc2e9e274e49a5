/** The sandbox page and its API. Everything answers JSON, errors as `{error}` in Chinese. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import type { Log } from '../../log.ts'
import { readBody } from './body.ts'
import { howFar } from './clock.ts'
import { makeEvents } from './events.ts'
import { downloadFile, uploadFile } from './files.ts'
import { onlyThisPage } from './guard.ts'
import type { SandboxPage } from './page.ts'
import { publicRoutes } from './public.ts'
import { refusalOf } from './refused.ts'
import { makeWatch } from './watch.ts'

const MESSAGE_BYTES = 2 * 1024 * 1024
const UPLOAD_BYTES = 30 * 1024 * 1024
/** Of each chat, what a page gets when it opens. */
const SHOWN_MESSAGES = 300

const limit = (maxSize: number, words: string) => bodyLimit({ maxSize, onError: c => c.json({ error: words }, 413) })

const policy = secureHeaders({
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  permissionsPolicy: { microphone: ['self'], camera: [], geolocation: [] },
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    mediaSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
})

export const sandboxRoutes = async ({ platform, behind }: SandboxPage, log: Pick<Log, 'error'>) => {
  const events = makeEvents(pages => (pages > 0 ? watch.start() : watch.stop()))
  const watch = makeWatch(behind, events.tell, platform.setClock)
  const unsubscribe = platform.subscribe(message => events.tell('message', message))
  watch.clock(await behind.now())

  const app = new Hono()
  app.use('/sandbox/*', onlyThisPage, async (c, next) => {
    await next()
    if (!c.res.headers.has('content-security-policy')) await policy(c, async () => {})
  })
  app.use('/', onlyThisPage, policy)
  app.route('/', await publicRoutes())

  app.get('/sandbox/state', async c => {
    const seen = await watch.read()
    const messages = platform.chats.flatMap(chat => platform.messages(chat.id).slice(-SHOWN_MESSAGES))
    return c.json({
      people: platform.people,
      chats: platform.chats,
      messages,
      now: seen?.now ?? platform.now(),
      strip: seen?.strip ?? null,
    })
  })
  app.get('/sandbox/events', c => events.stream(c))
  app.get('/sandbox/file/:ref', c => downloadFile(c, platform, c.req.param('ref')))
  app.post('/sandbox/upload', limit(UPLOAD_BYTES, '文件太大了，最多 30 MB'), c => uploadFile(c, platform))

  app.use('/sandbox/*', limit(MESSAGE_BYTES, '消息太长了，最多 2 MB'))
  app.post('/sandbox/say', async c => {
    const body = await readBody(c)
    return c.json(await platform.say(body.text('person'), body.text('chat'), body.content(), { quotes: body.optional('quotes') }))
  })
  app.post('/sandbox/press', async c => {
    const body = await readBody(c)
    return c.json(await platform.press(body.text('person'), body.text('chat'), body.text('message'), body.text('says')))
  })
  app.post('/sandbox/resend', async c => {
    const body = await readBody(c)
    return c.json(await platform.resend(body.text('person'), body.text('message')))
  })
  app.post('/sandbox/recall', async c => {
    const body = await readBody(c)
    await platform.recall(body.text('person'), body.text('message'))
    return c.json({})
  })
  app.post('/sandbox/enter', async c => {
    await platform.enter((await readBody(c)).text('person'))
    return c.json({})
  })
  app.post('/sandbox/clock', async c => {
    const body = await readBody(c)
    const ms = howFar(await behind.now(), { minutes: body.value('minutes'), until: body.value('until') })
    const now = await behind.moveClock(ms)
    watch.clock(now)
    return c.json({ now })
  })
  app.onError((error, c: Context) => {
    const refusal = refusalOf(error)
    if (refusal !== undefined) return c.json({ error: refusal }, 400)
    log.error({ err: error, route: routePath(c) }, 'the sandbox could not pass something on')
    return c.json({ error: '后台没有接住，请再试一次' }, 503)
  })

  return {
    app,
    close(): void {
      unsubscribe()
      watch.stop()
      events.close()
    },
  }
}
