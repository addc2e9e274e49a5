/** A third list of ordinary messages, written from life by somebody who had read no rule and no example of triage, and of earlier lists the first
 * lines alone, for their form; never learnt from. kind · category · text. */
export const THIRD_GRIEVANCES = `
complaint wages 这个月又晚发 说十五号 今儿都二十六了
complaint wages 底薪写三千 到手两千一 少的那九百没人说得清
complaint wages 干了通宵抢修 一分加班费没算
complaint wages 计件员把我的数抄错了 少三百多件 找他他说下月补 下月又不认
complaint wages 跑单超时扣钱 可商家出餐慢半个钟 也算我头上
complaint wages 我们保洁组十二个人 八月的钱到今天没影
complaint wages 打碎一个盘子从工资里扣八十 外面卖十块
complaint wages 绩效系数谁跟主任好谁高 钱差一倍
complaint wages 老师的课后服务费压了两个学期没发
complaint wages 护士夜班费十年没动过 还是二十块
complaint wages 包工头说甲方没给他钱 所以也不给俺们 都干完仨月了
complaint wages 法定节假日上班只给一天的钱 说算调休
complaint wages 实习期一个月就给八百 活跟正式工一个样
complaint wages 给现金不给条子 钱数对不上也没处说
complaint wages gongzi又没发全 少了一千多
complaint wages 老细又拖粮 成个月未出
request wages 麻烦帮我问问财务 我上月少算了四天工
request wages 工头失联了 我和媳妇两个人一万六的工钱 求你们帮忙要一下
request wages 我辞工一个多月了 最后半个月工资求你们帮着讨
request wages 能不能帮忙调一下我的考勤 跟工资对不上 我想要回差的那六百
request wages 年终奖单独把我落下了 请工会给问一声
inquiry wages 年三十值班给几倍工资
inquiry wages 病假工资按多少发的
inquiry wages 小时工最低一小时多少钱呀
inquiry wages 计件的有没有加班费一说
inquiry wages 离职当天工资该结清吗
suggestion wages 建议工资条发到手机上 每一项写清楚
suggestion wages 希望搞个技能津贴 有证的每月多个百把块
suggestion wages 我觉得单价应该跟大家商量着定 贴墙上
suggestion wages 建议把发薪日固定下来 别今天明天的
praise wages 欠了小半年的工钱昨天到账了 太感谢你们了
praise wages 这次涨薪方案挺公道 老员工都说好
complaint hours 连着上了二十三天没歇一天
complaint hours 说八小时 交接班前后各要早到晚走半小时 都不算
complaint hours 年假批了又收回去 机票都退不了
complaint hours 我们保安两班倒 一个班十二小时 全年无休
complaint hours 半夜十二点还要在群里打卡汇报
complaint hours 门店上班中途只给十五分钟吃饭
complaint hours 连轴转 白班下了接着夜班 就睡四个钟
complaint hours 生病请假非要三甲的条子 要不就按旷工
complaint hours 我爹走了 只给一天丧假 路上都不够
complaint hours 排班今天说早班 到点又改夜班 跟耍猴一样
complaint hours 婚假拖了一年了还说再等等
complaint hours 一线司机一天跑十一个小时 中间没个歇脚的空
complaint hours 仓库大促天天干到凌晨两点 第二天照样八点到
complaint hours 法定假日从来没放过 说行业特殊
complaint hours 調休攒了四十多天 不让休也不给个说法
complaint hours 站长强排午高峰晚高峰加夜宵 不上线就算缺勤
complaint hours 老师寒假还要轮流值班 没有轮休
request hours 我想请半个月假回去收麦 班长不放 麻烦工会帮说说
request hours 孩子下周手术 请帮我协调换一下班
request hours 我都夜班半年了 求帮忙排几个白班
request hours 想把去年没休的假补上 能帮我跟人事讲讲吗
inquiry hours 年假能不能拆成半天休
inquiry hours 去年入职的今年有几天年假
inquiry hours 不定时工作制还有加班一说吗
inquiry hours 异地探亲假现在还有没有 几天
inquiry hours 独生子女护理假我们省有吗 怎么请
inquiry hours 端午调休那天算不算加班
inquiry hours 一个月最多能加多少个小时的班
inquiry hours 病假超过半年会影响年休吗
suggestion hours 建议夜班中间安排半小时睡一会
suggestion hours 希望能把十二小时一班改成三班倒
suggestion hours 下午四点那个例会挪到上班时间开头吧 省得老拖到天黑下班
suggestion hours 建议搞弹性上下班 接送娃的错开点
suggestion hours 送餐高峰过后能不能允许统一下线休息一小时 大家提的建议
praise hours 今年年假总算能自己挑日子休了 给车间点赞
praise hours 新班表好 连休两天 终于能回趟家
complaint contract 干了十一个月了 没签过一张纸
complaint contract 让我签空白合同 上面啥也没填
complaint contract 合同就一份 公司收走了 不给我
complaint contract 昨天还上着班 今天人事说不用来了
complaint contract 没给理由就把我辞了 补偿一个字不提
complaint contract 换了个劳务公司让我们重签 工龄全清零
complaint contract 试用期延了三回了 快一年还没转正
complaint contract 合同写在城东 现在逼我去外省 不去算自动离职
complaint contract 逼着我们签自愿离职书 不签就天天谈话
complaint contract 我干外派八年了 同岗位的都是正式 就我们一直是派遣
complaint contract 站点让我们注册个体户 说以后不是雇佣关系了
complaint contract 合同到期不续 也不提前说 补偿也没有
complaint contract 单位让我走 说是优化 又不肯出书面通知
complaint contract 辞职信递了四十天了 就是不给办手续
complaint contract 离职证明扣着 新单位等着要呢
complaint contract 我们学校代课的签的是劳务合同 天天坐班打卡
complaint contract 签的竞业协议 我一个打包的有啥机密
complaint contract 厂子搬去外县 不去的一分补偿没有
complaint contract 三年两签都满了 该签长期的时候把我劝退
complaint contract 岗位说撤就撤 把我挂在待岗名单里半年了
request contract 求帮忙把离职证明要出来
request contract 我被开除了 想请工会帮我跟公司谈谈
request contract 公司不给我劳动合同原件 帮我要一份行吗
request contract 仲裁的材料我不会写 是解除合同的事 能派个人教教我吗
request contract 麻烦工会帮我们看看这份协议能不能签 怕有坑
inquiry contract 试用期最长能定多久
inquiry contract 没签合同双倍工资咋算
inquiry contract N加一是什么意思 我这种能有吗
inquiry contract 合同没到期我想走 要赔钱吗
inquiry contract 提前三十天辞职 必须书面的吗 微信说行不
inquiry contract 我是派遣过来的 真正的老板算哪家 合同找谁签
inquiry contract 退休返聘签的算劳动合同吗
inquiry contract 公司改名了 原来的合同还作数不
inquiry contract 什么情况能签无固定期限
suggestion contract 建议新人一进厂就把合同签了 别拖
suggestion contract 希望劳务工干满三年有机会转合同工
suggestion contract 合同里的专业话看不懂 建议出个大白话说明
praise contract 多亏你们出面 公司跟我把合同补签了
complaint insurance 进厂两年没给上过社保
complaint insurance 社保断了三个月 人事说忘了
complaint insurance 公积金按最低交 我工资明明八千
complaint insurance 让签放弃社保承诺书 每月补三百
complaint insurance 手机一查 单位从去年九月就没缴养老
complaint insurance 工资里扣了社保 税务那边查不到
complaint insurance 公司说试用期不交五险
complaint insurance 我住院医保卡刷不了 才知道停缴了
complaint insurance 只给上了个意外险 说那就是社保
complaint insurance 公积金欠了一年多 房贷都办不下来
complaint insurance 农民工就不给交养老 城里的给交 凭啥
complaint insurance 我转走了 原单位一直不给做减员 新单位交不上
complaint insurance 报的基数比实发少一半 以后退休金不得吃亏
complaint insurance 单位把个人部分跟单位部分都从我工资里扣了 社保全我自己掏
complaint insurance 生育险没给交 我生孩子全自费了
request insurance 我还差两年养老年限 求问问单位补缴行不行 帮帮忙
request insurance 帮我查查公积金到底交没交 我不会弄手机
request insurance 请工会催公司把断缴的那四个月医保补上
request insurance 社保转移卡住了 麻烦找人帮我办一下
request insurance 我爸不会认证 养老金停了 能派人教教吗
inquiry insurance 公积金离职了咋取
inquiry insurance 养老保险最低要交多少年
inquiry insurance 医保断了几个月 补上后多久能报
inquiry insurance 灵活就业的能交公积金不
inquiry insurance 社保跨省怎么转
inquiry insurance 骑手自己交社保划算吗 交哪一档
inquiry insurance 失业金能领几个月 一个月多少
inquiry insurance 职工医保个人账户的钱少了 是政策改了吗
inquiry insurance 租房提公积金要啥材料
inquiry insurance 换了手机号 社保那个验证码收不到咋改绑
suggestion insurance 希望单位公积金多缴两个点 同行都比咱高
suggestion insurance 希望每年把社保缴费明细发给个人看看
suggestion insurance 建议厂里摆台机器能打社保清单 省得跑腿
praise insurance 断缴的社保补上了 感谢工会盯着
complaint safety 口罩半个月发一个 早黑成炭了
complaint safety 车间噪音大得耳朵嗡嗡响 耳塞没人发
complaint safety 工伤都半年了 单位还不给报认定
complaint safety 安全帽是三无的 手一捏就瘪
complaint safety 打磨间灰蒙蒙的 吸尘的从来不开
complaint safety 发的反光背心都不反光了 扫大街的谁看得见
complaint safety 职业病体检三年没做过
complaint safety 化学品桶上没标签 也没人培训过
complaint safety 手套一个月一双 搬铁皮早磨穿了
complaint safety 安全培训就是签个字拍个照 啥也没讲
complaint safety 我上个月搬货闪了腰 公司说不算工伤
complaint safety 灭火器压力都在红区了 挂着当摆设
complaint safety 工地上防护网破了好几处 说了没补
complaint safety 夏天驾驶室像蒸笼 风扇也没一个 防暑的东西都没发
complaint safety 听力查出来下降 调岗不给调 说我矫情
complaint safety 工伤住院的伙食费护理费公司都不认
complaint safety 头盔是骑手自己买的 站点说发其实没发
complaint safety 医院的锐器盒老不换 满得都冒出来了
complaint safety 厕所旁边就是配料间 味道呛人 没有排风
complaint safety 夜里装卸台没灯 大家都摸着黑搬
request safety 我脚趾骨折是在车间弄的 帮我申请工伤吧
request safety 求安排我做一次尘肺检查 干了九年石材
request safety 工伤鉴定结果我不服 请工会帮我找人看看
request safety 我眼睛被焊光打过几回了 麻烦给我们配个好点的面罩
request safety 帮忙联系一下厂家 我们的防静电服穿着起疹子
inquiry safety 工伤认定多长时间内要报
inquiry safety 伤残十级赔多少个月
inquiry safety 食堂师傅烫伤算不算工伤
inquiry safety 骑车上班自己摔的能认工伤吗
inquiry safety 噪音岗位应该多久查一次耳朵
inquiry safety 去哪家医院能做职业病诊断
inquiry safety 停工留薪期最多几个月
inquiry safety 劳保鞋多久该发一双 有标准没
suggestion safety 叉车道和人行道划个线吧 建议
suggestion safety 希望给扫马路的配爆闪肩灯
suggestion safety 建议每条线放个洗眼器
suggestion safety 建议每月搞一次隐患随手拍 有奖的那种
praise safety 新换的防尘面罩透气 戴着不闷 好
praise safety 安全员小何天天来转 负责 表扬一下
complaint women 怀孕五个月还排我上夜班
complaint women 我一说怀上了 就把我从前台调去仓库搬货
complaint women 面试问我打不打算生二胎 还让写保证
complaint women 产假回来岗位没了 让我去门卫室
complaint women 哺乳期想挤个奶 只能去楼梯间
complaint women 同样的岗 说女的不提组长 因为要生孩子
complaint women 产检请假要扣全勤 还给脸色看
complaint women 女职工体检三年没组织了
complaint women 来例假疼得直不起腰 想歇会儿被说娇气
complaint women 休完产假年终评优直接把我们几个宝妈划掉
complaint women 组长老跟女工说黄色笑话 说了他还来劲
complaint women 经理见着女的就搂肩膀 躲都躲不掉 恶心
complaint women 孕期给我降了薪 说我干得少
complaint women 厂里规定女的一年只能两个人怀孕 要排队
complaint women 主管老给我们女孩子发些不三不四的照片
complaint women 说女司机麻烦 长线全不给我们女的跑
request women 我怀孕了站不了一天 帮忙调个能坐的岗
request women 想要间哺乳室 哪怕拿帘子隔一块 求工会帮忙
request women 孕晚期还让我爬高擦窗 请帮忙跟主任说说
request women 我生完孩子单位要我走 请女工委员帮帮我
inquiry women 怀孕七个月能不能不上夜班
inquiry women 流产了给几天假
inquiry women 三期内合同到期能不能终止
inquiry women 两癌筛查今年啥时候 我们外包的能参加吗
inquiry women 卫生费还有没有 一个月多少钱
inquiry women 产前检查算不算出勤
inquiry women 哺乳期能不能安排出差
inquiry women 更年期女职工有啥照顾政策没
suggestion women 建议给怀孕的姐妹发个粉色工牌 大家好照应
praise women 妈妈小屋真好 有冰箱有沙发 谢谢工会大姐
praise women 两癌检查很仔细 大夫态度也好
complaint living 食堂又吃出头发 这个月第三回了
complaint living 宿舍八个人一个风扇
complaint living 洗澡水忽冷忽热 排队要一个钟
complaint living 班车把末班取消了 夜班下来只能走回去
complaint living 菜比外面还贵 量还少
complaint living 宿舍漏雨 床都湿透了
complaint living 饭到我们夜班都是剩的 凉的
complaint living 停车棚老早满了 电瓶车没地儿充
complaint living 水房的水发黄 烧开有味
complaint living 宿舍老鼠成窝 把被子都咬了
complaint living 厕所堵了一礼拜 味儿大得上不来楼
complaint living 休息室让领导改成茶室了 我们吃饭蹲马路牙子
complaint living 冬天工棚没暖气 夜里冻得缩一团
complaint living 住宿费一个月扣三百 八人间 连个柜子都没有
complaint living 食堂只认刷卡 卡机三天两头坏 饭点吃不上
complaint living 阿拉宿舍楼下垃圾桶臭煞脱了 好几天没人收
complaint living 公交场站司机没地方热饭 天天啃冷馒头
complaint living 网点连口热水都没得 快递小哥进去歇哈都撵
request living 我们宿舍门锁坏了 求派人修一下
request living 家属来探亲 能不能帮忙安排一间房
request living 老城区那条线没班车 请帮忙加个站点
request living 新来的还没分到床 打地铺两天了 麻烦给解决下
inquiry living 两口子都在厂里 有没有小单间可以住
inquiry living 周末食堂开几顿 几点关门
inquiry living 班车时刻表在哪看
inquiry living 外来车辆能停厂里吗
inquiry living 宿舍能不能用小电锅
inquiry living 清真窗口有没有 在几号食堂
suggestion living 建议食堂添个少油少盐的窗口
suggestion living 希望给夜班的留口热汤面
suggestion living 户外驿站晚上也开着吧 建议开到十一点
suggestion living 洗衣机多放两台 建议扫码的
suggestion living 班车座套该洗洗啦 建议一月换一次
praise living 新食堂的馄饨绝了 给师傅加鸡腿
praise living 宿舍换了空调 睡得香 谢谢后勤
praise living 驿站有微波炉有充电的 扫街的老姐妹们都夸
complaint hardship 困难补助年年是那几户 真困难的轮不上
complaint hardship 我家的低收入申请交上去 村里厂里两头踢皮球
complaint hardship 帮扶名单没公示 谁得了都不晓得
complaint hardship 报了大病救助 说材料不全 让我跑了五趟
complaint hardship 困难职工档案说撤就撤 也没人通知我 我家还是老样子啊
complaint hardship 助学金只给正式工的娃 我们劳务的孩子就不上学了吗
request hardship 老婆尿毒症 一周透三次 家里实在撑不住了 想申请补助
request hardship 孩子考上大学凑不够学费 工会能帮一把吗
request hardship 家里房子让水冲了 求救助
request hardship 我爸脑梗躺着 我一个人挣钱养五口 能给评个困难户不
request hardship 查出乳腺癌 手术费还差六万 大家能不能帮帮我
request hardship 单亲带俩娃 这月房租都交不出来 能借点应急的吗
request hardship 我摔断腿在家养了四个月没收入 米都快没了 帮帮忙
request hardship 儿子白血病 想请工会发个倡议捐点款
request hardship 下岗三年了 找不到活 家里快揭不开锅 有没有救济
request hardship 老家地震 屋塌了半边 想申请临时救助金
request hardship 骑手没单位 老娘住院 有没有地方能申请点帮助
request hardship 残疾证办下来了 家庭困难 想申请生活补贴
request hardship 男人走得早 婆婆瘫床上 我当保洁一月两千二 能不能帮扶一下
request hardship 双职工都被裁了 娃刚上幼儿园 求一份困难补助
inquiry hardship 困难职工怎么评 收入要低于多少
inquiry hardship 大病救助报多少比例
inquiry hardship 金秋助学几月报名 要啥证明
inquiry hardship 送温暖是按户还是按人头发
inquiry hardship 外地户口能建困难档案吗
inquiry hardship 低保跟工会的帮扶能一块拿不
inquiry hardship 家里遭了火灾过后能领啥救助 材料怎么备
suggestion hardship 建议帮扶对象每年重新摸一遍底
suggestion hardship 希望把临时工也纳入救助范围
suggestion hardship 建议设个周转金 谁家急用先借着
suggestion hardship 补助申请能网上交就好了 少跑几趟 提个建议
praise hardship 三千块救助款收到了 娃的药续上了 谢谢你们
praise hardship 助学金到账 闺女说要给你们写信
praise hardship 年前来家里送米送油的同志辛苦了 心里热乎
complaint wellbeing 说有心理咨询室 去了三次都锁着门
complaint wellbeing 热线打了老占线 打通了让我自己想开点
complaint wellbeing 咨询完第二天全科室都知道我失眠 也太不保密了
complaint wellbeing 考核压得人喘不上气 天天焦虑 没人管我们心理
complaint wellbeing 心理讲座念一小时稿子 谁的心里话也没问
request wellbeing 我整宿睡不着 一闭眼都是报警声 想找人聊聊
request wellbeing 跟婆婆处不来 天天憋着 想约个咨询师
request wellbeing 被乘客骂了以后 一出车就心慌手抖 能给安排疏导吗
request wellbeing 科里走了个老病人 我缓不过来 想跟谁说说话
request wellbeing 离家三千里 没个说话的人 心里空落落的 想找人唠唠
request wellbeing 孩子青春期不跟我讲话 我快崩溃了 想请老师指点
request wellbeing 上班提不起劲 动不动就哭 是不是抑郁了 帮我约个医生看看
request wellbeing 上次车祸后我一听刹车声就哆嗦 求安排心理辅导
request wellbeing 老公出轨 我天天胡思乱想 干不进去活 能找个大姐陪我说说不
request wellbeing 当班主任当得心力交瘁 想有个人听我倒倒苦水
request wellbeing 退下来以后心里没着没落 想参加个谈心小组
request wellbeing 我跟我对象闹分手 吃不下睡不着 有没有咨询可以约
request wellbeing 组里刚走了个工友 大家情绪都低 请派个心理老师来一趟
request wellbeing 一到周日晚上就胸闷发愁 怕上班 想做个心理测评
inquiry wellbeing 心理咨询一次收费吗 能去几次
inquiry wellbeing 谈话内容会不会告诉单位
inquiry wellbeing 有没有晚上能打的倾诉电话
inquiry wellbeing 家里人能一起去咨询吗
inquiry wellbeing 焦虑症吃药影响上岗不
inquiry wellbeing 减压室在哪个楼 要预约不
inquiry wellbeing 有没有男咨询师 有些话跟女的开不了口
inquiry wellbeing 心理测试那个问卷 是匿名的吗
suggestion wellbeing 建议搞个树洞 有话能说
suggestion wellbeing 希望夜班组也能轮上减压活动
suggestion wellbeing 建议给急诊护士定期做心理疏导
suggestion wellbeing 客服岗天天挨骂 希望设个情绪假或者发泄室
suggestion wellbeing 建议请真懂的心理老师 别拿行政凑数
suggestion wellbeing 能教教我们怎么睡好觉就好了 建议办个睡眠课
praise wellbeing 跟周老师聊完心里敞亮多了 谢谢
praise wellbeing 正念课很管用 我这礼拜睡了几个整觉
praise wellbeing 上回你们那个大姐听我哭了一个钟头 没嫌烦 谢谢她
complaint management 班长张嘴就骂娘 当着全组的面
complaint management 主任把亲戚全塞进轻松的岗
complaint management 手机一进门就收 家里有急事都联系不上
complaint management 车队长收烟才给好线路
complaint management 领导开会拍桌子 说我们是一帮废物
complaint management 报销压在他桌上俩月 非得请吃饭才签
complaint management 护士长记仇 谁提意见谁的班最差
complaint management 迟到罚站 四十岁的人了站门口让人看
complaint management 经理让我们下班去给他家搬东西
complaint management 在厕所门口装摄像头 像防贼一样
complaint management 校长一言堂 评优内定 投票就是走过场
complaint management 一个审批盖七个章 跑断腿还互相推
complaint management 站长让人轮流替他刷好评 不刷就穿小鞋
complaint management 工头点名叫外号 侮辱人
complaint management 业绩没完成让吃苦瓜 做俯卧撑拍视频发群里
complaint management 店长把顾客的火都撒我们身上 还逼我们下跪道歉
complaint management 采购科长跟供应商穿一条裤子 买来的全是破烂
complaint management 领导拿公车接送孩子 我们出任务没车
complaint management 制度三天一变 今天罚这个明天罚那个
complaint management 跟主管反映问题 他转头就把我说的话发群里了
complaint management 天天形式主义 一个表填五遍 拍照打卡比干活还累
complaint management 那个副总喝多了就在群里骂人 第二天跟没事一样
complaint management 组长有事没事就阴阳怪气 说我农村来的不懂规矩
request management 我跟班长闹矛盾 在他手底下没法干 请帮忙说和说和
request management 请派人来我们队里看看 队长那作风真得管管
inquiry management 厂规没给我们看过 能拿来处分人吗
inquiry management 实名举报领导会不会泄露我名字
inquiry management 处分决定我不服 找哪个部门申诉
suggestion management 建议领导每月下来顶一天岗 就知道多累了
suggestion management 少开会 建议一周一次顶天了
suggestion management 审批能合并的合并 建议搞一站式
praise management 新来的厂长肯听人说话 记得住我们名字
praise management 陈队长下雪天第一个到 跟我们一起铲 服气
complaint union 工会主席说是选的 我们谁也没投过票
complaint union 职代会的代表全是科长 没一个干活的
complaint union 会费年年扣 福利一样没见着
complaint union 节日慰问品别的车间有 我们外包的没有
complaint union 厂务公开栏还是前年的
complaint union 提案交了两年 连个回条都没有
complaint union 工会活动每次都是机关的人去 一线的根本不知道
complaint union 改制方案没上职代会就定了
complaint union 我们加盟店根本没建会 说人少不用建
complaint union 生日蛋糕券给的那家店 都倒闭了
complaint union 工会经费花哪了 从来不公布
complaint union 集体合同说签了 谁也没见过长啥样
request union 我们骑手也想入会 麻烦给办一下
request union 会员卡丢了 帮我补一张
request union 我们工地想建个小组 请派人来指导指导
request union 老家单位的会籍想转过来 求帮忙弄一下
request union 我退休前的会费多扣了两个月 帮我退一下吧
inquiry union 临时工能加入工会吗
inquiry union 会费一个月交多少 怎么算
inquiry union 疗休养今年名额怎么分
inquiry union 下一届职工代表几时选
inquiry union 入会以后有啥好处呀
inquiry union 春节慰问品啥时候发 到哪领
inquiry union 职工代表能干几年
inquiry union 工会小组长有补贴没
inquiry union 劳模怎么推荐 有啥条件
suggestion union 建议福利改成自选 米面油家里堆成山了
suggestion union 希望职代会提案结果挂出来让大家看
suggestion union 建议办个象棋赛 老工人没啥玩的
suggestion union 建议一线代表占一半以上
suggestion union 亲子活动多搞点 建议暑假来一次
suggestion union 工会的事发个月报吧 建议就发群里
praise union 这次换届选举公开唱票 服了
praise union 端午的粽子好吃 工会有心
complaint development 技师评了五年没评上 名额都给了办公室的
complaint development 外出培训从来没我们劳务工的份
complaint development 提干要看关系 考第一的没用
complaint development 我干了九年还是操作工 新来的半年就当组长
complaint development 考了高级工证 单位不认 岗位等级照旧
complaint development 教案论文够了 职称名额卡着不报
complaint development 说好的轮岗学习 一直让我守着一台机
complaint development 师带徒就签个名 师傅啥都不教
complaint development 培训都是网课挂机刷时长 一点用没有
complaint development 内部竞聘公告贴一天就撕了 谁来得及报
complaint development 晋升答辩分数不公布 问就是综合考虑
complaint development 带徒弟带出来三个 评高级技师还说我没业绩
request development 我想学数控 能帮我报个班吗
request development 我是保安 想考消防证 求单位给个机会
request development 电工证快到期 请帮忙联系复训
request development 我只有初中文凭 想提升学历 帮我看看有啥路子
request development 职称材料被退回来了 求帮忙找人指导一下
request development 转岗做质检的考试 麻烦帮我把名报上
inquiry development 求学圆梦今年还报名不
inquiry development 叉车证在哪考 学费多少
inquiry development 高级工报考要几年工龄
inquiry development 班组长选拔啥条件
inquiry development 护师考中级要啥材料
inquiry development 技能大赛拿奖能直接晋级吗
inquiry development 培训期间的证书归个人还是公司拿着
inquiry development 合同工可以参加职称评审吗
suggestion development 建议请老师傅拍点小视频教绝活
suggestion development 希望搞个骑手转岗培训 总不能跑到老
suggestion development 建议把晋升标准写明白贴出来
suggestion development 夜校能不能开电脑课 我们年纪大的想学 提个建议
suggestion development 建议竞聘让群众打分占一半
suggestion development 建议车间建个练功房 下班能上手练
praise development 焊工班的王教头讲得透 我一次就考过了
praise development 厂里送我去进修 开了眼界 感谢
praise development 技能比武办得公平 输得心服口服
complaint other 厂门口那条路坑坑洼洼 路灯也不亮 市政没人修
complaint other 网上买个手机是翻新的 商家不给退
complaint other 隔壁工地半夜施工 我们夜班的白天睡不成 小区物业也不管
complaint other 房东不退押金 还把我东西扔出来
complaint other 驾校收了钱老不给约考试
complaint other 小区物业乱涨停车费
complaint other 健身房关门跑了 我卡里还有两千多
complaint other 镇上那条河臭得不行 化肥厂排的
complaint other 给孩子报的补习班倒闭了 钱退不回来
complaint other 信号塔拆了以后我们村打电话都打不出去
complaint other 邻居家装修占了楼道
complaint other 快递丢了 快递公司踢皮球 只赔五十
complaint other 小区的狗不牵绳 到处拉屎
complaint other 村里修路占了我家地 钱到现在没个说法
request other 我被骗了网购贷款 想请律师问问
request other 离婚孩子抚养权的事 能介绍个法律援助吗
request other 老家宅基地跟邻居扯皮 求懂法的给看看
request other 孩子随我在这边打工 上不了公办学校 能帮忙打听一下吗
request other 捡到个钱包 里头有身份证 帮忙找下失主
request other 我车被刮了 能帮我看看东门路口的监控吗
request other 亲戚借我两万不还 有没有人能教教我怎么起诉
inquiry other 居住证怎么办
inquiry other 娃的疫苗在哪打
inquiry other 外地车牌在咱市限行不
inquiry other 驾驶证丢了异地能补吗
inquiry other 孩子转学要哪些手续
inquiry other 身份证过期了在这边能换不
inquiry other 咱这附近哪有小饭桌托管
inquiry other 遗产公证要去哪
inquiry other 电动自行车上牌要带啥
suggestion other 建议厂门口那个路口装个红绿灯
suggestion other 希望公园晚上把广场舞音量管一管 提个建议
suggestion other 公交五路建议加开早班 我们小区老人多
praise other 昨天迷路的老人是你们门口的交警给送回去的 好人
`

/** Greetings, thanks, chit-chat: nothing to register. */
export const THIRD_TALK = `
有人没
在不在呀
哈喽
早上好呀
晚上好 打扰了
工会同志你好
姐你好呀
嗨
喂
你好你好
hi
在么在么
忙着呢？
好嘞
中
要得
得嘞
妥了 谢谢啊
多谢晒
谢啦兄弟
太谢谢了 你人真好
辛苦了辛苦了
不客气
嗯嗯
哦哦 晓得了
好的呢
收到 谢谢
ok
👌
🌹🌹🌹
😂😂
👍
哈哈哈哈
嘿嘿
拜拜
明天见
先这样 我上班去了
睡了睡了 晚安
新年快乐
中秋快乐呀 大家吃月饼没
国庆愉快
五一快乐
冬至吃饺子了没
生日快乐
周末愉快
今天天儿真好
外头下大了 你们下班慢点哈
哎呀 今天降温了 穿厚点
对面是个人还是电脑在回我呀
你叫啥名
你多大了呀
你会唱歌不
给我讲个笑话呗
你吃饭了没
机器人你也上夜班啊
你们这个号挺有意思
随便看看
点错了 不好意思
发错人了 抱歉
按错了 别理我
没事 就试试
测试
嗯
呵呵
哦
无聊 来逛逛
听工友说有这么个号 我加上看看
加上了 你好
我是小刘 刚加的好友
以后多关照
加油💪
你们也早点休息
给你比个心
刚下班 到家了
国足又输了 看得我直乐
真冷啊今天
这表情包太逗了
儿子考了第一 高兴 跟你显摆显摆
我今天钓了条大鱼
侬好呀
老铁 在呢没
雷猴
弄啥嘞
吃咧么
巴适
客气啥
没别的了 谢谢您嘞
祝你们工作顺利
我先去接娃了 回头聊
好人一生平安
哈哈你还挺会说
`

/** Asking after a matter already brought. */
export const THIRD_STATUS = `
我说的那档子事 现在什么情况
有信儿了没
上周说的那个办了没
查到哪一步了
还没动静啊
都好几天了 咋没人理我
你们给我回话了没有
到底处理没处理
我反映的事谁在管
啥时候能有答复
有新进展没得
问一下我的编号办到哪了
前天登记的 有人接了吗
那个事有着落没
领导批了没有
等了半个月了 给个准信呗
说好有人来找我谈的 到现在没见着人
不是说三天内回复吗
到期了啊 你们说今天给答复的
我的事是不是忘了
想看看我那件走到第几步了
有结果麻烦说一声 现在有了吗
上回那件事结了没
我投诉的那个处理得咋样啦
啷个还没得消息喃
俺那事弄成了没
我件事点啊 有冇消息
我那个事体有回音了伐
额的事办咧没
嘎哈呢 我那事还没整明白啊
材料交上去了 现在卡在谁那
我那个你们算是收下了没
轮到我了没有
到谁手里了
382 746 156 这个号办得怎样了
啥情况了 现在
有回复没
麻烦帮我看下我提的那个问题处理到哪了
说了要给我打电话的 一直没打
快一个月了吧 石沉大海了？
大概还得等几天才有说法
我报的那个 结论出来了吗
你们派人去看了没
上次那个同志说帮我问 问到了吗
我登记的那个还在排队吗
复查有消息了吗
之前说的转给上级 转过去了没
办得咋样了老师
人家说已经报上去了 我这边能查到不
我媳妇替我登记的那件 现在谁办着
到哪个环节了呀
`
