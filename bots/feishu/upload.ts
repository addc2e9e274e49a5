/** Files on their way out: uploaded first, then sent as messages of their own. */
import type { FeishuClient } from './client.ts'

/** Shorter than a send may take as a whole. */
const UPLOAD_MS = 20_000
const MB = 1024 * 1024
export const MAX_FILE = 30 * MB
const MAX_IMAGE = 10 * MB

/** How files begin that Feishu shows as pictures. */
const PICTURES: readonly (readonly [at: number, bytes: string])[] = [
  [0, '\xff\xd8\xff'],
  [0, '\x89PNG'],
  [0, 'GIF8'],
  [0, 'BM'],
  [8, 'WEBP'],
]
const begins = (bytes: Uint8Array, at: number, with_: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', at, at + with_.length) === with_

export interface OutgoingFile {
  readonly bytes: Uint8Array
  readonly name: string
}

export interface FileMessage {
  readonly msg_type: 'image' | 'audio' | 'file'
  readonly content: string
}

/** As what the bytes are, whatever somebody said that they were. @throws FeishuError */
export async function upload(client: FeishuClient, { bytes, name }: OutgoingFile): Promise<FileMessage> {
  const data = new Blob([bytes.slice()])
  if (PICTURES.some(([at, mark]) => begins(bytes, at, mark)) && bytes.byteLength <= MAX_IMAGE) {
    const body = formOf({ image_type: 'message' }, 'image', data, fileName(name, 'image'))
    const { image_key } = await client.call<{ image_key: string }>({
      method: 'POST',
      path: '/open-apis/im/v1/images',
      body,
      timeoutMs: UPLOAD_MS,
    })
    return { msg_type: 'image', content: JSON.stringify({ image_key }) }
  }
  // voice comes from Feishu as opus and is played in the chat when it goes out as what it came as
  const opus = begins(bytes, 0, 'OggS')
  const file_name = fileName(name, opus ? 'voice.opus' : begins(bytes, 0, 'RIFF') ? 'voice.wav' : 'file')
  const body = formOf({ file_type: opus ? 'opus' : 'stream', file_name }, 'file', data, file_name)
  const { file_key } = await client.call<{ file_key: string }>({
    method: 'POST',
    path: '/open-apis/im/v1/files',
    body,
    timeoutMs: UPLOAD_MS,
  })
  return { msg_type: opus ? 'audio' : 'file', content: JSON.stringify({ file_key }) }
}

function formOf(fields: Readonly<Record<string, string>>, field: string, data: Blob, name: string): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  form.append(field, data, name)
  return form
}

/** A file name that cannot leave its folder, say two lines, or turn its ending around. */
const fileName = (name: string, unnamed: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_')
    .replace(/^[.\s_]+/, '')
    .slice(0, 100) || unnamed
