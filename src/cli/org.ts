/** org import and org code. */
import { runOrgCode } from './org-code.ts'
import { runOrgImport } from './org-import.ts'
import { UsageError } from './usage.ts'

const USAGE = 'org import <units.csv> <people.csv> | org code <name or phone> [--unit <code>]'

export async function runOrg([what, ...args]: string[]): Promise<number> {
  if (what === 'import') return runOrgImport(args)
  if (what === 'code') return runOrgCode(args)
  throw new UsageError(`usage: npm run cli -- ${USAGE}`)
}
