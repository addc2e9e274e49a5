/** Whose conduct a complaint is about: people of the roster who fit the name or the title that was said. */

import { join, sql } from '../../../db.ts'
import type { Respondent } from '../../../domain/exclusion.ts'
import type { About } from '../../../triage/about.ts'
import type { Context } from '../../context.ts'
import { chainOf, studioOf, type Unit } from '../../people/units.ts'

/** Heads of the whole enterprise, wherever in it the speaker works. */
const ENTERPRISE_HEAD = /厂长|总经理|总监|老总|书记|主席|局长|校长|园长|院长|老板/
/** Heads of the speaker's own unit. */
const UNIT_HEAD = /主任|经理|队长|部长|科长|处长|站长|店长|所长|领导/
/** Heads of something in it that may be no unit of the tree. */
const TEAM_HEAD = /班长|组长|工长|段长|线长|拉长|领班|带班|工头|主管|负责人/

interface Listed {
  readonly id: string
  readonly unitId: string
  readonly role: string
  readonly name: string
}

/**
 * Cautious on purpose: whoever on the roster fits is kept from it, and where a head is meant whom the roster doesn't name, that head's whole line.
 * @param reporterId never a respondent of their own report
 */
export async function respondentsOf(ctx: Context, unitId: string, { name, title }: About, reporterId: string): Promise<Respondent[]> {
  const chain = await chainOf(ctx, unitId)
  const studio = studioOf(chain)
  if (studio === undefined) return []
  const heads = title !== null && (ENTERPRISE_HEAD.test(title) || UNIT_HEAD.test(title))
  const leads = heads || (title !== null && TEAM_HEAD.test(title))
  const place = title !== null && ENTERPRISE_HEAD.test(title) ? studio.id : unitId
  const listed = (await onRoster(ctx, chain, studio, name)).filter(({ id }) => id !== reporterId)
  const fitting =
    name !== null
      ? listed.filter(one => fits(one.name, name))
      : heads
        ? listed.filter(one => one.unitId === place && LEADING.includes(one.role))
        : []
  if (fitting.length > 0) return fitting.map(one => ({ personId: one.id, unitId: one.unitId, leads: leads && one.role !== 'employee' }))
  return leads ? [{ personId: null, unitId: place, leads }] : []
}

const LEADING: readonly string[] = ['director', 'deputy', 'leader', 'supervisor']

/** The cadres of the studio and of the unions above, and employees there who bear this very name. */
async function onRoster(ctx: Context, chain: readonly Unit[], studio: Unit, name: string | null): Promise<Listed[]> {
  const rows = await ctx.tx.$queryRaw<(Omit<Listed, 'name'> & { nameEnc: Uint8Array })[]>(sql`
    SELECT p.id, r.unit_id AS "unitId", r.role, p.name_enc AS "nameEnc"
    FROM roles r JOIN people p ON p.id = r.person_id AND p.left_at IS NULL JOIN units u ON u.id = r.unit_id
    WHERE r.role <> 'admin' AND (${studio.id}::uuid = ANY(u.path) OR u.id IN (${join(chain.map(({ id }) => sql`${id}::uuid`))}))
      AND (r.role <> 'employee' OR p.name_idx = ${ctx.keys.blindIndex('name', name ?? '')})`)
  return rows.map(({ nameEnc, ...row }) => ({ ...row, name: ctx.keys.open({ table: 'people', column: 'name_enc', row: row.id }, nameEnc) }))
}

/** `王主任`, `老王主任` name whoever is called 王; two characters also the given name of three; a full name only its bearer. */
function fits(name: string, said: string): boolean {
  const bare = said.length === 2 ? said.replace(/^[老小]/, '') : said
  return bare.length === 1 ? name.startsWith(bare) : name === bare || (bare.length === 2 && name.length === 3 && name.endsWith(bare))
}
