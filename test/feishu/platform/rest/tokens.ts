/** tenant_access_token: issued, expired, revoked. */
import { randomBytes } from 'node:crypto'
import type { AppRecord } from '../app.ts'
import type { Clock } from '../clock.ts'
import { refusals } from '../refusal.ts'
import type { Route } from './call.ts'

export type Tokens = ReturnType<typeof makeTokens>

export function makeTokens(clock: Clock, app: AppRecord) {
  const goodUntil = new Map<string, number>()
  const settings = { lifeSeconds: 7_200 }
  let issued = 0
  const issue: Route = {
    method: 'POST',
    pattern: '/open-apis/auth/v3/tenant_access_token/internal',
    kind: 'token',
    open: true,
    run({ body }) {
      if (body['app_id'] !== app.appId) throw refusals.wrongApp()
      if (body['app_secret'] !== app.appSecret) throw refusals.wrongSecret()
      issued++
      const token = `t-${randomBytes(16).toString('hex')}`
      goodUntil.set(token, clock.now() + settings.lifeSeconds * 1000)
      return { whole: { code: 0, msg: 'ok', tenant_access_token: token, expire: settings.lifeSeconds } }
    },
  }
  return {
    routes: [issue],
    settings,
    issued: (): number => issued,
    /** Every token there is, for tests that look for them where they must not be. */
    all: (): string[] => [...goodUntil.keys()],
    /** Tokens handed out so far are refused from now on. */
    revoke(): void {
      for (const token of goodUntil.keys()) goodUntil.set(token, 0)
    },
    /** @throws FeishuRefusal when the header carries no valid token */
    check(header: string | undefined): void {
      if (header === undefined || !header.startsWith('Bearer ')) throw refusals.noToken()
      if ((goodUntil.get(header.slice('Bearer '.length)) ?? 0) <= clock.now()) throw refusals.badToken()
    },
  }
}
