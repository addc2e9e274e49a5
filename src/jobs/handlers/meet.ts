/** Somebody wrote for the first time, without a name: the platform is asked who it is. */
import type { Channel } from '../../channel/channel.ts'
import type { Deps } from '../../services/context.ts'
import { introduce, strangerIn } from '../../services/people/introduce.ts'

/** A platform that does not answer is asked again; what it may not tell stays untold. */
export const meet =
  (deps: Deps, channel: Channel) =>
  async ({ identityId }: { identityId: string }): Promise<void> => {
    const external = await strangerIn(deps, identityId)
    if (external === null) return
    const profile = (await channel.profile?.(external)) ?? null
    if (profile !== null) await introduce(deps, identityId, profile)
  }
