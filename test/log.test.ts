import { expect, test } from 'vitest'
import { createLog } from '../src/log.ts'

function capture() {
  const lines: string[] = []
  return { lines, log: createLog('debug', 'service', { write: (line: string) => void lines.push(line) }) }
}

test('a line is JSON with its time, level, process and allowed fields', () => {
  const { lines, log } = capture()
  log.info({ jobId: '0190-g1', ms: 12, channel: 'feishu' }, 'job done')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'info',
    process: 'service',
    jobId: '0190-g1',
    ms: 12,
    channel: 'feishu',
    msg: 'job done',
  })
})

test('what people wrote or are called never gets in, by whatever way', () => {
  const { lines, log } = capture()
  const secret = '三车间王师傅13800000000'
  const error = Object.assign(new Error(`bad input:\n    at ${secret} (x.ts:1:1)`, { cause: new Error(secret) }), {
    code: '23505',
    detail: secret,
    parameters: [secret],
  })
  log.info({ text: secret, name: secret, phone: '13800000000' }, 'kept')
  log.info({ id: secret, channel: { deep: secret }, ids: [secret] }, 'kept')
  log.error(error)
  log.error({ err: error }, 'failed')
  log.error({ error }, 'failed')
  log.error({ whatever: error }, 'failed')
  log.error(error, 'failed')
  expect(lines).toHaveLength(7)
  const all = lines.join('')
  expect(all).not.toMatch(/王师傅|13800000000/)
  expect(JSON.parse(lines[3] ?? '').error).toMatchObject({
    name: 'Error',
    code: '23505',
    stack: expect.arrayContaining([expect.stringMatching(/log\.test\.ts/)]),
  })
})
