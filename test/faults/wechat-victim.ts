/** WeChat's process, which kills itself where it is told to; the puppet service outlives it in the test's process. */
import { startWechat, type WechatOptions } from '../../bots/start-wechat.ts'
import { loadSdk } from '../../bots/wechat/sdk.ts'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import { createLog } from '../../src/log.ts'
import type { Sentence } from './bridge.ts'
import { at, sentenced } from './sentence.ts'

/** What can be sent to another process. */
export interface WechatVictimOptions extends Omit<WechatOptions, 'keys' | 'log' | 'at' | 'atSpool' | 'onCode' | 'onStuck'> {
  readonly keyRing: string
}

export type ToWechatVictim =
  | { readonly type: 'start'; readonly options: WechatVictimOptions }
  | { readonly type: 'arm'; readonly sentence: Sentence }

export interface FromWechatVictim {
  readonly type: 'loaded' | 'started' | 'armed'
}

const tell = (message: FromWechatVictim): void => void process.send?.(message)

process.on('message', async (message: ToWechatVictim) => {
  if (message.type === 'arm') {
    sentenced(message.sentence)
    tell({ type: 'armed' })
    return
  }
  const { keyRing, ...options } = message.options
  await startWechat({ ...options, keys: openKeys(parseKeyRing(keyRing)), log: createLog('warn', 'wechat'), at, atSpool: at })
  tell({ type: 'started' })
})
process.on('disconnect', () => process.exit())
await loadSdk()
tell({ type: 'loaded' })
