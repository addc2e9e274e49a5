// prisma migrate dev against DATABASE_URL, else against an embedded server of the developer's own.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { startPostgres } from '../.build/src/embedded/postgres.js'
import { root } from './setup.mjs'

const cli = path.join(root, 'node_modules/prisma/build/index.js')
const migrate = url =>
  spawnSync(process.execPath, [cli, 'migrate', 'dev', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url },
  }).status

if (process.env.DATABASE_URL) process.exitCode = migrate(process.env.DATABASE_URL) ?? 1
else {
  const server = await startPostgres({ dataDir: path.join(root, 'node_modules/.cache/lianxinqiao-migrate'), onProgress: console.error })
  process.exitCode = migrate(server.ownerUrl) ?? 1
  await server.stop()
}
