/** HTTP to Feishu: bounded in time, past any proxy of the environment, without redirects. */
import axios, { type AxiosInstance } from 'axios'

export const CALL_MS = 8_000

/** Answers as they are, whatever their status: whoever calls looks at the code. */
export const makeHttp = (timeoutMs = CALL_MS): AxiosInstance =>
  axios.create({ timeout: timeoutMs, proxy: false, maxRedirects: 0, validateStatus: () => true })

/** As the SDK wants it: the body alone, or with the headers where `$return_headers` asks for them. @param timeoutMs of one call */
export function makeSdkHttp(timeoutMs = CALL_MS): AxiosInstance {
  const http = makeHttp(timeoutMs)
  http.interceptors.response.use(response => {
    const withHeaders = '$return_headers' in response.config && response.config['$return_headers'] === true
    return (withHeaders ? { data: response.data, headers: response.headers } : response.data) as never
  })
  return http
}
