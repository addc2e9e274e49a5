/** How often the app may write: 5 messages a second to one chat, 50 a second in all. */
import { FeishuRefusal, refusals } from '../refusal.ts'

export type Rates = ReturnType<typeof makeRates>

export function makeRates() {
  const settings = { perChat: 5, perApp: 50, on: true }
  const byChat = new Map<string, number[]>()
  let all: number[] = []
  const lately = (times: readonly number[], now: number): number[] => times.filter(at => at > now - 1000)
  return {
    settings,
    /** Counts a message of the bot in real time. @throws FeishuRefusal with the code of whatever is exceeded */
    count(chatId: string): void {
      if (!settings.on) return
      const now = performance.now()
      all = lately(all, now)
      const chat = lately(byChat.get(chatId) ?? [], now)
      byChat.set(chatId, chat)
      if (all.length >= settings.perApp)
        throw new FeishuRefusal(99991400, 'request trigger frequency limit', 429, {
          'x-ogw-ratelimit-limit': '50',
          'x-ogw-ratelimit-reset': '1',
        })
      if (chat.length >= settings.perChat) throw refusals.chatRate()
      all.push(now)
      chat.push(now)
    },
  }
}
