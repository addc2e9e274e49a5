/** Takes the transactions away from a client: what a test does to see that they matter. */
import type { Db } from '../../src/db.ts'
import { appNow } from '../../src/services/context.ts'

const SAVEPOINTS = /^\s*(SAVEPOINT|RELEASE|ROLLBACK)/

export function commitEachStatement(db: Db): void {
  const bare: unknown = new Proxy(db, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      if (name === '$executeRaw')
        return (query: { sql?: string }) => (SAVEPOINTS.test(query.sql ?? '') ? Promise.resolve(0) : target.$executeRaw(query as never))
      return typeof found === 'function' ? found.bind(target) : found
    },
  })
  Object.defineProperty(db, '$transaction', {
    value: async (run: (tx: unknown, now: Date) => Promise<unknown>) => run(bare, await appNow(db)),
  })
}
