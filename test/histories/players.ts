/** Who plays: any cadre, any employee, any command, mostly where it makes sense and often where it does not. */
import { COMMANDS } from '../../src/chat/commands/index.ts'
import { sql } from '../../src/db.ts'
import type { Chance } from '../../src/demo/simulate/chance.ts'
import type { Status } from '../../src/domain/grievance.ts'
import type { Role } from '../../src/domain/person.ts'
import { CADRES, type Cadre, HOMES, type Town } from './town.ts'
import { ANYTIME, BY_EMPLOYEES, FITTING, type Speaks, STORIES } from './words.ts'

const NAMES = CADRES.map(({ name }) => name)
const HEADING: readonly Role[] = ['director', 'leader', 'supervisor', 'designated']
const HEADS = CADRES.filter(({ roles }) => roles.some(role => HEADING.includes(role)))

/** Commands that the lists do not name are said as their own example has it, whatever is added. */
const named = new Set(
  [...ANYTIME, ...BY_EMPLOYEES, ...Object.values(FITTING).flatMap(lines => lines.map(([, words]) => words))].map(
    words => words.split(' ')[0],
  ),
)
const OTHERS = COMMANDS.filter(
  ({ name, where }) => where !== 'group' && !named.has(name) && !/删除|绑定|演练|签收|我的单位/.test(name),
).map(({ usage }) => usage.replace(/\d{9}/, '#'))

interface Matter {
  readonly no: string
  /** Chat of whoever brought it. */
  readonly by: string
  finalFor: number
}

interface Standing {
  readonly no: string
  readonly status: Status
  readonly owner: Cadre | undefined
  readonly helper: Cadre | undefined
}

export interface Play {
  readonly who: { readonly id: string; readonly name: string }
  readonly text: string
  readonly no: string | null
}

export function makePlayers(town: Town, chance: Chance, most: number) {
  const matters: Matter[] = []
  let people = 0
  let standing = new Map<string, Standing>()

  /** Somebody new brings something; counts as two messages. */
  async function bring(): Promise<number> {
    const who = { id: `employee-${++people}`, name: `职工${people}` }
    await town.enrol([{ id: who.id, name: who.name, unit: chance.pick(HOMES), roles: ['employee'] }])
    await town.says(who, chance.pick(STORIES))
    await town.says(who, '完')
    await town.sweeps()
    const [row] = await town.deps.db.$queryRaw<{ no: string }[]>(sql`SELECT no FROM grievances ORDER BY id DESC LIMIT 1`)
    if (row !== undefined && !matters.some(({ no }) => no === row.no)) matters.push({ no: row.no, by: who.id, finalFor: 0 })
    return 2
  }

  interface Row {
    no: string
    status: Status
    ownerId: string
    owner: Uint8Array
    helperId: string | null
    helper: Uint8Array | null
  }

  const cadreOf = (personId: string | null, name: Uint8Array | null): Cadre | undefined => {
    if (personId === null || name === null) return undefined
    const open = town.deps.keys.open({ table: 'people', column: 'name_enc', row: personId }, name)
    return CADRES.find(one => one.name === open)
  }

  /** Where each stands now; those that have been over for long make room for new ones. */
  async function look(): Promise<void> {
    const rows = await town.deps.db.$queryRaw<Row[]>(sql`
      SELECT g.no, g.status, o.id AS "ownerId", o.name_enc AS owner, h.id AS "helperId", h.name_enc AS helper FROM grievances g JOIN people o ON o.id = g.owner_id
      LEFT JOIN LATERAL (SELECT p.id, p.name_enc FROM helpers x JOIN people p ON p.id = x.person_id WHERE x.grievance_id = g.id AND x.left_at IS NULL LIMIT 1) h ON true
      WHERE g.no = ANY(${matters.map(({ no }) => no)}::text[])`)
    standing = new Map(
      rows.map(({ no, status, ...row }) => [
        no,
        { no, status, owner: cadreOf(row.ownerId, row.owner), helper: cadreOf(row.helperId, row.helper) },
      ]),
    )
    for (const matter of matters)
      if (['closed', 'withdrawn', 'redirected'].includes(standing.get(matter.no)?.status ?? '')) matter.finalFor++
    for (let at = matters.length - 1; at >= 0; at--) if ((matters[at]?.finalFor ?? 0) > 8) matters.splice(at, 1)
  }

  const requests = (): Promise<{ no: string }[]> =>
    town.deps.db.$queryRaw(sql`SELECT no FROM requests WHERE status = 'open' ORDER BY id DESC LIMIT 5`)

  /** With what its words leave open. */
  async function filled(text: string, no: string): Promise<string> {
    const whole = text.replace('#', no).replace('@', chance.pick(NAMES))
    if (!whole.includes('%')) return whole
    const [demand] = await town.deps.db.$queryRaw<{ no: string }[]>(
      sql`SELECT no FROM demands WHERE replied_at IS NULL ORDER BY id DESC LIMIT 1`,
    )
    return whole.replace('%', demand?.no ?? no)
  }

  function speaker(speaks: Speaks, { by }: Matter, now: Standing | undefined): Play['who'] {
    if (speaks === 'own') return { id: by, name: '职工' }
    if (speaks === 'head') return chance.pick(HEADS)
    return (speaks === 'any' ? undefined : now?.[speaks]) ?? chance.pick(CADRES)
  }

  async function fitting(matter: Matter): Promise<Play> {
    const now = standing.get(matter.no)
    const [speaks, text] = chance.pick(FITTING[now?.status ?? 'registered'])
    return { who: speaker(speaks, matter, now), text: await filled(text, matter.no), no: matter.no }
  }

  async function play(): Promise<Play> {
    const matter = chance.pick(matters)
    const { no, by } = matter
    const dice = chance.next()
    if (dice < 0.6) return fitting(matter)
    if (dice < 0.7) return { who: { id: by, name: '职工' }, text: await filled(chance.pick(BY_EMPLOYEES), no), no }
    if (dice < 0.76) {
      const open = await requests()
      if (open.length > 0) {
        const verdict = `${chance.of(0.7) ? '批准' : '驳回'} ${chance.pick(open).no} 可以`
        return { who: chance.pick(HEADS), text: verdict, no: null }
      }
    }
    if (dice < 0.78)
      return { who: chance.pick(CADRES), text: `请假 今天 ${chance.of(0.5) ? '后天' : '明天'} ${chance.pick(NAMES)}`, no: null }
    const known = standing.get(no)?.owner
    const who: Cadre = dice < 0.92 && known !== undefined ? known : chance.pick(CADRES)
    const text = chance.of(0.1) && OTHERS.length > 0 ? chance.pick(OTHERS) : chance.pick(ANYTIME)
    return { who, text: await filled(text, no), no }
  }

  return {
    matters,
    look,
    play,
    bring,
    wantsMore: (): boolean => matters.length < most,
  }
}
