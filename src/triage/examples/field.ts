/** Ordinary messages of employees, written from life before their author had read a rule or an example. They were the measure once; since they
 * were looked at line by line they are learnt from, and measure nothing. category, kind's letter, text. */
export const FIELD = `
wages c 九月份的钱到现在一分没见着
wages c 加班费按基本工资算 我们底薪才八百 这合理吗
wages c 说好的全勤三百 因为迟到两分钟全扣光
wages c 工资条不给看 问就是保密
wages c 我们班组八个人 上个月计件单价突然降了三毛 没跟谁商量
wages c 俺们工地三十多号人 从五月干到现在就借支过两千块
wages r 老板电话打不通 能不能帮我们把工钱要回来
wages r 离职快俩月了 尾款一直拖 麻烦工会出面催催
wages i 国庆那三天是不是三倍
wages i 试用期工资打八折还是打七折有规定没
wages i 最低工资今年涨到多少了
wages s 希望夜班补贴能提一提 一晚上十五块太少
wages s 工龄工资能不能设一个 老员工心里也有个盼头
wages c 平台这单价又砍 送一单三块二 油钱都不够
wages c 罚款比工资还高 超时一单扣二十
wages c 客户给的差评不是我的错 站长直接扣我一百五
wages c 站点莫名其妙封我号三天 申诉没人理
wages c 同工不同酬 编外的干一样的活钱少一半
wages c 13薪去年就没发 今年又不提
wages p 这回过节费发得挺快 给财务点个赞
hours c 每天六点到晚上九点 一个月休两天
hours c 大小周搞了半年 说是自愿 谁敢不来
hours c 下班了还在群里派活 十一点都得回
hours c 公交早班四点半发车 晚班收车十一点 中间歇不够八小时
hours c 护士夜班下来还要开会培训 不算工时
hours c 年假提了三次都说忙 到年底作废
hours c 幼儿园老师中午也不让休息 还要看班
hours i 陪产假现在多少天
hours i 哺乳期每天那一个小时怎么休
hours i 工作满五年年假几天来着
hours i 综合工时是啥意思 周末班算不算加班
hours r 家里老人做手术 想请七天假车间只批两天 能不能帮说说
hours r 我想调个白班 孩子没人接 求帮忙协调
hours s 建议夏天上班时间提前 中午多歇会
hours s 排班表能不能提前一周出 老临时改
hours s 环卫早上四点上岗太早了 能不能推到五点
hours c 站长不让请假 请一天要交三百押金
hours c 春节值班补休到现在还没补给我们
hours c 打卡要打四次 吃饭时间也算脱岗
hours p 新排班好 一周能歇两天 感谢领导听进去了
contract c 干了一年半 合同一份没签
contract c 签的合同是空白的 让我们按手印
contract c 突然说我不胜任 让我周五前走人
contract c 厂子要搬到外地 不去就算自动离职 一分不赔
contract c 试用期六个月了还不转正
contract c 让我们注册个体户跟平台签 说不是劳动关系
contract c 外包换公司 要我们工龄清零
contract c 离职证明扣着不开 新单位催我要
contract c 怀疑他们要裁员 这两天一个个叫去谈话让签字
contract i 合同到期不续签有没有补偿
contract i 主动辞职要提前多久说
contract i 竞业协议没给补偿还有效吗
contract i 劳务派遣最多能派几年
contract r 帮我看看这份合同能不能签
contract r 公司不给开离职证明 帮忙协调一下吧
contract r 我被辞退了 想申请法律援助
contract c 校招说好是正式工 来了变成派遣
contract c 把我从技术岗调去看大门 不同意就旷工处理
contract s 希望派遣工干满三年能转正式
contract s 合同里写得太绕了 建议用大白话解释一份
insurance c 上了三年班社保才交了半年
insurance c 公积金按最低基数交 跟实际工资差一大截
insurance c 老板让写自愿放弃社保 每月补二百
insurance c 医保卡停了 去看病才知道公司断缴
insurance c 社保关系还在老单位 新公司一直没转过来
insurance c 骑手没人给上保险 出事全自己扛
insurance i 公积金租房能提多少
insurance i 我五十了社保交了十二年 差的怎么补
insurance i 异地看病咋报销
insurance i 生育津贴什么时候到账 打给个人还是公司
insurance i 失业金怎么领 自己辞职的能领不
insurance i 社保在哪查缴费记录
insurance r 养老保险断了两年 能帮忙跟单位说说补上吗
insurance r 帮我办一下医保转移 我不会弄手机
insurance r 退休手续卡在档案上了 年龄差一岁 求协调
insurance s 公积金比例能不能从五提到八
insurance s 建议给临时工也买个意外险
insurance c 大病医疗报销材料交了四个月没动静 人事说丢了
insurance i 退休金怎么算出来的 我跟同年进厂的差三百
insurance i 灵活就业自己交划算还是单位交划算
safety c 车间灰大 口罩一周就给一个
safety c 打磨岗没有除尘 鼻子里都是黑的
safety c 噪声太大 耳朵嗡嗡响 也不做体检
safety c 油漆味道重 头晕恶心 排风扇坏了一个月
safety c 工伤认定书下来了 公司不肯赔误工费
safety c 手指骨折算工伤 人事说是我自己不小心不给报
safety c 新人没培训就上岗 师傅也不带
safety c 职业病诊断要公司出材料 一直拖着不盖章
safety i 上班路上骑车摔了算不算工伤
safety i 十级伤残能赔多少
safety i 高温津贴是哪几个月
safety i 尘肺鉴定在哪做
safety i 送外卖路上受伤 平台那个职业伤害怎么报
safety r 工伤材料不会写 能不能来个人教教
safety r 想申请换个岗位 医生说我不能再接触粉尘
safety r 手套鞋子都破了 劳保申请没人批 帮催一下
safety s 地面油多 建议铺防滑垫
safety s 夜里装卸区太暗了 多装几个灯吧
safety s 班前会建议讲讲怎么用灭火器
safety p 新换的降噪耳塞不错 听着舒服多了
women c 怀孕五个月还给我排夜班
women c 休完产假回来岗位没了 让我去扫厕所
women c 一说怀孕就让我签自动离职
women c 产假工资只发基本的 少了一大半
women c 哺乳时间不给 挤奶还得去厕所
women c 招聘问我三年内生不生 说生就不要
women c 班长老说荤段子 还往女工身上蹭
women c 主管半夜给我发暧昧消息 不回就给我排脏活
women c 有个男同事总偷拍女更衣室门口
women c 厂医妇检名单里没有派遣女工
women i 流产能休几天假
women i 产检算出勤吗
women i 更年期有没有什么照顾政策
women i 二胎产假多少天
women r 孕晚期站着受不了 想换个能坐的活
women r 想找个女同志说点事 不方便跟男领导讲
women s 建议弄个母婴室
women s 女厕太少 中间休息排队都排不完
women s 两癌筛查能不能一年一次
women p 三八节那个活动办得很贴心 姐妹们都高兴
living c 食堂菜里吃出虫子 找师傅还不承认
living c 宿舍十二个人一间 热得睡不着
living c 澡堂水忽冷忽热 反映多少回了
living c 班车老晚点 到岗就算迟到
living c 宿舍断网断电 十点就拉闸
living c 食堂越做越差 价格还涨了两块
living c 公共厕所没人打扫 进不去脚
living c 停车棚没充电桩 电瓶推上楼又不让
living c 工地住的板房漏雨 被子都湿了
living c 热水器坏了一个礼拜 天天洗冷水
living r 想申请夫妻房 我俩都在厂里
living r 宿舍空调不制冷 麻烦派人修修
living r 夜班没饭吃 能不能留个窗口
living i 班车路线调整后还到不到火车站
living i 饭卡丢了去哪补
living i 单身公寓怎么申请 要排多久
living s 建议食堂加个清真窗口
living s 能不能给骑手弄个歇脚的地方 有热水插座就行
living s 班车加一趟晚上九点的吧
living p 新来的厨师手艺真好 牛肉面绝了
hardship r 我媳妇尿毒症 一周透析三次 撑不下去了 想申请补助
hardship r 孩子考上大学了 学费凑不齐 工会有助学吗
hardship r 家里发大水 房子冲了 想申请点救助
hardship r 父亲偏瘫 我一个人挣钱 想办困难职工档案
hardship r 俺娃白血病 已经花了二十多万 求帮帮
hardship r 老公车祸走了 我带俩娃 能有啥帮扶不
hardship r 刚查出来乳腺癌 治疗费太贵 有没有互助保障
hardship r 想申请金秋助学 材料交哪里
hardship r 单亲妈妈工资四千 房租都交不起 能不能申请公租房
hardship i 困难职工怎么认定 收入线是多少
hardship i 大病救助一年能申请几回
hardship i 送温暖名单什么时候定
hardship i 临时救助多少钱 多久到账
hardship i 互助保险生病了怎么理赔
hardship c 困难补助名单里有人开宝马 真困难的没份
hardship c 去年申请的救助款到现在没下来
hardship c 慰问品被组长自己分了 我们没见着
hardship s 建议困难职工动态管理 别一评好几年
hardship s 年底送温暖能不能直接发钱 米面油拿不动
hardship p 工会给我娃助学金了 一家人都谢谢你们
wellbeing r 最近总失眠 一想到上班就心慌 想找人聊聊
wellbeing r 离婚以后提不起劲 能约心理咨询不
wellbeing r 天天对着投诉电话 晚上做梦都在道歉 有没有疏导
wellbeing r 高三班主任压力太大 嗓子哑心也累 想找老师说说话
wellbeing r 我觉得我可能得了抑郁症 该去哪看
wellbeing r 亲眼看到病人走了 这两天老缓不过来
wellbeing r 跟婆婆关系不好 上班也没心思 有人能开导下吗
wellbeing r 一个人在外地 过节特别难受 想有人说说话
wellbeing r 孩子叛逆 天天吵 想听听专家咋说
wellbeing i 心理咨询是免费的吗 会不会让领导知道
wellbeing i 心理热线几点到几点
wellbeing i 咨询师是咱们厂的还是外面的
wellbeing s 建议搞点解压的活动 大家神经绷太紧了
wellbeing s 能不能设个情绪假 一年一两天
wellbeing s 多搞点相亲会 厂里光棍太多
wellbeing s 车间弄个宣泄室吧 打打沙袋也行
wellbeing c 天天开会骂人 我们组一半人都要去看心理医生了
wellbeing c 同事联合起来孤立我 吃饭都没人坐我边上
wellbeing p 上次那个正念课真有用 我能睡整觉了
wellbeing p 谢谢王老师陪我聊了一下午 心里敞亮多了
management c 组长把好活都派给他亲戚
management c 队长收烟收酒才给派车
management c 主任当众骂人 说我们是猪
management c 车间主任报假账 加班名单里有没来过的人
management c 科长天天打麻将 报告放一个礼拜不签
management c 评优都是内定 投票就是走过场
management c 考核打分不公开 跟领导关系好的就高
management c 领班让我们凑钱给经理过生日
management c 厂里装摄像头对着工位 上厕所都记时间
management c 制度天天变 上午一个样下午一个样
management c 护士长排班偏心 老给我排节假日
management c 上次反映问题以后 主任就给我穿小鞋
management r 我和班长有矛盾 想请工会给调解一下
management i 罚款制度要不要职工同意才算数
management i 举报领导吃回扣去哪举报
management s 建议领导每个月下一次车间
management s 设个意见箱吧 有话不敢当面说
management s 会能不能少开点 一天四个会没法干活
management p 新来的厂长天天在一线 大家都服
management p 李队长处理纠纷公道 表扬一下
union c 我们公司压根没工会 谁给我们说话
union c 会费每月扣 活动一次没见着
union c 职代会代表都是领导指定的
union c 厂务公开栏两年没换过
union c 工会主席就是人事经理兼着 能替我们说话吗
union i 怎么加入工会
union i 骑手能入会不 入了有啥好处
union i 会员卡怎么激活
union i 工会费交多少 怎么扣的
union i 职工代表怎么选
union i 女职工委员会在哪个办公室
union r 我们站三十来个骑手想成立工会 找谁
union r 入会申请表能发我一份吗
union r 想让工会跟老板谈谈涨工资的集体协商
union s 建议多搞点篮球赛羽毛球赛
union s 疗休养名额多给一线的 别老是科室的去
union s 生日蛋糕券换成超市卡吧 蛋糕不爱吃
union s 职工书屋该添新书了
union p 工会这次夏送清凉送到路口 暖心
union p 运动会组织得真好 期待明年
development c 培训要我们自己掏钱 还扣工资
development c 晋升只看学历 干了十五年还是初级工
development c 竞聘名额没公示 结果就定了
development c 送去学习的永远是那几个人
development c 职称评审材料交上去石沉大海
development c 说好转岗培训 结果天天打扫卫生
development i 高级工考试什么时候报名
development i 技能补贴在哪申请 能领多少
development i 大专学历提升工会有补助吗
development i 护师升主管护师要几年
development i 叉车证去哪考 单位报销不
development i 教师轮岗算不算晋级条件
development r 想学数控 能不能安排个师傅带带我
development r 我证书丢了 想补办技能等级证
development r 希望给我们班安排一次电工培训
development s 建议搞师带徒 给师傅点津贴
development s 多办点短视频直播培训 年轻人爱学
development s 技能比武奖金提高点 大家才有劲
development p 上次焊工班老师讲得特别细 收获大
development p 感谢厂里送我去进修
other i 你们办公室在几楼 几点上班
other i 停车月卡找谁办
other i 想问下孩子在这边上学要啥手续
other i 居住证去哪办
other r 我身份证丢了 厂里能帮忙开个证明吗
other r 房东不退押金 能帮忙说说吗
other r 钱包落在厂门口了 帮忙问问有没有人捡到
other r 跟人合伙被骗了两万 该找谁
other c 小区门口垃圾成堆 没人管
other c 路口红绿灯太短 过个马路跟打仗一样
other c 快递驿站乱收费 一件两块
other c 楼下广场舞吵到半夜
other c 附近菜市场缺斤短两
other s 厂门口那条路建议装个减速带
other s 附近开个药店就好了 买药要跑五里地
other s 希望村口通个公交
other i 户口能迁过来吗
other i 买了个电动车上牌要啥
other p 门卫老张捡到钱包还给我 好人
other p 社区刘大姐帮我们办了好多事 感谢
`

export const FIELD_STATUS = `
我那事咋样了
有消息没
办到哪一步了
上次说的那个有结果没
都三天了 没人给我打电话
你们到底管不管 我上周反映的
进展如何
我的诉求处理了吗
啥时候能给个准信
答复了没有
还在办吗
是不是又没下文了
我反映的问题到哪了
催一下 我那件事
编号 382746156 怎么样了
上回登记的那件处理完没
领导看了没
谁在负责我的事
有没有人受理啊
我的事情有眉目没
等了一个星期了 没动静
石沉大海了是吧
说三天回复 今天第四天了
那个事后来呢
现在啥情况
到底啥时候能办
你们回个话呀
有回音了吗
还要等多久
我投诉的那个有处理结果吗
我的件有人接了没
咋个还没得消息
俺那事有谱没
办妥了没有啊
问一下上次的结果
轮到我的没
处理得如何了
何时能解决 我那个
有进展了麻烦说一声
怎么没反应
上个月反映的到现在没人理
我申请的那个批了没
那边怎么说
还没好吗
跟进一下呗
能看看现在到谁手上了吗
jindu
you jie guo mei
`

export const FIELD_TALK = `
在不在
有人吗
hello
你好呀 我是新来的
早上好
晚安啦
师傅好
主席好
吃了没
谢谢啊 辛苦了
多谢多谢
太感谢了 问题解决了
好的 知道了
嗯嗯
哦
行吧
收到
ok的
没事了 打扰了
不用了 我自己弄好了
哈哈哈哈
👍👍
[微笑]
？？？
你是机器人还是真人
你会干啥
这个怎么用
测试一下
发错了 不好意思
抱歉 点错了
试试能不能发出去
你真聪明
你这机器人有点笨
下雨了 记得带伞
周末去哪玩
中秋快乐
新年好 恭喜发财
给大家拜年了
国庆去哪儿耍
晚上一起吃个饭不
我到家了
我下班了 明天见
刚下夜班 准备睡了
等我一下
稍等 我在开车
一会儿再说
打个电话给我呗
我妈喊我吃饭了
昨天的球赛看了吗
这歌真好听
你猜我是谁
想你了
么么哒
再见
拜拜
慢走
客气啥
应该的
可以可以
真不错
厉害了
666
加油
没问题
明白
好嘞
妥了
中
得劲
巴适
要得
晓得咯
冇问题
唔该
阿里嘎多
zai ma
xie xie
nihao
老铁在吗
亲 在不
喂喂喂
听得到吗
今儿挺热乎
你们几个人值班啊
忙着呢
我先眯一会
手机快没电了
明天几号来着
现在几点
讲个笑话
唱首歌
我女儿今天满月 给你们发个红包沾喜气
昨晚钓了条大鱼 给你看看
我那个外甥考上公务员了 开心
`
