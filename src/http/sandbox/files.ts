/** Uploads of the page, and what it gets back. A file of a stranger is shown only as picture, sound or film, and else downloaded. */
import type { Context } from 'hono'
import type { PagePlatform } from './page.ts'
import { Refused } from './refused.ts'

const SHOWN = /^(?:image\/(?:png|jpeg|gif|webp|avif|bmp)|audio\/[\w.+-]+|video\/(?:mp4|webm|ogg|quicktime))$/
const MIME = /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/
const LONGEST_NAME = 200

/** The raw body is the file, `?name=` its name, content-type its kind. */
export const uploadFile = async (c: Context, platform: PagePlatform): Promise<Response> => {
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.byteLength === 0) throw new Refused('这个文件是空的')
  const declared = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const name = [...(c.req.query('name') ?? '')].slice(0, LONGEST_NAME).join('')
  return c.json(await platform.upload(bytes, name || '文件', MIME.test(declared) ? declared : 'application/octet-stream'))
}

export const downloadFile = async (c: Context, platform: PagePlatform, ref: string): Promise<Response> => {
  const { content, name, mime } = await platform.file(ref)
  const shown = SHOWN.test(mime)
  return c.body(new Uint8Array(content), 200, {
    'content-type': shown ? mime : 'application/octet-stream',
    'content-disposition': shown ? 'inline' : `attachment; filename*=UTF-8''${encodeURIComponent(Buffer.from(name).toString())}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=31536000, immutable',
  })
}
