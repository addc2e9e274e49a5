/** Danger and its look-alikes, written from situations at work before their author had read a rule or an example. They were the measure once; since
 * they were looked at line by line they are learnt from, and measure nothing. Level, hazard, text. */
export const FIELD_LINES = `
red accident 快来人 搅拌机把小宋胳膊卷进去了
red accident 师傅从脚手架上下来了 不是走下来的 是掉下来的 现在不动了
red accident 三楼有人踩空了 人在地上哼哼 站不起来
red accident 我老公在工地摔了 满头都是血 项目部没一个人管
red accident 冲床下来了 我三个指头没了
red accident 刘姐的手被压在模具里出不来 快想办法
red accident 一个小年轻让叉车怼墙上了 喘不上气
red accident 钢筋戳进大腿里了 血止不住
red accident 俺爹在窑上叫砖垛子埋了 刨了半天了还没刨出来
red accident 基坑塌了下面还有三个工友
red accident 卸料平台翻了 人跟着下去了
red accident 吊篮一头断了 老马还挂在上面
red accident 井下有人晕了 下去拉他的那个也没上来
red accident 污水池里下去两个 喊不应了
red accident 罐子里味道太冲 小邓进去清渣 五分钟没动静
red life 氨气漏了 车间里人都往外跑 有几个没出来
red life 闻着煤气好大味 宿舍老张叫不醒
red life 氯气泄露了 嗓子跟火烧一样 好几个吐了
red fire 喷漆房着了 火都窜到房顶了
red fire 仓库冒黑烟 里面还有夜班的人
red fire 锂电池那边炸了一下 现在全是火
red fire 食堂灶台起火了 灭火器打不开
red fire 粉尘车间爆了 玻璃全碎了 有人身上带火往外跑
red accident 面包店烤箱煤气爆燃 我同事脸上皮都掉了
red accident 锅炉房嘭一声 墙倒了 烧锅炉的师傅在里头
red accident 配电柜冒火花 电工倒在跟前
red accident 有人触电 谁会急救 快
red accident 电焊的时候漏电 小胡整个人弹出去 没气了好像
red accident 泡在水里修水泵的人突然不动了 水里有电
red life 太阳底下干活 老李头一头栽下来 浑身烫得吓人 说胡话
red life 铁皮房四十多度 小妹抽搐了 口吐白沫
red life 环卫大姐扫着扫着倒路边了 脸色发紫
red life 夜班保安大叔捂着胸口蹲下去起不来了
red life 王师傅心脏病犯了 没带药 在车上
red life 开着车呢司机突然趴方向盘上了 一车人
red violence 我们公交上有人拿刀捅了司机
red violence 乘客抢方向盘 打我 车在桥上
red violence 护士站有家属拿凳子砸人 小陈头破了
red violence 病人家属堵着医生在办公室打 快来
red violence 急诊有个醉汉掐着我同事脖子
red violence 有人冲进诊室砍医生了
red violence 家长冲进办公室把班主任打倒了
red violence 学校门口有个男的拿刀追人
red self-harm 我们老师站在五楼栏杆外面 大家都在劝
red accident 骑手撞了 腿折了 躺路中间 车来车往
red accident 送单被轿车撞飞 头盔都裂了 人没反应
red accident 哥几个 我摔沟里了 动不了 手机快没电了
red violence 外卖小哥跟保安打起来了 好几个人围着踹他一个
red accident 货架整个倒下来压着人了
red life 冷库门从外面锁上了 我跟小周在里头 零下二十度
red accident 电梯卡在半空 里头有个孕妇说肚子疼
red accident 电梯掉下去了 里面有人
red accident 扶梯把小孩的脚夹住了 我们柜台的小赵去拽 手也进去了
red violence 我被关在办公室 他们不让走 逼我签字
red violence 老板叫了几个人把我们堵在宿舍 不准出门 手机都收了
red violence 包工头带人来打我们 拿着钢管
red violence 他们把大哥拖到面包车上带走了
red violence 讨薪的时候被打了 现在还在打
red violence 两个班的人打起来了 有人抄扳手
red violence 食堂里三四十个人对着打 有人见血了
red violence 老乡跟外地的打群架 手里都有家伙
red violence 主管当着大家的面扇她耳光 踢她 现在还没停
red violence 他把我按在仓库里 我躲厕所给你们发的 快来
red violence 领班喝了酒堵我宿舍门 在砸门 我好怕
red sexual-violence 有人在更衣室对女工动手动脚不让走 她在哭喊
red extreme 我在塔吊上 不给钱我今天就不下来了
red extreme 老孙爬到楼顶去了 说今天拿不到钱就跳
red self-harm 八个工友坐在楼顶边上 腿都在外面
red extreme 有人往自己身上倒汽油 就在项目部门口
red self-harm 大姐喝了农药 瓶子还在边上
red self-harm 他吞了一整瓶安眠药 我刚下班回来发现的
red self-harm 室友割腕了 血流一地 快
red self-harm 我已经在桥上了 跟你们说一声
red self-harm 我在天台 风挺大的
red self-harm 药我都吃了 一会就睡了 谢谢你们
red self-harm 绳子挂好了 孩子就拜托工会了
red self-harm 这是最后一条消息了 我的东西给我妈
red self-harm 我站在江边 水很凉
red self-harm 活着没什么意思了 今晚就走 别找我
red self-harm 刀片我买好了 今天晚上就结束
red self-harm 对不起大家 我先走一步了 银行卡密码是我生日
red self-harm 窗户打开了 我坐在窗台上 十二楼
red self-harm 遗书写好放枕头底下了
red self-harm 炭已经点上了 门也封好了
red self-harm 我把女儿送她姥姥家了 今天就不回去了 这辈子就这样了
red self-harm 我老婆留了张字条人不见了 字条上说对不起我 她在你们厂上班
red self-harm 工友发朋友圈说来世再见 电话关机
red self-harm 小李说他要去陪他爸 他爸去年没的 他现在一个人在水库那边
red gathering 全车间都停了 两百多号人在厂门口
red gathering 我们现在都不干了 都坐在办公楼底下等说法
red gathering 一百多司机把车停在场站门口 不出车了
red gathering 工人把大门堵了 货车一辆都出不去
red gathering 大家都聚到区政府门口了 一百来号人 拉了横幅
red gathering 护士们今天集体不上班了 都在院办门口站着
red gathering 骑手们都下线了 五六十个围在站点
red gathering 几十个老师在教育局门口坐着 不走了
red gathering 生产线全停了 大伙都出来了 保安在拦
red gathering 工人们堵了国道 警察来了
red violence 马上要打起来了 两边都在叫人
red violence 保安拿电棍电我们的人
red life 食堂吃完饭倒了一片 上吐下泻 二十几个
red life 我们宿舍吃了蘑菇 三个人昏过去了
red life 喝了车间桶里的水 嘴都麻了 站不住了 好几个人
red life 中毒了 头晕看东西重影 旁边两个已经趴下了
red accident 硫酸洒了一身 衣服都粘肉上了
red accident 碱水溅眼睛里了 看不见了 疼
red accident 钢水溅出来烫了好几个 惨叫
red accident 开水锅翻了 小芳整条腿
red accident 机器没停 人还卡在里面 谁知道总闸在哪
red accident 输送带把他脖子上的毛巾缠住了 人快勒死了
red accident 木工锯 大拇指 骨头都露出来了 120怎么还不来
red accident 砂轮片崩了 扎进脸里了
red accident 高压管爆了打在肚子上 人疼得打滚
red accident 天车吊物掉了 底下有人
red accident 模板支架垮了 浇混凝土的人都在上面
red accident 隧道里冒顶了 里面五个人联系不上
red accident 矿上透水了 夜班没上来
red accident 挖机翻沟里了 司机压在驾驶室
red accident 水泥罐车溜坡撞人了
red accident 压路机倒车 人没了
red accident 泥浆池掉进去一个人 找不着了
red accident 船翻了 捞沙的两个人落水
red accident 洪水进厂了 一楼宿舍还有人没出来
red accident 山上石头滚下来砸了工棚 里面在睡觉
red accident 台风把板房掀了 压住好几个
red accident 雷劈了 工地上两个人倒了
red life 女工在车间流产了 全是血 班长不让走
red life 同事要生了 羊水破了 还在公交站
red life 她大出血了 脸白得像纸 宿舍就我俩
red life 他咬着舌头浑身抖 是不是羊癫疯 怎么办怎么办
red life 老师傅一口血喷出来了
red life 小刘说胸口疼得要命 汗珠子直滚 左胳膊麻了
red life 老赵喝多了 吐得没声了 鼻子里都是 摸着冰凉
red life 呛着了 脸憋紫了 说不出话
red life 被狗咬了 大狗 咬着不放 快来人
red life 蛇咬了 整条胳膊都肿黑了 林场 没信号 断断续续
red life 马蜂蛰了一身 脸肿得眼睛都睁不开 喘不过气
red life jiu ming  wo bei guan zai leng ku
red life kuai lai ren  zhao huo le
red self-harm you ren tiao lou le
red accident jiùmìng 有人触电了
red fire 着活了 着活了 三号仓 快点!!
red accident 救命阿 人掉井理了
red accident 塌了塌了塌了😱😱里面有人
red fire 🔥🔥🔥 二楼全是烟 下不去
red life 😭😭快来 他不动了
red accident sos 三号线 有人卷进去了
red self-harm 120 120 宿舍楼 有人割腕
red life 出事了出事了 老陈 血 好多血
red accident 哎呀妈呀 人掉下去啦 赶紧的
red accident 撒子事哦 莽子遭电打了 快点喊人
red accident 俺们这疙瘩有人让机器绞了 快整个车来
red accident 侬快点来 伊从梯子上跌下来哉 头开坏了
red life 有人跌落嚟 流好多血 快啲嚟人啊
red accident 阿哥被机器咬到手 血一直流 拜托快点
red life 妈呀老张倒咧 嘴歪咧 说不成话咧
red accident 娃被机器夹住咧 额的娘呀快来人么
red accident 喂 人还在下面 土一直往下掉
red violence 他们又动手了 我锁了门 门快撑不住了
red life 别打电话过来 他就在外面 我不敢出声
red extreme 我跟你说 我手上有刀 他今天必须给我个交代
red extreme 我要跟那个王八蛋同归于尽 我已经到他办公室楼下了
red extreme 今天谁也别想好过 汽油我提上来了
red extreme 我带了刀 在会计门口等着
red self-harm 你们不管是吧 那我就从这跳下去
red self-harm 我在烟囱上面 下面好多人看
red extreme 再不给钱我就点煤气罐 我说到做到 火机在手里
red violence 老板跑了 大家把财务关起来了 不给钱不放人
red gathering 厂长被工人围在屋里出不来 有人扔东西
red violence 我儿子在你们厂 三天没消息了 最后发给我一个定位 说有人看着他
red violence 我们十几个人被拉到山里的砖厂 不让走 有狗看着
red violence 他拿烟头烫我 工友都不敢说
red violence 班长拿铁锹拍小工脑袋 人晕了
red life 甲醇喝错了 眼睛看不见
red life 急救箱是空的 他在流血 谁有止血带
red life 怎么做心肺复苏 他没脉搏了
red life 人没呼吸了 我在按 换谁来
red life 工地一氧化碳 四个 躺那
red life 沼气池 三个人 都没上来
red life 刚才那个摔的 现在没意识了
red accident 姐 我手断了
red accident 腿 腿没了
red accident 压住了 出不来 快
red life 血
red fire 我爬不出去了 里头全是烟
red fire 楼道里都是烟 我们用湿毛巾捂着 六楼
red fire 有人在消防通道点火
red accident 粮仓 人陷进去了 到胸口了
red accident 烫 烫 师傅快关阀 人还在里头
red accident 起重机倒了 砸了旁边的幼儿园
red accident 校车翻了 孩子在哭 我腿压住了
red accident 环卫车夹着人了 后面压缩那个
red accident 扫马路的被撞了 肇事的跑了 人在流血
red accident 洗玻璃的绳子断了一根 他在二十几层晃
red accident 清洗外墙的吊在半空 风太大 人撞墙上了
red self-harm 病房里病人要跳窗 我一个人拉着 快来人
red violence 精神科病人把护士锁屋里打
red violence 产房外面家属提着刀
red self-harm 实习生在宿舍上吊 刚放下来 还有点气
red self-harm 学生拿美工刀架自己脖子上 我在哄 快找人
red violence 老师被学生捅了
red accident 地铁施工涌水了 下面的人往上跑 还差两个
red accident 砖墙倒了把烧水的大娘埋了
red accident 脚手架整排倒了 砸到马路上了
red violence 有个女孩在厕所里喊救命
red violence 仓管被绑了 有人在搬货
red violence 抢劫 收银台 有刀
red violence 加油站有人抽烟打架 油都洒了
red fire 煤气罐在烧 我们在跑
red life 毒气 快跑 别进三车间
red fire 厂里爆炸了
red fire 隔壁化工厂炸了 我们这天花板都下来了 有人被埋
orange extreme 再不发钱我就去跳楼 让记者来看看
orange extreme 过年前拿不到钱 我就死给他们看
orange extreme 逼急了我什么事都干得出来 大不了一命换一命
orange self-harm 最近老想死了算了 也没想怎么死
orange self-harm 有时候站在阳台上会想 要是跳下去就不累了
orange self-harm 睡不着 觉得活着没意思 谁也帮不上
orange self-harm 我是不是不在了大家都轻松
orange unsafe-order 脚手架没扣件 班长说不上去就滚蛋
orange unsafe-order 明知道支撑松了 还叫我们下去挖
orange unsafe-order 刹车坏了三天了 队长说先跑着 回来再修
orange unsafe-order 冲床的光栅拆了 领导说影响产量
orange unsafe-order 安全带都没发 逼着我们上外墙
orange unsafe-order 漏电保护器跳了 他们直接短接了 让继续干
orange unsafe-order 井里没测气 就叫我们下去 不下就扣钱
orange unsafe-order 吊车的钢丝绳断股了 还在吊
orange unsafe-order 压力表都爆表了 还让烧
orange unsafe-order 身份证被老板收走了 半年了不还
orange unsafe-order 进厂先押身份证 走的时候交三千块才给
orange unsafe-order 我们这有十四五的小孩在做工 还上夜班
orange unsafe-order 隔壁线上那个娃才十三岁
orange gathering 大家商量好了 下周一都不上班 去市里
orange gathering 群里在串联 明天早上一起去总公司堵门
orange gathering 工友们说月底不发就全部停工
orange gathering 已经有五十多人签名了 准备上省里去
orange gathering 大家都在传 后天一块去人社局坐着
orange unsafe-order 防毒面具过期两年了 还让我们进罐
orange unsafe-order 消防通道拿锁锁着 晚上两百人睡里头
orange unsafe-order 大巴轮胎都磨平了 高速照跑
orange unsafe-order 司机一天开十六个小时 昨晚差点睡着冲下去
orange unsafe-order 护栏早就没了 昨天差点有人掉下去
orange unsafe-order 锅炉的安全阀坏了 老板说没事
orange extreme 包工头说 谁敢去告就打断谁的腿
orange extreme 他威胁我 说知道我孩子在哪上学
orange extreme 有人放话 要是再要钱就弄死我
orange unsafe-order 配电箱泡水里了 还让我们接线
orange unsafe-order 大雾天高空 吊篮没锁 硬叫上
orange unsafe-order 四十度高温 中午不让歇 昨天已经倒了一个送医院了
orange unsafe-order 粉尘大得看不见人 也不除尘 有人抽烟
orange unsafe-order 氧气瓶跟乙炔放一块 太阳直晒
orange unsafe-order 连轴转四天 我手抖得拿不住焊枪 主管说不许下
orange unsafe-order 叉车没刹车 撞了好几次货架了
orange extreme 工资不给 我准备去他家门口喝药
orange self-harm 我想过死 又舍不得孩子
orange self-harm 活够了 真的
orange self-harm 我存了一些药 还没想好
orange unsafe-order 边坡裂了好大一条缝 天还下雨 叫我们在底下干
orange unsafe-order 电梯限速器坏了 物业还让我们开着用
orange gathering 明天我们车间集体请假 都说好了
orange gathering 全站骑手约好周五不接单
orange unsafe-order 老板扣着护照 不让我们回国
orange sexual-violence 他每天跟着我下夜班 昨天拽我胳膊
orange unsafe-order 暑假来的学生 看着也就十五 站十二个小时
orange self-harm 老师说她不想活了 就这两天的事
orange self-harm 同事这几天老说告别的话 我有点怕
`

export const FIELD_CALM = `
累死了 今天终于下班了
笑死我了 你看群里那个图
今天食堂的红烧肉好吃到炸
领导今天发火了 把我们都训了一顿
这个月业绩要是再完不成就死定了
热死了 车间啥时候装空调啊
这天气能把人烤熟
饿死了 食堂几点开饭
困死了 昨晚夜班没合眼
忙得要死 连喝水的时间都没有
老板抠得要命
工资低得要死 谁干啊
快被这破系统气死了
我要疯了 报表又打回来了
我跟你讲 今天地铁挤得能把人挤成照片
手机摔了 屏碎了
电脑炸了 资料全没了
朋友圈都炸锅了 说今年不发年终奖
车胎爆了 晚到半小时 能不能别算迟到
快递摔坏了扣我的钱 合理吗
昨天消防演习 大家跑得可快了
消防演练几点开始 要穿工服吗
下周三应急演练 模拟氨气泄漏 请各班组准备
安全培训讲了触电急救 挺有用的
培训视频里那个从架子上掉下来的太吓人了
看新闻说外地矿上塌了 我们矿安全不安全啊
电视上那个跳楼的后来救下来没有
抖音上看到有人讨薪爬塔吊 咱可别学
听说南边有个厂爆炸了 是真的吗
前年我摔断过腿 现在阴天还疼 能评伤残吗
去年冬天老王从梯子上摔下来 工伤到现在没认定
三年前被机器压过手指 赔偿还差一笔没给
我爸五年前在工地触电走的 抚恤金问题想咨询
上个月中暑那次医药费给报吗
去年食物中毒的事后来怎么处理的
以前车间着过火 现在灭火器都换新的了没
灭火器过期了 麻烦换一批
烟感老是误报 半夜响得睡不着
消防栓没水 昨天检查发现的
应急灯坏了两个 麻烦修一下
安全帽带子断了 能领新的不
劳保鞋磨脚 换一双行不行
手套一个月发一副不够用
宿舍楼道灯不亮 晚上看不见
电梯老是停 等半天 麻烦检修
食堂的汤太烫了 舌头都烫了个泡
切菜切到手了 贴个创可贴就好
今天走路崴了脚 请半天假
感冒发烧 请假一天
血压高 医生让休息 病假工资怎么算
血常规体检报告什么时候出
体检说我肺上有个小结节 要不要复查
献血有没有假
无偿献血明天几点集合
我妈住院了 想申请互助金
孩子烧伤过 大病救助能申请吗
家里着过火 困难补助怎么申请
火锅聚餐去不去
今晚团建打真人cs 谁来
王者上线 我来砍他一刀
剧本杀那个凶手居然是护士
这部电影里最后大家都死了 好看
小说里男主跳崖没死
打了一架王者 输惨了
两口子吵架很正常 劝两句就好
班长说话难听 像放炮一样
主任脾气爆 一点就着
组长老是拿话捅人 心里难受
他嘴上说要打断我的腿 其实是开玩笑的 我们是发小
吓死我了 还以为迟到了
救命 这个报销流程也太复杂了吧
救命啊 谁能帮我带个早饭
跪求 救救孩子 年假怎么请
要人命 打卡机又坏了
这绩效是要逼死谁啊哈哈
老板画的饼能撑死人
卷死了 大家都加班到十点
这个价格跳楼大甩卖 工会采购要不要考虑
跳槽的话补偿金有没有
塌房了 我喜欢的明星
心态崩了 考试没过
股票割肉了 亏了两千
房贷压得喘不过气 公积金能提吗
压力大 睡不好 有没有心理老师可以聊聊
最近有点抑郁 想约个咨询
心理讲座什么时候办
同事有点闷闷不乐 工会能不能搞点活动
我挺好的 别担心 没想不开
没人受伤 就是货倒了
火已经灭了 没伤着人 就烧了几个纸箱
刚才冒烟是电机烧了 断电了 没事了
机器着火了? 没有 是蒸汽
停电了 生产线停了两个小时
设备停机检修 明天恢复
停工待料期间工资怎么发
因为疫情停工那个月的工资按多少算
产假什么时候能休
流产假有多少天
保胎请假要什么证明
孕妇能不能不上夜班
女职工生理期能不能请假
停车场老有人乱停 堵着出不去
门口堵车 班车晚点了
路上堵死了 得迟到十分钟
下雨路滑 大家骑车慢点
台风要来了 明天放不放假
高温补贴几月发
防暑降温的绿豆汤什么时候有
劳动法里说的强令冒险作业是什么意思
咨询一下 工伤认定需要哪些材料
职业病体检多久一次
粉尘车间津贴有没有
接触毒物的岗位能提前退休吗
特种作业证到期了 在哪复审
电工证培训怎么报名
高空作业补贴一天多少
登高证谁给办
危险品驾驶员的补助是不是降了
叉车证年审公司给报不
急救员证书工会能组织考吗
想学心肺复苏 有没有课
想建议车间放个AED
建议仓库多装几个摄像头
建议在坡道上加个防滑条
建议宿舍装烟雾报警器
建议搞个防火知识竞赛
表扬一下昨天救火的几个师傅 太勇敢了
感谢保安大哥上次救了我 一直没机会说
给急诊科的护士们点赞 抢救太及时了
谢谢工会帮我爸要回了工伤赔偿
老板要是再不讲理 我就去劳动局
我要去仲裁告他
再不解决我就打12345
我们几个准备找律师
大家想联名写个建议 增加班车
集体合同什么时候签
集体宿舍什么时候分
集合了 去打球
今天篮球赛人都来齐了 厂门口集合
厂门口聚了好多人 原来是卖西瓜的
大家都围在公告栏看分房名单
广场上几百人跳舞 太吵了 宿舍睡不了
晚上有人放烟花 嘭嘭的
过年放炮把玻璃崩了 维修找谁
楼上装修跟地震一样
今天地震有感觉 没事吧大家
有点晃 可能是地铁
机器震得厉害 像要散架 麻烦报修
轴承烧了 要换一个
主板烧了
保险丝断了 找电工
皮带断了 停机半小时
绳子断了 晾衣服用的
水管爆了 宿舍没水
暖气爆管了 走廊都是水 后勤来看看
井盖松了 建议修一下 别绊着人
树倒了 压了我的电动车
车棚塌了一角 车没事 下雨给砸的 什么时候修
墙皮掉了 有点难看
天花板漏水
玻璃裂了 换一块
老鼠药放哪了 仓库有老鼠
除四害打药 大家关好窗
农药残留检测 食堂菜安全吗
消毒水味道太大 熏得慌
新装修的办公室有味道 能不能测下甲醛
喝酒误事 大家注意
昨晚喝断片了 今天请个假
头疼 昨天没睡好
腰疼 老毛病 搬货搬的
颈椎不行了 低头太久 能做理疗吗
嗓子喊哑了 老师有没有嗓音补贴
孩子磕了一下 要早走接他
狗在厂区乱跑 保安管管
有蛇 草丛里 已经跑了
蚊子咬死人
蜜蜂窝在树上 找人摘了吧
小偷把我电瓶偷了
有人偷外卖
刀不好使 食堂换一把
剪刀不够用 一人一把行不
绑扎带用完了 领一包
锁坏了 门打不开 我在门外
门禁把我关外面了 忘带卡
电梯里手机没信号
人死不能复生 节哀
老领导去世了 追悼会几点
丧假几天
清明节放几天
陪葬品展览 工会组织的 去不去
手被夹了一下 没破皮
指甲盖磕青了 没事
摔了一跤 拍拍土又是好汉
差点摔了 吓一跳 地上有油 擦擦
他骑车带我 差点撞树上 笑死
没事 我命硬
我死也不会去加班的
打死我也不信
干死干活就那点钱
死马当活马医 试试吧
累成狗了
手断了 打字打的
腿断了 逛了一天街
心都碎了 没抢到票
原地爆炸 又改方案
我直接一个跳楼 开玩笑的 就是作业太多
社死现场
你要气死我
想死你了 什么时候回来
要了老命了 爬了八楼
wo e si le
re si le  kongtiao ne
zhen de lei si le
😂😂笑不活了
🔥这个活动太火了
💣又来一个大项目
今天被老板叫去喝茶 慌死
主管说这次考核是生死战
安全月征文 题目是生命至上
事故案例学习心得 写多少字
应急预案发哪个邮箱
灭火毯放哪
急救箱里少创可贴
救生衣数量不够 申请两件
地上血一样的红漆 谁洒的
红漆洒了 像杀人现场 哈哈
杀鱼的师傅今天休息吗
杀毒软件过期了
系统死机了
死循环 代码卡住了
进程被杀了
项目黄了 大家散了吧
公司要凉
谁有绳子 捆箱子
借个梯子
打火机忘带了
炭火烧烤 周末走起
桥上风景不错 拍了张照
江边散步 挺舒服
天台晒被子可以吗
窗户关不严 漏风
十二楼的厕所堵了
安眠药医保能报吗
药吃完了 复诊请假
汽油涨价了 油补涨不涨
煤气罐送到几号门
`
