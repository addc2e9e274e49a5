/** Tests read like the chat: people say things, hear things, press buttons; time is `later()`. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DEMO_UNITS } from '../../prisma/seed.ts'
import { type App, startApp } from '../../src/app.ts'
import type { Capabilities, ReceivedFile } from '../../src/channel/channel.ts'
import type { Content } from '../../src/channel/message.ts'
import { sql } from '../../src/db.ts'
import type { Role } from '../../src/domain/person.ts'
import { atShanghai } from '../../src/domain/time/calendar.ts'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import { createLog, type Log } from '../../src/log.ts'
import { moveClock, startClockAt } from '../../src/services/behind.ts'
import { transaction } from '../../src/services/context.ts'
import { ensureAccount } from '../../src/services/mail/accounts.ts'
import { importPeople, importUnits, type UnitRow } from '../../src/services/people/roster.ts'
import { type FakeChannel, fakeChannel, type Shown } from './fake-channel.ts'
import { freshDatabase } from './servers.ts'

export interface ChatOptions {
  readonly units?: readonly UnitRow[]
  /** Shanghai time at the start; a Monday morning by default. */
  readonly at?: readonly [date: string, time: string]
  readonly can?: Partial<Capabilities>
  readonly quietSeconds?: number
  /** BullMQ on this Redis, or on the database; without it rows are run as while the queues are away, at half the cost. */
  readonly queues?: { readonly redisUrl: string } | 'database'
  readonly log?: Log
  /** Machine time between two looks at what is due; none but in `later()` and `until()` when missing. */
  readonly sweepMs?: number
}

export type Chat = Awaited<ReturnType<typeof startChat>>
export type Talker = Awaited<ReturnType<Chat['employee']>>

export async function startChat({
  units = DEMO_UNITS,
  at = ['2026-11-23', '09:00'],
  can,
  quietSeconds = 20,
  queues,
  log = createLog('silent', 'test'),
  sweepMs = 1_000_000_000,
}: ChatOptions = {}) {
  const database = await freshDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-chat-'))
  const channel = fakeChannel('sandbox', can)
  const masterKeys = `test:${randomBytes(32).toString('base64')}`
  const app = await startApp({
    databaseUrl: database.url,
    connection: queues === 'database' ? { databaseUrl: database.url } : queues,
    channels: [channel],
    log,
    attachmentsDir: folder,
    keys: openKeys(parseKeyRing(masterKeys)),
    quietSeconds,
    sweepMs,
  })
  await startClockAt(app.db, atShanghai(at[0], at[1]))
  const accountId = await ensureAccount(app.deps, 'sandbox', 'test')
  await transaction(app.deps, ctx => importUnits(ctx, units))
  let phones = 0

  /** Everything stored has been handled, everything queued delivered. */
  async function settled(): Promise<void> {
    for (let look = 0; ; look++) {
      const [row] = await app.db.$queryRaw<{ left: number }[]>(
        sql`SELECT (SELECT count(*) FROM outbox)::int + (SELECT count(*) FROM inbox WHERE status = 'pending')::int AS left`,
      )
      if (row?.left === 0) return
      if (look % 4 === 3) app.relay.nudge()
      await new Promise(resolve => setTimeout(resolve, 8))
    }
  }

  function talker(id: string, name: string) {
    let heard = 0
    const messages = (): Shown[] => channel.shown.filter(({ chat }) => chat === id)
    const text = (shown: Shown): string => [shown.content.title, shown.content.text].filter(Boolean).join('\n')
    const self = {
      id,
      name,
      /** What this person's chat shows, oldest first. */
      screen: () => messages().map(text),
      async says(words: string, more: { quotes?: string; mentionsBot?: boolean } = {}) {
        const message = await channel.push({ id, name }, { id, type: 'private', name: '' }, { type: 'text', text: words }, more)
        await settled()
        return message
      },
      async sends(content: Content, more: { quotes?: string; files?: ReceivedFile[] } = {}) {
        const message = await channel.push({ id, name }, { id, type: 'private', name: '' }, content, more)
        await settled()
        return message
      },
      /** The next message from here on that matches; what lies before it counts as heard. @throws when there is none */
      async hears(pattern: RegExp): Promise<RegExpExecArray> {
        await settled()
        const all = messages()
        for (let place = heard; place < all.length; place++) {
          const shown = all[place]
          const match = shown === undefined ? null : pattern.exec(text(shown))
          if (match === null) continue
          heard = place + 1
          return match
        }
        throw new Error(`${name} did not hear ${pattern}; unheard:\n${all.slice(heard).map(text).join('\n---\n') || '(nothing)'}`)
      },
      /** Nothing unheard matches. */
      async hearsNothingOf(pattern: RegExp): Promise<void> {
        await settled()
        const found = messages()
          .slice(heard)
          .find(shown => pattern.test(text(shown)))
        if (found !== undefined) throw new Error(`${name} should not have heard: ${text(found)}`)
      },
      /** Presses a button on the latest message that has it: it says its text and quotes the message. */
      async presses(label: string) {
        await settled()
        const shown = messages().findLast(({ content }) => content.buttons.some(button => button.label === label))
        const button = shown?.content.buttons.find(one => one.label === label)
        if (shown === undefined || button === undefined) throw new Error(`${name} has no button ${label}`)
        return self.says(button.says, { quotes: shown.id })
      },
      /** Quotes the latest message that matches. */
      async quotes(pattern: RegExp, words: string) {
        await settled()
        const shown = messages().findLast(one => pattern.test(text(one)))
        if (shown === undefined) throw new Error(`${name} has nothing like ${pattern} to quote`)
        return self.says(words, { quotes: shown.id })
      },
      async saysIn(group: string, words: string, more: { quotes?: string; mentionsBot?: boolean } = {}) {
        const message = await channel.push({ id, name }, { id: group, type: 'group', name: group }, { type: 'text', text: words }, more)
        await settled()
        return message
      },
      /** A matter from its first word to its receipt. @returns its number, nine digits */
      async brings(words: string): Promise<string> {
        await self.says(words)
        await self.says('完')
        return digits(await self.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})/))
      },
      async claims(no: string) {
        await self.says(`认领 ${no}`)
        await self.hears(/您已认领/)
      },
      async recalls(message: string) {
        await channel.push({ id, name }, { id, type: 'private', name: '' }, { type: 'recall', of: message })
        await settled()
      },
    }
    return self
  }

  const newId = (): string => `p${++phones}`

  /** On the roster with these roles, and bound to an account. */
  async function cadre(name: string, unit: string, ...roles: Role[]) {
    const id = newId()
    await transaction(app.deps, ctx =>
      importPeople(
        ctx,
        [{ name, phone: `1390000${String(phones).padStart(4, '0')}`, unit, roles, ids: { sandbox: id } }],
        async () => accountId,
        'demo',
      ),
    )
    return talker(id, name)
  }

  return {
    app,
    database,
    channel,
    accountId,
    settled,
    cadre,
    talker,
    /** For commands that work on the same data as processes of their own. */
    environment: { DATABASE_URL: database.ownerUrl, MASTER_KEYS: masterKeys, ATTACHMENTS_DIR: folder },
    /** Somebody whom no roster knows. */
    stranger: (name: string) => talker(newId(), name),
    employee: (name: string, unit = 'HBZC3') => cadre(name, unit, 'employee'),
    /** A group as the bot sees it. */
    group: (id: string) => talker(id, id),
    /** For tests that share one chat: nothing is open, nothing falls due, nobody holds an office. */
    async clear() {
      await app.db.grievance.updateMany({ data: { status: 'withdrawn' } })
      await app.db.$executeRaw`UPDATE deadlines SET cancelled_at = app_now() WHERE grievance_id IS NOT NULL`
      await app.db.role.deleteMany()
    },
    /** Moves app time and does all that falls due on the way. */
    async later({ seconds = 0, minutes = 0, hours = 0, days = 0 }: { seconds?: number; minutes?: number; hours?: number; days?: number }) {
      await moveClock(app.db, (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
      await caughtUp()
    },
    async until(date: string, time: string) {
      await moveClock(app.db, Math.max(0, atShanghai(date, time).getTime() - (await app.now()).getTime()))
      await caughtUp()
    },
    async stop() {
      await app.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }

  async function caughtUp(): Promise<void> {
    await app.catchUp()
    await settled()
  }
}

/** The nine digits in what was heard: `/编号 (\d{3} \d{3} \d{3})/`. */
export const digits = (match: RegExpExecArray): string => (match[1] ?? '').replaceAll(' ', '')
export type { App, FakeChannel }
