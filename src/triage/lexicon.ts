/** Which category words a text holds. */
import { Category } from '../domain/grievance.ts'
import { pattern } from './pattern.ts'
import { TOPICS, type Topic } from './rules/categories.ts'

export interface LexiconHit {
  readonly category: Category
  readonly topic: Topic
  /** The words as they stand in the text. */
  readonly words: string
}

const compiled = Category.options.flatMap(category => TOPICS[category].map(topic => ({ category, topic, regex: pattern(topic.words) })))

/** Takes canonical text; one hit per second level at most, in the order of the table. */
export function lexiconHits(text: string): LexiconHit[] {
  return compiled.flatMap(({ category, topic, regex }) => {
    const match = regex.exec(text)
    return match ? [{ category, topic, words: match[0] }] : []
  })
}
