/** The service as a process of its own, whose platform is the test's process, and which kills itself where it is told to. */
import path from 'node:path'
import { openSpool, type Spool, spooled } from '../../bots/spool.ts'
import { startApp } from '../../src/app.ts'
import { type Channel, DeliveryError, type Receive, type Sent } from '../../src/channel/channel.ts'
import { InboundMessage } from '../../src/channel/message.ts'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import { createLog } from '../../src/log.ts'
import { warmTriage } from '../../src/triage/model/warm.ts'
import type { FromVictim, TimeAway, ToVictim, VictimOptions } from './bridge.ts'
import { commitEachStatement } from './commit-each.ts'
import { capabilities } from './platform.ts'
import { at, sentenced } from './sentence.ts'

const tell = (message: FromVictim): void => void process.send?.(message)

let receive: Receive | undefined
let spool: Spool | undefined
const calls = new Map<number, { resolve: (sent: Sent) => void; reject: (error: DeliveryError) => void }>()

const channelOf = (options: VictimOptions): Channel => ({
  name: 'sandbox',
  account: 'faults',
  can: capabilities(options.rules),
  async start(given) {
    receive = options.spool === undefined ? given : await behindSpool(given, options)
  },
  send: ({ chat }, content, key) =>
    new Promise((resolve, reject) => {
      const no = calls.size + 1
      calls.set(no, { resolve, reject })
      tell({ type: 'send', no, chat: chat.id, content, key })
    }),
  async stop() {},
})

/** As a channel does that is pushed nothing twice. */
async function behindSpool(given: Receive, { spool: lacks, attachmentsDir, keyRing }: VictimOptions): Promise<Receive> {
  const dir = path.join(attachmentsDir, lacks?.withoutReplay === true ? `spool-${process.pid}` : 'spool')
  spool = await openSpool({ dir, keys: openKeys(parseKeyRing(keyRing)), heartbeatMs: 250 })
  const store: Receive =
    lacks?.withoutStableIds === true ? (message, files) => given({ ...message, id: `${message.id}~${process.pid}` }, files) : given
  return spooled(store, spool, { at })
}

const timeAway = (): { gap?: TimeAway } =>
  spool?.gap ? { gap: { from: spool.gap.from.toISOString(), until: spool.gap.until.toISOString() } } : {}

async function start(options: VictimOptions): Promise<void> {
  const { databaseUrl, connection, attachmentsDir, quietSeconds, sweepMs, patience } = options
  const app = await startApp({
    databaseUrl,
    connection,
    attachmentsDir,
    quietSeconds,
    sweepMs,
    patience,
    at,
    channels: [channelOf(options)],
    keys: openKeys(parseKeyRing(options.keyRing)),
    log: createLog('debug', 'victim'),
  })
  if (options.withoutTransactions === true) commitEachStatement(app.db)
  tell({ type: 'started', ...timeAway() })
}

async function take({ no, message }: Extract<ToVictim, { type: 'push' }>): Promise<void> {
  const stored = await receive?.(InboundMessage.parse(message)).then(
    () => true,
    () => false,
  )
  tell({ type: 'acknowledged', no, stored: stored ?? false })
}

function answered({ no, messageId, failure }: Extract<ToVictim, { type: 'sent' }>): void {
  if (failure === undefined) calls.get(no)?.resolve({ messageId: messageId ?? '' })
  else calls.get(no)?.reject(new DeliveryError(failure, 'the platform said so'))
}

process.on('message', (message: ToVictim) => {
  if (message.type === 'start') void start(message.options)
  else if (message.type === 'push') void take(message)
  else if (message.type === 'sent') answered(message)
  else sentenced(message.sentence)
})
process.on('disconnect', () => process.exit())
warmTriage()
tell({ type: 'loaded' })
