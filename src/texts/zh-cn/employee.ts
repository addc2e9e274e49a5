/** What an employee hears from first hello to withdrawal. */
import { line, text } from '../catalogue.ts'
import type { Facts } from '../facts.ts'
import { day, MODE, moment, STATUS, spaced } from '../words.ts'
import { sample } from './sample.ts'

export const employee = {
  notice: text(
    (p: { greeted: boolean }) =>
      `${p.greeted ? '' : '这里是工会群众工作室。'}说明一下：您说的话会存下来，只给办这件事和督办的人看，他们默认看不到您的姓名和账号。想看存了什么、想删除，回“我的数据”。`,
    { greeted: false },
  ),
  welcome: line('您好，这里是工会群众工作室。有难处、有意见，直接说就行，文字、语音、图片都可以。'),
  greeting: line('在的。有什么情况直接说就行，文字、语音、图片都可以。'),
  thanks: line('不客气，应该的。有事随时说。'),
  goodbye: line('好，您忙。有事随时找我。'),
  apology: line('没关系，慢慢说。'),
  smallTalk: line('听着呢。工作上、生活上有什么难处，直接说就行。'),
  robot: line('我是工会的机器人，管记事、传话；办事的都是真人。想找真人说，回“转人工”。'),
  usUseful: line('不敢说件件都能办成，但每件事都有一个人管到底，没按时办就自动往上提，办完另有人来问您满不满意。说说看，不白说。'),
  usSecret: line(
    '承办人看不到您的姓名和账号。不过内容、照片、语音可能让人认出您，聊天平台也知道是谁。不想让本单位的人看到，回“直送上级”；想去掉和您的关联，回“匿名”。',
  ),
  usSecretKept: line('您那件事只交给上级工会，本单位的人看不到，您的姓名和账号他们也看不到。我们不会去告诉他。'),
  usFree: line('不要钱，从头到尾都不收。要是有人借这个收您的钱，马上告诉我。'),
  usFormer: line('能。离职了、被辞退了也一样管，直接说情况就行。'),
  usReal: line('这里是工会的群众工作室，不收钱，也不会问您要银行卡、密码、验证码。不放心可以打 12351 问上级工会。'),
  usHours: line(
    '我白天晚上都在，随时可以说。办事的人上班日 8:30–12:00、13:30–17:30 在，想让人联系您，回“转人工”；也可以打 12351 找上级工会。有人身危险直接打 110 或 120。',
  ),
  usWhat: line(
    '我是工会群众工作室的机器人，替您把事记下来、交给专人办、把结果带回来。工资、加班、社保、安全、食堂宿舍、受了欺负，都可以跟我说。',
  ),
  usFear: line(
    '怕是难免的，这不怪您。承办人看不到您的姓名和账号；不想让本单位的人看到，先回“直送上级”再说；真有人为难您，告诉我，上级工会单独管。',
  ),
  sticker: line('在的，有事直接说。'),
  deadButton: line('这个按钮已经不能用了，直接打字告诉我就行。'),
  gathering: line('收到，正在记。还有要补充的接着发，说完回“完”，不回我也会自动登记。'),
  gatheringAnother: line('好，这是另一件，分开记。接着说，说完回“完”。'),
  finishedAlready: text((p: { no: string }) => `刚才说的已经登记好了，编号 ${spaced(p.no)}。还有别的，接着说就行。`, { no: '382746156' }),
  nothingToFinish: line('现在没有正在记的事。有情况直接说就行。'),
  askIsGrievance: text(
    (p: { about: string; kept: boolean }) => `您是要反映${p.about}吗？发 1 对，发 2 不对${p.kept ? '；不回的话我先记上' : ''}。`,
    { about: '工资报酬的事', kept: true },
  ),
  supplementWhere: line('要补充哪件事？请引用我那条消息再发一遍，或者发“补充 编号 内容”。要是新的事，直接说就行。'),
  notGrievance: line('好，那我先不登记。有事随时说。'),
  askUnit: line('您是哪个单位的？说名称或代码都行。没有单位也能办，说哪个工地、站点就可以。'),
  noUnit: line('好，没有单位也能办。您在哪个站点、工地干活？说一声，好知道派谁。'),
  askWhichUnit: text(
    (p: { names: readonly string[] }) =>
      `是下面哪一个？\n${p.names.map((name, at) => `${at + 1}. ${name}`).join('\n')}\n发前面的数字就行，都不是就再说一遍。`,
    { names: ['华北轴承三车间', '华北电机三车间'] },
  ),
  unitKept: text((p: { unit: string }) => `记下了，您是${p.unit}的。`, { unit: '华北轴承三车间' }),
  unitMoved: text((p: { unit: string; no: string }) => `记下了，您是${p.unit}的。编号 ${spaced(p.no)} 的事已转到那边的工作室。`, {
    unit: '华北轴承',
    no: '382746156',
  }),
  unitNotFound: line('没找到这个单位，先按“单位待核”登记，不耽误办。想起来了，发“我的单位 名称”。'),
  myUnit: text((p: { unit: string }) => `您现在登记的单位是${p.unit}。要改，发“我的单位 名称”。`, { unit: '华北轴承三车间' }),

  receipt: text(
    (f: Facts) =>
      [
        `登记好了：${f.sensitive === null ? f.subject : '您说的事'}，编号 ${spaced(f.no)}。`,
        f.contactBy === null ? '会有人联系您，结果也发到这里。' : `最迟 ${moment(f.contactBy)} 前有人联系您，结果也发到这里。`,
        f.unitUncertain ? '您的单位还没核实，先由上级工会收着，发“我的单位 名称”会更快。' : '',
        f.sealed ? '这件事只有上级工会指定的专办员能看，本单位的人看不到。' : f.direct ? '已直送上级工会，本单位的人看不到。' : '',
        whoSees(f),
        f.mode === 'anonymous' ? '' : f.sealed || f.direct ? '随时问“进度”。' : '想公开身份回“实名”，更稳妥回“直送上级”。随时问“进度”。',
      ]
        .filter(part => part !== '')
        .join('\n'),
    sample,
  ),
  joined: text((p: { no: string }) => `这一条补进编号 ${spaced(p.no)} 了。`, { no: '382746156' }),
  supplied: text((p: { no: string; owner: string }) => `已补进编号 ${spaced(p.no)}，${p.owner}会看到。`, {
    no: '382746156',
    owner: '钱书记',
  }),
  replied: text((p: { owner: string }) => `好，转给${p.owner}了。`, { owner: '钱书记' }),
  askSupplement: line('好的，请说要补充什么，文字、图片、语音都行。'),
  whichMatter: text(
    (p: { lines: readonly string[] }) =>
      `您说的是哪一件？\n${p.lines.map((one, at) => `${at + 1}. ${one}`).join('\n')}\n发前面的数字就行。`,
    { lines: ['三车间工资的事 382 746 156'] },
  ),
  matterLine: text((f: Facts) => `${f.sensitive === null ? f.subject : '您说的事'} ${spaced(f.no)} · ${STATUS[f.status]}`, sample),
  progress: text((f: Facts) => `${f.sensitive === null ? f.subject : '您说的事'}，编号 ${spaced(f.no)}：${progressOf(f)}`, sample),
  progressMany: text((p: { lines: readonly string[] }) => p.lines.join('\n\n'), {
    lines: ['三车间工资的事，编号 382 746 156：钱书记正在办。'],
  }),
  progressNone: line('您名下没有在办的事，有情况直接说就行。要是匿名反映的，问进度请带上编号。'),
  claimedForYou: text(
    (f: Facts) =>
      `${f.sensitive === null ? `“${f.subject}”` : `编号 ${spaced(f.no)} 的事`}由${f.owner}负责办，从头管到底。您接着说的话他都能看到。`,
    sample,
  ),
  reassignedForYou: text((f: Facts) => `编号 ${spaced(f.no)} 的事现在由${f.owner}负责，前面说过的不用再说。`, sample),
  coveredForYou: text(
    (f: Facts & { away: string }) => `编号 ${spaced(f.no)} 的事，${f.away}请假这几天由${f.owner}代办，期限不变，前面说过的不用再说。`,
    {
      ...sample,
      away: '李干事',
    },
  ),
  backForYou: text((f: Facts & { away: string }) => `${f.away}回来了，编号 ${spaced(f.no)} 的事还由他负责。`, {
    ...sample,
    away: '李干事',
  }),
  overseenForYou: text((p: { no: string; until: Date }) => `上级工会在督办编号 ${spaced(p.no)} 的事，要求 ${moment(p.until)} 前答复您。`, {
    no: '382746156',
    until: sample.due ?? sample.now,
  }),
  talkReadBack: text(
    (p: { owner: string; words: string; no: string; byNumber: boolean }) =>
      `${p.owner}记下了和您谈的（编号 ${spaced(p.no)}）：\n${p.words}\n记得对吗？发 1 对，发 2 不对。${p.byNumber ? '请引用本条回。' : ''}`,
    { owner: '李干事', words: '王师傅来办公室，要求月底前补发，我答应周五答复。', no: '382746156', byNumber: false },
  ),
  talkRight: line('好，就按这个记。'),
  talkWrong: line('好，哪里不对？直接说，我原样记进去，承办人看得到。'),
  claimedBack: text(
    (p: { no: string; owner: string }) =>
      `编号 ${spaced(p.no)} 已转到您名下，现在由${p.owner}负责，往后的消息直接发给您。承办人看不到您的姓名和账号。问进度发“进度”。`,
    { no: '382746156', owner: '周主席' },
  ),
  wordsFromOwner: text(
    (p: Spoken) => `${p.owner}（编号 ${spaced(p.no)}）：\n${p.words}${p.mode === 'anonymous' ? `\n${byQuote(p.no)}` : ''}`,
    {
      owner: '钱书记',
      words: '已联系财务，下午给您回话。',
      no: '382746156',
      mode: 'confidential',
    },
  ),
  questionFromOwner: text(
    (p: Spoken) => `${p.owner}想问您（编号 ${spaced(p.no)}）：\n${p.words}\n${p.mode === 'anonymous' ? byQuote(p.no) : '直接回话就行。'}`,
    { owner: '钱书记', words: '是9月和10月两个月吗？', no: '382746156', mode: 'confidential' },
  ),
  askReminder: text(
    (p: Omit<Spoken, 'words'>) =>
      `${p.owner}还在等您回话（编号 ${spaced(p.no)}）。${p.mode === 'anonymous' ? byQuote(p.no) : '直接说就行；'}说不清的，回“转人工”。`,
    { owner: '钱书记', no: '382746156', mode: 'confidential' },
  ),
  answerForYou: text(
    (p: { owner: string; words: string; no: string; subject: string }) =>
      `答复：${p.subject}（编号 ${spaced(p.no)}）\n${p.words}\n——${p.owner}\n之后会有另外的人来问您办得怎么样。有不对的现在就可以说。`,
    { owner: '钱书记', words: '已与财务核实，10月工资11月25日前补发。', no: '382746156', subject: '三车间工资的事' },
  ),
  stillHere: text(
    (f: Facts) =>
      `编号 ${spaced(f.no)} 的事${f.status === 'registered' || f.status === 'assigned' ? `还没人接手，${f.owner}管着` : `还在办，${f.owner}负责`}${byWhen(f)}。没有忘记。`,
    sample,
  ),
  contactLate: text(
    (f: Facts & { promised: Date }) =>
      `编号 ${spaced(f.no)} 的事，说好 ${moment(f.promised)} 前有人联系您，没做到，对不住。现在由${f.owner}负责${f.contactBy === null ? '' : `，最迟 ${moment(f.contactBy)} 前联系您`}。要找真人说，回“转人工”。`,
    { ...sample, promised: sample.now },
  ),
  urged: text((f: Facts) => `已经替您催了${f.owner}，编号 ${spaced(f.no)}${byWhen(f)}。`, sample),
  urgedLater: text(
    (f: Facts & { at: Date }) => `记下了，现在都下班了，${moment(f.at)} 一上班就替您催${f.owner}，编号 ${spaced(f.no)}${byWhen(f)}。`,
    { ...sample, at: sample.due ?? sample.now },
  ),
  urgedBefore: text((p: { no: string }) => `编号 ${spaced(p.no)} 今天已经替您催过了。实在着急，回“转人工”。`, {
    no: '382746156',
  }),
  humanCalled: text((p: { who: string }) => `已经请${p.who}来接您的话，请稍等。您可以先把情况说完。`, { who: '工作人员' }),
  humanAway: text((p: { from: string }) => `现在不是上班时间，已经留了话，${p.from} 上班后联系您。有人身危险请直接打 110 或 120。`, {
    from: '11月24日 08:30',
  }),
  askWithdraw: text((p: { no: string }) => `编号 ${spaced(p.no)} 真的不反映了吗？发 1 是，发 2 接着办。`, { no: '382746156' }),
  withdrawn: text((p: { no: string }) => `编号 ${spaced(p.no)} 已按您的意思撤回。以后想说随时可以再说。要是有人逼您撤回，告诉我一声。`, {
    no: '382746156',
  }),
  notRegistered: line('好，刚才说的不登记了。以后想说，随时再说。'),
  goesOn: line('好，接着办。'),
  askTakeOut: line('这句话已经登记进去了。要从记录里拿掉吗？回“拿掉”，不回就留着。'),
  recalledInTime: line('好，这句没有记。'),
  takenOut: line('已经从记录里拿掉了。'),
  nothingToTakeOut: line('没有等着拿掉的话。'),
  modeChanged: text(
    (p: { no: string; mode: 'open' | 'confidential' }) =>
      p.mode === 'open'
        ? `编号 ${spaced(p.no)} 改为实名，承办人能看到您的姓名和电话。想改回来，回“保密”。`
        : `编号 ${spaced(p.no)} 改为保密，承办人往后看不到您的姓名和账号；已经看到过的没法让人忘掉。`,
    { no: '382746156', mode: 'open' },
  ),
  modeKeptForIntake: text((p: { mode: 'open' | 'confidential' | 'anonymous' }) => `好，这件事按${MODE[p.mode]}登记。接着说就行。`, {
    mode: 'anonymous',
  }),
  modeKeptAhead: text((p: { mode: 'open' | 'confidential' | 'anonymous' }) => `好，您接下来说的事按${MODE[p.mode]}登记，半小时内说就行。`, {
    mode: 'anonymous',
  }),
  becameAnonymous: text(
    (p: { no: string }) =>
      `编号 ${spaced(p.no)} 改为匿名：您本人和这件事的关联已经去掉，只留一条送信的路。请记下编号，往后问进度要带编号，或引用我发的话。匿名后，遇到生命危险我们也可能找不到您；聊天平台自己仍知道是谁。`,
    { no: '382746156' },
  ),
  anonymousStays: text(
    (p: { no: string }) => `编号 ${spaced(p.no)} 是匿名的，本人的关联已经去掉，改不回来。想公开身份，把姓名直接说给承办人就行。`,
    { no: '382746156' },
  ),
  sentUp: text(
    (p: { no: string; owner: string }) =>
      `编号 ${spaced(p.no)} 已直送上级工会，由${p.owner}收办。本单位的人从现在起看不到；之前看过的没法让人忘掉。`,
    { no: '382746156', owner: '市总工会孙部长' },
  ),
  directKeptForIntake: line('好，这件事直送上级工会，本单位的人看不到。接着说就行。'),
  directKeptAhead: line('好，您接下来说的事直送上级工会，本单位的人看不到，半小时内说就行。'),
  noSuperior: line('上面没有别的工会了，这件事已经在最上一级。'),
  askContact: line('谁联系您合适？发 1 女同志，发 2 上级工会，发 3 先不联系，只留存。'),
  askContactInWords: line('谁联系您合适？回“女同志”“上级工会”，或者“先不联系”，都行。'),
  askContactTime: line('记下了。什么时候方便？说一声就行，不方便我们不主动发。'),
  contactKept: line('记下了，按您说的来。'),
  contactNone: line('好，先只留存，我们不主动发。想有人管了，回“转人工”，或随时跟我说。'),
  voiceDangerStory: line('语音，本人说现在有人身危险'),
  voiceDanger: line('语音收到了，要等人来听。现在有人身危险吗？发 1 有，发 2 没有。'),
  dangerDoubt: line('多问一句才放心：您和身边的人，现在有人身危险吗？发 1 有，发 2 没有。'),
  dangerDenied: line('好，没有就好。还有要说的接着说，我在。'),
  typedDangerStory: text((p: { words: string }) => `${p.words}\n（问过本人，本人说现在有人身危险）`, { words: '绳子都准备好了' }),
  transcript: text((p: { words: string }) => `语音听下来是：\n“${p.words}”\n现在有人身危险发 1；听得对、也没有危险发 2；没听对发 3。`, {
    words: '我们三车间两个月没发工资了',
  }),
  transcriptKept: line('好，按您说的记下了，语音也留着。还有要补充的接着说。'),
  transcriptLine: text((p: { words: string }) => `${p.words}（语音，本人核对过）`, { words: '我们三车间两个月没发工资了' }),
  voiceQueued: line('好，语音已经排上队，15 分钟内会提醒人来听。能打字的话，也可以先写两句。'),
  dangerReported: line('我在。您在哪儿？出了什么事？说地方就行。'),
  fileUnreadable: line('收到了，但这种消息我看不了。换成文字、图片、语音或文件再发一次好吗？'),
  myData: text(
    (p: { unit: string; matters: readonly string[]; since: Date; anonymousNote: boolean }) =>
      [
        `我这里存着：您的聊天账号、名字${p.unit === '' ? '' : `、单位（${p.unit}）`}，从 ${day(p.since)} 起。`,
        p.matters.length === 0 ? '没有您名下的事项。' : `您名下的事项：\n${p.matters.join('\n')}`,
        p.anonymousNote ? '匿名的事不在这里，因为已经和您没有关联。' : '',
        '谁看过：只有承办人和负责督办的人，每次查看身份都有记录。',
        '想删除名字、单位和不在办的谈话，回“删除我的数据”；在办的事办完才能删，台账按规定留存但认不出您。',
      ]
        .filter(part => part !== '')
        .join('\n'),
    { unit: '华北轴承', matters: ['三车间工资的事 382 746 156 · 办理中'], since: new Date('2026-11-22T00:00:00Z'), anonymousNote: true },
  ),
  dataErased: line('名字、单位和办完的谈话已经删除，台账里留下的认不出是您。聊天账号只留一个对应关系，好收到您以后的话。'),
  dataGathering: line('您刚说的事还在记，记好办完才能删。说完回“完”；不想反映了，回“不反映了”。'),
  dataNotYet: text((p: { no: string }) => `编号 ${spaced(p.no)} 还在办，办完才能删。要撤回先回“不反映了”。`, { no: '382746156' }),
  inGroup: line('这里人多，请加我私聊说，只有办事的人能看到。'),
  externalGroup: line('这个群里有外单位的人，我不在这里说事，也不能设成领导群、工作群。请用本单位的内部群，或者私聊我。'),
  groupReady: line('我在这个群里只发提醒。职工有事请私聊我；干部发“帮助”看怎么用。'),
  didYouMean: text((p: { word: string; usage: string }) => `没听懂。您是想说“${p.word}”吗？这样发：${p.usage}`, {
    word: '进度',
    usage: '进度',
  }),
  longKept: line('您发的内容很长，全文已经收下。'),
  setAside: line('您刚才那条我没处理好，已经请人来看，没有丢。急事请再发一次，或回“转人工”。'),
  helpEmployee: text(
    (p: { lines: readonly string[] }) =>
      `有事直接说就行，不用记口令。常用的几句：\n${p.lines.join('\n')}\n有人身危险，直接说，或打 110 / 120 / 119。`,
    { lines: ['进度 —— 问办到哪一步'] },
  ),
}

interface Spoken {
  owner: string
  words: string
  no: string
  mode: Facts['mode']
}

/** Nothing links a person to what is 匿名 but the message they quote, or its number. */
const byQuote = (no: string): string => `回话请引用本条，或发“补充 ${no} 要说的话”。`

function whoSees(f: Facts): string {
  if (f.mode === 'anonymous')
    return '这件事是匿名的：和您本人的关联已经去掉。往后问进度要带编号，或引用这条。匿名后，遇到生命危险我们也可能找不到您。'
  if (f.mode === 'open') return '承办人能看到您的姓名和电话。'
  return `承办人看不到您的姓名和账号，只见“${f.who}”；但内容、照片、语音可能让人认出您，聊天平台也知道是谁。`
}

/** What the date promises in this status, and nothing more; that it was not kept, where it was not. */
function byWhen(f: Facts): string {
  const what = WHAT_BY[f.status]
  if (what === undefined) return ''
  const late = f.missed === null ? '' : `。说好 ${moment(f.missed)} 前${what}，没做到，对不住`
  return f.due === null || f.due <= f.now ? late : `${late}，最迟 ${moment(f.due)} 前${what}`
}

const WHAT_BY: Partial<Record<Facts['status'], string>> = { registered: '有人接手', assigned: '有人接手', handling: '答复您' }

function progressOf(f: Facts): string {
  const by = byWhen(f)
  switch (f.status) {
    case 'registered':
      return `已登记，${f.owner}先管着，正在找人接手${by}。`
    case 'assigned':
      return `已派给${f.owner}${by}。`
    case 'handling':
      return `${f.owner}正在办${by}。`
    case 'waiting':
      return `${f.owner}在等您补充情况，直接回话就行。`
    case 'answered':
      return '已经答复了，过几天有人回访。不满意现在就可以说。'
    case 'reviewing':
    case 'rechecking':
      return `${f.owner}正在${f.status === 'reviewing' ? '复查' : '复核'}${f.due === null ? '' : `，最迟 ${moment(f.due)} 前给您意见`}。`
    case 'closed':
      return '已办结。'
    case 'withdrawn':
      return '您已经撤回了。'
    case 'redirected':
      return '已经告诉您去哪里办。那边没受理，回“重办”。'
  }
}
