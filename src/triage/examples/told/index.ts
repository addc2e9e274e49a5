/** What people tell, by subject: danger, what sounds like it, ordinary matters and talk. */
import { ACCIDENTS } from './accidents.ts'
import { CALM_DEEP } from './calm-deep.ts'
import { CALM_EVENTS } from './calm-events.ts'
import { CALM_WORDS } from './calm-words.ts'
import { DEEP } from './deep.ts'
import { LIFE } from './life.ts'
import { MORE_CALM } from './more-calm.ts'
import { MORE_TOLD } from './more-danger.ts'
import { NEAR } from './near.ts'
import { MORE_NEAR } from './near-more.ts'
import { SELF_HARM } from './self-harm.ts'
import { UNSAFE, UNSAFE_CALM } from './unsafe.ts'
import { VIOLENCE } from './violence.ts'

export { FRIENDS_TALK } from './chat.ts'
export { MATTERS } from './matters.ts'
export { MORE_MATTERS } from './matters-more.ts'
export { ASKS_FOR_NEWS, TALK } from './talk.ts'
export { STILL_WAITING, THANKS } from './thanks.ts'

/** Level, hazard, text on each line. */
export const TOLD = [SELF_HARM, ACCIDENTS, LIFE, VIOLENCE, NEAR, MORE_NEAR, MORE_TOLD, DEEP, UNSAFE]
/** Text alone. */
export const TOLD_CALM = [CALM_WORDS, CALM_EVENTS, MORE_CALM, CALM_DEEP, UNSAFE_CALM]
