/** What `classify` of the command line answers for one text. */
import type { Category, Complexity, Kind, Level } from '../domain/grievance.ts'
import { CATEGORY_NAMES } from './rules/categories.ts'
import { triage } from './triage.ts'

export interface Classified {
  gate: 'grievance' | 'smalltalk' | 'status'
  kind: Kind
  category: Category
  level: Level
  complexity: Complexity
  reasons: string[]
}

/** `explain` adds rule names, the people and sums that were read, certainty, second level and the model's version to the reasons. */
export function classify(text: string, { explain = false }: { explain?: boolean } = {}): Classified {
  const { gate, kind, category, level, complexity, reasons, certainty, subcategory, people, sums, version } = triage(text)
  const told = explain ? reasons.map(reason => `${reason.text}［${reason.rule}］`) : reasons.map(reason => reason.text)
  const named = [
    ...(people === null ? [] : [`约 ${people} 人`]),
    ...sums.map(({ yuan, each, words }) => `“${words}”＝${each ? '每人 ' : ''}${yuan} 元`),
  ]
  const extra = explain
    ? [...named, `把握 ${Math.round(certainty * 100)}%，${CATEGORY_NAMES[category]}·${subcategory ?? '—'}，模型 ${version}`]
    : []
  return { gate, kind, category, level, complexity, reasons: [...told, ...extra] }
}
