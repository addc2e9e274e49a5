/** 报结: what its author is led through, and what the employee reads. */
import type { Adoption, Part } from '../../domain/typed/answer-parts.ts'
import { line, text } from '../catalogue.ts'
import { spaced } from '../words.ts'

export const ADOPTION: Record<Adoption, string> = { adopted: '采纳', partly: '部分采纳', declined: '未采纳' }

const QUESTION: Record<Part, string> = {
  adoption: '这条建议采纳吗？发 1 采纳，发 2 部分采纳，发 3 未采纳。',
  facts: '查到了什么情况、为什么会这样？说一两句。',
  opinion: '怎么办的、什么时候办好？直接写给职工看。',
  basis: '依据哪条规定、哪份合同或制度？',
  differs: '职工上一轮没认可。这次跟上次有什么不同？',
}
const WHY = '为什么？打算怎么做？说一两句给职工听。'

export const answering = {
  answerParts: text(
    (p: { request: string; facts: string; opinion: string; basis: string; differs: string; adoption: Adoption | null }) =>
      [
        p.request === '' ? '' : `您反映的：${p.request}`,
        p.facts === '' ? '' : `查到的情况：${p.facts}`,
        p.adoption === null ? '' : `您的建议：${ADOPTION[p.adoption]}。`,
        p.opinion === '' ? '' : p.facts === '' && p.basis === '' ? p.opinion : `办理意见：${p.opinion}`,
        p.differs === '' ? '' : `这次的不同：${p.differs}`,
        p.basis === '' ? '' : `依据：${p.basis}`,
      ]
        .filter(part => part !== '')
        .join('\n'),
    {
      request: '三车间工资的事',
      facts: '财务核实，九月、十月工资确实没发。',
      opinion: '两个月工资11月25日前补发。',
      basis: '《工资支付暂行规定》第七条。',
      differs: '',
      adoption: null,
    },
  ),
  answerAsk: text(
    (p: { no: string; part: Part; left: number; first: boolean; written: boolean; suggestion: boolean; must: boolean }) =>
      [
        p.first
          ? `${p.written ? `您写的先留着（编号 ${spaced(p.no)}）。还差 ${p.left} 样` : `答复编号 ${spaced(p.no)}：说清 ${p.left} 样`}，职工才听得明白。`
          : '',
        p.part === 'opinion' && p.suggestion ? WHY : QUESTION[p.part],
        `${p.must ? '' : '没有就发“跳过”；'}改前面的发“上一步”，以后再写发“先放着”${p.first && !p.must ? '，不补了发“就这样送”' : ''}。`,
      ]
        .filter(part => part !== '')
        .join('\n'),
    { no: '382746156', part: 'facts' as Part, left: 2, first: true, written: true, suggestion: false, must: false },
  ),
  answerPreview: text((p: { words: string }) => `职工会看到：\n————\n${p.words}\n————\n发 1 送给职工，发 2 改上一样，发 3 先放着。`, {
    words: '查到的情况：九月、十月工资确实没发。\n办理意见：11月25日前补发。',
  }),
  answerKept: text((p: { no: string }) => `好，写的都留着，还没送出。接着写发“报结 ${p.no}”。`, { no: '382746156' }),
  answerFirst: line('前面没有了，这是第一样。'),
  answerNotYet: text((p: { part: Part }) => `这一样不能少：${QUESTION[p.part]}`, { part: 'differs' as Part }),
  answerOver: text((p: { no: string }) => `编号 ${spaced(p.no)} 的情况变了，现在不能由您报结，没有送出。发“查看 ${p.no}”看看。`, {
    no: '382746156',
  }),
  wordsTooLong: text(
    (p: { length: number; most: number }) =>
      `太长了：一共 ${p.length} 个字，一次最多 ${p.most} 个字。什么都没送出，请分几次发，或者发成文件。`,
    { length: 12_400, most: 10_000 },
  ),
}
