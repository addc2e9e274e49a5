/** What a command is: its words, who may say it, what it takes, and one `run` that returns what to say. */

import { checkNumber, readNumber } from '../domain/number.ts'
import type { Role } from '../domain/person.ts'
import { readNumeral } from '../domain/typed/chinese-numeral.ts'
import { factsOf } from '../services/grievances/facts.ts'
import { byNumber, type Grievance, ownById, ownByNumber, ownedBy, ownOpen, visibleById } from '../services/grievances/read.ts'
import { latestList } from '../services/mail/sent.ts'
import { refuseIfLocked } from '../services/numbers.ts'
import { isCadre } from '../services/people/people.ts'
import { plain } from '../texts/cards.ts'
import { refusal, say } from '../texts/text.ts'
import { type Answer, about, answer, type Turn } from './turn.ts'

/** own: the speaker's own matter · seen: one that the cadre may see */
export type Takes = 'nothing' | 'text' | 'own' | 'own+text' | 'seen' | 'seen+text' | 'group'

export interface Command {
  readonly name: string
  readonly aliases: readonly string[]
  /** Those of its words that take their argument with nothing between (转给老李). */
  readonly glued: readonly string[]
  readonly roles: 'everyone' | readonly Role[]
  readonly summary: string
  readonly usage: string
  readonly where: 'private' | 'group' | 'anywhere'
  /** The argument decides whether this is the command at all: `进度 怎么样` is a sentence. */
  readonly fits: (rest: string) => boolean
  readonly run: (turn: Turn, rest: string, said: string) => Promise<Answer>
}

/** Which matters a cadre may mean who names none. */
type Among = (turn: Turn) => Promise<readonly Grievance[]>

/** Says no where the matter that was named is none that the speaker may see. */
type Unseen = (turn: Turn, which: { readonly no: string } | { readonly id: string }) => Promise<never>

const noSuchNumber: Unseen = () => Promise.reject(refusal('noSuchNumber', {}))

interface Given {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly glued?: readonly string[]
  readonly roles: 'everyone' | readonly Role[]
  readonly summary: string
  readonly usage: string
  readonly where?: Command['where']
}

/** Text is refused when it is empty; `needs` says what is missing. */
export function defineCommand(given: Given & { takes: 'nothing'; run: (turn: Turn) => Promise<Answer> }): Command
export function defineCommand(
  given: Given & { takes: 'text' | 'text?'; fits?: Command['fits']; run: (turn: Turn, text: string) => Promise<Answer> },
): Command
export function defineCommand(
  given: Given & { takes: 'own' | 'seen'; among?: Among; unseen?: Unseen; run: (turn: Turn, grievance: Grievance) => Promise<Answer> },
): Command
export function defineCommand(
  given: Given & {
    takes: 'own+text' | 'own+text?' | 'seen+text' | 'seen+text?'
    among?: Among
    run: (turn: Turn, grievance: Grievance, text: string) => Promise<Answer>
  },
): Command
export function defineCommand(
  given: Given & { takes: string; fits?: Command['fits']; among?: Among; unseen?: Unseen; run: (...args: never[]) => Promise<Answer> },
): Command {
  const { takes, among, unseen = noSuchNumber, ...rest } = given
  const base = { aliases: [], glued: [], where: 'private' as const, ...rest }
  const run = given.run as (turn: Turn, ...args: unknown[]) => Promise<Answer>
  if (takes === 'nothing') return { ...base, fits: text => text === '', run: turn => run(turn) }
  if (takes === 'text' || takes === 'text?')
    return {
      ...base,
      fits: given.fits ?? (() => true),
      run: (turn, text) => (takes === 'text' && text === '' ? usage(given) : run(turn, text)),
    }
  const [whose, more] = takes.split('+') as ['own' | 'seen', string | undefined]
  return {
    ...base,
    fits: text => more !== undefined || text === '' || pointerIn(bare(text)).rest === '',
    async run(turn, typed, said) {
      const text = more === undefined ? bare(typed) : typed
      const pointer = await pointed(turn, text, more !== undefined)
      const named = pointer.digits !== null || turn.quoted?.grievanceId != null
      if (more === 'text' && pointer.rest === '' && !named) return usage(given)
      const found = await matterOf(
        turn,
        whose,
        pointer,
        among ?? mattersOf[whose],
        unseen,
        digits => `${said} ${digits}${pointer.rest === '' ? '' : ` ${pointer.rest}`}`,
      )
      if ('messages' in found) return found
      if (more === 'text' && pointer.rest === '') return usage(given, found)
      return run(turn, found, pointer.rest)
    },
  }
}

/** `1号`, `第二个`: a place in a list, where nothing else can be meant. */
function bare(text: string): string {
  const place = /^第?([0-9０-９一二三四五六七八九十]{1,3})[号个件条]$/u.exec(text.trim())?.[1]
  const number = place === undefined ? null : readNumeral(place.normalize('NFKC'))
  return number === null ? text : String(number)
}

/** A right example; for a matter that is known, with its number. Quoting it means that matter. */
async function usage(command: Pick<Command, 'usage'>, grievance?: Grievance): Promise<Answer> {
  if (grievance === undefined) return answer(plain(say('usage', { usage: command.usage })))
  return about(grievance, plain(say('usage', { usage: command.usage.replace(/\d{9}/, grievance.no) })))
}

/** The digits in front of the rest: a number, or a place in the latest list. */
export function pointerIn(text: string): { digits: string | null; rest: string } {
  const found =
    /^[##第]?\s*([0-9０-９](?:[0-9０-９\s-]{0,14}[0-9０-９])?)(?![0-9０-９]|月|日|天|号|点|年|个|人|元|块|万|千|百|%)[\s,，::]*/u.exec(text)
  if (found === null) return { digits: null, rest: text }
  const digits = found[1] ?? ''
  const whole = readNumber(digits)
  if (whole !== null) return { digits: whole, rest: text.slice(found[0].length).trim() }
  const first = /^[0-9０-９]+/.exec(digits)?.[0] ?? digits
  const single = first.length <= 2 || first.length >= 6
  return single
    ? { digits: first.normalize('NFKC'), rest: text.slice(text.indexOf(first) + first.length).replace(/^[\s,，::]+/, '') }
    : { digits: null, rest: text }
}

/** `指派 李干事 382746156`: a whole number at the end, its check digit right. */
function numberBehind(text: string): { digits: string; rest: string } | null {
  const found = /^(\S.*?)[\s,，::]+((?:[0-9０-９]{3}[\s-]?){2}[0-9０-９]{3})\s*$/su.exec(text)
  const digits = found === null ? null : readNumber(found[2] ?? '')
  return digits === null || checkNumber(digits) !== 'ok' ? null : { digits, rest: found?.[1] ?? '' }
}

const LIST_MS = 30 * 60_000

const mattersOf: Record<'own' | 'seen', Among> = {
  own: turn => ownOpen(turn.ctx, turn.speaker),
  seen: turn => ownedBy(turn.ctx, turn.speaker.personId),
}

interface Pointed {
  /** Nine digits, or what was typed for them. */
  readonly digits: string | null
  readonly rest: string
  /** Chosen from a list: a typed number is a guess, this is none. */
  readonly listed?: true
}

/**
 * A small number in front means a line of the latest list in this chat. Where there is no list and words are wanted, it is one of the words.
 * @throws UserError `noSuchPlace`, `listOver`
 */
async function pointed(turn: Turn, text: string, takesText: boolean): Promise<Pointed> {
  const ahead = pointerIn(text)
  const pointer = isCadre(turn.speaker) && ahead.digits === null && turn.quoted?.grievanceId == null ? (numberBehind(text) ?? ahead) : ahead
  if (pointer.digits === null || pointer.digits.length > 2) return pointer
  const list = await latestList(turn.ctx, turn.conversation.id, LIST_MS)
  const no = list?.[Number(pointer.digits) - 1]?.no
  if (no !== undefined) return { digits: no, rest: pointer.rest, listed: true }
  if (takesText && list === null && pointer.rest !== '') return { digits: null, rest: text.trim() }
  throw list === null ? refusal('listOver', {}) : refusal('noSuchPlace', { place: pointer.digits, last: list.length })
}

/**
 * The matter a command means: by number, by place in the latest list, by the message it quotes, or because there is only one.
 * An answer instead of a grievance asks which one.
 */
async function matterOf(
  turn: Turn,
  whose: 'own' | 'seen',
  { digits, listed }: Pointed,
  among: Among,
  unseen: Unseen,
  again: (no: string) => string,
): Promise<Grievance | Answer> {
  if (digits !== null) return byDigits(turn, whose, digits, listed === true, unseen)
  const quoted = turn.quoted?.grievanceId
  if (quoted !== undefined && quoted !== null) {
    const found = await (whose === 'own' ? ownById(turn.ctx, quoted, turn.speaker) : visibleById(turn.ctx, quoted, turn.speaker))
    return found ?? unseen(turn, { id: quoted })
  }
  const open = await among(turn)
  const [only, ...others] = open
  if (only === undefined) return answer(plain(whose === 'own' ? say('progressNone', {}) : say('mineNone', {})))
  return others.length === 0 ? only : askWhich(turn, whose, open.slice(0, 9), again)
}

async function byDigits(turn: Turn, whose: 'own' | 'seen', no: string, listed: boolean, unseen: Unseen): Promise<Grievance> {
  if (!listed) await refuseIfLocked(turn.ctx, turn.speaker)
  if (checkNumber(no) === 'typo') throw refusal('numberTypo', { no })
  const found = await (whose === 'own' ? ownByNumber(turn.ctx, no, turn.speaker) : byNumber(turn.ctx, no, turn.speaker))
  return found ?? unseen(turn, { no })
}

async function askWhich(turn: Turn, whose: 'own' | 'seen', open: readonly Grievance[], again: (no: string) => string): Promise<Answer> {
  const lines: string[] = []
  for (const grievance of open) lines.push(say(whose === 'own' ? 'matterLine' : 'mineLine', await factsOf(turn.ctx, grievance)))
  const list = open.map(({ no }) => ({ no, says: again(no) }))
  return answer({ text: say('whichMatter', { lines }), list })
}
