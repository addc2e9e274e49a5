/** wechat login: shows the code that somebody scans with the bot's phone, anew whenever it changes, until the account is logged in. */
import { setTimeout as pause } from 'node:timers/promises'
import { OperatorError } from '../errors.ts'
import { scanLines } from '../scan-code.ts'
import { ensureAccount } from '../services/mail/accounts.ts'
import { loginCode } from '../services/mail/login-code.ts'
import { standingOf } from '../services/mail/standings.ts'
import { print, say } from './output.ts'
import { withStation } from './station.ts'
import { readArgs, UsageError } from './usage.ts'

const USAGE = 'wechat login'
const LOOK_MS = 1_000
const GIVE_UP_MS = 10 * 60_000

export async function runWechat(args: string[]): Promise<number> {
  const { positionals } = readArgs(args, USAGE, [1, 1], {})
  if (positionals[0] !== 'login') throw new UsageError(`usage: npm run cli -- ${USAGE}`)
  return withStation(false, async ({ config, deps }) => {
    const { wechat } = config
    if (wechat === undefined)
      throw new OperatorError('WECHAT_ENDPOINT and WECHAT_TOKEN are missing: set them in .env, and add wechat to CHANNELS')
    const accountId = await ensureAccount(deps, 'wechat', wechat.account)
    let shown: string | null = null
    let told = ''
    for (const end = Date.now() + GIVE_UP_MS; Date.now() < end; await pause(LOOK_MS)) {
      const { state, detail } = await standingOf(deps.db, 'wechat', wechat.account)
      if (state === 'up') {
        print({ state: 'logged in' })
        return 0
      }
      const code = await loginCode(deps, accountId)
      if (code === null && detail !== told) say(detail)
      told = detail
      // on the terminal alone: whoever has it has the account
      if (code !== null && code !== shown) say(await scanLines(code))
      shown = code
    }
    throw new OperatorError('nobody logged in within ten minutes: start it again when the phone is at hand')
  })
}
