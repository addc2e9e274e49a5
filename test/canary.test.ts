/** What people are called and say stands nowhere in the clear: not in logs, Redis, job data, groups, metrics, or the database. */
import { Writable } from 'node:stream'
import { Redis } from 'ioredis'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { createLog } from '../src/log.ts'
import { makeMetrics } from '../src/metrics.ts'
import { startChat } from './helpers/chat.ts'
import { redisForTests } from './helpers/servers.ts'

const CANARIES = {
  name: '金丝雀甲',
  phone: '13912345678',
  words: '翡翠螺丝厂的工资一直没发',
  file: '琥珀合同.jpg',
  danger: '有人从琉璃塔吊上掉下来了',
}

async function databaseText(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'bullmq')",
  )
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
    parts.push(...rows.map(({ row }) => row))
  }
  await client.end()
  return parts.join('\n')
}

async function redisText(url: string): Promise<string> {
  const redis = new Redis(url)
  const parts: string[] = []
  for (const key of await redis.keys('*')) {
    const type = await redis.type(key)
    const value =
      type === 'string'
        ? await redis.get(key)
        : type === 'hash'
          ? await redis.hgetall(key)
          : type === 'list'
            ? await redis.lrange(key, 0, -1)
            : type === 'zset'
              ? await redis.zrange(key, '0', '-1')
              : type === 'set'
                ? await redis.smembers(key)
                : type === 'stream'
                  ? await redis.xrange(key, '-', '+')
                  : type
    parts.push(key, JSON.stringify(value))
  }
  redis.disconnect()
  return parts.join('\n')
}

/** As text, as UTF-8 in hex (how bytea is written), and escaped as in JSON. */
const forms = (canary: string): string[] => [
  canary,
  Buffer.from(canary).toString('hex'),
  Buffer.from(canary).toString('base64').slice(0, -4),
  JSON.stringify(canary).slice(1, -1),
  [...canary].map(c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
]

const found = (text: string): string[] => Object.values(CANARIES).filter(canary => forms(canary).some(form => text.includes(form)))

async function play(redisUrl: string | undefined): Promise<Record<string, string>> {
  let logged = ''
  const log = createLog(
    'trace',
    'test',
    new Writable({
      write(chunk, _encoding, next) {
        logged += String(chunk)
        next()
      },
    }),
  )
  const chat = await startChat({ queues: redisUrl === undefined ? 'database' : { redisUrl }, log })
  const wang = await chat.cadre(CANARIES.name, 'HBZC3', 'employee')
  const zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await zhou.saysIn('leaders', '设为领导群')
  await wang.says(CANARIES.words)
  await wang.sends(
    { type: 'image', media: { ref: 'img', name: CANARIES.file, mime: 'image/jpeg' } },
    { files: [{ ref: 'img', bytes: Buffer.from(CANARIES.words) }] },
  )
  await wang.says('完')
  await zhou.says('待办')
  await zhou.presses('认领').catch(() => zhou.says('认领 1'))
  await wang.says('实名')
  await wang.says(CANARIES.danger)
  await zhou.says('查看 1')
  chat.channel.onSend = (_target, content) => {
    throw new Error(`the platform refused: ${content.text} ${CANARIES.words}`)
  }
  await chat.channel.push(
    { id: 'p1', name: CANARIES.name },
    { id: 'p1', type: 'private', name: CANARIES.name },
    { type: 'text', text: '进度' },
  )
  await vi.waitUntil(() => logged.includes('job failed'), { timeout: 10_000 })
  const texts = {
    log: logged,
    redis: redisUrl === undefined ? '' : await redisText(redisUrl),
    metrics: await makeMetrics(chat.app).metrics(),
    group: chat.channel.shown
      .filter(({ chat: id }) => id === 'leaders')
      .map(({ content }) => JSON.stringify(content))
      .join('\n'),
    database: await databaseText(chat.database.ownerUrl),
  }
  expect(zhou.screen().join('\n')).toContain(CANARIES.words)
  expect(texts.group).toContain('【红色】')
  expect(texts.log.length).toBeGreaterThan(100)
  await chat.stop()
  return texts
}

test('on PostgreSQL', async () => {
  for (const [where, text] of Object.entries(await play(undefined))) expect({ where, found: found(text) }).toEqual({ where, found: [] })
}, 60_000)

test('on Redis', async context => {
  const redis = await redisForTests()
  if (redis === null) return context.skip('no Redis to be had')
  const texts = await play(redis.url)
  expect(texts.redis).not.toBe('')
  for (const [where, text] of Object.entries(texts)) expect({ where, found: found(text) }).toEqual({ where, found: [] })
  await redis.stop()
}, 60_000)

test('the search sees a canary in each of its forms', () => {
  for (const form of forms(CANARIES.words)) expect(found(`x${form}y`)).toEqual([CANARIES.words])
})
