/** Pictures and files that the bot is going to send. */
import { refusals } from '../refusal.ts'
import type { World } from '../world.ts'
import type { Route } from './call.ts'
import { type Part, partsOf } from './multipart.ts'

const MB = 1024 * 1024
const FILE_TYPES = ['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream']

function fileOf(parts: Map<string, Part>, field: string, mostBytes: number): Part {
  const file = parts.get(field)
  if (file === undefined || file.bytes.length === 0) throw refusals.invalid(`${field} is required`)
  if (file.bytes.length > mostBytes) throw refusals.fileTooLarge()
  return file
}

const wordOf = (parts: Map<string, Part>, field: string): string => parts.get(field)?.bytes.toString('utf8') ?? ''

export const uploadRoutes = (world: World): Route[] => [
  {
    method: 'POST',
    pattern: '/open-apis/im/v1/images',
    kind: 'upload',
    run({ raw, contentType }) {
      const parts = partsOf(raw, contentType)
      if (wordOf(parts, 'image_type') !== 'message') throw refusals.invalid('image_type')
      const { bytes, name, mime } = fileOf(parts, 'image', 10 * MB)
      return { data: { image_key: world.keep(bytes, name, mime, 'img_v3_').key } }
    },
  },
  {
    method: 'POST',
    pattern: '/open-apis/im/v1/files',
    kind: 'upload',
    run({ raw, contentType }) {
      const parts = partsOf(raw, contentType)
      if (!FILE_TYPES.includes(wordOf(parts, 'file_type'))) throw refusals.invalid('file_type')
      const name = wordOf(parts, 'file_name')
      if (name === '') throw refusals.invalid('file_name')
      const { bytes, mime } = fileOf(parts, 'file', 30 * MB)
      return { data: { file_key: world.keep(bytes, name, mime).key } }
    },
  },
]
