import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ChannelName } from '../src/channel/message.ts'
import { ConfigError, loadConfig, projectFile, projectRoot, readEnvironment } from '../src/config.ts'

const mistakes = (env: Record<string, string>): string[] => {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
  return []
}

const feishu = { CHANNELS: 'feishu', FEISHU_APP_ID: 'cli_0123456789abcdef', FEISHU_APP_SECRET: 's' }

test('nothing set is the sandbox on this machine', () => {
  expect(loadConfig({})).toMatchObject({
    channels: ['sandbox'],
    databaseUrl: undefined,
    redisUrl: undefined,
    dataDir: projectFile('data'),
    attachmentsDir: projectFile('data/attachments'),
    host: '127.0.0.1',
    port: 8686,
    feishu: undefined,
    wechat: undefined,
    intakeQuietMs: 20_000,
    rules: 'national',
    logLevel: 'info',
  })
})

test('an empty variable counts as unset, spaces around a value do not count', () => {
  expect(loadConfig({ REDIS_URL: '', PORT: ' 9000 ' })).toMatchObject({ redisUrl: undefined, port: 9000 })
})

test('every channel of the port can be named', () => {
  for (const name of ChannelName.options) expect(mistakes({ CHANNELS: name }).join()).not.toMatch(/CHANNELS has/)
})

test('Feishu: defaults, the slash, the urgent list', () => {
  expect(loadConfig({ ...feishu, FEISHU_DOMAIN: 'http://127.0.0.1:9000/' }).feishu).toMatchObject({
    domain: 'http://127.0.0.1:9000',
    mode: 'ws',
    urgent: ['app'],
    urgentDaily: 20,
  })
  expect(loadConfig({ ...feishu, FEISHU_URGENT: 'off' }).feishu?.urgent).toEqual([])
  expect(loadConfig({ ...feishu, FEISHU_URGENT: 'app,phone,sms' }).feishu?.urgent).toEqual(['app', 'phone', 'sms'])
})

test('all mistakes are told at once, one line each, each naming its variable', () => {
  const lines = mistakes({
    CHANNELS: 'feishu,qq',
    PORT: '99999',
    DATABASE_URL: 'mysql://x',
    FEISHU_MODE: 'webhook',
    FEISHU_URGENT: 'shout',
    LOG_LEVEL: 'loud',
    WITNESS_FILE: 'data/witness',
    INTAKE_QUIET_SECONDS: '-1',
  })
  const named = [
    'CHANNELS',
    'PORT',
    'DATABASE_URL',
    'FEISHU_APP_ID',
    'FEISHU_APP_SECRET',
    'FEISHU_ENCRYPT_KEY',
    'FEISHU_VERIFICATION_TOKEN',
    'FEISHU_URGENT',
    'LOG_LEVEL',
    'MASTER_KEYS',
    'WITNESS_FILE',
    'INTAKE_QUIET_SECONDS',
  ]
  expect(lines.map(line => line.split(/[ :]/)[0]).sort()).toEqual([...named].sort())
  expect(lines).toContain('FEISHU_APP_SECRET is missing: set it in .env, or leave feishu out of CHANNELS')
})

test.each([
  ['the sandbox beside another channel', { ...feishu, CHANNELS: 'sandbox,feishu' }, /CHANNELS has sandbox beside others/],
  ['the sandbox on an open address', { HOST: '0.0.0.0' }, /HOST must be 127\.0\.0\.1/],
  ['a database of others without keys', { DATABASE_URL: 'postgresql://u:p@h/d' }, /MASTER_KEYS is missing/],
  ['keys of the wrong length', { MASTER_KEYS: 'a:c2hvcnQ=' }, /MASTER_KEYS must be id:base64/],
  ['an empty list of channels', { CHANNELS: ',' }, /CHANNELS has nothing/],
])('refused: %s', (_what, env, line) => {
  expect(mistakes(env).join('\n')).toMatch(line)
})

test('.env is read when present, and the process wins over it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'config-'))
  const file = path.join(folder, '.env')
  writeFileSync(file, 'PORT=9001\n# a remark\nRULES="henan"\n')
  expect(readEnvironment({ PORT: '9002' }, file)).toEqual({ PORT: '9002', RULES: 'henan' })
  expect(readEnvironment({}, path.join(folder, 'none'))).toEqual({})
  rmSync(folder, { recursive: true })
})

test('the project is found from here', () => {
  expect(path.join(projectRoot, 'test/config.test.ts')).toBe(import.meta.filename)
})
