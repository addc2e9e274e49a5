/** The only module that imports Feishu's SDK: 0.3 s, 64 MB and 17.6 MB of typings, loaded when the channel is on. */
import type { Log } from '../../src/log.ts'

export type Sdk = typeof import('@larksuiteoapi/node-sdk')
export type FeishuConnection = InstanceType<Sdk['WSClient']>

let loaded: Promise<Sdk> | undefined

export const loadSdk = (): Promise<Sdk> => {
  loaded ??= import('@larksuiteoapi/node-sdk')
  return loaded
}

/** What the SDK would write may hold the app's secret or a bearer token: only how serious it is reaches the log, and an error's code. */
export function redactingLogger(log: Log) {
  const line = (level: 'debug' | 'warn' | 'error', text: string) => (given?: unknown) => {
    const parts: readonly unknown[] = Array.isArray(given) ? given.flat() : [given]
    const error = parts.find(part => part instanceof Error)
    log[level](error === undefined ? { component: 'sdk' } : { component: 'sdk', err: error }, text)
  }
  return {
    error: line('error', 'the SDK reported an error'),
    warn: line('warn', 'the SDK warned'),
    info: line('debug', 'the SDK said something'),
    debug: line('debug', 'the SDK said something'),
    trace: line('debug', 'the SDK said something'),
  }
}
