/** Everything that people send: pictures, voice, files, places, links, and what they take back. */
import { afterEach, expect, test } from 'vitest'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

const JPEG = Buffer.from('ffd8ffe000104a46494600010100', 'hex')
const SILK = Buffer.concat([Buffer.from([2]), Buffer.from('#!SILK_V3'), Buffer.alloc(40, 9)])

test('a picture, a place, a link and a file join the matter, and the officer gets the picture as it was', async () => {
  town = await startTown()
  await town.connected()
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

test('voice is kept as it came, and the bot asks whether there is danger', async () => {
  town = await startTown()
  await town.connected()
  const wang = town.employee('王师傅')
  await wang.sends('voice', { file: { bytes: SILK, name: 'voice.sil', seconds: 7 } })
  await wang.hears(/现在有人身危险吗/)
  const [kept] = await town.app.db.attachment.findMany()
  expect(kept).toMatchObject({ mime: 'audio/silk', size: SILK.byteLength })
})

test('what is taken back in time is dropped', async () => {
  town = await startTown()
  await town.connected()
  const wang = town.employee('王师傅')
  await wang.says('我的单位 华北轴承三车间')
  const said = await wang.says('三车间食堂的饭菜老是馊的')
  await wang.recalls(said)
  await wang.hears(/没有记/)
  expect(await town.app.db.grievance.count()).toBe(0)
})

test('a file that cannot be had is said to be missing, and what is said after it does not wait for it', async () => {
  town = await startTown()
  await town.connected()
  const wang = town.employee('王师傅')
  town.platform.faults.next('download', 'lost', 5)
  await wang.sends('image', { file: { bytes: JPEG, name: '现场.jpg' } })
  await wang.hears(/看不|打不开|没收到|文字说/)
  town.platform.faults.clear()
  town.platform.faults.downloadMs = 6_000
  await wang.sendsOn('video', { file: { bytes: Buffer.alloc(1000), name: '现场.mp4' } })
  const began = Date.now()
  await wang.says('三车间着火了，有人困在里面')
  expect(Date.now() - began).toBeLessThan(5_500)
  await wang.hears(/119/)
})

test('WeChat itself and official accounts are nobody, and the bot does not answer itself', async () => {
  town = await startTown()
  await town.connected()
  const paper = town.platform.person('人民日报', { official: true })
  await paper.says('今日要闻')
  const wang = town.employee('王师傅')
  await wang.says('在吗')
  await wang.hears(/在的/)
  expect(await town.app.db.inbox.count()).toBe(1)
  expect(paper.heard()).toEqual([])
})
