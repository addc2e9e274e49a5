/** Feishu's REST interface. Every answer's code is looked at; secrets stay in here. */
import type { AxiosResponse } from 'axios'
import type { FetchedFile } from '../../src/channel/channel.ts'
import type { Log } from '../../src/log.ts'
import { FeishuError, TOKEN_CODES } from './failures.ts'
import { CALL_MS, makeHttp } from './http.ts'
import { loadSdk } from './sdk.ts'
import { type FeishuApp, makeToken } from './token.ts'

export type { FeishuApp } from './token.ts'

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** `/open-apis/im/v1/messages/${pathId(id)}` */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: object | FormData
  /** 8 s when missing. */
  readonly timeoutMs?: number
}

export interface FeishuClient {
  readonly appId: string
  /** The answer's `data`, or its whole body where there is none. @throws FeishuError */
  call<T>(call: Call): Promise<T>
  /** A file. @throws FeishuError */
  download(call: Call): Promise<FetchedFile>
}

/** Parts of a path are not escaped by anyone else. @throws Error for what no id of Feishu looks like */
export function pathId(id: string): string {
  if (!/^[\w-]{1,200}$/.test(id)) throw new FeishuError({ code: 230001, status: 400 })
  return id
}

/** Feishu gives files of up to 100 MB. */
const MOST_BYTES = 110 * 1024 * 1024

/** @param callMs after which a call counts as unanswered, where it does not say itself */
export async function makeClient(app: FeishuApp, log: Log, callMs = CALL_MS): Promise<FeishuClient> {
  const token = makeToken(await loadSdk(), app, log, callMs)
  const http = makeHttp(callMs)

  const ask = async (bearer: string, call: Call, responseType: 'json' | 'arraybuffer'): Promise<AxiosResponse> => {
    const { method, path, query, body, timeoutMs = callMs } = call
    try {
      return await http.request({
        method,
        url: `${app.domain}${path}`,
        timeout: timeoutMs,
        maxContentLength: MOST_BYTES,
        responseType,
        headers: { Authorization: `Bearer ${bearer}` },
        ...(query === undefined ? {} : { params: query }),
        ...(body === undefined ? {} : { data: body }),
      })
    } catch {
      // the error holds the request with its bearer: it ends here
      throw new FeishuError({ status: 0 })
    }
  }

  /** Once more with a new token when Feishu no longer takes this one. */
  async function answered(call: Call, responseType: 'json' | 'arraybuffer'): Promise<AxiosResponse> {
    for (let again = false; ; again = true) {
      const bearer = await token.get()
      const answer = await ask(bearer, call, responseType)
      const failure = failureIn(answer)
      if (failure === null) return answer
      if (again || !TOKEN_CODES.includes(failure.code ?? 0)) throw failure
      await token.forget(bearer)
    }
  }

  return {
    appId: app.appId,
    async call<T>(call: Call): Promise<T> {
      const { data: body } = await answered(call, 'json')
      return ('data' in body ? body.data : body) as T
    },
    async download(call) {
      const { data, headers } = await answered(call, 'arraybuffer')
      return { bytes: new Uint8Array(data), mime: String(headers['content-type'] ?? '').split(';')[0] ?? '' }
    },
  }
}

function failureIn({ status, data, headers }: AxiosResponse): FeishuError | null {
  const isFile = Buffer.isBuffer(data) && headers['content-disposition'] !== undefined
  const body = Buffer.isBuffer(data) ? (isFile ? null : bodyIn(data, String(headers['content-type'] ?? ''))) : data
  const code = typeof body === 'object' && body !== null && typeof body.code === 'number' ? (body.code as number) : undefined
  const fine = status >= 200 && status < 300
  if (fine && (code === 0 || (Buffer.isBuffer(data) && code === undefined))) return null
  const seconds = Number(headers['x-ogw-ratelimit-reset'])
  const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 600) * 1000 : undefined
  return new FeishuError({ code, status, retryAfterMs })
}

/** A file, or the JSON that says why there is none. */
function bodyIn(bytes: Buffer, type: string): { code?: unknown } | null {
  if (!type.includes('json')) return null
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
