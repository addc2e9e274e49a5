/** One process for each real channel, `bots/main.ts <channel>`: what comes in through it, and what goes out. Nothing is understood here. */
import path from 'node:path'
import type { Config } from '../src/config.ts'
import { EXIT_CONFIGURATION, OperatorError } from '../src/errors.ts'
import { prepareGround, runProgram } from '../src/program.ts'
import type { Work, WorkOptions } from '../src/work.ts'

const [name = ''] = process.argv.slice(2)

await runProgram(name, async (config, log) => {
  const start = starts(config)[name]
  if (start === undefined || !config.channels.some(channel => channel === name))
    throw new OperatorError(`there is no channel ${name || '(none named)'} here: name one of CHANNELS that this version speaks`, {
      exitCode: EXIT_CONFIGURATION,
    })
  const ground = await prepareGround(config)
  const running = await start({
    ...ground,
    log,
    attachmentsDir: config.attachmentsDir,
    quietSeconds: config.intakeQuietMs / 1000,
    rules: config.rules,
    defaultUnit: config.defaultUnit,
    onStuck: () => process.exit(1),
  })
  return {
    async stop() {
      await running.stop()
      await ground.stop()
    },
  }
})

/** Each is loaded only in its own process: what it is made of weighs. */
function starts({ feishu, wechat, dataDir }: Config): Readonly<Record<string, ((options: WorkOptions) => Promise<Work>) | undefined>> {
  return {
    feishu: feishu && (async options => (await import('./start-feishu.ts')).startFeishu({ ...options, settings: feishu })),
    wechat:
      wechat &&
      (async options => {
        const [{ startWechat }, { showCodes }] = await Promise.all([import('./start-wechat.ts'), import('../src/scan-code.ts')])
        const spoolDir = path.join(dataDir, 'spool', 'wechat')
        return startWechat({ ...options, settings: wechat, spoolDir, onCode: showCodes(process.stderr) })
      }),
  }
}
