/** 热点: what many people bring. */
import { text } from '../catalogue.ts'
import { day } from '../words.ts'

export interface Hot {
  readonly subject: string
  readonly people: number
  /** Who first wrote within the last seven days. */
  readonly lately: number
  /** Most people first. */
  readonly units: readonly { readonly name: string; readonly people: number }[]
  readonly since: Date
  readonly answered: number
  readonly open: number
}

const SHOWN_UNITS = 4

function where({ units }: Hot): string {
  const shown = units.slice(0, SHOWN_UNITS).map(({ name, people }) => `${name} ${people} 人`)
  return `${shown.join('、')}${units.length > SHOWN_UNITS ? `，还有 ${units.length - SHOWN_UNITS} 个地方` : ''}`
}

const answers = ({ answered, open }: Hot): string => {
  if (answered === 0) return `${open} 件都还没答复`
  return open === 0 ? `${answered} 件都已答复` : `已答复 ${answered} 件，还有 ${open} 件没答复`
}

const rising = ({ lately, people }: Hot): string => {
  if (lately === 0) return '这周没有新增'
  return lately === people ? '都是这周提的' : `这周新增 ${lately} 人`
}

const sample: Hot = {
  subject: '食堂的事',
  people: 7,
  lately: 3,
  units: [
    { name: '三车间', people: 5 },
    { name: '一车间', people: 2 },
  ],
  since: new Date('2026-11-16T02:00:00Z'),
  answered: 2,
  open: 6,
}

export const hot = {
  hotWeekly: text(
    (p: { list: readonly Hot[]; alerts: number; unsigned: number }) =>
      [
        `上周的情况：红色、橙色预警 ${p.alerts} 起${p.unsigned === 0 ? '' : `，还有 ${p.unsigned} 起没人签收`}。`,
        ...(p.list.length === 0
          ? ['没有热点。没有不等于没事，也去车间走走。']
          : [
              '热点：',
              ...p.list.map(
                (one, at) =>
                  `${at + 1}. ${one.subject} · ${one.people} 人 · ${rising(one)}\n${where(one)}\n${day(one.since)}起 · ${answers(one)}`,
              ),
            ]),
      ].join('\n'),
    { list: [sample], alerts: 2, unsigned: 1 },
  ),
  hotWarning: text(
    (p: Hot) =>
      `热点提醒：“${p.subject}”已有 ${p.people} 个人反映。\n${where(p)}。${day(p.since)}起，${answers(p)}。\n建议当一件事来办，一次说清楚。发“热点”看全部。`,
    sample,
  ),
  hotList: text(
    (p: { list: readonly Hot[] }) =>
      p.list.length === 0
        ? '眼下没有热点（同一件事有 5 个人以上反映才算）。'
        : [
            '眼下的热点：',
            ...p.list.map(
              (one, at) =>
                `${at + 1}. ${one.subject} · ${one.people} 人 · ${rising(one)}\n${where(one)}\n${day(one.since)}起 · ${answers(one)}`,
            ),
          ].join('\n'),
    { list: [sample] },
  ),
}
