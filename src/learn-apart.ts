/** Starts learning in a process of its own: low in priority, bounded in memory and time; people's words go to it by a pipe and nowhere else. */
import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { text } from 'node:stream/consumers'
import { projectFile } from './config.ts'
import type { Learnt, Lesson } from './services/learning/retrain.ts'

const MEMORY_MB = 1_024
const LONGEST_MS = 10 * 60_000

/** One that is gone already needs none. */
function lower(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {}
}

/** @throws Error when it fails, takes too long or is ended by the signal */
export async function learnApart(lesson: Lesson, signal: AbortSignal): Promise<Learnt> {
  const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, projectFile('.build/src/learn.js')], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
    signal,
  })
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject))
  lower(child.pid)
  child.stdin.on('error', () => {}) // one that died early is told by its exit code
  child.stdin.end(JSON.stringify(lesson))
  const [answer, code] = await Promise.all([text(child.stdout), ended])
  if (code !== 0) throw new Error(`learning ended with ${code ?? 'a signal'}`)
  return JSON.parse(answer)
}
