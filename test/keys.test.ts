import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDb } from '../src/db.ts'
import { loadKeyRing, openKeys, parseKeyRing, SealError } from '../src/keys.ts'
import { checkFingerprint, keysFor } from '../src/services/fingerprint.ts'
import { freshDatabase } from './helpers/servers.ts'

const key = (id: string) => ({ id, key: randomBytes(32) })
const place = { table: 'grievances', column: 'text', row: 'r1' }
const texts = fc.string({ unit: 'binary' })

describe('sealing', () => {
  const keys = openKeys([key('k1')])

  test('what is sealed opens in its place, whatever it is', () => {
    fc.assert(fc.property(texts, text => keys.open(place, keys.seal(place, text)) === text))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), bytes => keys.openBytes(place, keys.seal(place, bytes)).equals(bytes)))
  })

  test('no bit can be changed', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 0, max: 7 }), (text, at, bit) => {
        const sealed = keys.seal(place, text)
        const index = at % sealed.length
        sealed.writeUInt8(sealed.readUInt8(index) ^ (1 << bit), index)
        expect(() => keys.open(place, sealed)).toThrow(SealError)
      }),
    )
  })

  test('a value opens in no other row, column or table', () => {
    const sealed = keys.seal(place, '工资')
    for (const other of [
      { ...place, row: 'r2' },
      { ...place, column: 'name' },
      { ...place, table: 'people' },
    ])
      expect(() => keys.open(other, sealed)).toThrow(/moved/)
  })

  test('any bytes that are not a sealed value are refused, never misread', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), bytes => void expect(() => keys.open(place, bytes)).toThrow(SealError)))
  })

  test('equal texts look different', () => {
    expect(keys.seal(place, '工资').equals(keys.seal(place, '工资'))).toBe(false)
  })
})

describe('rotation', () => {
  const [old, fresh] = [key('2026'), key('2027')]
  const [before, after] = [openKeys([old]), openKeys([fresh, old])]

  test('a newer key seals, the older still opens', () => {
    expect(after.open(place, before.seal(place, '旧'))).toBe('旧')
    expect(() => before.open(place, after.seal(place, '新'))).toThrow(/not in the ring/)
  })

  test('look-ups and the fingerprint stay; another ring has another', () => {
    expect(after.blindIndex('phone', '138')).toEqual(before.blindIndex('phone', '138'))
    expect(after.keyedHash('person', 'g1', 'p')).toEqual(before.keyedHash('person', 'g1', 'p'))
    expect(after.fingerprint()).toBe(before.fingerprint())
    expect(openKeys([fresh]).fingerprint()).not.toBe(before.fingerprint())
  })

  test('kinds, salts and purposes do not meet', () => {
    const k = before
    const all = [
      k.blindIndex('phone', 'x'),
      k.blindIndex('name', 'x'),
      k.blindIndex('phonex', ''),
      k.keyedHash('phone', '', 'x'),
      k.keyedHash('phone', 'x', ''),
      k.derive('a'),
      k.derive('blind-index'),
    ]
    expect(new Set(all.map(hash => hash.toString('hex'))).size).toBe(all.length)
  })
})

describe('the key file', () => {
  let dataDir = ''
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'keys-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))
  const file = () => path.join(dataDir, 'keys', 'master')

  test('is made once, for its owner alone', () => {
    const first = loadKeyRing({ masterKeys: undefined, dataDir })
    expect(loadKeyRing({ masterKeys: undefined, dataDir })).toEqual(first)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(readdirSync(path.dirname(file()))).toEqual(['master'])
  })

  test('is refused when others can read it', () => {
    loadKeyRing({ masterKeys: undefined, dataDir })
    chmodSync(file(), 0o640)
    expect(() => loadKeyRing({ masterKeys: undefined, dataDir })).toThrow(/chmod 600/)
  })

  test('is not touched when MASTER_KEYS is set', () => {
    const ring = loadKeyRing({ masterKeys: `b:${randomBytes(32).toString('base64')},a:${randomBytes(32).toString('base64')}`, dataDir })
    expect(ring.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(readdirSync(dataDir)).toEqual([])
  })

  test('a ring with one id twice, or a short key, is refused', () => {
    const k = randomBytes(32).toString('base64')
    expect(() => parseKeyRing(`a:${k},a:${k}`)).toThrow(/one id/)
    expect(() => parseKeyRing('a:c2hvcnQ=')).toThrow(/32 bytes/)
  })
})

test('keys that are gone are missed before new ones stand in their place', async () => {
  const database = await freshDatabase()
  const db = openDb(database.url, { pool: 1 })
  const dataDir = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-keys-'))
  const source = { masterKeys: undefined, dataDir }
  const made = await keysFor(db, source)
  await checkFingerprint(db, made)
  expect((await keysFor(db, source)).fingerprint()).toBe(made.fingerprint())
  rmSync(path.join(dataDir, 'keys'), { recursive: true })
  await expect(keysFor(db, source)).rejects.toThrow(/made with other keys: restore DATA_DIR\/keys/)
  expect(existsSync(path.join(dataDir, 'keys'))).toBe(false)
  await db.$disconnect()
  await database.drop()
  rmSync(dataDir, { recursive: true })
})
