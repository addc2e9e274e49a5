/** What people ask of the studio before they trust it: does it help, does it tell on me, what does it cost. No matter of theirs, and no small talk. */
import { canonical } from './text.ts'

/** secret and fear: said while a matter is told, they are for its handler too. former: whoever asks may be telling of a dismissal. */
export type AskedOfUs = 'useful' | 'secret' | 'free' | 'former' | 'real' | 'hours' | 'what' | 'fear'

/** Longer than this it is a story, in which such a question is one sentence of many. */
const LONGEST = 28

const US = '(?:你们?|您们?|工会|工作室|这里|这边|这个|这儿)'
const THEM = '(?:他|她|别人|人家|(?:我们)?(?:主任|领导|老板|经理|站长|班长|组长|厂长|书记|厂里|车间|单位|公司|队长|工头))'
const TELLS = `(?:泄露|泄漏|透露|泄密|保密|保得住密|暴露|说出去|传出去|告诉${THEM}|让.{1,8}知道|知道是我|知道我是谁|看[到见]我(?:是谁|的?名字|的?姓名)?)`
const SEES = '看(?:不看)?(?:得)?[到见]|看|知不知道|知道|晓得|查得?[到出]'
const REPRISAL = '(?:报复|穿小鞋|为难|找我?麻烦|针对|打击|开除|辞退|丢(?:工作|饭碗))'
const UNTIL =
  '(?:几点|什么时候|啥时候)(?:上班|下班|休息|开门|有人)?|(?:的)?(?:电话|号码)(?:是)?(?:多少|几号)?|(?:的)?地址|在(?:哪|什么地方)[儿里]?(?:办公|上班)?|(?:都|现在|周末|今天)*(?:上班|下班|休息|办公)了?'

const ASKED: readonly (readonly [AskedOfUs, RegExp])[] = [
  [
    'fear',
    new RegExp(
      `^(?:我|俺|就是|还是|有点|真的?)*(?:怕|害怕|担心|不敢)(?:说|讲|反映|举报|投诉)?(?:了|出来|出去|以后|之后)*(?:会|要|我)*(?:(?:被|给我|遭)?.{0,4}${REPRISAL})?$`,
    ),
  ],
  [
    'useful',
    new RegExp(
      `^(?:跟|找|和|给)?${US}?(?:说了|反映了?|讲了)?(?:也|又|到底|真的?|究竟|能)?(?:管不管用|管用吗?|有用吗|有没有用|没(?:什么|啥)?用的?|是?白说|真(?:的)?(?:能|会)?管吗?|能管(?:啥|什么)?用?吗?|能解决(?:问题)?吗)$`,
    ),
  ],
  [
    'secret',
    new RegExp(
      `^(?:我|说了|反映|那|这|${US})*(?:会不会|能不能|会|能|别|可别|千万别|不要|不会|是不是|可以)*(?:给我|替我|帮我|把我|对我)?的?(?:名字|姓名|身份|信息)?${TELLS}.{0,8}$`,
    ),
  ],
  [
    'secret',
    new RegExp(
      `^(?:我(?:说|发|讲|写|反映)的|我|那|这些?|话|要是|如果|说了|反映了?|${US})*${THEM}(?:他们?|那边)?(?=.*(?:会不会|能不能|可不可以|是不是|[看知]不|[吗么嘛不没]$))(?:会不会|能不能|可不可以|是不是|会|能|可以|也|都)*(?:${SEES})(?:是?我(?:是谁|说的)?|这些|这(?:件|个)?事|到)?[吗么嘛不没]?$`,
    ),
  ],
  [
    'secret',
    new RegExp(
      `^(?:那|这|我|${US}|我们?(?:在这[儿里]?)?(?:说|发|写|讲|反映)的|内容|聊天记录|消息|话|东西|些|个|事)*(?:都?有?|是)(?:谁|哪些人|什么人|哪个)(?:们|都|能|会|可以|在|有权)*(?:${SEES})(?:我?(?:们)?(?:在这[儿里]?)?(?:说|发|写|讲|反映)的(?:话|这些|内容|东西|消息)?|这些?|我)?$`,
    ),
  ],
  ['secret', /^(?:会不会|会|能)?(?:查到我|查出来?是?我|知道是谁说的).{0,3}吗?$/],
  [
    'free',
    new RegExp(`^(?:找|问|请|让)?${US}?(?:反映|投诉|办事|帮忙)?(?:要不要|要|收不收|用不用|花不花)*(?:收|交)?(?:钱|费用?)(?:吗|么|不|嘛)?$`),
  ],
  [
    'former',
    /(?:开除|辞退|离职|辞职|解雇|裁|不干|退休|走)了?.{0,4}还(?:能不能|可不可以|能|可以)(?:来|再)?(?:反映|(?:找|问|跟|来)(?:你们?|您|工会|这里)(?:反映|说)?)(?:吗|么|不)?$/,
  ],
  [
    'real',
    new RegExp(`^${US}?(?:不会|不|别|该不会|到底|真的)?是?(?:不是)?个?(?:骗子|骗人的|诈骗|真的假的|假的|官方的|真的)(?:吧|吗|么)?$`),
  ],
  ['hours', new RegExp(`^${US}(?:${UNTIL})(?:吗|没|呢)?$`)],
  [
    'what',
    /^(?:你|您|这|这里|这个)们?(?:到底)?(?:是(?:谁|干(?:啥|嘛|什么)的?|做什么的|什么(?:人|地方)?|哪个单位的?|哪里的?|啥)|都?能(?:干|做|管|办|帮)我?些?(?:啥|什么|嘛)事?|都?管些?(?:啥|什么)事?)$/,
  ],
]

const isReprisal = new RegExp(REPRISAL)
/** Fear of what comes of having spoken; fear without a reason may be of something else. */
export const fearsReprisal = (text: string): boolean => isReprisal.test(canonical(text)) || /不敢(?:说|讲|反映)/.test(text)

export function askedOfUs(text: string): AskedOfUs | null {
  const clean = canonical(text).replace(/[\s,，.。!！?？~、]+|[呀啊呢哦]+$/gu, '')
  return clean.length === 0 || clean.length > LONGEST ? null : (ASKED.find(([, words]) => words.test(clean))?.[0] ?? null)
}
