/** The two modules of `natural` that are used, imported deeply: its index pulls in database drivers and 120 MB. */
declare module 'natural/lib/natural/tokenizers/regexp_tokenizer.js' {
  export class RegexpTokenizer {
    constructor(options: { pattern: RegExp; gaps?: boolean })
    tokenize(text: string): string[]
  }
}
declare module 'natural/lib/natural/ngrams/ngrams_zh.js' {
  export function bigrams(sequence: string | string[]): string[][]
}
