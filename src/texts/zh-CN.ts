/** Everything the bot says, by key. Read it aloud before it ships. */
import { alerts } from './zh-cn/alerts.ts'
import { answering } from './zh-cn/answer.ts'
import { away } from './zh-cn/away.ts'
import { cadre } from './zh-cn/cadre.ts'
import { demands } from './zh-cn/demand.ts'
import { employee } from './zh-cn/employee.ts'
import { followUp } from './zh-cn/follow-up.ts'
import { helping } from './zh-cn/helping.ts'
import { hot } from './zh-cn/hot.ts'
import { incident } from './zh-cn/incident.ts'
import { jointly } from './zh-cn/jointly.ts'
import { ledger } from './zh-cn/ledger.ts'
import { mediating } from './zh-cn/mediation.ts'
import { overview } from './zh-cn/overview.ts'
import { refusals } from './zh-cn/refusals.ts'
import { requests } from './zh-cn/requests.ts'
import { rescue } from './zh-cn/rescue.ts'
import { review } from './zh-cn/review.ts'
import { why } from './zh-cn/why.ts'

export const zhCN = {
  ...employee,
  ...followUp,
  ...cadre,
  ...answering,
  ...helping,
  ...demands,
  ...jointly,
  ...mediating,
  ...alerts,
  ...rescue,
  ...hot,
  ...incident,
  ...ledger,
  ...refusals,
  ...requests,
  ...overview,
  ...review,
  ...why,
  ...away,
}
