/** ledger verify: walks the whole chain. Exit 1 when anything in it does not hold. */

import { loadConfig } from '../config.ts'
import { verify } from '../services/ledger/ledger.ts'
import { heard, type Testimony } from '../services/ledger/witness.ts'
import { print, say } from './output.ts'
import { withStation } from './station.ts'
import { readArgs, UsageError } from './usage.ts'

const USAGE = 'ledger verify'

export async function runLedger(args: string[]): Promise<number> {
  const { positionals } = readArgs(args, USAGE, [1, 1], {})
  if (positionals[0] !== 'verify') throw new UsageError(`usage: npm run cli -- ${USAGE}`)
  return withStation(false, async ({ deps }) => {
    const verdict = await verify(deps)
    const { witnessFile } = loadConfig()
    const testimony = witnessFile === undefined ? null : await heard(deps, witnessFile)
    const ok = verdict.broken.length === 0 && verdict.unchained === 0 && (testimony?.contradicted.length ?? 0) === 0
    print({ ok, ...verdict, witness: testimony })
    say(verdictLine(verdict))
    say(witnessLine(testimony))
    return ok ? 0 : 1
  })
}

/** A chain alone does not stop whoever owns the database: the witnesses do. */
function witnessLine(testimony: Testimony | null): string {
  if (testimony === null) return 'no WITNESS_FILE is set: whoever owns the database could have rewritten the whole chain'
  const { roots, contradicted, unreadable } = testimony
  const odd = unreadable > 0 ? `; ${unreadable} lines of the witness file are no roots signed with these keys` : ''
  if (contradicted.length === 0) return `${roots} signed roots of the witness file agree${odd}`
  return `the witness file contradicts the chain at ${contradicted.length} of ${roots} signed roots, the first at entry ${contradicted[0]}: the chain was rewritten or cut${odd}`
}

/** One sentence for the operator. */
export function verdictLine({ broken, unchained, sealed, unsealed, erased }: Awaited<ReturnType<typeof verify>>): string {
  const waiting = unsealed > 0 ? `, ${unsealed} waiting to be sealed (the running service does it within a second)` : ''
  const gone = erased > 0 ? `, of ${erased} the content is gone` : ''
  if (broken.length === 0 && unchained === 0) return `the ledger holds: ${sealed} entries sealed${gone}${waiting}`
  const where =
    broken.length > 0 ? `${broken.length} of ${sealed} links do not hold, the first is number ${broken[0]}` : `all ${sealed} links hold`
  const loose = unchained > 0 ? `; ${unchained} entries stand outside of the chain` : ''
  return `the ledger was changed: ${where}${loose}${waiting}. Keep this database as it is, and compare it with a backup and with the signed roots`
}
