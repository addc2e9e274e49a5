/** `npm run demo -- --feishu`: the demo's script on a platform of the tests; a program of its own, so that what is delivered knows no tests. */
import { endWithReader } from '../../src/cli/output.ts'
import { runDemo } from '../../src/demo/demo.ts'
import { reportFailure } from '../../src/errors.ts'
import { venues } from './venues.ts'

endWithReader()
try {
  process.exit(await runDemo(process.argv.slice(2), undefined, undefined, venues))
} catch (error) {
  process.exit(reportFailure(error, {}))
}
