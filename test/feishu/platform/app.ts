/** What the developer console of a self-built app knows of it. */
import { createHash, randomBytes } from 'node:crypto'

/** What an app may be allowed to do; what is withheld is refused with 99991672. */
export type Scope = 'contact' | 'departments' | 'messages' | 'speech' | 'urgent'

export interface AppRecord {
  readonly appId: string
  readonly appSecret: string
  readonly encryptKey: string
  readonly verificationToken: string
  readonly tenantKey: string
  /** The bot as a member of chats. */
  readonly botOpenId: string
  readonly botName: string
  readonly withheld: Set<Scope>
}

/** Random letters and digits after a prefix, as the platform's ids look. */
export const newId = (prefix: string): string => `${prefix}${randomBytes(16).toString('hex')}`

export const makeAppRecord = (botName: string): AppRecord => ({
  appId: `cli_${randomBytes(8).toString('hex')}`,
  appSecret: randomBytes(16).toString('hex'),
  encryptKey: randomBytes(16).toString('hex'),
  verificationToken: randomBytes(16).toString('hex'),
  tenantKey: createHash('sha256').update(randomBytes(8)).digest('hex').slice(0, 16),
  botOpenId: newId('ou_'),
  botName,
  withheld: new Set(),
})
