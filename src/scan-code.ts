/** The code for logging in, drawn for whoever sits at a terminal. Whoever has it has the account: what keeps what it is told never gets it. */
import { toString as drawn } from 'qrcode'

export const scanLines = async (code: string): Promise<string> =>
  `${await drawn(code, { type: 'utf8' })}\nscan it with WeChat on the bot's phone`

interface Terminal {
  readonly isTTY?: boolean | undefined
  write(text: string): unknown
}

/** Hears of each code, and by null that the last one no longer holds. A log file or a pipe is shown nothing: `npm run cli -- wechat login` is. */
export function showCodes(to: Terminal): (code: string | null) => void {
  let order = Promise.resolve()
  let shown: string | null = null
  return code => {
    if (to.isTTY !== true || code === shown) return
    shown = code
    order = order.then(async () => void to.write(`${code === null ? 'that code no longer holds' : await scanLines(code)}\n`))
  }
}
