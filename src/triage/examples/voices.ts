/** Matters in more voices: wards, buses, schools, kitchens, riders, sanitation, building sites, shops; dialect, fragments, old and young. Our own
 * words. category, kind's letter, text. */
export const VOICES = `
wages c 活干完了账不给结 打电话就说在外地
wages c 上班一年了底薪没动过 物价倒涨了
wages c 说是月底发 月底又说下月初 骗小孩呢
wages c 绩效怎么算的谁也说不清 反正越算越少
wages c 跑一天才一百来块 平台抽成越来越狠
wages c 我们科室夜班费比隔壁医院少一半
wages c 代课费欠了一学期了
wages c 年底双薪说没就没
wages c 干活的时候喊兄弟 结账的时候找不着人
wages c 迟到一分钟扣半天钱 早来半小时不算
wages c 保洁一个月到手一千九 比最低工资还低
wages c 工资卡让组长拿着 发多少他说了算
wages c 打白条打了三张了 一张没兑
wages c 站上说我虚假点送达 扣三百 我明明送到了
wages c 恶劣天气补贴没到账 那天暴雨我跑了十几单
wages c 公交公司取消了安全奖 一个月少六百
wages c 实习工资押到现在 毕业都半年了
wages c 计件不公道 一样的活两个价
wages c 一到发工资就说系统坏了
wages c 我娘扫大街 三个月没见钱
wages r 帮忙要一下血汗钱 一家老小等着呢
wages r 包工头跑路了 我们十几个人的工钱咋办 求帮忙
wages r 想请工会出面跟公司谈谈欠的加班费
wages r 工资条要不来 麻烦帮我们要一份
wages r 帮我算算这个月工资对不对
wages r 求站里把冤枉扣的钱退我
wages i 中班补贴一天几块
wages i 高温费打不打到工资里
wages i 请事假一天扣多少
wages i 春节值班是三倍还是两倍
wages i 提成是按回款算还是按签单算
wages i 学徒期有没有工资
wages i 到手工资为啥跟合同写的不一样
wages i 加班费的基数咋定的
wages i 骑手冲单奖规则在哪看
wages s 工资能不能打到自己的卡里 别走组长
wages s 建议工资条写明白每一项
wages s 建议把全勤奖改成按天算
wages s 希望罚款少点 多讲讲道理
wages s 计件单价最好贴出来大家都看得见
wages s 涨点餐补吧 十块吃不饱
wages p 这月工资准时到账 挺好
wages p 年终奖比去年多 感谢公司
wages p 加班费一分没少 给公司点赞
hours c 从早上五点半站到晚上八点
hours c 一周六天 天天十一二个小时
hours c 上夜班连着上了二十天
hours c 年假批不下来 一问就是人手不够
hours c 下了班还要回群里 不回就罚
hours c 孩子发烧想请半天 组长说不行
hours c 收银台就俩人 上厕所都得掐点
hours c 早读到晚自习 一天十四个钟头在校
hours c 倒班倒得人都糊涂了 早中晚一周换三回
hours c 国庆不让休 也不说补
hours c 临时加班都是下班前五分钟才说
hours c 打扫卫生算下班以后的事 天天白搭半小时
hours c 法定假日照上 不给补休
hours c 说弹性 其实就是没下班点
hours c 病假单交了三次都不认
hours c 我们班车司机一天跑十二个小时 中间没歇
hours c 婚假到现在没批 酒席都办了
hours c 周末开培训会 占休息时间
hours c 护工二十四小时陪护 一个月没歇一天
hours r 想把夜班换成白班 家里老人没人看
hours r 能不能帮我跟主管说说 批三天假
hours r 求调休一天 老家办喜事
hours r 孩子中考 想请个假 站里不批 帮帮忙
hours r 帮忙协调一下 别老让我一个人上大夜
hours i 探亲假还有没有了
hours i 婚假几天 法定的
hours i 倒休能攒到明年吗
hours i 一个月加班不能超过多少小时
hours i 奶奶去世给丧假不
hours i 春节放假安排出来没有
hours i 不定时工时制是个啥
hours i 夜班第二天是不是该歇
hours i 育儿假怎么请
hours s 能不能别总卡着下班点开会
hours s 建议两班倒改成三班倒
hours s 中午让人眯半小时吧
hours s 希望排班照顾一下有小孩的
hours s 值班表公平点 大家轮着来
hours s 晚上九点以后别派单了
hours p 现在双休了 日子有盼头了
hours p 排班透明了 比以前强 点赞
contract c 在这干三年没见过合同长啥样
contract c 让我签自愿离职 不签就天天谈话
contract c 新老板接手 老员工全让重签 工龄不认
contract c 试用期一延再延 都八个月了
contract c 合同到期前一天才通知不续
contract c 把我档案压着 不给转
contract c 说裁就裁 补偿只给半个月
contract c 临时工用了五年还是临时工
contract c 押着我毕业证不还 说干满三年
contract c 换个公司名字又跟我们签一遍
contract c 让我去外省上班 不去就算旷工
contract c 签的岗位是技术员 天天让我搬货
contract c 怀疑有派遣公司吃差价 我们和正式工差一千多
contract c 辞职报告递上去四十天 不给办手续
contract c 违约金写了三万 哪有这样的
contract c 因为我请了病假就不要我了
contract c 一句话不合就让我明天别来了
contract c 站点让签承揽协议 出事概不负责
contract c 劳务公司换来换去 不知道自己算谁的人
contract r 想请人帮我看一眼合同有没有坑
contract r 求助 公司非法辞退我 怎么维权 帮帮我
contract r 想申请仲裁 不会写材料
contract r 帮我把离职手续办了吧 耽误我找工作
contract r 想要一份自己的劳动合同 人事不给
contract i 干满十年能签无固定期限吗
contract i 试用期被辞有补偿没
contract i 提前走要不要赔培训费
contract i 劳务派遣和外包有啥区别
contract i 合同丢了能补吗
contract i 经济补偿金怎么算年限
contract i 退休返聘签啥合同
contract i 兼职骑手算不算劳动关系
contract s 建议合同一人一份当面发
contract s 希望老派遣工有个转正的门路
contract s 续签早点通知 别拖到最后一天
contract p 合同签得规矩 条条念给我们听 放心
insurance c 社保断了俩月 没人说一声
insurance c 按最低基数给我交 退休得少多少钱
insurance c 说社保折现发了 谁要折现
insurance c 入职一年才给我上保险
insurance c 公积金从我工资扣了 账户里没有
insurance c 医保余额突然是零 问谁谁不知道
insurance c 退休手续办了大半年 卡在补缴上
insurance c 工伤保险没给派遣工上
insurance c 生孩子报销单位一直不给盖章
insurance c 转社保跑了四趟 都说材料不对
insurance c 临时工就不配有五险吗
insurance c 公司社保欠费 我看病报不了
insurance c 平台给买的意外险理赔推三阻四
insurance r 帮我查查社保交到哪年了
insurance r 公积金销户不会弄 能教教吗
insurance r 想补缴前几年漏的养老 麻烦协调单位
insurance r 老母亲的居民医保想转过来 求指点
insurance i 社保卡丢了去哪补
insurance i 断缴一个月有啥影响
insurance i 外地户口能在这交社保不
insurance i 门诊报销比例多少
insurance i 公积金贷款要连续交多久
insurance i 提前退休能办不 特殊工种
insurance i 失业金一个月有多少
insurance i 医保个人账户能给家里人用吗
insurance i 五险一金扣多少算正常
insurance i 养老金哪天发
insurance i 离职了公积金怎么取
insurance i 大病保险二次报销怎么弄
insurance s 能不能给骑手也交上工伤险
insurance s 公积金缴存比例提一提吧
insurance s 建议社保明细每年发一次
insurance s 给环卫临时工上个意外保险吧
insurance p 社保补上了 谢谢你们跑前跑后
safety c 上高的活不给系安全绳
safety c 车间里没排风 焊烟熏得眼睛疼
safety c 机器护罩拆了半年没装回去
safety c 地沟盖板缺了好几块
safety c 化学品标签都没有 谁知道哪桶是啥
safety c 受伤以后医药费自己垫的 公司不认账
safety c 工伤报上去两个月了没下文
safety c 手套磨穿了也不给换
safety c 叉车司机没证也上
safety c 电线拖在水里 说多少回了
safety c 刹车片磨没了 修理班说没配件
safety c 三十八九度还让在外面站岗
safety c 护士被针扎了 也不给检查
safety c 实验室通风橱坏的 学生老师都呛
safety c 扫马路没反光衣 天不亮就得上路
safety c 厨房地太滑 摔了好几个人
safety c 雨天路滑还催着送 一单超时就罚
safety c 体检结果不给我们看 说没事
safety c 我这听力下降了 单位不让去做职业病鉴定
safety c 公司不给报工伤 说我自己违章
safety r 想做职业病体检 单位不安排 求帮忙
safety r 工伤不知道怎么申报 麻烦指导
safety r 麻烦给我们岗位配耳塞
safety r 申请换掉那台老冲床
safety r 楼道灯不亮还堆着料 派人清一下吧
safety i 下班路上被电动车蹭了算工伤吗
safety i 尘肺病怎么认定
safety i 工伤期间工资照发吗
safety i 多高算高温 能停工吗
safety i 九级伤残有多少补偿
safety i 劳保用品多久发一次
safety i 腰椎间盘突出算不算职业病
safety i 接害岗位多长时间体检一回
safety s 建议每台机器贴操作规程
safety s 建议冬天给室外岗发棉手套
safety s 仓库装个斑马线 人车分开走
safety s 班前点名时讲讲昨天的险情
safety s 希望多备几个担架和急救药
safety s 路口加个反光镜 叉车拐弯看不见
safety p 新装的除尘真管用 不咳嗽了
safety p 安全员老李天天巡 我们踏实
women c 怀孕了还让搬货
women c 产检请假按事假扣钱
women c 产假回来把我工资降了一级
women c 说我哺乳期影响工作 让我主动走
women c 面试问我啥时候要孩子
women c 男领导老喊我去陪酒
women c 组长说话不干净 还动手拍我们腰
women c 有人往女宿舍里偷看
women c 领导加我微信老发那种图
women c 更衣室没锁 男的随便进
women c 来例假了想歇会 主管当众笑话
women c 女工晋升永远靠边站
women c 生完二胎岗位就被别人顶了
women c 女厕少一半 还老锁着
women c 打扫男厕让我们女的去 多尴尬
women r 想换到不站班的岗位 怀孕四个月了
women r 被领导骚扰了 想找个能信的女干部
women r 麻烦帮我问问生育津贴到哪了
women r 有没有妇科检查 帮我们临时工也排上
women i 孕期能不能不上夜班
women i 产假一共多少天 难产加几天
women i 痛经假有没有
women i 上环取环给假不
women i 哺乳假一天一小时能攒一起休吗
women i 宫外孕手术有假没
women i 女职工几岁退休
women i 妇女节放半天吗
women s 给哺乳的姐妹弄个屋吧
women s 卫生巾能不能放厕所应急
women s 建议请医生来讲讲更年期
women s 女工体检加个乳腺吧
women s 希望班组里多提几个女组长
women p 妇检车开到厂里 省得请假 真好
women p 女工委大姐帮我要回了岗位 谢谢
living c 菜又咸又油 天天土豆白菜
living c 饭里吃出头发丝
living c 澡堂三个喷头坏俩
living c 宿舍半夜吵 没人管
living c 冬天宿舍没暖气 冻得睡不着
living c 班车挤得上不去 站一个小时
living c 开水房老没水
living c 厕所堵了一礼拜了
living c 食堂去晚了啥也没有
living c 宿舍蟑螂满地爬
living c 打饭手抖得厉害 越来越少
living c 住的集装箱 下雨漏 晴天蒸
living c 洗衣机就一台 排到半夜
living c 停车收费比外面还贵
living c 换热水卡要押五十 不退
living c 电费比民用贵一倍
living c 值班室的床板都塌了
living c 公交总站没个喝水上厕所的地方
living c 学校教工食堂比学生食堂还差
living r 宿舍门坏了 麻烦派个人
living r 想换个宿舍 跟室友作息合不来
living r 我们工地想要个能洗澡的地方
living r 家属来探亲 想借间房住两晚
living r 麻烦给三号楼修修路灯
living i 食堂几点开门
living i 住宿一个月扣多少
living i 班车冬天几点发
living i 洗澡卡去哪充值
living i 带孩子能住公寓吗
living i 饭卡余额能退不
living i 外卖能送进厂不
living s 晚饭能不能晚点收 下班晚的吃不上
living s 加个微波炉让带饭的热热
living s 宿舍装个晾衣架吧
living s 食堂弄点面食 天天米饭腻
living s 路边搭个棚子 骑手等餐能避雨
living s 班车绕一下东门 好多人住那边
living s 希望休息室放张桌子几把椅子
living p 食堂换人以后味道好多了
living p 宿舍新装的空调给力
living p 夜宵有热汤了 暖胃暖心 谢谢后勤
hardship r 老公下岗 我一个月两千 娃上学交不起钱
hardship r 家里老人住院花光了积蓄 能申请点补助吗
hardship r 我得了肾病 药费一个月三千 求救助
hardship r 房子被火烧了 一家人没处住 求工会帮
hardship r 孩子残疾 康复费太高 有没有政策
hardship r 一个人带娃 还要还债 想问能帮多少是多少
hardship r 想报困难职工 不知道跟谁说
hardship r 媳妇刚做完手术 家里揭不开锅
hardship r 老家遭了冰雹 果园全毁了 想申请救济
hardship r 父母都瘫了 我请不起护工
hardship r 丈夫去世 欠了一屁股债 求帮扶
hardship r 想给儿子申请助学金
hardship r 化疗做了六次了 实在拿不出钱
hardship i 申请困难补助要填啥表
hardship i 低保边缘户能不能享受帮扶
hardship i 大病互助交多少钱 赔多少
hardship i 助学金一年发几次
hardship i 临时工能不能申请困难补助
hardship i 困难补助要公示吗 怕丢人
hardship i 法律援助要钱吗
hardship i 春节慰问什么条件
hardship c 困难补助年年给那几家
hardship c 互助金报了半年没到账
hardship c 慰问只慰问领导亲戚
hardship c 申请表交了三回都说丢了
hardship c 我家这情况凭啥评不上困难户
hardship s 希望大病的别等年底 随报随帮
hardship s 帮扶名单公示一下 大家心里有数
hardship s 给困难家庭孩子找点暑期活干吧
hardship p 救助款到了 解了燃眉之急 谢谢
hardship p 工会帮我交了住院押金 一辈子记着
wellbeing r 晚上睡不着 白天没精神 想找心理老师
wellbeing r 最近动不动就想哭 咋办
wellbeing r 干啥都没劲 想约一次咨询
wellbeing r 老做噩梦 梦见出车祸那天
wellbeing r 家里天天吵 我快扛不住了 想有人听我说说
wellbeing r 被病人家属骂了以后就怕上班
wellbeing r 儿子网瘾 我说什么都不听 能请人劝劝吗
wellbeing r 感情出了问题 没心思上班 想聊聊
wellbeing r 一进车间就心跳快喘气急 是不是焦虑
wellbeing r 退休前心里空落落的 能找人唠唠吗
wellbeing r 送走那个孩子以后我一直自责 想做个疏导
wellbeing r 在这没朋友 下班就一个人 憋得慌
wellbeing r 压力山大 头发一把一把掉
wellbeing i 心理咨询室在哪
wellbeing i 找你们聊天会记录吗 保密不
wellbeing i 咨询一次多久 要预约不
wellbeing i 有没有晚上能打的电话
wellbeing i 家里人能来咨询吗
wellbeing i EAP是干啥的
wellbeing c 老板骂人骂得我们都抑郁了
wellbeing c 大家排挤我 干活都没人搭手
wellbeing c 说我矫情 请心理老师的事没人当回事
wellbeing s 搞个倾诉电话 半夜也有人接
wellbeing s 多带大家出去走走 别光干活
wellbeing s 建个瑜伽班舞蹈班放松放松
wellbeing s 办几场联谊 单身的太多
wellbeing s 给夜班的姐妹做做心理按摩
wellbeing s 希望有个能安安静静待会的角落
wellbeing p 上回讲座讲得我眼泪都下来了 有用
wellbeing p 咨询师特别耐心 我现在好多了
wellbeing p 压力小组真不错 有人懂我
management c 班长拿我们的奖金请客
management c 站长把好单都派给跟他喝酒的
management c 领导一句话让我们白干三天
management c 主任开会就骂娘
management c 先进年年是他小舅子
management c 采购的东西又贵又差 里头有猫腻
management c 队长让我们给他家装修
management c 请假得先给组长买烟
management c 人事看人下菜碟
management c 规章说改就改 从来不跟我们商量
management c 办事拖拉 盖个章跑三天
management c 车队长虚报油费
management c 校长把评优名额给了自己人
management c 罚款单随便开 没有依据
management c 监控装到休息室里了
management c 经理威胁我们不许往上反映
management c 提意见的都被调走了
management c 护士长把脏活累活全给编外的
management c 工头吃空饷 名单上有死人
management c 领导出差带老婆 公家报销
management c 派活不公 有人闲死有人忙死
management c 反映完问题第二天就被穿小鞋
management r 跟主管闹矛盾了 想请人说和说和
management r 请上面来查查食堂采购的账
management r 想实名举报 求保护
management i 单位罚款合法不
management i 举报领导要什么证据
management i 公司能随便翻我们柜子吗
management i 投诉主任找哪个部门
management s 领导多下来看看 别光听汇报
management s 评先评优让大家投票吧
management s 开会短点 讲重点
management s 设个总经理接待日
management s 有啥变动提前打招呼
management s 罚归罚 也得有奖
management p 新主任处事公道 大伙服气
management p 张经理跟我们一块扛包 没架子
management p 厂长当场拍板给我们解决了 痛快
union c 工会就知道发毛巾
union c 交了会费没见过活动
union c 工会委员都是老板亲戚
union c 选代表没通知我们班
union c 职代会开完啥也没公布
union c 厂里不让建工会
union c 我们外包的不让入会 凭啥
union c 疗养名额都让机关占了
union c 涨工资的协商 工会连声都不吭
union r 想入会 麻烦拉我一个
union r 站里几十个骑手想建个工会小组
union r 帮我们跟公司谈谈集体合同
union r 会员卡过期了 帮换一张
union r 想借工会的场地排练节目
union i 入会有啥条件
union i 会费一个月几块
union i 会员有啥福利
union i 职工代表几年一换
union i 货车司机能加工会不
union i 工会电话多少
union i 职工之家几点开
union i 生日慰问怎么领
union s 搞个钓鱼比赛吧
union s 节日福利换成米面油 实在
union s 多办点亲子活动
union s 职工书屋添点孩子看的书
union s 职代会让一线的多说几句
union s 旅游名额抽签 公平
union s 每月开放一次厂务 让大家问
union s 建个驿站 给户外的歇脚
union p 工会送的凉茶到得及时
union p 文艺汇演办得热闹 大家开心
union p 工会替我们争取到了 服
development c 让我们自己花钱考证 考过也不涨工资
development c 培训光念ppt 啥也没学到
development c 竞聘走过场 人早定了
development c 干了十年没升过
development c 职称名额全给了机关
development c 带徒弟不给钱 还耽误计件
development c 转岗说培训三个月 第二天就上机
development c 送外培的名单从来没我们一线
development c 考过高级工了 工资还是老样子
development r 想报电工班 麻烦留个名额
development r 能不能给我安排个师傅
development r 想考大专 工会能帮报名吗
development r 证书到期了 求组织复审
development r 想转去维修班 能帮问问吗
development i 技师考评几月报名
development i 中级工证能领多少补贴
development i 内部竞聘啥条件
development i 学历提升班怎么报
development i 驾驶证增驾单位给报不
development i 骑手能升站长吗
development i 护士进修几年一次
development i 职称英语还考吗
development s 多开点夜校 白天没空
development s 技能大赛给点真金白银
development s 建议编一本图文的操作手册
development s 老师傅的绝活拍成视频教大家
development s 让年轻人轮岗学学
development s 考证费先垫后报太难 能不能单位直接交
development p 师傅手把手教 我出徒了 感谢
development p 这期叉车培训实在 能上手
development p 竞聘公开透明 输了也服
other i 附近哪有打印店
other i 厂里有快递柜吗
other i 驾照换证去哪
other i 孩子转学要啥
other i 疫苗去哪打
other i 你们管不管小区的事
other i 单身证明哪开
other i 老家房子拆迁怎么赔
other i 高铁票能改签吗
other r 租的房子漏水房东不管 帮说说
other r 捡到个手机 麻烦找失主
other r 网上买东西被坑了 找谁
other r 邻居半夜装修 能不能管管
other r 走丢了只狗 帮转发一下
other r 借给老乡钱不还 怎么要
other c 门口那条路坑坑洼洼
other c 村里自来水发黄
other c 小摊占道 车都过不去
other c 公园路灯坏了没人修
other c 物业乱涨停车费
other c 网购退货不给退
other c 手机套餐乱扣费
other s 厂门口加个公交站吧
other s 这附近该有个菜市场
other s 周边多种几棵树
other s 路口装个红绿灯
other p 帮我推车的小伙子 谢谢
other p 社区医院大夫态度好
`

/** Asking how it stands, in more voices. */
export const VOICE_STATUS = `
我反映的有动静没
前天说的那个咋整了
我那件办得咋样
问问我的事走到哪了
不是说今天给信吗
都五天了 一个电话没有
说联系我 联系了个寂寞
怎么一直没下文
我的材料收到没有
收到以后给我回一下呗 咋样了
处理人是谁啊
我那个有人管吗
上次那事翻篇了？
还在走流程吗
还得等几天
有个准日子没
结果出了没
啥时候回我
给句痛快话 办不办
是不是把我忘了
我等得花儿都谢了
催催 谢谢
再催一下
麻烦看看进度
编号忘了 我那事查得到吗
我姓刘 上周登记的 有结果吗
工资那事有说法了没
宿舍那个啥情况了
我妈那个补助批没批
那个投诉呢
还办不办了
上头咋说的
领导批了吗
他们回话没
有没有进一步消息
到谁手里了现在
卡在哪了
什么情况 给个回复
怎么不理人
有人吗 我那事呢
请问我的诉求处理到什么程度
登记完就没人理了
上礼拜报的修 人呢
说是三天 这都十天了
是不是不管了
到底有没有人看啊
等消息等得心焦
几时有答复
搞掂未啊
么子时候有信
咋个样了嘛
弄好了没得
整得怎么样了
有谱没谱
俺那事中不中
进展到哪了
处理没
解决没
答复呢
消息呢
有回复吗
办结了吗
受理了没
分给谁了
还没人接吗
派下去了没
查一下处理情况
想知道我的事处理得怎么样
我提的那条意见有人看吗
上次申请的补助到哪一步了
之前举报的查了没有
我的复查有结果没有
shenme qingkuang le
you xiaoxi ma
chu li le mei
`
