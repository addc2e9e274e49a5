/** hot <jsonl>: clusters of what many people write about, in the order of time, with the first early warning of each. */
import { z } from 'zod'
import { hotIssues, type Matter } from '../triage/hot/hot-issues.ts'
import { print } from './output.ts'
import { rowsOf } from './rows.ts'
import { readArgs } from './usage.ts'

const USAGE = 'hot <jsonl>'

const CHINA_MS = 8 * 3_600_000
const NUMBERS = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?)?$/

/** "2019/2/28 11:25:05" and "2019-02-28 11:25:05" mean the clock on the wall in China; a time with a zone means itself. NaN when it is neither. */
export function timeOf(text: string): number {
  const parts = NUMBERS.exec(text.trim())
  if (parts === null) return Date.parse(text)
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1).map(part => Number(part ?? 0))
  return Date.UTC(year, month - 1, day, hour, minute, second) - CHINA_MS
}

const Name = z.union([z.string(), z.number()]).transform(String)

const Row = z.object({
  id: Name,
  user: Name,
  time: z
    .string()
    .transform(timeOf)
    .refine(at => !Number.isNaN(at), 'is no time'),
  title: z.string().default(''),
  text: z.string().default(''),
})

/** Milliseconds as ISO with +08:00. */
export const inChina = (at: number): string => new Date(at + CHINA_MS).toISOString().replace(/\.\d+Z$/, '+08:00')

/** A single matter is no issue. */
const FEWEST = 2

export async function runHot(args: string[]): Promise<number> {
  const [file = ''] = readArgs(args, USAGE, [1, 1], {}).positionals
  const matters: Matter[] = []
  for await (const { time, ...row } of rowsOf(file, Row)) matters.push({ ...row, at: time })
  matters.sort((a, b) => a.at - b.at)
  const issues = hotIssues()
  for (const matter of matters) issues.add(matter)
  const found = issues.list(matters.at(-1)?.at ?? 0).filter(({ ids }) => ids.length >= FEWEST)
  for (const [at, { ids, users, title, alert }] of found.entries())
    print({
      cluster: at + 1,
      ids,
      users: users.size,
      title,
      firstAlertAt: alert === null ? null : inChina(alert.at),
      alertedAfter: alert?.after ?? null,
    })
  return 0
}
