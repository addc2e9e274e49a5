/** The one screen that a tired operator reads. */
import type { Standing } from '../status.ts'
import type { Figures } from './figures.ts'

export function screen({ service, database, warnings }: Standing): string {
  const state = service.up ? `${service.ready ? 'up' : 'UP, BUT NOT READY'} at ${service.url}` : `DOWN (nothing answers at ${service.url})`
  const base: [string, string][] = [
    ['service', state],
    ['database', database.ok ? `${database.where}, ${size(database.figures.bytes)}` : `NOT THERE: ${database.where}`],
  ]
  const rows = database.ok ? [...base, ...work(database.figures)] : base
  const width = Math.max(...rows.map(([name]) => name.length))
  const told =
    warnings.length === 0
      ? ['all is well']
      : [`${warnings.length} ${warnings.length === 1 ? 'thing' : 'things'} to look at:`, ...warnings.map(line => `  ! ${line}`)]
  return ['', ...rows.map(([name, text]) => `${name.padEnd(width)}  ${text}`), '', ...told, ''].join('\n')
}

function work({
  channels,
  queue,
  inbox,
  deliveries,
  open,
  overdue,
  alertsUnsigned,
  ledger,
  roster,
  aheadSeconds,
}: Figures): [string, string][] {
  const waits = (count: number, seconds: number): string => (count === 0 ? '0' : `${count}, the oldest for ${span(seconds)}`)
  const statuses = Object.entries(open.byStatus)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${status} ${count}`)
  const rows: [string, string, boolean][] = [
    ...channels.map(({ name, state, silentSeconds }): [string, string, boolean] => {
      const heard = silentSeconds === null ? 'no message yet' : `last message ${span(silentSeconds)} ago`
      return [name, `${state === 'up' ? state : state.toUpperCase()}; ${heard}`, true]
    }),
    ['queue', `${waits(queue.waiting, queue.oldestSeconds)} waiting`, true],
    ['unhandled', `${waits(inbox.unhandled, inbox.oldestSeconds)}${inbox.poison > 0 ? `; ${inbox.poison} set aside` : ''}`, true],
    [
      'undelivered',
      `${waits(deliveries.undelivered, deliveries.oldestSeconds)}; failed today ${deliveries.failed}, unclear ${deliveries.unknown}`,
      true,
    ],
    ['open matters', open.total === 0 ? '0' : `${open.total}: ${statuses.join(', ')}${open.red > 0 ? `; RED ${open.red}` : ''}`, true],
    [
      'overdue',
      overdue.count === 0
        ? '0'
        : `${overdue.count}, the oldest by ${span(overdue.oldestSeconds)}: ${overdue.numbers.map(spaced).join(', ')}${overdue.count > overdue.numbers.length ? ' …' : ''}`,
      true,
    ],
    ['alerts', `${alertsUnsigned} not signed for`, alertsUnsigned > 0],
    ['ledger', `${ledger.entries} entries, ${ledger.unsealed} unsealed`, true],
    [
      'roster',
      `${roster.units} units, ${roster.cadres} cadres, ${roster.bound} of them bound${roster.source === 'demo' ? ' (demo)' : ''}`,
      true,
    ],
    ['clock', `${span(aheadSeconds)} ahead of the machine's`, aheadSeconds > 0],
  ]
  return rows.filter(([, , shown]) => shown).map(([name, text]) => [name, text])
}

const spaced = (no: string): string => no.replace(/(\d{3})(?=\d)/g, '$1 ')

const size = (bytes: number): string => (bytes < 1024 ** 3 ? `${Math.round(bytes / 1024 ** 2)} MB` : `${(bytes / 1024 ** 3).toFixed(1)} GB`)

/** The two largest parts: `3 h 12 min`. */
export function span(seconds: number): string {
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [Math.floor(seconds) % 60, 's'],
  ]
  const first = parts.findIndex(([value]) => value > 0)
  if (first < 0) return 'less than 1 s'
  return parts
    .slice(first, first + 2)
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${value} ${unit}`)
    .join(' ')
}
