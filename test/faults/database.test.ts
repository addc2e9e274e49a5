/** F6: PostgreSQL away under load. L1: the ledger edited by whoever owns the database. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSpool, type Spool, spooled } from '../../bots/spool.ts'
import type { Channel } from '../../src/channel/channel.ts'
import { seal, verify } from '../../src/services/ledger/ledger.ts'
import { heard, witness } from '../../src/services/ledger/witness.ts'
import { redisForTests, type TestRedis } from '../helpers/servers.ts'
import { type Proxy as Line, proxyTo } from '../jobs/proxy.ts'
import { check, faults } from './checker.ts'
import { EDITS, rewriteChain, touching } from './edits.ts'
import { isWhole, note, noteRun, progress, times } from './form.ts'
import { BACKENDS, type Backend, type Ground, HASTY, makeGround } from './ground.ts'
import { complain } from './people.ts'
import { channelOf, FEISHU_LIKE, type Rules, WECHAT_LIKE } from './platform.ts'

const AWAY_MS = times(2_000, 120_000)
const LONG = isWhole ? 900_000 : 300_000

let redis: TestRedis | null
beforeAll(async () => {
  redis = await redisForTests()
})
afterAll(() => redis?.stop())

/** As a channel does that is pushed nothing twice. */
async function behindSpool({ deps, platform }: Ground, dir: string): Promise<{ channel: Channel; spool: Spool }> {
  const spool = await openSpool({ dir, keys: deps.keys })
  return { channel: { ...channelOf(platform), start: async receive => platform.connect(spooled(receive, spool)) }, spool }
}

/** Ten messages a second, before and while the database is away. */
async function databaseAway(backend: Backend, awayMs: number, rules: Rules = FEISHU_LIKE) {
  if (backend === 'redis' && redis === null) return null
  let line: Line | undefined
  const ground = await makeGround({
    rules,
    redisUrl: backend === 'redis' ? redis?.url : undefined,
    line: async url => {
      line = await proxyTo(url)
      return line.url
    },
  })
  const behind = rules.redelivers ? null : await behindSpool(ground, path.join(ground.victim.attachmentsDir, 'spool'))
  await ground.app({ ...(isWhole ? {} : { patience: HASTY }), ...(behind === null ? {} : { channels: [behind.channel] }) })
  const said: Promise<void>[] = []
  const talk = async (ms: number) => {
    for (const until = Date.now() + ms; Date.now() < until; await wait(200)) said.push(complain(ground.platform))
  }
  await talk(1_000)
  line?.set('cut')
  // what was answered before the line was cut may still have to be read
  for (let turn = 0; turn < 5; turn++) await wait(50)
  const acknowledged = () => ground.platform.pushes.filter(push => push.acknowledged).length
  const before = { said: said.length, acknowledged: acknowledged() }
  await talk(awayMs)
  const whileAway = acknowledged() - before.acknowledged
  const saidAway = said.length - before.said
  line?.set('open')
  const back = Date.now()
  await Promise.all(said)
  while (behind !== null && (await ground.deps.db.inbox.count()) < said.length * 2) await wait(50)
  const { left } = await ground.settled(90_000)
  const slowestMs = Date.now() - back
  const verdict = await check(ground)
  await behind?.spool.close()
  await ground.end()
  await line?.stop()
  return { verdict, left, slowestMs, whileAway, saidAway, messages: said.length * 2 }
}

describe.concurrent('F6', () => {
  test.for(BACKENDS)(
    'the database away, queues on %s: nothing is acknowledged, nothing lost',
    { timeout: LONG },
    async (backend, context) => {
      const run = await databaseAway(backend, AWAY_MS)
      if (run === null) return context.skip('no Redis to be had')
      noteRun(`F6 database away ${AWAY_MS / 1_000} s (${backend})`, run.messages, run.verdict, run.slowestMs)
      expect(run.whileAway).toBe(0)
      expect({ left: run.left, faults: faults(run.verdict) }).toEqual({ left: null, faults: [] })
    },
  )

  test('the database away behind a spool: all is taken, and stored when it is back', { timeout: LONG }, async () => {
    const run = await databaseAway('postgres', AWAY_MS, WECHAT_LIKE)
    if (run === null) return
    noteRun(`F6 database away ${AWAY_MS / 1_000} s (postgres, behind a spool)`, run.messages, run.verdict, run.slowestMs)
    expect(run.whileAway).toBeGreaterThanOrEqual(run.saidAway)
    expect({ left: run.left, faults: faults(run.verdict) }).toEqual({ left: null, faults: [] })
  })

  test(
    'seen when messages are acknowledged before they are stored',
    async () => {
      const run = await databaseAway('postgres', 800, { ...FEISHU_LIKE, lacks: 'waiting-for-acknowledgement' })
      expect(run?.verdict.lost).not.toEqual([])
    },
    LONG,
  )
})

describe('L1: the ledger edited by its owner, triggers off', () => {
  let ground: Ground
  let owner: pg.Client
  let folder = ''
  let witnessFile = ''

  beforeAll(async () => {
    ground = await makeGround({ rules: FEISHU_LIKE })
    const app = await ground.app()
    await Promise.all(Array.from({ length: 12 }, () => complain(ground.platform)))
    await ground.settled()
    await app.stop()
    while ((await seal(ground.deps)) > 0);
    folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-witness-'))
    witnessFile = path.join(folder, 'roots.jsonl')
    appendFileSync(witnessFile, '')
    await witness(ground.deps, witnessFile)
    owner = new pg.Client({ connectionString: ground.database.ownerUrl })
    await owner.connect()
  }, 60_000)
  afterAll(async () => {
    await owner.end()
    await ground.deps.db.$disconnect()
    await ground.database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What a holder of the last root finds wrong. */
  async function found(): Promise<boolean> {
    const verdict = await verify(ground.deps)
    const testimony = await heard(ground.deps, witnessFile)
    return verdict.broken.length > 0 || verdict.unchained > 0 || verdict.erased > 0 || testimony.contradicted.length > 0
  }

  test('untouched it is whole', async () => {
    expect(await found()).toBe(false)
    expect((await verify(ground.deps)).sealed).toBeGreaterThan(10)
  })

  test(
    'every edit is found',
    async () => {
      const unseen: string[] = []
      const count = times(EDITS.length * 2, 1_000)
      for (let i = 0; i < count; i++) {
        const edit = EDITS[i % EDITS.length]
        if (edit === undefined) continue
        await touching(owner, edit, i, async () => {
          if (!(await found())) unseen.push(edit.name)
        })
        progress(`L1: edit ${i + 1} of ${count}, ${unseen.length} unseen`)
      }
      note({ test: 'L1 edits of the ledger', runs: count, lost: 0, duplicates: 0, unsettled: 0, other: unseen.length, slowestMs: 0 })
      expect(unseen).toEqual([])
      expect(await found()).toBe(false)
    },
    LONG,
  )

  test('a chain written anew without one entry is whole in itself, and the witness contradicts it', async () => {
    await rewriteChain(owner, async () => {
      expect(await verify(ground.deps)).toMatchObject({ broken: [], unchained: 0, erased: 0 })
      expect((await heard(ground.deps, witnessFile)).contradicted).not.toEqual([])
    })
    expect(await found()).toBe(false)
  })
})
