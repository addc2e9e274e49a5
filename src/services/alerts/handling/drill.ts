/** 演练: the same ladder, plan and reports as in earnest, marked wherever it is told, and no matter of anybody behind it. */
import type { Level } from '../../../domain/grievance.ts'
import type { Hazard } from '../../../texts/zh-cn/alerts.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import type { Speaker } from '../../people/people.ts'
import { openAlert } from '../detect/open.ts'
import { byIdOf, ladderFor, sourceOf } from '../facts.ts'
import { lay } from '../ladder/clocks.ts'
import { tellFirst } from '../ladder/spread.ts'
import { noticeToSite } from '../rescue/rescue-notice.ts'
import { reportUp } from '../upward.ts'
import { note } from './notes.ts'

export async function startDrill(ctx: Context, unitId: string, level: Level, hazard: Hazard, by: Speaker): Promise<string> {
  const names = { grievanceId: null, category: 'safety', rule: 'drill', people: 1, drill: true } as const
  const id = await openAlert(ctx, { houseId: unitId, placeId: unitId, level, hazard, ...names })
  await note(ctx, { alertId: id, kind: 'drill', personId: by.personId })
  await append(ctx, {
    type: 'drill-started',
    actor: { as: 'cadre', personId: by.personId },
    alertId: id,
    unitId,
    payload: { level, hazard },
  })
  const alert = await byIdOf(ctx, id)
  const source = await sourceOf(ctx, alert)
  const ladder = ladderFor(alert)
  if (ladder !== null) await lay(ctx, id, ladder)
  await tellFirst(ctx, alert, source, '')
  await reportUp(ctx, alert, source, 'initial', '')
  if (alert.life) await noticeToSite(ctx, alert, source, null)
  return alert.no
}
