/** What every stage of a replay is given. */
import type { Interrupt } from '../interrupt.ts'
import type { MemoryChannel, Shown } from '../memory-channel.ts'
import type { World } from '../world.ts'
import type { Case } from './case.ts'
import type { Meter } from './meter.ts'
import type { Quiet } from './quiet.ts'
import type { Roster } from './roster.ts'
import type { Watch } from './watch.ts'

export interface Run {
  readonly world: World
  readonly channel: MemoryChannel
  readonly watch: Watch
  readonly quiet: Quiet
  readonly roster: Roster
  readonly meter: Meter
  readonly interrupt: Interrupt
  /** Chats talking at a time. */
  readonly chats: number
  readonly tell: (stage: string, done: number, of: number) => void
}

/** Longer than this nobody should wait for the bot, however busy it is. */
export const PATIENCE_MS = 180_000

export const spaced = (no: string): string => no.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')

export const says = ({ channel }: Run, { chat, account, studio }: Case, text: string, quotes?: string): Promise<string> =>
  channel.push({ from: { id: chat, name: `${studio.name}职工` }, account, content: { type: 'text', text }, quotes })

/** Something that a chat shows after its first `from` messages. */
export const hears = (
  { channel, watch, interrupt }: Run,
  chat: string,
  from: number,
  fits: (shown: Shown) => boolean,
): Promise<Shown | null> => watch.heard(channel, chat, from, fits, PATIENCE_MS, interrupt.promise)
