/** Where the demo is played: a chat platform as its script sees it. */
import type { Channel } from '../channel/channel.ts'
import type { Button, ChannelName } from '../channel/message.ts'
import type { Work, WorkOptions } from '../work.ts'
import { ACCOUNT, memoryChannel, type Push, type Shown } from './memory-channel.ts'

export interface Venue {
  readonly channel: ChannelName
  /** The bot's account there, to which people's ids belong. */
  readonly account: string
  /** What lives in the service's own process. */
  readonly inService?: Channel
  /** What runs beside it, as the process of a real channel does; resolves once messages come in. */
  readonly beside?: (options: WorkOptions) => Promise<Work>
  /** Puts somebody on the platform. @returns the id by which it and the roster know them */
  person(id: string, name: string): string
  /** With the bot in it. @param members ids that `person` gave @returns its id */
  group(id: string, name: string, members: readonly string[]): Promise<string>
  /** Everything that the bot showed in a group, or to a person in private, oldest first, as it looks now. */
  in(chat: string): readonly Shown[]
  /** Resolves once the message is stored. */
  push(message: Pick<Push, 'from' | 'chat' | 'content' | 'quotes' | 'files'>): Promise<unknown>
  /** The same for a pressed button. */
  press(by: Push['from'], shown: Shown, button: Button): Promise<unknown>
  close(): Promise<void>
}

/** @param changed a message that was there already looks like this now */
export type OnShow = (shown: Shown, changed: boolean) => void

export type OpenVenue = (onShow: OnShow) => Promise<Venue>

/** In this process, without any platform. */
export const openMemory: OpenVenue = async onShow => {
  const channel = memoryChannel(shown => onShow(shown, false))
  return {
    channel: 'sandbox',
    account: ACCOUNT,
    inService: channel,
    person: id => id,
    group: async id => id,
    in: channel.in,
    push: channel.push,
    press: (from, { id }, { says }) => channel.push({ from, content: { type: 'text', text: says }, quotes: id }),
    close: async () => {},
  }
}
