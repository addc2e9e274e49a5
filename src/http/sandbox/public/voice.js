/** Records a voice message where the browser allows it; where it doesn't, an audio file is picked instead. */
const canRecord = () => typeof MediaRecorder === 'function' && navigator.mediaDevices?.getUserMedia !== undefined

function pick(accept) {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

const lengthOf = file =>
  new Promise(resolve => {
    const audio = new Audio(URL.createObjectURL(file))
    const done = seconds => {
      URL.revokeObjectURL(audio.src)
      resolve(Number.isFinite(seconds) ? seconds : undefined)
    }
    audio.addEventListener('loadedmetadata', () => done(audio.duration))
    audio.addEventListener('error', () => done(undefined))
  })

const picked = async () => {
  const file = await pick('audio/*')
  return file && { file, name: file.name, seconds: await lengthOf(file) }
}

/** @returns { stop(): Promise<{file, name, seconds}>, cancel() } while recording, or { picked } when a file is asked for instead */
export async function startVoice() {
  if (!canRecord()) return { picked: picked() }
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined)
  if (!stream) return { picked: picked() }
  const recorder = new MediaRecorder(stream)
  const chunks = []
  const started = performance.now()
  recorder.addEventListener('dataavailable', event => chunks.push(event.data))
  const ended = new Promise(resolve => recorder.addEventListener('stop', resolve))
  recorder.start()
  const end = async () => {
    if (recorder.state !== 'inactive') recorder.stop()
    await ended
    for (const track of stream.getTracks()) track.stop()
  }
  return {
    cancel: end,
    async stop() {
      const seconds = (performance.now() - started) / 1000
      await end()
      return { file: new Blob(chunks, { type: recorder.mimeType }), name: '语音', seconds }
    },
  }
}
