/** What a backup says of itself: its first file and its last. */
import { z } from 'zod'

export const MANIFEST = 'backup.json'
/** Stands last: without it the file was cut short. */
export const END = 'end.json'
export const KEYS = 'MASTER-KEYS-SECRET'

/** One file of rows, in the order of writing: `tables/units/000001.jsonl`. */
export const ROWS = /^tables\/([a-z_]{1,50})\/[0-9]{6,}\.jsonl$/
export const ATTACHMENT = /^attachments\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

export const Manifest = z.object({
  program: z.literal('lianxinqiao'),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Which key ring the data is sealed with; the ids are no secret. */
  keys: z.object({ fingerprint: z.string(), ids: z.array(z.string()), included: z.boolean() }),
  migrations: z.array(z.string()),
  /** Rows of each table. */
  tables: z.record(z.string(), z.number().int().nonnegative()),
})
export type Manifest = z.infer<typeof Manifest>

export const End = z.object({
  attachments: z.number().int().nonnegative(),
  /** Ids that have a row and had no file when the backup was made. */
  missingAttachments: z.array(z.string()),
})
export type End = z.infer<typeof End>
