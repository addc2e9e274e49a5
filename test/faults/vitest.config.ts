/**
 * The whole form, run by `npm run test:faults`: on servers of its own, one file after the other, with a table at the end. Names choose parts of it, as
 * in `npm run test:faults -- -t F1`; FAULTS_SHARE=0.3 runs three tenths of each count, and the table says how many that were.
 */
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import type { Whole } from './form.ts'

for (const name of ['DATABASE_URL', 'REDIS_URL']) delete process.env[name]

const root = path.resolve(import.meta.dirname, '../..')
// read more than once in one process: the name must be the same each time
const faults: Whole = {
  figures: path.join(tmpdir(), `lianxinqiao-figures-${process.pid}.jsonl`),
  share: Number(process.env['FAULTS_SHARE'] ?? 1),
}
if (!(faults.share > 0 && faults.share <= 1)) throw new Error('FAULTS_SHARE is a number above 0 and at most 1')

export default defineConfig({
  root,
  cacheDir: path.join(root, 'node_modules/.cache/vitest'),
  test: {
    include: ['test/faults/*.test.ts'],
    globalSetup: [path.join(root, 'test/helpers/global-setup.ts'), path.join(root, 'test/faults/table.ts')],
    provide: { faults } as never,
    pool: 'forks',
    fileParallelism: false,
    maxConcurrency: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
})
