/** The words of danger in a text, as concepts; regular expressions alone, so that a process that never triages needs no dictionary. */
import { pattern } from '../pattern.ts'
import { CALMING, CONCEPTS, type Concept, INERT, NEUTRAL } from '../rules/danger-words.ts'

export interface Mention {
  readonly concept: Concept
  readonly at: number
  readonly words: string
}

const compiled = (Object.keys(CONCEPTS) as Concept[]).map(concept => ({ concept, regex: new RegExp(pattern(CONCEPTS[concept]), 'g') }))

/** Where a piece mentions which concept, in the order of the text. */
export const mentions = (piece: string): Mention[] =>
  compiled
    .flatMap(({ concept, regex }) => [...piece.matchAll(regex)].map(match => ({ concept, at: match.index, words: match[0] })))
    .sort((a, b) => a.at - b.at)

const OF_NO_DANGER = new Set<Concept>([...CALMING, ...INERT])

/** It may be part of a danger, as a tool or a place may. */
export const isGrave = (concept: Concept): boolean => !OF_NO_DANGER.has(concept)
/** It speaks of danger by itself. */
export const isOminous = (concept: Concept): boolean => isGrave(concept) && !NEUTRAL.has(concept)

/** Without one of these there is nothing to ask the model about. */
export const graveMentions = (found: readonly Mention[]): Mention[] => found.filter(({ concept }) => isGrave(concept))
