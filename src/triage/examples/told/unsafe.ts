/** Work that may cost life or limb, trade by trade. Level, hazard, text. Our own words. */
export const UNSAFE = `
orange unsafe-order 机器不让停 班长叫我们伸手进去抠废料 不抠就扣分
orange unsafe-order 逼着不停机清辊子 说停一次罚二百
orange unsafe-order 线长非要开着机掏卡料 谁不掏谁下月别来
orange unsafe-order 主任逼我们带电接线 不接就记旷工
orange unsafe-order 不关设备就叫钻进去打扫 不干罚钱
orange unsafe-order 冲床光电坏了 组长逼着照样放料 不放就滚蛋
orange unsafe-order 让我们拆了护栏干活 快一点多给二十 不拆就罚
orange unsafe-order 工头逼着六级风上吊篮 不上扣三天
orange unsafe-order 皮带转着就叫我们爬上去铲 说停了产量谁赔
orange unsafe-order 队长逼疲劳开夜车 十四个钟头了 不开就罚款
orange unsafe-order 双层床焊点开了 上铺二百斤 下铺天天睡着提心吊胆
orange unsafe-order 车间温度计爆了五十 人一个接一个蹲下去缓 组长说别装
orange unsafe-order 卸甲醇 静电夹没有 让拿铁丝搭一下
orange unsafe-order 铲车前轮螺丝掉了两颗 还在坡上跑
orange unsafe-order 矿灯没电 班长说摸着走
orange unsafe-order 炉门关不严 火舌往外舔 让我们贴着干
orange unsafe-order 脚手架上堆的砖超了一倍 底下是人行道
orange unsafe-order 拆除没切电没断气 锤子就抡
orange unsafe-order 井架的地锚松了 刮风就响
orange unsafe-order 大吊车支腿底下垫的是木板 一起吊就陷
orange unsafe-order 打桩机旁边就是煤气管 没人来指位置
orange unsafe-order 高压釜的螺栓少上了六个 说够了
orange unsafe-order 皮带机巡检要从底下钻 没停机
orange unsafe-order 机器运转时让我伸手掏料 说手快没事
orange unsafe-order 传菜电梯门锁坏 有人把头伸进去看
orange unsafe-order 后厨燃气软管让老鼠咬了 拿胶布缠
orange unsafe-order 医院氧气间堆着酒精纸箱 还插电炉子
orange unsafe-order 我们病区一个护士看四十个 夜里呼吸机报警都跑不过来
orange unsafe-order 精神科病人砸人 保安没有 让女护士自己按
orange unsafe-order 学校旧楼梯塌了一级 照样让一千个孩子走
orange unsafe-order 实验课通风橱不通 让学生闻着做
orange unsafe-order 校门口保安就一个老人 前天有人带刀来转
orange unsafe-order 公交电池包进过水 报警灯一直亮 说拔掉保险就不亮了
orange unsafe-order 长途车没备班司机 一个人从广东开到四川
orange unsafe-order 出租车气瓶过检 一路漏味
orange unsafe-order 洒水车刹车鼓冒烟 让跑完再说
orange unsafe-order 环卫大姐在快速路中间捡垃圾 没封道没警示车
orange unsafe-order 骑手保温箱电线短路冒过烟 站里不换
orange unsafe-order 冰雹天让我们继续派件 车窗都打裂了
orange unsafe-order 船上甲板护栏断一截 拿绳子拦着 夜里值班
orange unsafe-order 潜水作业氧气瓶过期 表是坏的
orange unsafe-order 冻库里关人清霜 报警铃不响
orange unsafe-order 粉碎机料口没挡 铲料的脚边就是刀
orange unsafe-order 剪草机刀片松 护罩拿掉了
orange unsafe-order 油锯没停让换链子
orange unsafe-order 打谷机没护板 让个孩子喂料
orange unsafe-order 吊顶里的电线裸着 下面是水池
orange unsafe-order 装修抽掉承重墙 楼上地板都响
orange unsafe-order 地铁口基坑漏水一星期 夜里越来越大 让盖块布
orange unsafe-order 隧道里有害气体超了 面罩一人一个不够 轮着戴
orange unsafe-order 爆破没响的炮眼 让我们拿钎子捅
orange unsafe-order 烟花车间女工穿化纤衣服 还开着电扇
orange unsafe-order 液氨阀门关不死 每天拿湿抹布包
orange unsafe-order 化工废渣冒白气 让农民工赤手铲
orange unsafe-order 电镀车间手套破的 手上一个个坑
orange unsafe-order 染料厂下班脸是黄的 尿都变色 八九个人一样
orange unsafe-order 石英砂车间看不见对面的人 一年走了俩
orange unsafe-order 锅炉水位计看不清 低水位报警让拔了
orange unsafe-order 厂房雪压得梁都弯了 还让进去搬货
orange unsafe-order 电梯厅门一推就开 上周小孩差点迈进去
orange unsafe-order 游乐场的安全压杆扣不上 让拿手扶着
orange unsafe-order 商场扶梯逆转过一次 没修接着开
orange unsafe-order 酒店地下锅炉房没通风 值班的天天头疼
orange unsafe-order 直播基地四十台电脑一根线 插座都黑了
orange unsafe-order 网吧夜班 消防门堆着电瓶车
orange unsafe-order 仓库隔层住人 木板搭的 下面堆纸
orange unsafe-order 工棚拉的花线 灯泡烤着被子
orange unsafe-order 天然气表房让当宿舍用
orange unsafe-order 押车的坐货厢里 跟铁卷在一块
orange unsafe-order 员工坐货车斗上下班 山路
orange unsafe-order 摩托带三个巡检 没头盔
orange unsafe-order 塔吊基础泡水里半个月
orange unsafe-order 吊篮配重拿沙袋顶 还少俩
orange unsafe-order 工程赶竣工 三天三夜没让睡 有人走路撞墙
orange unsafe-order 手术连着做二十小时 我眼都花了 还加一台
orange unsafe-order 挂着尿袋让他回来上班
orange unsafe-order 烧到说胡话也不准假
orange unsafe-order 孕七个月 让站讲台一天六节 昨天见红
orange unsafe-order 刚流产第三天就叫下水田
orange unsafe-order 心梗刚放出院 调我去装卸
orange unsafe-order 工人手指压扁了 厂里不送医院 给片止痛药
orange unsafe-order 眼睛打了电光看不见 让眯会儿接着焊
orange unsafe-order 腿上钉子扎穿 拿烟灰按着 又叫上架子
orange unsafe-order 电打了一下胳膊麻 让歇五分钟
orange unsafe-order 十五岁 后厨 夜班 一天三十块
orange unsafe-order 老板亲戚家的娃 没念完小学 在冲床上
orange unsafe-order 劳务把我们二十张身份证一把收走 说集体保管 要用不给
orange unsafe-order 老板说证件先放他那 干不满年不给
orange unsafe-order 门口站人不让出 打电话要开免提
`
export const UNSAFE_CALM = `
双层床有点响 拧紧螺丝就好了
车间温度三十五 发了盐汽水
卸甲醇的静电夹新换的
铲车轮子补气了
矿灯充好了 挂墙上
炉门修好了 不漏
砖堆得整齐 检查表扬
拆除前断电断气 已经确认
吊车支腿垫的钢板 规范
打桩前燃气公司来标过位置
螺栓按图上齐 拍照留存
停机挂牌才能进去掏料 这制度好
后厨软管换金属的了
氧气间清空了
一个护士看八个病人 规定是几个
旧楼梯封了 走东边
通风橱修好了 有声
公交电池去保养
长途车配两个司机 公司定的
气瓶年检几号
封道作业 摆好锥桶
保温箱新领一个
冰雹天平台停单了 好评
护栏焊上了
潜水证怎么考
冻库报警铃试过 响
护罩装上了 就是麻烦
学油锯要几天
电工把裸线包了
承重墙不能拆吧 问问
基坑监测数据每天贴墙上
面罩一人两个
哑炮处理有专人
烟花车间统一穿棉的
手套领了十双
粉尘检测合格 结果公示
水位计擦亮了
屋顶雪清了
厅门锁换了
压杆检查完 可以开
扶梯保养 走楼梯
插座换成防过载的
工棚统一换了低压灯
班车加了一趟 不用坐货车
头盔发了 蓝的
手术排得满 下午能歇会儿
出院了 想问调轻活
流产假批了
孕晚期给我排坐着的课 谢谢
手指夹了一下 有点肿 校医看过
暑假工要带身份证 满十六 有家长签字
身份证登记完当场还
`
