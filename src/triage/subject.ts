/** The short title of a matter for lists: made from category words, never from what the person wrote about people. */
import type { Topic } from './rules/categories.ts'

const PLACE =
  /(?:第?[一二三四五六七八九十\d]{1,3}(?:号)?(?:车间|工段|班组|分厂|标段|号楼|产线|病区|站台)|[东西南北](?:厂区|院区|校区|区)|铸造车间|装配车间|机加车间|焊接车间|包装车间|总装车间|喷漆车间|冲压车间|急诊|夜班)/
const TOPICS_BY_WORD: readonly (readonly [RegExp, string])[] = [
  [/澡堂|浴室|洗澡/, '澡堂'],
  [/热水/, '热水'],
  [/停车/, '停车'],
  [/充电桩/, '充电桩'],
  [/厕所|卫生间/, '厕所'],
  [/空调|风扇/, '降温'],
  [/饮水|开水|喝水/, '饮水'],
]
export const MAX_SUBJECT = 14

/** Takes canonical text. Sealed and dangerous matters get a title that says nothing on a lock screen. */
export function subjectOf(text: string, topic: Topic | null, hidden: 'sealed' | 'urgent' | null): string {
  if (hidden === 'sealed') return '需要保密的事'
  if (hidden === 'urgent') return '紧急的事'
  const place = PLACE.exec(text)?.[0] ?? ''
  const words =
    topic?.name === '水电澡堂' || topic?.name === '劳动环境' || topic?.name === '班车通勤'
      ? (TOPICS_BY_WORD.find(([regex]) => regex.test(text))?.[1] ?? topic.short)
      : (topic?.short ?? '反映')
  const subject = `${place}${words}的事`
  return subject.length <= MAX_SUBJECT ? subject : `${words}的事`
}
