/** A folder that outlives a run: what tests and measurements need not make anew. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../config.ts'

export function cacheFolder(): string {
  const own = `lianxinqiao-test-${process.getuid?.() ?? 0}`
  for (const folder of [
    path.join(projectRoot, 'node_modules/.cache', own),
    path.join(tmpdir(), `${own}-${createHash('sha256').update(projectRoot).digest('hex').slice(0, 8)}`),
  ]) {
    try {
      mkdirSync(folder, { recursive: true })
      return folder
    } catch (error) {
      if (!['EACCES', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
  throw new Error('no folder can be written: neither node_modules/.cache nor the temporary one')
}
