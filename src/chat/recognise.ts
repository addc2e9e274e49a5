/** Finds the command a whole message is. A word of somebody else's commands is just a word. */
import { canonicalText, firstWord, nearest, splitCommand } from '../domain/command-text.ts'
import { plain } from '../texts/cards.ts'
import { refusal, say } from '../texts/text.ts'
import { ROLE } from '../texts/words.ts'
import { holds, isCadre, type Speaker } from '../services/people.ts'
import type { Command } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { type Answer, answer, type Turn } from './turn.ts'

interface Word {
  readonly word: string
  readonly command: Command
}

const wordsOf = (commands: readonly Command[]): Word[] =>
  commands.flatMap(command => [command.name, ...command.aliases].map(word => ({ word: canonicalText(word), command })))

const ALL = wordsOf(COMMANDS)
const EVERYONE = ALL.filter(({ command }) => command.roles === 'everyone')
const GLUED = COMMANDS.flatMap(({ glued }) => glued)

/** Everybody's commands, and a cadre's as well for cadres (who are told when one isn't theirs). */
const knownTo = (speaker: Speaker): readonly Word[] => (isCadre(speaker) ? ALL : EVERYONE)

export function recognise(speaker: Speaker, text: string): { command: Command; rest: string; said: string } | null {
  const known = knownTo(speaker)
  const split = splitCommand(text, known.map(({ word }) => word), GLUED)
  const found = known.find(({ word, command }) => split !== null && word === split.word && command.fits(split.rest))
  if (split === null || found === undefined) return null
  return { command: found.command, rest: split.rest, said: found.command.name }
}

export async function answerCommand(turn: Turn): Promise<Answer | null> {
  const found = recognise(turn.speaker, turn.text)
  if (found === null) return guess(turn)
  return run(turn, found.command, found.rest, found.said)
}

export async function run(turn: Turn, command: Command, rest: string, said: string): Promise<Answer> {
  const { roles, where } = command
  if (roles !== 'everyone' && !holds(turn.speaker, ...roles))
    throw refusal('notYourPower', { what: command.name, who: roles.filter(role => !['deputy', 'adviser', 'resident', 'designated'].includes(role)).map(role => ROLE[role]).join('、') })
  if (where === 'private' && turn.conversation.type === 'group') throw refusal('onlyPrivate', {})
  if (where === 'group' && turn.conversation.type !== 'group') throw refusal('onlyGroup', {})
  return command.run(turn, rest, said)
}

/** `/认令` or a slip in a short whole message: the nearest command is offered, nothing is done. */
function guess(turn: Turn): Answer | null {
  const { word, marked } = firstWord(turn.text)
  if (word === '' || (!marked && turn.text.length > 4)) return null
  const words = knownTo(turn.speaker)
  const near = nearest(word, words.map(known => known.word))
  const command = words.find(known => known.word === near)?.command
  if (command === undefined) return null
  return marked ? answer(plain(say('didYouMean', { word: command.name, usage: command.usage }))) : null
}

/** Whether a text to be sent to somebody is itself a command word: then it was meant for the bot. */
export const isCommandWord = (speaker: Speaker, text: string): boolean => {
  const found = recognise(speaker, text)
  return found !== null && (found.rest === '' || /^[0-9\s]+$/.test(found.rest))
}
