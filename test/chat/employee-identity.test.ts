/** 实名 保密 匿名: what the handler sees, what stays in the database, and who may still speak for a matter. */

import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let li: Talker,
  zhou: Talker,
  count = 0

beforeAll(async () => {
  chat = await startChat()
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})
afterAll(() => chat.stop())

const spaced = (no: string) => no.replace(/(\d{3})(?=\d)/g, '$1 ')
const employee = () => chat.employee(`职工${++count}号`)

async function matter(who: Talker, words = '澡堂的热水坏了好几天了'): Promise<string> {
  return who.brings(words)
}

test('保密 is the default: the handler sees an alias and no name', async () => {
  const wang = await employee()
  const no = await matter(wang)
  await li.says(`认领 ${no}`)
  await li.says(`查看 ${no}`)
  await li.hears(/反映人：\S+-\d+（保密）/)
  expect(li.screen().join('\n')).not.toContain(wang.name)
})

test('实名 shows the name to the owner alone, and 保密 takes it back', async () => {
  const wang = await employee()
  const no = await matter(wang, '食堂的饭菜太贵了，吃不起')
  await li.says(`认领 ${no}`)
  await wang.says('实名')
  await wang.hears(/改为实名/)
  await li.hears(/已公开身份/)
  await li.says(`查看 ${no}`)
  await li.hears(new RegExp(`反映人：${wang.name}.*实名`))
  await zhou.says(`查看 ${no}`)
  await zhou.hears(new RegExp(`${spaced(no)}[\\s\\S]*反映人：\\S+（实名）`))
  expect(zhou.screen().join('\n')).not.toContain(wang.name)
  await wang.says('保密')
  await wang.hears(/改为保密/)
  await li.says(`查看 ${no}`)
  await li.hears(/反映人：\S+-\d+（保密）/)
})

test('said during the intake it holds for that matter', async () => {
  const wang = await employee()
  await wang.says('车间的风扇坏了一半，热得受不了')
  await wang.says('实名')
  await wang.hears(/按实名登记/)
  await wang.says('完')
  await wang.hears(/承办人能看到您的姓名和电话/)
})

interface Row {
  table: string
  row: Record<string, unknown>
}

/** Every row of every table in which one of the values stands, read as the owner of the database. */
async function rowsWith(values: readonly string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: chat.database.ownerUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`)
    const found: Row[] = []
    for (const { name } of tables) {
      const { rows } = await client.query(`SELECT to_jsonb(t) AS row FROM "${name}" t WHERE to_jsonb(t)::text ~ $1`, [values.join('|')])
      found.push(...rows.map(({ row }) => ({ table: name, row })))
    }
    return found
  } finally {
    await client.end()
  }
}

async function idsOf(name: string, no: string) {
  const { db, deps } = chat.app
  const person = await db.person.findFirstOrThrow({
    where: { nameIdx: Uint8Array.from(deps.keys.blindIndex('name', name)) },
    include: { identities: true },
  })
  const identityIds = person.identities.map(({ id }) => id)
  const conversations = await db.conversation.findMany({ where: { identityId: { in: identityIds } } })
  const grievance = await db.grievance.findUniqueOrThrow({ where: { no } })
  const chats = conversations.map(({ chatIdx }) => Buffer.from(chatIdx).toString('hex'))
  return { grievance, whose: [person.id, ...identityIds, ...conversations.map(({ id }) => id), ...chats] }
}

/** Ids that stand in a row of the person's, then whether any row of the matter holds one of them: a link over one table in between. */
async function links(name: string, no: string): Promise<string[]> {
  const { grievance, whose } = await idsOf(name, no)
  const matterRows = await rowsWith([grievance.id, grievance.routeId])
  const theirs = await rowsWith(whose)
  const between = theirs
    .filter(({ table }) => ['inbox', 'intakes', 'deliveries', 'dialogues'].includes(table))
    .flatMap(({ row }) => (typeof row['id'] === 'string' ? [row['id']] : []))
  return matterRows.flatMap(({ table, row }) => {
    const text = JSON.stringify(row)
    return [...whose, ...between].filter(id => row['id'] !== id && text.includes(id)).map(id => `${table}: ${id}`)
  })
}

test('before 匿名 the walk finds the links: it sees what it is for', async () => {
  const wang = await employee()
  const no = await matter(wang, '班车老是晚点，迟到还扣我们钱')
  expect(await links(wang.name, no)).not.toEqual([])
})

test.each(['said first', 'said during the intake', 'said after the receipt', 'said after some talk'])(
  '匿名 %s: no row of any table links person and matter',
  async when => {
    const wang = await employee()
    if (when === 'said first') await wang.says('匿名')
    await wang.says('车间主任收回扣，卖废料的钱没入账')
    if (when === 'said during the intake') await wang.says('匿名')
    const no = await wang.brings('大家都看见了')
    if (when === 'said after some talk') {
      await wang.says('补充 上个月的事')
      await wang.says('进度')
      await wang.says('催办')
    }
    if (when.startsWith('said after')) {
      await wang.says('匿名')
      await wang.hears(/改为匿名/)
    }
    expect(await links(wang.name, no)).toEqual([])
    await wang.says('进度')
    await wang.hears(/带上编号/)
    await wang.quotes(/登记好了/, '补充一下，财务那边有单子')
    await wang.hears(/已补进编号/)
    await wang.says(`进度 ${no}`)
    await wang.hears(new RegExp(`编号 ${spaced(no)}：`))
    expect(await links(wang.name, no)).toEqual([])
  },
)

test('匿名: the number or a quotation lets that account alone ask, add and rate; nobody else', async () => {
  const wang = await employee(),
    zhao = await employee()
  await wang.says('匿名')
  const no = await matter(wang, '食堂的承包人以次充好，肉都不新鲜')
  await zhao.says(`进度 ${no}`)
  await zhao.hears(/没有这个编号/)
  await li.says(`认领 ${no}`)
  await wang.hears(/由李干事负责/)
  await wang.says(`补充 ${no} 昨天又吃坏了三个人的肚子`)
  await li.hears(/吃坏了三个人/)
  await li.says(`回复 ${no} 正在查`)
  await wang.hears(/正在查/)
  await wang.quotes(/正在查/, '进度')
  await wang.hears(/李干事正在办/)
  await li.says(`报结 ${no} 已经换了供货商，今后每周抽查`)
  await wang.hears(/答复/)
  await chat.later({ days: 5 })
  await wang.hears(/引用本条回/)
  await zhao.says(`评价 ${no} 1 1`)
  await zhao.hears(/没有这个编号/)
  await wang.quotes(/引用本条回/, '1 2')
  await wang.hears(/办结了/)
  expect(await links(wang.name, no)).toEqual([])
})

test('whoever is asked about what is 匿名 is told how their answer finds its way', async () => {
  const wang = await employee()
  const no = await matter(wang)
  await wang.says('匿名')
  await wang.hears(/改为匿名/)
  await li.says(`认领 ${no}`)
  await li.says(`回复 ${no} 今晚有人在吗`)
  await wang.hears(new RegExp(`今晚有人在吗\n回话请引用本条，或发“补充 ${no} `))
  await wang.quotes(/今晚有人在吗/, '有的')
  await li.hears(/有的/)
  await li.says(`追问 ${no} 几号楼`)
  await wang.hears(/几号楼\n回话请引用本条/)
  await wang.says(`补充 ${no} 五号楼`)
  await li.hears(/五号楼/)
})

test('匿名 stays: 实名 afterwards is refused, and says what to do instead', async () => {
  const wang = await employee()
  const no = await matter(wang, '工会的福利没有发给我们班组')
  await wang.says('匿名')
  await wang.says(`实名 ${no}`)
  await wang.hears(/改不回来/)
  await wang.says('匿名')
  await wang.hears(/接下来说的事按匿名登记/)
})
