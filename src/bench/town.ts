/** A world with studios in it, and employees who write. */
import { sql } from '../db.ts'
import { type MemoryChannel, memoryChannel } from '../demo/memory-channel.ts'
import { makeRoster, type Studio } from '../demo/replay/roster.ts'
import { type Ground, plainMonday, type World, withGround, withService } from '../demo/world.ts'
import type { Backend } from './backends.ts'
import { introduce, type Writer, writersOf } from './people.ts'
import { makeReceipts, type Receipts } from './receipts.ts'
import { DURABLE, type Run } from './run.ts'

export interface Town {
  readonly world: World
  readonly channel: MemoryChannel
  readonly receipts: Receipts
  readonly studios: readonly Studio[]
  /** People whom the bot knows, none of them twice. */
  known(count: number): Promise<Writer[]>
  strangers(count: number): Writer[]
}

export const withTown = <T>(run: Run, backend: Pick<Backend, 'redisUrl'>, work: (town: Town) => Promise<T>): Promise<T> =>
  withGround({ settings: DURABLE, onProgress: () => {} }, ground => townOn(run, ground, backend, work))

let groups = 0

/** Monday morning, so that cadres are told at once; people's messages are complete by themselves (INTAKE_QUIET_SECONDS=0). */
export async function townOn<T>(
  run: Run,
  ground: Ground,
  { redisUrl }: Pick<Backend, 'redisUrl'>,
  work: (town: Town) => Promise<T>,
): Promise<T> {
  const receipts = makeReceipts(run.loses)
  const channel = memoryChannel(receipts.shown)
  return withService(ground, { channel, redisUrl, quietSeconds: 0 }, async world => {
    await world.jump(plainMonday())
    const there = await studiosIn(world)
    const { studios } = there.length > 0 ? { studios: there } : await makeRoster(world.app, run.sizes.studios)
    const strangers = (count: number): Writer[] => writersOf(studios, `group-${groups++}`, count)
    return work({
      world,
      channel,
      receipts,
      studios,
      strangers,
      async known(count) {
        const writers = strangers(count)
        await introduce(world.app.deps, writers)
        return writers
      },
    })
  })
}

const studiosIn = ({ app }: World): Promise<Studio[]> =>
  app.db.$queryRaw(sql`SELECT u.name, a.account FROM channel_accounts a JOIN units u ON u.id = a.unit_id ORDER BY a.account`)
