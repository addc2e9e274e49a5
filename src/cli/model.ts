/** model list: what triage has learnt, and what is in use. model rollback: back to the model before. */
import { transaction } from '../services/context.ts'
import { listModels, modelInUse, rollBack } from '../services/learning/models.ts'
import { MODEL_VERSION } from '../triage/triage.ts'
import { print, say } from './output.ts'
import { withStation } from './station.ts'
import { readArgs, UsageError } from './usage.ts'

const USAGE = 'model list | model rollback'

export async function runModel(args: string[]): Promise<number> {
  const { positionals } = readArgs(args, USAGE, [1, 1], {})
  const [what] = positionals
  if (what !== 'list' && what !== 'rollback') throw new UsageError(`usage: npm run cli -- ${USAGE}`)
  return withStation(false, async ({ db, deps }) => {
    if (what === 'rollback') {
      const gone = await transaction(deps, rollBack)
      print({ rolledBack: gone?.from ?? null, inUse: gone?.to ?? MODEL_VERSION })
      say(
        gone === null
          ? `there is nothing to roll back: the base model ${MODEL_VERSION} is in use`
          : `${gone.from} is used no more; ${gone.to} is, within half a minute in every running process. What was put right in between is not learnt from again`,
      )
      return gone === null ? 1 : 0
    }
    const inUse = (await modelInUse(db))?.version ?? MODEL_VERSION
    for (const { metrics, ...model } of await listModels(db)) print({ ...model, inUse: model.version === inUse, ...(metrics as object) })
    print({ version: MODEL_VERSION, base: true, inUse: inUse === MODEL_VERSION })
    return 0
  })
}
