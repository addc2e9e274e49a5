/** The sandbox's clock and the buttons that move it. */
import { api } from './api.js'
import { byId, el, toast } from './dom.js'
import { clockWords, minuteOfDay, now } from './time.js'

const JUMPS = [
  { label: () => '+10分钟', body: { minutes: 10 } },
  { label: () => '+1小时', body: { minutes: 60 } },
  { label: minute => (minute < 8 * 60 ? '到今早8:00' : '到明早8:00'), body: { until: 'nextMorning' } },
  { label: minute => (minute < 12 * 60 + 30 ? '到今天12:30' : '到明天12:30'), body: { until: 'nextFollowUp' } },
  { label: () => '+1天', body: { minutes: 24 * 60 } },
]

export function startClock() {
  const buttons = JUMPS.map(({ label, body }) => {
    const button = el('button', {
      type: 'button',
      class: 'jump',
      onclick: async () => {
        for (const { button: each } of buttons) each.disabled = true
        try {
          const { now: time } = await api.clock(body)
          toast(`时间拨到了 ${clockWords(new Date(time))}`)
        } catch (error) {
          toast(error.message, 'bad')
        }
        for (const { button: each } of buttons) each.disabled = false
        button.focus()
      },
    })
    return { button, label }
  })
  byId('jumps').append(...buttons.map(({ button }) => button))
  const face = byId('clock')
  const tick = () => {
    const time = now()
    face.textContent = clockWords(time)
    face.dateTime = time.toISOString()
    for (const { button, label } of buttons) {
      const words = label(minuteOfDay(time))
      if (button.textContent !== words) button.textContent = words
    }
  }
  tick()
  setInterval(tick, 1000)
  return tick
}
