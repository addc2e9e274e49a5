/** T1: how many messages a second are stored and acknowledged. Nothing else runs meanwhile; the relay is absent. */

import path from 'node:path'
import { v7 as uuid } from 'uuid'
import { publishedCalendar } from '../calendar.ts'
import type { InboundMessage } from '../channel/message.ts'
import { openDb, sql } from '../db.ts'
import { ACCOUNT } from '../demo/memory-channel.ts'
import { type Ground, withGround } from '../demo/world.ts'
import { ruleBook } from '../rules/index.ts'
import type { Deps } from '../services/context.ts'
import { store } from '../services/mail/inbox.ts'
import { figure } from './figure.ts'
import { median, rateOf } from './rate.ts'
import { insertRaw, makeRawTable } from './raw.ts'
import { type Alone, DURABLE, type Run } from './run.ts'
import { sentence } from './sentences.ts'

export const storing: Alone = {
  summary: 'messages stored and acknowledged a second, beside one-row INSERTs through the same client',
  run: run => withGround({ onProgress: run.say, settings: DURABLE }, ground => measure(run, ground)),
}

async function measure(run: Run, ground: Ground): Promise<void> {
  await makeRawTable(ground)
  const deps = depsOf(ground)
  let at = 0
  const one = (): Promise<unknown> => store(deps, message(at++))
  try {
    await rateOf(run, 16, run.sizes.roundMs / 2, one)
    const [row] = await deps.db.$queryRaw<{ size: number }[]>(sql`SELECT avg(length(body_enc))::int AS size FROM inbox`)
    const raw = (): Promise<unknown> => insertRaw(deps.db, row?.size ?? 0)
    await rateOf(run, 16, run.sizes.roundMs / 2, raw)
    for (const concurrency of run.sizes.concurrencies) {
      const [raws, stored]: [number[], number[]] = [[], []]
      for (let round = 0; round < run.sizes.rounds && !run.interrupt.stopped(); round++) {
        run.tell(`store at ${concurrency}`, round, run.sizes.rounds)
        raws.push(await rateOf(run, concurrency, run.sizes.roundMs, raw))
        stored.push(await rateOf(run, concurrency, run.sizes.roundMs, one))
      }
      if (run.interrupt.stopped()) return
      run.found(
        figure(
          `stored at ${concurrency}`,
          median(stored),
          '/s',
          { name: `raw INSERTs at ${concurrency}, fsync on`, value: median(raws) },
          { least: 500, leastRatio: 0.7 },
        ),
      )
    }
  } finally {
    await deps.db.$disconnect()
  }
}

const depsOf = ({ postgres, keys, folder }: Ground): Deps => ({
  db: openDb(postgres.url),
  keys,
  calendar: publishedCalendar(),
  rules: ruleBook('national'),
  quietSeconds: 0,
  defaultUnit: undefined,
  attachmentsDir: path.join(folder, 'attachments'),
  random: Math.random,
  nudge: () => {},
})

const CHATS = 1_000

function message(at: number): InboundMessage {
  const id = `somebody-${at % CHATS}`
  return {
    channel: 'sandbox',
    account: ACCOUNT,
    id: uuid(),
    chat: { id, type: 'private', name: '' },
    sender: { id, name: '职工' },
    at: new Date(),
    content: { type: 'text', text: sentence(at) },
    mentionsBot: false,
  }
}
