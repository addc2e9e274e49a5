/** A TCP line that can be cut, or go silent with its ends still open. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Proxy {
  readonly url: string
  /** open: all passes · silent: nothing does, nobody is told · cut: connections are refused. */
  set(state: 'open' | 'silent' | 'cut'): void
  connections(): number
  stop(): Promise<void>
}

export async function proxyTo(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target)
  const url = new URL(target)
  let state: 'open' | 'silent' | 'cut' = 'open'
  const sockets = new Set<Socket>()
  const server = createServer(near => {
    if (state === 'cut') return near.destroy()
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.setNoDelay(true)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      from.on('data', data => state === 'open' && to.write(data))
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    set(next) {
      // a line that lost bytes cannot be picked up where it stopped
      if (next === 'cut' || (state === 'silent' && next === 'open')) cut()
      state = next
    },
    connections: () => sockets.size / 2,
    async stop() {
      state = 'cut'
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
