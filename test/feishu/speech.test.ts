/** Voice in words, where the tenant lets us ask: read back, and counted once the person says so. */
import { afterEach, expect, test } from 'vitest'
import { samplesOf } from '../../bots/feishu/speech.ts'
import * as contents from './platform/contents.ts'
import { pitchOf, TONE } from './tone.ts'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

/** The speech service hears these words in the tone, and nothing in anything else. */
async function workshop(words: string) {
  town = await startTown()
  await town.connected()
  const { platform } = town
  platform.listens(pcm => (Math.abs(pitchOf(pcm) - 440) < 5 && Math.abs(pcm.length - 32_000) < 1_000 ? words : ''))
  const zhou = await town.cadre('周主席', 'HBZC', 'director')
  const li = await town.cadre('李干事', 'HBZC', 'officer')
  const wang = town.employee('王师傅')
  return { ...town, zhou, li, wang, speaks: (bytes = TONE) => wang.sends(contents.audio(wang.uploads(bytes, '', 'audio/ogg'), 1_000)) }
}

test('what was said is read back; confirmed it stands in the matter, beside the voice', async () => {
  const { wang, li, speaks } = await workshop('食堂的饭菜老是馊的，没人管')
  await speaks()
  const { seen } = await wang.hears(/语音听下来是：\n“食堂的饭菜老是馊的，没人管”/)
  expect(seen.buttons.map(({ label }) => label)).toEqual(['有人身危险', '对，没有危险', '没听对'])
  await wang.presses('对，没有危险')
  await wang.hears(/按您说的记下了/)
  await wang.says('完')
  await wang.hears(/登记好了：食堂的事/)
  await li.presses('认领')
  await li.hears(/您已认领[\s\S]*食堂的饭菜老是馊的，没人管（语音，本人核对过）/)
  expect(li.heard().map(({ type }) => type)).toContain('audio')
})

test('misheard it counts for nothing, and somebody listens', async () => {
  const { wang, li, speaks } = await workshop('食堂的饭菜老是馊的，没人管')
  await speaks()
  await wang.says('3')
  await wang.hears(/15 分钟内会提醒人来听/)
  await wang.says('完')
  await wang.hears(/登记好了/)
  await li.presses('认领')
  const { seen } = await li.hears(/您已认领/)
  expect(seen.text).not.toMatch(/馊/)
})

test('1 still means danger, as in the question that it may be the answer to', async () => {
  const { wang, zhou, speaks } = await workshop('食堂的饭菜老是馊的，没人管')
  await speaks()
  await wang.says('1')
  await wang.hears(/您在哪儿/)
  await zhou.hears(/红色预警/)
})

test('danger in it is not waited with', async () => {
  const { wang, zhou, speaks } = await workshop('有人被机器压住了，流了好多血')
  await speaks()
  await wang.hears(/您在哪儿/)
  await zhou.hears(/红色预警[\s\S]*有人被机器压住了/)
  expect(wang.heard().some(({ text }) => /语音听下来/.test(text))).toBe(false)
})

test('taken back before it was written out it is not read back', async () => {
  const { wang, speaks, platform, until } = await workshop('食堂的饭菜老是馊的，没人管')
  platform.faults.next('download', { status: 502 }, 2)
  const speaking = speaks()
  await until(async () => platform.calls.some(({ kind }) => kind === 'download'))
  const voice = [...platform.world.messages.values()].find(({ type }) => type === 'audio')
  await wang.recalls(voice?.messageId ?? '')
  await speaking
  expect(wang.heard().some(({ text }) => /语音听下来/.test(text))).toBe(false)
})

test.each(['the scope is missing', 'the service is away', 'nothing is heard', 'it is no sound'])(
  'where %s, somebody listens',
  async why => {
    const { wang, li, speaks, platform } = await workshop(why === 'nothing is heard' ? '' : '食堂的饭菜老是馊的')
    if (why === 'the scope is missing') platform.withheld.add('speech')
    if (why === 'the service is away') platform.faults.next('speech', { status: 502 })
    await speaks(why === 'it is no sound' ? Buffer.from('OggS\0not what it says') : TONE)
    await wang.hears(/现在有人身危险吗/)
    await wang.says('2')
    await wang.says('食堂的饭菜老是馊的，没人管')
    await wang.says('完')
    await wang.hears(/登记好了/)
    await li.presses('认领')
    await li.hears(/您已认领/)
    expect(wang.heard().some(({ text }) => /语音听下来/.test(text))).toBe(false)
  },
)

test('sound becomes samples at 16 kHz; what is longer than a minute, cut off or no sound at all becomes none and harms nobody', async () => {
  const pcm = await samplesOf(TONE)
  expect(pcm?.length).toBeGreaterThan(31_000)
  expect(pitchOf(pcm ?? Buffer.alloc(0))).toBeCloseTo(440, -1)
  expect(await samplesOf(Buffer.alloc(0))).toBeNull()
  expect(await samplesOf(Buffer.from('OggS'.repeat(500)))).toBeNull()
  for (let end = 1; end < TONE.length; end += 97) await samplesOf(TONE.subarray(0, end))
  for (let at = 0; at < TONE.length; at += 53) {
    const broken = Buffer.from(TONE)
    broken[at] = 255 - (broken[at] ?? 0)
    await samplesOf(broken)
  }
})
