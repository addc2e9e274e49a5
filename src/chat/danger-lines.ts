/** What somebody in danger reads, one line at a time: short, calm, and no more than is true. */

import { isLifeDanger } from '../services/alerts/rescue/life-danger.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import type { Danger } from '../triage/triage.ts'
import type { Answer } from './turn.ts'

const HEIGHT = /楼|塔吊|跳|天台|阳台|桥|架子|高/
const WHY = { '110': '警察', '120': '救人', '119': '救火' } as const

/** @param reached somebody with a way to reach them is told in the transaction that says so; else the person is given the numbers */
export function dangerLines(found: Danger, reached: boolean): Answer {
  const lines = isLifeDanger(found) ? lifeLines(found, reached) : earlyLines(found, reached)
  return { messages: lines.map(plain), purpose: 'danger', urgent: true }
}

function lifeLines(found: Danger, reached: boolean): string[] {
  const help = reached ? say('dangerCalling', {}) : say('dangerCallYourself', {})
  return [...firstWords(found), say('dangerWhere', {}), help, numberLine(found)]
}

function firstWords({ hazard, other, words }: Danger): string[] {
  const stepBack = HEIGHT.test(words) ? [say('dangerStepBack', {})] : []
  if (other && hazard === 'self-harm') return [say('dangerHere', {}), say('dangerSeen', {})]
  switch (hazard) {
    case 'self-harm':
      return [say('dangerListening', {}), ...stepBack]
    case 'life':
      return [say('dangerHere', {}), ...(other ? [] : stepBack)]
    case 'fire':
      return [say('dangerFire', {})]
    case 'accident':
      return [say('dangerAccident', {})]
    case 'violence':
    case 'sexual-violence':
      return [say('dangerViolence', {})]
    case 'unsafe-order':
      return [say('dangerOrder', {})]
    case 'gathering':
    case 'extreme':
      return [say('dangerListening', {})]
  }
}

function numberLine({ hazard, other, number }: Danger): string {
  if (hazard === 'self-harm' && !other) return say('dangerDistress', {})
  return say('dangerNumber', { number: number ?? '110', why: WHY[number ?? '110'] })
}

/** Urgent and no danger to life yet, or no longer: the receipt with its number comes besides. */
function earlyLines(found: Danger, reached: boolean): string[] {
  return [...earlyWords(found), ...(reached ? [say('dangerReportedUp', {})] : [])]
}

function earlyWords({ hazard, number }: Danger): string[] {
  switch (hazard) {
    case 'gathering':
      return [say('dangerCalm', {})]
    case 'unsafe-order':
      return [say('dangerOrder', {})]
    case 'extreme':
      return [say('dangerListening', {}), say('dangerWait', {})]
    default:
      return [say('dangerIfNow', { number: number ?? '110' })]
  }
}
