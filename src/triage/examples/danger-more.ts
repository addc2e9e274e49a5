/** More danger, in the words and shapes that other lines lack. As in danger-red.ts and danger-orange.ts: level, hazard, text. */
export const MORE_DANGER_LINES = `
red accident 在冲孔 手没拿开 掌心穿了个洞
red accident 老婆子扫地让铲车铲了
red accident 他整个人压在钢板下面
red accident 卸石头的时候被石头压住了 起不来
red accident 提升斗掉了 底下站着人
red accident 抱闸失灵 吊笼冲顶了 里头有四个人
red accident 架子上的人全掉下来了
red accident 师傅从杆上摔下 背着地 不敢动他
red accident 锅炉工烫得没人样了
red accident 刚出炉的料浇脚上了
red accident 手腕让皮带切到骨头
red accident 拉丝机把他拽进去了
red accident 车床卡盘带着衣服转 脖子勒住了
red accident 铁屑扎进眼里 拔不出来
red accident 被倒车的翻斗车顶在墙上
red accident 清罐工下去三分钟就没声了
red accident 下井救人的也晕里面了
red accident 外墙的蜘蛛人绳断了
red accident 擦玻璃的掉下来砸到路人
red accident 脚手架倒的时候人没跑掉
red accident 矿道里有人被埋 还能敲管子
red accident 水泥板掉了 砸着班长
red accident 我的手指头少了两节
red accident 我被压着 打不了电话 只能发字
red accident 胳膊卷里面了 急停按不了
red accident 人在电线上挂着
red accident 冷库制冷管破了 氨水喷出来
red accident 食堂豆角没炒熟 几十个人吐
red accident 误喝了工业酒精
red accident 有人喝了清洗剂
red accident 送外卖的被撞 头盔碎了 人不醒
red accident 骑手掉进没盖的井里
red accident 环卫车翻斗夹住人了
red accident 垃圾压缩箱把王姐夹了
red accident 高速上撞了 车里两个人没出来
red accident 拖拉机翻了 压住人
red accident 船翻了 人都在水里
red accident 水漫进巷道 人困在里头
red accident 大吊翻了
red accident 塔机臂断了
red accident 行车脱轨 钢包翻了
red life 他靠着墙滑下去 没声了
red life 刚还说话 一下子倒了
red life 喊他名字没反应 嘴角流口水
red life 人软了 扶不起来
red life 胸痛半小时了 冒冷汗 后背也疼
red life 心跳得特别快 眼前发黑 手抖
red life 一个班晕了三个
red life 有个女工下身出血止不住
red life 老师傅中风了 嘴歪了
red life 打疫苗后喘不上来 起疹子
red life 吃海鲜 嗓子肿了
red life 噎得翻白眼
red life 太阳底下晒晕了 身上滚烫
red life 累死在岗位上了
red life 他没脉搏了
red life 快来个懂急救的
red life 能不能派车 人等不了了
red life 我动不了 能听见吗
red life 打不通120 求你们打一下
red life 谁会心肺复苏
red life 救命 我在厕所
red life 救人啊 快
red life 来个人 有人倒了
red life 值夜班的不行了
red life 怎么喊都不醒 是不是死了
red life 送来人就没气
red life 呼吸很弱 脸发灰
red life 脑袋后面全是血
red life 血喷得到处都是
red life 血流一地 压不住
red life 医院电话多少 她要生了 疼得不行
red fire 冒火了 冒火了
red fire 火把门封了
red fire 隔壁着了 烟进来了
red fire 被子烧着了
red fire 插座着了 火苗子一米高
red fire 热水器炸了
red fire 高压锅炸了 人烫伤
red fire 铝水遇水炸了
red fire 面粉车间爆燃
red fire 罐区起火 要撤人
red fire 我们被烟困在五楼
red fire 往外跑 要爆了
red fire 油漆着了 扑不灭
red fire 山火烧到工棚边上
red fire 电瓶在屋里烧
red fire 楼里有煤气 谁也别开灯
red fire 厂里爆了 玻璃全震碎
red fire 氧气瓶炸飞了
red violence 快来 我爸让人打了
red violence 门卫被打趴下了
red violence 有人来工地闹事 拿着镐把
red violence 师兄被捅了肚子
red violence 他拿板砖拍我头
red violence 保安几个按住一个打
red violence 我同事被拽进车里拉走了
red violence 一帮光头进来把我们堵屋里
red violence 老板不让走 谁走打谁
red violence 我们被扣在工地 大门有人把着
red violence 手机偷偷藏的 他们不让跟外面联系
red violence 想走就挨打 关小黑屋
red violence 锁在车间里加班 出不来 晚上睡地上
red violence 被传销的关了 求救
red violence 病人拿剪刀追医生
red violence 家长掐老师脖子
red violence 有个疯子拿刀在食堂门口
red violence 乘客打了司机 抢方向盘
red violence 司机被打 车停在桥上
red violence 他拿酒瓶子砸过来 我头破了
red violence 我老公追到厂里打我
red violence 房门快被踹开了 我好怕
red violence 楼道里有个人一直跟着我 拿着东西
red violence 领导抓着我头发往桌上磕
red violence 拿热水泼孩子
red violence 体罚学生打得站不起来
red violence 两拨人拿刀对砍
red violence 开枪了
red violence 保安用电棍
red sexual-violence 有个男的进女寝了 不肯走
red sexual-violence 他解我扣子 我喊不出来
red sexual-violence 值班经理把女孩拖进包间
red sexual-violence 司机把车开到没人地方 让我脱
red sexual-violence 他在外面敲门 说不开就弄我
red sexual-violence 我被堵在洗手间 他摸我
red sexual-violence 班长抱着我往床上拉
red sexual-violence 被灌醉了 醒来没穿衣服 他还在
red sexual-violence 几个男的围着一个女工撕她衣服
red self-harm 我把脖子伸进去了
red self-harm 跟大家道个别 药劲上来了
red self-harm 写完这条我就跳
red self-harm 站在十九楼往下看 都是灯
red self-harm 我在屋顶 别上来 上来我就跳
red self-harm 刀割得不够深 再来一下
red self-harm 血流出来反而不疼了
red self-harm 喝了半瓶 烧心
red self-harm 除草剂喝下去了 怎么还没死
red self-harm 把攒的药都吃了 晚安 不用叫我
red self-harm 我躺在铁道上
red self-harm 桥栏杆好凉 就差一步
red self-harm 我买了炭 今晚就走
red self-harm 给妈妈转了最后一笔钱 我走了
red self-harm 欠你们的还不上了 拿命抵
red self-harm 身后事麻烦工会了
red self-harm 抚恤金给我儿子
red self-harm 保险受益人写的我妈 我可以放心走了
red self-harm 跟儿子视频完了 没牵挂了 走了
red self-harm 别报警 来不及了
red self-harm 等你们看到这个我已经不在了
red self-harm 你们看到这条的时候 我应该没了
red self-harm 我死了和任何人没关系
red self-harm 我死后请把骨灰撒了
red self-harm 老天给的路走完了 谢谢照顾
red self-harm 今天天气好 适合走 永别
red self-harm 有个工人坐在楼沿 腿在外面
red self-harm 小李要往下跳 我拉着他呢 快来
red self-harm 抓住他了 他要跳 我快抓不住了
red self-harm 女的抱着孩子站河里
red self-harm 我徒弟说最后一次叫我师父 人不见了
red self-harm 同事吞了戒指和刀片
red self-harm 宿舍有人上吊 刚放下来
red self-harm 她把门反锁 说谁也别管她 里面有刀
red self-harm 舍友烧了炭
red self-harm 他站在站台边上往轨道挪
red extreme 提刀上楼了 找经理
red extreme 一桶油倒在门口 说要同归于尽
red extreme 拿着炸药在大厅
red extreme 他点了自己
red extreme 我在吊臂上 见不到钱就松手
red extreme 五个工友在楼顶坐成一排 要钱
red extreme 他把老板孩子抓了
red extreme 我现在就拿着刀在他门口 我不想活了
red extreme 抱着罐子 说谁过来就点
red gathering 三班的人全坐地上了 机器没人开
red gathering 门口全是人 举着工资条喊
red gathering 把厂长围了 不让走 两三百人
red gathering 全体司机熄火 不走了
red gathering 医院大厅坐满护士 不上班
red gathering 咱们把大路给截了
red gathering 工友都去了劳动局 上百人在楼里
red gathering 上千工人往市里走
red gathering 警察和工人推搡起来了
red gathering 一线都歇菜了 谁也不开机 要见老板
red gathering 外卖员集体不接单了 都在商场门口
red gathering 全厂拉闸停机 抗议
red gathering 幼儿园老师都不进班 站门口
red gathering 工地大门拿挖机堵上了 要工钱
orange self-harm 活得没滋味 想找个地方了结
orange self-harm 每天都在想怎么离开这个世界
orange self-harm 我这种人不配活着
orange self-harm 死了是不是就不用还债了
orange self-harm 真羡慕死了的人
orange self-harm 开车的时候老想往护栏上撞
orange self-harm 站高处就有跳的冲动
orange self-harm 看见刀就想往手上划
orange self-harm 药停了 又开始想死
orange self-harm 医生说我重度抑郁 我真不想撑了
orange self-harm 生活没有盼头 早死早超生
orange self-harm 他跟我说没我们的日子就好了 感觉要出事
orange self-harm 我闺女同事 天天说不想活 怎么办
orange self-harm 老张把家里房子过户了 说自己活不长
orange self-harm 师父情绪很差 说走了清净
orange self-harm 干不动了也活不起了
orange self-harm 我要是死了 工厂能给家里多少钱
orange self-harm 死在岗位上能赔多少 够还债就行
orange self-harm 人没了债就没了吧
orange self-harm 这个世界没我容身的地方
orange self-harm 崩溃到想了断
orange self-harm 我恨不得马上死掉
orange self-harm 我撑到孩子高考完 就不活了
orange extreme 钱不到位 我就从这楼上下去
orange extreme 你们等着收尸
orange extreme 到时候别怪我心狠 一个不留
orange extreme 老子把车开进办公室
orange extreme 不处理就拿命说话
orange extreme 我让他见不着明天太阳
orange extreme 他家住哪我知道 他女儿在哪上学我也知道
orange extreme 逼死我你们谁也别想安生
orange extreme 有工友喝酒说要放火烧仓库
orange extreme 组里有人买了刀 说要收拾线长
orange extreme 欠我的命还 走着瞧
orange extreme 活埋了那个包工头的心都有 别逼我
orange extreme 我光脚的不怕穿鞋的 弄死一个够本
orange unsafe-order 高空没系绳子 说快点干完
orange unsafe-order 吊装下面不让停 还有人走
orange unsafe-order 联锁拆了 门开着也转
orange unsafe-order 急停坏了半年 还在开
orange unsafe-order 没盖板 差点把脚绞进去 叫我们注意就行
orange unsafe-order 氧气瓶和乙炔放一块 旁边电焊
orange unsafe-order 气体报警器关了 说太吵
orange unsafe-order 让我一个人下地窖清淤
orange unsafe-order 不给培训直接让接高压电
orange unsafe-order 限速器坏的 还载满人
orange unsafe-order 司机连轴转 昨晚方向盘都握不住
orange unsafe-order 吃了感冒药头晕还让开吊车
orange unsafe-order 车检没过 逼着上路
orange unsafe-order 架子连墙件拆了 还在上面砌墙
orange unsafe-order 水淹到配电柜了还开机
orange unsafe-order 岩石一直往下掉 队长说接着打眼
orange unsafe-order 屋顶漏了锈穿 还让人上去
orange unsafe-order 毒气浓度爆表 让戴口罩就下
orange unsafe-order 放射源没屏蔽 让临时工搬
orange unsafe-order 暴雨天还要爬电线杆
orange unsafe-order 零下二十度没有棉衣 让在外面干通宵
orange unsafe-order 工牌身份证都收走 说干满一年才给
orange unsafe-order 证件扣在工头那 想走走不成
orange unsafe-order 来了批职校学生 十五岁 天天夜班
orange unsafe-order 有小孩在砖厂搬砖
orange unsafe-order 宿舍只有一个门 晚上锁住
orange unsafe-order 车间后门用铁链锁了 怕偷东西
orange unsafe-order 仓库里住着三十个人 电线乱拉
orange unsafe-order 厂房柱子歪了 领导说没事
orange unsafe-order 井架摇得厉害 继续提人
orange unsafe-order 煤气表漏 嘶嘶响 房东不管
orange unsafe-order 厂里好几个白血病的 还在用那种胶
orange unsafe-order 手抖麻木 好几个人 老板不让查
orange gathering 都通知了 初八不开工
orange gathering 他们建了个群 要搞大的
orange gathering 大家憋着要干一场
orange gathering 再拖下去 我们四十多人就去堵高速
orange gathering 工人代表说谈不拢就停
orange gathering 明儿一早都别进厂 门口见
orange gathering 车队的说好三号集体熄火
orange gathering 各楼层都串了 等信号
orange gathering 打算包车去省城告
orange gathering 有人发传单叫大家停工
orange gathering 准备把棺材抬到公司门口
orange sexual-violence 前年被班长强奸 到现在做噩梦
orange sexual-violence 主任趁我加班侵犯过我
orange sexual-violence 他有我的照片 不去就发出来
orange sexual-violence 徒弟说师父糟蹋了她
orange sexual-violence 出差那晚他闯进我房间 我没能反抗
orange sexual-violence 教练猥亵好几个孩子
red accident 车间爆胎的轮毂弹出来砸脸上了
red accident 装载机把老头推料堆里了
red accident 手套勾住钻头 手指拧断了
red accident 桥塌了 车掉下去了
red accident 矿车钢丝绳断了 车往下冲
red accident 人被撞到沟里去了 流好多血
red accident 烟囱拆的时候倒错方向 压了人
red accident 大雪把厂棚压塌了 里面有人
red accident 吊顶掉下来砸了一排人
red accident 有人被钩子钩住了脖子
red accident 电焊的被电得抖 拉不开
red accident 天车把人拖走了
red accident 他的腿在履带下面
red accident 我摔断腿了 爬不起来 在二号楼后面
red accident 压路机压了人
red accident 搅拌车滚筒里有人 没看见就开了
red accident 清理料斗 机器突然转了
red accident 检修没挂牌 有人合闸 里面的人没了
red accident 一个学徒手没了
red accident 打谷机打掉了胳膊
red accident 捆钢筋的从桥墩上下去了
red accident 井盖炸飞 伤了两个
red accident 老头被电动车撞倒 起不来
red accident 工人掉进沥青池了
red accident 送货的三轮被火车撞了
red accident 我们车撞了 有人卡里面 在省道
red accident 洗衣机甩断了她手
red accident 电梯夹人了
red accident 扶梯咬住小孩脚
red accident 开水壶炸了 烫到脸
red life 阿姨在厨房热晕了
red life 夜班的小伙趴在机器上没气了
red life 我爸在你们工地上 刚才说人不行了
red life 心脏骤停 需要除颤
red life 大姐突然说不出话 半边脸垮了
red life 我快死了
red life 我不行了 快来
red life 晕倒了
red life 有人晕倒
red life 又倒下一个
red life 没气了 人
red life 救救我
red life 求救
red life 来人 快
red life 赶紧派人来 有人出血
red life 孩子没呼吸
red life 吞了钉子 疼
red life 喝错了清洁剂 嘴烂了
red life 煤炉子熏的 全屋人头晕
red life 高反 嘴唇黑 人叫不应
red life 冻僵了 不会动
red life 失温了 在山上
red life 我迷路了 雪很大 手没知觉了
red life 被困山里一夜了
red life 突发脑出血 在宿舍
red fire 着火啦
red fire 失火了
red fire 烧着了 快救火
red fire 四楼冒烟 有人喊救命
red fire 一股浓烟 不知道哪来的
red fire 油锅起火烧到排烟道
red fire 工地板房烧成一片
red fire 高压罐要爆
red fire 炮仗厂响了 房子没了
red fire 打铁的炉子爆了
red fire 焊枪回火烧到管子
red fire 油罐漏油 有火
red fire 沼气池炸了
red fire 天然气爆了 墙都倒了
red fire 电池冒烟 越来越烫
red fire 粮仓着了
red fire 校舍着火 孩子还在
red fire 病房起火 有病人不能动
red fire 公交车烧起来了 有人没下来
red violence 打人了 快来
red violence 有人打我
red violence 主管动手打人
red violence 打起来了 拦不住
red violence 他们要打死我
red violence 他拿刀
red violence 有人拿刀
red violence 动刀子了
red violence 被砍了
red violence 被人捅了
red violence 头被打破了
red violence 保安把人打了 还不让去医院
red violence 队长把我锁在集装箱里
red violence 我被关起来了 救命
red violence 我被绑了
red violence 出不去 门从外面锁了
red violence 他们不让我们出去
red violence 老板找人看着我们干活 不让走
red violence 有人要杀我
red violence 他威胁要弄死我 现在在门外
red violence 他在砸门
red violence 爆头了 酒瓶子
red violence 医闹来了 砸了分诊台 打了护士长
red violence 校外的人冲进学校砍人
red sexual-violence 有人摸我 不让我走
red sexual-violence 他要强奸我
red sexual-violence 老板把我关在房间里脱衣服
red sexual-violence 被拖进小树林了
red sexual-violence 喝了酒他把我压在沙发
red sexual-violence 快救她 在车上被几个男的
red self-harm 我要自杀
red self-harm 我要跳楼
red self-harm 我现在就跳
red self-harm 我在楼顶
red self-harm 我站在窗台上
red self-harm 我吃了药
red self-harm 我喝了农药
red self-harm 我割了手
red self-harm 我写好遗书了
red self-harm 今晚就结束吧
red self-harm 不会再有明天了
red self-harm 谢谢你们一直照顾我 我要去了
red self-harm 绳子够结实
red self-harm 都准备好了 今晚就走 别找我
red self-harm 对不起 我先走了 来世再报
red self-harm 爸妈对不起 下辈子再孝顺
red self-harm 告别了 各位
red self-harm 我已经把后事安排好了
red self-harm 我要去见我妈了 她在天上
red self-harm 马上解脱
red self-harm 手里的药够了 就今晚
red self-harm 有人自杀
red self-harm 有人要自杀
red self-harm 工友想不开 爬上楼顶了
red self-harm 快来劝劝 他要跳
red self-harm 他往江里走了
red self-harm 姐妹喝了一瓶洁厕灵
red extreme 泼了汽油要点
red extreme 有人要点火
red extreme 拿刀去找老板了
red extreme 爬上塔吊了 要工资
red extreme 一伙人把老板绑了
red gathering 停工了 都在门口
red gathering 大家罢工
red gathering 工人闹起来了
red gathering 厂门口聚了几百人
red gathering 都不上班了 要见领导
red gathering 路被工人堵了
red gathering 一百多人在办公楼下面
red gathering 静坐 在市里
red gathering 拉起横幅
red gathering 厂里停工了
red gathering 我们厂停工了 没人干活
red gathering 车间停工了 大家都出来了
red gathering 围攻办公楼
orange self-harm 不想活
orange self-harm 我不想活
orange self-harm 想自杀
orange self-harm 想死的心都有
orange self-harm 想跳楼
orange self-harm 想一了百了
orange self-harm 活着好累 想结束
orange self-harm 好想死 每天都想
orange self-harm 这么活着有什么意义
orange self-harm 我是不是该去死
orange self-harm 死了就不用加班了 真的这么想
orange self-harm 觉得死是一种解脱
orange self-harm 我有自杀的想法
orange self-harm 我怕我会伤害自己
orange self-harm 想割腕
orange extreme 我要弄死他
orange extreme 我要捅死主管
orange extreme 我要炸了厂子
orange extreme 不给钱就跳塔吊
orange extreme 再不给就杀他全家
orange extreme 我和他拼命
orange extreme 我要报复
orange unsafe-order 没有防护就让我们干
orange unsafe-order 机器坏了还让开
orange unsafe-order 不安全还逼我们干
orange unsafe-order 刹车坏了还让开车
orange unsafe-order 扣了身份证不让走
orange unsafe-order 有童工
orange unsafe-order 生病发烧也逼着上高空
orange unsafe-order 锅炉漏气还在用
orange unsafe-order 脚手架松了还让上
orange unsafe-order 孕妇接触毒物
orange gathering 我们准备罢工
orange gathering 打算集体停工
orange gathering 要集体上访
orange gathering 要去堵门
orange gathering 明天罢工
orange gathering 大家准备闹
orange gathering 想组织工友去政府门口
orange sexual-violence 我被强奸了 上个月的事
orange sexual-violence 被上司性侵
orange sexual-violence 被猥亵过
`
