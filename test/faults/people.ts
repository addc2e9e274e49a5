/** What is said in the fault tests: complaints that can be told apart in every table, and how people say them. */
import type { Platform } from './platform.ts'

const STORIES = [
  '澡堂的热水坏了好几天了，下班没法洗澡',
  '食堂的菜最近又贵又难吃，能不能改善一下',
  '宿舍漏雨半个月了没人修',
  '车间的风扇坏了半个月没人管',
]

/** A mark that no other text contains. */
export const MARK = /工号9\d{7}/g
let count = 0

export function complaint(): { readonly mark: string; readonly text: string } {
  const mark = `工号9${String(++count).padStart(7, '0')}`
  return { mark, text: `${STORIES[count % STORIES.length]}，${mark}` }
}

/** A new employee with one complaint, who says 完 once the first message is with the platform. */
export async function complain(platform: Platform): Promise<void> {
  const { text } = complaint()
  const chat = `worker-${count}`
  await platform.push(chat, text)
  await platform.push(chat, '完')
}
