/** Pictures, voice and files: fetched after their message, kept sealed, passed on as what they are. */
import { afterEach, expect, test } from 'vitest'
import * as contents from './platform/contents.ts'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

const JPEG = Buffer.from('ffd8ffe000104a46494600010100', 'hex')
const OPUS = Buffer.from('OggS and what a voice says')

async function workshop() {
  town = await startTown()
  await town.connected()
  const director = await town.cadre('周主席', 'HBZC', 'director')
  const li = await town.cadre('李干事', 'HBZC', 'officer')
  const wang = town.employee('王师傅')
  const { platform } = town
  /** Bytes of the bot's messages of a type in this person's chat. */
  const got = (person: typeof wang, type: string): Buffer[] =>
    person
      .heard()
      .filter(seen => seen.type === type)
      .map(({ messageId }) => JSON.parse(platform.world.message(messageId).content))
      .map(({ image_key, file_key }) => platform.world.files.get(image_key ?? file_key)?.bytes ?? Buffer.alloc(0))
  return { ...town, director, li, wang, got }
}

test('a picture and a voice message reach whoever claims the matter, as a picture and as something to play', async () => {
  const { wang, li, got } = await workshop()
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.sends(contents.image(wang.uploads(JPEG, '', 'image/jpeg')))
  await wang.sends(contents.audio(wang.uploads(OPUS, '', 'audio/ogg'), 4_000))
  await wang.says('2')
  await wang.says('完')
  await li.presses('认领')
  await li.hears(/\[图片\]/)
  expect(got(li, 'image')).toEqual([JPEG])
  expect(got(li, 'audio')).toEqual([OPUS])
})

test('a file that is not to be had for a while is fetched later, and whoever read the matter meanwhile gets it', async () => {
  const { wang, li, got, platform, later, until, app } = await workshop()
  platform.faults.next('download', { status: 502 }, 2)
  const key = wang.uploads(JPEG, '', 'image/jpeg')
  const said = wang.says('食堂的饭菜老是馊的，没人管')
  await said
  const sending = wang.sends(contents.image(key))
  await until(async () => (await app.db.inbox.count({ where: { status: 'handled' } })) === 2)
  await later({ seconds: 70 })
  await sending
  await li.presses('认领')
  await until(async () => got(li, 'image').length > 0)
  expect(got(li, 'image')).toEqual([JPEG])
})

test('a file that can never be had is told of: to whoever sent it, and to whoever handles the matter', async () => {
  const { wang, li, platform, later } = await workshop()
  platform.faults.next('download', { code: 234003, status: 400 })
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await li.presses('认领')
  await wang.sends(contents.image(wang.uploads(JPEG, '', 'image/jpeg')))
  await later({ seconds: 1 })
  await wang.hears(/没能存下来.*再发一次/)
  await li.hears(/取不到了/)
})

test('a picture that the owner quotes the matter with goes on to the employee', async () => {
  const { wang, li, got } = await workshop()
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await li.presses('认领')
  const { seen } = await li.hears(/您已认领/)
  await li.sends(contents.image(li.uploads(JPEG, '', 'image/jpeg')), { quotes: seen.messageId })
  await li.hears(/已转给职工/)
  await wang.hears(/李干事/)
  expect(got(wang, 'image')).toEqual([JPEG])
})

test('a file that the platform does not take is named, and the words arrive all the same', async () => {
  const { wang, li, platform } = await workshop()
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.sends(contents.file(wang.uploads(Buffer.alloc(31 * 1024 * 1024, 1), '账本.zip', 'application/zip'), '账本.zip'))
  await wang.says('完')
  await li.presses('认领')
  await li.hears(/您已认领[\s\S]*账本\.zip”有 31 MB/)
  expect(platform.calls.filter(({ kind }) => kind === 'upload')).toEqual([])
})

test('where the platform refuses files, the words arrive all the same and say so', async () => {
  const { wang, li, platform, got } = await workshop()
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.sends(contents.image(wang.uploads(JPEG, '', 'image/jpeg')))
  await wang.says('完')
  platform.faults.next('upload', { code: 99991672, status: 400 })
  await li.presses('认领')
  await li.hears(/您已认领[\s\S]*聊天平台不收/)
  platform.faults.next('upload', { status: 502 })
  await li.presses('查看')
  await li.hears(/诉求|经过|食堂/)
  expect(got(li, 'image')).toEqual([JPEG])
})
