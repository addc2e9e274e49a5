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
/** 食堂有人动刀子: the place stands first, and what happens there follows. */
const FIRST = new RegExp(
  `^((?:[东南西北前后老新]|[一二三四五六七八九十\\d]{1,4})?(?:号|区|栋|幢|厂区|分厂)?(?:${END}){1,2})(?:那边|这边|里面?|外面?|上面?|下面?)?(?=有|[着起失]火|冒|出[事了]|爆|[打砍捅塌漏])`,
  'u',
)
/** Not the beginning of a place: 我在, 他们到, 现在. */
const LEAD = /^(?:了|着|那个|那边的?|这边的?|我们|咱们|你们|他们|的)+/u
const LONGEST = 16

/** 三号楼402, 宿舍楼 402室. */
const ROOM = /^[\s,，、的]{0,2}([a-z]?\d{3,4})(?:室|号?房间?|寝室?)?(?![\d元块多个人点:])/iu

function withRoom(place: string, text: string): string {
  const room = !/(?:楼|宿舍)$/.test(place) ? undefined : ROOM.exec(text.slice(text.lastIndexOf(place) + place.length))?.[1]
  return room === undefined || place.length + room.length > LONGEST ? place : `${place}${room}`
}

/** The last one that is named, with the room; null when none is. At most sixteen characters. */
export function placeIn(text: string): string | null {
  const clean = canonical(text)
  const parts = clauses(clean).slice(-60)
  for (const pattern of [AFTER_AT, BY_NUMBER, FIRST, ALONE])
    for (const part of parts.toReversed()) {
      const place = pattern.exec(part)?.[1]?.replace(LEAD, '')
      if (place !== undefined && place.length >= 2 && place.length <= LONGEST) return clean.includes(place) ? withRoom(place, clean) : place
    }
  return null
}

const NAMED = new RegExp(`(?:[东南西北前后老新]|[一二三四五六七八九十\\d]{1,4})?(?:号|区|栋|幢|厂区|分厂)?(?:${END}){1,2}`, 'gu')
/** There are several in every house: by themselves they tell two places apart no more than a floor does. */
const ANYWHERE =
  /^(?:车间|厂房|号?楼|楼[顶上下道]|楼梯口|房顶|屋顶|天台|阳台|号?门|大门|门口|工地|架子|马?路|路口|井下?|池子?|罐子?|电梯|厕所|[一二三四五六七八九十\d]+楼)$/

/** Every place that is named, as far as it tells one from another; for comparing, not for finding it. */
export function placesIn(text: string): string[] {
  const named = canonical(text).match(NAMED) ?? []
  return [...new Set(named.filter(place => !ANYWHERE.test(place)).map(place => place.replace(/楼[顶上下道]$/, '楼')))].slice(0, 12)
}

/** 三号楼 and 三号楼顶 are one place, 食堂 and 宿舍 are two. */
export const mayBeOnePlace = (some: readonly string[], others: readonly string[]): boolean =>
  some.some(a => others.some(b => a.includes(b) || b.includes(a)))
