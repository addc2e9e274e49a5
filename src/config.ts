/** The environment, parsed once. Every mistake is told in one line that says what to do. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { EXIT_CONFIGURATION, OperatorError } from './errors.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export class ConfigError extends OperatorError {
  override readonly name = 'ConfigError'
  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'), { exitCode: EXIT_CONFIGURATION })
  }
}

/** The folder of this project's package.json, from src/ and from the compiled copy alike. */
export const projectRoot: string = findRoot(path.dirname(fileURLToPath(import.meta.url)))

function findRoot(folder: string): string {
  const file = path.join(folder, 'package.json')
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'lianxinqiao') return folder
  const parent = path.dirname(folder)
  if (parent === folder) throw new OperatorError('package.json of lianxinqiao was not found above the program: install the whole project')
  return findRoot(parent)
}

export const projectFile = (relative: string): string => path.join(projectRoot, relative)

/** Relative paths in the environment count from the project's folder, so each process means the same place. */
const folder = z.string().transform(value => path.resolve(projectRoot, value))
const LOOPBACK = ['127.0.0.1', 'localhost', '::1']
const words = (value: string): string[] => value.split(/[,，\s]+/).filter(word => word !== '')

const wholeNumber = (name: string, min: number, max: number, unset: number) =>
  z
    .string()
    .regex(/^[0-9]{1,9}$/, `${name} must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine(value => value >= min && value <= max, `${name} must be a whole number from ${min} to ${max}`)
    .default(unset)

const urlOf = (name: string, schemes: readonly string[], example: string) =>
  z
    .string()
    .refine(
      value => URL.canParse(value) && schemes.includes(new URL(value).protocol),
      `${name} is not an address: write it like ${example}`,
    )

const listOf = <const T extends readonly string[]>(name: string, known: T, hint: string) =>
  z.string().transform((value, context): T[number][] => {
    const given = [...new Set(words(value))]
    const wrong = given.filter(word => !known.includes(word))
    if (given.length === 0 || wrong.length > 0) context.addIssue(`${name} has ${wrong.join(', ') || 'nothing'}: ${hint}`)
    return given
  })

/** The account's own id changes when somebody logs in anew, so the one account that the environment names is not called by it. */
const WECHAT_ACCOUNT = 'wechat'

/** Every variable there is; README and .env.example name each (test/readme.test.ts). */
export const Variables = z.object({
  CHANNELS: listOf('CHANNELS', ['sandbox', 'feishu', 'wechat'], 'use a comma list of sandbox, feishu, wechat').default(['sandbox']),
  DATABASE_URL: urlOf('DATABASE_URL', ['postgresql:', 'postgres:'], 'postgresql://user:password@host:5432/lianxinqiao').optional(),
  REDIS_URL: urlOf('REDIS_URL', ['redis:', 'rediss:'], 'redis://host:6379').optional(),
  DATA_DIR: folder.default(projectFile('data')),
  ATTACHMENTS_DIR: folder.optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber('PORT', 0, 65535, 8686),
  DEFAULT_UNIT: z.string().optional(),
  FEISHU_APP_ID: z
    .string()
    .regex(
      /^cli_[0-9a-f]{16}$/,
      'FEISHU_APP_ID must be cli_ and 16 hex digits: copy it from the developer console, under Credentials (凭证与基础信息)',
    )
    .optional(),
  FEISHU_APP_SECRET: z.string().optional(),
  FEISHU_DOMAIN: urlOf('FEISHU_DOMAIN', ['https:', 'http:'], 'https://open.feishu.cn')
    .transform(url => url.replace(/\/+$/, ''))
    .default('https://open.feishu.cn'),
  FEISHU_MODE: z.enum(['ws', 'webhook'], 'FEISHU_MODE must be ws or webhook').default('ws'),
  FEISHU_ENCRYPT_KEY: z.string().optional(),
  FEISHU_VERIFICATION_TOKEN: z.string().optional(),
  FEISHU_UNIT: z.string().optional(),
  FEISHU_URGENT: z
    .string()
    .transform(value => (value.trim() === 'off' ? '' : value))
    .pipe(
      z.union(
        [
          z.literal('').transform(() => []),
          listOf('FEISHU_URGENT', ['app', 'phone', 'sms'], 'use off, or a comma list of app, phone, sms'),
        ],
        'FEISHU_URGENT: use off, or a comma list of app, phone, sms',
      ),
    )
    .default(['app']),
  FEISHU_URGENT_DAILY: wholeNumber('FEISHU_URGENT_DAILY', 0, 100_000, 20),
  WECHAT_ENDPOINT: z
    .string()
    .regex(/^[^\s/:]+:[0-9]{1,5}$/, 'WECHAT_ENDPOINT must be host:port of a wechaty puppet service')
    .optional(),
  WECHAT_TOKEN: z.string().optional(),
  INTAKE_QUIET_SECONDS: wholeNumber('INTAKE_QUIET_SECONDS', 0, 300, 20),
  RULES: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'RULES must be the name of a rule pack, like national')
    .default('national'),
  MASTER_KEYS: z
    .string()
    .regex(
      /^[\w-]{1,32}:[A-Za-z0-9+/]{43}=(,[\w-]{1,32}:[A-Za-z0-9+/]{43}=)*$/,
      'MASTER_KEYS must be id:base64 of 32 bytes, several with commas, newest first: make one with "openssl rand -base64 32"',
    )
    .optional(),
  WITNESS_FILE: folder.optional(),
  BOARD_PASSWORD: z.string().min(8, 'BOARD_PASSWORD must have 8 characters or more').optional(),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
})

/** Mistakes that only two variables together show. */
function contradictions(env: Environment): string[] {
  const mistakes: string[] = []
  const channels = words(env['CHANNELS'] ?? 'sandbox')
  const need = (name: string, channel: string, when = '') => {
    if (env[name] === undefined) mistakes.push(`${name} is missing${when}: set it in .env, or leave ${channel} out of CHANNELS`)
  }
  if (channels.includes('feishu')) {
    need('FEISHU_APP_ID', 'feishu')
    need('FEISHU_APP_SECRET', 'feishu')
    if (env['FEISHU_MODE'] === 'webhook')
      for (const name of ['FEISHU_ENCRYPT_KEY', 'FEISHU_VERIFICATION_TOKEN']) need(name, 'feishu', ' and FEISHU_MODE is webhook')
  }
  if (channels.includes('wechat')) for (const name of ['WECHAT_ENDPOINT', 'WECHAT_TOKEN']) need(name, 'wechat')
  if (channels.includes('sandbox') && channels.length > 1)
    mistakes.push('CHANNELS has sandbox beside others: in the sandbox anyone acts as anyone, so leave it out for real use')
  if (channels.includes('sandbox') && !LOOPBACK.includes(env['HOST'] ?? '127.0.0.1'))
    mistakes.push('HOST must be 127.0.0.1 with the sandbox: anyone who reaches it acts as anyone')
  if (env['DATABASE_URL'] !== undefined && env['MASTER_KEYS'] === undefined)
    mistakes.push(
      'MASTER_KEYS is missing and DATABASE_URL is set: set it to id:base64 ("openssl rand -base64 32"), the same wherever this database is used',
    )
  const data = path.resolve(projectRoot, env['DATA_DIR'] ?? 'data')
  if (env['WITNESS_FILE'] !== undefined && !path.relative(data, path.resolve(projectRoot, env['WITNESS_FILE'])).startsWith('..'))
    mistakes.push('WITNESS_FILE must lie outside DATA_DIR: whoever owns the data must not own its witness')
  return mistakes
}

/** @param env an empty variable counts as unset. @throws ConfigError with all mistakes, one line each. */
export function loadConfig(env: Environment = readEnvironment()) {
  const given = Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Variables.safeParse(given)
  const mistakes = [...(parsed.error?.issues.map(issue => issue.message) ?? []), ...contradictions(given)]
  if (!parsed.success || mistakes.length > 0) throw new ConfigError([...new Set(mistakes)])
  const v = parsed.data
  return {
    channels: v.CHANNELS,
    databaseUrl: v.DATABASE_URL,
    redisUrl: v.REDIS_URL,
    dataDir: v.DATA_DIR,
    attachmentsDir: v.ATTACHMENTS_DIR ?? path.join(v.DATA_DIR, 'attachments'),
    host: v.HOST,
    port: v.PORT,
    defaultUnit: v.DEFAULT_UNIT,
    feishu:
      v.FEISHU_APP_ID === undefined || v.FEISHU_APP_SECRET === undefined
        ? undefined
        : {
            appId: v.FEISHU_APP_ID,
            appSecret: v.FEISHU_APP_SECRET,
            domain: v.FEISHU_DOMAIN,
            mode: v.FEISHU_MODE,
            encryptKey: v.FEISHU_ENCRYPT_KEY,
            verificationToken: v.FEISHU_VERIFICATION_TOKEN,
            unit: v.FEISHU_UNIT,
            urgent: v.FEISHU_URGENT,
            urgentDaily: v.FEISHU_URGENT_DAILY,
          },
    wechat:
      v.WECHAT_ENDPOINT === undefined || v.WECHAT_TOKEN === undefined
        ? undefined
        : { endpoint: v.WECHAT_ENDPOINT, token: v.WECHAT_TOKEN, account: WECHAT_ACCOUNT },
    intakeQuietMs: v.INTAKE_QUIET_SECONDS * 1000,
    rules: v.RULES,
    masterKeys: v.MASTER_KEYS,
    witnessFile: v.WITNESS_FILE,
    boardPassword: v.BOARD_PASSWORD,
    logLevel: v.LOG_LEVEL,
  }
}

/** `dataDir`, `attachmentsDir` and `witnessFile` are absolute; `feishu` and `wechat` are set when their credentials are. */
export type Config = Readonly<ReturnType<typeof loadConfig>>

/** The process's variables over those of `.env` in the project's folder. */
export function readEnvironment(own: Environment = process.env, file: string = projectFile('.env')): Environment {
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...own } : own
}

/** For a program of ours in a process of its own: this process's variables without our settings, be they from `.env`, and with these. */
export const cleanEnvironment = (settings: Environment, own: Environment = process.env): Environment => ({
  ...own,
  ...Object.fromEntries(Object.keys(Variables.shape).map(name => [name, ''])),
  ...settings,
})
