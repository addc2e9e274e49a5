/** The one door to PostgreSQL. Only services open transactions. */
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './generated/prisma/client.ts'

export type Db = PrismaClient
export type Tx = Prisma.TransactionClient
export const sql = Prisma.sql
export const join = Prisma.join

export interface DbOptions {
  /** Connections kept at most. */
  readonly pool?: number
  readonly statementTimeoutMs?: number
  /** Longest transaction; a whole roster takes more than a message. */
  readonly transactionMs?: number
}

export function openDb(url: string, { pool = 20, statementTimeoutMs = 15_000, transactionMs = 20_000 }: DbOptions = {}): Db {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: pool,
      connectionTimeoutMillis: 8_000,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: Math.max(30_000, transactionMs),
    },
    { onPoolError: () => {}, onConnectionError: () => {} },
  )
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: transactionMs } })
}

/** Prisma's columns of bytes want a buffer of their own. */
export const bytes = (value: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(value)
