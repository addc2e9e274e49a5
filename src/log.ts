/** JSON lines of ids, counts and names. What people wrote or are called cannot get in: only listed keys pass. */
import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino'

/** Keys whose value is an id, a count, a duration, or a name from our own code. Add one only when its values can be nothing else. */
const ALLOWED = new Set(
  `
  id ids no seq version inboxId outboxId deliveryId grievanceId personId unitId alertId jobId dialogueId requestId
  attachmentId count rows due depth attempt attempts bytes lost pending ms waitMs ageMs retryAfterMs port pid code
  exitCode status signal job queue channel action from to state stage kind category level failure rule migration backend
  process route method component
  `
    .trim()
    .split(/\s+/),
)

/** A value of an allowed key must also look like an id, a number or a name of ours: no spaces, no Chinese, at most 100 characters. */
const PLAIN = /^[\w.:/+@-]{1,100}$/

function clean(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string') return PLAIN.test(value) ? value : '[hidden]'
  if (Array.isArray(value)) return value.slice(0, 100).map(clean)
  return '[hidden]'
}

/** A stack without its message, which may quote what a person wrote, over several lines. */
function frames(error: Error): string[] {
  const stack = (error.stack ?? '').replace(error.message, '')
  const lines = stack.split('\n').map(line => line.trim().slice(0, 300))
  return lines.filter(line => /^at .*(:\d+:\d+\)?|native\)?|<anonymous>\)?)$/.test(line)).slice(0, 20)
}

/** Name, code and frames of an error and of its causes; never its message. */
export function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code, cause, failure } = error as Error & { code?: unknown; failure?: unknown }
  return {
    name: clean(error.name),
    ...(code === undefined ? {} : { code: clean(code) }),
    ...(failure === undefined ? {} : { failure: clean(failure) }),
    stack: frames(error),
    ...(cause === undefined || depth > 3 ? {} : { cause: describeError(cause, depth + 1) }),
  }
}

function redact(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'err' || key === 'error' || value instanceof Error) kept['error'] = describeError(value)
    else if (ALLOWED.has(key)) kept[key] = clean(value)
    else kept[key] = '[hidden]'
  }
  return kept
}

/** The message is a constant of our code: `log.info({ jobId }, 'job done')`, never a template with values. */
export interface Line {
  (message: string): void
  (fields: Readonly<Record<string, unknown>> | Error, message?: string): void
}

/** What the rest of the program sees of pino: nothing that would write past the redaction. */
export interface Log {
  readonly debug: Line
  readonly info: Line
  readonly warn: Line
  readonly error: Line
  readonly fatal: Line
}

/**
 * @param process names the writer in each line, like `service` or `feishu`
 * @param to stdout when missing; the commands pass stderr, since their stdout carries results
 */
export function createLog(level: LevelWithSilent = 'info', process = 'service', to?: DestinationStream): Log {
  const options = {
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: redact },
    serializers: { err: (value: unknown) => value },
    hooks: {
      // pino would take an error's message as the line's, and printf arguments into it
      logMethod(this: Logger, args: unknown[], method: (...args: never[]) => void) {
        const [first, second] = args
        const fields = first instanceof Error ? { err: first } : typeof first === 'object' && first !== null ? first : {}
        const message = typeof first === 'string' ? first : typeof second === 'string' ? second : 'error'
        method.apply(this, [fields, message] as never)
      },
    },
  }
  return to === undefined ? pino(options) : pino(options, to)
}
