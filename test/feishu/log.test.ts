/** Going out too, nothing secret and nothing of what people say stands in a log, at any level, whatever Feishu answers. */
import { Writable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { createLog } from '../../src/log.ts'
import * as contents from './platform/contents.ts'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

test('a day with 401, 502, refusals, cut lines, calls that are never answered, and a revoked token', { timeout: 90_000 }, async () => {
  let logged = ''
  const to = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk)
      done()
    },
  })
  town = await startTown({
    log: createLog('trace', 'test', to),
    settings: { urgent: ['app', 'phone', 'sms'] },
    callMs: 400,
    queues: 'database',
  })
  const { platform, cadre, dweller, connected, settled } = town
  await connected()
  const zhou = await cadre('周正东', 'HBZC', 'director')
  const li = await cadre('李向阳', 'HBZC', 'officer')
  const wang = dweller(platform.person('王铁柱', { mobile: '13800001234', departments: [platform.department('三车间')] }))
  platform.faults.next('send', { code: 99991663, status: 401 })
  platform.faults.next('send', { status: 502 })
  platform.faults.next('send', 'cut')
  platform.faults.next('contact', { status: 502 })
  platform.faults.next('download', { code: 234003, status: 400 })
  platform.faults.next('upload', { status: 502 })
  platform.faults.next('edit', { status: 502 })
  platform.faults.next('urgent', { code: 99991672 }, 2)
  await wang.says('食堂师傅赵大勇给的饭菜老是馊的')
  await wang.sends(contents.image(wang.uploads(Buffer.from('ffd8ffe000104a46', 'hex'), '馊饭照片.jpg', 'image/jpeg')))
  await wang.sends(contents.file(wang.uploads(Buffer.from('a'), '馊饭记录.txt', 'text/plain'), '馊饭记录.txt'))
  await wang.says('完')
  platform.tokens.revoke()
  platform.faults.next('token', 'hang')
  platform.faults.next('send', 'hang')
  platform.faults.next('edit', 'carried-out-then-hang')
  await li.presses('认领')
  await li.presses('报结', { form: { words: '已换掉馊饭供应商' } })
  await wang.says('有人被机器压住了，流了好多血')
  await zhou.says('收到')
  await settled()
  expect(platform.calls.filter(({ code }) => code === undefined).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['token', 'send', 'edit']),
  )
  expect(logged.length).toBeGreaterThan(500)
  const secrets = [platform.appSecret, ...platform.tokens.all()]
  const personal = [
    '王铁柱',
    '李向阳',
    '周正东',
    '赵大勇',
    '13800001234',
    '馊',
    '机器压住',
    '三车间',
    '领导',
    wang.openId,
    li.openId,
    wang.chatId(),
  ]
  expect([...secrets, ...personal].filter(word => logged.includes(word))).toEqual([])
})
