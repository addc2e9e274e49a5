/** A dialogue step: a question the bot asked, and what its answer does. A raised `version` forgets old questions. */
import type { z } from 'zod'
import { closeQuestion, currentQuestion, openQuestion } from '../services/mail/dialogues.ts'
import type { Answer, Turn } from './turn.ts'

export interface Dialogue {
  readonly name: string
  readonly version: number
  /** Null: this was no answer, and the message is understood as if nothing had been asked. */
  readonly answer: (turn: Turn, state: unknown, text: string) => Promise<Answer | null>
}

interface Given<S extends z.ZodType> {
  readonly name: string
  readonly version: number
  readonly state: S
  /** App milliseconds after which it is forgotten. */
  readonly expiresMs?: number
  readonly answer: (turn: Turn, state: z.infer<S>, text: string) => Promise<Answer | null>
}

export interface Asking<S> extends Dialogue {
  /** Opens the question in the turn's chat; the sentence itself is sent by whoever asks. */
  readonly ask: (turn: Pick<Turn, 'ctx' | 'speaker' | 'conversation'>, state: S) => Promise<void>
}

export function defineDialogue<S extends z.ZodType>({ name, version, state: schema, expiresMs, answer }: Given<S>): Asking<z.infer<S>> {
  return {
    name,
    version,
    ask: ({ ctx, speaker, conversation }, state) =>
      openQuestion(ctx, conversation.id, speaker.identityId, { name, version, state }, expiresMs),
    async answer(turn, stored, text) {
      const state = schema.safeParse(stored)
      return state.success ? answer(turn, state.data, text) : null
    },
  }
}

/** The open question's answer, or null when nothing is open or the text is none. An answered question is closed, unless its answer opened another. */
export async function answerOpenQuestion(turn: Turn, dialogues: readonly Dialogue[], text: string): Promise<Answer | null> {
  const open = await currentQuestion(turn.ctx, turn.conversation.id, turn.speaker.identityId)
  const dialogue = dialogues.find(({ name, version }) => name === open?.name && version === open.version)
  if (open === null || dialogue === undefined) return null
  const answered = await dialogue.answer(turn, open.state, text)
  if (answered !== null) await closeQuestion(turn.ctx, turn.conversation.id, turn.speaker.identityId, open.openedAt)
  return answered
}
