import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openSpool, type Spool, type SpoolOptions, type SpoolTrouble, spooled } from '../../bots/spool.ts'
import type { Receive, ReceivedFile } from '../../src/channel/channel.ts'
import { InboundMessage } from '../../src/channel/message.ts'
import { openKeys } from '../../src/keys.ts'
import { fakeChannel } from '../helpers/fake-channel.ts'

const ring = () => openKeys([{ id: 'k1', key: randomBytes(32) }])

let folder: string
let keys: ReturnType<typeof ring>
let spools: Spool[]
let troubles: SpoolTrouble[]
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-spool-'))
  keys = ring()
  spools = []
  troubles = []
})
afterEach(async () => {
  for (const spool of spools) await spool.close().catch(() => {})
  rmSync(folder, { recursive: true, force: true })
})

async function opened(options: Partial<SpoolOptions> = {}): Promise<Spool> {
  const spool = await openSpool({ dir: path.join(folder, 'spool'), keys, onTrouble: trouble => troubles.push(trouble), ...options })
  spools.push(spool)
  return spool
}

let crashes = 0
/** The folder as a kill -9 at this moment would leave it. */
function crashed(dir = path.join(folder, 'spool')): string {
  const copy = path.join(folder, `crashed-${++crashes}`)
  cpSync(dir, copy, { recursive: true })
  rmSync(path.join(copy, 'lock'), { force: true })
  return copy
}

const message = (id: string, text = `第 ${id} 条：三车间两个月没发工资了`): InboundMessage =>
  InboundMessage.parse({
    channel: 'wechat',
    account: 'bot',
    id,
    chat: { id: 'wang', type: 'private' },
    sender: { id: 'wang', name: '王师傅' },
    at: new Date('2026-11-23T09:00:00+08:00'),
    content: { type: 'text', text },
  })

const numbers = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at + 1))
const appendAll = async (spool: Spool, ids: readonly string[]): Promise<void> =>
  void (await Promise.all(ids.map(id => spool.append(message(id)))))

async function waiting(spool: Spool): Promise<string[]> {
  const ids: string[] = []
  for await (const letter of spool.replay()) ids.push(letter.message.id)
  return ids
}

const files = (dir = path.join(folder, 'spool')): string[] =>
  readdirSync(dir)
    .filter(name => name.endsWith('.spool'))
    .sort()

/** A database that keeps each id once, and can be away. */
function database() {
  const rows: string[] = []
  const stored = { rows, away: false, calls: 0 }
  const receive: Receive = async ({ id }) => {
    stored.calls++
    if (stored.away) throw new Error('the database is away')
    if (!rows.includes(id)) rows.push(id)
  }
  return { stored, receive }
}

const SOON = { firstWaitMs: 1, longestWaitMs: 4 }
const later = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 5 })

describe('what was appended', () => {
  test('is handed back whole after a crash, the oldest first', async () => {
    await appendAll(await opened(), numbers(50))
    const next = await opened({ dir: crashed() })
    expect(await waiting(next)).toEqual(numbers(50))
    for await (const letter of next.replay()) expect(letter.message).toEqual(message(letter.message.id))
  })

  test('comes with its files, whatever text and bytes they are', async () => {
    const texts = fc.record({
      text: fc.string({ unit: 'binary' }),
      bytes: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(texts, async ({ text, bytes }) => {
        const spool = await opened({ dir: path.join(folder, `any-${++crashes}`) })
        const given: ReceivedFile[] = bytes.map((each, at) => ({ ref: `f${at}`, bytes: each }))
        await spool.append(message('1', text), given)
        for await (const letter of spool.replay()) {
          expect(letter.message).toEqual(message('1', text))
          expect(letter.files.map(({ ref, bytes: kept }) => ({ ref, bytes: new Uint8Array(kept) }))).toEqual(given)
        }
        await spool.close()
      }),
      { numRuns: 30 },
    )
  })

  test('is not on the disk in words, and readable by nobody else', async () => {
    const spool = await opened()
    await spool.append(message('1'), [{ ref: 'photo', bytes: Buffer.from('工资条照片') }])
    const dir = path.join(folder, 'spool')
    for (const name of readdirSync(dir)) {
      expect(readFileSync(path.join(dir, name)).toString('utf8')).not.toMatch(/工资|王师傅|wang|photo/)
      if (process.platform !== 'win32') expect(statSync(path.join(dir, name)).mode & 0o777).toBe(0o600)
    }
    if (process.platform !== 'win32') expect(statSync(dir).mode & 0o777).toBe(0o700)
  })

  test('is not handed back once it is done, and its file goes', async () => {
    const spool = await opened({ heartbeatMs: 5 })
    await appendAll(spool, numbers(3))
    for await (const letter of spool.replay()) if (letter.message.id !== '3') await spool.done(letter)
    expect(await waiting(await opened({ dir: crashed() }))).toEqual(['3'])
    for await (const letter of spool.replay()) await spool.done(letter)
    expect(await waiting(await opened({ dir: crashed() }))).toEqual([])
    await later(() => expect(files()).toEqual([]))
  })

  test('goes on in order over many files and many starts, and no file outlives what it holds', async () => {
    let dir = path.join(folder, 'spool')
    const seen: string[] = []
    for (let start = 0; start < 6; start++) {
      const spool = await opened({ dir, fileBytes: 2_000 })
      for (const id of numbers(20)) await spool.append(message(`${start}-${id}`))
      expect(files(dir).length).toBeGreaterThan(2)
      let taken = 0
      for await (const letter of spool.replay()) {
        if (++taken > 15) break
        seen.push(letter.message.id)
        await spool.done(letter)
      }
      dir = crashed(dir)
    }
    const last = await opened({ dir, fileBytes: 2_000 })
    for await (const letter of last.replay()) {
      seen.push(letter.message.id)
      await last.done(letter)
    }
    expect(seen).toEqual(numbers(6).flatMap((_, start) => numbers(20).map(id => `${start}-${id}`)))
    await last.close()
    expect(files(dir)).toEqual([])
  })

  test('is seen by a reader that was under way when it came, also across files', async () => {
    const spool = await opened({ fileBytes: 1_000 })
    await spool.append(message('1'))
    const ids: string[] = []
    for await (const letter of spool.replay()) {
      ids.push(letter.message.id)
      if (ids.length < 40) await spool.append(message(String(ids.length + 1)))
      await spool.done(letter)
    }
    expect(ids).toEqual(numbers(40))
  })
})

test('a file that grows, and is followed by another, just as its reader leaves is read to its end', async () => {
  let growing: (() => Promise<void>) | undefined
  const openFile = (async (...args: Parameters<typeof open>) => {
    const handle = await open(...args)
    const close = handle.close.bind(handle)
    const slow: Partial<FileHandle> = {
      async close() {
        const grow = args[1] === 'r' ? growing : undefined
        if (grow !== undefined) growing = undefined
        await grow?.()
        await close()
      },
    }
    return Object.assign(handle, slow)
  }) as typeof open
  const spool = await opened({ openFile, fileBytes: 1_000 })
  await spool.append(message('1'))
  growing = async () => {
    for (const id of ['2', '3', '4', '5']) await spool.append(message(id))
  }
  expect(await waiting(spool)).toEqual(numbers(5))
  expect(files().length).toBeGreaterThan(1)
})

describe('what a kill or a disk leaves broken', () => {
  const only = (dir: string): string => path.join(dir, files(dir)[0] ?? '')

  test('a last record torn at any byte is set aside and told; those before it and after it are there', { timeout: 60_000 }, async () => {
    const spool = await opened()
    await spool.append(message('1'))
    const whole = statSync(only(path.join(folder, 'spool'))).size
    await spool.append(message('2', '短'))
    const end = statSync(only(path.join(folder, 'spool'))).size
    const after = crashed()
    for (let size = whole + 1; size < end; size++) {
      const dir = crashed(after)
      truncateSync(only(dir), size)
      troubles = []
      const next = await openSpool({ dir, keys, onTrouble: trouble => troubles.push(trouble) })
      await next.append(message('3'))
      expect(await waiting(next)).toEqual(['1', '3'])
      expect(troubles).toEqual([{ kind: 'set-aside', where: `1@${whole}`, bytes: size - whole }])
      expect(readdirSync(path.join(dir, 'aside'))).toHaveLength(1)
      for await (const letter of next.replay()) await next.done(letter)
      expect(troubles).toHaveLength(1)
      await next.close()
      expect(files(dir)).toEqual([])
      rmSync(dir, { recursive: true })
    }
  })

  test('any flipped byte costs its own record only', { timeout: 60_000 }, async () => {
    const spool = await opened()
    const ends = [0]
    for (const id of ['1', '2', '3']) {
      await spool.append(message(id, '短'))
      ends.push(statSync(only(path.join(folder, 'spool'))).size)
    }
    const image = crashed()
    const [, from = 0, to = 0] = ends
    for (let at = from; at < to; at++) {
      const dir = crashed(image)
      const bytes = readFileSync(only(dir))
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x20, at)
      writeFileSync(only(dir), bytes)
      const next = await openSpool({ dir, keys })
      expect(await waiting(next)).toEqual(['1', '3'])
      await next.close()
      rmSync(dir, { recursive: true })
    }
  })

  test('a record moved to another place does not open', async () => {
    const spool = await opened()
    await spool.append(message('1'))
    await spool.append(message('2'))
    const dir = crashed()
    const bytes = readFileSync(only(dir))
    const half = bytes.length / 2
    writeFileSync(only(dir), Buffer.concat([bytes.subarray(half), bytes.subarray(0, half)]))
    expect(await waiting(await opened({ dir }))).toEqual([])
    expect(troubles).toHaveLength(2)
  })

  test('a cursor that cannot be read means all from the start, which their ids make harmless', async () => {
    const spool = await opened()
    await appendAll(spool, numbers(3))
    for await (const letter of spool.replay()) await spool.done(letter)
    const dir = crashed()
    writeFileSync(path.join(dir, 'cursor'), '000000000009 00000')
    expect(await waiting(await opened({ dir }))).toEqual(numbers(3))
  })

  test('another key is refused at the start, and nothing is touched', async () => {
    const spool = await opened()
    await spool.append(message('1'))
    const dir = crashed()
    await expect(openSpool({ dir, keys: ring() })).rejects.toThrow(/MASTER_KEYS/)
    expect(await waiting(await opened({ dir }))).toEqual(['1'])
  })

  test('a second process is refused while the first lives', async () => {
    await opened()
    await expect(openSpool({ dir: path.join(folder, 'spool'), keys })).rejects.toThrow(/end it/)
    const dir = crashed()
    writeFileSync(path.join(dir, 'lock'), '2147483646 1')
    expect((await opened({ dir })).gap).not.toBeNull()
  })
})

type Fault = 'open' | 'write' | 'datasync' | undefined

/** A disk that fails as long as `fault` says so; `hold` keeps syncs waiting. */
function badDisk() {
  const disk = { fault: undefined as Fault, hold: undefined as Promise<void> | undefined, syncs: 0 }
  const full = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  const openFile = (async (...args: Parameters<typeof open>) => {
    if (disk.fault === 'open') throw full()
    const handle = await open(...args)
    const [write, datasync] = [handle.writeFile.bind(handle), handle.datasync.bind(handle)]
    const broken: Partial<FileHandle> = {
      async writeFile(data: Parameters<FileHandle['writeFile']>[0]) {
        if (disk.fault !== 'write') return write(data)
        await write((data as Buffer).subarray(0, 7)) // as much as there was room for
        throw full()
      },
      async datasync() {
        await disk.hold
        if (disk.fault === 'datasync') throw full()
        disk.syncs++
        await datasync()
      },
    }
    return Object.assign(handle, broken)
  }) as typeof open
  return { disk, openFile }
}

describe('the disk', () => {
  test('append resolves only once the record is synced, and those that came meanwhile share the next sync', async () => {
    const { disk, openFile } = badDisk()
    const spool = await opened({ openFile })
    let letGo = () => {}
    disk.hold = new Promise(resolve => (letGo = resolve))
    const settled: string[] = []
    const all = numbers(100).map(id => spool.append(message(id)).then(() => settled.push(id)))
    await new Promise(resolve => setTimeout(resolve, 30))
    expect(settled).toEqual([])
    expect(await waiting(spool)).toEqual([])
    letGo()
    await Promise.all(all)
    expect(disk.syncs).toBe(2)
    expect(await waiting(spool)).toEqual(numbers(100))
  })

  test.each(['open', 'write', 'datasync'] as const)(
    'full at %s: said clearly, nothing half-written, and it goes on when there is room',
    async fault => {
      const { disk, openFile } = badDisk()
      const spool = await opened({ openFile })
      await spool.append(message('1'))
      for (disk.fault = fault; ; disk.fault = undefined) {
        const more = spool.append(message('2'))
        if (disk.fault === undefined) {
          await more
          break
        }
        if (fault === 'open')
          await more // the open file still takes it
        else await expect(more).rejects.toThrow(/disk is full: make room/)
      }
      await spool.append(message('3'))
      expect([...new Set(await waiting(spool))]).toEqual(['1', '2', '3'])
      const next = await opened({ dir: crashed() })
      expect([...new Set(await waiting(next))]).toEqual(['1', '2', '3'])
      expect(troubles).toEqual([])
    },
  )

  test('full when a new file is to begin: said clearly', async () => {
    const { disk, openFile } = badDisk()
    disk.fault = 'open'
    const spool = await opened({ openFile })
    await expect(spool.append(message('1'))).rejects.toThrow(/disk is full: make room/)
    disk.fault = undefined
    await spool.append(message('2'))
    expect(await waiting(spool)).toEqual(['2'])
  })

  test('full: the message goes straight to the database', async () => {
    const { disk, openFile } = badDisk()
    const spool = await opened({ openFile })
    const { stored, receive } = database()
    const intake = spooled(receive, spool, { ...SOON, onTrouble: trouble => troubles.push(trouble) })
    disk.fault = 'datasync'
    await intake(message('1'))
    expect(stored.rows).toEqual(['1'])
    expect(troubles).toMatchObject([{ kind: 'not-spooled' }])
    stored.away = true
    await expect(intake(message('2'))).rejects.toThrow(/away/)
  })
})

describe('since when nobody listened', () => {
  const at = (time: string) => new Date(`2026-11-23T${time}+08:00`)

  test('nothing is known at the very first start', async () => expect((await opened()).gap).toBeNull())

  test('killed: from the last sign of life', async () => {
    let time = at('09:00:00')
    await opened({ now: () => time, heartbeatMs: 5 })
    time = at('09:30:00')
    await vi.waitFor(
      async () => {
        const next = await opened({ dir: crashed(), now: () => at('09:40:00') })
        expect(next.gap).toEqual({ from: at('09:30:00'), until: at('09:40:00'), clean: false })
      },
      { timeout: 5_000 },
    )
  })

  test('ended by itself: from its end', async () => {
    let time = at('09:00:00')
    const spool = await opened({ now: () => time })
    time = at('09:20:00')
    await spool.close()
    expect((await opened({ now: () => at('09:25:00') })).gap).toEqual({ from: at('09:20:00'), until: at('09:25:00'), clean: true })
  })

  test('comes again until it was told', async () => {
    await opened({ now: () => at('09:00:00') })
    const second = await opened({ dir: crashed(), now: () => at('09:10:00') })
    expect(second.gap?.from).toEqual(at('09:00:00'))
    const third = await opened({ dir: crashed(path.join(folder, `crashed-${crashes}`)), now: () => at('09:20:00') })
    expect(third.gap).toEqual({ from: at('09:00:00'), until: at('09:20:00'), clean: false })
    await third.gapTold()
    const fourth = await opened({ dir: crashed(path.join(folder, `crashed-${crashes}`)), now: () => at('09:30:00') })
    expect(fourth.gap?.from).toEqual(at('09:20:00'))
  })
})

describe('in front of an intake', () => {
  test('a channel that does not redeliver loses nothing while the database is away, and the order stays: 1,000 messages', async () => {
    const { stored, receive } = database()
    const channel = fakeChannel('wechat', { redelivers: false })
    const spool = await opened({ fileBytes: 50_000 })
    await channel.start(spooled(receive, spool, { ...SOON, onTrouble: trouble => troubles.push(trouble) }))
    const says = (id: string) =>
      channel.push({ id: 'wang', name: '王师傅' }, { id: 'wang', type: 'private', name: '' }, { type: 'text', text: id }, { id })
    const ids = numbers(1_000)
    for (const [at, id] of ids.entries()) {
      if (at === 300) stored.away = true
      if (at === 900) stored.away = false
      await says(id)
    }
    await later(() => expect(stored.rows).toHaveLength(1_000))
    expect(stored.rows).toEqual(ids)
    expect(troubles.length).toBeGreaterThan(0)
    expect(troubles.every(({ kind }) => kind === 'not-stored')).toBe(true)
    expect(files().length).toBeLessThan(3)
  })

  test('the database is asked less and less often while it is away', async () => {
    const { stored, receive } = database()
    stored.away = true
    const intake = spooled(receive, await opened(), { firstWaitMs: 10, longestWaitMs: 10_000 })
    await Promise.all(numbers(200).map(id => intake(message(id))))
    await new Promise(resolve => setTimeout(resolve, 150))
    expect(stored.calls).toBeLessThan(8)
  })

  test('what a killed process left is stored by the next, with files, and once', async () => {
    const { stored, receive } = database()
    const died = await opened()
    await died.append(message('1'), [{ ref: 'photo', bytes: Buffer.from('照片') }])
    await appendAll(died, ['2', '3'])
    stored.rows.push('1', '2') // stored, and killed before they were trimmed
    const heard: number[] = []
    spooled(
      async (each, given) => {
        heard.push(given?.length ?? 0)
        await receive(each)
      },
      await opened({ dir: crashed() }),
      SOON,
    )
    await later(() => expect(stored.rows).toEqual(['1', '2', '3']))
    expect(heard).toEqual([1, 0, 0])
  })

  test('one at a time is stored, however many come at once', async () => {
    let inside = 0
    let most = 0
    const rows: string[] = []
    const intake = spooled(
      async ({ id }) => {
        most = Math.max(most, ++inside)
        await new Promise(resolve => setImmediate(resolve))
        rows.push(id)
        inside--
      },
      await opened(),
      SOON,
    )
    await Promise.all(numbers(300).map(id => intake(message(id))))
    await later(() => expect(rows).toEqual(numbers(300)))
    expect(most).toBe(1)
  })

  test('after its end nothing is taken any more, and the rest waits for the next start', async () => {
    const { stored, receive } = database()
    stored.away = true
    const spool = await opened()
    const intake = spooled(receive, spool, SOON)
    await intake(message('1'))
    await spool.close()
    await expect(intake(message('2'))).rejects.toThrow()
    stored.away = false
    spooled(receive, await opened(), SOON)
    await later(() => expect(stored.rows).toEqual(['1']))
  })
})
