/** Finds the command a whole message is. A word of somebody else's commands is just a word. */
import { canonicalText, firstWord, isReceipt, nearest, splitCommand } from '../domain/typed/command-text.ts'
import { holds, isCadre, type Speaker } from '../services/people/people.ts'
import { plain } from '../texts/cards.ts'
import { refusal, say } from '../texts/text.ts'
import { ROLE } from '../texts/words.ts'
import type { Command } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { withAlarm } from './danger.ts'
import { type Answer, answer, mustBeWhole, type Turn, wholeFrom } from './turn.ts'

interface Word {
  readonly word: string
  readonly command: Command
}

const wordsOf = (commands: readonly Command[]): Word[] =>
  commands.flatMap(command => [command.name, ...command.aliases].map(word => ({ word: canonicalText(word), command })))

interface Lexicon {
  readonly all: readonly Word[]
  readonly everyone: readonly Word[]
  readonly cadresOnly: readonly Word[]
  readonly glued: readonly string[]
}

let lexicon: Lexicon | undefined

/** Made when it is first wanted: some commands import this file, so their list may not be there yet when it loads. */
function vocabulary(): Lexicon {
  if (lexicon !== undefined) return lexicon
  const all = wordsOf(COMMANDS)
  const isForAll = ({ command }: Word): boolean => command.roles === 'everyone'
  lexicon = {
    all,
    everyone: all.filter(isForAll),
    cadresOnly: all.filter(word => !isForAll(word)),
    glued: COMMANDS.flatMap(({ glued }) => glued),
  }
  return lexicon
}

/** Everybody's commands, and a cadre's as well for cadres (who are told when one isn't theirs). */
const knownTo = (speaker: Speaker): readonly Word[] => (isCadre(speaker) ? vocabulary().all : vocabulary().everyone)

export function recognise(speaker: Speaker, text: string): { command: Command; rest: string; said: string } | null {
  const known = knownTo(speaker)
  const split = splitCommand(
    text,
    known.map(({ word }) => word),
    vocabulary().glued,
  )
  if (split === null || (vocabulary().glued.includes(split.word) && isSentence(text, split.rest))) return null
  const found = known.find(({ word, command }) => word === split.word && command.fits(split.rest))
  return found === undefined ? null : { command: found.command, rest: split.rest, said: found.command.name }
}

/** `转给老李` is a command, `交给财务了，月底发` is something to say: what is glued on is a short name and nothing more. */
const isSentence = (text: string, rest: string): boolean =>
  rest !== '' && !/\s/.test(text.trim()) && (!/^[\p{L}\p{N}（）()]{1,14}[。.!！]?$/u.test(rest) || /[了吗呢吧][。.!！?？]?$/u.test(rest))

export async function answerCommand(turn: Turn): Promise<Answer | null> {
  const found = recognise(turn.speaker, turn.text)
  if (found !== null) return run(turn, found.command, found.rest, found.said)
  return (isCadre(turn.speaker) ? misused(turn) : cadresOnly(turn.text)) ?? guess(turn)
}

/** `认领 三车间`: a cadre's command by its own name, with something after it that it cannot take. */
function misused({ speaker, text }: Turn): Answer | null {
  const named = vocabulary().cadresOnly.filter(({ word, command }) => word === command.name)
  const split =
    text.length > 24
      ? null
      : splitCommand(
          text,
          named.map(({ word }) => word),
        )
  const meant = named.find(({ word, command }) => word === split?.word && command.roles !== 'everyone' && holds(speaker, ...command.roles))
  return meant === undefined ? null : answer(plain(say('usage', { usage: meant.command.usage })))
}

/** `认领 382746156` from somebody who is no cadre (any more): no grievance, no small talk, and not a word about the number. */
function cadresOnly(text: string): Answer | null {
  const split = splitCommand(
    text,
    vocabulary().cadresOnly.map(({ word }) => word),
  )
  return split !== null && /^[#第]?[0-9\s]{9,14}(?![0-9])/.test(split.rest) ? answer(plain(say('cadresOnly', {}))) : null
}

export async function run(turn: Turn, command: Command, rest: string, said: string): Promise<Answer> {
  const { roles, where } = command
  if (roles !== 'everyone' && !holds(turn.speaker, ...roles))
    throw refusal('notYourPower', {
      what: command.name,
      who: roles
        .filter(role => !['deputy', 'adviser', 'resident', 'designated'].includes(role))
        .map(role => ROLE[role])
        .join('、'),
    })
  if (where === 'private' && turn.conversation.type === 'group') throw refusal('onlyPrivate', {})
  if (where === 'group' && turn.conversation.type !== 'group') throw refusal('onlyGroup', {})
  if (roles !== 'everyone') mustBeWhole(turn)
  const answered = await command.run(turn, wholeFrom(turn, rest), said)
  return isCadre(turn.speaker) ? withAlarm(turn, rest, answered) : answered
}

/** 好的, 修好了, 怎么撤回: said to somebody, and near a command by chance only. */
const NO_SLIP = /[了的]$|^(?:怎么|什么|谁|哪|几)/

/** A slip: `/认令`, `代办`, `认令 382746156`. The nearest command is offered, nothing is done. */
function guess(turn: Turn): Answer | null {
  const { word, marked } = firstWord(turn.text)
  const rest = turn.text.trim().slice(word.length).trim()
  const slip =
    isCadre(turn.speaker) &&
    word.length > 1 &&
    !NO_SLIP.test(word) &&
    (rest === '' ? word.length <= 4 : /^[0-9]{1,2}$|^[0-9\s]{9,11}(?![0-9])/.test(rest))
  if (word === '' || isReceipt(turn.text) || (!marked && !slip)) return null
  const words = knownTo(turn.speaker)
  const alike = (known: Word): number => (known.word[0] === word[0] ? 0 : 1)
  const near = nearest(
    word,
    [...words].sort((a, b) => alike(a) - alike(b)).map(known => known.word),
  )
  const command = words.find(known => known.word === near)?.command
  return command === undefined ? null : answer(plain(say('didYouMean', { word: command.name, usage: command.usage })))
}

/** Whether a text to be sent to somebody is itself a command word: then it was meant for the bot. */
export const isCommandWord = (speaker: Speaker, text: string): boolean => {
  const found = recognise(speaker, text)
  return found !== null && (found.rest === '' || /^[0-9\s]+$/.test(found.rest))
}
