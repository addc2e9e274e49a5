/** Outgoing → what the pretend platform shows. */
import type { ReadAttachment } from '../../src/channel/channel.ts'
import type { Outgoing } from '../../src/channel/message.ts'
import { PlatformRefusal } from './failures.ts'
import type { Card, StoredFile } from './record.ts'

/** In Unicode code points. */
export const MAX_TEXT = 10_000

/** Keeps bytes on the platform under a reference of the caller's choice; the same reference is written over. */
export type KeepFile = (ref: string, bytes: Uint8Array, name: string, mime: string) => Promise<StoredFile>

/** @throws PlatformRefusal too-long */
export const render = async (content: Outgoing, urgentFor: readonly string[], read: ReadAttachment, keep: KeepFile): Promise<Card> => {
  if ([...content.text].length > MAX_TEXT) throw new PlatformRefusal('too-long')
  const attachments: Card['attachments'] = []
  for (const { id, name, mime } of content.attachments) {
    const { ref } = await keep(`sent-${id}`, await read(id), name, mime)
    attachments.push({ ref, name, mime })
  }
  return {
    text: content.text,
    title: content.title,
    tone: content.tone,
    buttons: content.buttons,
    attachments,
    urgentFor: [...urgentFor],
  }
}
