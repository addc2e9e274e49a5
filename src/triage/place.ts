/** Where somebody says they are: a few words that a rescuer can walk to, and nothing else of what was said. */
import { canonical, clauses } from './text.ts'

const END =
  '号楼顶|楼顶|房顶|屋顶|天台|阳台|楼梯口|楼上|楼下|楼道|号楼|楼|号门|大门|门口|北门|南门|东门|西门|门|车间|厂房|仓库|宿舍|食堂|塔吊|水塔|烟囱|架子|桥上|桥|工地|办公室|澡堂|浴池|厕所|路口|马路|路|车站|站|井下|井|罐区|罐|池子|池|河边|湖边|操场|停车场|电梯|机房|锅炉房|配电室|库房|料场|码头'
const AFTER_AT = new RegExp(
  `(?:在|到|上了|爬上)((?:[\\p{Script=Han}\\dA-Za-z#-]){0,12}?(?:${END}){1,2}(?:[东南西北上下里外]|旁边|边上|附近|\\d{1,3}层|[一二三四五六七八九十]{1,3}[层楼])?)`,
  'u',
)
const BY_NUMBER = new RegExp(`((?:[东西南北]|[一二三四五六七八九十\\d]{1,4})(?:号|区|栋|幢|厂区|分厂)?(?:${END}){1,2})`, 'u')
/** An answer to 您在哪儿 that is nothing but a place. */
const ALONE = new RegExp(
  `^(?:我|人|他|她)?(?:就?在)?([\\p{Script=Han}\\dA-Za-z#-]{0,10}?(?:${END}){1,2}(?:[东南西北上下里外]|旁边|边上|附近)?)$`,
  'u',
)
/** Not the beginning of a place: 我在, 他们到, 现在. */
const LEAD = /^(?:了|着|那个|那边的?|这边的?|我们|咱们|你们|他们|的)+/u
const LONGEST = 16

/** The last one that is named; null when none is. At most sixteen characters. */
export function placeIn(text: string): string | null {
  const parts = clauses(canonical(text)).slice(-60)
  for (const pattern of [AFTER_AT, BY_NUMBER, ALONE])
    for (const part of parts.toReversed()) {
      const place = pattern.exec(part)?.[1]?.replace(LEAD, '')
      if (place !== undefined && place.length >= 2 && place.length <= LONGEST) return place
    }
  return null
}
