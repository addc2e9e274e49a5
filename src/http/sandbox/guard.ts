/** Lets only the page itself talk to the sandbox: a foreign site in the same browser must not, by form, script or a re-bound name. */
import type { MiddlewareHandler } from 'hono'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

const hostnameOf = (host: string): string | undefined => (URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined)

/** 403 unless Host is a loopback name and Origin, where the browser sends one, is this very page. */
export const onlyThisPage: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? ''
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const local = LOOPBACK.has(hostnameOf(host) ?? '')
  const own = origin === undefined || origin === `http://${host}`
  // A link from elsewhere to the page itself is fine; anything else that another site starts is not.
  const invited = site === undefined || site === 'same-origin' || site === 'none' || c.req.path === '/'
  if (local && own && invited) return next()
  return c.json({ error: '只有本机打开的沙盒页面可以用' }, 403)
}
