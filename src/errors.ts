/** Errors by who can mend them. Anything that is none of these is a bug: it is thrown, and the process or the queue tries again. */

/** The person in the chat can mend it; `key` names a text of the catalogue, which the chat layer renders with `params`. */
export class UserError<K extends string = string> extends Error {
  override readonly name = 'UserError'
  readonly key: K
  readonly params: Readonly<Record<string, string | number>>
  constructor(key: K, params: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.key = key
    this.params = params
  }
}

/** Exit code that tells the supervisor not to try again: only a person can mend it (sysexits.h EX_CONFIG). */
export const EXIT_CONFIGURATION = 78

/** Whoever runs the service can mend it: the message is one line (or one line each) that says what to do, printed without a stack. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError'
  /** 1: the supervisor tries again; EXIT_CONFIGURATION: it doesn't. */
  readonly exitCode: number
  constructor(message: string, options: ErrorOptions & { exitCode?: number } = {}) {
    super(message, options)
    this.exitCode = options.exitCode ?? 1
  }
}

/** Where the two servers were looked for, to tell which of them refused. */
export interface ServerUrls {
  readonly databaseUrl?: string | undefined
  readonly redisUrl?: string | undefined
}

interface Fault {
  code?: unknown
  kind?: unknown
  message?: unknown
  path?: unknown
  port?: unknown
  syscall?: unknown
  hostname?: unknown
}

/** The error itself and what it wraps: causes, aggregated errors, and the driver errors that Prisma keeps in `meta`. */
function* faults(error: unknown, depth = 0): Generator<Fault> {
  if (typeof error !== 'object' || error === null || depth > 6) return
  yield error as Fault
  const { cause, errors, meta, driverAdapterError } = error as Record<string, unknown>
  for (const inner of [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])]) yield* faults(inner, depth + 1)
}

const portOf = (url: string | undefined, usual: number): number | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined
  return Number(new URL(url).port) || usual
}

function unreachable(fault: Fault, urls: ServerUrls): string {
  const where = fault.port === undefined ? String(fault.hostname ?? 'its address') : `port ${fault.port}`
  const redis = portOf(urls.redisUrl, 6379)
  if (redis !== undefined && (fault.port === redis || urls.redisUrl?.includes(String(fault.hostname))))
    return `Redis does not answer at ${where}: start it, or correct REDIS_URL (unset it to keep the queues in PostgreSQL)`
  if (urls.databaseUrl !== undefined || fault.port === 5432)
    return `PostgreSQL does not answer at ${where}: start it, or correct DATABASE_URL (unset it for the embedded server)`
  return `no server answers at ${where}: start it, or correct its address in .env`
}

/** Prisma's driver adapters name what the database's client gave a code for. */
const KINDS: Readonly<Record<string, string>> = {
  DatabaseNotReachable: 'P1001',
  AuthenticationFailed: 'P1000',
  DatabaseDoesNotExist: 'P1003',
  TooManyConnections: '53300',
}

function explainOne(fault: Fault, urls: ServerUrls): string | null {
  const at = typeof fault.path === 'string' ? ` (${fault.path})` : ''
  const message = String(fault.message ?? '')
  switch (fault.code ?? KINDS[String(fault.kind)]) {
    case 'EADDRINUSE':
      return `port ${fault.port ?? ''} is taken: stop the program that listens there, or set PORT to a free one`.replace('  ', ' ')
    case 'EADDRNOTAVAIL':
      return 'HOST is not an address of this machine: correct it in .env'
    case 'ENOSPC':
    case '53100':
      return `the disk is full${at}: make room, then start again`
    case 'EROFS':
      return `the file system is read-only${at}: set DATA_DIR to a place that can be written`
    case 'EACCES':
    case 'EPERM':
      if (fault.syscall === 'listen') return `no right to listen on port ${fault.port}: set PORT to 1024 or more`
      return `a right is missing${at}: let the service's user read and write there, or set DATA_DIR to another place`
    case 'EMFILE':
    case 'ENFILE':
      return 'too many open files: raise the limit (ulimit -n 65536), then start again'
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
    case 'P1001':
      return unreachable(fault, urls)
    case '28P01':
    case '28000':
    case 'P1000':
      return 'PostgreSQL refused the user or the password: correct DATABASE_URL'
    case '3D000':
    case 'P1003':
      return 'the database in DATABASE_URL does not exist: create it (createdb), or correct the name'
    case '53300':
      return 'PostgreSQL has no connection left: raise max_connections to 200 or more'
  }
  if (message.startsWith('SASL')) return 'PostgreSQL wants a password: put user and password into DATABASE_URL'
  if (/^(NOAUTH|WRONGPASS)/.test(message)) return 'Redis refused the password: correct REDIS_URL (redis://user:password@host:port)'
  if (/^(MISCONF|OOM )/.test(message)) return 'Redis cannot write: give its disk or memory room and set maxmemory-policy noeviction'
  return null
}

/** One line that says what to do about a fault of the surroundings; null when it is none that is known (then it is a bug). */
export function explain(error: unknown, urls: ServerUrls = {}): string | null {
  if (error instanceof OperatorError) return error.message
  for (const fault of faults(error)) {
    const line = explainOne(fault, urls)
    if (line !== null) return line
  }
  return null
}

/** What the supervisor is told: faults that come back at every start until a person acts end it, all others are tried again. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof OperatorError) return error.exitCode
  for (const { code } of faults(error))
    if (['EADDRINUSE', 'EACCES', 'EPERM', 'EROFS', 'EADDRNOTAVAIL'].includes(String(code))) return EXIT_CONFIGURATION
  return 1
}

/** For the mains: the line (or, for a bug, the stack) on stderr; returns the exit code. */
export function reportFailure(error: unknown, urls: ServerUrls = {}, out: { write(text: string): unknown } = process.stderr): number {
  const line = explain(error, urls)
  const stack = error instanceof Error ? error.stack : undefined
  out.write(`${line ?? stack ?? String(error)}\n`)
  return exitCodeOf(error)
}
