/** A voice message in words. Feishu's speech service wants bare samples, and its own voice messages are Opus in Ogg: unpacked here. */
import { randomBytes } from 'node:crypto'
import type { OggPage } from 'codec-parser'
import type { FeishuClient } from './client.ts'
import { FeishuError, isPassing } from './failures.ts'

const RATE = 16_000
/** Opus counts what is to be skipped at 48 kHz. */
const SKIP_RATE = 48_000
/** The service takes a minute at most. */
export const MOST_SECONDS = 60
const SPEECH_MS = 20_000

/** Null when it may not be asked, or heard nothing in it. @throws FeishuError when it is worth another try */
export async function heardIn(client: FeishuClient, ogg: Uint8Array): Promise<string | null> {
  const pcm = await samplesOf(ogg)
  if (pcm === null) return null
  const body = {
    speech: { speech: pcm.toString('base64') },
    config: { file_id: randomBytes(8).toString('hex'), format: 'pcm', engine_type: '16k_auto' },
  }
  try {
    const path = '/open-apis/speech_to_text/v1/speech/file_recognize'
    const { recognition_text = '' } = await client.call<{ recognition_text?: string }>({ method: 'POST', path, body, timeoutMs: SPEECH_MS })
    return recognition_text.trim() === '' ? null : recognition_text.trim()
  } catch (error) {
    if (error instanceof FeishuError && !isPassing(error)) return null
    throw error
  }
}

/** 16-bit little-endian samples of one channel; null for what is no such sound, or longer than the service takes. */
export async function samplesOf(ogg: Uint8Array): Promise<Buffer | null> {
  const [{ OpusDecoder }, { default: CodecParser }] = await Promise.all([import('opus-decoder'), import('codec-parser')])
  const pages = new CodecParser<OggPage>('audio/ogg', { enableLogging: false }).parseAll(ogg)
  const frames = pages.flatMap(({ codecFrames }) => codecFrames ?? [])
  const [first] = frames
  if (first === undefined || !('preSkip' in first.header)) return null
  const { channels, preSkip } = first.header
  if (channels !== 1 && channels !== 2) return null
  if (frames.reduce((sum, { duration }) => sum + duration, 0) > MOST_SECONDS * 1_000) return null
  const decoder = new OpusDecoder({
    sampleRate: RATE,
    channels,
    streamCount: 1,
    coupledStreamCount: channels - 1,
    channelMappingTable: channels === 1 ? [0] : [0, 1],
    preSkip: Math.round((preSkip * RATE) / SKIP_RATE),
  })
  try {
    await decoder.ready
    const { channelData, samplesDecoded } = decoder.decodeFrames(frames.map(({ data }) => data))
    const [samples] = channelData
    if (samples === undefined || samplesDecoded === 0) return null
    const whole = Int16Array.from(samples.subarray(0, samplesDecoded), one => Math.max(-1, Math.min(1, one)) * 32_767)
    return Buffer.from(whole.buffer)
  } finally {
    decoder.free()
  }
}
