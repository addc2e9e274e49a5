/** status: how the service stands, on one screen. */
import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import type { Config } from '../config.ts'
import { explain } from '../errors.ts'
import { print, say } from './output.ts'
import { type Server, withDb, withServer } from './station.ts'
import { type Figures, figuresOf } from './status/figures.ts'
import { screen } from './status/screen.ts'
import { type Answer, askService } from './status/service.ts'
import { readArgs } from './usage.ts'

export interface Standing {
  readonly service: Answer
  readonly database: { readonly where: string } & (
    | { readonly ok: true; readonly figures: Figures }
    | { readonly ok: false; readonly detail: string }
  )
  /** What an operator should do something about, worst first. */
  readonly warnings: readonly string[]
}

/** The table is for people, the line for programs: on a terminal the table alone, unless --json. */
export async function runStatus(args: string[]): Promise<number> {
  const { values } = readArgs(args, 'status [--json]', [0, 0], { json: { type: 'boolean' } })
  const standing = await withServer(false, server => look(server))
  if (values.json !== true) say(screen(standing))
  if (values.json === true || process.stdout.isTTY !== true) print(standing)
  return standing.database.ok ? 0 : 1
}

async function look(server: Server): Promise<Standing> {
  const { config } = server
  const service = await askService(config)
  const where = server.embedded ? `embedded, ${config.dataDir}` : `${new URL(server.url).host}${new URL(server.url).pathname}`
  try {
    const figures = await withDb(server, db => figuresOf(db, config))
    return {
      service,
      database: { where, ok: true, figures },
      warnings: [...warningsOf(service, figures), ...(await spaceWarnings(config))],
    }
  } catch (error) {
    const detail = explain(error, { databaseUrl: config.databaseUrl })
    if (detail === null) throw error
    return { service, database: { where, ok: false, detail }, warnings: [detail] }
  }
}

const LATE_SECONDS = 60

function warningsOf(service: Answer, figures: Figures): string[] {
  const { inbox, deliveries, ledger, overdue, queue } = figures
  const late = (row: { readonly oldestSeconds: number }): boolean => row.oldestSeconds > LATE_SECONDS
  const waiting = inbox.unhandled + deliveries.undelivered + ledger.unsealed > 0
  const found: [is: boolean, line: string][] = [
    [!service.up, `the service does not answer at ${service.url}: start it with "npm start"${waiting ? '; work is waiting for it' : ''}`],
    [service.up && late(inbox), 'messages wait for more than a minute to be handled: see the log of the service'],
    [service.up && late(queue), 'jobs wait for more than a minute: see that Redis runs, and the log of the service'],
    [service.up && late(deliveries), 'messages wait for more than a minute to be sent: see that the platform can be reached'],
    [
      service.up && ledger.unsealed > 0 && ledger.oldestSeconds > LATE_SECONDS,
      'ledger entries wait for more than a minute to be sealed: see the log of the service',
    ],
    [inbox.poison > 0, `${inbox.poison} messages could not be handled after several tries: the duty cadre was told; see the log`],
    [deliveries.unknown > 0, `of ${deliveries.unknown} messages nobody knows whether they arrived: their owners were asked`],
    [deliveries.failed > 0, `${deliveries.failed} messages could not be delivered in the last 24 hours: their owners were told`],
    [overdue.count > 0, `${overdue.count} matters are past their deadline: their leaders were told`],
    ...figures.warnings.map((line): [boolean, string] => [true, line]),
    ...service.warnings.filter(line => !figures.warnings.includes(line)).map((line): [boolean, string] => [true, line]),
  ]
  return found.filter(([is]) => is).map(([, line]) => line)
}

const LOW_BYTES = 1024 ** 3

async function spaceWarnings({ dataDir, attachmentsDir }: Config): Promise<string[]> {
  const low: string[] = []
  for (const folder of new Set([dataDir, attachmentsDir])) {
    if (!existsSync(folder)) continue
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < LOW_BYTES) low.push(`less than 1 GB is free where ${folder} lies: make room`)
  }
  return low.slice(0, 1)
}
