/** A small cast for the pretend platform, and a bot behind it that only keeps what it received. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSandboxChannel } from '../../bots/sandbox/channel.ts'
import { makePlatform } from '../../bots/sandbox/platform.ts'
import type { ReadAttachment, Receive, ReceivedFile } from '../../src/channel/channel.ts'
import { type InboundMessage, Outgoing } from '../../src/channel/message.ts'

export const PEOPLE = [
  { id: 'wang', name: '王师傅', roleLabel: '职工', colour: '#b5651d' },
  { id: 'zhao', name: '赵姐', roleLabel: '职工', colour: '#8d5a97' },
  { id: 'li', name: '李干事', roleLabel: '工作人员', colour: '#2f7d6b' },
  { id: 'zhou', name: '周主任', roleLabel: '工作室主任', colour: '#9a3b3b' },
  { id: 'qian', name: '钱书记', roleLabel: '党委书记', colour: '#37598a' },
  { id: 'sun', name: '孙主席', roleLabel: '上级工会', colour: '#6b6b2f' },
] as const

export const GROUPS = [
  { id: 'leaders', name: '领导群', members: ['zhou', 'qian', 'sun'] },
  { id: 'work', name: '工作群', members: ['li', 'zhou'] },
]

export const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'messages.jsonl')

export const say = (text: string, more: Partial<Outgoing> = {}): Outgoing => Outgoing.parse({ text, ...more })

export interface Received {
  readonly message: InboundMessage
  readonly files: readonly ReceivedFile[]
}

/** @param options.file a platform reopened on the same file is one that was restarted */
export const openSandbox = async (options: { file?: string; receive?: Receive; read?: ReadAttachment } = {}) => {
  const file = options.file ?? newFile()
  const platform = makePlatform({ people: PEOPLE, chats: GROUPS, file })
  const channel = makeSandboxChannel(platform, options.read)
  const received: Received[] = []
  await channel.start(
    options.receive ??
      (async (message, files = []) => {
        received.push({ message, files })
      }),
  )
  const to = (id: string) => ({
    chat: { id, type: GROUPS.some(group => group.id === id) ? ('group' as const) : ('private' as const), name: '' },
  })
  return { file, platform, channel, received, to }
}
