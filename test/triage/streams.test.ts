/**
 * I1 and I3 on words alone: streams as a studio would get them, written by somebody who had not read the rules of danger and labelled before the
 * first run; nothing was mended for them since. What is in earnest must be found whatever it stands in; drills, jokes, news and old stories must not.
 */
import { expect, test } from 'vitest'
import { danger, mayBeDanger } from '../../src/triage/triage.ts'

/** Each is happening or about to, and somebody could be hurt. */
const EARNEST = `
二号炉那边炸了一声，有人躺地上不动了
冲床把小刘的手压住了拿不出来
三层架子上掉下来一个人，头上全是血
配电柜冒火花了，有人被电倒了
地坑里两个人下去没上来，喊也不应
化粪池里晕了一个，下去救的也晕了
仓库着火了，烟往楼上窜，四楼还有人
氨气漏了，呛得睁不开眼，已经有人晕倒
锅炉压力顶到头了，降不下来，要爆
叉车把人撞了，腿断了
有人爬上塔吊了，说不给钱就跳
小李站在楼顶边上不肯下来
她吞了一瓶安眠药，叫不醒
我割腕了，血止不住
我把遗书写好了，今晚就走
我不想活了，桥上风挺大的
老张说他今天就死给老板看，拿着汽油呢
他拿着菜刀堵在人事办公室门口
保安拿钢管打人，已经打倒两个
包工头叫来一车人，把我们围住打
老板把我们锁在宿舍不让出去
他们扣着我的身份证，不让走，还打我
班长正在更衣室里拉扯小姑娘，她在喊救命
工头要把小周拖进车里
两伙人在食堂抄家伙了，要出人命
食堂吃完饭一屋子人都在吐，有两个抽了
热射病，人都抽搐了，没人管
矿上顶板掉下来了，里面埋了三个
电梯掉下去了，里面有人
吊车钢丝绳断了，砸着人了
有个娃娃工手指头绞掉了
胳膊卷进皮带机里了，快来人
二车间的人全出来了，堵着大门不让车走
一百来号人躺在厂门口，说不发钱不起来
兄弟们都上高速了，要把路堵了
全线都停了，几百人围着办公楼
明天一早我们包三辆大巴去省里，不给说法不回来
再拖一天我就点了自己
不给钱我就把老板的孩子带走
我要跟他同归于尽
刹车坏了还逼我们出车，说不出车就滚
瓦斯报警了还让下井
没有安全绳让我们上高空，不上就开除
机器的护罩拆了让我们伸手进去掏
台风天让我们在吊篮里干活
孕妇被推下楼梯了，流血了
炉子边上那个小伙子中暑昏过去了，叫不醒
送外卖的同事被车撞了躺在路口
罐车在卸料，底下有人晕在里头了
墙塌了，压住人了
`
  .trim()
  .split('\n')

/** None is happening here and now. */
const OTHERWISE = `
今天下午两点消防演练，听到着火了就往操场跑
演练脚本：一车间起火，一人受伤，各组到位
【演练】二号罐泄漏，请应急队到场
明天搞触电急救演练，谁来当伤员
上周演练那个假人从三楼掉下来笑死我了
昨天的演练总结什么时候交
听说前年这里出过人命，是不是真的
老辈人讲过当年矿上埋了好多人
隔壁省化工厂爆炸的事新闻看了吗
转发：某地工厂起火致三人死亡，请大家注意安全
【安全提醒】夏季高温谨防中暑，出现昏迷请拨打120
网传某工地塔吊倒塌系谣言，请勿转发
朋友圈都在转那个跳楼的视频，别再转了
抖音上看到外地有人讨薪爬塔吊
去年那个被机器压手的，后来赔了多少
上个月打架的处理了没有
我爸以前在矿上出过事，现在能不能办工伤
这活干得我想死，开玩笑的
热死了热死了，空调啥时候修
笑死，食堂这菜能毒死人
加班加到要命，能不能调个休
老板画的饼能撑死我
这破电脑卡得我想砸了
跟我老婆为装修快打起来了哈哈
明天考试我要死了
你再不回我消息我就跳到你面前哈哈
今天这班上得我人都没了
把我气炸了，工资条又少一百
这个月的绩效直接自杀式下跌
厂里说要搞安全月，征文写火灾行不行
灭火器过期了找谁换
消防通道堆了杂物，万一着火咋跑
安全帽不够，能不能补发
车间地滑，容易摔，建议铺垫子
反映三车间通风不好，味道大
机器老坏，维修喊不来人
请问工伤认定要哪些材料
我想咨询一下解除合同的赔偿
集体合同什么时候签
我们班组想一起报名技能比赛
大家都想去旅游，工会组织不
拔河比赛几百人围着看，真热闹
厂门口堵车堵得厉害，能不能错峰
一百多人排队领福利，太慢了
高速堵了两个小时，迟到扣不扣钱
刀具领用要走什么流程
汽油票怎么报销
杀虫剂什么时候打，宿舍蟑螂多
电影里那个爆炸镜头是咱厂拍的吗
小品里我演那个要跳楼的，明天彩排
师傅教我急救，心肺复苏按压多少下
他说话跟开炮一样，吓死人
我手上划了个小口子，创可贴哪儿领
昨晚梦见掉井里了
游戏里我一刀砍死三个
`
  .trim()
  .split('\n')

/** What danger stands in: dialogues, commands, other people's words, a long letter, a thing said in passing. */
const WITHIN: readonly (readonly [string, (words: string) => string])[] = [
  ['alone', words => words],
  ['补充', words => `补充 ${words}`],
  ['an answer to a question', words => `2，${words}`],
  ['what somebody said', words => `我老乡刚打电话来说，${words}`],
  ['in passing', words => `对了，宿舍热水的事还没修，另外${words}`],
  [
    'in a long letter',
    words =>
      `领导好，我是三车间的，来了六年了。食堂的饭一直不好，工资条也看不懂，这些先不说。${words}。以前的事可以慢慢来，班车的事也请关心一下，谢谢。`,
  ],
]

/** Wilson's interval of 95 %: what the share may be, after so many. */
function interval(found: number, of: number): string {
  const [share, z] = [found / of, 1.96]
  const centre = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  return `${((centre - half) * 100).toFixed(1)}–${((centre + half) * 100).toFixed(1)} %`
}

const figure = (figures: object): void => void process.stdout.write(`${JSON.stringify(figures)}\n`)

test('in earnest: none is missed where it stands alone', () => {
  const missed = EARNEST.filter(text => danger(text) === null)
  figure({
    name: 'I1 danger in earnest',
    of: EARNEST.length,
    missed: missed.length,
    interval: interval(missed.length, EARNEST.length),
    those: missed,
  })
  expect(missed).toEqual([])
})

/**
 * More than RELIABILITY allows, and told in the README: what stands among other words is weakened by them. This holds what was reached; a third of
 * what is missed is asked about.
 */
const MISSED_AMONG_WORDS = 0.12

test('in earnest, among other words', () => {
  const said = WITHIN.flatMap(([where, put]) => EARNEST.map(words => ({ where, text: put(words) })))
  const missed = said.filter(({ text }) => danger(text) === null)
  const by = Object.fromEntries(WITHIN.map(([where]) => [where, missed.filter(one => one.where === where).length]))
  const asked = missed.filter(({ text }) => mayBeDanger(text)).length
  figure({
    name: 'I3 danger among other words',
    of: said.length,
    missed: missed.length,
    asked,
    interval: interval(missed.length, said.length),
    by,
  })
  expect(missed.length).toBeLessThan(said.length * MISSED_AMONG_WORDS)
})

test('drills, hearsay, jokes and news: at most two in a hundred alarm', () => {
  const alarms = OTHERWISE.filter(text => danger(text) !== null)
  figure({
    name: 'I1 false alarms',
    of: OTHERWISE.length,
    alarms: alarms.length,
    interval: interval(alarms.length, OTHERWISE.length),
    those: alarms,
  })
  expect(alarms.length).toBeLessThanOrEqual(OTHERWISE.length * 0.02)
})
