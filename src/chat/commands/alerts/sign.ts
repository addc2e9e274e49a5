import { PLAN_OF } from '../../../domain/incident.ts'
import { type OpenAlert, sign as signAlert, toldTo } from '../../../services/alerts/ladder/sign.ts'
import { groupsTold } from '../../../services/alerts/ladder/spread.ts'
import { isLifeDanger } from '../../../services/alerts/rescue/life-danger.ts'
import { privateConversation } from '../../../services/mail/accounts.ts'
import { CADRES } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand, pointerIn } from '../../command.ts'
import { putPolice } from '../../dialogues/police.ts'
import { type Answer, answer, NOTHING, reply, type Turn } from '../../turn.ts'
import { isQuoted, means } from '../../which-alert.ts'

/**
 * 签收. Which alert: by number, by quotation, or because only one is open.
 * @param must whether to say so when there is none; 收到 is also just a word
 */
export async function signBy(turn: Turn, no: string | null, must: boolean): Promise<Answer | null> {
  const told = await toldTo(turn.ctx, turn.speaker)
  const open = told.filter(({ signedAt }) => signedAt === null)
  const quoted = told.find(isQuoted(turn))
  const chosen =
    no !== null ? (no.length <= 2 ? open[Number(no) - 1] : told.find(means(no))) : (quoted ?? (open.length === 1 ? open[0] : undefined))
  if (chosen !== undefined) return signed(turn, chosen)
  if (no !== null) throw refusal('noSuchNumber', {})
  if (open.length === 0) {
    const [latest] = told
    return !must ? null : latest === undefined ? answer(plain(say('noAlert', {}))) : signed(turn, latest)
  }
  return must ? which(open) : null
}

/** What to do next comes in the signer's own chat; the group hears once who signed. */
async function signed(turn: Turn, alert: OpenAlert): Promise<Answer> {
  const nos = await signAlert(turn.ctx, alert, turn.speaker)
  const said = plain(say('signed', { alertNo: alert.no, at: turn.ctx.now, nos }))
  const apart = await ownChat(turn)
  if (apart !== null)
    await reply({ ctx: turn.ctx, conversation: apart }, { messages: [said, planOf(alert)], alertId: alert.id, urgent: true })
  await afterwards(turn, alert)
  const heard = apart !== null && (turn.conversation.type === 'private' || (await isTold(turn, alert)))
  return heard ? NOTHING : { messages: [said], alertId: alert.id }
}

const ownChat = async ({ ctx, conversation, speaker }: Turn) =>
  conversation.type === 'private' ? conversation : privateConversation(ctx, speaker.personId)

const isTold = async ({ ctx, conversation }: Turn, { id }: OpenAlert): Promise<boolean> =>
  (await groupsTold(ctx, id)).some(group => group.id === conversation.id)

/** Of danger to life: whether the police were called; asked last, so that a number answers it. */
async function afterwards(turn: Turn, alert: OpenAlert): Promise<void> {
  if (isLifeDanger(alert) && !alert.drill) await putPolice(turn, alert.id)
}

const planOf = ({ hazard, drill }: OpenAlert) => plain(say('planOpens', { plan: PLAN_OF[hazard], drill }))

/** Whoever does something about an alert has signed for it. @param talking to whoever is in danger: no list of steps comes between */
export async function signFor(turn: Turn, alertId: string, talking = false): Promise<void> {
  const alert = (await toldTo(turn.ctx, turn.speaker)).find(({ id }) => id === alertId)
  if (alert === undefined || alert.signedAt !== null) return
  await signAlert(turn.ctx, alert, turn.speaker)
  const apart = talking ? null : await ownChat(turn)
  if (apart !== null) await reply({ ctx: turn.ctx, conversation: apart }, { messages: [planOf(alert)], alertId, urgent: true })
  await afterwards(turn, alert)
}

function which(open: readonly OpenAlert[]): Answer {
  const lines = open.map(({ level, hazard, unit, no }) => say('alertLine', { level, hazard, unit, alertNo: no }))
  return answer({ text: say('whichAlert', { lines }), list: open.map(({ no }) => ({ no, says: `签收 ${no}` })) })
}

export const sign = defineCommand({
  name: '签收',
  roles: CADRES,
  summary: '签收一条预警',
  usage: '签收',
  takes: 'text?',
  where: 'anywhere',
  fits: rest => rest === '' || pointerIn(rest).rest === '',
  async run(turn, rest) {
    return (await signBy(turn, pointerIn(rest).digits, true)) ?? answer(plain(say('noAlert', {})))
  },
})
