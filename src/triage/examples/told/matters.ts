/** Ordinary matters without the word of their category, in many trades and voices. Category, kind's letter, text. Our own words. */
export const MATTERS = `
living c 饭堂的菜又咸又油 价钱倒涨了 能不能管管
living c 食堂近来又贵分量又少 能不能改善改善
living c 打饭的窗口饭菜凉的 难吃 能不能整改一下
living c 餐厅的饭越做越差还涨价 能不能给改改
living c 宿舍的床又潮又吵 能不能给想想办法
living c 澡堂水忽冷忽热 能不能修修
living s 建议食堂添个面食窗口
living s 能不能在车间边上设个热饭的微波炉 大家都方便
management c 派活看脸色 跟队长喝过酒的干轻巧的
management c 主任张口就骂 当着病人的面让我下不来台
management c 库里的料他拉回自己家 谁不知道
management c 评先进年年就那几个亲戚
management c 早会站四十分钟听他吹牛
management c 群里不点赞就点名
management c 考核表上的分他想打几分打几分
management c 朝令夕改 上午一个样下午一个样
management c 出了错全往下推 功劳都是他的
management c 办个签字跑五趟 人都不在
management c 科里买的设备比网上贵三倍 没人问
management c 领导来检查 我们擦了三天地
management c 上厕所要登记 超五分钟写检讨
management c 车间装监控对着工位 盯犯人似的
management c 让我们给他家孩子接送
management c 站长拿好单给自己老乡
management c 查岗的凌晨三点打电话 不接就通报
management c 微信步数都要打卡 说是团建
management c 逼着转发广告 还要截图
management c 办公室主任收了礼才给排好班
management c 当众念我检讨书 丢死人
management c 填表填到半夜 一件事报五个部门
management c 会上说好的事 会后谁也不认
management c 值班经理不在岗 找他说在家睡觉
management c 那个新来的主管啥都不懂 瞎指挥
management c 我提了点意见 他处处给我小鞋穿
management c 护士长排班偏心 她干女儿从不上夜
management c 校长搞一言堂 老师代表都不让说话
management c 队里油卡谁用了 一笔糊涂账
management c 食堂承包给他小舅子 饭菜才这样
management c 分配宿舍走后门
management c 采购拿回扣 供的货一堆次品
management c 领导开公车接送家人
management c 班长让我们凑份子给他过生日
management c 一点小事就罚站 又不是小学生
management c 师傅不教 只让打杂扫地
management c 说话阴阳怪气 同事都被气走仨
management s 派单能不能系统随机 别人工挑
management s 评优公示一下分数
management s 会少开点 能发通知的别开会
management s 流程合并一下 一个章跑三层楼
management s 希望领导多下车间看看
management s 考核标准贴墙上让大家看
management s 建议设个意见箱 别让队长管钥匙
management s 交接班记录搞成电子的吧
management p 新来的主任实在 有事说事
management p 调度老孙公道 谁也不偏
management p 现在办事快多了 一个窗口全搞定
management i 举报领导用实名会不会被知道
management i 科室奖励分配方案要不要公开
management i 处分多久能撤
management r 能不能管管那个保安队长 太横
management r 请帮我们协调换个班组长
safety c 焊完眼睛疼流泪 面罩是裂的
safety c 干了二十年 现在爬两层楼就喘
safety c 胶水味一闻就恶心 一个排风都没有
safety c 鞋底磨平了不给换 地上全是油
safety c 手套一月一副 两天就烂
safety c 机器震得手指头发白发麻
safety c 耳朵嗡嗡响 跟人说话得喊
safety c 皮带没罩 衣服差点卷进去 讲了没人理
safety c 楼梯扶手松了半年
safety c 通道堆满货 叉车跟人抢路
safety c 灭火器是空的 挂样子
safety c 上岗没培训直接让开
safety c 砸了脚单位说我自己不小心
safety c 报了认定 说材料不全打回来三次
safety c 摔了腰 公司让走医保
safety c 鉴定定了十级 一次性的钱拖着
safety c 养伤这几个月只给基本生活费
safety c 送餐路上摔了 站上说跟他们没关系
safety c 夏天驾驶室五十度 空调不修
safety c 夜里扫街没灯 反光衣都破成条
safety c 化验室通风橱坏一年了
safety c 打农药一身湿 没防护服
safety c 体检查出肺有点 单位不让看报告
safety c 环保检查来才开除尘 走了就关
safety c 车间地面油 一个月滑倒四个
safety r 求你们来看看那台折弯机 没护栏
safety r 帮我申报一下 手指头缝了六针
safety r 想做个噪声检测
safety r 被玻璃划了 单位不认 请帮忙
safety r 申请换批面罩
safety r 帮忙跟保险问下 骑车摔的赔多少
safety i 上下班路上摔了给不给认
safety i 尘肺去哪家查
safety i 一次性伤残就业补助多少
safety i 不上保险摔伤谁赔
safety i 高温天几度可以停
safety i 手麻木是不是振动病
safety i 伤好了还能评级吗
safety s 冲床那块地上画条黄线吧
safety s 多买几个急救箱
safety s 岔路口装个反光镜
safety s 每月搞次隐患排查 让工人参加
safety s 电动叉车限个速
safety p 新装的除尘真管用 鼻子不黑了
safety p 安全员小王天天转 踏实
living c 米饭夹生 菜里捞不着肉
living c 一份青菜十二 比外头贵
living c 夜班回来只有剩馒头
living c 六个人一间 转不开身
living c 水龙头放黄水
living c 晾衣服没地方 走廊滴滴答答
living c 上铺板子吱呀响 一翻身全屋醒
living c 下班那趟车挤不上 站四十分钟
living c 车改线了 我们村口不停了
living c 澡票二十一张 水还是凉的
living c 厂里停车收费 一月一百五
living c 休息室让当仓库了
living c 微波炉三个坏俩 排队热饭
living c 更衣柜撬了三回 钱没了
living c 厕所就四个坑 二百多人
living c 网速慢得视频都打不开
living c 空调遥控器锁宿管那
living c 被子一股霉味
living c 小卖部卖过期面包
living c 门禁十一点关 夜班下来进不去
living c 冬天水管冻了 提水上五楼
living c 宿舍电费一月扣八十 表都没见过
living c 蚊子咬得睡不着 纱窗破的
living c 开水房离得远 值夜喝不上热的
living c 隔壁天天半夜打麻将
living r 求修下七楼的马桶
living r 想换个宿舍 室友抽烟太凶
living r 帮我们装个热水器吧 求了
living r 两口子想申请一间房
living r 麻烦跟班车说下 我们那站等等人
living r 帮问问饭卡丢了怎么补
living i 住外面有房补没有
living i 家属来能住几天
living i 班车几点末班
living i 饭卡余额能退现吗
living i 电动车在哪充
living s 加个素菜窗口
living s 晚饭开到八点吧 下班晚的赶不上
living s 弄几台自助洗衣机
living s 车棚装个顶
living s 夜宵能不能送车间
living s 早餐添点豆浆
living p 新床垫睡着舒服
living p 大师傅换了 饭香了
living p 浴室改完 热水足
hardship c 补助批下来到手少一半
hardship c 说我有车不给评 那是拉货的破三轮
hardship c 名单上有户根本不困难
hardship r 孩子烧伤做了八次植皮 借遍了
hardship r 男人走了 留下俩老人俩娃
hardship r 老娘痴呆 走丢过 我又要上班又要看她
hardship r 交不起学费 孩子说不念了
hardship r 房子塌了半边 一家挤棚子里
hardship r 化疗一次一万二 实在凑不出
hardship r 失业半年 米缸见底
hardship r 我得了尿毒症 上不了班 没进项
hardship r 闺女脑瘫 康复一天三百
hardship r 过年连肉都买不起 求点救济
hardship r 火把家当烧光了 冬衣都没有
hardship r 打官司请不起律师 能派一个不
hardship r 我爱人车祸在ICU 一天一万
hardship r 双胞胎住保温箱 账单八万
hardship r 公公偏瘫婆婆眼瞎 一家靠我两千三
hardship r 想领点米面油 揭不开锅
hardship r 信用卡刷爆给妈治病 现在天天催
hardship r 单亲带娃 幼儿园费都欠着
hardship r 能不能先借我两千救个急 下月还
hardship i 得了重病能领多少
hardship i 单亲的有啥照顾
hardship i 困难户认定看啥
hardship i 助学的钱几月到
hardship i 互助金交十块能报多少
hardship i 外地户口能申请吗 家里难
hardship i 医疗互助理赔要啥票
hardship s 困难认定别光看收入 看看病历
hardship s 能不能设个应急小额借款
hardship p 送来的米和油收到了 娘掉眼泪了
hardship p 助学款帮了大忙 闺女到校了
wellbeing c 天天被客户骂 憋得慌 没处说
wellbeing c 上班胸口就发紧 下班就好
wellbeing c 几个月没睡过整觉 躺下脑子就转
wellbeing c 开会就手抖 怕被点名
wellbeing c 当护士看多了走的人 吃不下饭
wellbeing c 班里人都不理我 像透明的
wellbeing c 出过事故以后 我一摸方向盘就冒汗
wellbeing c 一个人在外地 节假日最难熬
wellbeing c 更年期 动不动就哭 班上人笑话
wellbeing c 加班加得跟孩子都生分了
wellbeing c 老想哭 也说不上为啥
wellbeing c 离婚以后提不起劲
wellbeing c 干啥都没意思 只想躺着
wellbeing c 考核排末尾 天天焦虑掉头发
wellbeing r 想找个人聊聊 心里堵
wellbeing r 能给我约个心理老师不
wellbeing r 同事走了以后我老做噩梦 帮帮我
wellbeing r 跟老公冷战俩月 想找人调解
wellbeing r 孩子青春期不跟我说话 请教专家
wellbeing r 我压力大 能安排疏导吗
wellbeing r 夜里惊醒 心慌 想看看心理
wellbeing r 相亲活动帮我报上 三十五了
wellbeing i 心理室几点开
wellbeing i 聊的内容会不会告诉领导
wellbeing i 测评收钱不
wellbeing i 联谊会外单位能来吗
wellbeing i 晚上打热线有人接吗
wellbeing i 抑郁了可以申请疗养吗
wellbeing s 给夜班的弄个解压小屋
wellbeing s 多办点单身联谊
wellbeing s 客服岗每月放松一次吧
wellbeing s 请个老师讲讲怎么带娃
wellbeing p 上次谈心以后睡得着了
wellbeing p 瑜伽课好 腰不疼心也静
union c 会费月月扣 东西没见过
union c 换届没人通知 直接就选完了
union c 主席是老板亲戚 啥也不替我们说
union c 代表是指定的 谁选的
union c 活动室天天锁着
union c 慰问品发给领导了 一线没份
union c 旅游名额全是科室的
union c 提案交上去没下文
union c 派遣的不让入
union c 厂里没有工会 老板说不需要
union c 账目从没公开过
union r 想加入组织 找谁填表
union r 帮我补张会员卡
union r 我们新店四十人 想成立一个
union r 请教怎么选代表
union r 帮我查查我是不是会员
union r 请你们来给讲讲集体谈判
union i 会员有啥好处
union i 骑手能入不
union i 疗养一年几批
union i 生日券去哪用
union i 退会咋退
union i 驿站几点开门
union i 电影票哪天发
union i 年会抽奖劳务工有吗
union i 会费按几个点
union s 羽毛球场晚上开开
union s 端午发粽子不如发油卡
union s 春游别老去一个地方
union s 多请几个一线的当代表
union s 书屋添点新书 都是十年前的
union s 篮球赛周末办 别占倒班的休息
union s 职代会的决定贴出来
union p 驿站有热水有充电 暖心
union p 生日蛋糕收到了 头一回有人记得
union p 你们给要回了补偿 硬气
women c 怀着娃还让倒三班
women c 生完回来让我去看大门
women c 喂奶的一小时不给 说忙
women c 招工问我啥时候生
women c 产检半天算事假扣了
women c 怀上就找我谈话 说自己走好看
women c 仓库厕所男女混用 没插销
women c 换衣服没帘子
women c 月子没坐完催上班
women c 流产只让歇三天
women c 每月那几天下冷水 请假不准
women c 主管讲荤段子 女的都躲
women c 提拔不要女的 说早晚生孩子
women c 妇检两年没做了
women r 肚子大了站不住 帮我调个坐着的
women r 想要个挤奶的地方 求了
women r 保胎假不批 帮我说说
women r 产假钱没给够 帮问问
women i 二胎几天
women i 男的陪产几天
women i 剖腹多给几天
women i 试管请假算啥假
women i 怀孕能不能不出差
women i 哺乳到几岁
women i 更年期有照顾吗
women s 哺乳室加个冰箱
women s 女厕蹲位太少 添俩
women s 给女司机站点修个厕所
women s 两癌查一年一次吧
women p 妈咪小屋真干净
women p 孕期给我调了岗 谢谢领导
insurance c 一查断了七个月
insurance c 按最低给我上的 工资八千
insurance c 让我签自愿不交
insurance c 从工资扣了 账上没有
insurance c 公司名头换三个 我的年限接不上
insurance c 退休才发现少算五年
insurance c 平台说我是个体 啥都不给上
insurance c 公积金五个点都不给
insurance c 生孩子报不了 说没交够
insurance c 换卡等了仨月
insurance r 帮我把断的那几年补上
insurance r 异地看病报销卡住了 求助
insurance r 公积金提不出来 单位不盖章 帮帮我
insurance r 想把老家的转过来 不会弄
insurance i 交满十五年能停不
insurance i 五十岁能退不 我是车间的
insurance i 特殊工种提前几年
insurance i 灵活就业一月交多少
insurance i 失业能领几个月
insurance i 生孩子领多少
insurance i 医保卡给我妈用行不
insurance i 买房能取多少
insurance i 个人交的比例是几
insurance i 门诊报不报
insurance s 基数按实发交吧
insurance s 能不能给骑手统一上份险
insurance p 退休手续你们代办的 没跑腿 谢了
contract c 一年一签 签了九回 就不给长的
contract c 白纸让我签名 内容后填
contract c 说编制满了 转正一拖再拖
contract c 调我去郊区 不去就算旷工
contract c 怀疑我泄密 当天收工牌
contract c 换承包公司 让我们先辞再招
contract c 劳务公司合同 干的是正式的活
contract c 试用八个月
contract c 想走不给办 档案压着
contract c 走了让赔培训费两万
contract c 竞业两年 一分补偿没有
contract c 一张表让我写自愿走 不写不结账
contract c 没过试用 也不说为啥
contract c 合同就一份 在公司那
contract c 店关了 人就散了 一句话没有
contract r 帮我要张离职证明 新单位等着
contract r 给我看看这合同有坑没
contract r 想把派遣转成直签 请帮说说
contract r 劳动关系不认 怎么证明 帮帮我
contract i 提前几天说走
contract i N加一咋算
contract i 十年了能签无固定不
contract i 退休返聘签啥
contract i 实习签三方算数不
contract i 跟平台算不算劳动关系
contract i 合同到期不续给钱不
contract i 口头说的算不算
contract i 试用期走要提前说吗
contract s 合同给我们一人一份嘛
contract s 到期前一个月说一声续不续
contract p 续签办得快 当天拿到
hours c 一周就歇半天
hours c 说弹性 弹到十二点
hours c 昨天两点下 今天七点上
hours c 请个假像求菩萨
hours c 孩子高考都不给半天
hours c 我妈手术 只批两小时
hours c 休息日全是培训
hours c 值班不算班 第二天照上
hours c 调休攒了四十天 没处歇
hours c 打卡软件定位不准 算我缺勤
hours c 吃饭轮着来 十分钟
hours c 上线时长不够就降级
hours c 大夜连五个 白天还叫开会
hours c 年休让折成钱 又不给钱
hours c 临时改班 头天晚上十一点才说
hours c 春节排了我三年
hours r 想调成长白班 老人没人管
hours r 求批两天 回去奔丧
hours r 帮说说 让我跟老婆错开班
hours r 想歇歇病假 组长不签
hours i 入职多久有年休
hours i 夜班几点算
hours i 综合工时啥意思
hours i 婚假异地加路程吗
hours i 拒绝加班会开除吗
hours i 值班给补休吗
hours i 一个月最多加几个钟
hours s 四班三倒吧
hours s 排班提前一周贴出来
hours s 中午多给二十分钟
hours s 夜班后别安排白天学习
hours p 现在能双休了 家里都高兴
wages c 条子上写五千八 到卡四千一
wages c 上工三个月 就给过饭钱
wages c 加了六十个钟 一分没算
wages c 罚款单比工资条长
wages c 跟老员工一样活 少一千
wages c 单价跌到四块 跑断腿
wages c 补贴说取消就取消
wages c 年底那笔说看心情
wages c 甲方不给他 他不给我
wages c 活没返工 扣我质保金
wages c 绩效全扣光 说评了D
wages c 差一天满月 全勤没了
wages c 工号弄错 钱进了别人账
wages c 客人逃单让我赔
wages c 站里押我两千装备钱不退
wages c 讲课费去年秋天的 还挂着
wages c 烧香一样等钱 等到过年
wages r 帮我们把工地上的血汗钱要回来
wages r 结个账推了八回 请你们出面
wages r 麻烦对下计件 少了我两百双
wages r 走了没结 帮催
wages i 周六算几倍
wages i 夜里补多少
wages i 最低是多少现在
wages i 病假拿几成
wages i 试用打折合法不
wages i 年终离职还有吗
wages i 税咋扣这么多
wages s 五号发 别老挪
wages s 工龄给涨点
wages s 暴雨天一单加两块
wages p 补的钱到账了 服
wages p 涨了三百 大伙高兴
development c 培训名额老是那几个
development c 证考下来不认 不给涨
development c 干十五年还是初级
development c 竞聘走过场 人早定了
development c 师傅留一手
development c 想学数控 说没必要
development c 报销学费卡着不签
development r 想考电工 帮忙报个班
development r 请给我换个岗学点东西
development r 职称材料不会写 求指点
development r 帮我问问能不能参加大赛
development i 高级工几年能考
development i 考下来补多少钱
development i 没文凭能升班长吗
development i 职称要论文吗
development i 夜大能报销不
development i 叉车几天拿证
development i 内部转岗啥条件
development s 多办点晚上的技术课
development s 搞师徒结对 给师傅点补贴
development s 比武别光笔试
development s 让一线的也出去见见世面
development p 学了编程 工资上去了 谢工会
development p 师傅手把手 我出师了
other c 楼下烧烤摊天天半夜吵
other c 我家门口那条路坑坑洼洼
other c 中介吞我押金
other c 快递把我箱子弄丢不赔
other c 小区电梯老坏 物业装死
other c 村里把我地占了没给钱
other c 孩子学校乱收费
other c 医院挂号太难
other c 网购假货不给退
other c 邻居装修漏水泡了我家
other c 公交半小时一趟
other r 想给孩子转学 不知找谁
other r 户口迁不过来 帮问问
other r 丢了身份证 急着回家
other r 帮我找下失物 昨天班车上
other i 居住证在哪办
other i 驾照换证要体检不
other i 公租房啥条件
other i 老家宅基地能继承不
other i 疫苗去哪打
other i 车辆年检几年
other s 路口装个红绿灯
other s 小区添几个充电桩
other p 门口那路灯亮了 好
`
