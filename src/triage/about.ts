/** Who is complained about, and whether it is the person's conduct or the unit's. */
import { pattern } from './pattern.ts'

export interface About {
  name: string | null
  title: string | null
  conduct: 'person' | 'unit'
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'
const TITLES =
  '车间主任|副主任|主任|副厂长|厂长|护士长|校长|园长|班组长|班长|组长|包工头|工头|总经理|副经理|经理|副主管|主管|店长|站长|队长|科长|处长|段长|拉长|线长|工长|领班|书记|主席|老板|领导|总监|院长|所长|部长|会计|人事|hr|带班|厨师长|宿管|保安|调度|教导主任|年级组长|老总|书记员|负责人'
const NAMED = new RegExp(`((?:老|小)?[${SURNAMES}](?:[\\u4e00-\\u9fff]{1,2})?)(${TITLES})`)
const TITLED = new RegExp(`(${TITLES})(?:叫|是)?([${SURNAMES}][\\u4e00-\\u9fff]{1,2}(?=[,。 总老天故经骂打不的]))?`)
const NOT_A_NAME =
  /^(?:和|任|万|全|成|时|应|安|关|常|高|管|连|单|向|解|方|师|白|车|房|文|路|包|项|明|查)(?![\u4e00-\u9fff])|车间|公司|单位|平台|班组/

const PERSONAL = pattern(
  '骂|辱骂|侮辱|打(?:了)?(?:我|人|他)|动手|骚扰|摸|搂|刁难|为难|针对|穿小鞋|小鞋|报复|回扣|收(?:钱|红包|礼|好处)|索要|索贿|受贿|贪|偏心|欺负|羞辱|吼|态度|威胁|pua|乱发脾气|发脾气|私吞|走后门|亲戚|故意|吃拿卡要|作风|一言堂|黄段子|训|推搡|扇|公报私仇|不作为|冤枉|让我滚|阴阳怪气',
)
const BOSSES = /^(?:老板|包工头|负责人|领导)$/

/** Takes canonical text; null when nobody is named by title. */
export function aboutWhom(text: string): About | null {
  const named = NAMED.exec(text)
  const isName = named?.[1] !== undefined && !NOT_A_NAME.test(named[1])
  const titled = isName ? null : TITLED.exec(text)
  const title = (isName ? named[2] : titled?.[1]) ?? null
  if (title === null) return null
  const conduct = PERSONAL.test(text) ? 'person' : 'unit'
  if (conduct === 'unit' && BOSSES.test(title) && !isName) return { name: null, title, conduct }
  return { name: isName ? (named[1] ?? null) : (titled?.[2] ?? null), title, conduct }
}

const HARASSMENT = pattern(
  '性骚扰|(?<!电话|短信|推销)骚扰(?!电话|短信)|动手动脚|摸(?:我|她|了我|女)|搂(?:我|她|着我)|强吻|亲我|黄段子|开黄腔|黄色(?:笑话|图片|视频)|猥亵|非礼|咸猪手|揩油|占我便宜|性侵|强奸|陪(?:他|领导|客户)…(?:睡|过夜|开房)|开房|裸照|不雅|偷拍…(?:裙|更衣|厕所|洗澡)|性暗示|言语轻薄|蹭我',
)
const RETALIATION = pattern(
  '(?:打了?|拨了?)[^,。]{0,6}(?:热线|12345|12333|12351|劳动局|监察)……(?:就|回来|把我|这月|结果)……(?:调|降|停|扣|开除|辞|守|看仓库|扫)|穿小鞋|小鞋|打击报复|报复(?:我|我们|他|人)|秋后算账|(?:举报|反映|投诉|提意见|上次说)……(?:就|被|结果|然后|后)…(?:调|降|停|扣|开除|辞|针对|罚|换岗|不给|排挤|为难|刁难|骂)|找(?:我)?麻烦…(?:举报|反映|投诉)',
)

export function sensitivity(text: string): 'harassment' | 'retaliation' | null {
  if (HARASSMENT.test(text)) return 'harassment'
  return RETALIATION.test(text) ? 'retaliation' : null
}
