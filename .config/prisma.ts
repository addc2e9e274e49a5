import path from 'node:path'
import { defineConfig } from 'prisma/config'

const here = import.meta.dirname

// The CLI would download a native engine; ours runs the WebAssembly build that npm has already brought.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= path.join(here, 'schema-engine.mjs')
process.env['CHECKPOINT_DISABLE'] ??= '1'
process.env['PRISMA_HIDE_UPDATE_MESSAGE'] ??= '1'

export default defineConfig({
  schema: '../prisma/schema.prisma',
  migrations: { path: '../prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://127.0.0.1:5432/lianxinqiao' },
})
