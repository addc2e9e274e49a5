/** Everything that people send: pictures, voice, files, places, links, and what they take back. */
import { encode } from 'silk-wasm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { keep } from '../../src/services/mail/blobs.ts'
import { readPlayable } from '../../src/services/mail/voice.ts'
import { startTown, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await startTown()
  await town.connected()
})
afterEach(() => {
  town.platform.faults.clear()
  town.platform.faults.downloadMs = 0
})
afterAll(() => town?.stop())

const JPEG = Buffer.from('ffd8ffe000104a46494600010100', 'hex')
/** Two seconds of a tone, as WeChat's voice messages are. */
async function silk(): Promise<Buffer> {
  const samples = Buffer.alloc(2 * 24_000 * 2)
  for (let at = 0; at < samples.length / 2; at++)
    samples.writeInt16LE(Math.round(8_000 * Math.sin((at * 2 * Math.PI * 440) / 24_000)), at * 2)
  return Buffer.from((await encode(samples, 24_000)).data)
}

test('a picture, a place, a link and a file join the matter, and the officer gets the picture as it was', async () => {
  const li = await town.cadre('李干事', 'HBZC', 'officer')
  const wang = town.employee('王师傅')
  await wang.says('我的单位 华北轴承三车间')
  await wang.says('三车间食堂的饭菜老是馊的，没人管')
  await wang.sends('image', { file: { bytes: JPEG, name: '现场.jpg' } })
  await wang.sends('location', { place: { name: '东门食堂', latitude: 38.87, longitude: 115.46 } })
  await wang.sends('link', { link: { title: '食品安全法', url: 'https://example.com/food' } })
  await wang.sends('file', { file: { bytes: Buffer.from('名单'), name: '名单.docx' } })
  await wang.says('完')
  await wang.hears(/登记好了/)
  await li.says('1')
  const { said } = await li.hears(/您已认领/)
  expect(said.text).toMatch(/东门食堂/)
  expect(said.text).toMatch(/食品安全法 https:\/\/example\.com\/food/)
  const files = li.heard().filter(({ file }) => file !== undefined)
  expect(files.map(({ kind }) => kind)).toEqual(['image', 'file'])
  expect(Buffer.compare(Buffer.from(files[0]?.file?.bytes ?? []), JPEG)).toBe(0)
  expect(files[1]?.file?.name).toBe('名单.docx')
})

test('voice is kept as it came, the bot asks whether there is danger, and the officer gets it as everything can play it', async () => {
  const li = await town.cadre('孙干事', 'HBZC', 'officer')
  const wang = town.employee('王师傅')
  const spoken = await silk()
  await wang.says('我的单位 华北轴承三车间')
  await wang.says('三车间食堂的饭菜老是馊的，没人管')
  await wang.sends('voice', { file: { bytes: spoken, name: 'voice.sil', seconds: 2 } })
  await wang.hears(/现在有人身危险吗/)
  await wang.says('2')
  await wang.says('完')
  const kept = await town.app.db.attachment.findFirst({ where: { mime: 'audio/silk' } })
  expect(kept).toMatchObject({ mime: 'audio/silk', size: spoken.byteLength })
  await li.says('1')
  await li.hears(/您已认领/)
  const sent = li.heard().find(({ file }) => file !== undefined)?.file
  expect(sent?.name).toMatch(/\.wav$/)
  const wav = Buffer.from(sent?.bytes ?? [])
  expect(wav.toString('latin1', 0, 4)).toBe('RIFF')
  expect(wav.readUInt32LE(40) / wav.readUInt32LE(28)).toBeCloseTo(2, 0)
  // the tone is in it: it crosses zero as often as 440 Hz do
  const samples = Array.from({ length: 16_000 }, (_, at) => wav.readInt16LE(44 + 8_000 + at * 2))
  const crossings = samples.filter((sample, at) => at > 0 && Math.sign(sample) !== Math.sign(samples[at - 1] ?? 0)).length
  expect(Math.abs(crossings - 880)).toBeLessThan(20)
})

test('voice that cannot be decoded goes on as it came', async () => {
  const broken = Buffer.concat([Buffer.from([2]), Buffer.from('#!SILK_V3'), Buffer.alloc(100_000, 255)])
  const { deps } = town.app
  const { id } = await keep(deps, { bytes: broken, name: '', mime: 'audio/silk' })
  expect(Buffer.from(await readPlayable(deps, id)).equals(broken)).toBe(true)
})

test('what is taken back in time is dropped', async () => {
  const before = await town.app.db.grievance.count()
  const wang = town.employee('王师傅')
  await wang.says('我的单位 华北轴承三车间')
  const said = await wang.says('三车间食堂的饭菜老是馊的')
  await wang.recalls(said)
  await wang.hears(/没有记/)
  expect(await town.app.db.grievance.count()).toBe(before)
})

test('a file that cannot be had is said to be missing, and what is said after it does not wait for it', async () => {
  const wang = town.employee('王师傅')
  town.platform.faults.next('download', 'lost', 5)
  await wang.sends('image', { file: { bytes: JPEG, name: '现场.jpg' } })
  await wang.hears(/看不|打不开|没收到|文字说/)
  town.platform.faults.downloadMs = 6_000
  await wang.sendsOn('video', { file: { bytes: Buffer.alloc(1000), name: '现场.mp4' } })
  const began = Date.now()
  await wang.says('三车间着火了，有人困在里面')
  expect(Date.now() - began).toBeLessThan(5_500)
  await wang.hears(/119/)
})

test('WeChat itself and official accounts are nobody, and the bot does not answer itself', async () => {
  const before = await town.app.db.inbox.count()
  const paper = town.platform.person('人民日报', { official: true })
  await paper.says('今日要闻')
  const wang = town.employee('王师傅')
  await wang.says('在吗')
  await wang.hears(/在的/)
  expect(await town.app.db.inbox.count()).toBe(before + 1)
  expect(paper.heard()).toEqual([])
})
