/** Keeps one server for the whole run, with the migrated template in it; the last run to end stops it. */
import { prepareServers } from './servers.ts'

export default async function setup(): Promise<() => Promise<void>> {
  return prepareServers()
}
