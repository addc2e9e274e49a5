/** Where a person writes: text, files, voice, with or without a quote. */
import { api } from './api.js'
import { el, toast } from './dom.js'
import { summary } from './message.js'
import { nameOf } from './store.js'
import { startVoice } from './voice.js'

const kindOf = mime => (mime.startsWith('image/') ? 'image' : mime.startsWith('video/') ? 'video' : 'file')

/** @param speaker () => the id of the person who writes */
export function makeComposer(chat, speaker, label, examples) {
  let quoted
  const input = el('textarea', {
    rows: '1',
    placeholder: '说点什么，回车发送',
    'aria-label': `${label}：写消息`,
    enterkeyhint: 'send',
    autocomplete: 'off',
  })
  const send = el('button', { type: 'submit', class: 'send' }, '发送')
  const picker = el('input', { type: 'file', hidden: true, multiple: true, tabindex: '-1', 'aria-hidden': 'true' })
  const attach = el(
    'button',
    { type: 'button', class: 'tool', 'aria-label': '发图片或文件', title: '发图片或文件', onclick: () => picker.click() },
    '＋',
  )
  const speak = el('button', { type: 'button', class: 'tool', title: '录一段语音' }, '语音')
  const quoteBar = el('div', { class: 'quote-bar' })
  const recording = el('div', { class: 'recording' })
  quoteBar.hidden = recording.hidden = true

  const grow = () => {
    input.style.height = 'auto'
    input.style.height = `${Math.min(input.scrollHeight, 108)}px`
  }
  function quote(message) {
    quoted = message
    quoteBar.hidden = !message
    quoteBar.replaceChildren(
      ...(message
        ? [
            el('span', {}, `引用 ${nameOf(message.from)}：${summary(message)}`),
            el('button', { type: 'button', class: 'plain', 'aria-label': '不引用了', onclick: () => quote(undefined) }, '×'),
          ]
        : []),
    )
    if (message) input.focus()
  }
  const say = content => {
    const quotes = quoted?.id
    quote(undefined)
    return api.say(speaker(), chat.id, content, quotes)
  }
  async function sendText() {
    const text = input.value
    if (text.trim() === '') return
    const quoting = quoted
    input.value = ''
    grow()
    try {
      await say({ type: 'text', text })
    } catch (error) {
      // Nothing written is lost.
      if (input.value === '') input.value = text
      quote(quoting)
      grow()
      toast(error.message, 'bad')
    }
  }
  async function sendFile(file, name, type, extra = {}) {
    try {
      const media = await api.upload(file, name)
      await say({ type, media: { ...media, ...extra } })
    } catch (error) {
      toast(error.message, 'bad')
    }
  }
  const sendFiles = async files => {
    for (const file of files) await sendFile(file, file.name, kindOf(file.type))
  }
  const sendVoice = voice => voice && sendFile(voice.file, voice.name, 'voice', voice.seconds ? { seconds: voice.seconds } : {})

  speak.addEventListener('click', async () => {
    const voice = await startVoice()
    if (voice.picked) return sendVoice(await voice.picked)
    const started = Date.now()
    const passed = el('span', { class: 'recording-time' }, '正在录音 0″')
    const tick = setInterval(() => (passed.textContent = `正在录音 ${Math.round((Date.now() - started) / 1000)}″`), 500)
    const finish = async kept => {
      clearInterval(tick)
      recording.hidden = true
      row.hidden = false
      if (kept) await sendVoice(await voice.stop())
      else await voice.cancel()
      speak.focus()
    }
    const done = el('button', { type: 'button', class: 'send', onclick: () => finish(true) }, '发出')
    recording.replaceChildren(
      el('span', { class: 'dot', 'aria-hidden': 'true' }),
      passed,
      el('button', { type: 'button', class: 'plain', onclick: () => finish(false) }, '取消'),
      done,
    )
    recording.hidden = false
    row.hidden = true
    done.focus()
  })
  picker.addEventListener('change', async () => {
    await sendFiles([...picker.files])
    picker.value = ''
  })
  input.addEventListener('input', grow)
  input.addEventListener('paste', event => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    void sendFiles([...event.clipboardData.files])
  })
  // While an input method is choosing characters, Enter is its own.
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape' && quoted) quote(undefined)
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    void sendText()
  })
  const tries = el(
    'div',
    { class: 'tries', role: 'group', 'aria-label': '试试这些话' },
    el('span', { class: 'tries-label', 'aria-hidden': 'true' }, '试试'),
    ...examples.map(text =>
      el(
        'button',
        {
          type: 'button',
          class: 'chip',
          onclick: () => {
            input.value = text
            grow()
            input.focus()
          },
        },
        text,
      ),
    ),
  )
  const row = el('div', { class: 'row' }, speak, attach, input, send)
  const form = el(
    'form',
    {
      class: 'composer',
      onsubmit: event => {
        event.preventDefault()
        void sendText()
      },
    },
    tries,
    quoteBar,
    row,
    recording,
    picker,
  )
  return { form, quote, focus: () => input.focus() }
}
