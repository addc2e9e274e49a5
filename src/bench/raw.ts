/** The limit of everything that is kept: one row, one INSERT, one commit. */
import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { type Db, openDb, sql } from '../db.ts'
import type { Ground } from '../demo/world.ts'

/** Made by the owner: the service's role makes no tables. */
export async function makeRawTable({ postgres }: Ground): Promise<void> {
  const owner = openDb(postgres.ownerUrl, { pool: 1 })
  try {
    await owner.$executeRaw(
      sql`CREATE TABLE IF NOT EXISTS bench_raw (id uuid PRIMARY KEY, body bytea NOT NULL, at timestamptz(3) NOT NULL)`,
    )
    await owner.$executeRaw(sql`GRANT SELECT, INSERT, UPDATE ON bench_raw TO app`)
  } finally {
    await owner.$disconnect()
  }
}

/** @param size bytes of the body */
export const insertRaw = (db: Db, size: number): Promise<unknown> =>
  db.$executeRaw(sql`INSERT INTO bench_raw (id, body, at) VALUES (${uuid()}::uuid, ${randomBytes(size)}, clock_timestamp())`)
