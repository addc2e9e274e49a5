/** What the page asks of the server. A refusal is an Error with the server's own words. */
async function answerOf(response) {
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(body.error ?? '没有送到，请再试一次')
  return body
}

async function post(path, body) {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`/sandbox/${path}`, request).catch(() => {
    throw new Error('连不上服务，请看它是不是还在运行')
  })
  return answerOf(response)
}

export const api = {
  state: async () => answerOf(await fetch('/sandbox/state')),
  say: (person, chat, content, quotes) => post('say', { person, chat, content, quotes }),
  press: (person, chat, message, says) => post('press', { person, chat, message, says }),
  resend: (person, message) => post('resend', { person, message }),
  recall: (person, message) => post('recall', { person, message }),
  enter: person => post('enter', { person }),
  clock: body => post('clock', body),
  async upload(file, name) {
    const headers = { 'content-type': file.type || 'application/octet-stream' }
    return answerOf(await fetch(`/sandbox/upload?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body: file }))
  },
}

export const fileUrl = ref => `/sandbox/file/${encodeURIComponent(ref)}`
