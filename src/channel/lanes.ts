/** One lane per chat: what is said in a chat is handed over in that order, one after the other; chats do not wait for each other. */
export const makeLanes = () => {
  const lanes = new Map<string, Promise<unknown>>()
  return {
    run<T>(lane: string, work: () => Promise<T>): Promise<T> {
      const done = (lanes.get(lane) ?? Promise.resolve()).then(work)
      // The next one goes ahead whatever became of this one; whoever asked for this one hears of it.
      const over = done.then(
        () => leave(),
        () => leave(),
      )
      const leave = (): void => {
        if (lanes.get(lane) === over) lanes.delete(lane)
      }
      lanes.set(lane, over)
      return done
    },
    async empty(): Promise<void> {
      await Promise.all(lanes.values())
    },
  }
}
