/** The sandbox as a channel like the others: the platform lives in this process. */
import type { Channel, ReadAttachment } from '../../src/channel/channel.ts'
import { toDeliveryError } from './failures.ts'
import { ACCOUNT } from './normalize.ts'
import type { Platform } from './platform.ts'
import { MAX_TEXT, render } from './render.ts'

const noAttachments: ReadAttachment = async () => {
  throw new Error('makeSandboxChannel was given nothing that reads attachments')
}

/** @param read reads the bytes of attachments that are sent */
export const makeSandboxChannel = (platform: Platform, read: ReadAttachment = noAttachments): Channel => ({
  name: 'sandbox',
  account: ACCOUNT,
  can: {
    redelivers: false,
    sendsOnce: true,
    buttons: true,
    edit: true,
    recall: false,
    readReceipt: false,
    urgent: true,
    stableIds: true,
    maxText: MAX_TEXT,
  },
  async start(receive) {
    platform.connect(receive)
  },
  async send(target, content, key) {
    try {
      const earlier = platform.deliveredAs(key)
      if (earlier) return { messageId: earlier }
      const card = await render(content, target.urgentFor ?? [], read, platform.keep)
      return { messageId: platform.deliver(target.chat.id, card, key) }
    } catch (error) {
      throw toDeliveryError(error)
    }
  },
  async edit(_target, messageId, content) {
    try {
      platform.edit(messageId, await render(content, [], read, platform.keep))
    } catch (error) {
      throw toDeliveryError(error)
    }
  },
  async stop() {
    await platform.disconnect()
  },
})
