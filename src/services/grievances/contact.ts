/** 先不联系，只留存: after harassment the employee decides whether anybody, the bot in its own name too, writes to them. */
import type { Grievance } from './read.ts'

export const wantsNoContact = ({ contact }: Pick<Grievance, 'contact'>): boolean => contact?.startsWith('先不联系') ?? false
