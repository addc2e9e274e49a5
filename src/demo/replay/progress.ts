/** One line that tells how far it is: over itself on a terminal, else every five seconds. */
export function makeProgress(out: NodeJS.WriteStream = process.stderr) {
  let last = 0
  let line = ''
  return {
    tell(stage: string, done: number, of: number): void {
      line = `${stage} ${done} of ${of}`
      const now = performance.now()
      if (now - last < (out.isTTY ? 100 : 5_000)) return
      last = now
      out.write(out.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
    },
    end: (): void => void (out.isTTY && out.write('\r\x1b[K')),
  }
}
