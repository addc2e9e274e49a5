/** wechat login: shows the QR code, once there is a WeChat channel. */
import { OperatorError } from '../errors.ts'
import { readArgs, UsageError } from './usage.ts'

const USAGE = 'wechat login'

export async function runWechat(args: string[]): Promise<number> {
  const { positionals } = readArgs(args, USAGE, [1, 1], {})
  if (positionals[0] !== 'login') throw new UsageError(`usage: npm run cli -- ${USAGE}`)
  throw new OperatorError('the WeChat channel is not part of this version: nothing to log in to')
}
