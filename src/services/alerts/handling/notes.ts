/** What was done about an alert, and when: the lines of its record. */
import { v7 as uuid } from 'uuid'
import { bytes, sql } from '../../../db.ts'
import type { Context } from '../../context.ts'

export interface Note {
  readonly alertId: string
  readonly kind: string
  /** Which step of a plan, which report. */
  readonly step?: string
  /** None: time did it. */
  readonly personId?: string
  readonly words?: string
}

export interface Noted extends Note {
  readonly id: string
  readonly at: Date
}

const bodyAt = (row: string) => ({ table: 'alert_notes', column: 'body_enc', row })

export async function note(ctx: Context, { alertId, kind, step, personId, words }: Note): Promise<string> {
  const id = uuid()
  await ctx.tx.alertNote.create({
    data: {
      id,
      alertId,
      kind,
      step: step ?? null,
      personId: personId ?? null,
      at: ctx.now,
      bodyEnc: words === undefined ? null : bytes(ctx.keys.seal(bodyAt(id), words)),
    },
  })
  return id
}

interface Row {
  id: string
  alertId: string
  kind: string
  step: string | null
  personId: string | null
  at: Date
  bodyEnc: Uint8Array | null
}

/** Oldest first; of these kinds, or all. */
export async function notesOf(ctx: Pick<Context, 'tx' | 'keys'>, alertIds: readonly string[], kinds?: readonly string[]): Promise<Noted[]> {
  const rows = await ctx.tx.$queryRaw<Row[]>(sql`
    SELECT id, alert_id AS "alertId", kind, step, person_id AS "personId", at, body_enc AS "bodyEnc" FROM alert_notes
    WHERE alert_id = ANY(${[...alertIds]}::uuid[]) AND (${kinds === undefined} OR kind = ANY(${[...(kinds ?? [])]}::text[])) ORDER BY id`)
  return rows.map(({ bodyEnc, step, personId, ...row }) => ({
    ...row,
    ...(step === null ? {} : { step }),
    ...(personId === null ? {} : { personId }),
    ...(bodyEnc === null ? {} : { words: ctx.keys.open(bodyAt(row.id), bodyEnc) }),
  }))
}
