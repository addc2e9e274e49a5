import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  cacheDir: path.join(root, 'node_modules/.cache/vitest'),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: [path.join(root, 'test/helpers/global-setup.ts')],
    pool: 'forks',
    // a worker is kept for the next file, and with it the packages it has loaded: no test changes one, and loading takes longer than many tests
    isolate: false,
    // a test waits more than it works
    maxWorkers: 3,
    maxConcurrency: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
  },
})
