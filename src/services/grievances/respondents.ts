/** Whose conduct a complaint is about: people of the roster who fit the name or the title that was said. */
import type { Respondent } from '../../domain/exclusion.ts'
import { join, sql } from '../../db.ts'
import type { About } from '../../triage/about.ts'
import type { Context } from '../context.ts'
import { chainOf, studioOf } from '../units.ts'

const LEADING_TITLE = /主任|厂长|经理|总|书记|主席|局长|校长|院长|队长|部长|科长|处长|站长|老板|领导/

/** Cautious on purpose: everybody in the studio's units whose name fits is kept from it, on the roster as cadre or not. */
export async function respondentsOf(ctx: Context, unitId: string, about: About): Promise<Respondent[]> {
  const leads = about.title !== null && LEADING_TITLE.test(about.title)
  if (about.name === null) return leads ? [{ personId: null, unitId, leads }] : []
  const studio = studioOf(await chainOf(ctx, unitId))
  if (studio === undefined) return []
  const people = await ctx.tx.$queryRaw<{ id: string; unitId: string; nameEnc: Uint8Array; nameIdx: Uint8Array }[]>(sql`
    SELECT DISTINCT p.id, coalesce(r.unit_id, p.unit_id) AS "unitId", p.name_enc AS "nameEnc", p.name_idx AS "nameIdx"
    FROM people p LEFT JOIN roles r ON r.person_id = p.id JOIN units u ON u.id = coalesce(r.unit_id, p.unit_id)
    WHERE p.imported AND p.left_at IS NULL AND ${studio.id}::uuid = ANY(u.path) AND (r.role IS NOT NULL OR p.name_idx IN (${join([ctx.keys.blindIndex('name', about.name)])}))`)
  const fitting = people.filter(row => fits(ctx.keys.open({ table: 'people', column: 'name_enc', row: row.id }, row.nameEnc), about.name ?? ''))
  if (fitting.length === 0) return leads ? [{ personId: null, unitId, leads }] : []
  return fitting.map(row => ({ personId: row.id, unitId: row.unitId, leads }))
}

/** `王主任` names whoever is called 王; a full name only its bearer. */
const fits = (name: string, said: string): boolean => (said.length === 1 ? name.startsWith(said) : name === said || (said.length === 2 && name.endsWith(said) && name.length === 3))
