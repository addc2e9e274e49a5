/** More voices: complaints without their keyword, workplaces beyond the factory, pieces of a longer story. Lines as in wages.ts, the category first. */
export const MORE = `
wages c 活干完了钱影子都没有
wages c 说好月结 现在变季结
wages c 包工头一直躲着我们 尾款十万没给
wages c 微信转了两千就算了 剩下的不认
wages c 一单扣我一半 说送晚了
wages c 系统判我违规 冻结了账户里的钱
wages c 到手的钱越来越少 干得越来越多
wages c 代课费一学期了还没结
wages c 跑一天车 平台抽走三成
wages r 干了三个月一分没拿到 求你们给做主
wages i 年底双薪是规定要发的吗
hours c 歇一天都不行 请个假跟求人一样
hours c 孩子发烧请假 组长不同意
hours c 我爸住院想回去看看 说走了就别回来
hours c 凌晨两点才下班 早上七点又上
hours c 全年无休 过年都在岗
hours c 站里不让休息 歇了就罚
hours c 媳妇坐月子我请假 主管不签字
hours c 天天拖堂下班 说是自愿的
contract c 干了三年连张合同纸都没见过
contract c 说我业绩差让我滚
contract c 人事逼我签离职 说不签没好果子吃
contract c 让我交接 明天别来
contract c 提了辞职还扣着不让走
contract c 换了个公司名 让我们重新签 以前的年头不算了
contract c 把我调到两百公里外的分公司
contract c 把我从技术员调去看大门
insurance c 一查啥都没交过
insurance c 说交了五险 我去窗口查是零
insurance c 单位少报我的基数
insurance i 换城市了 以前交的怎么接
insurance i 生孩子能报多少
safety c 鞋底磨穿了不给换
safety c 眼睛被电焊打了 疼得睁不开 没有面罩
safety c 护板拆了一直没装 手差点进去
safety c 送货路上摔断了腿 没人管
safety c 天天闻油漆 头晕恶心
safety c 高空干活就一根绳子
safety c 屋里跟蒸笼一样 汗湿透三件衣服
safety r 发双胶鞋吧 水里站一天脚都泡烂了
safety r 急需两副防护眼镜
safety s 建议设备检修挂牌上锁
women c 组长老凑过来贴着我 说荤话
women c 挺着肚子还让我站一天
women c 领导老叫我单独去他办公室 手不老实
women c 生完孩子回来 位置给别人了
women c 来例假也要下冷水
women r 能不能来个女同志听我说
living c 洗澡水忽冷忽热
living c 屋顶掉渣 墙都发霉了
living c 一屋子苍蝇 垃圾没人收
living c 末班车不等人 走回来的
living c 饭里有头发 还有钢丝球
living c 夹生饭 菜也没熟
living c 厕所门坏了一年
living c 喝的水有股锈味
living r 我屋的床塌了 能换一张吗
living r 灯管不亮了 派个电工
living r 下水道堵了 水漫出来了 来人通一下
living c 食堂太贵
living c 菜太咸
living c 宿舍太吵
living c 饭菜太差
living c 宿舍太挤了
living c 食堂不好吃还涨价
living s 早餐多点花样吧
living s 加个面条窗口
hardship r 我妈瘫了 靠我一个人养家
hardship r 查出来是恶性的 借遍了亲戚
hardship r 娃学费还没着落
hardship r 一家五口就我一个挣钱的 爹妈都有病
hardship r 房子塌了没钱盖
hardship r 老公走得早 我拉扯两个娃
hardship r 欠了医院好几万 实在扛不住了
hardship r 冬天连棉衣都没有 谁能帮一把
hardship r 药费一个月三千 工资才两千八
wellbeing r 身边没有一个能说上话的人
wellbeing r 觉得自己没用 啥都干不好
wellbeing r 心里堵得慌 跟谁说呢
wellbeing r 媳妇跑了 我整个人都垮了
wellbeing r 整夜翻来覆去 脑子停不下来
wellbeing r 一想到要上班就喘不上气 想逃
wellbeing r 孩子跟我不亲 我在外面这么多年图啥
wellbeing r 觉得谁都在看我笑话
wellbeing r 病人去世以后我一直自责
wellbeing r 老师当久了 情绪快绷不住了
management c 线长骂我是废物 猪狗不如
management c 喝水都要打报告
management c 领导的亲戚啥都不用干照样拿钱
management c 我上次打了市长热线 回来就让我去看仓库
management c 干多干少一个样 全看跟谁走得近
management c 说我不服管 让我站门口
management c 天天被训 当着病人的面
management c 一句话不对就摔本子
management c 关系户迟到没事 我们迟到扣一天
management c 送礼的都调走了 不送的顶着晒
management c 材料采购价比市场贵一倍 里头有猫腻
management c 开不完的会 交不完的材料 干不了正事
management s 会议精简一点吧
management p 段长下雨给我们送伞 想夸他
management p 新班长有事先上 我们服气
union c 工会就是摆设 收钱不办事
union c 食堂涨价没人征求过我们意见
union c 选代表都不让我们投票
union c 发东西分三六九等
union i 外卖员能参加工会不
union i 工会能帮我打官司吗
union s 组织爬山吧
union s 搞个相亲会
union p 大礼包收到了 谢谢工会想着我们
development c 好机会都是机关的人 一线轮不上
development c 来了五年还在干最基础的 没人教
development r 想学开铲车 能安排吗
development r 想读个夜大 单位能支持不
development s 多请老师傅讲讲手艺
development s 给新人配个师傅
other c 楼上天天敲敲打打 物业装死
other c 门前的路全是坑 一下雨就是烂泥塘
other c 买的房子三年没交 老板不露面
other c 村干部占了我家地
other c 宁可绕路也不走那座桥 太危险 交通部门不管
other c 派出所不立案
other c 热线打不通 打了也是踢皮球
other i 身份证丢了在哪挂失
other i 身份证到期了异地能换吗
other i 我爸当过代课老师有补贴吗
other i 听说今年高中招生少了 是真的吗
other i 移民搬迁的老房子一定要拆吗
other r 天旱庄稼都死了 请相关部门人工降雨
other r 堤上车开得飞快 请装减速带
other c 步行街下水道不通 一下雨就成河
other c 这条公路为什么还没开工
other c 咨询关于农产品品牌的扶持政策
other c 工地停工大半年了 是不是烂尾了
other i 档案应该寄到哪里
wages c 工程验完了还赖着不给
wages c 餐费补助砍掉了
wages c 雨天送晚了一会就罚一百
hours c 除夕都不放人回家
hours c 产检那天给我记旷工
contract c 裁人连个书面的都不给
contract c 实习大半年了协议都不签
safety c 环卫工连件反光衣都没配
safety c 切割机没有护罩
women c 领导给我发不雅照片
women c 怀孕还排倒班
living c 汤里有苍蝇
living c 公寓电梯坏了天天爬九楼
management c 护士长叫我们去她家干活
management c 给队长塞烟才有好班
hardship r 男人没了 俩孩子没人管 求伸手帮帮
other c 物业占了绿化带改车位
other c 街上红绿灯坏了好几天
hours c 家里添了娃 想陪两天都不准
hours c 全勤要求一天不落 歇一天就扣
hours c 岳母过世请假 批了一天
contract c 进厂好几年了合同一直没见着
contract c 合同签的是别的公司的名字
safety c 雨靴漏水了不给换 泡了一个夏天
safety r 手套磨烂了 给换副新的吧
management c 亲戚老乡都安排轻活 考勤也没人查
management c 上次给劳动局打电话 回来就让我去扫院子
management c 给市里写信以后 领导就不让我上主岗了
union c 停车收费这么大的事也没征求职工意见
union c 改班次没人问过我们一句
wages c 这月工资莫名其妙少了一截 问谁都不说
wages c 钱比原来少了五百 没个说法
wellbeing r 躺下就睁眼到天亮 脑子停不下来
wellbeing r 睡不着觉半个月了 上班老走神
`
/** Pieces of a story whose category shows later: grievances for the gate only. */
export const FRAGMENT_LINES = `
二十多个人都没发
我们车间都这样
从去年开始的
问了好几次没人理
领导说没办法
找过人事了 推给财务
一直拖到现在
不光我一个 我们组都有意见
你们到底管不管工人死活
我要投诉
我想反映个问题
我要举报
有个事想请工会帮忙
有个情况想反映一下
我想咨询一下政策
你们能给做主吗
我有证据 录音照片都有
他们还威胁我们
就在三号门那边
厂里不讲理
我们八个都签了字
这样合法吗
求你们帮帮我
实在没办法了才找你们
受不了了
没法干了
`
export const MORE_STATUS_LINES = `
我说的加班费 现在啥情况
食堂的问题处理了没有
结果下来了没有
啥时候给个准信
等了四五天了没人理
漏水修了没 报上去好久了
我的单子还在不在
工会那边怎么说
领导批了吗
后来呢 没人跟我说
转到哪个部门了
谁负责我这个事
我报的那个到底查没查
处理到啥程度
一周了没个信
领导怎么回复的
之前投诉的罚款结果呢
结果出来了没
有没有人在管这个
咋没下文了
现在进行到哪了
还有多长时间
之前那个事还管不管
这都一个礼拜了 音信全无
查出来了吗
你们去找他们了吗
跟公司谈得怎么样
补发的事定了没
什么时候能解决
有人在跟这个事吗
有没有人管我这事呀
你们问了没有 咋没个下文
`
