/** Results on stdout as JSON lines; what is said to the person on stderr. */

export const print = (result: unknown): void => void process.stdout.write(`${JSON.stringify(result)}\n`)

export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** A reader that has seen enough (`| head`) is no failure. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
