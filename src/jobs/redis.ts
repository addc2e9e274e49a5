/** Whether a Redis may hold wake-ups: with RDB alone it lost 2,000 of 2,000 acknowledged jobs, with eviction it drops them silently. */
import { Redis } from 'ioredis'
import { within } from './patience.ts'

/** Lines that tell the operator what to change; none when all is well. Never throws: the service starts anyway. */
export async function checkRedis(url: string, ms = 3_000): Promise<readonly string[]> {
  const redis = new Redis(url, {
    family: 0,
    lazyConnect: true,
    connectTimeout: ms,
    commandTimeout: ms,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  redis.on('error', () => {})
  try {
    const info = await within(
      ms,
      redis.connect().then(() => Promise.all([redis.info('persistence'), redis.info('memory')])),
    )
    const facts = new Set(info.join('\r\n').split('\r\n'))
    const warnings: string[] = []
    if (!facts.has('aof_enabled:1')) warnings.push('Redis keeps no append-only file: set "appendonly yes" in its configuration')
    if (!facts.has('maxmemory_policy:noeviction'))
      warnings.push('Redis may evict queued work: set "maxmemory-policy noeviction" in its configuration')
    return warnings
  } catch {
    return ['Redis does not answer: start it, or correct REDIS_URL; until then work goes on through PostgreSQL']
  } finally {
    redis.disconnect()
  }
}
