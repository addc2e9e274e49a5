/** Logging in: the code reaches the operator's terminal and nothing else. */
import { afterEach, expect, test } from 'vitest'
import { createLog } from '../../src/log.ts'
import { showCodes } from '../../src/scan-code.ts'
import { loginCode } from '../../src/services/mail/login-code.ts'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

test('a code is kept sealed while it holds, is in no log, and is gone once somebody is logged in', async () => {
  const lines: string[] = []
  const shown: (string | null)[] = []
  town = await startTown({
    loggedIn: false,
    log: createLog('trace', 'wechat', { write: (line: string) => void lines.push(line) }),
    onCode: code => void shown.push(code),
  })
  const { app, accountId, platform } = town
  await town.until(async () => (await town?.ready())?.checks.some(({ detail }) => /wechat login/.test(detail ?? '')) ?? false)
  const code = 'http://weixin.qq.com/x/4a9cFQ3Xz7'
  platform.scan(code)
  await town.until(async () => (await loginCode(app.deps, accountId)) === code)
  const [row] = await app.db.channelStanding.findMany()
  expect(Buffer.from(row?.codeEnc ?? []).toString('latin1')).not.toContain('4a9cFQ3Xz7')
  platform.login()
  await town.connected()
  await town.until(async () => (await loginCode(app.deps, accountId)) === null)
  expect(shown).toEqual([code, null])
  expect(lines.join('')).not.toContain('4a9cFQ3Xz7')
})

test('a terminal is shown the code and that it ran out, each once; a log file is shown nothing', async () => {
  const shownTo = async (isTTY: boolean): Promise<string[]> => {
    const lines: string[] = []
    const show = showCodes({ isTTY, write: text => lines.push(text) })
    for (const code of ['http://weixin.qq.com/x/1', 'http://weixin.qq.com/x/1', null]) show(code)
    await new Promise(resolve => setTimeout(resolve, 100))
    return lines
  }
  expect(await shownTo(true)).toEqual([expect.stringMatching(/█[\s\S]*scan it with WeChat/), expect.stringMatching(/no longer holds/)])
  expect(await shownTo(false)).toEqual([])
})
