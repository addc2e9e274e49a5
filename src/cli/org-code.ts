/** org code <name or phone>: a one-time code, with which a chat account becomes this person's (绑定). */
import { bytes, sql } from '../db.ts'
import { maskedPhone, plainPhone } from '../domain/typed/phone.ts'
import { OperatorError } from '../errors.ts'
import { type Context, transaction } from '../services/context.ts'
import { CODE_MS, makeCode } from '../services/people/binding.ts'
import { print, say } from './output.ts'
import { withStation } from './station.ts'
import { readArgs } from './usage.ts'

const USAGE = 'org code <name or phone> [--unit <code>]'

interface Found {
  readonly id: string
  readonly name: string
  readonly phone: string
  /** From the root down. */
  readonly unit: string
  readonly unitCode: string
  readonly roles: readonly string[]
}

export async function runOrgCode(args: string[]): Promise<number> {
  const {
    positionals: [who = ''],
    values,
  } = readArgs(args, USAGE, [1, 1], { unit: { type: 'string' } })
  return withStation(false, ({ deps }) =>
    transaction(deps, async ctx => {
      const found = (await find(ctx, who.trim())).filter(({ unitCode }) => values.unit === undefined || unitCode === values.unit)
      const [only, ...others] = found
      if (only === undefined)
        throw new OperatorError(
          `nobody on the roster is called or has the phone "${who}"${values.unit === undefined ? '' : ` in ${values.unit}`}: import them first, and write the name as in people.csv`,
        )
      if (others.length > 0) return several(found)
      const code = await makeCode(ctx, only.id)
      print({
        code,
        say: `绑定 ${code}`,
        name: only.name,
        unit: only.unit,
        roles: only.roles,
        validUntil: new Date(ctx.now.getTime() + CODE_MS),
      })
      say(`${only.name} sends "绑定 ${code}" to the bot, once, within seven days. Give the code to nobody else: it makes them ${only.name}`)
      return 0
    }),
  )
}

function several(found: readonly Found[]): number {
  for (const { name, phone, unit, unitCode, roles } of found) print({ name, phone: maskedPhone(phone), unit, unitCode, roles })
  say(`${found.length} people fit: give the phone, or --unit with the unit's code`)
  return 1
}

async function find(ctx: Context, who: string): Promise<Found[]> {
  const phone = plainPhone(who)
  const index = phone === null ? bytes(ctx.keys.blindIndex('name', who)) : bytes(ctx.keys.blindIndex('phone', phone))
  const rows = await ctx.tx.person.findMany({
    where: { imported: true, leftAt: null, ...(phone === null ? { nameIdx: index } : { phoneIdx: index }) },
    select: { id: true, nameEnc: true, phoneEnc: true, unitId: true, roles: { select: { role: true } } },
  })
  return Promise.all(
    rows.map(async row => {
      const open = (column: string, sealed: Uint8Array | null): string =>
        sealed === null ? '' : ctx.keys.open({ table: 'people', column, row: row.id }, sealed)
      const path = await ctx.tx.$queryRaw<{ code: string; name: string }[]>(sql`
      SELECT a.code, a.name FROM units u CROSS JOIN LATERAL unnest(u.path) WITH ORDINALITY p(id, at) JOIN units a ON a.id = p.id WHERE u.id = ${row.unitId}::uuid ORDER BY p.at`)
      return {
        id: row.id,
        name: open('name_enc', row.nameEnc),
        phone: open('phone_enc', row.phoneEnc),
        unit: path.map(({ name }) => name).join(' / '),
        unitCode: path.at(-1)?.code ?? '',
        roles: [...new Set(row.roles.map(({ role }) => role))].sort(),
      }
    }),
  )
}
