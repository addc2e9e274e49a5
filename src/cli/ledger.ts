/** ledger verify: walks the whole chain, and computes every date again from it. Exit 1 when anything does not hold. */

import { loadConfig } from '../config.ts'
import { type DatesVerdict, verifyDates } from '../services/ledger/dates.ts'
import { verify } from '../services/ledger/ledger.ts'
import { heard, type Testimony } from '../services/ledger/witness.ts'
import { print, say } from './output.ts'
import { withStation } from './station.ts'
import { readArgs, UsageError } from './usage.ts'

const USAGE = 'ledger verify'
const MOST_SHOWN = 20

export async function runLedger(args: string[]): Promise<number> {
  const { positionals } = readArgs(args, USAGE, [1, 1], {})
  if (positionals[0] !== 'verify') throw new UsageError(`usage: npm run cli -- ${USAGE}`)
  return withStation(false, async ({ deps }) => {
    const verdict = await verify(deps)
    const dates = await verifyDates(deps)
    const { witnessFile } = loadConfig()
    const testimony = witnessFile === undefined ? null : await heard(deps, witnessFile)
    const whole = verdict.broken.length === 0 && verdict.unchained === 0 && (testimony?.contradicted.length ?? 0) === 0
    const ok = whole && dates.differing.length === 0
    print({
      ok,
      ...verdict,
      witness: testimony,
      dates: { ...dates, differing: dates.differing.slice(0, MOST_SHOWN), differ: dates.differing.length },
    })
    say(verdictLine(verdict))
    say(datesLine(dates))
    say(witnessLine(testimony))
    return ok ? 0 : 1
  })
}

function datesLine({ matters, dates, differing, unreadable }: DatesVerdict): string {
  const gone = unreadable > 0 ? `; of ${unreadable} matters the content is gone, their dates cannot be computed` : ''
  const [first] = differing
  if (first === undefined) return `${dates} dates of ${matters} matters come out of the ledger as they are kept${gone}`
  return `${differing.length} dates are not what the ledger gives, the first is ${first.kind} of ${first.no}: kept ${first.kept ?? 'nowhere'}, computed ${first.computed ?? 'nothing'}${gone}`
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
