/** How a person types a long story: in several messages that end where sentences do. */
const MOST = 5

/** One to five messages that put together are the text; `index` varies how many. */
export function fragmentsOf(text: string, index: number): string[] {
  const sentences = text.trim().match(/[^。！？!?；;\n]+[。！？!?；;\n]*|[。！？!?；;\n]+/g) ?? [text.trim()]
  const count = Math.min(sentences.length, 1 + (index % MOST))
  const perPart = sentences.length / count
  return Array.from({ length: count }, (_, at) =>
    sentences
      .slice(Math.round(at * perPart), Math.round((at + 1) * perPart))
      .join('')
      .trim(),
  ).filter(part => part !== '')
}
