/** Learning in a process of its own, so that the one that answers goes on answering. Reads a lesson as JSON from stdin, writes what came of it to
 * stdout; see {@link learnApart}. */
import { text } from 'node:stream/consumers'
import { BLIND_CALM, BLIND_ORANGE, BLIND_RED } from './bench/held/blind-danger.ts'
import { UNSEEN_GRIEVANCES } from './bench/held/held-chat.ts'
import type { Figures, Lesson } from './services/learning/retrain.ts'
import { learn } from './triage/model/learn.ts'
import { packHeads } from './triage/model/model-bytes.ts'
import { danger, triage, useModel } from './triage/triage.ts'

const lines = (block: string): string[] => block.trim().split('\n')
const alarms = (block: string): number => lines(block).filter(one => danger(one) !== null).length

/** On lists kept aside: nothing is ever learnt from them. */
const figures = (corrections: Lesson['corrections']): Figures => ({
  category: lines(UNSEEN_GRIEVANCES).filter(line => {
    const [, category, ...words] = line.split(' ')
    return triage(words.join(' ')).category === category
  }).length,
  red: alarms(BLIND_RED),
  orange: alarms(BLIND_ORANGE),
  falseAlarms: alarms(BLIND_CALM),
  corrected: corrections.filter(
    one => (one.what === 'category' ? triage(one.text).category : (danger(one.text)?.level ?? 'calm')) === one.label,
  ).length,
})

const { corrections, inUse }: Lesson = JSON.parse(await text(process.stdin))
useModel(inUse && { version: inUse.version, body: Buffer.from(inUse.body, 'base64') })
const before = figures(corrections)
const body = packHeads(learn(corrections))
useModel({ version: 'learnt', body })
const after = figures(corrections)
process.stdout.write(JSON.stringify({ body: body.toString('base64'), before, after }))
