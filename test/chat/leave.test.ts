/** 请假: what is open goes to the stand-in and comes back; nobody who is away is given anything. */
import { beforeEach, expect, test } from 'vitest'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, li: Talker, he: Talker, zhou: Talker

beforeEach(async () => {
  chat = await startChat({ at: ['2026-11-23', '09:00'] })
  wang = await chat.employee('王师傅')
  li = await chat.cadre('李明', 'HBZC', 'officer')
  he = await chat.cadre('何红', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
  return () => chat.stop()
})

async function brings(words = '澡堂的热水坏了好几天了，下班没法洗澡'): Promise<string> {
  return wang.brings(words)
}
const dates = async (no: string) => {
  const { id } = await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
  const rows = await chat.app.db.deadline.findMany({
    where: { grievanceId: id, firedAt: null, cancelledAt: null },
    orderBy: { kind: 'asc' },
  })
  return rows.map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`)
}

test('what is open goes to the stand-in as it stands, with its dates, and comes back', async () => {
  const no = await brings()
  await li.says(`认领 ${no}`)
  await li.says(`回复 ${no} 师傅，我去看看`)
  const before = await dates(no)
  await li.says('请假 11-24 11月24日 老何')
  await li.hears(/11月24日请假，由何红代办/)
  await he.hears(/李明11月24日请假，由您代办/)
  await he.hearsNothingOf(/澡堂的事.*办理中/)
  await chat.until('2026-11-24', '00:01')
  await he.hears(/李明请假，这件事由您代办：澡堂的事 .* 办理中/)
  await wang.hears(/李明请假这几天由何红代办，期限不变/)
  expect(await dates(no)).toEqual(before)
  await he.quotes(/由您代办：澡堂/, '零件今天到')
  await wang.hears(/何红（编号 .*）：\n零件今天到/)
  await chat.until('2026-11-25', '00:01')
  await li.hears(/您回来了，这件事转回给您：澡堂的事/)
  await wang.hears(/李明回来了，编号 .* 的事还由他负责/)
  await li.says(`报结 ${no} 修好了`)
  await wang.hears(/答复：/)
})

test('from today, at once; 销假 brings it back; what was answered or went on to others stays there', async () => {
  const [bath, food] = [await brings(), await brings('食堂的菜最近又贵又难吃，能不能改善一下')]
  for (const no of [bath, food]) await li.says(`认领 ${no}`)
  await li.says('请假 今天 明天 何红')
  await chat.later({ seconds: 1 })
  await he.hears(/由您代办/)
  await he.hears(/由您代办/)
  await he.says(`转办 ${food} 周主席 要花钱`)
  await li.says('销假')
  await chat.later({ seconds: 1 })
  await li.hears(/转回给您：澡堂的事/)
  await li.hearsNothingOf(/转回给您：食堂的事/)
  await li.says('销假')
  await li.hears(/您没有在请假/)
})

test('while the director is away their stand-in owns what comes, and nobody is given to whoever is away', async () => {
  await zhou.says('请假 今天 11-25 李明')
  await chat.later({ seconds: 1 })
  const no = await brings()
  await li.hears(/没人认领前由您负责/)
  await zhou.hearsNothingOf(/新诉求/)
  await he.says('请假 今天 李明')
  await li.hears(/何红.*请假，由您代办/)
  await li.says(`转办 ${no} 何红`)
  await li.hears(/何红请假到11月23日，由李明代办。这样发：指派/)
})

test('a stand-in who must not know of a matter does not get it', async () => {
  const no = await brings()
  await li.says(`认领 ${no}`)
  const { id } = await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
  const row = await chat.app.db.identity.findFirstOrThrow({
    where: { externalIdx: Uint8Array.from(chat.app.deps.keys.blindIndex('identity', `${chat.accountId}|${he.id}`)) },
  })
  await chat.app.db.exclusion.create({ data: { grievanceId: id, personId: row.personId, reason: 'test' } })
  await li.says('请假 今天 何红')
  await chat.later({ seconds: 1 })
  await zhou.hears(/李明请假，这件事由您代办/)
  await he.hearsNothingOf(/由您代办：澡堂/)
})

test('wrong use is one sentence', async () => {
  const liaison = await chat.cadre('赵联络', 'HBZC', 'liaison')
  for (const [words, heard] of [
    ['请假', /这样发：请假 11-25 11-27 李明/],
    ['请假 两天 何红', /没看懂/],
    ['请假 11-27 11-25 何红', /没看懂/],
    ['请假 2-30 3-1 何红', /没看懂/],
    ['请假 今天', /没看懂/],
    ['请假 今天 李明', /代办的人不能是自己/],
    ['请假 今天 赵联络', /不承办诉求/],
    ['请假 今天 谁谁谁', /没找到/],
  ] as const) {
    await li.says(words)
    await li.hears(heard)
  }
  await liaison.says('请假 今天 何红')
  await liaison.hears(/要由.*来说/)
  await li.says('请假 今天 何红')
  await he.says('请假 今天 李明')
  await he.hears(/李明那几天也请了假/)
  await li.says('请假 今天 11-30 周主席')
  await li.hears(/您已经请了 11月23日 到 11月23日 的假/)
})
