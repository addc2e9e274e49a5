/** How a message stands to what came before and what may follow. */
import { lexiconHits } from './lexicon.ts'
import { NOD, SMALLTALK } from './rules/gate.ts'
import { tagged } from './segment.ts'
import { canonical } from './text.ts'

/** Ends in the air: a conjunction, a comma, dots. */
const HANGS =
  /(?:,|、|:|\.\.|-|~)$|(?:然后|因为|所以|但是|就是|还有|而且|结果|后来|那个|这个|如果|要是|我想|我要|是这样|关于|的话|那么|其实|比如|像|跟|和|对了|另外)(?:呢|吧|啊)?$/
const OPENERS =
  /^(?:我|我们|是这样|想|有)?(?:有)?(?:个|件|点)?(?:事|问题|情况)?(?:想)?(?:反映|问|说|咨询|投诉|举报)?(?:一下|下|个事|件事|个问题)?[吧吗呢啊。!?]{0,2}$/
const EMPTY_VERBS = new Set(['在', '是', '有', '想', '说', '问', '反映', '叫', '来', '去', '要', '请', '能', '会'])

/** Whether a message is a whole sentence; after a fragment the bot waits longer. */
export function isComplete(text: string): boolean {
  const clean = canonical(text)
  if (clean.length < 4 || HANGS.test(clean) || OPENERS.test(clean) || NOD.test(clean)) return false
  if (Object.values(SMALLTALK).some(regex => regex.test(clean))) return false
  if (clean.length >= 25 || (/[。!?]$/.test(clean) && clean.length >= 6)) return true
  return (
    tagged(clean).some(({ word, tag }) => (/^(?:v|a|z|l|i)/.test(tag) && !EMPTY_VERBS.has(word)) || /没|不|被/.test(word)) ||
    (clean.length >= 8 && lexiconHits(clean).length > 1)
  )
}

const ANOTHER =
  /^(?:哦|噢|啊|嗯|诶|哎)?[,， ]?(?:对了|另外|顺便|还有(?:一|个|件|两|几)|还有,|再(?:问|说|反映|提|投诉|咨询)(?:一|个|件|下)|换个(?:事|话题)|还想(?:问|反映|说|投诉|咨询)|除了这个|除此之外|另(?:一|有)|第二(?:个|件)|再一个|还有宿舍|还有食堂|还有工资|(?:我)?还有别的事|再就是)/
const SAME = /刚才|刚刚|上面|前面|刚说|照片|图片|截图|证据|录音|视频|补充|忘(?:了|记)说|那个事|这个事/

/** "对了，还有宿舍的事……": a second matter, not more of the first. */
export function opensAnother(text: string): boolean {
  const clean = canonical(text)
  return ANOTHER.test(clean) && !SAME.test(clean)
}

const MORE =
  /^(?:我)?(?:再|还|想|要|给|来)?(?:补充|补一|补个|补张|追加)|忘(?:了|记)说|(?:照片|图片|截图|证据|录音|视频|材料|聊天记录|工资条|单子|合同)(?:在这|在此|如下|发(?:你|您|给|过|上|来)|给(?:你|您)|来了|附上|见|我发)|^(?:这是|这个是|附上|给你看|你看)|(?:刚才|刚刚|上面|前面)(?:说|讲|反映|发|那|提)|^还有就是|^更正|说错了|不对,?(?:是|应该)|^我再(?:说|发|补)/

/** "补充一下，照片在这"; "还有就是刚才说的那个…": joins the open matter. */
export const supplements = (text: string): boolean => MORE.test(canonical(text))
