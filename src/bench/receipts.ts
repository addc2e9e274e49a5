/** Waiting for the receipt in a chat. */
import type { Shown } from '../demo/memory-channel.ts'
import type { Run } from './run.ts'

const RECEIPT = /编号 \d{3} \d{3} \d{3}/

export interface Receipts {
  readonly shown: (one: Shown) => void
  /** When the chat's next receipt arrives (`performance.now()`); null after `ms`, or when `ended` comes first. Ask before pushing. */
  next(chat: string, ms: number, ended: Promise<unknown>): Promise<number | null>
}

/** @param loses see Run.loses */
export function makeReceipts(loses: Run['loses'] = () => false): Receipts {
  const waiting = new Map<string, (at: number | null) => void>()
  return {
    shown(one) {
      if (RECEIPT.test(one.content.text) && !loses(one)) waiting.get(one.chat)?.(one.at)
    },
    next: (chat, ms, ended) =>
      new Promise(resolve => {
        const end = (at: number | null): void => {
          clearTimeout(timer)
          waiting.delete(chat)
          resolve(at)
        }
        const timer = setTimeout(end, ms, null)
        waiting.set(chat, end)
        void ended.then(() => end(null))
      }),
  }
}
