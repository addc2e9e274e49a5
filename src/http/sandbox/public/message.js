/** One message as it stands in a chat. Text goes in as text, whatever it holds. */
import { fileUrl } from './api.js'
import { avatar, el } from './dom.js'
import { nameOf, store } from './store.js'
import { chatTime } from './time.js'

const size = bytes =>
  bytes === undefined ? '' : bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** A few words that stand for a message, in a quote or a notice. */
export function summary(message) {
  if (message.recalled) return '已撤回的消息'
  if (message.card) return [message.card.title, message.card.text].filter(Boolean).join('：')
  const { content } = message
  const kinds = { image: '[图片]', voice: '[语音]', video: '[视频]', location: '[位置]', sticker: '[表情]' }
  if (content.type === 'text') return content.text
  if (content.type === 'file') return `[文件] ${content.media.name}`
  return kinds[content.type] ?? '[消息]'
}

function picture(media) {
  const image = el('img', { src: fileUrl(media.ref), alt: media.name ? `图片：${media.name}` : '图片', class: 'picture' })
  image.addEventListener('error', () => image.replaceWith(el('span', { class: 'missing' }, '[图片打不开]')))
  return el('a', { href: fileUrl(media.ref), target: '_blank', rel: 'noopener' }, image)
}

const quote = message => (message ? `${nameOf(message.from)}：${summary(message)}` : '较早的消息')

/** A number that is read out or typed again is kept on one line. */
const words = text =>
  text.split(/(\d{3} \d{3} \d{3})/).map((part, index) => (index % 2 === 1 ? el('span', { class: 'number' }, part) : part))

let playing
function voice(media) {
  const seconds = media.seconds ? `${Math.max(1, Math.round(media.seconds))}″` : '语音'
  const button = el(
    'button',
    { type: 'button', class: 'voice', 'aria-label': `播放语音 ${seconds}` },
    el('span', { class: 'waves', 'aria-hidden': 'true' }),
    seconds,
  )
  button.style.setProperty('--seconds', String(Math.min(60, media.seconds ?? 8)))
  const audio = new Audio()
  audio.preload = 'none'
  audio.src = fileUrl(media.ref)
  const stop = () => button.classList.remove('playing')
  audio.addEventListener('ended', stop)
  audio.addEventListener('pause', stop)
  button.addEventListener('click', () => {
    if (!audio.paused) return audio.pause()
    playing?.pause()
    playing = audio
    audio.currentTime = 0
    audio.play().then(() => button.classList.add('playing'), stop)
  })
  return button
}

const file = media =>
  el(
    'a',
    { class: 'file', href: fileUrl(media.ref), download: media.name || '文件' },
    el('span', { class: 'file-sign', 'aria-hidden': 'true' }),
    el('span', { class: 'file-name' }, media.name || '文件'),
    el('small', {}, size(media.bytes)),
  )

const attachment = media => {
  if (media.mime.startsWith('image/')) return picture(media)
  return media.mime.startsWith('audio/') ? voice(media) : file(media)
}

function said(content) {
  switch (content.type) {
    case 'text':
      return el('div', { class: 'bubble' }, content.text)
    case 'image':
      return el('div', { class: 'bubble bare' }, picture(content.media))
    case 'voice':
      return el('div', { class: 'bubble' }, voice(content.media))
    case 'video':
      return el(
        'div',
        { class: 'bubble bare' },
        el('video', { src: fileUrl(content.media.ref), controls: true, preload: 'metadata', class: 'picture' }),
      )
    case 'file':
      return el('div', { class: 'bubble' }, file(content.media))
    case 'location':
      return el('div', { class: 'bubble' }, `[位置] ${content.name}`)
    case 'link':
      return el('div', { class: 'bubble' }, `${content.title}\n${content.url}`)
    default:
      return el('div', { class: 'bubble' }, summary({ content }))
  }
}

function card({ card: { title, text, tone, buttons, attachments, urgentFor }, edited }, press) {
  const rich = title || buttons.length > 0
  return el(
    'div',
    { class: `bubble ${rich ? 'card' : ''} ${tone ? `tone-${tone}` : ''}` },
    urgentFor.length > 0 && el('span', { class: 'urgent' }, '加急'),
    title && el('h3', {}, title),
    text && el('div', { class: 'words' }, ...words(text)),
    attachments.length > 0 && el('div', { class: 'attachments' }, ...attachments.map(attachment)),
    buttons.length > 0 &&
      el(
        'div',
        { class: 'buttons' },
        ...buttons.map(({ label, says, style }) => el('button', { type: 'button', class: style, onclick: () => press(says) }, label)),
      ),
    edited && el('small', { class: 'edited' }, '有更新'),
  )
}

/**
 * @param context.viewer whose phone this is: their own messages stand on the right
 * @param context.group names are shown
 * @param context.press (message, says) · resend (message) · menu (message, node)
 */
export function renderMessage(message, { viewer, group, press, resend, menu }) {
  const mine = message.from === viewer
  const name = nameOf(message.from)
  if (message.recalled) return el('div', { class: 'notice', 'data-id': message.id }, `${mine ? '你' : name}撤回了一条消息`)
  const body = message.card ? card(message, says => press(message, says)) : said(message.content)
  const quoted = message.quotes && el('div', { class: 'quoted' }, el('div', {}, quote(store.messages.get(message.quotes))))
  const state = {
    sending: mine && el('span', { class: 'sending' }, '发送中'),
    failed: mine
      ? el('button', { type: 'button', class: 'failed', onclick: () => resend(message) }, '没有送达，点一下重发')
      : el('span', { class: 'failed' }, '没有送达'),
  }[message.state]
  const more = el(
    'button',
    { type: 'button', class: 'more', 'aria-label': '引用、撤回', 'aria-haspopup': 'menu', onclick: () => menu(message, more) },
    '⋯',
  )
  return el(
    'div',
    { class: `message ${mine ? 'mine' : 'theirs'}`, 'data-id': message.id, title: chatTime(message.at) },
    message.from === null ? avatar('桥', undefined, 'bot') : avatar(name, store.people.get(message.from)?.colour),
    el('div', { class: 'stack' }, group && !mine && el('span', { class: 'who' }, name), body, quoted, state),
    more,
  )
}
