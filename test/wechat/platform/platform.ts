/** WeChat as wechaty sees it: a puppet behind a real puppet service, on a port of this machine. */
import { createServer } from 'node:net'
import { log, PuppetServer } from 'wechaty-puppet-service'
import { makeFaults } from './faults.ts'
import { LocalPuppet } from './puppet.ts'
import { makeTalker, type Talker } from './talker.ts'
import { type Contact, makeWorld, type Room } from './world.ts'

log.level('silent')

export type WechatPlatform = Awaited<ReturnType<typeof startWechatPlatform>>

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

const TOKEN = 'insecure_6a2f3c1e-9d57-4b7e-8f21-0c9a4d5e6b70'

/** @param loggedIn false: somebody has to scan first */
export async function startWechatPlatform({ loggedIn = true } = {}) {
  const endpoint = `127.0.0.1:${await freePort()}`
  const world = makeWorld()
  const faults = makeFaults()
  const puppet = new LocalPuppet(world, faults)
  await puppet.start()
  let server: PuppetServer | undefined

  async function up(): Promise<void> {
    server = new PuppetServer({ endpoint, puppet, token: TOKEN })
    await server.start()
  }
  async function down(): Promise<void> {
    await server?.stop()
    server = undefined
  }
  const login = (): void => puppet.login(world.self.id)
  if (loggedIn) login()
  await up()

  return {
    endpoint,
    token: TOKEN,
    world,
    faults,
    puppet,
    /** The puppet's host is away, and is there again. */
    down,
    up,
    login,
    logout: (): Promise<void> => puppet.logout('logged out on the phone'),
    /** A code to be scanned; null: it ran out. */
    scan: (code: string | null): void =>
      void puppet.emit('scan', { status: code === null ? 1 : 2, ...(code === null ? {} : { qrcode: code }) }),
    /** Logged out and in again as a web puppet is: everybody and every room has another id. */
    async relogin(how: 'new' | 'dealt' = 'new'): Promise<void> {
      await puppet.logout('logged out on the phone')
      world.changeIds(how)
      for (const one of world.contacts) await puppet.contactPayloadDirty(one.id)
      login()
    },
    person: (name: string, how: { official?: boolean; friend?: boolean } = {}): Talker => makeTalker(puppet, world.contact(name, how)),
    room: (topic: string, ...members: readonly { readonly contact: Contact }[]): Room =>
      world.room(
        topic,
        members.map(({ contact }) => contact),
      ),
    async stop(): Promise<void> {
      await down()
      await puppet.stop().catch(() => {})
    },
  }
}
