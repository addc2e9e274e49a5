/** Words around a dangerous word that take the danger out of it, as data. All are tested on canonical text. */

/** Something is going on at this moment: stronger than any past word before it. */
export const NOW =
  /现在|正在|这会儿|此刻|刚刚|刚才|刚(?:发生|掉|摔|倒|被)|快来|快点|快救|救命|赶紧|赶快|马上|眼下|又(?=着|起|打|塌|掉|闹|冒|晕)|还在(?=打|烧|流|里面|楼|冒)/
export const TODAY = /今[天早晚]|今儿|昨晚/

export const PAST =
  /前年|去年|大前年|上一?次|那次|那一?年|那回|当年|以前|从前|曾经|小时候|年前|个月前|上个?月|上半年|早年|(?:19|20)\d\d年|\d{1,2}月\d{0,2}|那会儿|当时|那时|前些年|前几年|老早|头几年|过去那/
/** For thoughts of death only these are past: "去年他走了，我不想活了" is not. */
export const PAST_SELF = /曾经?|以前|小时候|那时|那会儿|当时|当年|年轻时/
export const RECENT = /昨[天晚夜日]|前[天晚夜]|大前天|上周|上个?星期|前[几两]天|几天前|前阵子|前段时间|上礼拜/
export const NEWS =
  /新闻|电视|报道|网上|网传|抖音|快手|视频里|视频上|刷到|热搜|微博|小说|电影|追剧|直播|公众号|南方有|外地|外省|别的(?:厂|公司|单位|城市|学校|医院)|别人(?:厂|公司|单位)|人家(?:厂|公司|单位)|国外|日本|美国|印度|游戏|打怪|副本|故事|梦到|梦见|做梦|节目|段子|剧里|书里|书上|文章|案例|历史|古代|吃鸡|王者|听说(?:有个地方|别处|南方|北方)/
export const DRILL =
  /演习|演练|模拟|彩排|拍戏|预案|题目|试题|考题|知识|手册|宣传|海报|标语|口号|展板|(?:培训|讲座|安全课|安全会|教育)(?:上|里|会|课|内容|讲|说|教|的)|课上|学(?:习)?(?:怎么|如何)|学会|复习|背熟|着火点|讲(?:了)?(?:怎么|如何)|应急课|体验馆/
export const REAL = /真的|不是演习|是真|真着|来真/
/** Says that it is meant. What it denies, a drill or a joke, is not what the text is about. */
export const EARNEST =
  /(?:可|真|绝)?(?:不是|没有?|不|别当成?|别以为是)(?:在|跟你们?)?(?:开玩笑|玩笑|演习|演练|闹着玩|夸张|吓唬(?:人|你们?)|说笑|瞎说|胡说|骗(?:人|你们?)|做梦|拍戏|误报|谣言)(?!的)/g
/** Stands shortly before the word, inside its clause. */
export const NEGATED =
  /(?:没有?|没人|不会|不是|并没|并未|别|不要|不用|防止|避免|以免|免得|不至于|又不|从不|从来没|还没|差点|差一点|险些|不敢|预防|没说要?|哪(?:有|会)|未|不曾|好在没)[^,。]{0,3}$/
/** Stands before the word in its own clause. */
export const IF = /会不会|以为|可能会?|容易|担心|生怕|怕(?!了)|以防|有可能|说不定|恐怕|哪天|将来|迟早|早晚|要不然|随时(?:可能|会|都)/
/** Opens a condition that reaches over a comma. */
export const CONDITION = /如果|要是|假如|假设|倘若|一旦|万一/
/** Follows the word up to the end of its sentence. */
export const QUESTION = /^[^,。]{0,5}(?:吗|么|没有|没|是吧|对吧)\s*\??$|^[^,。]{0,2}是吧/
/** Talks about what comes after: it is over, and now about money and papers. */
export const AFTERMATH =
  /赔|工伤(?:认定|待遇|申报|鉴定|科|证|假|期|保险|处理|怎么)|算(?:不算|不算是|是)?工伤|报工伤|认工伤|医药费|医疗费|报销|出院|住院|手术|伤残|鉴定|仲裁|误工费|抚恤|后遗症|养伤|养了|病假|停工留薪|责任认定|事故认定|起诉|判了|处分|通报/
export const HABIT = /经常|总是|老是|动不动|天天|每天|平时|一贯|时不时|隔三差五|一直/
