/** Every question the bot may be waiting on. */
import type { Dialogue } from '../dialogue.ts'
import { askReopen } from './again.ts'
import { askAnswer } from './answer.ts'
import { askIsGrievance, askOwnMatter, askWithdraw } from './confirm.ts'
import { askContact, askContactTime } from './contact.ts'
import { askTypedDanger, askVoiceDanger } from './danger.ts'
import { askPolice } from './police.ts'
import { askGoOn, askSatisfied } from './rating.ts'
import { askSupplement } from './supplement.ts'
import { askTakeOut } from './take-out.ts'
import { askTranscript } from './transcript.ts'
import { askUnit } from './unit.ts'

export const DIALOGUES: readonly Dialogue[] = [
  askUnit,
  askIsGrievance,
  askOwnMatter,
  askWithdraw,
  askGoOn,
  askSatisfied,
  askContact,
  askContactTime,
  askVoiceDanger,
  askTranscript,
  askTypedDanger,
  askPolice,
  askTakeOut,
  askSupplement,
  askReopen,
  askAnswer,
]
