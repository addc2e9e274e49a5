/** ledger verify: walks the whole chain. Exit 1 when anything in it does not hold. */
import { verify } from '../services/ledger.ts'
import { print, say } from './output.ts'
import { withStation } from './station.ts'
import { readArgs, UsageError } from './usage.ts'

const USAGE = 'ledger verify'

export async function runLedger(args: string[]): Promise<number> {
  const { positionals } = readArgs(args, USAGE, [1, 1], {})
  if (positionals[0] !== 'verify') throw new UsageError(`usage: npm run cli -- ${USAGE}`)
  return withStation(false, async ({ deps }) => {
    const verdict = await verify(deps)
    const ok = verdict.broken.length === 0 && verdict.unchained === 0
    print({ ok, ...verdict })
    say(verdictLine(verdict))
    return ok ? 0 : 1
  })
}

/** One sentence for the operator. */
export function verdictLine({ broken, unchained, sealed, unsealed, erased }: Awaited<ReturnType<typeof verify>>): string {
  const waiting = unsealed > 0 ? `, ${unsealed} waiting to be sealed (the running service does it within a second)` : ''
  const gone = erased > 0 ? `, of ${erased} the content is gone` : ''
  if (broken.length === 0 && unchained === 0) return `the ledger holds: ${sealed} entries sealed${gone}${waiting}`
  const where = broken.length > 0 ? `${broken.length} of ${sealed} links do not hold, the first is number ${broken[0]}` : `all ${sealed} links hold`
  const loose = unchained > 0 ? `; ${unchained} entries stand outside of the chain` : ''
  return `the ledger was changed: ${where}${loose}${waiting}. Keep this database as it is, and compare it with a backup and with the signed roots`
}
