/** One connection of the SDK, without its own trying again: the SDK waits up to two minutes between tries, and asks for pings as seldom. */
import type { Log } from '../../src/log.ts'
import { makeSdkHttp } from './http.ts'
import { type FeishuConnection, loadSdk, redactingLogger, type Sdk } from './sdk.ts'
import type { FeishuApp } from './token.ts'

export interface LineOptions {
  readonly app: FeishuApp
  readonly log: Log
  readonly take: (event: unknown) => Promise<object>
  readonly pingMs: number
  readonly pongMs: number
  readonly signal: AbortSignal
}

export type OpenLine = { stands(): boolean; close(): void } | { readonly why: string }

/** Asking for the address takes up to 15 s, the handshake up to 10. */
const ENDPOINT_MS = 15_000
const HANDSHAKE_MS = 10_000

/** Resolves when the line stands, or with why it does not; never throws for what Feishu or the network do. */
export async function openLine({ app, log, take, pingMs, pongMs, signal }: LineOptions): Promise<OpenLine> {
  const sdk = await loadSdk()
  const asked = { code: undefined as number | undefined }
  let stood = false
  let settle: (end: 'ready' | 'refused' | 'stopped') => void = () => {}
  const settled = new Promise<'ready' | 'refused' | 'stopped'>(resolve => (settle = resolve))
  const client = new sdk.WSClient({
    ...app,
    logger: tellingOnceStood(log, () => stood),
    loggerLevel: sdk.LoggerLevel.warn,
    httpInstance: hearingHttp(asked) as never,
    autoReconnect: false,
    handshakeTimeoutMs: HANDSHAKE_MS,
    wsConfig: { pingTimeout: pongMs / 1000 },
    onReady: () => {
      stood = true
      settle('ready')
    },
    onError: () => settle('refused'),
  })
  pingAtLeast(client, pingMs)
  const onAbort = () => settle('stopped')
  signal.addEventListener('abort', onAbort, { once: true })
  await client.start({ eventDispatcher: dispatcher(sdk, log, take) })
  const end = await settled
  signal.removeEventListener('abort', onAbort)
  if (end === 'ready')
    return { stands: () => client.getConnectionStatus().state === 'connected', close: () => client.close({ force: true }) }
  client.close({ force: true })
  if (end === 'stopped') return { why: 'stopped' }
  return { why: asked.code === undefined ? 'unreachable' : asked.code === 0 ? 'refused' : `code-${asked.code}` }
}

/** The SDK tells of a refusal in words only; the code stands in the answer. */
function hearingHttp(asked: { code: number | undefined }) {
  const http = makeSdkHttp(ENDPOINT_MS)
  http.interceptors.response.use(body => {
    const { code } = (body ?? {}) as { code?: unknown }
    if (typeof code === 'number') asked.code = code
    return body
  })
  return http
}

/** Why a line does not come to stand is told by whoever tries again, once; what goes wrong on one that stands is told here. */
function tellingOnceStood(log: Log, stood: () => boolean) {
  const logger = redactingLogger(log)
  return { ...logger, error: (given?: unknown) => (stood() ? logger.error : logger.debug)(given) }
}

/** The event as it came: the SDK would merge header and event, and lose the verification token to a card's. */
function dispatcher(sdk: Sdk, log: Log, take: (event: unknown) => Promise<object>) {
  const made = new sdk.EventDispatcher({ logger: redactingLogger(log), loggerLevel: sdk.LoggerLevel.warn })
  return Object.assign(made, { invoke: (event: unknown) => take(event) })
}

/**
 * Feishu asks for a ping every two minutes, in its first answer and in each pong, which would leave a dead line unnoticed for as long;
 * and a pong that names no interval at all would have the SDK ping without pause.
 */
function pingAtLeast(client: FeishuConnection, pingMs: number): void {
  const { wsConfig } = client as unknown as { wsConfig?: { updateWs?: (change: { pingInterval?: number }) => void } }
  if (typeof wsConfig?.updateWs !== 'function') throw new Error('the SDK keeps its intervals elsewhere now: see pingAtLeast')
  const update = wsConfig.updateWs.bind(wsConfig)
  wsConfig.updateWs = change => {
    const asked = change.pingInterval
    update(
      'pingInterval' in change ? { ...change, pingInterval: asked !== undefined && asked > 0 ? Math.min(asked, pingMs) : pingMs } : change,
    )
  }
}
