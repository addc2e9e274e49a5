/** The long connection: who is connected, frames there and back. */
import { randomInt, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { CONTROL, DATA, decodeFrame, encodeFrame, type Frame, headerOf } from './frame.ts'
import type { Answer, Push } from './pushes.ts'

/** Times in seconds, as the platform sends them. */
export interface LineConfig {
  PingInterval: number
  ReconnectCount: number
  ReconnectInterval: number
  ReconnectNonce: number
}

interface Connection {
  readonly id: string
  readonly socket: WebSocket
  /** Events come after the first ping: before it the client may not listen yet. */
  ready: boolean
  /** Half open: the socket stands, nothing goes or comes. */
  silent: boolean
}

export type Line = ReturnType<typeof makeLine>

export function makeLine() {
  const server = new WebSocketServer({ noServer: true })
  const connections = new Map<string, Connection>()
  const waiting = new Map<string, (answer: Exclude<Answer, 'no answer'>) => void>()
  const config: LineConfig = { PingInterval: 120, ReconnectCount: -1, ReconnectInterval: 120, ReconnectNonce: 30 }
  const settings = {
    /** Events larger than this come in several frames. */
    fragmentBytes: 64 * 1024,
    /** Undefined: connections are taken; a number: the upgrade is refused with this HTTP status. */
    refuseUpgrade: undefined as number | undefined,
    mostConnections: 50,
  }
  let opened = 0
  let pings = 0

  function onFrame(connection: Connection, frame: Frame): void {
    if (connection.silent) return
    if (frame.method === CONTROL && headerOf(frame, 'type') === 'ping') {
      pings++
      connection.ready = true
      const payload = Buffer.from(JSON.stringify(config))
      connection.socket.send(encodeFrame({ ...frame, headers: [{ key: 'type', value: 'pong' }], payload }))
    }
    if (frame.method !== DATA) return
    const id = headerOf(frame, 'message_id') ?? ''
    const { code, data } = JSON.parse(Buffer.from(frame.payload ?? []).toString('utf8'))
    const body = data === undefined ? undefined : JSON.parse(Buffer.from(data, 'base64').toString('utf8'))
    waiting.get(id)?.({ code, body })
    waiting.delete(id)
  }

  function take(socket: WebSocket): void {
    const connection: Connection = { id: randomUUID(), socket, ready: false, silent: false }
    connections.set(connection.id, connection)
    opened++
    socket.on('message', bytes => onFrame(connection, decodeFrame(bytes as Buffer)))
    socket.on('close', () => connections.delete(connection.id))
    socket.on('error', () => connections.delete(connection.id))
  }

  function framesOf(push: Push, messageId: string): Uint8Array[] {
    const whole = Buffer.from(JSON.stringify(push.body))
    const sum = Math.max(1, Math.ceil(whole.length / settings.fragmentBytes))
    return Array.from({ length: sum }, (_, seq) =>
      encodeFrame({
        SeqID: 0,
        LogID: 0,
        service: 1,
        method: DATA,
        headers: Object.entries({ type: 'event', message_id: messageId, sum, seq, trace_id: messageId, timestamp: Date.now() }).map(
          ([key, value]) => ({ key, value: String(value) }),
        ),
        payload: whole.subarray(seq * settings.fragmentBytes, (seq + 1) * settings.fragmentBytes),
      }),
    )
  }

  const ready = (): Connection[] => [...connections.values()].filter(one => one.ready)

  return {
    /** Sent with each pong, and to whoever asks for the endpoint. */
    config,
    settings,
    /** Connections that get events now. */
    connected: (): number => ready().length,
    open: (): number => connections.size,
    /** Connections ever opened, pings ever answered. */
    counts: () => ({ opened, pings }),
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      if (settings.refuseUpgrade !== undefined) {
        socket.end(`HTTP/1.1 ${settings.refuseUpgrade} Refused\r\nconnection: close\r\n\r\n`)
        return
      }
      server.handleUpgrade(request, socket, head, take)
    },
    /** To one of the connections at random, in several frames when it is large. */
    carry(push: Push): Promise<Exclude<Answer, 'no answer'>> {
      const able = ready()
      const connection = able.length === 0 ? undefined : able[randomInt(able.length)]
      if (connection === undefined) return Promise.resolve('nobody connected')
      const messageId = randomUUID()
      return new Promise(resolve => {
        waiting.set(messageId, resolve)
        if (connection.silent) return
        for (const frame of framesOf(push, messageId)) connection.socket.send(frame)
      })
    },
    /** Connections there are now hear and say nothing any more, and are not told; new ones work. */
    goSilent(): void {
      for (const connection of connections.values()) connection.silent = true
    },
    closeAll(): void {
      for (const { socket } of connections.values()) socket.close(1001)
    },
    /** The sockets end without a word. */
    cutAll(): void {
      for (const { socket } of connections.values()) socket.terminate()
    },
    stop(): void {
      for (const { socket } of connections.values()) socket.terminate()
      server.close()
    },
  }
}
