/** Every command, in the order of 帮助. Adding one: its file in the folder of who says it, its texts, its line in this list. */
import type { Command } from '../command.ts'
import { dutyGroup, leadersGroup, workGroup } from './above/groups.ts'
import { hot } from './above/hot.ts'
import { instruct, oversee } from './above/oversee.ts'
import { overview } from './above/overview.ts'
import { alert } from './alerts/alert.ts'
import { alertRoll } from './alerts/alert-roll.ts'
import { arrived, notArrived } from './alerts/arrived.ts'
import { connect, hangUp } from './alerts/connect.ts'
import { drill } from './alerts/drill.ts'
import { duty } from './alerts/duty.ts'
import { confirm, finalReport, lookBack, measure, over, progressReport } from './alerts/incident.ts'
import { merge, split } from './alerts/merge.ts'
import { onScene, onWay, plan, planStep, reported } from './alerts/on-scene.ts'
import { sign } from './alerts/sign.ts'
import { close, closeAll } from './cadre/answer.ts'
import { answerAll } from './cadre/answer-all.ts'
import { ask } from './cadre/ask.ts'
import { claim } from './cadre/claim.ts'
import { answerDemand, demand } from './cadre/demand.ts'
import { fileFor } from './cadre/file-for.ts'
import { decline, escalate, recuse } from './cadre/give-back.ts'
import { assign, handOver } from './cadre/hand-over.ts'
import { hearing } from './cadre/hearing.ts'
import { helpOut, stepBack } from './cadre/help-out.ts'
import { workingHours } from './cadre/hours.ts'
import { back, leave } from './cadre/leave.ts'
import { consent, mediation } from './cadre/mediation.ts'
import { mine } from './cadre/mine.ts'
import { note } from './cadre/note.ts'
import { phoned } from './cadre/phone.ts'
import { category, complexity, level } from './cadre/reclassify.ts'
import { acceptance, redirect } from './cadre/redirect.ts'
import { reply } from './cadre/reply.ts'
import { approve, extension, identity, objection, refuse } from './cadre/requests.ts'
import { check, talk } from './cadre/talk.ts'
import { view } from './cadre/view.ts'
import { bind } from './employee/bind.ts'
import { claimBack } from './employee/claim-back.ts'
import { direct } from './employee/direct.ts'
import { done } from './employee/done.ts'
import { howNow } from './employee/how-now.ts'
import { human } from './employee/human.ts'
import { anonymous, confidential, openIdentity } from './employee/identity.ts'
import { alone, jointly } from './employee/jointly.ts'
import { eraseData, myData } from './employee/my-data.ts'
import { myUnit } from './employee/my-unit.ts'
import { progress, progressAll } from './employee/progress.ts'
import { prove } from './employee/prove.ts'
import { rate } from './employee/rate.ts'
import { reopen } from './employee/reopen.ts'
import { decideOnReview, review } from './employee/review.ts'
import { supplement } from './employee/supplement.ts'
import { urge } from './employee/urge.ts'
import { why } from './employee/why.ts'
import { withdraw } from './employee/withdraw.ts'
import { help } from './help.ts'

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
