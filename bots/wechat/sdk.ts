/** The only module that imports wechaty: most of a second and 90 MB, loaded when the channel is on. */
import { Readable } from 'node:stream'
import { promisify } from 'node:util'

type Service = typeof import('wechaty-puppet-service')
type Grpc = typeof import('wechaty-grpc')

export type Puppet = InstanceType<Service['PuppetService']>
export type Bot = import('wechaty').Wechaty
export type Payload = import('wechaty').payloads.Message
export type Friendship = import('wechaty').payloads.Friendship

export interface Sdk {
  /** A bot over the puppet service at this address, not started. @param onLineEnd called when its stream of events ends */
  makeBot(address: Address, onLineEnd: () => void): { readonly bot: Bot; readonly puppet: Puppet }
  fileBox(bytes: Uint8Array, name: string): import('file-box').FileBoxInterface
}

export interface Address {
  /** host:port */
  readonly endpoint: string
  readonly token: string
}

/** Only one client at a time hears what a puppet service tells. */
class LineTaken extends Error {
  override readonly name = 'LineTaken'
}

/** wechaty hands on copies of errors, which bear their names. */
export const isTaken = (error: unknown): boolean => error instanceof Error && error.name === 'LineTaken'

let loaded: Promise<Sdk> | undefined

export const loadSdk = (): Promise<Sdk> => {
  loaded ??= load()
  return loaded
}

/** Longer than we wait for a sign of life ourselves: wechaty's own watchdog would stop the remote puppet, and with it the login. */
const WATCHDOG_SECONDS = 240
/** A certificate of its own making that every puppet service has; what stands before the token's first `_` says another. */
const SERVER_NAME = 'insecure'

/** Up to 20 KB wechaty sends the bytes within the call, and takes base64 only. */
const SMALL = 20 * 1024
const SILENT_MS = 15_000

async function load(): Promise<Sdk> {
  const [{ WechatyBuilder, log }, service, grpc, { FileBox }] = await Promise.all([
    import('wechaty'),
    import('wechaty-puppet-service'),
    import('wechaty-grpc'),
    import('file-box'),
  ])
  // at any level it writes tokens, ids and words
  log.level('silent')
  const Line = lineOn(service, grpc)
  return {
    makeBot({ endpoint, token }, onLineEnd) {
      const tls = token.includes('_') ? {} : { tls: { serverName: SERVER_NAME } }
      const puppet = new Line({ endpoint, token, timeoutSeconds: WATCHDOG_SECONDS, ...tls }, onLineEnd)
      return { puppet, bot: WechatyBuilder.build({ puppet: puppet as never }) }
    },
    fileBox(bytes, name) {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      return bytes.byteLength > SMALL ? FileBox.fromBuffer(buffer, name) : FileBox.fromBase64(buffer.toString('base64'), name)
    },
  }
}

/** wechaty's client of a puppet service, but for some habits of it. */
function lineOn({ PuppetService }: Service, { puppet }: Grpc) {
  const { DownloadRequest, MessageFileRequest, MessageFileStreamRequest, MessageLocationRequest, MessageSendFileRequest } = puppet
  return class Line extends PuppetService {
    readonly #onLineEnd: () => void

    constructor(options: ConstructorParameters<Service['PuppetService']>[0], onLineEnd: () => void) {
      super(options)
      this.#onLineEnd = onLineEnd
      // it would keep names and ids of everybody, unsealed, in the home directory, in a folder that is called by the token
      this._payloadStore.start = async () => {}
      // a download that is cut off would end the process, and whoever waits for it would wait for ever
      Object.assign(this.FileBoxUuid, { uuidToStream: async (uuid: string) => Readable.from(this.#download(uuid)) })
    }

    async *#download(uuid: string): AsyncGenerator<Uint8Array> {
      const request = new DownloadRequest()
      request.setId(uuid)
      const call = this.grpcManager.client.download(request)
      // heard of by whoever reads, as long as somebody does
      call.on('error', () => {})
      for await (const answer of call) yield (answer as InstanceType<Grpc['puppet']['DownloadResponse']>).getChunk_asU8()
    }

    /** A service that has another client refuses a second stream of events: wechaty goes on as if it stood, and nothing would ever be heard by it. */
    override async onStart(): Promise<void> {
      await super.onStart()
      const { eventStream } = this.grpcManager
      if (eventStream === undefined || eventStream.destroyed) throw new LineTaken('the puppet service has another client')
    }

    protected override bridgeGrpcEventStream(manager: Parameters<Puppet['bridgeGrpcEventStream']>[0]): void {
      super.bridgeGrpcEventStream(manager)
      for (const end of ['end', 'error', 'cancel']) manager.on(end, this.#onLineEnd)
    }

    /** It would lose the place on the way: all that arrives is NONAME. */
    override async messageLocation(id: string) {
      const request = new MessageLocationRequest()
      request.setId(id)
      const { client } = this.grpcManager
      const answer = await promisify(client.messageLocation.bind(client))(request)
      const place = answer?.getLocation()
      if (place === undefined) throw new Error('the puppet told no place')
      return {
        name: place.getName(),
        address: place.getAddress(),
        latitude: place.getLatitude(),
        longitude: place.getLongitude(),
        accuracy: place.getAccuracy(),
      }
    }

    /** Small files come by an older protocol alone, since today's cannot carry them; by wechaty's own hand its failure would end the process. */
    override async messageFile(id: string) {
      const { client } = this.grpcManager
      try {
        const request = new MessageFileRequest()
        request.setId(id)
        const answer = await promisify(client.messageFile.bind(client))(request)
        return this.FileBoxUuid.fromJSON(answer?.getFileBox() ?? '')
      } catch {
        const request = new MessageFileStreamRequest()
        request.setId(id)
        const call = client.messageFileStream(request)
        call.on('error', () => {})
        const parts: Uint8Array[] = []
        let name = ''
        // a server that fails says nothing
        const silence = setTimeout(() => call.cancel(), SILENT_MS)
        for await (const answer of call as AsyncIterable<InstanceType<Grpc['puppet']['MessageFileStreamResponse']>>) {
          silence.refresh()
          const part = answer.getFileBoxChunk()
          if (part?.hasName()) name = part.getName()
          else if (part?.hasData()) parts.push(part.getData_asU8())
        }
        clearTimeout(silence)
        return this.FileBoxUuid.fromBuffer(Buffer.concat(parts), name)
      }
    }

    /** wechaty would send it once more, by the older protocol, whenever nobody answers. */
    override async messageSendFile(conversationId: string, box: import('file-box').FileBoxInterface) {
      const request = new MessageSendFileRequest()
      request.setConversationId(conversationId)
      request.setFileBox(await this.serializeFileBox(box))
      const { client } = this.grpcManager
      return (await promisify(client.messageSendFile.bind(client))(request))?.getId()
    }

    /** Without telling the puppet to stop: it would lose its login, and a person would have to scan again. */
    override async onStop(): Promise<void> {
      for (const clean of this._cleanupCallbackList.splice(0)) clean()
      const manager = this._grpcManager
      delete this._grpcManager
      if (manager === undefined) return
      manager.removeAllListeners()
      manager.on('error', () => {})
      manager.eventStream?.cancel()
      delete manager.eventStream
      try {
        manager.client.close()
      } catch {
        // it never came to a client
      }
    }

    /** The puppet has logged out already; telling it to once more could end a login that has just begun. */
    override async logout(reason?: string): Promise<void> {
      if (!this.isLoggedIn) return
      this.emit('logout', { contactId: this.currentUserId, data: reason ?? '' })
      this.__currentUserId = undefined
    }
  }
}
