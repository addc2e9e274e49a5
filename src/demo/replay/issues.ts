/** The end of a year of petitions, for whoever reads and, in its last line, for programs. */
import { inChina } from '../../cli/hot.ts'
import { LEVEL } from '../../texts/words.ts'
import type { Found, Issue } from './found.ts'
import type { Dated } from './incidents.ts'
import type { Summary } from './report.ts'

const day = (ms: number): string => inChina(ms).slice(0, 10)
const minute = (ms: number): string => inChina(ms).slice(0, 16).replace('T', ' ')

/** What the calendar of the petitions says when the clock here says so. */
const then = ({ members: [first] }: Issue, at: Date): number =>
  at.getTime() - (first === undefined ? 0 : first.moment.getTime() - first.wrote)

const rowName = ({ at, row }: Dated): string => `row ${at + 1}${row.id === undefined ? '' : ` (id ${row.id})`}`

export function reportIssues(found: Found, { rows, seconds, stopped }: Summary, write: (line: string) => void): void {
  for (const [at, issue] of found.issues.entries()) tellIssue(issue, at + 1, write)
  if (found.notTaken.length > 0) {
    write(`not registered: ${found.notTaken.length} rows`)
    for (const one of found.notTaken) write(`  ${rowName(one)} “${one.row.title}”`)
  }
  const alarms = found.singleSource.map(({ level, hazard, count }) => `${count} ${level} ${hazard}`).join(', ')
  write(`alerts by what one person said: ${alarms === '' ? 'none' : alarms}`)
  write(
    `${rows} petitions, ${found.registered} matters, ${found.joined} rows joined a matter of their writer; ${seconds.toFixed(1)} s${stopped ? ', stopped' : ''}`,
  )
  write(
    JSON.stringify({
      rows,
      stopped,
      seconds: Math.round(seconds * 10) / 10,
      registered: found.registered,
      joined: found.joined,
      notTaken: found.notTaken.length,
      unhandled: found.unhandled,
      issues: found.issues.map(issue => ({
        ids: issue.members.map(({ at, row }) => row.id ?? String(at + 1)),
        people: issue.people,
        warnedAfter: issue.after,
        warnedAt: inChina(then(issue, issue.warnedAt)),
      })),
    }),
  )
}

function tellIssue(issue: Issue, place: number, write: (line: string) => void): void {
  const { members, people, after, warnedAt, collective, read } = issue
  const [first, last] = [members[0]?.wrote ?? 0, members.at(-1)?.wrote ?? 0]
  const waited = Math.round((then(issue, warnedAt) - first) / 86_400_000)
  write(`${place}. ${people} people, ${members.length} petitions, ${day(first)} to ${day(last)}; first “${members[0]?.row.title ?? ''}”`)
  write(
    `   early warning after ${after.people} people, ${after.petitions} petitions, on ${minute(then(issue, warnedAt))}, ${waited} days after the first`,
  )
  for (const one of collective)
    write(
      `   within two days: ${LEVEL[one.level as keyof typeof LEVEL] ?? one.level}色, ${one.people} people, from ${minute(then(issue, one.at))}`,
    )
  for (const { at, inGroup, text } of read)
    write(`   ${minute(then(issue, at))} the leader ${inGroup ? 'sees in the group' : 'hears'}: ${text.replaceAll('\n', ' / ')}`)
}
