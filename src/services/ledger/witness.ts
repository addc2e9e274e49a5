/**
 * Signed roots: the head of the chain, vouched for by a key of the ring, appended to a file that other people own. Whoever owns the database
 * can rewrite the whole chain, but not what the witnesses hold.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { appendFile, open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { sql } from '../../db.ts'
import type { Context, Deps } from '../context.ts'
import { transaction } from '../context.ts'

/** One line of the witness file. */
export const Root = z.object({
  seq: z.string().regex(/^[0-9]{1,19}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  signature: z.string(),
  publicKey: z.string(),
})
export type Root = z.infer<typeof Root>

/** RFC 8410: an Ed25519 private key in PKCS #8 is this prefix and the 32 bytes of its seed. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const privateKey = (keys: Deps['keys']): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, keys.derive('ledger-root')]), format: 'der', type: 'pkcs8' })
const said = (root: Pick<Root, 'seq' | 'hash' | 'at'>): Buffer => Buffer.from(`${root.seq}|${root.hash}|${root.at}`)
const spki = (key: KeyObject): string => createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')

/** The root for the present head; made once for each head. Null while the chain is empty. */
export async function signHead(ctx: Context): Promise<{ root: Root; isNew: boolean } | null> {
  const [head] = await ctx.tx.$queryRaw<{ seq: bigint; hash: Uint8Array }[]>(
    sql`SELECT seq, hash FROM ledger_chain ORDER BY seq DESC LIMIT 1`,
  )
  if (head === undefined) return null
  const key = privateKey(ctx.keys)
  const signed = (at: Date) => {
    const unsigned = { seq: String(head.seq), hash: Buffer.from(head.hash).toString('hex'), at: at.toISOString() }
    return { unsigned, signature: sign(null, said(unsigned), key) }
  }
  // the balance and the witnesses may come for the same head at once: the second waits for the first, and signs what that one wrote
  const made = await ctx.tx.$executeRaw(sql`
    INSERT INTO ledger_roots (seq, hash, at, signature) VALUES (${head.seq}, ${head.hash}, ${ctx.now}, ${signed(ctx.now).signature}) ON CONFLICT (seq) DO NOTHING`)
  const { at } = await ctx.tx.ledgerRoot.findUniqueOrThrow({ where: { seq: head.seq }, select: { at: true } })
  const { unsigned, signature } = signed(at)
  return { root: { ...unsigned, signature: signature.toString('base64'), publicKey: spki(key) }, isNew: made === 1 }
}

/**
 * Signs the head and appends it to the witness file, unless it is the file's last line; returns how many roots were written (0 or 1).
 * The file decides, not the table: a root that the balance signed, or whose append failed, still goes to the witnesses.
 */
export async function witness(deps: Deps, file: string | undefined): Promise<number> {
  const signed = await transaction({ ...deps, nudge: () => {} }, signHead)
  if (signed === null) return 0
  if (file === undefined) return signed.isNew ? 1 : 0
  if ((await lastSeq(file)) === signed.root.seq) return 0
  await appendFile(file, `${JSON.stringify(signed.root)}\n`, { mode: 0o644 })
  return 1
}

/** Longer than any line. */
const TAIL_BYTES = 2_000

async function lastSeq(file: string): Promise<string | null> {
  const handle = await open(file, 'a+', 0o644)
  try {
    const { size } = await handle.stat()
    const start = Math.max(0, size - TAIL_BYTES)
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, start)
    return readRoot(buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').at(-1) ?? '')?.seq ?? null
  } finally {
    await handle.close()
  }
}

export interface Testimony {
  readonly roots: number
  /** Sequence numbers of roots that the chain contradicts, or that it no longer reaches. */
  readonly contradicted: readonly string[]
  /** Lines that are no root, or whose signature isn't this key ring's. */
  readonly unreadable: number
}

/** Holds the chain against what the witnesses have. */
export async function heard(deps: Pick<Deps, 'db' | 'keys'>, file: string): Promise<Testimony> {
  const publicKey = createPublicKey(privateKey(deps.keys))
  const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line.trim() !== '')
  const roots = lines
    .map(readRoot)
    .filter(root => root !== null && verify(null, said(root), publicKey, Buffer.from(root.signature, 'base64')))
  const contradicted: string[] = []
  for (const root of roots) {
    if (root === null) continue
    const [link] = await deps.db.$queryRaw<{ hash: Uint8Array }[]>(sql`SELECT hash FROM ledger_chain WHERE seq = ${BigInt(root.seq)}`)
    if (link === undefined || Buffer.from(link.hash).toString('hex') !== root.hash) contradicted.push(root.seq)
  }
  return { roots: roots.length, contradicted, unreadable: lines.length - roots.length }
}

function readRoot(line: string): Root | null {
  try {
    return Root.parse(JSON.parse(line))
  } catch {
    return null
  }
}
