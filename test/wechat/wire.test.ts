/** The line to a puppet service, over real gRPC. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { makeLine } from '../../bots/wechat/line.ts'
import { openWire, type Wire } from '../../bots/wechat/wire.ts'
import { createLog } from '../../src/log.ts'
import { startWechatPlatform, type WechatPlatform } from './platform/platform.ts'

const log = createLog('silent', 'test')
let platform: WechatPlatform | undefined
let wire: Wire | undefined
afterEach(async () => {
  await wire?.close()
  await platform?.stop()
  wire = undefined
  platform = undefined
})

function heard() {
  const events: string[] = []
  const say =
    (name: string) =>
    (what?: unknown): void =>
      void events.push(what === undefined ? name : `${name} ${typeof what === 'string' ? what : JSON.stringify(what)}`)
  const on = {
    alive: () => {},
    login: say('login'),
    logout: say('logout'),
    scan: say('scan'),
    message: say('message'),
    friendship: say('friendship'),
    joined: say('joined'),
    left: say('left'),
    renamed: say('renamed'),
    ended: say('ended'),
  }
  return { events, on }
}

async function until(what: () => boolean, ms = 5_000): Promise<void> {
  for (const end = Date.now() + ms; !what(); await new Promise(resolve => setTimeout(resolve, 5)))
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`)
}

test('login, messages in order, a send with its id and its echo; nothing is written to the home directory', async () => {
  platform = await startWechatPlatform()
  const { events, on } = heard()
  wire = await openWire(platform, on, log)
  await until(() => events.length > 0)
  expect(events).toEqual([`login ${platform.world.self.id}`])
  const wang = platform.person('王师傅')
  const said = []
  for (let at = 0; at < 300; at++) said.push(await wang.says(`第${at}句`))
  await until(() => events.length === 301)
  expect(events.slice(1)).toEqual(said.map(({ id }) => `message ${id}`))
  expect(await wire.message(said[7]?.id ?? '')).toMatchObject({ text: '第7句', talkerId: wang.id(), listenerId: platform.world.self.id })
  expect(await wire.contact(wang.id())).toEqual({ name: '王师傅', person: true })
  const id = await wire.sendText(wang.id(), '收到')
  expect(wang.heard().map(({ text }) => text)).toEqual(['收到'])
  await until(() => events.at(-1) === `message ${id}`)
  expect(existsSync(path.join(homedir(), '.wechaty'))).toBe(false)
})

test('files both ways, as they were', async () => {
  platform = await startWechatPlatform()
  const { events, on } = heard()
  wire = await openWire(platform, on, log)
  const wang = platform.person('王师傅')
  const bytes = Buffer.alloc(3_000_000, 7)
  const said = await wang.sends('image', { file: { bytes, name: '现场.jpg' } })
  await until(() => events.includes(`message ${said.id}`))
  const file = await wire.file(said.id, 10_000_000)
  expect(Buffer.compare(Buffer.from(file.bytes), bytes)).toBe(0)
  await expect(wire.file(said.id, 1_000_000)).rejects.toThrow(/larger/)
  await wire.sendFile(wang.id(), { bytes, name: '答复.jpg' })
  expect(wang.heard()[0]?.file?.bytes.byteLength).toBe(3_000_000)
  const small = await wang.sends('file', { file: { bytes: Buffer.from('abc'), name: '名单.docx' } })
  expect(Buffer.from((await wire.file(small.id, 1_000)).bytes).toString()).toBe('abc')
  await wire.sendFile(wang.id(), { bytes: Buffer.from('abc'), name: '名单.docx' })
  expect(Buffer.from(wang.heard()[1]?.file?.bytes ?? []).toString()).toBe('abc')
})

test('a file whose send is cut off is not sent again', async () => {
  platform = await startWechatPlatform()
  wire = await openWire(platform, heard().on, log)
  const wang = platform.person('王师傅')
  platform.faults.next('file', 'cut')
  await expect(wire.sendFile(wang.id(), { bytes: Buffer.alloc(50_000), name: '答复.jpg' })).rejects.toThrow()
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(wang.heard()).toHaveLength(1)
})

test('closing the line leaves the puppet running and logged in', async () => {
  platform = await startWechatPlatform()
  const { on } = heard()
  const first = await openWire(platform, on, log)
  await first.close()
  const { events, on: again } = heard()
  wire = await openWire(platform, again, log)
  await until(() => events.length > 0)
  expect(events).toEqual([`login ${platform.world.self.id}`])
  expect(platform.puppet.stops).toBe(0)
})

test('a puppet service that goes away ends the line; one that is not there does not open', async () => {
  platform = await startWechatPlatform()
  const { events, on } = heard()
  wire = await openWire(platform, on, log)
  await platform.down()
  await until(() => events.includes('ended'))
  await expect(openWire(platform, heard().on, log)).rejects.toThrow()
})

test('while another program has the puppet service, it is said so; once that has ended, the line comes up', async () => {
  platform = await startWechatPlatform()
  const other = await openWire(platform, heard().on, log)
  const { events, on } = heard()
  const line = makeLine({
    address: platform,
    log,
    waitMs: 20,
    on: { ...on, up: selfId => void events.push(`up ${selfId}`), down: () => {} },
  })
  line.start()
  await until(() => {
    const state = line.state()
    return state.state === 'gone' && state.taken
  }, 15_000)
  await other.close()
  await until(() => line.state().state === 'up', 15_000)
  expect(events).toEqual([`up ${platform.world.self.id}`])
  await line.stop()
})

test('a download that is cut off fails, and the process lives', async () => {
  platform = await startWechatPlatform()
  const { events, on } = heard()
  wire = await openWire(platform, on, log)
  const said = await platform.person('王师傅').sends('video', { file: { bytes: Buffer.alloc(30_000_000, 1), name: '现场.mp4' } })
  await until(() => events.includes(`message ${said.id}`))
  const fetching = wire.file(said.id, 50_000_000)
  setTimeout(() => void platform?.down(), 30)
  await expect(fetching).rejects.toThrow()
})
