/** The numbers by which cadres can be called, where nobody answers a message. */
import { sql } from '../../db.ts'
import type { Context } from '../context.ts'
import { cadreName } from './people.ts'

/** In the order given; who has no number is missing. */
export async function phonesOf(ctx: Context, personIds: readonly string[]): Promise<{ name: string; phone: string }[]> {
  const rows = await ctx.tx.$queryRaw<{ id: string; phoneEnc: Uint8Array }[]>(
    sql`SELECT id, phone_enc AS "phoneEnc" FROM people WHERE id = ANY(${[...personIds]}::uuid[]) AND phone_enc IS NOT NULL AND left_at IS NULL`,
  )
  const sealed = new Map(rows.map(({ id, phoneEnc }) => [id, phoneEnc]))
  const found = personIds.flatMap(id => {
    const phone = sealed.get(id)
    return phone === undefined ? [] : [{ id, phone: ctx.keys.open({ table: 'people', column: 'phone_enc', row: id }, phone) }]
  })
  return Promise.all(found.map(async ({ id, phone }) => ({ name: await cadreName(ctx, id), phone })))
}
