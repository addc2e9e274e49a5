/** One process for each real channel, `bots/main.ts <channel>`: what comes in through it, and what goes out. Nothing is understood here. */
import { EXIT_CONFIGURATION, OperatorError } from '../src/errors.ts'
import { prepareGround, runProgram } from '../src/program.ts'
import { startFeishu } from './start-feishu.ts'

const [name = ''] = process.argv.slice(2)

await runProgram(name, async (config, log) => {
  const { feishu } = config
  if (name !== 'feishu' || feishu === undefined || !config.channels.includes('feishu'))
    throw new OperatorError(`there is no channel ${name || '(none named)'} here: name one of CHANNELS that this version speaks`, {
      exitCode: EXIT_CONFIGURATION,
    })
  const ground = await prepareGround(config)
  const running = await startFeishu({
    ...ground,
    settings: feishu,
    log,
    attachmentsDir: config.attachmentsDir,
    quietSeconds: config.intakeQuietMs / 1000,
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
