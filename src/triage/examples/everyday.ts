/** Matters of an ordinary working week, many without the word of their category; and questions for news. Our own words. category, kind's letter,
 * text. */
export const EVERYDAY = `
wages c 说好一天三百二 结的时候变二百六
wages c 从开春干到入冬 手里就见过一千块生活费
wages c 借支单打了一摞 工资一分没有
wages c 去年年终就欠着 今年连提都没人提
wages c 顾客乱打一星 站里从我账上划走八十
wages c 差评申诉过了 钱没退回来
wages c 迟三分钟 一天白干
wages c 底薪一千五 剩下全靠罚完再说
wages c 工分本改了 我的数比别人少一半
wages c 上个月干满二十八天 打卡里少了四天的钱
wages c 说效益不好打八折 领导的一分不少
wages c 编内发一万 我们劳务的发两千 干的一样
wages c 晚班餐补取消 谁通知了
wages c 发的全是超市卡 买不了别的
wages c 奖金名单里没有我 活是我干的
wages c 扣了我两百块 说工装没洗干净
wages c 微信转账没备注 月底一句算清了就完
wages c 三十块钱一个夜班 打发要饭的
wages c 活涨价了 我们的单子反而便宜
wages c 系统里多出一笔违约金 一千二
wages c 押一个月又压半个月 开工钱跟挤牙膏似的
wages c 卡里到的数跟条子对不上
wages r 麻烦帮我跟公司对一下上月的账 少了五百
wages r 我走了一个半月了 最后那笔没打 帮催一下
wages r 大活干完散伙了 钱在二包手里 求工会出个面
wages r 能不能帮我们十来个人把尾款讨回来
wages i 三倍是按底薪还是按全部算
wages i 法定那几天上班给几倍
wages i 试工三天给不给钱
wages i 生病歇着一个月能拿多少
wages i 最低一小时多少钱 兼职的
wages i 罚款有上限没有
wages i 高温津贴发到几月份
wages s 夜里的补助多少年没动了 该加点了
wages s 计件表贴墙上 大家自己核 省得吵
wages s 建议把差评复核放给站里 别一棍子打死
wages s 全勤别按分钟卡 给三次机会
wages s 建议十号改成五号发 月初要还房贷
wages p 这个月到账比平时早两天 给会计点赞
wages p 涨了三百 心里热乎
wages p 春节值班的红包当天就到了 讲究
hours c 早六晚九 歇两天还得看脸色
hours c 一个月就轮到一个整天休息
hours c 下了班手机还得攥着 半夜也要回消息
hours c 休息日被喊去培训 不给补
hours c 交完班还得留下来写两小时记录
hours c 连上十一天了 排班的人自己天天正常班
hours c 说弹性 就是早来晚走
hours c 中午二十分钟 饭都咽不下去
hours c 首班四点出门 末班回来过十二点
hours c 假条写了退 退了写 就是不给
hours c 攒了十八天补休 一天没让用
hours c 说大小周试行 试了一年半
hours c 孩子发烧四十度不让走 说缺一个人转不开
hours c 生日那天想歇半天 组长说想歇就别来
hours c 请假先交押金 天下奇闻
hours c 站着一整天 连坐的空都没有
hours r 我妈要开刀 想多批几天 帮我说句话
hours r 能把我从大夜换到中班吗 血压扛不住
hours r 想把攒的补休连着用了 回趟老家 帮协调
hours i 结婚给几天
hours i 老人没了有几天假
hours i 孩子三岁以下那个假怎么休
hours i 一周干六天 算不算超
hours i 工龄十年 年休几天
hours i 周六来开会算不算加点
hours s 三伏天能不能五点上十点下 避开晌午
hours s 建议夏天早点干早点收
hours s 班表提前半个月贴出来 好安排家里
hours s 轮班能不能顺着转 别倒着来
hours p 今年探亲假批得痛快 谢谢队里
hours p 新排的班合理多了 能睡个囫囵觉
contract c 合同签完一份没给我 都在人事锁着
contract c 半年一签 签了六回了
contract c 名字挂在外面一家公司 活在这边干
contract c 怀了娃没两天 递过来一张自愿离职表
contract c 岗没了 让我去看大门 不去就算旷工
contract c 一句人员优化 让我当天走人
contract c 违约金写了五万 谁还敢走
contract c 试了又试 八个月还是试用
contract c 空白的让我先按手印
contract c 工号说停就停 也没人告诉一声
contract c 离职单卡在部门三个礼拜
contract r 帮我要一下解除证明 领失业金等着用
contract r 公司搬到外市去了 我去不了 该怎么谈补偿 帮帮忙
contract r 想请懂法的同志看看我这份合同
contract i 干满几年可以签那种不到期的
contract i 老板换人了 原来的合同还作数吗
contract i 提前几天说不干才行
contract i 违约跳到对面厂 要赔吗
contract i 退休返聘还算不算劳动关系
contract s 建议入职就把合同给一份本人拿着
contract s 到期前一个月该打个招呼
contract p 转正手续一天办完 人事效率高
insurance c 干了六年 查出来只交了两年
insurance c 从工资里扣了钱 账上没见交
insurance c 按最低档交的 我明明挣七千
insurance c 断了四个月 看病全自费
insurance c 公积金说交 半年没影
insurance c 伤了才知道没给上险
insurance r 转到老家去 单位不给出单子 帮忙问问
insurance r 能帮查一下我名下到底交没交
insurance i 骑手的那个职业伤害险怎么报
insurance i 自己交和单位交哪个合适
insurance i 还差三年够十五年 能一把补上不
insurance i 特殊工种提前走要啥材料
insurance i 媳妇没工作 生孩子我这边能报吗
insurance i 外省看病回来怎么报
insurance i 公积金租房能取多少
insurance s 能不能给短工也上个意外险
insurance s 缴存比例往上提两个点呗
insurance s 给临时的也买份保险 出了事谁都不怕
insurance p 医保窗口的小姑娘手把手教我 办成了
safety c 打磨间跟下雾一样 鼻涕都是黑的
safety c 装卸区黑灯瞎火 看不清脚底下
safety c 发的口罩薄得透光
safety c 一双手套用一个月 全是窟窿
safety c 耳朵嗡嗡响半年了 厂里说是岁数大
safety c 地上全是油 一走一滑 报了没人擦
safety c 梯子断了一档 绑根铁丝接着用
safety c 体检报告扣着不给看
safety c 药水味熏得人头疼 窗户还封着
safety c 手套机器旁边连个挡板都没有
safety c 摔了腰 单位说自己不小心
safety c 伤残等级下来了 一次性的钱不给
safety c 受伤在家两个月 工资停了
safety c 大热天帐篷里四十度 水都没有
safety r 夜里那段路装几盏灯吧 看不见坑
safety r 三号线的护栏松了 派人焊一下
safety r 帮我递一下工伤的材料 单位不给盖章
safety r 想给我们班配副好点的护膝
safety i 上下班路上碰了算不算
safety i 听力下降能鉴定吗
safety i 多少度可以不出工
safety i 伤好了还疼 能再评一次吗
safety i 防尘的多久该发一回
safety s 叉车道画条线吧 老跟人抢路
safety s 装个声光提醒 倒车看不见人
safety s 每层放个急救箱 再教教大家怎么用
safety s 建议高温天中间歇两回
safety p 新发的耳罩真管用 一天下来脑袋不嗡了
safety p 安全员老贺每天都转三遍 靠谱
safety p 换了防滑垫 再没人摔
women c 面试一张嘴就问打不打算要孩子
women c 肚子都显了还排大夜
women c 歇产假只给八百
women c 生完回来位置没了 让去仓库
women c 喂奶的时间算迟到
women c 更衣室没帘子 男的推门就进
women c 他老给我发恶心的话 不理就给小鞋穿
women c 领导说女的事多 提拔不考虑
women c 两百多女工就三个坑 中间歇十分钟全在排队
women c 流产歇了三天就催回去
women r 快生了 站不住 想换个能坐着的
women r 想要个挤奶的地方 现在在楼梯间
women r 晚班女的结伴走 能不能给派个车
women i 生二胎一共歇多少天
women i 产检请假扣不扣钱
women i 更年期能申请调岗不
women i 哺乳那一小时能攒着一起用吗
women i 男的陪产能休几天 女职工部管吗
women s 妇科检查两年一次太少 一年一回多好
women s 厕所给女的多隔几个
women s 卫生用品放个自助盒 应急
women p 妈妈小屋弄得真温馨 有冰箱有沙发
women p 女工主席陪我去产检 记一辈子
living c 公厕脏得下不去脚
living c 洗澡水一阵冰一阵烫
living c 八个人一间 转个身都费劲
living c 打的菜底下全是水 肉就两片
living c 米饭夹生三回了
living c 夜里下班一口热乎的没有
living c 车挤得跟罐头一样 站一路
living c 蹲坑堵了一礼拜 味儿熏到车间
living c 冬天屋里七度 盖两床被
living c 停个电瓶车一个月收六十
living c 饮水机的水一股锈味
living c 网慢得打不开一张图
living c 宿舍丢东西 楼下门没人看
living r 给夜班开个小窗口吧 泡面吃吐了
living r 我们屋的灯坏了三天 派个师傅
living r 想给娃他妈申请个探亲的屋住几天
living r 更衣柜不够 帮加几个
living i 班车改线以后还过不过西关
living i 外面的人能不能在食堂吃
living i 夫妻房现在排到哪了
living i 充电桩几点断电
living s 给送餐的弄个能坐能充电的屋
living s 菜单一周换一换 别老那三样
living s 门口加个伞架 下雨方便
living s 能不能在南边也设个上车点
living s 洗衣房多放两台
living p 新来的师傅手艺好 面筋道
living p 热水终于二十四小时了 舒坦
living p 宿管大姐给我缝扣子 像妈一样
hardship c 慰问的米面让班长拉自己家去了
hardship c 说好的补助 年前报的 到现在没影
hardship c 比我富的都批了 我没批
hardship c 名额都给了跟领导熟的
hardship r 查出肿瘤 家里掏不起了 有没有能帮的
hardship r 男人瘫了 两个娃上学 就我一个挣钱
hardship r 娃考上了 头一年的钱凑不够
hardship r 房子烧没了 一家四口住亲戚家
hardship r 交不上房租了 能先救个急不
hardship r 老娘透析 一个月三千 撑不起了
hardship r 打官司请不起律师
hardship i 互助那个险 住院了怎么赔
hardship i 建档要看收入还是看房子
hardship i 娃上大专给不给助学
hardship i 送温暖我们站点的有份吗
hardship i 临时救助一次给多少
hardship s 送温暖别光给油 折成钱实在
hardship s 建议把外包的困难户也算进来
hardship s 名单贴出来让大家看看 公道
hardship p 学费凑齐了 多亏你们 一家子给你们鞠躬
hardship p 主席上门送了两千 还帮我妈联系医院
wellbeing c 天天挨投诉电话骂 做梦都在道歉
wellbeing c 心里堵得慌 跟谁都不想说话
wellbeing c 一到上班前就心慌手抖
wellbeing c 连着三个月睡四个钟头 人都木了
wellbeing c 眼看着病人没了 晚上一闭眼就是那张脸
wellbeing r 压力太大嗓子也哑 想找个老师聊聊
wellbeing r 跟家里闹翻了 心里乱 有人能开导开导不
wellbeing r 离了以后提不起精神 想约个咨询
wellbeing r 想给我们科安排一次疏导
wellbeing r 老睡不着 想找大夫看看又不知道挂什么
wellbeing r 我徒弟最近不爱说话 你们能不能找他谈谈
wellbeing i 那个心理老师是免费的吗
wellbeing i 谈话内容会不会让领导知道
wellbeing i 热线几点到几点有人接
wellbeing i 家属能不能也去听课
wellbeing s 弄个屋子放俩沙袋 让人撒撒气
wellbeing s 相亲活动多办几场 车间全是光棍
wellbeing s 夜班多的科室每季度来一次放松课
wellbeing s 搞个树洞信箱吧 不署名那种
wellbeing s 孩子叛逆不会管 开个家长课多好
wellbeing p 上回那个冥想课灵 回去就睡着了
wellbeing p 跟李老师说了一下午 心里亮堂了
wellbeing p 联谊会上认识了对象 谢谢牵线
wellbeing p 讲座说到我心坎里了
management c 主任天天打牌 单子压一礼拜不签
management c 加班表上有三个人从来没见过
management c 队长让大伙凑份子给经理祝寿
management c 头顶一个摄像头 去趟厕所也计时
management c 早上一个规定 下午又一个
management c 开会比干活多 一天四场
management c 好活给他小舅子 脏活都是我们的
management c 提了意见 第二天就让去扫院子
management c 开会当众点名羞辱 说我猪脑子
management c 先进年年是那几个人
management c 采购的扫把一把八十 谁信
management c 罚单满天飞 也不说哪条哪款
management c 找他签字要带包烟
management c 派活凭关系 顺路的单全给自己人
management c 出事全推给底下人
management r 跟班长不对付 你们给说和说和
management r 想把考核的分给我们看看 麻烦去要一下
management r 请你们来听听我们班组怎么说
management i 制度没给大家讨论过算数吗
management i 举报吃回扣走哪个门
management i 监控对着工位合不合规
management i 罚钱要不要出文件
management s 会合并一下 一周一次够了
management s 建议班组自己选班长
management s 考核打分公示三天再定
management s 派单别光看距离 也看看谁手里单多
management p 新站长公道 谁都服
management p 车间主任大冷天跟我们一块卸货
management p 刘科长给我们跑下来一台空调 办事的人
union c 会费年年交 啥也没见着
union c 过节就发一桶油 别的单位三样
union c 选代表就是念名单 没人投
union c 疗养年年是机关的 一线轮不上
union c 活动室锁着 钥匙在领导那
union r 想在我们站上成立个小组
union r 帮我们跟老板坐下来谈谈涨钱的事
union r 我想入 劳务的能不能收
union i 办公室在哪个楼 几点有人
union i 女工委员找谁
union i 会员有啥好处
union i 生日那个蛋糕怎么领
union i 驿站晚上开到几点
union i 退休了还是会员不
union s 多组织点球赛 别老开会
union s 疗养名额抽签吧 大家没话说
union s 书屋的书换换 都是老黄历
union s 职代会让送餐的也来个代表
union p 驿站的大姐给倒热水还借充电宝
union p 趣味运动会办得热闹 明年还参加
union p 工会帮我办成了大事 谢谢
development c 考了证说好加的钱没加
development c 培训占休息日还让自己掏钱
development c 评职称的材料递上去就没音了
development c 外出学习年年是那两个
development c 干了八年还是初级 没人管
development r 想学数控 给找个师傅带带
development r 给我们班上一回电工课
development r 我想考叉车证 能帮报名不
development r 想换个有技术的岗
development i 初级到中级要几年
development i 技能补贴怎么领
development i 夜校都开什么课
development i 劳模工作室外人能进去学不
development i 学历提升给报多少
development s 开个短视频剪辑班 年轻人爱学
development s 技能比武别光考理论
development s 网上课能不能下载 我们没网
development p 焊工课老师讲得透 回来手就稳了
development p 拿了技师证 厂里给报了学费 敞亮
development p 师傅倾囊相授 三个月我就能顶岗
other c 菜市场短斤少两
other c 楼上半夜装修没人管
other c 路口红灯太短 老人过不去
other c 快递扔门口就走 丢了两回
other c 跟人合伙让骗了两万
other c 房东不退押金
other c 学区划到别处了 娃没学上
other r 钱包丢了 里头有证 帮发个启事
other r 我跟邻居为堵墙吵起来 能给调一下不
other i 公交卡在哪办
other i 办居住证要啥
other i 附近哪个幼儿园收外地娃
other i 征兵报名在哪
other s 这边开个药店就好了 买盒药跑老远
other s 江边多放几把椅子
other s 小区装个快递柜
other p 看门的老师傅捡了手机还我 好人呐
other p 社区的刘姐替我们跑前跑后 谢谢她
other p 公交司机等我跑上车 暖
living c 食堂一顿十八块 比外面还贵
living c 饭菜贵得吃不起 打俩菜要二十
living c 菜又涨价了 分量还少
living c 食堂太贵 工资哪够吃
living c 宿舍电费太贵 一度一块五
living c 班车太挤 晚上还没有
living c 厕所太远 走十分钟
living c 水房的水太烫没法洗
living c 宿舍太吵 上夜班的白天睡不成
living c 停车太难 天天贴条
living c 小卖部东西贵一倍
living c 食堂就俩窗口 排队排半小时
living c 剩菜热了又卖
living c 食堂阿姨手抖 肉都抖没了
wages c 工资太低了 吃饭都不够
wages c 单价太低 干一天挣不回油钱
hours c 太累了 一个月没歇过
hours c 时间太长 站十四个小时
management c 太欺负人了 活全派给我
insurance c 缴得太低 退休拿几个钱
`
/** Questions for news, many without a word for the matter. */
export const EVERYDAY_STATUS = `
说好两天给信 今天第三天
答应今天回的 天都黑了
你们倒是回句话
能不能给个回话
回个信行不行
妥了没有
办妥没
弄好了吗
成了没
批下来没有
还没好啊
还没办好吗
怎么样了呀 我那个
有着落了喊我一声
有信了说一声啊
有进展告诉我一下
有结果麻烦通知我
下来了跟我说
上个月说的到现在没个人影
上礼拜反映的 没人搭理
报上去就没声了
交上去石头一样沉了
等得花都谢了
等了十来天了 有没有个说法
是不是把我忘了
还记得我那件事吗
这都几天了
几天了呀
到第几天了 还差几步
现在谁手里呢
卡在哪一环了
转到谁那了
派给谁了
派人来看过没有
来修的人定了没
师傅啥时候上门
说派人来 人呢
钱啥时候能到 上次登记的那个
补助到哪一步了
工伤那个认下来没
我妈那事有眉目不
电话也没打 消息也没回
一个回音也没有
怎么没人给我打电话
还在办吗
还有人盯着吗
办到头了没
到底行不行 给个准话
能办就办 办不了也言语一声
jin du
you jie guo ma
zen me yang le
chu li le ma
进渡咋样
进展?
结果?
下文呢
然后呢 就没了?
后来咋弄的
查下我的单
帮我瞅瞅办到哪
看一眼我那个单子
编号忘了 就是澡堂那个 咋样了
咋还冇得信
么样了咧
整得咋样了嘛
有眉目冇
搞掂未
`
/** Nods, thanks and talk that is no matter. */
export const EVERYDAY_TALK = `
太谢谢了 解决啦
已经解决了 谢谢你们
问题解决了 不麻烦了
修好了 多谢
钱到了 谢谢
收到工资了 谢谢工会
事办成了 回头请你们吃糖
这个怎么玩
这个怎么用啊
你是机器人吗
你会干啥
你叫什么名字
你能听懂我说话不
有意思
我就试试
我随便问问
随便看看
打个招呼
新来的 认识一下
我先看看再说
先加上 以后有事找你
群里拉我进来的
别人推荐我加的
不用了 自己搞定啦
没事了 白说了
按错了 别管
小孩玩手机发的
今天天真冷
下雪了下雪了
今晚的月亮好圆
周末干啥去
下班喝两杯不
我请客 烤串
你在哪个门 我到了
我在公交上 马上
堵车 晚十分钟
票买好了 七点那场
会议改到三点
文件发你邮箱了 看看
合同你打印一份给我带来 谢
报价发过去了 等客户回
客户那边说下周来
方案改完了 你过目
样品寄出去了
发票抬头发我
车我停地下了 你下来
孩子睡了 小点声
作业写完没
妈 晚上包饺子不
爸你血压量了没
老婆 今天早点回
老公 我想吃橘子
闺女考了九十八
兄弟 借我充电器用用
姐 你看那个剧没
哥几个 明儿打球去
师傅 明天你带我吗
老师好 我是小明妈妈
老师 今天的笔记发一下
班长 值日表发我
宿舍几点熄灯来着
我们寝室明天聚餐
食堂今天有鱼
你吃食堂还是出去吃
工资到账请你吃饭
发工资了 买双鞋
今天发奖金 哈哈
加班去了 晚点聊
加完班回家了 累
在单位呢 不方便
在厂里 没信号
刚下夜班 睡了
上夜班去了
请假了 在家带娃
年假去云南玩
公司年会你去不
领导出差了 松快两天
同事结婚 随多少
面试过了 开心
明天报到 紧张
考试过了吗
成绩出来了 过了
驾照拿到了
房租交了
快递到了帮我拿
外卖到楼下了
wifi密码多少
流量不够用了
电话没打通 你回我一个
我手机静音没听见
刚在洗澡
在看病 排队呢
医生说没大事
药拿了 回家
打针去
路上小心
到家说一声
早点休息
生日快乐
恭喜恭喜
新年好呀
中秋快乐
`
