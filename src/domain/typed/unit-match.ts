/** Which unit somebody means who types its name or code as they say it: 三车间, 第3车间, 华北轴承三车间, 华北轴承, HB01. */
import { digitsFor } from './chinese-numeral.ts'
import { editDistance } from './edit-distance.ts'

export interface NamedUnit {
  readonly id: string
  readonly code: string
  readonly name: string
  /** Names of the units above, nearest last. */
  readonly path?: readonly string[]
}

export interface UnitCandidate {
  readonly unit: NamedUnit
  /** 0–100. From 90 on it is what was typed, below it is like it. */
  readonly score: number
}

export interface UnitMatch {
  /** `one`: sure, no need to ask. `several`: ask which, or, of a single candidate, whether. */
  readonly verdict: 'one' | 'several' | 'none'
  /** Best first, at most `MOST_CANDIDATES`. */
  readonly candidates: readonly UnitCandidate[]
  /** How many were as good as the ones listed or worse, all told. */
  readonly total: number
}

export const MOST_CANDIDATES = 6
/** Longest name that is looked at, in UTF-16 units; the rest is story, not name. */
const LONGEST = 60
const SURE = 90

/** Part of a name that people leave out: what sort of company it is. */
const COMPANY = /股份|有限|责任|集团|总公司|公司|总厂|厂/g
/** What people put around a name. */
const AROUND =
  /^(?:我们?|俺们?)?(?:的?(?:单位|公司|厂))?(?:就?是|在|叫|属于)?|(?:的|那边|这边|那里|这里|上班|工作|干活|职工|员工|工人|哈|啊|呢|吧)*$/g

interface Entry {
  readonly unit: NamedUnit
  readonly code: string
  readonly name: string
  /** The name without what people leave out; the name itself when nothing would be left. */
  readonly core: string
  /** Cores of the units above, joined. */
  readonly above: string
}

/** Folds the list once; each question then looks at every unit, in a few milliseconds for tens of thousands. */
export function makeUnitMatcher(units: readonly NamedUnit[]): (typed: string) => UnitMatch {
  const plain = remembered(canonical)
  const core = remembered((name: string) => coreOf(plain(name)))
  const entries = units.map(
    (unit): Entry => ({
      unit,
      code: codeOf(unit.code),
      name: plain(unit.name),
      core: core(unit.name),
      above: (unit.path ?? []).map(core).join(''),
    }),
  )
  return typed => {
    const asked = question(typed)
    if (asked.name === '' && asked.code === '') return { verdict: 'none', candidates: [], total: 0 }
    const found = entries
      .map(entry => ({ unit: entry.unit, score: score(asked, entry) }))
      .filter(one => one.score > 0)
      .sort(better)
    return { verdict: verdictOf(found), candidates: found.slice(0, MOST_CANDIDATES), total: found.length }
  }
}

/** One question on one list. Keep a matcher where there are many. */
export function matchUnit(typed: string, units: readonly NamedUnit[]): UnitMatch {
  return makeUnitMatcher(units)(typed)
}

interface Question {
  readonly code: string
  readonly name: string
  readonly core: string
}

function question(typed: string): Question {
  const text = typed.slice(0, LONGEST)
  const whole = canonical(text)
  const bare = canonical(text.trim().replace(AROUND, ''))
  const name = bare === '' ? whole : bare
  return { code: codeOf(text), name, core: coreOf(name) }
}

function score(asked: Question, { code, name, core, above }: Entry): number {
  if (code !== '' && code === asked.code) return 100
  if (name === asked.name) return 98
  if (core === asked.core) return 96
  const full = above + core
  if (full === asked.core) return 97
  if (asked.core.length < 2) return 0
  if (within(asked.core, core) && above !== '' && core.length < asked.core.length && asked.core.endsWith(core)) {
    const front = asked.core.slice(0, -core.length)
    return within(above, front) ? 94 : 40
  }
  if (within(core, asked.core)) return Math.round(60 + (25 * asked.core.length) / core.length)
  if (core.length > 2 && within(asked.core, core)) return Math.round(55 + (25 * core.length) / asked.core.length)
  if (within(full, asked.core)) return 55
  return nearly(asked.core, core) || nearly(asked.core, full) || shortened(asked.core, core) || shortened(asked.core, full)
}

/** One slip in three to five characters, two in more; never in a number, for 3车间 is not 4车间. */
function nearly(asked: string, name: string): number {
  const limit = asked.length < 3 ? 0 : asked.length < 6 ? 1 : 2
  if (Math.abs(asked.length - name.length) > limit || ![0, 1, 2].some(at => name.includes(asked.charAt(at)))) return 0
  if (numbersIn(asked) !== numbersIn(name)) return 0
  const distance = editDistance(asked, name, limit)
  return distance > limit ? 0 : Math.round(85 - (60 * distance) / Math.max(asked.length, name.length))
}

/** 华轴 for 华北轴承, 新区工地 for 新区建设工地: the first character and others in their order, no number left out. */
function shortened(asked: string, name: string): number {
  if (asked.charAt(0) !== name.charAt(0) || numbersIn(asked) !== numbersIn(name)) return 0
  let at = 0
  for (const char of asked) {
    at = name.indexOf(char, at) + 1
    if (at === 0) return 0
  }
  return Math.round(30 + (25 * asked.length) / name.length)
}

function numbersIn(text: string): string {
  return text.match(/[0-9]+/g)?.join(' ') ?? ''
}

/** Whether a part stands in the whole with no number cut in two: 3车间 is not in 13车间. */
function within(whole: string, part: string): boolean {
  const at = part === '' ? -1 : whole.indexOf(part)
  if (at < 0) return false
  const cut = (left: string, right: string) => /[0-9]/.test(left) && /[0-9]/.test(right)
  const end = at + part.length
  return !cut(whole.charAt(at - 1), part.charAt(0)) && !cut(part.slice(-1), whole.charAt(end))
}

/** `one` needs certainty: a wrong unit would send a grievance to strangers, a question costs one message. */
function verdictOf([first, second]: readonly UnitCandidate[]): UnitMatch['verdict'] {
  if (!first) return 'none'
  return first.score >= SURE && first.score > (second?.score ?? 0) ? 'one' : 'several'
}

/** Full-width to plain, lower case, Chinese numerals to digits, no 第, 号 or # about a number, no blanks or punctuation. */
function canonical(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, '')
  return digitsFor(letters)
    .replace(/第(?=[0-9])/g, '')
    .replace(/(?<=[0-9])[号#](?=\p{L})/gu, '')
    .replace(/#/g, '')
}

function coreOf(name: string): string {
  const core = name.replace(COMPANY, '')
  return core.length < 2 ? name : core
}

/** Codes are typed with any blanks, hyphens and case. */
function codeOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
}

function better(a: UnitCandidate, b: UnitCandidate): number {
  return b.score - a.score || a.unit.name.length - b.unit.name.length || (a.unit.code < b.unit.code ? -1 : 1)
}

/** Many units share their names and their paths. */
function remembered(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const found = known.get(text) ?? compute(text)
    known.set(text, found)
    return found
  }
}
