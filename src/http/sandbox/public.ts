/** The page's own files: read once, served with their types, asked for again each time and answered 304 when unchanged. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { projectFile } from '../../config.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

interface Asset {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly tag: string
}

const readAssets = async (folder: string): Promise<Map<string, Asset>> => {
  const assets = new Map<string, Asset>()
  for (const name of await readdir(folder)) {
    const type = TYPES[extname(name)]
    if (type === undefined) continue
    const body = new Uint8Array(await readFile(join(folder, name)))
    assets.set(name, { body, type, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"` })
  }
  return assets
}

/** The page at `/`, what it is made of under `/sandbox/public/`. */
export const publicRoutes = async (): Promise<Hono> => {
  const assets = await readAssets(projectFile('src/http/sandbox/public'))
  const app = new Hono()
  const answer = (name: string, known: string | undefined): Response | undefined => {
    const asset = assets.get(name)
    if (!asset) return undefined
    const headers = { etag: asset.tag, 'cache-control': 'no-cache', 'content-type': asset.type }
    return known === asset.tag ? new Response(null, { status: 304, headers }) : new Response(asset.body, { headers })
  }
  app.get('/', c => answer('index.html', c.req.header('if-none-match')) ?? c.notFound())
  app.get('/sandbox/public/:name', c => answer(c.req.param('name'), c.req.header('if-none-match')) ?? c.notFound())
  return app
}
