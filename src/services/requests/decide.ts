/** 批准, 驳回: what follows from a decision, in its transaction. */
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { excludedFrom } from '../grievances/ownership/owner.ts'
import { append } from '../ledger/ledger.ts'
import { send } from '../mail/letters.ts'
import type { Speaker } from '../people/people.ts'
import { extend } from './extend.ts'
import { keepThere, sendBack } from './objection.ts'
import { type Request, settle } from './request.ts'
import { unlock } from './unlock.ts'

/** over: the matter went on in the meantime, nothing was changed */
export type Decided = { readonly outcome: 'approved' | 'refused' | 'over'; readonly due: Date | null }

const DONE: Record<'identity' | 'glass' | 'objection', (ctx: Context, request: Request, by: Speaker) => Promise<boolean>> = {
  identity: unlock,
  glass: async () => true,
  objection: sendBack,
}

/** @throws UserError `decidedBefore` */
export async function decide(ctx: Context, request: Request, by: Speaker, approved: boolean, words: string): Promise<Decided> {
  if (!approved) return refuse(ctx, request, by, words)
  const { kind } = request
  const due = kind === 'extend' ? await extend(ctx, request, by) : null
  const done = kind === 'extend' ? due !== null : await DONE[kind](ctx, request, by)
  await settle(ctx, request, done ? 'approved' : 'void', by)
  if (done) await note(ctx, request, by, 'approved', words)
  return { outcome: done ? 'approved' : 'over', due }
}

async function refuse(ctx: Context, request: Request, by: Speaker, words: string): Promise<Decided> {
  await settle(ctx, request, 'refused', by)
  await note(ctx, request, by, 'refused', words)
  if (request.kind === 'objection') await keepThere(ctx, request, by)
  const { no, id } = request.grievance
  // they may have stood down meanwhile
  if ((await excludedFrom(ctx, request.grievance)).has(request.askedById)) return { outcome: 'refused', due: null }
  await send(ctx, { personId: request.askedById }, plain(say('requestRefused', { no, kind: request.kind, by: by.name, reason: words })), {
    purpose: 'decided',
    grievanceId: id,
  })
  return { outcome: 'refused', due: null }
}

const note = (ctx: Context, { no, kind, grievance }: Request, by: Speaker, how: string, words: string): Promise<string> =>
  append(ctx, {
    type: `${kind}-${how}`,
    actor: { as: 'cadre', personId: by.personId },
    grievanceId: grievance.id,
    unitId: grievance.unitId,
    payload: { no, reason: words },
  })
