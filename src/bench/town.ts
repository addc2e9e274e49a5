/** A world with studios in it, and employees who write. */
import { type MemoryChannel, memoryChannel } from '../demo/memory-channel.ts'
import { makeRoster, type Studio } from '../demo/replay/roster.ts'
import { plainMonday, type World, withWorld } from '../demo/world.ts'
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

/** Monday morning, so that cadres are told at once; people's messages are complete by themselves (INTAKE_QUIET_SECONDS=0). */
export async function withTown<T>(run: Run, { redisUrl }: Pick<Backend, 'redisUrl'>, work: (town: Town) => Promise<T>): Promise<T> {
  const receipts = makeReceipts(run.loses)
  const channel = memoryChannel(receipts.shown)
  return withWorld({ channel, redisUrl, quietSeconds: 0, settings: DURABLE, onProgress: () => {} }, async world => {
    await world.jump(plainMonday())
    const { studios } = await makeRoster(world.app, run.sizes.studios)
    let groups = 0
    const town: Town = {
      world,
      channel,
      receipts,
      studios,
      strangers: count => writersOf(studios, `group-${groups++}`, count),
      async known(count) {
        const writers = town.strangers(count)
        await introduce(world.app.deps, writers)
        return writers
      },
    }
    return work(town)
  })
}
