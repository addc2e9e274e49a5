/** Data sealed with one key ring must not be met with another. */
import { type Db, sql } from '../db.ts'
import { OperatorError } from '../errors.ts'
import type { Keys } from '../keys.ts'

/** @throws OperatorError when the database was made with other keys; a new database remembers these */
export async function checkFingerprint(db: Db, keys: Keys): Promise<void> {
  const fingerprint = keys.fingerprint()
  await db.$executeRaw(sql`INSERT INTO settings (key, value) VALUES ('keys', ${fingerprint}) ON CONFLICT DO NOTHING`)
  const known = await db.setting.findUniqueOrThrow({ where: { key: 'keys' } })
  if (known.value !== fingerprint)
    throw new OperatorError(
      'this database was made with other keys: restore DATA_DIR/keys, or set MASTER_KEYS to the ring it was made with',
      { exitCode: 78 },
    )
}
