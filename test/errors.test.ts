import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { EXIT_CONFIGURATION, exitCodeOf, explain, OperatorError, reportFailure, UserError } from '../src/errors.ts'

const coded = (code: string, rest: object = {}) => Object.assign(new Error(code), { code }, rest)

test('a taken port is told in one line, with its number', async () => {
  const first = createServer().listen(0, '127.0.0.1')
  await once(first, 'listening')
  const { port } = first.address() as AddressInfo
  const [error] = await once(createServer().listen(port, '127.0.0.1'), 'error')
  expect(explain(error)).toBe(`port ${port} is taken: stop the program that listens there, or set PORT to a free one`)
  expect(exitCodeOf(error)).toBe(EXIT_CONFIGURATION)
  first.close()
  await once(first, 'close')
  const [refused] = await once(connect(port, '127.0.0.1'), 'error')
  expect(explain(refused, { redisUrl: `redis://127.0.0.1:${port}` })).toMatch(/^Redis does not answer .* REDIS_URL/)
  expect(explain(refused, { databaseUrl: `postgresql://127.0.0.1:${port}/x` })).toMatch(/^PostgreSQL does not answer .* DATABASE_URL/)
  expect(exitCodeOf(refused)).toBe(1)
})

test.each([
  ['a full disk', coded('ENOSPC', { path: '/data/x' }), /disk is full \(\/data\/x\)/],
  ['a full disk of PostgreSQL', coded('53100'), /disk is full/],
  ['a missing right', coded('EACCES', { path: '/data' }), /right is missing \(\/data\)/],
  ['a low port', coded('EACCES', { syscall: 'listen', port: 80 }), /PORT to 1024/],
  ['no password', new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), /DATABASE_URL/],
  ['a wrong password', coded('28P01'), /password/],
  ['no such database', coded('3D000'), /createdb/],
  ['Redis password', new Error('NOAUTH Authentication required.'), /REDIS_URL/],
  ['wrapped', new Error('prisma', { cause: { cause: coded('ENOSPC') } }), /disk is full/],
  ['several tries', new AggregateError([coded('ECONNREFUSED', { port: 5432 })]), /PostgreSQL does not answer/],
])('%s is one line that says what to do', (_what, error, line) => {
  expect(explain(error)).toMatch(line)
  expect(explain(error)).not.toContain('\n')
})

test('a bug is not explained away, and keeps its stack', () => {
  expect(explain(new TypeError('x is not a function'))).toBeNull()
  expect(explain(new UserError('no-such-number'))).toBeNull()
  const written: string[] = []
  expect(reportFailure(new TypeError('x'), {}, { write: text => written.push(text) })).toBe(1)
  expect(written.join('')).toMatch(/TypeError: x\n\s+at /)
})

test('an operator error is its message alone', () => {
  const written: string[] = []
  expect(reportFailure(new OperatorError('set A', { exitCode: 2 }), {}, { write: text => written.push(text) })).toBe(2)
  expect(written).toEqual(['set A\n'])
})

test('what Prisma wraps is explained like what the client says itself', () => {
  const wrapped = Object.assign(new Error('Raw query failed'), {
    code: 'P2010',
    meta: { driverAdapterError: { cause: { kind: 'DatabaseNotReachable', host: '127.0.0.1', port: 1 } } },
  })
  expect(explain(wrapped, { databaseUrl: 'postgresql://a:b@127.0.0.1:1/c' })).toMatch(/^PostgreSQL does not answer at port 1/)
})
