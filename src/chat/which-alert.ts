/** Which alert a word about one means: by number, by the message it quotes, or because there is only one. */
import { type OpenAlert, toldTo } from '../services/alerts/ladder/sign.ts'
import { plain } from '../texts/cards.ts'
import { refusal, say } from '../texts/text.ts'
import { pointerIn } from './command.ts'
import { type Answer, answer, type Turn } from './turn.ts'

/** Words about an alert speak of danger, and are no new one. */
export const HANDLED = { purpose: 'danger' } as const

/** Also the number of what was merged into it. */
export const means =
  (no: string) =>
  (alert: OpenAlert): boolean =>
    alert.no === no || alert.alsoNos.includes(no)

/** Also a message about what was merged into it. */
export const isQuoted =
  ({ quoted }: Pick<Turn, 'quoted'>) =>
  ({ id, alsoIds }: OpenAlert): boolean =>
    quoted?.alertId != null && (id === quoted.alertId || alsoIds.includes(quoted.alertId))

interface Wanted {
  /** The command, to be said again with a number. */
  readonly said: string
  /** Which of those that the speaker was told of can be meant. */
  readonly fits: (alert: OpenAlert) => boolean
}

/** @returns an answer instead where it must be asked which. @throws UserError `noSuchNumber` */
export async function whichAlert(turn: Turn, text: string, { said, fits }: Wanted): Promise<{ alert: OpenAlert; words: string } | Answer> {
  const told = (await toldTo(turn.ctx, turn.speaker, { over: true, hot: true })).filter(fits)
  const { digits, rest } = pointerIn(text)
  if (digits !== null && digits.length === 9) {
    const alert = told.find(means(digits))
    if (alert === undefined) throw refusal('noSuchNumber', {})
    return { alert, words: rest }
  }
  const quoted = told.find(isQuoted(turn))
  if (quoted !== undefined) return { alert: quoted, words: text }
  const mine = told.filter(({ signedById }) => signedById === turn.speaker.personId)
  const [only, ...others] = mine.length > 0 ? mine : told
  if (only === undefined) return answer(plain(say('noIncident', {})))
  if (others.length === 0) return { alert: only, words: text }
  const list = mine.length > 0 ? mine : told
  const lines = list.map(({ level, hazard, unit, no }) => say('alertLine', { level, hazard, unit, alertNo: no }))
  return answer({
    text: say('whichIncident', { what: said, lines }),
    list: list.map(({ no }) => ({ no, says: `${said} ${no}${text === '' ? '' : ` ${text}`}` })),
  })
}
