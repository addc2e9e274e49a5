/** What a command is: its words, who may say it, what it takes, and one `run` that returns what to say. */
import { checkNumber, readNumber } from '../domain/number.ts'
import type { Role } from '../domain/person.ts'
import { plain } from '../texts/cards.ts'
import { refusal, say } from '../texts/text.ts'
import { ownById, ownByNumber, ownOpen, byNumber, type Grievance, ownedBy, visibleById } from '../services/grievances/read.ts'
import { factsOf } from '../services/grievances/facts.ts'
import { latestChoices } from '../services/deliveries.ts'
import { refuseIfLocked } from '../services/numbers.ts'
import { type Answer, answer, type Turn } from './turn.ts'

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
export function defineCommand(given: Given & { takes: 'text' | 'text?'; fits?: Command['fits']; run: (turn: Turn, text: string) => Promise<Answer> }): Command
export function defineCommand(given: Given & { takes: 'own' | 'seen'; run: (turn: Turn, grievance: Grievance) => Promise<Answer> }): Command
export function defineCommand(given: Given & { takes: 'own+text' | 'own+text?' | 'seen+text' | 'seen+text?'; run: (turn: Turn, grievance: Grievance, text: string) => Promise<Answer> }): Command
export function defineCommand(given: Given & { takes: string; fits?: Command['fits']; run: (...args: never[]) => Promise<Answer> }): Command {
  const { takes, ...rest } = given
  const base = { aliases: [], glued: [], where: 'private' as const, ...rest }
  const run = given.run as (turn: Turn, ...args: unknown[]) => Promise<Answer>
  if (takes === 'nothing') return { ...base, fits: text => text === '', run: turn => run(turn) }
  if (takes === 'text' || takes === 'text?')
    return { ...base, fits: given.fits ?? (() => true), run: (turn, text) => (takes === 'text' && text === '' ? usage(given) : run(turn, text)) }
  const [whose, more] = takes.split('+') as ['own' | 'seen', string | undefined]
  return {
    ...base,
    fits: text => more !== undefined || text === '' || pointerIn(text).rest === '',
    async run(turn, text, said) {
      const pointer = pointerIn(text)
      const found = await matterOf(turn, whose, pointer.digits, digits => `${said} ${digits}${pointer.rest === '' ? '' : ` ${pointer.rest}`}`)
      if ('messages' in found) return found
      if (more === 'text' && pointer.rest === '') return usage(given)
      return run(turn, found, pointer.rest)
    },
  }
}

const usage = (command: Pick<Command, 'usage'>): Promise<Answer> => Promise.resolve(answer(plain(say('usage', { usage: command.usage }))))

/** The digits in front of the rest: a number, or a place in the latest list. */
export function pointerIn(text: string): { digits: string | null; rest: string } {
  const found = /^[##第]?\s*([0-9０-９](?:[0-9０-９\s-]{0,14}[0-9０-９])?)(?![0-9０-９]|月|日|天|号|点|年|个|人|元|块|万|千|百|%)[\s,，::]*/u.exec(text)
  if (found === null) return { digits: null, rest: text }
  const digits = found[1] ?? ''
  const whole = readNumber(digits)
  if (whole !== null) return { digits: whole, rest: text.slice(found[0].length).trim() }
  const first = /^[0-9０-９]+/.exec(digits)?.[0] ?? digits
  const single = first.length <= 2 || first.length >= 6
  return single ? { digits: first.normalize('NFKC'), rest: text.slice(text.indexOf(first) + first.length).replace(/^[\s,，::]+/, '') } : { digits: null, rest: text }
}

const LIST_MS = 30 * 60_000

/** What a bare or leading small number means in this chat: the number of a line in the latest list. */
async function listed(turn: Turn, place: number): Promise<string | null> {
  const latest = await latestChoices(turn.ctx, turn.conversation.id, LIST_MS)
  return latest?.content.list[place - 1]?.no ?? null
}

/**
 * The matter a command means: by number, by place in the latest list, by the message it quotes, or because there is only one.
 * An answer instead of a grievance asks which one.
 */
async function matterOf(turn: Turn, whose: 'own' | 'seen', digits: string | null, again: (no: string) => string): Promise<Grievance | Answer> {
  if (digits !== null) return byDigits(turn, whose, digits)
  const quoted = turn.quoted?.grievanceId
  if (quoted !== undefined && quoted !== null) {
    const found = await (whose === 'own' ? ownById(turn.ctx, quoted, turn.speaker) : visibleById(turn.ctx, quoted, turn.speaker))
    if (found === null) throw refusal('noSuchNumber', {})
    return found
  }
  const open = whose === 'own' ? await ownOpen(turn.ctx, turn.speaker) : await ownedBy(turn.ctx, turn.speaker.personId)
  const [only, ...others] = open
  if (only === undefined) return answer(plain(whose === 'own' ? say('progressNone', {}) : say('mine', { lines: [], claimable: [] })))
  return others.length === 0 ? only : askWhich(turn, whose, open.slice(0, 9), again)
}

async function byDigits(turn: Turn, whose: 'own' | 'seen', digits: string): Promise<Grievance> {
  const no = digits.length <= 2 ? await listed(turn, Number(digits)) : digits
  if (no === null) throw refusal('noSuchNumber', {})
  await refuseIfLocked(turn.ctx, turn.speaker)
  if (checkNumber(no) === 'typo') throw refusal('numberTypo', { no })
  const found = await (whose === 'own' ? ownByNumber(turn.ctx, no, turn.speaker) : byNumber(turn.ctx, no, turn.speaker))
  if (found === null) throw refusal('noSuchNumber', {})
  return found
}

async function askWhich(turn: Turn, whose: 'own' | 'seen', open: readonly Grievance[], again: (no: string) => string): Promise<Answer> {
  const lines: string[] = []
  for (const grievance of open) lines.push(say(whose === 'own' ? 'matterLine' : 'mineLine', await factsOf(turn.ctx, grievance)))
  const list = open.map(({ no }) => ({ no, says: again(no) }))
  return answer({ text: say('whichMatter', { lines }), list })
}
