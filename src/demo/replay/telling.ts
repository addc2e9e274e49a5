/** Everybody tells their story, answers what the bot asks, and ends with 完. */
import { sql } from '../../db.ts'
import type { Case } from './case.ts'
import { pool } from './pool.ts'
import { type Run, says } from './run.ts'

const RECEIPT = /登记好了[\s\S]*?编号 (\d{3} \d{3} \d{3})/

/** @returns the cases with their numbers, and one more for each further matter that a story became */
export async function tellAll(run: Run, cases: readonly Case[]): Promise<Case[]> {
  const { meter, interrupt, chats, tell } = run
  let done = 0
  await meter.time('registered', () =>
    pool(cases, chats, interrupt.stopped, async one => {
      await tellOne(run, one)
      tell('told', ++done, cases.length)
    }),
  )
  return findNumbers(run, cases)
}

/** Their story, and what the bot asks about it. */
export async function tellOne(run: Run, one: Case): Promise<void> {
  const { channel, quiet, meter } = run
  for (const part of one.parts) await says(run, one, part)
  await quiet(one.account, one.chat)
  if (/发 1 对/.test(channel.in(one.chat).at(-1)?.content.text ?? '')) {
    one.asked = true
    await says(run, one, '1')
  }
  const started = performance.now()
  await says(run, one, '完')
  await quiet(one.account, one.chat)
  const receipt = channel.in(one.chat).find(({ content }) => RECEIPT.test(content.text))
  if (receipt !== undefined) meter.one('registered', receipt.at - started)
  if (/您是哪个单位的/.test(channel.in(one.chat).at(-1)?.content.text ?? '')) await sayUnit(run, one)
}

async function sayUnit(run: Run, one: Case): Promise<void> {
  await says(run, one, one.studio.name)
  await run.quiet(one.account, one.chat)
  const last = run.channel.in(one.chat).at(-1)?.content.text ?? ''
  if (!/记下了，您是/.test(last)) one.fault = `the unit was not understood: ${last.slice(0, 60)}`
}

/** From the database, since whoever is in danger hears no number. */
async function findNumbers({ world }: Run, cases: readonly Case[]): Promise<Case[]> {
  const { db, keys } = world.app.deps
  const rows = await db.$queryRaw<{ no: string; id: string; externalEnc: Uint8Array }[]>(sql`
    SELECT g.no, i.id, i.external_enc AS "externalEnc" FROM grievances g JOIN identities i ON i.person_id = g.person_id ORDER BY g.id`)
  const numbers = new Map<string, string[]>()
  for (const { no, id, externalEnc } of rows) {
    const chat = keys.open({ table: 'identities', column: 'external_enc', row: id }, externalEnc)
    numbers.set(chat, [...(numbers.get(chat) ?? []), no])
  }
  return cases.flatMap(one => {
    const [first = null, ...more] = numbers.get(one.chat) ?? []
    one.no = first
    return [one, ...more.map(no => ({ ...one, no }))]
  })
}
