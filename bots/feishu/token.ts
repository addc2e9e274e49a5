/** The app's token: the SDK fetches and keeps it; asked for once at a time, and thrown away when Feishu no longer takes it. */
import type { Log } from '../../src/log.ts'
import { FeishuError } from './failures.ts'
import { makeSdkHttp } from './http.ts'
import { redactingLogger, type Sdk } from './sdk.ts'

export interface FeishuApp {
  readonly appId: string
  readonly appSecret: string
  /** `https://open.feishu.cn`, without a slash at the end. */
  readonly domain: string
}

export interface Token {
  /** @throws FeishuError */
  get(): Promise<string>
  /** Feishu refused this one; a newer one is kept. */
  forget(token: string): Promise<void>
}

export function makeToken(sdk: Sdk, app: FeishuApp, log: Log, callMs: number): Token {
  // its own: the SDK's default one is shared by every client of the process
  const cache = new sdk.DefaultCache()
  const place = { namespace: app.appId }
  const { tokenManager } = new sdk.Client({
    ...app,
    cache,
    httpInstance: makeSdkHttp(callMs) as never,
    logger: redactingLogger(log),
    loggerLevel: sdk.LoggerLevel.warn,
  }) as { tokenManager: { getTenantAccessToken(): Promise<string> } }
  let asking: Promise<string> | undefined
  const ask = (): Promise<string> =>
    tokenManager
      .getTenantAccessToken()
      .catch(error => Promise.reject(asFeishuError(error)))
      .finally(() => {
        asking = undefined
      })
  return {
    get() {
      asking ??= ask()
      return asking
    },
    async forget(token) {
      if ((await cache.get(sdk.CTenantAccessToken, place)) === token) await cache.set(sdk.CTenantAccessToken, '', 1, place)
    },
  }
}

/** The SDK tells the code in words only, and its error may hold the request with the secret: that one goes no further. */
function asFeishuError(error: unknown): FeishuError {
  const code = /code: (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  return code === undefined ? new FeishuError({ status: 0 }) : new FeishuError({ code: Number(code), status: 200 })
}
