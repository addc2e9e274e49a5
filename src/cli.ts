/** npm run cli -- <command>. Results on stdout as JSON lines, all talk on stderr; exit 0, 1 failure, 2 wrong use. */
import { endWithReader, say } from './cli/output.ts'
import { EXIT_USAGE, UsageError } from './cli/usage.ts'
import { loadConfig } from './config.ts'
import { reportFailure, type ServerUrls } from './errors.ts'

type Run = (args: string[]) => Promise<number>

interface Command {
  readonly usage: string
  readonly summary: string
  /** Loaded when called, so that `classify` needs no database client and `status` no dictionary. */
  readonly load: () => Promise<Run>
}

const COMMANDS: Readonly<Record<string, Command>> = {
  status: {
    usage: 'status [--json]',
    summary: 'how the service stands, on one screen',
    load: async () => (await import('./cli/status.ts')).runStatus,
  },
  org: {
    usage: 'org import <units.csv> <people.csv> | org code <name or phone> [--unit <code>]',
    summary: 'the roster (CSV or .xlsx; an upsert), and a one-time code for 绑定',
    load: async () => (await import('./cli/org.ts')).runOrg,
  },
  classify: {
    usage: 'classify [--explain] <text | - >',
    summary: 'what triage makes of a text, or of each line on stdin',
    load: async () => (await import('./cli/classify.ts')).runClassify,
  },
  train: {
    usage: 'train --data <jsonl> --out <file>',
    summary: 'a classifier from JSON lines of {label, text} or {label, tokens}',
    load: async () => (await import('./cli/train.ts')).runTrain,
  },
  predict: {
    usage: 'predict --model <file> -',
    summary: 'the label of each line on stdin, by a classifier of train',
    load: async () => (await import('./cli/predict.ts')).runPredict,
  },
  hot: {
    usage: 'hot <jsonl>',
    summary: 'what many people write about, from JSON lines of {id, user, time, title, text}, with the first early warning of each',
    load: async () => (await import('./cli/hot.ts')).runHot,
  },
  model: {
    usage: 'model list | model rollback',
    summary: 'the models that were learnt from what cadres put right; back to the one before',
    load: async () => (await import('./cli/model.ts')).runModel,
  },
  alerts: {
    usage: 'alerts <unit code> <file.csv> [--days 365]',
    summary: '预警台账 of a unit and below, for a spreadsheet',
    load: async () => (await import('./cli/alerts.ts')).runAlerts,
  },
  ledger: {
    usage: 'ledger verify',
    summary: 'walks the whole ledger; exit 1 when it was changed',
    load: async () => (await import('./cli/ledger.ts')).runLedger,
  },
  backup: {
    usage: 'backup <file> [--with-keys]',
    summary: 'database and attachments in one file; the master keys only when asked',
    load: async () => (await import('./cli/backup.ts')).runBackup,
  },
  restore: {
    usage: 'restore <file>',
    summary: 'a backup into an empty database, then ledger verify',
    load: async () => (await import('./cli/restore.ts')).runRestore,
  },
  demo: {
    usage: 'demo',
    summary: 'a few days played in the terminal, on a database of its own; npm run demo -- --feishu plays them over the real SDK',
    load: async () => (await import('./demo/demo.ts')).runDemo,
  },
  replay: {
    usage: 'replay <jsonl of {user,time,title,text,reply}> | --incidents <jsonl of {id,user,time,title,text}>',
    summary: 'real petitions through the whole line, on a database of its own',
    load: async () => (await import('./demo/replay.ts')).runReplay,
  },
  simulate: {
    usage: 'simulate [--studios n] [--grievances n] [--days n] [--seed n] [--full]',
    summary: 'months in many studios, on a database of its own; what became of every grievance',
    load: async () => (await import('./demo/simulate.ts')).runSimulate,
  },
  bench: {
    usage: 'bench [--quick] [<name> …] | bench triage <folder>',
    summary: 'how fast the line is, each figure beside a limit taken in the same run',
    load: async () => (await import('./bench/bench.ts')).runBench,
  },
  wechat: { usage: 'wechat login', summary: 'shows the QR code', load: async () => (await import('./cli/wechat.ts')).runWechat },
}

const help = (): string => {
  const lines = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
  return [
    'npm run cli -- <command>',
    '',
    ...lines,
    '',
    'Results on stdout as JSON lines, talk on stderr; exit 0, 1 failure, 2 wrong use.',
  ].join('\n')
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined) {
    say(help())
    return EXIT_USAGE
  }
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(`${help()}\n`)
    return 0
  }
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`there is no command "${name}": try "npm run cli -- help"`)
  const command = COMMANDS[name]
  if (args.includes('--help') && command !== undefined) {
    process.stdout.write(`npm run cli -- ${command.usage}\n    ${command.summary}\n`)
    return 0
  }
  const run = await command?.load()
  return run === undefined ? EXIT_USAGE : run(args)
}

/** To tell which server refused; a mistake in the environment was the failure itself then. */
function urls(): ServerUrls {
  try {
    const { databaseUrl, redisUrl } = loadConfig()
    return { databaseUrl, redisUrl }
  } catch {
    return {}
  }
}

endWithReader()
try {
  process.exit(await main(process.argv.slice(2)))
} catch (error) {
  process.exit(reportFailure(error, urls()) === EXIT_USAGE ? EXIT_USAGE : 1)
}
