/** What one record holds: a message and the bytes that came with it. */
import type { ReceivedFile } from '../../src/channel/channel.ts'
import { InboundMessage } from '../../src/channel/message.ts'

export interface Letter {
  readonly message: InboundMessage
  readonly files: readonly ReceivedFile[]
}

interface Head {
  readonly message: unknown
  readonly files: readonly { readonly ref: string; readonly bytes: number }[]
}

/** The length of a JSON head, the head, then the files one after the other. */
export function pack({ message, files }: Letter): Buffer {
  const head: Head = { message, files: files.map(({ ref, bytes }) => ({ ref, bytes: bytes.byteLength })) }
  const json = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  return Buffer.concat([length, json, ...files.map(({ bytes }) => bytes)])
}

export function unpack(packed: Buffer): Letter {
  let rest = packed.subarray(4 + packed.readUInt32BE(0))
  const { message, files } = JSON.parse(packed.toString('utf8', 4, packed.length - rest.length)) as Head
  const cut = (bytes: number): Buffer => {
    const file = rest.subarray(0, bytes)
    rest = rest.subarray(bytes)
    return file
  }
  return { message: InboundMessage.parse(message), files: files.map(({ ref, bytes }) => ({ ref, bytes: cut(bytes) })) }
}
