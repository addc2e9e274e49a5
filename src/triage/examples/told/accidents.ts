/** Accidents at work, on the road and at home, as they are told by who lies there, who stands by, who hears of it. Level, hazard, text. Our own words. */
export const ACCIDENTS = `
red accident 打包机的压板下来了 我师妹手背给压成一张纸
red accident 冲压那边叫了一声 过去看 老姜右手就剩俩指头
red accident 剪毛机把大拇指肚削下来了 拿毛巾裹着呢
red accident 袖套让钻头绕住 整个人往里拽 我刚拉了电闸
red accident 她围裙带子卷进和面机 人趴在机器上 脸都憋紫
red accident 压面条的 手跟着面皮进去了 卡在辊子中间退不出来
red accident 切菜机 手指头掉案板上了 找着了 放冰里行不
red accident 轧花机吃了胳膊 肩膀那块都裂了
red accident 裁床大刀下来没停 四根手指齐刷刷的
red accident 叉车叉子插进小腿肚子 人还穿在上面
red accident 倒车没看见 把蹲着抽烟的老李压底下了 轮子还在他腰上
red accident 天车落钢锭 底下的徒弟没躲开 现在压着半个身子
red accident 托盘架子倒多米诺一样 一排全倒 捡货的姑娘埋里面了
red accident 卸玻璃 整架子扣下来 两个人夹中间 血从底下淌出来
red accident 大理石板倒了 夹着我的腿 我自己搬不动 仓库没人
red accident 水泥罐车溜坡 把指挥的人顶墙上
red accident 推土机回身没看 碾到测量员了
red accident 电梯井里掉下去个人 负二层 我拿手电照 没动
red accident 铺石棉瓦的 一脚踏穿 从六米多下去 头先着地
red accident 支模板的师傅往后退一步 退空了
red accident 他说拿个扳手 一回身人从平台边上没了
red accident 广告牌上的工人悬在半空 安全绳勒着胸口 喘不上来
red accident 升降车翻了 篮子里俩人都甩出来
red accident 梯子滑了 我爸从三米高后脑勺磕水泥地 耳朵出血
red accident 空调外机的师傅挂在五楼护栏外 安全绳快磨断了
red accident 扎钢筋滑了 钢筋头从下巴穿进去
red accident 踩到钉子板 钉子从脚面出来了 拔不拔
red accident 气钉枪打进膝盖 拔不出来
red accident 角磨机片崩了 半片扎脖子里 血跟水管似的
red accident 砂轮炸了 碎片打进眼珠子 他捂着眼直叫
red accident 电锯弹回来 锯在大腿上 按不住血
red accident 草坪机石子崩起来打太阳穴 人晃两下倒了
red accident 割草刀片飞出来把小腿肉掀了一大块
red accident 吊链断了弹过来抽在脸上 鼻子都没了形
red accident 轮胎充气炸了 钢圈崩他脑袋上
red accident 气瓶倒了瓶嘴断了 跟炮弹似的 撞翻俩人
red accident 锅炉蒸汽喷出来 老周上半身全熟了 皮一碰就掉
red accident 油锅翻了 帮厨从胸口到大腿全是泡
red accident 钢水溅了 裤子粘肉上扒不下来
red accident 热沥青倒腿上了 凝住了 撕不开
red accident 开水房水箱爆了 小姑娘脸上起皮
red accident 硫酸管子脱了 我胳膊一直冒烟 水冲不掉
red accident 烧碱溅进眼里 看东西全白 火辣辣
red accident 氢氟酸洒手上 开始没事 现在骨头缝疼得要死
red accident 氨管裂了喷一脸 眼睛睁不开 嗓子封住
red accident 电焊工碰着裸线 抽抽两下就贴在架子上不动了
red accident 浇混凝土振动棒漏电 一圈人都麻了 有一个没起来
red accident 修灯没拉闸 人从梯子上弹下来 手掌黑了个洞
red accident 高压柜打火 老张头发全焦 衣服碎成条
red accident 抽水泵漏电 下水的人一碰就沉下去了
red accident 打井掉下去个人 井口就这么点大 底下还喊呢
red accident 挖管沟塌了 土到脖子 脸都黑了
red accident 沙堆滑了 小孩埋进去 就露一只鞋
red accident 煤仓堵了他下去捅 煤一塌人没影
red accident 粮仓 站在麦子上往下陷 已经到胸了
red accident 清化粪池 一个下去没声 第二个去捞也没声
red accident 发酵罐 打开盖就下去 十秒钟人软了
red accident 酒厂窖池 师傅下去舀糟 倒里面了
red accident 泡菜池底下躺着两个 谁有氧气
red accident 冷藏车里装货 门从外头关死 我在里面快冻僵
red accident 冷库压缩机漏 我俩困在三号库 电话快没电
red accident 电梯掉到底坑 里面六个人 有个阿婆不说话
red accident 施工电梯冲顶 人都摔成堆
red accident 罐区闪爆 值班的小杨飞出去十几米
red accident 面粉车间闷响一声 墙没了 里头还有三个人
red accident 烟花库响了 人都往外爬 身上带着火
red accident 充电棚炸了 看车的老头趴地上
red accident 高压锅炸了 食堂大姐满脸血
red accident 瓦斯响了 下面一个班联系不上
red accident 老顶下来了 堵在里边五个人 敲铁管还有回音
red accident 透水了 水位一直涨 巷道里头还有人
red accident 皮带着了 烟往工作面灌 下面几十号人
red accident 罐笼卡半道 里面的人喊不行了
red accident 隧道掌子面塌了 挖机司机压在驾驶室
red accident 盾构舱里的人出来就抽 浑身发绀
red accident 桥墩模板爆了 浇筑的人跟着混凝土下去
red accident 满堂架垮了 上头浇板的七八个全砸底下
red accident 塔吊折了 驾驶室掉地上 人还在里面
red accident 吊篮翻个儿 一个挂着 一个掉了
red accident 外架刮倒了 砸路过的几个女工
red accident 围挡让风吹倒压着个卖菜的
red accident 挡土墙倒了 砸厕所 里面有人
red accident 宿舍楼板掉了 砸床上的人
red accident 教室吊扇掉下来 削了学生额头
red accident 学生从双杠上摔下来 脖子歪着 不敢动他
red accident 实验课烧瓶爆了 三个娃脸上都是玻璃
red accident 幼儿园滑梯 娃的手指绞断了
red accident 校车跟货车撞了 娃娃们全在哭 前排司机卡着
red accident 公交失控冲上站台 底下有人
red accident 早班车跟水泥车对撞 一车人 方向盘顶我胸口
red accident 我开大巴 刹不住 撞护栏了 乘客倒一片
red accident 厂车翻沟里 我们二十几个人 好几个流血
red accident 长途货车追尾 驾驶室挤扁 人夹在里面还有气
red accident 半夜高速上 我被撞下护栏 动不了 手机还亮
red accident 送餐路口让右转车卷底下了 人在车轮后面
red accident 同站的骑手摔了 头盔都裂 耳朵眼往外冒血
red accident 快递三轮翻了压着腿 站里的小哥在辅路
red accident 扫马路被轿车撞飞 大姐落绿化带里了 没声音
red accident 垃圾车压缩箱 小伙子半截身子在里头
red accident 洒水车倒车 把我同事压轮下
red accident 修车千斤顶倒了 车砸胸口上
red accident 补胎的趴底下 车掉下来 只看见脚
red accident 船舷滑下去 人掉江里 没穿救生衣
red accident 缆绳崩断抽腰上 水手断成虾米样
red accident 渔船翻了 三个人抱着桶 看不见船老大
red accident 挖沙船上掉下去一个 水急 冒了两下头
red accident 污水厂沉淀池 巡检的滑下去了 捞不到
red accident 洗水果池触电 站水里的都麻
red accident 修剪树枝的从树上掉下来 挂在铁栅栏尖上
red accident 蜘蛛人绳子断一根 人打横吊着 在二十层
red accident 换灯泡从人字梯翻下来 尾椎着地 下半身没感觉
red accident 擦窗的阿姨连人带纱窗出去了 四楼
red accident 保洁从扶梯顶上滚到底 脑后一滩血
red accident 商场自动扶梯 梳齿板掀了 人脚绞进去
red accident 卷闸门落下来砸到店员脖子上
red accident 酒店布草井 服务员掉下去了 七楼到一楼
red accident 洗衣房滚筒转着 胳膊绞进去三圈
red accident 切肉机 腕子上一刀 白骨头都看见
red accident 冷面摊的煤气罐喷火 我袖子全着了
red accident 鞭炮炸手里 手指剩根皮连着
red accident 病人家属推搡 小护士后脑磕柜角 人不清醒
red accident 针头扎到艾滋病人用过的 现在流着血 怎么办快
red accident 我腰被压住了 下面没知觉
red accident 我这只手没了 你们快点
red accident 我现在困在井底 水到膝盖
red accident 我在机器里面 别开电 千万别开电
red accident 我被埋了 手能动 手机在胸口
red accident 脚卡在链条里 停机了也拿不出来
red accident 眼睛里进了铁水 啥也看不见
red accident 我动不了 背上压着架子 闻见焦味
red accident 我好像肋骨断了 吸气就扎
red accident 我肠子出来了 拿衣服兜着
red accident 我一个人在三号仓 腿断了 骨头支着
red accident 耳朵在流水一样的东西 刚从架子上掉下来
red accident 我儿子在你们厂上班 工友说手断了 在哪家医院 现在咋样了 没人接电话
red accident 我家那口子说腿压住了 就打了三个字 电话就断了 在东区料场
red accident 孩子他舅在工地掉下来了 他们拿板车往外推 不叫救护车
red accident 我爸六十了给你们看场子 让狗咬得腿上见骨头 没人送医院
red accident 我姐在你们食堂 让绞肉机绞了 现在还卡着
red accident 我男人开矿车的 车翻崖下了 叫人啊
red accident 工头不让打120 说自己拉去 人都不出声了
red accident 队长说先把机器修好再救人 人还夹着呢
red accident 老板怕花钱 拿三轮拉走了 路上一直流血
red accident 班长让瞒着 可小吴头上那窟窿一直冒血
red accident 现场给围起来不让拍 人还躺在里面没抬出来
red accident 掉下来了 掉下来了 三个
red accident 断了 手 快
red accident 压住了压住了 停停停
red accident 卷进去了 停机
red accident 底下还有人
red accident 人埋了
red accident 血 好多血 二车间
red accident 头破了 看见骨头了
red accident 砸着了 头
red accident 电了 人没反应
red accident 掉井里了 快
red accident 有人从顶上下来了
red accident 俺哥叫石头夯着了 起不来 恁快点
red accident 俺爹叫三轮轧住了 在东地
red accident 老刘让大车给怼了 躺那嘎达不动弹
red accident 钩机一甩 把人抡出去了 老惨了
red accident 那个老表遭卷扬机绞倒起了 手杆都断咯
red accident 从架架上滚下来咯 脑壳都绽了
red accident 有个人遭砸到起 脚杆压起在 搬不动
red accident 工友俾铲车撞亲 碌咗落坑
red accident 佢只手俾机器夹住 攞唔出
red accident 有人跌落嚟 成头血
red accident 伊从三楼踏空跌下来 头浪全是血
red accident 阿三手轧牢了 机器还勒转
red accident 有个人跌得楼下去了 脑壳开了坼
red accident 他手遭机子绞哒 血直飚
red accident 有人从jiazi上掉下来了
red accident 手被jiqi卷进去了 kuai
red accident 他摔下莱了 头柳血
red accident 人被也在底下了 快就人
red accident 手指头被机七切断了
red accident 脚手加塌了 压了好几个
red accident 有人触店了 在配店房
red accident 吊车把人杂了
red accident 嗯就是我们这边有个人他从那个架子上面掉下来了然后头上全是血你们能不能快点叫个车过来在四号楼
red accident 喂那个机器把老王的手给绞了我们现在停机了但是拿不出来怎么弄啊
red accident 我在路上被车撞了就是那个右转弯的大车它把我腿压了我现在起不来在人民路这边
red accident 就刚才那个货架倒下来砸了两个人一个还在下面我们搬不动
red accident 师傅带我修电梯 他在轿顶 电梯突然动了 上面没声
red accident 搬家公司抬钢琴 楼梯上滑了 压着前面那个
red accident 装卸口液压板掉了 夹断脚
red accident 葡萄园打药 喷雾机传动轴缠了裤腿 人被扭成一团
red accident 收割机堵了用手掏 手臂没了
red accident 铡草机 半截胳膊
red accident 砖厂 挤砖机 人进去一半
red accident 采石场放炮 石头飞出来打脑门上
red accident 水泥厂 下料口 人掉进去 磨还在转
red accident 纸厂 打浆池 工人栽进去了
red accident 造纸辊 头发跟头皮一块扯了
red accident 印染 高温缸盖弹开 蒸了一身
red accident 玻璃厂 热玻璃液流脚面
red accident 铸造 砂箱翻 铁水包倾了
red accident 电镀槽 滑进去半条腿 肉都白了
red accident 木工 压刨 把手掌刨没一层
red accident 家具厂 打胶枪打进手背 肿到胳膊 发黑
red accident 石材厂 大锯片飞了 切肩膀
red accident 屠宰场 电麻棒戳自己身上了 倒血槽里
red accident 鱼塘增氧机漏电 捞鱼的趴水面
red accident 游泳馆 救生员自己抽筋沉底
red accident 剧场 灯架掉舞台上砸到演员
red accident 体育馆看台塌一块 底下搬椅子的没出来
red accident 加油站 顶棚塌了 加油员埋了
red accident 基站塔上 兄弟挂上面了 喊不应
red accident 风电 机舱着火 两人在上面下不来
red accident 电线杆倒了 杆上的人跟着砸下来
red accident 巡线的掉山沟 对讲还有声 说腿断
red accident 林场 树倒反了 压住油锯手
red accident 滑雪场 缆车掉一个厢 里面有人
red accident 动物园饲养员让熊拖进去了
red accident 牛场 公牛顶了老张肚子 肠子挂出来
red accident 野外勘探 人滑坡下去了 看不见人
red accident 抢修水管 塌方 我搭档只露着头 水还在灌
red accident 下水道清淤 突然来水 人冲走了
red accident 停车场道闸砸头上 保安晕过去
red accident 立体车库板子掉 人在下面取车
red accident 洗车房高压水枪打进眼 眼球破了
red accident 理发店热水器漏电 洗头妹倒地上
red accident 麻将馆 不对 是我们活动室 天花板掉了 砸着老同志
red accident 不是擦伤 是整块肉没了 骨头白花花
red accident 别以为是小事 指头真断了 在手套里
red accident 以为是演练 过去才看到真有人压着
red accident 一开始说没事 站起来走两步又倒了 现在吐血
red accident 看着没外伤 可他说肚子疼 脸白得没血色 刚被撞的
red accident 腿是好的 就是后背 一动就叫 从楼上掉下来的
red accident 刚才还在跟我抢烟抽 转眼就让钢丝绳抽走半边脸
red accident 前面听到一声闷响 过去安全帽扁了 人在底下
red accident 对讲机里喊了一句 我掉下来了 就没动静
red accident 监控里看他走进搅拌站 十分钟没出来 现在机器卡住了
red accident 安全帽漂在水上 人呢
red accident 鞋还在平台上 人不见了 下面二十米
red accident 只剩半截绳子在晃
`
