/** alerts <unit code> <file.csv>: 预警台账 as a table for a spreadsheet. That it was written out is an entry of the ledger. */
import { writeFileSync } from 'node:fs'
// the counterpart of csv-parse by the same authors: it knows which cells a spreadsheet would run, full-width ones too
import { stringify } from 'csv-stringify/sync'
import { OperatorError } from '../errors.ts'
import { rollTable } from '../services/alerts/handling/roll.ts'
import { transaction } from '../services/context.ts'
import { append } from '../services/ledger/ledger.ts'
import { ROLL_HEADS } from '../texts/zh-cn/alert-roll.ts'
import { print, say } from './output.ts'
import { withStation } from './station.ts'
import { readArgs, UsageError } from './usage.ts'

const USAGE = 'alerts <unit code> <file.csv> [--days 365]'

export async function runAlerts(args: string[]): Promise<number> {
  const {
    positionals: [code = '', file = ''],
    values,
  } = readArgs(args, USAGE, [2, 2], { days: { type: 'string' } })
  const days = Number(values.days ?? 365)
  if (!Number.isInteger(days) || days < 1 || days > 3_660) throw new UsageError(`--days takes 1 to 3660; usage: npm run cli -- ${USAGE}`)
  return withStation(false, ({ deps }) =>
    transaction(deps, async ctx => {
      const unit = await ctx.tx.unit.findUnique({ where: { code }, select: { id: true, kind: true, name: true } })
      if (unit === null) throw new OperatorError(`no unit has the code "${code}": see the first column of units.csv`)
      const rows = await rollTable(ctx, unit, days)
      const table = stringify([[...ROLL_HEADS], ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
      writeFileSync(file, table, { mode: 0o600, flag: 'wx' })
      await append(ctx, { type: 'alerts-exported', actor: { as: 'system' }, unitId: unit.id, payload: { days, rows: rows.length } })
      print({ file, unit: unit.name, days, alerts: rows.length })
      say(
        `${rows.length} alerts of ${unit.name} and below are in ${file}: what is sealed, went 直送上级 or is about somebody is not among them`,
      )
      return 0
    }),
  )
}
