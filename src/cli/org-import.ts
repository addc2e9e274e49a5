/** org import <units.csv> <people.csv>: all of it, or nothing and every mistake told. */

import type { UnitKind } from '../domain/person.ts'
import { type Context, transaction } from '../services/context.ts'
import { accountForRoster } from '../services/mail/accounts.ts'
import { AmbiguousPeople, importPeople, importUnits } from '../services/people/roster.ts'
import { print, say } from './output.ts'
import { type CheckedPeople, checkPeople, PEOPLE_COLUMNS } from './roster/people.ts'
import { type Mistake, readTable, type Table } from './roster/table.ts'
import { type CheckedUnits, checkUnits, type KnownUnit, rootsOf, UNIT_COLUMNS } from './roster/units.ts'
import { type Station, withStation } from './station.ts'
import { readArgs } from './usage.ts'

const USAGE = 'org import <units.csv> <people.csv>'

export async function runOrgImport(args: string[]): Promise<number> {
  const {
    positionals: [unitsFile = '', peopleFile = ''],
  } = readArgs(args, USAGE, [2, 2], {})
  const tables = { units: await readTable(unitsFile, UNIT_COLUMNS), people: await readTable(peopleFile, PEOPLE_COLUMNS) }
  return withStation(true, async station => {
    const known = await knownUnits(station)
    const units = checkUnits(tables.units, known)
    const people = checkPeople(tables.people, new Set([...known.keys(), ...units.units.map(({ code }) => code)]))
    const mistakes = [...units.mistakes, ...people.mistakes]
    if (mistakes.length > 0) return refuse(mistakes)
    try {
      print({ ...(await write(station, units, people)), warnings: await warningsOf(station, units, people) })
      return 0
    } catch (error) {
      if (!(error instanceof AmbiguousPeople)) throw error
      return refuse(error.places.map(place => unclear(tables.people, place)))
    }
  })
}

function refuse(mistakes: readonly Mistake[]): number {
  mistakes.forEach(print)
  say(`nothing was imported: ${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}, listed above with file and line`)
  return 1
}

const unclear = ({ file, rows }: Table, place: number): Mistake => ({
  file,
  line: rows[place]?.line ?? 0,
  column: 'phone',
  reason: 'several people of this name are in this unit: give the phone, so that it is clear who is meant',
})

async function knownUnits({ db }: Station): Promise<Map<string, KnownUnit>> {
  const rows = await db.unit.findMany({ select: { id: true, code: true, kind: true, parentId: true } })
  const codes = new Map(rows.map(({ id, code }) => [id, code]))
  return new Map(rows.map(({ code, kind, parentId }) => [code, { code, kind: kind as UnitKind, parent: codes.get(parentId ?? '') ?? '' }]))
}

const write = ({ deps, config }: Station, { units }: CheckedUnits, { people }: CheckedPeople) =>
  transaction(deps, async (ctx: Context) => {
    const accounts = new Map<string, string>()
    return {
      units: await importUnits(ctx, units),
      people: await importPeople(ctx, people, async channel => {
        const account =
          accounts.get(channel) ??
          (await accountForRoster(ctx, channel, channel === 'feishu' ? config.feishu?.appId : config.wechat?.account))
        accounts.set(channel, account)
        return account
      }),
    }
  })

/** What is right as a table and may still not be what was meant. */
async function warningsOf(station: Station, { units }: CheckedUnits, { people }: CheckedPeople): Promise<string[]> {
  const { channels, defaultUnit, feishu } = station.config
  const all = await knownUnits(station)
  const roots = rootsOf(all.values())
  const uncounted = units.filter(({ kind, employees }) => (kind === 'enterprise' || kind === 'department') && employees === 0).length
  const warnings: [is: boolean, line: string][] = [
    [
      roots.length > 1 && defaultUnit === undefined,
      `${roots.length} units have no unit above (${roots.slice(0, 5).join(', ')}): set DEFAULT_UNIT to the one that owns what nobody else can`,
    ],
    [defaultUnit !== undefined && !all.has(defaultUnit), `DEFAULT_UNIT is ${defaultUnit}, and no unit has this code: correct it in .env`],
    [
      people.some(({ ids }) => (ids.feishu ?? '') !== '') && feishu === undefined,
      'feishu_open_id is valid for one app only: set FEISHU_APP_ID and FEISHU_APP_SECRET to the app these ids are of',
    ],
    [
      uncounted > 0,
      `${uncounted} enterprises or departments have no number of employees: in alerts they count as units under ten people, which are not named`,
    ],
    [
      channels.includes('sandbox'),
      'this database holds imported people now, and in the sandbox anyone acts as anyone: its next start is refused until sandbox leaves CHANNELS',
    ],
  ]
  const lines = warnings.filter(([is]) => is).map(([, line]) => line)
  for (const line of lines) say(`warning: ${line}`)
  return lines
}
