/** The cadres: each claims and answers what they were offered, one matter after the other, all cadres at once. */
import { sql } from '../../db.ts'
import { ACCOUNT } from '../memory-channel.ts'
import type { Case } from './case.ts'
import { hears, type Run, spaced } from './run.ts'

export interface Standing {
  readonly no: string
  readonly status: string
  readonly round: number
  readonly owner: string
}

/** How every matter stands, with its owner's platform id. */
export async function standings({ world }: Run): Promise<Map<string, Standing>> {
  const { db, keys } = world.app.deps
  const rows = await db.$queryRaw<{ no: string; status: string; round: number; id: string; externalEnc: Uint8Array }[]>(sql`
    SELECT g.no, g.status, g.round, i.id, i.external_enc AS "externalEnc" FROM grievances g JOIN identities i ON i.person_id = g.owner_id`)
  return new Map(
    rows.map(({ id, externalEnc, ...row }) => [
      row.no,
      { ...row, owner: keys.open({ table: 'identities', column: 'external_enc', row: id }, externalEnc) },
    ]),
  )
}

/** By number: everybody who has a button 认领 for it. */
function offers({ channel, roster }: Run): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const cadre of roster.cadres)
    for (const { content } of channel.in(cadre))
      for (const { label, says } of content.buttons) {
        const no = label === '认领' ? says.replace(/\D/g, '') : ''
        if (no !== '') found.set(no, [...(found.get(no) ?? []), cadre])
      }
  return found
}

/** Claims and answers all that waits for somebody, in whatever round. */
export async function handleAll(run: Run, cases: readonly Case[]): Promise<void> {
  // a supervisor's chat fills one message after the other, long after the employees' are quiet
  await Promise.race([run.world.settled(), run.interrupt.promise])
  const at = await standings(run)
  const offered = offers(run)
  const desks = new Map<string, Case[]>()
  for (const one of cases) {
    const matter = one.no === null ? undefined : at.get(one.no)
    if (one.no === null || matter === undefined || !['registered', 'assigned'].includes(matter.status)) continue
    const told = offered.get(one.no) ?? []
    const officer =
      matter.round === 1 ? told.find(cadre => cadre.startsWith('officer-') && cadre.endsWith(one.at % 2 === 0 ? 'a' : 'b')) : undefined
    const cadre = officer ?? (told.includes(matter.owner) ? matter.owner : undefined)
    if (cadre === undefined) one.fault = 'nobody was offered it'
    else desks.set(cadre, [...(desks.get(cadre) ?? []), one])
  }
  await workThrough(run, desks, 'claimed', claimOne)
  await workThrough(run, desks, 'answered', answerOne)
}

async function workThrough(
  run: Run,
  desks: ReadonlyMap<string, readonly Case[]>,
  stage: string,
  work: (run: Run, cadre: string, one: Case) => Promise<void>,
): Promise<void> {
  const all = [...desks.values()].reduce((sum, list) => sum + list.length, 0)
  let done = 0
  await run.meter.time(stage, () =>
    Promise.all(
      [...desks].map(async ([cadre, list]) => {
        for (const one of list) {
          if (run.interrupt.stopped()) return
          if (one.fault === null) await work(run, cadre, one)
          run.tell(stage, ++done, all)
        }
      }),
    ),
  )
}

const order = ({ channel }: Run, cadre: string, text: string): Promise<string> =>
  channel.push({ from: { id: cadre, name: '' }, account: ACCOUNT, content: { type: 'text', text } })

async function claimOne(run: Run, cadre: string, one: Case): Promise<void> {
  const from = run.channel.in(cadre).length
  const started = performance.now()
  await order(run, cadre, `认领 ${one.no}`)
  const shown = await hears(
    run,
    cadre,
    from,
    ({ content }) => content.text.includes(spaced(one.no ?? '')) && /您已认领|慢了一步|不能|要由/.test(content.text),
  )
  if (shown !== null && /您已认领/.test(shown.content.text)) run.meter.one('claimed', shown.at - started)
  else if (!run.interrupt.stopped()) one.fault = `claim: ${shown?.content.text.slice(0, 60) ?? 'no answer'}`
}

async function answerOne(run: Run, cadre: string, one: Case): Promise<void> {
  const [from, heard] = [run.channel.in(cadre).length, run.channel.in(one.chat).length]
  const started = performance.now()
  // what was not accepted once must say what differs
  await order(run, cadre, `报结 ${one.no} ${one.ratings > 0 ? '这次重新办了：' : ''}${one.row.reply}`)
  const sent = await sentAfter(run, cadre, one, from)
  if (sent !== null && /正在送给职工/.test(sent.content.text)) run.meter.one('answered', sent.at - started)
  const arrived = await hears(run, one.chat, heard, ({ content }) => content.text.includes('——'))
  const receipt = await hears(
    run,
    cadre,
    from,
    ({ content }) => content.text.includes(spaced(one.no ?? '')) && /已送达职工|没有送到/.test(content.text),
  )
  if (arrived !== null && receipt !== null && /已送达/.test(receipt.content.text)) run.meter.one('delivered', arrived.at - started)
  else if (!run.interrupt.stopped()) one.fault = `answer: ${(receipt ?? sent)?.content.text.slice(0, 60) ?? 'no answer'}`
}

/** What the reply leaves out is asked; it goes as the office wrote it, and of a suggestion it is taken to be adopted in part. */
async function sentAfter(run: Run, cadre: string, one: Case, from: number): ReturnType<typeof hears> {
  const said = /正在送给职工|不能|只有承办人|采纳吗|“跳过”/
  const first = await hears(run, cadre, from, ({ content }) => said.test(content.text))
  if (first === null || !/采纳吗|“跳过”/.test(first.content.text)) return first
  if (/采纳吗/.test(first.content.text)) await order(run, cadre, '2')
  await order(run, cadre, '就这样送')
  return hears(run, cadre, from, ({ content }) => content.text.includes(spaced(one.no ?? '')) && /正在送给职工/.test(content.text))
}
