/** Whether the app's settings work, told in one line that says what to do. */
import type { FeishuApp } from './client.ts'
import { CREDENTIAL_CODES, FeishuError } from './failures.ts'

/** What to do about a failed call to the app itself; null when it is no matter of settings. */
export function adviceFor(error: unknown, { appId, domain }: Pick<FeishuApp, 'appId' | 'domain'>): string | null {
  if (!(error instanceof FeishuError)) return null
  const { code, status } = error
  if (code === 10003) return `Feishu knows no app ${appId}: correct FEISHU_APP_ID, or FEISHU_DOMAIN if the app lives at Lark`
  if (code !== undefined && CREDENTIAL_CODES.includes(code))
    return `Feishu refused FEISHU_APP_SECRET for ${appId} (code ${code}): copy it anew from the developer console into .env, then start again`
  if (code === 11205 || code === 99991672)
    return `the app ${appId} has no bot yet (code ${code}): add the bot ability in the developer console, then publish a version`
  if (code !== undefined) return `Feishu refused the app ${appId} (code ${code}): see it in the developer console`
  return status === 0
    ? `Feishu does not answer at ${domain}: see that this machine reaches it, or correct FEISHU_DOMAIN`
    : `what answers at ${domain} is not Feishu (HTTP ${status}): correct FEISHU_DOMAIN, or see to the proxy in between`
}
