/** Data sealed with one key ring must not be met with another. */
import { type Db, sql } from '../db.ts'
import { EXIT_CONFIGURATION, OperatorError } from '../errors.ts'
import { type KeySource, type Keys, lacksKeyRing, loadKeyRing, openKeys } from '../keys.ts'

const otherKeys = (): OperatorError =>
  new OperatorError('this database was made with other keys: restore DATA_DIR/keys, or set MASTER_KEYS to the ring it was made with', {
    exitCode: EXIT_CONFIGURATION,
  })

/** The keys of this installation, made on the first run. @throws OperatorError when they are gone, before new ones stand in their place */
export async function keysFor(db: Db, source: KeySource): Promise<Keys> {
  if (lacksKeyRing(source) && (await db.setting.count({ where: { key: 'keys' } })) > 0) throw otherKeys()
  return openKeys(loadKeyRing(source))
}

/** @throws OperatorError when the database was made with other keys; a new database remembers these */
export async function checkFingerprint(db: Db, keys: Keys): Promise<void> {
  const fingerprint = keys.fingerprint()
  await db.$executeRaw(sql`INSERT INTO settings (key, value) VALUES ('keys', ${fingerprint}) ON CONFLICT DO NOTHING`)
  const known = await db.setting.findUniqueOrThrow({ where: { key: 'keys' } })
  if (known.value !== fingerprint) throw otherKeys()
}
