/** Everything is shown in Shanghai time, whatever the browser's own zone is. */
const ZONE = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const read = date => Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]))

let base = Date.now()
let since = performance.now()

/** The sandbox's clock: set by the server, running by itself in between. */
export function setNow(time) {
  base = new Date(time).getTime()
  since = performance.now()
}
export const now = () => new Date(base + performance.now() - since)

const DAY_MS = 86_400_000
const dayNumber = date => Math.floor((date.getTime() + 8 * 3_600_000) / DAY_MS)
export const minuteOfDay = date => Math.floor(((date.getTime() + 8 * 3_600_000) % DAY_MS) / 60_000)

export const clockWords = date => {
  const { month, day, weekday, hour, minute, second } = read(date)
  return `${month}月${day}日 ${weekday} ${hour}:${minute}:${second}`
}
export const shortTime = date => {
  const { hour, minute, second } = read(date)
  return `${hour}:${minute}:${second}`
}
/** 10:03, 昨天 10:03, 11月18日 10:03 */
export const chatTime = time => {
  const date = new Date(time)
  const { month, day, hour, minute } = read(date)
  const days = dayNumber(now()) - dayNumber(date)
  const when = { 0: '', 1: '昨天 ', '-1': '明天 ' }[days] ?? `${month}月${day}日 `
  return `${when}${hour}:${minute}`
}
/** 还剩 3 小时, 已过 10 分钟 */
export const remaining = time => {
  const minutes = Math.round((new Date(time).getTime() - now().getTime()) / 60_000)
  const size = Math.abs(minutes)
  const words = size < 60 ? `${size} 分钟` : size < 48 * 60 ? `${Math.round(size / 60)} 小时` : `${Math.round(size / 1440)} 天`
  return minutes >= 0 ? `还剩 ${words}` : `已过 ${words}`
}
