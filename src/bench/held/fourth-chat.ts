/** A fourth list of ordinary messages, written from life by somebody who had read no rule and no example of triage, and of the third list the first
 * lines alone, for their form; never learnt from. kind · category · text. */
export const FOURTH_GRIEVANCES = `
complaint wages 讲好的一天二百六 结账变二百二 说行情跌了
complaint wages 工资卡里这月就进来一千九 租房都不够
complaint wages 提成从三个点砍到一个点 谁也没通知我们
complaint wages 年休假没休 钱也不给折
complaint wages 站长说我差评罚两百 那单压根不是我送的
complaint wages 装车队的工钱从清明欠到现在
complaint wages 技能津贴评上了大半年 一分没见着
complaint wages 老板拿鸭梨顶工资 一人四箱 我要梨干啥
complaint wages 迟到三分钟扣半天 太黑
complaint wages 平台把我账号封了 里面一千多块提不出来
complaint wages 同一条线 男的一小时二十二 女的十九
complaint wages 试用期六个月只给六成
complaint wages 工资条上多出一项管理费 扣了三百五 问谁谁摇头
complaint wages 说是包吃住 到月底又从钱里扣伙食
complaint wages 中秋加了三天 就给了三个月饼
complaint wages 项目都竣工剪彩了 我们木工组的尾款还吊着
complaint wages jia ban fei mei gei
complaint wages 我屋里头跟我一起做的 她的发了 我的冇发
request wages 我出差垫的八千块报销卡了四个月 求催一催
request wages 想请工会出面 跟劳务公司把我们五个人的账对一对
request wages 我的银行卡号登记错了 钱打给别人了 帮忙追回
request wages 老板注销公司跑了 我手里只有张欠条 求帮帮
request wages 帮我看看这个工资算得对不对 我数学不好
inquiry wages 十三薪算不算奖金 交税吗
inquiry wages 今年最低工资涨到多少了
inquiry wages 产假那几个月的钱谁出
inquiry wages 加班基数按全额还是按底薪
inquiry wages 夜班补助几点以后算
inquiry wages 公司发工资能晚几天不算违法
suggestion wages 计件单价定好以后最好贴墙上 省得扯皮
suggestion wages 希望给老师傅加点工龄钱 十年跟一年一个样没劲头
suggestion wages 绩效可不可以一季度公布一回明细
praise wages 多亏王主席帮我要回了押了仨月的工钱 谢谢谢谢
complaint hours 十三天没歇了 两班倒连轴
complaint hours 请个病假要三级签字 人都好了还没批下来
complaint hours 排班表前一晚十点才发 娃都没法安排
complaint hours 早会提前半小时开 又不算上班
complaint hours 年假说作废就作废 我没休成是因为你们不批
complaint hours 下班了还要在群里秒回 不回就通报
complaint hours 大小周说好取消的 又偷偷恢复了
complaint hours 婚假只批三天 说厂里忙
complaint hours 上厕所限五分钟 超了记小过
complaint hours 护士连轴两个夜班 下夜还得开会学习
complaint hours 收车都半夜一点了 早上六点又要出
complaint hours 单休变成没休 老板嘴一张的事
complaint hours 机房值守一个人二十四小时 连个替吃饭的都没
request hours 老娘住院 想请半个月假 车间不放 帮我说说
request hours 能不能给我调到白班 夜里孩子没人管
request hours 我想把攒的调休一次用了 主管不批 请协调
request hours 丧假批不下来 明天出殡 求快点帮我问
inquiry hours 工龄六年年假几天
inquiry hours 父母护理假咱省有没有
inquiry hours 综合工时制是啥意思 是不是就没加班了
inquiry hours 做四休二的 国庆怎么算
inquiry hours 陪产假男的能休多少
inquiry hours 哺乳时间一天几个钟 可以合起来用吗
inquiry hours 周六培训算不算上班
suggestion hours 夏天能不能早上提前一小时 中午多歇会
suggestion hours 建议弹性打卡 前后半小时浮动
suggestion hours 三班倒改四班三运转吧 老师傅熬不动
praise hours 班组长主动替我顶了两个夜班 让我回家看我爸 心里热乎
complaint contract 干了两年多没签过合同 一问就说在走流程
complaint contract 让签空白的 日期工资全空着
complaint contract 说不合适就让我明天别来了 补偿一毛没有
complaint contract 把我们转给外包 名字都换了 不签就走人
complaint contract 合同扣着不给我本人那份
complaint contract 招工写司机 来了让我装卸
complaint contract 离职证明拖了俩月不开 新单位催我
complaint contract 四十五以上的一刀切 说优化
complaint contract 逼我自己写辞职报告 写了就没赔偿
complaint contract 换了三回公司名 工龄清零三回
complaint contract 骑手app让点同意 变成个体户了 我都没看懂
complaint contract 派遣干了五年 正式工永远没份
complaint contract 违约金写了五万 走都不敢走
complaint contract 调我去三百里外的分厂 不去算旷工
request contract 我被裁了 想请工会帮忙看看N加1对不对
request contract 公司不承认我是员工 求帮我找证据 打卡记录他们给删了
request contract 帮我跟公司谈谈 能不能不转岗
request contract 我要仲裁 不会写那个申请书 有没有人教
inquiry contract 第三次续签是不是必须无固定期限
inquiry contract 试用期辞职要提前几天
inquiry contract 退休返聘签的叫啥合同
inquiry contract 公司搬家到外区 我不去有赔吗
inquiry contract 竞业协议没给钱还有效没
inquiry contract 实习生算不算劳动关系
inquiry contract 电子合同手机上签的作数不
suggestion contract 新人入职那天把合同条款讲一讲 别光叫签字
suggestion contract 外包转正给个通道吧 干得好的留下来
complaint insurance 查了社保 断了七个月 工资里倒是月月扣
complaint insurance 按最低基数给我交 我工资八千多
complaint insurance 公积金一直不给开户 问就是民营企业没有
complaint insurance 让签自愿放弃社保 不签不录用
complaint insurance 五险只交了三险 生育那个没交 我产检全自费
complaint insurance 医保卡刷不出来 说单位欠费
complaint insurance 骑手出险了平台那个职业伤害保障推三阻四不给报
complaint insurance 把我社保挂别的公司 退休手续办不了
complaint insurance 劳务派遣给交的是外地的 看病都报不成
request insurance 我五十了 社保还差三年 想问单位能不能帮补上
request insurance 公积金想提出来装修 系统老驳回 帮忙看看
request insurance 异地就医备案不会弄 谁帮我操作下
request insurance 离职了单位不给减员 我新单位上不了 求催
inquiry insurance 灵活就业能自己交医保吗
inquiry insurance 失业金领几个月
inquiry insurance 女工人五十退还是五十五退
inquiry insurance 生育津贴多久到账
inquiry insurance 公积金贷款能贷多少
inquiry insurance 两个城市交的养老能合到一块不
inquiry insurance 大病报完还能二次报吗
inquiry insurance 住房公积金比例今年调了没
suggestion insurance 建议每季度把社保缴费单子给大家看一眼
suggestion insurance 请社保局的人来厂里摆个摊 老同志不会手机
praise insurance 小刘帮我把断交的养老补上了 跑了五趟 感谢
complaint safety 手套三个月才发一双 早磨烂了
complaint safety 我这耳朵嗡嗡响 车间噪声从来没测过
complaint safety 劳保鞋底子一踩油就滑 不合格的吧
complaint safety 体检走过场 抽个血就完了 我们是接触粉尘的
complaint safety 骨折是在上班时候弄的 单位不报工伤 让走医保
complaint safety 受伤快半年了 公司死活不给盖章认定
complaint safety 通道堆满料 走路得侧身
complaint safety 灯坏一排 半个车间摸黑干
complaint safety 安全培训就签个字 啥也没讲
complaint safety 风扇罩子掉了没人管 报修本写了三页
complaint safety 焊工面罩都是自己掏钱买
complaint safety 厂里说我的肺病是抽烟抽的 不给做职业病诊断
request safety 想申请换个防毒口罩 这批戴了还是呛
request safety 我手指工伤 停工留薪期的钱没给 请帮我要
request safety 帮我联系做伤残鉴定吧 我不知道去哪
request safety 请派人来测测我们印刷间的味儿 大家老嗓子疼
inquiry safety 上班路上骑车摔了能算工伤吗
inquiry safety 十级伤残能赔几个月
inquiry safety 高温津贴从几月发到几月
inquiry safety 职业健康检查多久一回 谁花钱
inquiry safety 工伤住院伙食补助一天多少
inquiry safety 放射岗有啥假
suggestion safety 叉车道和人行道画个线分开吧
suggestion safety 给外卖员配个反光马甲 夜里真看不清
suggestion safety 急救培训多搞几期 轮班的赶不上
praise safety 安全员老许眼尖 发现我没系好带子 救了我一回
complaint women 怀孕了就把我调去扫厕所 明摆着撵我
complaint women 面试问我打算啥时候生 说两年内不准怀
complaint women 哺乳假不批 说我可以用奶粉
complaint women 产假回来岗位没了 工资降一半
complaint women 女厕所就两个坑 一百五十多个女工
complaint women 组长老爱摸我们肩膀 说是关心
complaint women 经理半夜给我发那种图 我截图了
complaint women 例假疼得直不起腰 让我照样搬货
complaint women 孕期还排我大夜
complaint women 同事讲荤段子我不笑 就说我装 主管也跟着起哄
request women 想要个能挤奶的地方 现在躲仓库里
request women 我怀孕七个月了 申请少站会 请帮我说
request women 被客户动手动脚 我想找个女干部聊聊
inquiry women 流产能休几天
inquiry women 两癌筛查啥时候轮到我们分厂
inquiry women 孕检请假扣钱吗
inquiry women 三八节放半天是都有还是看岗位
inquiry women 更年期有没有照顾政策
suggestion women 卫生间放点应急卫生巾呗
suggestion women 办个暑期托管班 双职工娃没处去
suggestion women 妈妈小屋加个冰箱就齐全了
praise women 女工委大姐帮我争取到了哺乳时间 太贴心
complaint living 食堂菜里吃出钢丝球 一个礼拜两回
complaint living 澡堂子热水就来十分钟
complaint living 宿舍八个人一个插座 抢着充
complaint living 班车司机说不来就不来 我们在雪里等
complaint living 饭卡扣两次钱
complaint living 洗衣机四台坏三台
complaint living 屋顶漏 被褥都潮了
complaint living 隔壁半夜打牌吵得睡不着 宿管不吭声
complaint living 馒头是酸的 打饭阿姨还凶人
complaint living 空调开到十点就拉闸 热得跟蒸笼似
complaint living 停车场全让领导占了 我们停到马路上挨贴条
complaint living 工棚里臭虫咬得一身包
complaint living wifi天天断
request living 宿舍厕所堵三天了 麻烦叫人通通
request living 我夫妻俩都在厂 想申请个夫妻间
request living 班车能不能在新村口加一站 我腿脚不好
request living 帮忙修下开水器吧 喝口热的都没
inquiry living 宿舍水电咋收
inquiry living 快递柜几点关
inquiry living 食堂有没有清真窗口
inquiry living 公租房咱们能申请吗
inquiry living 春节班车送到哪几个县
suggestion living 夜宵加碗热面吧 夜班冻透了
suggestion living 骑手驿站夏天放点凉白开和充电线
suggestion living 篮球场装两盏灯 下班能打打
praise living 新来的厨师做的扣肉绝了 给他加鸡腿
praise living 宿舍换了新床垫 睡得香 给后勤点赞
complaint hardship 困难补助年年给那几家 我们真困难的轮不上
complaint hardship 助学金材料交了说丢了 没人负责
request hardship 老伴透析 一个月三千多 实在扛不动 能帮点吗
request hardship 家里房子让大水泡了 想申请救济
request hardship 闺女考上大学 学费凑不够
request hardship 我得了乳腺癌 手术费差六万
request hardship 男人瘫了 我一个人挣钱养四口 想申请困难职工
request hardship 快揭不开锅了 下岗半年没找着活
request hardship 孩子先天性心脏病 求单位组织捐个款
request hardship 骑车摔断腿没收入 三个月房租欠着
request hardship 老家着火房子烧没了 人没事 想问有没有补助
request hardship 我爹走了 手头紧 能不能先借支一点
inquiry hardship 金秋助学怎么报名
inquiry hardship 困难职工的线是家里人均多少
inquiry hardship 职工互助保障住院一天补多少
inquiry hardship 残疾证能享受啥照顾
suggestion hardship 送温暖别光过年送 平时也看看
suggestion hardship 外地务工的也纳入帮扶吧
praise hardship 工会送来的两千块救了急 全家记着
praise hardship 谢谢金秋助学 娃顺利报到了
complaint wellbeing 主管天天当众骂人 我现在一进厂门就心慌
complaint wellbeing 投诉电话接多了 整宿睡不着 公司连个疏导都没有
request wellbeing 想约个心理老师聊聊 最近老失眠
request wellbeing 带教压力太大 夜里老惊醒 能不能安排咨询
request wellbeing 离婚以后一直缓不过来 想找人说说话
request wellbeing 班里同事去世了 大家情绪都低 能请专家来一趟吗
request wellbeing 孩子青春期不理我 想听个亲子课
request wellbeing 我老是紧张手抖 开会说不出话 哪里能看
inquiry wellbeing 心理咨询收费吗 会不会让领导知道
inquiry wellbeing EAP热线多少
inquiry wellbeing 疗休养今年去哪 怎么排队
inquiry wellbeing 心理室周末开不开门
suggestion wellbeing 客服组放个发泄室吧 挨骂挨多了
suggestion wellbeing 办个相亲会 厂里光棍太多
suggestion wellbeing 多组织点爬山啥的 大家透透气
suggestion wellbeing 下夜班给个安静的地方眯会儿
praise wellbeing 上次那个心理老师真好 聊完我轻松多了
complaint management 班长把好活都派给老乡
complaint management 罚款单跟雪片一样 迟一分钟五十
complaint management 领导公车接送孩子
complaint management 评先进内定 投票就是走形式
complaint management 采购吃回扣 劳保用品贵一倍还差
complaint management 开会点名羞辱人 说我们是猪脑子
complaint management 给主任送了烟的都不上夜班
complaint management 主管让我们周末去他家搬家
complaint management 监控装到休息室 喝口水都盯着
complaint management 经理的侄子啥也不会 空降当组长
complaint management 差旅标准领导住五星我们住招待所
complaint management 车间搞连坐 一个人出错全组扣
complaint management 我提了意见 第二天就把我调去倒垃圾
complaint management 部门小金库 我们每人交两百不知道干啥了
complaint management 年会逼我们跳舞 不跳扣分
request management 希望能查查仓库盘亏的账 让我们背锅不公平
request management 请领导来听听一线怎么说的 别光看报表
request management 处分我觉得冤 想申诉
inquiry management 员工手册新规啥时候生效 讨论过没
inquiry management 罚款有没有法律依据
suggestion management 审批流程太长 领个灯泡签五个字
suggestion management 多表扬少罚款 效果肯定好
suggestion management 早会压到五分钟
suggestion management 干部每月下来跟一次班
praise management 新厂长天天在食堂跟大家一块吃 接地气
praise management 蒋主任处理纠纷一碗水端平 佩服
complaint union 会费月月扣 一年到头没见活动
complaint union 职代会代表谁选的 我们不知道
complaint union 工会主席就是老板他妹
complaint union 厂务公开栏半年没换过
complaint union 涨食堂价这么大的事没上职代会
complaint union 过节福利别的分厂有 我们没有
request union 我们站点想成立个小组 怎么弄 求指导
request union 想加入工会 交了表没下文
request union 请工会牵头跟公司谈谈单价
inquiry union 生日蛋糕卡还发不发
inquiry union 会费按多少比例
inquiry union 送外卖的能入会吗
inquiry union 职工代表任期几年
inquiry union 退会怎么退
inquiry union 集体协商多长时间搞一次
suggestion union 下届职代会多留点名额给一线
suggestion union 公众号发点有用的 别老是开会照片
suggestion union 搞个职工书屋 夜班也开门
suggestion union 福利让大家投票选 米面油吃不完
praise union 工会办的职工运动会太带劲了
praise union 这次集体协商真给涨了 工会硬气
complaint development 外训名额永远是办公室的
complaint development 技师考试要交两千 公司不报
complaint development 师傅不教 怕抢饭碗
complaint development 晋升看关系 我八年了还是初级
complaint development 培训费要我们签三年服务期
complaint development 职称评审材料压在人事那 过了时间
request development 想学数控 能给安排个师傅不
request development 请帮我开个工作年限证明 考高级工用
request development 申请参加技能大赛 车间不给报
request development 能不能帮我把电工证复审了
inquiry development 叉车证在哪考 报销吗
inquiry development 技能补贴怎么申领
inquiry development 求学圆梦还有名额没
inquiry development 高级工能评啥职称
inquiry development 成人大专今年几月报
suggestion development 开个夜校教教电脑
suggestion development 老带新给师傅点补贴 徒弟才学得快
suggestion development 内部竞聘公开 让大家都能报
praise development 培训班的李老师讲得明白 我一次就过了
praise development 单位送我去学焊接机器人 真没想到
complaint other 厂门口那条路坑太大 摔了好几个电动车
complaint other 隔壁工地半夜打桩 街道不管
complaint other 户口本地落不了 娃上不了学
complaint other 村里占了我家地 钱没给齐
complaint other 楼下烧烤摊油烟熏得开不了窗
complaint other 网上买的东西是假的 商家不退
request other 捡到个钱包 里面有厂牌 帮忙找失主
request other 我电动车在厂区丢了 能调监控吗
request other 老家离婚官司 想找个律师问问
request other 娃转学缺个单位证明
inquiry other 居住证怎么办
inquiry other 驾照到期在哪换
inquiry other 咱们市积分入学多少分
inquiry other 退役证丢了找哪里补
inquiry other 车间那边的路灯归谁修 市政还是咱们
suggestion other 门口红绿灯时间太短 推车过不去
suggestion other 公交末班能不能晚半小时
praise other 保安大哥雨里帮我推车 好人
praise other 给捡到手机还我的保洁阿姨点个赞
complaint wages 我跟您说个事啊就是我们那个劳务队吧他每个月压我们一半的钱说年底给到了年底又说明年给你说这像话吗
request living 那个我想问一下啊不是问就是麻烦你们我们宿舍四楼的水管一直滴滴答答滴了一个多礼拜了能不能来人看看
complaint hours 老板说啥自愿加班 谁敢不自愿啊呵呵
complaint insurance 社保😡 又断 😡
complaint living 食堂🍚里有🪳 吐了
inquiry contract 合同到期老板没说续也没说不续 我还上着班 这算啥
complaint management 群里@所有人 不回复收到罚二十
complaint safety 车间没通风 漆味熏得眼泪直流 要个排风扇要了一年
request wages 押金五百 交工具的 走了两年了 还能要不
inquiry wages 包工头说没活的日子不算钱 对吗
complaint contract 我签的是保洁 现在让我值夜当保安 俩人的活
`

/** Talk that is no grievance: greetings, thanks, stickers, chat, slips of the finger. */
export const FOURTH_TALK = `
在不在呀
哈喽
早上好🌞
晚安啦
有人没
喂
师傅好
您好 打扰了
老师您好呀
嗨
nihao
test
测试一下
1111
。
？
……
[微笑]
[抱拳]
👍👍👍
🌹🌹
ok
好滴
中
得嘞
要得
晓得了
行吧
嗯呐
收到 谢谢
知道啦 辛苦
谢了啊 回头请你吃瓜子
太感谢了老铁
麻烦你们了
给您添麻烦啦
不客气
没事没事
哈哈哈哈
笑死我了
呵呵
今天好冷啊
下雪了 好大
刚下夜班 困死
中午吃啥
吃了没
周末愉快
中秋节快乐呀
恭喜发财
你几岁了
你会唱歌不
陪我聊会天
无聊 随便看看
你们下班了没
点错了 不好意思
发错了 撤回不了
这是给我媳妇发的 别看
手滑
我儿子拿手机乱按的
没啥事 就看看这个能不能用
我就问问这儿有没有人
同事让我加的 先加上
加个好友
朋友推荐来的
这头像挺好看
你打字真快
你真逗
帮我砍一刀呗
转发这条抽奖
[链接] 震惊！这种蔬菜千万别吃
拼团 苹果五块一斤 要的接龙
今晚球赛几比几
国足又输了
股票红了 开心
我家猫生了四只
天儿真好 适合钓鱼
想家了
终于放假喽
回见
拜拜
88
先忙 回聊
等下再说
我在开会
我在骑车 一会儿说
懂了懂了
原来如此
厉害了
牛
`

/** Where does it stand? */
export const FOURTH_STATUS = `
那事儿有下文没
我上周说的那个咋样了
都五天了 有人管没人管
到哪一步了
处理得怎么样啦
结果出来了吗
还没信儿啊
啥时候能给个答复
我反映的宿舍漏水 有进展不
我那个编号的办到哪了
谁在办我的事
是不是忘了我了
怎么没动静
石沉大海了？
说好三天回复 今天第四天
上回的事解决没有
你们联系厂里了吗
财务那边怎么回的
有回音没
办完了没
快了吗
还要等多久
帮我看看现在谁负责
我那个投诉受理了没
受理了吗亲
登记上了没有
之前报的工资那个 有消息吗
领导批了没
材料收到没 到哪个环节了
啥情况了现在
咋还没人联系我
没人给我打电话呀
查进度
那个补助审下来没
人家说今天给回话 回了吗
我的事有着落了不
嘛时候有信
几时有结果嘎
点样啊 有冇消息
到底管不管啊 都半个月了
上个月提的建议采纳没
复查到哪了
转到哪个部门去了
那谁去现场看过没
还在办吗
有结果请告诉我
三天前跟你们讲的事 现在怎么说
怎么还是处理中
我问的那个有人回吗
进展如何 在线等
`
