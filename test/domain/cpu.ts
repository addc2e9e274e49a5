/** Milliseconds of processor time that `run` takes: what a limit on speed is measured by where other work shares the machine. */
export function cpuMs(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
