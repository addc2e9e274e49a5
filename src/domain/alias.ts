/** The name a handler sees instead of the person's, such as 青松-42: made anew for each grievance, so two of one person cannot be linked. */

/** Plants, weather and landscape: nobody's name, no place's, nothing that is also slang, and nothing that speaks of age, sex or standing. */
const WORDS = `
青松 翠竹 银杏 水杉 白桦 红枫 梧桐 香樟 榕树 胡杨 红柳 沙枣 核桃 板栗 山楂 石榴 枇杷 樱桃 苹果 雪梨 柑橘 金桔 柚子 荔枝 龙眼 芒果 椰子 菠萝 草莓 蓝莓
葡萄 西瓜 甜瓜 杨梅 橄榄 桂花 茉莉 芍药 牡丹 海棠 木棉 紫藤 凌霄 丁香 迎春 连翘 月季 蔷薇 荷叶 睡莲 芦苇 菖蒲 薄荷 紫苏 艾草 苜蓿 葵花 油菜 小麦 水稻
高粱 玉米 谷子 大豆 花生 芝麻 棉花 亚麻 桑树 茶树 毛竹 箭竹 文竹 吊兰 剑兰 兰草 蕨叶 松针 松果 松塔 竹叶 竹林 枫叶 枫林 柳叶 柳林 杉林 桦林 橡树 橡果
榛子 杏仁 杏树 桃林 梨树 枣树 槐树 榆树 椿树 楠木 杉木 松木 檀木 雪松 云杉 冷杉 油松 红松 山茶 杜仲 黄芪 甘草 枸杞 薏米 莲子 莲藕 菱角 荸荠 茭白 菠菜
芹菜 香菜 茴香 花椒 八角 生姜 大蒜 香葱 南瓜 豌豆 蚕豆 绿豆 红豆 扁豆 豆角 萝卜 芋头 红薯 山药 番茄 辣椒 朝霞 晚霞 彩虹 白云 春风 清风 微风 海风 山风
雪山 冰川 草原 平原 丘陵 山谷 峡谷 溪流 清泉 瀑布 湖泊 江河 海浪 浪花 沙滩 礁石 岛屿 港湾 星光 银河 月光 露珠 雪花 冰晶 晴空 蓝天 云海 云朵 雨露 雨滴
秋叶 秋光 春芽 嫩芽 绿叶 绿洲 绿地 青草 青苔 青山 远山 群山 山岭 山坡 山泉 山林 森林 树林 林海 田野 麦田 稻田 麦穗 稻穗 果园 茶园 花园 池塘 河湾 河滩
江岸 湖岸 海岸 海湾 海岛 珊瑚 贝壳 琥珀 水晶 玛瑙 翡翠 云雀 喜鹊 大雁 白鹭 海鸥 燕子 蜻蜓 蜜蜂 蝴蝶 萤火 鲤鱼 骏马 梅鹿 熊猫 羚羊 松鼠 灯塔 风帆 小舟
石桥 风车 水车 晨钟 暖阳 初雪 霜叶 细雨 微光 浮云 薄雾 晨雾 山雾 秋风 春泥 沃土 麦苗 秧苗 树苗 竹笋 青梅 桑叶 桑葚 荞麦 燕麦 黄豆 黑豆 豆苗 茶叶 茶林
石岩 山石 卵石 溪石 河流 江流 江风 湖水 潭水 泉水 井水 山涧 石阶 木桥 竹筏 渔火 帆船
`
  .trim()
  .split(/\s+/)

/** Numbers from 10 to 99 that nobody is called by: sounds of death and insult, and dates that people avoid. */
const AVOIDED = new Set([14, 38, 44, 64, 74, 84, 89, 94])
const NUMBERS = Array.from({ length: 90 }, (_, i) => i + 10).filter(number => !AVOIDED.has(number))

/** How many different aliases there are. Two grievances may carry the same one: the number is what tells them apart. */
export const ALIASES = WORDS.length * NUMBERS.length

/** @param random uniform in [0, 1) */
export function makeAlias(random: () => number): string {
  return `${pick(WORDS, random)}-${pick(NUMBERS, random)}`
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new RangeError('random must be in [0, 1)')
  return item
}
