/** The master key ring and what is derived from it: sealing of columns, blind indexes, keyed hashes. */
import { type BinaryLike, createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { EXIT_CONFIGURATION, OperatorError } from './errors.ts'

/** What the database client takes and gives. */
export type Bytes = Buffer<ArrayBuffer>

export interface MasterKey {
  readonly id: string
  readonly key: Buffer
}

/** Where a sealed value lives: it opens nowhere else, so rows cannot be swapped by whoever owns the database. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

export interface Keys {
  /** AES-256-GCM under the newest key; the place is authenticated. */
  seal(place: Place, plain: string | Uint8Array): Bytes
  /** @throws SealError when the value was altered, moved, or its key is not in the ring. */
  open(place: Place, sealed: Uint8Array): string
  openBytes(place: Place, sealed: Uint8Array): Bytes
  /** 32 bytes, equal for equal values of one kind: to look up what is sealed. The key is fixed (see `openKeys`). */
  blindIndex(kind: string, value: string): Bytes
  /** Like `blindIndex` but under a salt of its own, such as a grievance's id: the same value cannot be linked across salts. */
  keyedHash(purpose: string, salt: string, value: string): Bytes
  /** 16 hex digits that tell one index key from another; kept in the database, where a start with another key is refused. */
  fingerprint(): string
  /** 32 bytes for one named purpose (HKDF from the oldest key), for signing roots and the like. */
  derive(purpose: string): Bytes
}

export class SealError extends Error {
  override readonly name = 'SealError'
}

const VERSION = 1
const NONCE = 12
const TAG = 16
const RING = /^([\w-]{1,32}):([A-Za-z0-9+/]{43}=)$/

/** @param text `id:base64,…`, newest first. @throws OperatorError */
export function parseKeyRing(text: string): MasterKey[] {
  const ring = text
    .trim()
    .split(',')
    .map(item => {
      const [, id, key] = RING.exec(item.trim()) ?? []
      if (id === undefined || key === undefined)
        throw new OperatorError('the key ring is not id:base64 of 32 bytes, newest first: correct MASTER_KEYS or restore the key file', {
          exitCode: EXIT_CONFIGURATION,
        })
      return { id, key: Buffer.from(key, 'base64') }
    })
  if (new Set(ring.map(({ id }) => id)).size < ring.length)
    throw new OperatorError('two keys of the ring have one id: give each its own in MASTER_KEYS', { exitCode: EXIT_CONFIGURATION })
  return ring
}

export interface KeySource {
  readonly masterKeys: string | undefined
  readonly dataDir: string
}

const keyFile = (dataDir: string): string => path.join(dataDir, 'keys', 'master')

/** Whether there is no ring yet, and {@link loadKeyRing} would make one. */
export const lacksKeyRing = ({ masterKeys, dataDir }: KeySource): boolean => masterKeys === undefined && !existsSync(keyFile(dataDir))

/**
 * The ring of `MASTER_KEYS`, else of DATA_DIR/keys/master (made on the first run, 0600).
 * @throws OperatorError when the file can be read by others, or is broken
 */
export function loadKeyRing(source: KeySource): MasterKey[] {
  if (source.masterKeys !== undefined) return parseKeyRing(source.masterKeys)
  const file = keyFile(source.dataDir)
  if (!existsSync(file)) makeKeyFile(file)
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new OperatorError(`${file} can be read by others: chmod 600 it, and change the key if others had access`, {
      exitCode: EXIT_CONFIGURATION,
    })
  return parseKeyRing(readFileSync(file, 'utf8'))
}

/** Several processes may start at once: the file appears whole, and the first one's stays. */
function makeKeyFile(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, `k1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  chmodSync(draft, 0o600)
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

const hkdf = (key: Buffer, purpose: string): Bytes => Buffer.from(hkdfSync('sha256', key, 'lianxinqiao', purpose, 32))
const hmac = (key: BinaryLike, ...parts: string[]): Bytes => {
  const mac = createHmac('sha256', key)
  for (const part of parts) mac.update(`${Buffer.byteLength(part)}:`).update(part)
  return mac.digest()
}
const aad = ({ table, column, row }: Place): Bytes => Buffer.from(`${table}|${column}|${row}`)

/**
 * Blind indexes, keyed hashes and `derive` hang on the ring's OLDEST key, so that adding a newer one keeps every look-up;
 * hence the oldest key must never leave the ring. Sealed values carry the id of their key and are opened with it.
 */
export function openKeys(ring: readonly MasterKey[]): Keys {
  const [newest, oldest] = [ring[0], ring.at(-1)]
  if (newest === undefined || oldest === undefined)
    throw new OperatorError('the key ring is empty: set MASTER_KEYS', { exitCode: EXIT_CONFIGURATION })
  const sealing = new Map(ring.map(({ id, key }) => [id, hkdf(key, 'seal')]))
  const newestKey = hkdf(newest.key, 'seal')
  const header = Buffer.concat([Buffer.from([VERSION, newest.id.length]), Buffer.from(newest.id)])
  const derived = new Map<string, Bytes>()
  const derive = (purpose: string): Bytes => {
    const known = derived.get(purpose)
    if (known !== undefined) return known
    const made = hkdf(oldest.key, purpose)
    derived.set(purpose, made)
    return made
  }

  function openBytes(place: Place, sealed: Uint8Array): Bytes {
    const blob = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
    const start = 2 + (blob[1] ?? 0)
    if (blob[0] !== VERSION || blob.length < start + NONCE + TAG) throw new SealError(`${place.table}.${place.column}: not a sealed value`)
    const key = sealing.get(blob.toString('latin1', 2, start))
    if (key === undefined) throw new SealError(`${place.table}.${place.column}: its key is not in the ring: put it back into MASTER_KEYS`)
    const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(start, start + NONCE), { authTagLength: TAG })
    decipher.setAAD(Buffer.concat([blob.subarray(0, start), aad(place)])).setAuthTag(blob.subarray(-TAG))
    try {
      return Buffer.concat([decipher.update(blob.subarray(start + NONCE, -TAG)), decipher.final()])
    } catch (error) {
      throw new SealError(`${place.table}.${place.column}: altered, or moved from another row`, { cause: error })
    }
  }

  return {
    seal(place, plain) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', newestKey, nonce, { authTagLength: TAG })
      cipher.setAAD(Buffer.concat([header, aad(place)]))
      const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
      return Buffer.concat([header, nonce, body, cipher.final(), cipher.getAuthTag()])
    },
    openBytes,
    open: (place, sealed) => openBytes(place, sealed).toString('utf8'),
    blindIndex: (kind, value) => hmac(derive('blind-index'), kind, value),
    keyedHash: (purpose, salt, value) => hmac(derive('keyed-hash'), purpose, salt, value),
    fingerprint: () => hmac(derive('fingerprint'), 'ring').toString('hex', 0, 8),
    derive: purpose => derive(`use:${purpose}`),
  }
}
