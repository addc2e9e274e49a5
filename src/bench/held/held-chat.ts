/** Written before examples and rules had seen them; since then both were widened where these failed, so they guard against regress and measure nothing. gate · kind · category · text. */
export const UNSEEN_GRIEVANCES = `
complaint wages 老板欠俺仨月工资了 电话拉黑
complaint wages 都年底了工程款还没下来 我们咋回家
complaint wages 顾客自己写错地址也扣我们骑手钱
complaint wages 中秋值班一毛钱加班费没给
complaint wages 这月到手比上月少了一千二 没人解释
complaint wages 干满一年的奖金现在说不发就不发
complaint wages 工资一直压两个月 走的时候才给
inquiry wages 节假日上班工资按几倍算
suggestion wages 能不能每月固定十五号发工资
request wages 帮忙问问包工头啥时候结账 家里等钱用
complaint hours 一个月就歇一天 人都要散架了
complaint hours 我老婆生孩子 请三天假都不给批
complaint hours 站里要求一周七天全勤 歇一天扣三百
complaint hours 连续三个通宵 护士长还让加班
inquiry hours 工龄十年年假有几天
suggestion hours 早班能不能从六点改到七点
complaint contract 来厂里两年了合同影子都没见过
complaint contract 人事找我谈话让我自己写辞职
complaint contract 合同没到期就要我走 也不说赔钱
complaint contract 提离职一个月了还不放人
inquiry contract 被公司辞退能拿多少补偿
inquiry contract 派遣到期了怎么办 还能续吗
complaint insurance 查了才知道公司半年没交社保
complaint insurance 公积金一直按两千的基数交
inquiry insurance 五十岁退休要办哪些手续
inquiry insurance 换单位了医保怎么转过去
request insurance 社保断了两个月 请帮忙补上
complaint safety 焊工连面罩都不发 眼睛打得生疼
complaint safety 机器护罩拆了没装回去 太危险
complaint safety 送餐路上摔骨折了 平台推给站点 站点不管
complaint safety 车间闷得像蒸笼 昨天量了四十一度
complaint safety 叉车倒车没有警报 差点碰到人
request safety 安全鞋破了两个月了 给换一双吧
inquiry safety 下班路上被电动车撞了算工伤不
suggestion safety 建议给高处作业的配双钩安全带
complaint women 怀孕五个月 还安排我搬货
complaint women 组长总往我身上蹭 还说荤话
complaint women 产假休完回来把我工位撤了
inquiry women 产假能休多少天
suggestion women 希望厂里弄个喂奶的小房间
complaint living 宿舍楼下垃圾堆成山 苍蝇乱飞
complaint living 食堂米饭夹生 菜里有头发
complaint living 洗澡水忽冷忽热 半个月没人修
complaint living 末班车总不等人 走了四公里回家
request living 我那屋的床塌了一条腿 能来修一下不
inquiry living 职工宿舍一个月收多少钱
suggestion living 食堂能不能加个面食窗口
praise living 今天的红烧肉太香了 给食堂师傅点赞
request hardship 老公查出肝癌 借遍了亲戚 工会能帮一把吗
request hardship 娃上大学学费还差五千 有助学的没
request hardship 我妈瘫床上 全家靠我一个人挣钱
inquiry hardship 困难帮扶要交啥材料
request wellbeing 整宿整宿睡不着 脑子里都是活
request wellbeing 跟媳妇闹离婚 心里堵得难受 想找人说说
request wellbeing 班上没一个能说话的人 觉得自己多余
inquiry wellbeing 厂里有没有心理老师可以聊
complaint management 拉长当着全线的面骂我猪脑子
complaint management 主任的老乡从来不干活 考勤照样全勤
complaint management 喝口水都要打报告 跟坐牢一样
complaint management 上月给市里打了电话 这月就把我调去守大门
complaint management 动不动写检讨扣两百
suggestion management 会能不能少开点 天天耽误干活
praise management 我们段长雨天亲自送伞 想夸夸他
complaint union 我们厂工会除了收会费啥也不干
complaint union 涨食堂价格这么大的事没人问过职工
inquiry union 我是外卖员 怎样加入工会
suggestion union 工会能不能组织个登山比赛
praise union 工会发的春节大礼包太实在了
inquiry development 焊工证到期去哪复审
complaint development 每回评先都是办公室的人 一线没份
request development 我想学开叉车 厂里能安排不
suggestion development 建议请师傅给新来的多讲讲技术
complaint other 楼上装修从早敲到晚 物业不管
complaint other 家门口那条路坑坑洼洼 下雨全是泥
inquiry other 外地户口孩子怎么上公办小学
complaint other 买的期房逾期一年没交付 开发商不露面
`
export const UNSEEN_TALK = `
您好呀
在的吗亲
早安 今天也要加油
多谢多谢
麻烦你了 回头请你喝茶
拜拜啦
不好意思打扰了
哦豁
嗯嗯好嘞
今天的云真好看
晚饭吃的面条
刚到家 累瘫了
哈哈哈笑得肚子疼
你会下象棋吗
昨天那场球太精彩了
我儿子会走路啦
周末回老家看爹妈
外面好大的雾
这天气适合睡觉
下班去撸串不
祝大家腊八节快乐
你是真人还是机器
给我唱一段呗
啥也不说了 干杯
今晚吃饺子
猜猜我钓了几条鱼
堵车 急死人
困得眼睛睁不开
刚在食堂吃完 撑死了
宿舍的猫下崽了 好萌
我去洗个热水澡
谁看见我的保温杯了
年会节目排练得怎么样
我家楼下开了家奶茶店
`
export const UNSEEN_STATUS = `
我那事儿有消息没得
上礼拜说的工资 现在啥情况
等了五天了 怎么没人理我
宿舍漏水那个处理了没有
到底啥时候能给个准话
俺反映的问题办得咋样
结果出来没有
有没有人在跟进啊
我那个投诉到哪个环节了
还没有答复吗 都半个月了
编号104552871现在是谁在办
你们查了没有 怎么没下文
`
