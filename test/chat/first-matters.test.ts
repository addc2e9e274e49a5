import { afterEach, expect, test } from 'vitest'
import { transaction } from '../../src/services/context.ts'
import { conversationOf } from '../../src/services/mail/accounts.ts'
import { type Chat, startChat } from '../helpers/chat.ts'

let chat: Chat
afterEach(() => chat.stop())

test('two matters at once are the first that a cadre hears of: both find the same chat', async () => {
  chat = await startChat()
  const { deps } = chat.app
  const open = (ctx: Parameters<typeof conversationOf>[0]) =>
    conversationOf(ctx, chat.accountId, 'sandbox', { id: 'zhou', type: 'private', name: '' }, null)
  let second: Promise<{ id: string }> | undefined
  const first = await transaction(deps, async ctx => {
    const mine = await open(ctx)
    // sees nothing of the first, and waits for it
    second = transaction(deps, open)
    await expect
      .poll(() => chat.app.db.$queryRaw`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'transactionid'`)
      .toHaveLength(1)
    return mine
  })
  expect(await second).toMatchObject({ id: first.id })
})
