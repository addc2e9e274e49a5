/** 预警台账: what a line of it holds, and the same as a table for a spreadsheet. */
import type { Level } from '../../domain/grievance.ts'
import { headBand } from '../../domain/head-count.ts'
import type { IncidentState } from '../../domain/incident.ts'
import { LEVEL, spaced } from '../words.ts'
import { STATE } from './incident.ts'

/** `2026-11-23 09:00` in Beijing. */
const minuteOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

export interface RollLine {
  readonly at: Date
  readonly alertNo: string
  readonly level: Level
  readonly name: string
  readonly unit: string
  readonly people: number
  readonly state: IncidentState
  readonly drill: boolean
  readonly falseAlarm: boolean
  readonly signedAfter: number | null
  readonly signedBy: string | null
  readonly onWayAfter: number | null
  readonly onSceneAfter: number | null
  readonly measures: number
  readonly late: readonly string[]
  readonly result: string | null
  /** 合并: the number that answers for it. */
  readonly intoNo: string | null
  readonly reports: readonly { readonly kind: string; readonly who: string; readonly at: Date; readonly words: string }[]
}

/** 预警台账 as a table: heads and cells in one order. */
const ROLL: readonly (readonly [head: string, cell: (line: RollLine) => string])[] = [
  ['预警号', line => spaced(line.alertNo)],
  ['时间', line => minuteOf(line.at)],
  ['演练', line => (line.drill ? '是' : '')],
  ['级别', line => LEVEL[line.level]],
  ['事由', line => line.name],
  ['单位', line => line.unit],
  ['人数', line => headBand(line.people)],
  ['签收人', line => line.signedBy ?? ''],
  ['几分钟签收', line => `${line.signedAfter ?? ''}`],
  ['几分钟出发', line => `${line.onWayAfter ?? ''}`],
  ['几分钟到场', line => `${line.onSceneAfter ?? ''}`],
  ['处置续报条数', line => `${line.measures}`],
  ['状态', line => `${STATE[line.state]}${line.falseAlarm ? '（误报）' : ''}`],
  ['迟', line => line.late.join('、')],
  [
    '谁报谁收',
    line =>
      line.reports.map(({ kind, who, at, words }) => `${minuteOf(at)} ${who}${kind === 'receipt' ? '签收' : `：${words}`}`).join('；'),
  ],
  ['结果', line => line.result ?? ''],
  ['并入', line => (line.intoNo === null ? '' : spaced(line.intoNo))],
]
export const ROLL_HEADS: readonly string[] = ROLL.map(([head]) => head)
export const rollCells = (line: RollLine): string[] => ROLL.map(([, cell]) => cell(line))
