/** Every command, in the order of 帮助. Adding one: its file here, its texts, its line in this list. */
import type { Command } from '../command.ts'
import { alert } from './alert.ts'
import { alertRoll } from './alert-roll.ts'
import { close, closeAll } from './answer.ts'
import { answerAll } from './answer-all.ts'
import { arrived, notArrived } from './arrived.ts'
import { ask } from './ask.ts'
import { bind } from './bind.ts'
import { claim } from './claim.ts'
import { claimBack } from './claim-back.ts'
import { connect, hangUp } from './connect.ts'
import { answerDemand, demand } from './demand.ts'
import { direct } from './direct.ts'
import { done } from './done.ts'
import { drill } from './drill.ts'
import { duty } from './duty.ts'
import { fileFor } from './file-for.ts'
import { decline, escalate, recuse } from './give-back.ts'
import { dutyGroup, leadersGroup, workGroup } from './groups.ts'
import { assign, handOver } from './hand-over.ts'
import { hearing } from './hearing.ts'
import { help } from './help.ts'
import { helpOut, stepBack } from './help-out.ts'
import { hot } from './hot.ts'
import { workingHours } from './hours.ts'
import { howNow } from './how-now.ts'
import { human } from './human.ts'
import { anonymous, confidential, openIdentity } from './identity.ts'
import { confirm, finalReport, lookBack, measure, over, progressReport } from './incident.ts'
import { alone, jointly } from './jointly.ts'
import { back, leave } from './leave.ts'
import { consent, mediation } from './mediation.ts'
import { merge, split } from './merge.ts'
import { mine } from './mine.ts'
import { eraseData, myData } from './my-data.ts'
import { myUnit } from './my-unit.ts'
import { note } from './note.ts'
import { onScene, onWay, plan, planStep, reported } from './on-scene.ts'
import { instruct, oversee } from './oversee.ts'
import { overview } from './overview.ts'
import { phoned } from './phone.ts'
import { progress, progressAll } from './progress.ts'
import { prove } from './prove.ts'
import { rate } from './rate.ts'
import { category, complexity, level } from './reclassify.ts'
import { acceptance, redirect } from './redirect.ts'
import { reopen } from './reopen.ts'
import { reply } from './reply.ts'
import { approve, extension, identity, objection, refuse } from './requests.ts'
import { decideOnReview, review } from './review.ts'
import { sign } from './sign.ts'
import { supplement } from './supplement.ts'
import { check, talk } from './talk.ts'
import { urge } from './urge.ts'
import { view } from './view.ts'
import { why } from './why.ts'
import { withdraw } from './withdraw.ts'

export const COMMANDS: readonly Command[] = [
  progressAll,
  progress,
  supplement,
  done,
  urge,
  why,
  human,
  openIdentity,
  confidential,
  anonymous,
  direct,
  rate,
  withdraw,
  reopen,
  review,
  howNow,
  acceptance,
  check,
  jointly,
  consent,
  alone,
  claimBack,
  prove,
  myUnit,
  myData,
  eraseData,
  help,
  bind,
  mine,
  hot,
  claim,
  view,
  reply,
  ask,
  note,
  close,
  closeAll,
  arrived,
  notArrived,
  handOver,
  assign,
  helpOut,
  stepBack,
  mediation,
  demand,
  answerDemand,
  decline,
  escalate,
  recuse,
  overview,
  oversee,
  decideOnReview,
  hearing,
  instruct,
  talk,
  phoned,
  redirect,
  leave,
  back,
  extension,
  objection,
  identity,
  approve,
  refuse,
  category,
  level,
  complexity,
  sign,
  connect,
  hangUp,
  confirm,
  measure,
  progressReport,
  finalReport,
  over,
  lookBack,
  merge,
  split,
  onWay,
  onScene,
  plan,
  planStep,
  reported,
  alert,
  drill,
  answerAll,
  alertRoll,
  fileFor,
  leadersGroup,
  workGroup,
  dutyGroup,
  duty,
  workingHours,
]
