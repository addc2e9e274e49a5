/** One entry of the catalogue: how it is said, and a sample to preview and test it with. */
export interface Text<P> {
  readonly say: (params: P) => string
  readonly sample: P
}

export const text = <P>(say: (params: P) => string, sample: NoInfer<P>): Text<P> => ({ say, sample })

/** A sentence without parameters. */
export const line = (sentence: string): Text<Record<string, never>> => ({ say: () => sentence, sample: {} })
