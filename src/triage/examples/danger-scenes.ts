/** Danger as it is told from inside it: without its keyword, corrected, whispered, in pieces, by a relative, in dialect, in pinyin; and danger that
 * is near. Level, hazard, text. Our own words. */
export const SCENE_LINES = `
red accident 他不是自己走出来的 是抬出来的 机器还没停
red accident 不是擦破皮 是整根手指不见了
red accident 不是演习 真的有人压里面了
red accident 不是玩笑 老许真从顶上下去了
red accident 本来以为没事 结果他站不起来了 腿都弯了
red accident 以为他躺着歇会儿 一摸全是血
red accident 人是掉下去的 不是跳的 快来
red accident 绳子断的时候他在半空 现在在地上不说话
red accident 砰的一声 回头一看老吴在地上
red accident 听见咣当一声 过去看人在架子底下
red accident 只听见他喊了一声 人就没影了
red accident 刚还在跟我说话 一转身就下去了
red accident 五米多高 直接拍地上
red accident 掉下来的时候砸到铁架子 现在哼都不哼
red accident 他站的那块板翻了 人跟板子一块下去
red accident 架子晃了一下 两个人没站住 都下来了
red accident 踩到没固定的盖板 人漏下去 下面是地下室
red accident 电梯门开了里面没轿厢 他一脚就迈进去了
red accident 货梯门没关 推车的连人带车下去了
red accident 擦窗户的大姐翻出去了 三楼
red accident 装灯的从人字梯顶上仰过来 后脑勺磕地上
red accident 后脑勺磕台阶上了 一滩血 他说看不见东西
red accident 脑袋开瓢了 拿毛巾捂着 毛巾都透了
red accident 脸上豁了个大口子 肉都翻出来了
red accident 小腿骨头支出来了
red accident 胳膊反着的 肯定断了 疼得满地打滚
red accident 整只手黑了 电的
red accident 半个手掌没了 手套里都是血
red accident 手套里还有一截 赶紧送哪个医院
red accident 断指用不用冰 快说 人在路上
red accident 指头掉哪儿了找不着 他快疼死了
red accident 人卷进去半截 谁懂这机器怎么倒转
red accident 急停按了没用 手还在里头绞着
red accident 辊子咬住袖口不放 已经到胳膊肘了
red accident 围裙带子绞进去了 把他往里拉
red accident 辫子卷上去 头皮揭了一块
red accident 压机落下来他没抽出来手
red accident 模子合上了 里头是小方的手
red accident 铁水溅了 他半边脸
red accident 钢包漏了 底下的人没跑掉
red accident 滚油翻了 浇了后厨小妹一腿
red accident 开水桶倒了 食堂阿姨从腰往下全烫了
red accident 蒸汽管崩了 两个人脸上脱皮
red accident 硫酸溅眼睛里了 冲水冲了还是睁不开
red accident 碱液喷一身 皮肤滑溜溜的在烂
red accident 吃了一嘴药水 嘴都烧烂了
red accident 高压水枪打穿了他的脚
red accident 砂轮片飞了 扎他肚子上
red accident 钉枪走火 打进手心里 拔不出
red accident 角磨机反弹 割到脖子 血呼呼往外冒
red accident 电锯锯大腿根上了 按不住
red accident 玻璃碎了 割到手腕动脉 血一股一股的
red accident 钢丝绳崩断抽到老贺脸上
red accident 千斤顶滑了 车落下来 他在底下
red accident 修车的时候车溜了 人夹在墙和车中间
red accident 倒车没看见人 压过去了 人还有气
red accident 铲车斗子放下来正好有人在下面
red accident 叉车翻了 司机压在护顶架底下
red accident 拖拉机翻沟里 开车的没爬出来
red accident 大巴掉河里了 才爬出来三个
red accident 车翻了 卡在驾驶室 闻到汽油味
red accident 高速追尾 我腿卡住了 后面车还在撞
red accident 刹不住了 下坡 车上四十个人
red accident 公交刹车失灵了 正往下冲
red accident 连环撞 前面那辆冒烟了 人没出来
red accident 送货路上被渣土车刮倒 腿在轮子底下
red accident 电动车撞护栏上 人飞出去了 头盔掉了
red accident 骑手小宋让车撞了 躺马路当中 后面还有车
red accident 雨太大 我连人带车冲沟里了 水往上涨
red accident 井盖没了 扫地大姐一脚下去 人看不见了
red accident 扫雪车把人卷了
red accident 垃圾压缩车 手没抽出来 压进去了
red accident 垃圾车后面那兄弟 被压缩板夹了
red accident 砖墙歪下来把三轮车和人一起埋了
red accident 挖着挖着土下来了 埋到脖子
red accident 沟边塌了 光看见一只手
red accident 土方下来了 挖机也埋了 司机在里头
red accident 边坡垮了 下面干活的七个 跑出来五个
red accident 还有两个没跑出来
red accident 点名少了三个 都在塌的那头
red accident 喊名字只有一个答应 别的没声
red accident 顶板下来了 采煤的堵里头
red accident 巷道进水了 电话打不通里面
red accident 盾构那边冒水冒沙 有人没撤
red accident 桥面塌了一块 车掉下去两辆
red accident 楼板掉了 三楼掉到二楼 有人压着
red accident 屋顶被雪压垮了 里面二十多个女工
red accident 大风把棚子掀了 砸倒一片人
red accident 塔吊折了 大臂砸到工棚上
red accident 吊的料掉了 正好食堂门口排队的
red accident 堆的粮袋倒了 压了两个装卸的
red accident 粮仓里人往下陷 到胸口了 越动越深
red accident 掉粮堆里了 光看见安全帽
red accident 沙子埋到腰了 动不了 上面还在往下掉
red accident 冷库货架多米诺一样倒 小周在里面
red accident 人掉水泥罐车里了
red accident 打桩机倒了 砸到配电房
red accident 船翻了 有六个落水 捞上来两个
red accident 缆绳断了抽倒水手 掉海里了
red accident 有人掉江里 救生圈够不着
red accident 游泳池救生员没看住 孩子沉底了
red accident 水上平台翻了 他不会水
red accident 涵洞下暴雨进水 车淹了 司机在里面拍窗
red accident 地下车库灌水 保洁的两口子在底下
red accident 地库水到脖子了 门推不开
red accident 洪水进厂了 我们十几个困在二楼 水还在涨
red accident 山洪来了 工棚冲走了 老乔他们没上来
red accident 泥石流把宿舍埋了半边
red accident 电死人了快拉闸
red accident 老何粘在配电柜上下不来
red accident 水里漏电 踩进去的都倒了
red accident 焊着焊着人就直了 手里还攥着焊把
red accident 拉线的碰高压线了 整个人冒烟
red accident 修空调的挂在外墙 不动 可能电了
red accident 雷劈了 田里干活的倒了俩
red accident 炉子爆了 烧火的飞出去
red accident 气瓶炸了 半条腿没了
red accident 轮胎打气打炸了 师傅脸上全是血
red accident 锅炉炸了 墙都没了 底下有人哼哼
red accident 高压锅在后厨炸了 大师傅倒地上
red accident 实验室烧瓶炸了 学生眼睛里有玻璃
red accident 体育课单杠倒了砸到学生 没意识
red accident 学生从双杠摔下来 脖子不能动
red accident 热水房爆管 老师烫得起大泡 整个背
red accident 病床倒了压着护工的腿
red accident 氧气瓶倒了砸到小护士头
red accident 放射源掉了 他用手捡的 现在手红肿
red accident 被狗咬了 撕掉一块肉 止不住
red accident 马蜂蜇了一群人 有个喘不上气
red accident 猪场的人掉沼气池 去捞的也没了
red accident 发酵罐下去一个没一个 已经三个了
red accident 他下去救人 也没声音了
red accident 下窨井的哥俩都不应声
red accident 里头有味 上一个还没出来 下一个又下去了
red accident 绳子拽上来是空的
red accident 空气呼吸器报警了 他还在里面
red accident 储罐里面敲三下回三下 现在不回了
red accident 升降平台卡半空了 上面的人中暑了
red accident 吊篮撞墙了 里头两个一个掉下去一个挂着
red accident 人挂在安全绳上 头朝下 半天了
red accident 安全带勒着 他脸都紫了 下不来
red accident 游乐场设备停在顶上 有个工人甩下来了
red accident 滑雪场缆车掉了一个厢
red accident 货架上的轮胎滚下来砸了理货的小姑娘 叫不醒
red accident 卷闸门掉下来卡着脖子
red accident 自动门夹着老太太了 保安掰不开
red accident 扶梯反转了 一堆人压一起
red accident 搬钢琴楼梯上滑了 压着老韩胸口
red accident 搬家的师傅从楼梯滚下来 冰箱压身上
red accident 石材倒了 夹住两条腿 叉车过不来
red accident 板材砸下来 肋骨断了 咳血
red accident 从车上卸管子 滚下来把人挤扁了
red accident 他被甩出去七八米 没动静了
red accident 头上一个洞
red accident 肠子都出来了
red accident 人在流血 我在给他按着 谁来换我
red accident 按着也没用 血从指缝往外流
red accident 手断了
red accident 腿没了
red accident 压到了压到了 人在下面
red accident 抬不动 快来几个人抬
red accident 谁有千斤顶 人压着呢
red accident 快切断电源 有人
red accident 停机停机停机 人进去了
red life 老板娘突然说胸闷 现在叫她不理人
red life 他说歇一会儿 这一歇就没醒
red life 早上去叫他上班 人已经凉了
red life 推他没反应 鼻子底下没气
red life 打呼噜打着打着没声了 嘴唇发紫
red life 喝完酒吐着吐着不动了 堵住了好像
red life 酒局上老魏滑桌子底下了 叫不应
red life 连着上了三天夜班 刚才一头砸在键盘上
red life 上课上着上着往后倒了 校医没来
red life 开会的时候科长手一松杯子掉了 话说不清楚 嘴歪着
red life 半边身子使不上劲 说话大舌头 我是不是中风了
red life 我左边胳膊麻 胸口像压了块石头 一个人在值班室
red life 胸口疼一个钟头了 越来越厉害 出冷汗
red life 心脏突突的跳 眼前发黑 车停路边了
red life 我快晕了 在机房 门从里面锁的
red life 低血糖犯了 手抖得拿不住手机 谁来
red life 胰岛素打多了 我站不住
red life 哮喘喷雾没了 喘 不 上
red life 喘不了气 救
red life 吃花生过敏 脖子肿得咽不下口水
red life 输液过敏了 浑身起疹子 血压往下掉
red life 噎住了 脸憋紫了 拍背没用
red life 吃鱼丸卡住了 人倒地上
red life 发烧四十一度 抽起来了
red life 抽了五分钟了还没停
red life 癫痫又犯了 咬着舌头 嘴里都是血
red life 晕在厕所里 门反锁 听见咚一声
red life 洗澡间没声音了 煤气热水器开着
red life 一屋子人睡得叫不醒 屋里生着炉子
red life 烧炭取暖的那屋 三个人都没起来
red life 头疼恶心 一屋子都这样 是不是漏气了
red life 闻到臭鸡蛋味 眼睛疼 有人倒了
red life 冷库氨漏了 跑出来的都在咳血
red life 车间有味道 好几个女工开始吐 有一个昏了
red life 油漆桶翻了 里面干活的人晕乎乎站不稳
red life 消毒剂混了 冒黄烟 保洁大姐倒那了
red life 吃完中饭几十个人上吐下泻 有人脱水了
red life 学生集体肚子疼 校车拉不下了
red life 误喝了瓶子里的药水 在吐血
red life 把稀释剂当水喝了
red life 娃喝了洗洁的东西 嘴里冒泡
red life 蛇咬的 腿肿到膝盖了 车进不来
red life 中暑的那个开始说胡话 摸着烫手
red life 晒得倒了 体温计顶到头了
red life 热射病 没车 谁有车
red life 冻得没知觉了 雪地里走不动
red life 山上迷路了 老乡摔了 天黑了 手机剩百分之三
red life 羊水破了 在工地 离医院四十里
red life 大出血 护士长都慌了 血库没血
red life 她怀孕七个月 摔了 下面流血
red life 孩子露头了 我们在班车上
red life 老人一口痰上不来 脸黑了
red life 护工喊 3 床没呼吸了 大夫都在手术
red life 呼吸机停了 备用电没起来
red life 停电了 病房的机器都停了 快
red life 氧气没了 病人快憋死了
red life 电梯卡住了 里面送手术的病人
red life 电梯里困了俩小时 有个喘不上来了
red life 冷库门从外头关了 手机快没电 里面零下十八
red life 冻库里冷得不行了 没人听见我敲门
red life 我锁在罐子里了 他们不知道我在里面
red life 被埋在下面 能打字 不知道还能撑多久
red life 我出不来 水已经到腰了
red life 烟进来了 我找不到门
red life 看不见路 呛得不行 在四楼拐角
red life 用毛巾捂着嘴 门把手烫手 出不去
red life 窗户焊死了 烟越来越大
red life 别打电话 打字说 有人在撬我的门
red life 我躲在柜子里 他拿着东西在外面找我
red life 别出声 他就在隔壁 帮我报警
red life 我不敢说话 他在旁边 帮我叫人来三楼
red life 假装点外卖 我在三零二 有人打我
red life 他没气了
red life 没心跳了 正在按
red life 谁会人工呼吸
red life AED 在哪 快
red life 除颤仪在哪一层 人倒了
red life 喊医生 喊医生
red life 止血带 谁有止血带
red life 快叫车 人不行了
red life 120占线打不进去 人快没了
red life 救护车还有多久 他眼睛翻上去了
red life 脸白了
red life 都倒了
red life 站着的没几个了
red life 人硬了
red life 躺着不动
red life 地上趴着个人 身下一大片红的
red life 马路边有个环卫的 躺着 我喊她没动
red life 楼下有个人趴着 好像是从上面下来的
red life 长椅上那个人坐一上午了 我碰了下 冰的
red life jiu wo
red life kuai lai ren si le
red life you ren yun dao le kuai lai
red life wo bei ya zhu le jiu ming
red life lou shang zhao huo le kuai
red life 救mi
red life 救我 三号
red life 快 人 血
red life 出四了 快来
red life 粗人命了
red life 来人呐 要出人命啦
red life 救人啊啊啊啊啊
red life 🆘🆘 在二车间
red life 🚑 快 南门
red life 🩸🩸 止不住 三楼
red life 俺兄弟躺地上不吭气了 咋弄啊
red life 佢瞓喺地下唔郁 快啲
red life 俺大在地里头栽了 喊不答应
red life 搞快点 人遭不住了
red life 娘子晕咗 救命
red life 弗动了 弗会讲闲话了
red life 老汉儿落到坑坑头去了 莫得声音
red life 赶紧滴 人快么得了
red life 么子办 他手膀子断哒 血直标
red life 崽掉水里头了 冇看见人
red life 整不起来了 人在底下压着嘞
red life 毁了毁了 人掉下去了
red fire 我们这屋着了 烟太大 出不去
red fire 闻见糊味 出来一看走廊全是烟
red fire 充电的那堆车着了 楼道堵了
red fire 电动车在楼道里烧 上面住着二十几户
red fire 插排冒火了 帘子也着了
red fire 油锅着了 盖不灭 窜到烟道里去了
red fire 烟道火上楼顶了
red fire 火到隔壁仓库了 里面全是泡沫
red fire 棉花包着了 越扑越大
red fire 焊渣掉下去 下面海绵着了 已经控制不住
red fire 轮胎堆着了 黑烟遮天
red fire 油罐车着了 司机跑了 离加油站五十米
red fire 大巴后面冒火 乘客在砸窗
red fire 班车自燃 后门打不开
red fire 变压器着了 噼里啪啦往下掉火
red fire 配电间嗞嗞响 火从门缝出来
red fire 宿舍有人抽烟把床点着了 人醉着没醒
red fire 教室空调冒火 学生往外跑踩倒了几个
red fire 病房着了 还有躺着的病人
red fire 养老院二楼冒烟 老人下不来
red fire 超市里头着了 收银的小妹没出来
red fire 网吧那层着火 后门锁着
red fire KTV包房着了 员工在里面找人
red fire 烟花库那边炸了 一个接一个
red fire 化工那边又炸了第二下 玻璃都碎了
red fire 储罐在烧 消防说要撤 我们还有人在里面
red fire 隔壁厂炸了 我们这边墙倒了压着人
red fire 旁边工地着了 火星子飞到我们宿舍了
red fire 秸秆烧到料场了 风往这边刮
red fire 山火下来了 护林的几个没联系上
red fire 灭火器喷完了 火还没灭
red fire 消防栓没水 火上三楼了
red fire 119说十五分钟 等不了了
red fire 有人倒汽油点了 门口全是火
red fire 煤气漏了 有人还在点烟 炸了
red fire 天然气管挖断了 呼呼喷 旁边有明火
red fire 整栋楼都是煤气味 有人在里面
red fire 🔥🔥🔥 仓库 快
red fire 火🔥 二楼 出不来
red fire 冒烟了冒烟了 机器冒烟 有火苗
red fire 着啦着啦 快来
red fire zhao huo la
red fire 走水了 快跑
red fire 失火咯 快来人扑
red fire 火着起来了 娃还在屋里
red violence 我被打了 躺地上 他们还没走
red violence 他们把小刘拖到后面去了 在叫
red violence 来了七八个纹身的 见人就打
red violence 两帮人在门口干起来了 有拿钢管的
red violence 家属把护士摁在墙上扇
red violence 病人拔了针头拿着要扎人
red violence 门诊有人掏刀了 大夫跑了 他在追
red violence 病房里他把输液架抡起来了 有人流血
red violence 值班护士被醉汉堵在配药室 她在里面喊
red violence 家长带了一车人冲校门 打保安
red violence 有个男的翻墙进幼儿园 手里有刀
red violence 学生拿美工刀划了老师
red violence 宿舍里三个打一个 打得爬不起来
red violence 乘客打司机 车还在开
red violence 抢方向盘了 快撞护栏了
red violence 车上有人拿刀 大家往后挤
red violence 被人拦在楼道打 外卖全洒了 他还在踹
red violence 商家老板拿菜刀出来了 追我
red violence 保安队围着一个骑手打 头破了
red violence 城管把老太太推倒了 老太太不动了
red violence 客人把服务员头按在火锅边上
red violence 喝多的客人砸酒瓶子 扎到小妹胳膊
red violence KTV里有人打起来 血流一地
red violence 老板带人把我爸打了 现在还在打
red violence 工头拿扳手砸了小田的头
red violence 他把我往墙上撞
red violence 他掐我脖子
red violence 他又打我了 我跑到厕所锁着门
red violence 我老公追到单位来了 拿着刀
red violence 前男友在店门口砸门 说要弄死我
red violence 有人在砸我宿舍的门 喊我名字
red violence 他们撞门了 撑不住了
red violence 撬锁进来了 我在床底下
red violence 几个人架着她往面包车上拖
red violence 把人塞后备箱了 车牌没看清
red violence 路上两个人跟着我 越走越快 我在跑
red violence 被抢了 刀架着 包没了 他还没走
red violence 抢劫 便利店 就我一个人
red violence 有人开车往人堆里撞
red violence 开车撞人了 撞了好几个 还在撞
red violence 举着斧头在走廊走
red violence 枪响了
red violence 拿钢筋捅肚子了
red violence 捅了
red violence 在砍
red violence 血溅一墙 他还在砍
red violence 扣着我们不放 门口有人守着 三天没给饭
red violence 手机收了 我偷偷用别人的发 他们不让出大门
red violence 被骗到山里 干活不给走 跑了就打
red violence 砖窑里关着四个人 脚上有链子
red violence 说是招工 到了就关起来 逼着打电话骗人
red violence 传销 我在五楼 门反锁 求你们报警
red violence 逼我写欠条 不写不让出这个屋
red violence 把我们几个锁会议室 说不签字别想走
red violence 老板把门焊上了 我们在里头
red violence 关在地下室 看不到时间
red violence 我儿子打电话哭 说有人看着他 然后就断了
red violence 我闺女去外地打工 说被人控制了 只发了个定位
red violence 我弟给家里发了个救 再也打不通了
red violence 老公去讨薪 被人带走了 电话关机
red violence 俺哥去要账叫人堵屋里打 现在打不通
red violence 打起来了打起来了 快
red violence 干仗了 见红了
red violence 揍得不成人样了
red violence 搞架了 拿刀砍的
red sexual-violence 他把门反锁了 脱我衣服
red sexual-violence 经理把我堵在酒店房间不让走 在扯我衣服
red sexual-violence 他喝多了压在我身上 我推不动
red sexual-violence 下了班他把我拉进仓库 正在
red sexual-violence 酒里有东西 我头晕 他要带我去开房
red sexual-violence 她被灌醉了 让两个男的架走了
red sexual-violence 值班室里有女的喊不要
red sexual-violence 昨晚他强奸了我 他现在在门外
red sexual-violence 他说不从就开除 现在把我按在沙发上
red sexual-violence 车上有个男的掏出来蹭我 我动不了
red sexual-violence 护工进女病人屋里半天了 里面在喊
red sexual-violence 包房里客人把小妹衣服撕了 门堵着
red sexual-violence 有人钻进女浴室 抓住一个不放
red self-harm 我坐在楼边上 脚悬着
red self-harm 我在二十二楼 没有护栏
red self-harm 我在楼顶 别上来
red self-harm 你们上来我就松手
red self-harm 我已经翻过去了
red self-harm 栏杆外面风真大
red self-harm 江水好黑 我脱了鞋
red self-harm 鞋放岸上了 手机也放这
red self-harm 桥上没什么人 就这样了
red self-harm 水到膝盖了 不冷
red self-harm 我听见火车过来了
red self-harm 躺在轨上
red self-harm 凳子摆好了
red self-harm 绳套系好了 门锁了
red self-harm 皮带挂在门框上了
red self-harm 药片数过了 一百二十颗 水也倒好了
red self-harm 都咽下去了 开始困了
red self-harm 吃完了 慢慢就睡着了
red self-harm 喝了半瓶 烧心
red self-harm 那瓶东西我喝了 难受
red self-harm 刀有点钝 划了三下
red self-harm 手腕在流 不疼
red self-harm 浴缸里的水红了
red self-harm 胶带把窗缝贴完了 炭也着了
red self-harm 煤气拧开了 别点灯
red self-harm 车里接了管子 我先睡了
red self-harm 存折在枕头下 密码是闺女生日 别找我
red self-harm 工牌放桌上了 以后不用给我排班
red self-harm 我的班让别人上吧 以后都不用排我了
red self-harm 东西都分给大家了 我要去找我妈了
red self-harm 我妈走了三年 今晚我去陪她
red self-harm 我去那边找儿子了 他一个人害怕
red self-harm 孩子没了 我也不留了 今天就去
red self-harm 谢谢师傅带我 我没脸见你们了 下面见
red self-harm 师傅 徒弟先走一步 您保重
red self-harm 大家对我都好 是我不争气 来生再做工友
red self-harm 别给我办什么 烧了撒河里就行
red self-harm 衣服就穿那件蓝的 别让我妈看见
red self-harm 等你们看到这条 我应该不在了
red self-harm 定时发的 你们看到的时候都结束了
red self-harm 最后看一眼太阳 挺好看
red self-harm 这是我最后一个夜班了 对谁都没怨
red self-harm 我决定了 别劝 谢谢你一直听我说
red self-harm 今天过后没人再嫌我了
red self-harm 债我用命还 保险够了 帮我跟老婆说对不起
red self-harm 我死了保险能赔八十万 够孩子念书 今晚就办
red self-harm 遗嘱在抽屉
red self-harm 都交代完了 轻松了
red self-harm 帮我把猫喂了 以后也拜托了 再见
red self-harm 猫送人了 房退了 可以走了
red self-harm 他发了个定位在水库 然后关机了
red self-harm 他留了张纸条走了 上面写对不起
red self-harm 她把孩子送回娘家 给每个人都发了红包 人不见了
red self-harm 老伴刚没 老周锁在屋里 屋里有药味
red self-harm 室友把门反锁 里面有烟味 喊她她说别管
red self-harm 师弟在天台坐着 腿在外头 不让人靠近
red self-harm 同事在群里发了一句别了 电话不接
red self-harm 我们科小护士吃了一把药 在洗胃
red self-harm 学生在窗台上 班主任在劝
red self-harm 学生写了封信放讲台 人找不到了
red self-harm 他爬信号塔了 底下一堆人看
red self-harm 有个女的抱着孩子站桥栏杆上
red self-harm 工友在宿舍割手 拦不住
red self-harm 他拿头撞墙 满脸血 拉不住
red self-harm 她吞了一把大头针
red self-harm 我姐说活够了 刚把农药瓶盖打开
red self-harm 俺爹把门插上了 说谁也别管 屋里有除草剂
red self-harm 我男人因为工钱要不回来喝药了
red self-harm 老陶两天没来 门里头有味 手机在里面响
red self-harm wo bu xiang huo le wo zai lou ding
red self-harm wo he yao le
red self-harm zai jian le da jia
red self-harm 不活了 已经上来了
red self-harm 跳下去就不用还了 我在十六楼
red self-harm 往前一步就行了
red self-harm 还差一步
red self-harm 站着呢 风大 手机要扔了
red self-harm 我就在窗户外面的台子上
red self-harm 冷却塔上看得真远 就这儿吧
red self-harm 吊车上头 就我一个 不下去了
red self-harm 我不下来了 你们都走吧
red extreme 我身上浇了汽油 让老板出来
red extreme 打火机在手里 半小时不见钱我就点
red extreme 煤气罐搬到财务室了 谁也别想走
red extreme 他抱着煤气罐进了项目部
red extreme 有人往自己身上倒油 手里打着火
red extreme 绑着雷管坐在经理办公室
red extreme 我现在拿刀在站长门口 今天不是他死就是我亡
red extreme 我已经到他家楼下了 刀带了
red extreme 孩子在我手里 让他们来谈
red extreme 抓了财务当人质 刀顶着脖子
red extreme 开铲车往办公楼撞了
red extreme 油门踩到底 都别活
red extreme 车上的人跟我一起走
red extreme 厂房我点了
red gathering 门口坐了一百多号 车出不来了
red gathering 三条线都关了 人全下楼了
red gathering 大家把工牌一扔 全站院子里了
red gathering 早班没人进去 都在大门外站着
red gathering 司机把车横在路口了 一辆挨一辆
red gathering 站里四十个骑手全下线 堵着门
red gathering 老师们都没进教室 站操场上不散
red gathering 护士把工服脱了坐在大厅
red gathering 扫街的都没出来 在环卫处门口坐着
red gathering 项目部围得水泄不通 不给钱不让走
red gathering 民工把售楼部堵了 拉着大横幅
red gathering 现在政府门口来了我们厂两百人
red gathering 高速口让我们的人截了
red gathering 都在厂区里转圈喊口号 保安拦不住
red gathering 特警来了 两边顶上了 有人倒了
red gathering 推搡起来了 人越来越多
red gathering 锁链把大门锁了 领导的车出不去
red gathering 出租车今天全城不拉活 都停火车站
red gathering 装卸的全撂了 船靠着没人卸
red gathering 后厨集体不干 客人坐满了没菜
orange self-harm 攒了一抽屉安眠药 看着它们心里踏实
orange self-harm 我查过哪种不疼
orange self-harm 路过那座桥总想停下来
orange self-harm 要不是有孩子我早就没了
orange self-harm 孩子再大点我就放心走了
orange self-harm 想过好几回了 就是下不去手
orange self-harm 每次上高处就想松手
orange self-harm 开车的时候想方向盘一打算了
orange self-harm 刀就放床头 有时候拿起来看看
orange self-harm 没人会发现我不在的
orange self-harm 我要是没了 你们会不会松口气
orange self-harm 我走了他们反而好过
orange self-harm 赔偿金比我值钱
orange self-harm 我这条命不值钱 换点钱给孩子也好
orange self-harm 天亮对我来说是折磨
orange self-harm 不知道还能撑几天
orange self-harm 半年没睡过整觉 脑子里有个声音叫我跳
orange self-harm 确诊重度抑郁 药停了 什么都不想留
orange self-harm 生完孩子老想抱着他一起跳
orange self-harm 徒弟最近老把东西送人 说用不着了
orange self-harm 室友写了遗书又撕了 我看见的
orange self-harm 她胳膊上一道一道的 问她说猫抓的
orange self-harm 我同事老问我人死了疼不疼
orange self-harm 老李自打老婆走了 天天坐河边
orange self-harm 他喝多了就哭 说不想拖累家里了
orange self-harm 师傅查出癌以后说不治了 早点走干净
orange self-harm 我哥从厂里回来不说话 把账都记在本子上交给我了
orange self-harm 学生作文里写想变成风 不再回来
orange self-harm 我爸被辞了以后说活着丢人
orange self-harm 网贷催得我想一跃而下
orange self-harm 欠了四十万 除了死没路了
orange self-harm 工伤没了手 老婆也走了 还活啥
orange self-harm 得了尘肺 喘一口气都疼 早点断气算了
orange self-harm 被骂得想从窗户出去
orange self-harm 我撑到年底 年底没结果就不撑了
orange self-harm 每天下班坐车里哭 想着怎么不出个车祸
orange extreme 不给我活路 我也不让他好过 他家在哪我知道
orange extreme 我买好油了 他哪天回来我哪天去
orange extreme 他敢扣我钱 我就敢卸他一条胳膊
orange extreme 我光棍一条怕什么 带走一个是一个
orange extreme 反正我肺也坏了 临走拉上他
orange extreme 你们不管 我就让他见不到明天
orange extreme 再逼我 我就开着叉车进他办公室
orange extreme 到时候别怪我手里没轻重
orange extreme 他儿子在二中上学 让他掂量掂量
orange extreme 过了十五号没钱 我就爬上去
orange extreme 我要让他全家知道什么叫疼
orange extreme 命一条 钱不给就拿命跟他换
orange extreme 老田磨了把刀 说是给队长准备的
orange extreme 他说要把车间点了 不像开玩笑
orange extreme 工友说谁裁他他就弄谁 身上真带着刀
orange extreme 他扬言要炸食堂 喝多了说的 但他真有雷管
orange extreme 包工头放话 谁去告就断谁的手
orange extreme 老板说再闹就找人收拾我
orange extreme 他说知道我老家地址 让我小心点
orange extreme 站长发语音说要找人弄我
orange extreme 有人往我门上泼红漆 写着还钱死
orange extreme 我去作证 有人寄了颗子弹壳给我
orange unsafe-order 行车钩子裂了 班长说先吊完这批
orange unsafe-order 刹车踩到底才有一点 队里不让停
orange unsafe-order 轮胎露钢丝了 还叫跑长途
orange unsafe-order 瓦斯探头拿塑料袋包着 不让它响
orange unsafe-order 报警器一直叫 他们把线拔了
orange unsafe-order 安全门的开关短接了半年 手随时能伸进去
orange unsafe-order 光栅坏了不修 昨天差一点压到手
orange unsafe-order 护栏拆了没装回去 前天有人差点下去
orange unsafe-order 今天第三个人差点被吊钩打到
orange unsafe-order 架子搭得歪歪扭扭 一上去就晃 还催着上
orange unsafe-order 下水道没测气就让下 连绳子都没有
orange unsafe-order 罐里头还有味就叫人进去刷
orange unsafe-order 打雷下雨让我们爬电杆
orange unsafe-order 台风天不停工 塔吊还在转
orange unsafe-order 六级风叫我们上吊篮
orange unsafe-order 四十多度不让停 一上午躺了仨
orange unsafe-order 一天开十七个钟头 好几次闭着眼在开
orange unsafe-order 连着四个夜班了 手都在抖 还让上手术
orange unsafe-order 值了三十六小时班 让我接着抢救
orange unsafe-order 没证的小孩让他去焊油罐
orange unsafe-order 厂里用初中生 说是实习
orange unsafe-order 后厨那小孩看着顶多十四
orange unsafe-order 怀孕五个月还让我进放射室
orange unsafe-order 粉尘厚得跟雪一样 还在里面动火
orange unsafe-order 油库边上有人抽烟 没人管
orange unsafe-order 烟花作坊在居民楼里 我们天天在里头装药
orange unsafe-order 消防门拿铁链锁着 四百人在里头上班
orange unsafe-order 宿舍窗户全焊死 一层住八十人就一个门
orange unsafe-order 墙裂了一指宽 说没事让我们接着住
orange unsafe-order 楼板一走就颤 下面是车间
orange unsafe-order 基坑边上裂缝一天比一天宽 还在挖
orange unsafe-order 支撑拆早了 上面在掉渣 不让撤人
orange unsafe-order 井下渗水越来越大 矿长说挖完这个月
orange unsafe-order 锅炉压力顶到红线 说再烧两天没事
orange unsafe-order 压力表坏了凭感觉烧
orange unsafe-order 电线泡在水里 脚一进去麻
orange unsafe-order 机壳漏电 摸着麻 报了没人修
orange unsafe-order 危化品跟食堂面粉放一个库
orange unsafe-order 疫苗冰箱坏了还让我们打
orange unsafe-order 校车核载十九装了四十个
orange unsafe-order 不戴面罩刷防水 昨天晕了一个 今天还让下
orange unsafe-order 防毒面具是坏的 领导说憋口气就过去了
orange unsafe-order 逼我们签字说设备没问题 其实制动早坏了
orange unsafe-order 冰面上让我们推车过 已经裂了
orange unsafe-order 身份证全让工头收了 说干满一年才给
orange unsafe-order 护照在他们手里 走不了
orange unsafe-order 押着我们的证 还押三个月钱 不让走
orange sexual-violence 主管天天送我回家 我不让他送他就在楼下等
orange sexual-violence 他给我发那种照片 说不去宾馆就发到群里
orange sexual-violence 前夫每天蹲在厂门口 我不敢下班
orange sexual-violence 有个男的从公交站跟到我们宿舍 连着三天
orange sexual-violence 更衣室发现摄像头
orange sexual-violence 他半夜来敲女宿舍的门 敲了好几次了
orange sexual-violence 队长说晚上不陪他就别想转正 我好怕
orange sexual-violence 他趁没人把我堵在电梯里 我跑出来了
orange gathering 下周一谁都不去上班 群里说好了
orange gathering 大伙凑钱做了横幅 后天去市里
orange gathering 骑手群约了十二点一起关手机
orange gathering 商量好了 开学那天都不进课堂
orange gathering 车队那边串联呢 说十号全停
orange gathering 钱再不来 我们就把塔吊围了
orange gathering 五十多家属准备明天去堵医院大门
orange gathering 有人在车间里收签名 说要闹一场大的
orange gathering 班组长带头 约了明早八点集体不打卡
orange gathering 再不答复我们三百人就上高速
orange gathering 环卫的都联系好了 十五号不扫
orange gathering 都说不发钱就把机器砸了 明天动手
orange extreme 家属放话说老人要是没救回来就弄死我们医生
orange extreme 有个病人家属天天在科室门口转 说要找主任算账
orange extreme 家长在群里说要带人来学校收拾老师
orange extreme 商户说再晚一次就打断我的腿
orange extreme 收账的说明天不还就上我家
orange extreme 对象说我敢离婚就杀我全家
orange extreme 我男人喝了酒说要到厂里砍那个组长
orange extreme 他说他活不了 也要带上仇人
orange extreme 有人给我寄刀片
orange extreme 主任说谁举报就让谁在这个城市混不下去 还说认识道上的
orange extreme 开除我可以 那就鱼死网破
orange extreme 大不了坐牢 我豁出去了
orange extreme 我要是拿不回钱 就睡他家门口等他出来 看谁狠
orange extreme 我哥气得把菜刀磨了 说要去找包工头
orange extreme 逼到这份上 只能用命换
orange extreme 老子什么都没了 怕谁 等着给他收尸吧
orange extreme 爬塔吊的绳我都买了 周五没钱就上
orange extreme 别逼老实人 老实人急了会杀人的
orange extreme 他在朋友圈说要让那个站长横着出去
orange extreme 同班的人偷偷藏了一瓶硫酸 说给班长留的
orange unsafe-order 台风预警红色 平台还给我们派单 不接扣分
orange unsafe-order 下冰雹让我送 摔了两回了
orange unsafe-order 水都漫过膝盖了还让骑
orange unsafe-order 晚上扫快速路 没反光衣没警示灯 车擦着身子过
orange unsafe-order 站长让我们闯红灯 超时扣五十
orange unsafe-order 公交前轮有异响 队里说跑完今天再说
orange unsafe-order 车门关不严 开着门跑 差点甩下去个老太太
orange unsafe-order 方向盘有虚位 报修一个礼拜没人修
orange unsafe-order 大客凌晨两点到五点还让跑 换着人睡都不行
orange unsafe-order 司机眼睛都睁不开了 调度还派单
orange unsafe-order 值大夜第四天 我看药名都重影了
orange unsafe-order 一个护士看六十个病人 昨晚差点打错针
orange unsafe-order 氧气管老化漏气 科里有人点蚊香
orange unsafe-order 校舍墙斜了 孩子们还在里面上课
orange unsafe-order 实验室通风坏了 学生熏得流眼泪还让做
orange unsafe-order 游泳馆水里带电 摸扶手麻
orange unsafe-order 电梯老是往下掉一截 上下班几百人坐
orange unsafe-order 扶梯缺了块板 拿纸壳垫着
orange unsafe-order 商场装修把喷淋全关了 天天电焊
orange unsafe-order 后厨煤气管漏 拿胶带缠着用
orange unsafe-order 厨房煤气味一直有 老板不让报
orange unsafe-order 液化气瓶放床底下 宿舍里做饭
orange unsafe-order 宿舍拉的线冒火星 跳闸又推上去
orange unsafe-order 电动车全在过道充电 楼上住满了人
orange unsafe-order 仓库就一个门 堆得过不去人 里面还抽烟
orange unsafe-order 地下室住着三十多工人 下雨就进水
orange unsafe-order 板房靠着山坡 土一直往下滑 不给搬
orange unsafe-order 工棚下面在掏土 地面有响声
orange unsafe-order 挡土墙鼓出来了 下面是我们食堂
orange unsafe-order 楼上的水泥块隔三差五往下掉 昨天砸穿了车顶
orange unsafe-order 塔吊螺丝少了好几颗 开的人说转起来哐哐响
orange unsafe-order 升降机坐人超载 每次都咯噔一下
orange unsafe-order 吊篮钢丝绳毛了 老板说还能用俩月
orange unsafe-order 安全绳是旧的 一拽掉渣
orange unsafe-order 不给挂安全带 说耽误工夫
orange unsafe-order 洞口没盖 半夜有人走
orange unsafe-order 脚手板是烂的 踩上去咔咔的
orange unsafe-order 模板没到时间就让拆 顶上在响
orange unsafe-order 深坑没放坡 直上直下六米 让人下去绑钢筋
orange unsafe-order 放炮前不清人 昨天石头飞到我跟前
orange unsafe-order 井下风停了半天 不让上来
orange unsafe-order 巷道顶上掉矸石 班长骂我们胆小
orange unsafe-order 罐车没洗就让焊
orange unsafe-order 酸罐壁薄了 一敲要穿
orange unsafe-order 氨管在滴 用布包着
orange unsafe-order 反应釜温度下不来 值班长不让停
orange unsafe-order 烘箱门联锁坏了 里面是溶剂
orange unsafe-order 除尘器堵了 火星直往里吸
orange unsafe-order 冲床连冲 脚一碰就下 上礼拜一个手指没了 没人修
orange unsafe-order 剪板机护栏拆了图快
orange unsafe-order 机械手有人在里面调 外面就敢按启动
orange unsafe-order 让我一个人进罐 外面没人看着
orange unsafe-order 让没学过的去接高压线
orange unsafe-order 带电作业连手套都不给
orange unsafe-order 叉车没喇叭没灯 仓库里人来人往
orange unsafe-order 行车吊着东西从人头上过 天天这样
orange unsafe-order 四十一度在楼顶铺沥青 已经吐了三个 不让下来
orange unsafe-order 冷库零下二十五度一待四小时 不换人
orange unsafe-order 喷漆不给面具 晚上咳出来是红的
orange unsafe-order 刷胶的屋没窗 好几个女工月经不来头发掉
orange unsafe-order 石英砂车间看不见人 查出三个肺有影了
orange unsafe-order 发高烧三十九度五 不让走 让顶着开车
orange unsafe-order 刚献完血让我上高空
orange unsafe-order 怀孕让搬五十斤的箱子 已经见红了
orange unsafe-order 工头招了几个十三四岁的娃搬砖
orange unsafe-order 职校发来的孩子 夜班流水线 有个才初三
orange unsafe-order 小姑娘身份证是借的 其实没满十六
orange unsafe-order 把我们的身份证统一收走 说怕跑
orange unsafe-order 出国干活护照叫老板锁了 说干满两年
orange unsafe-order 不让辞工 证件都在他柜子里
orange unsafe-order 食堂肉发绿还给吃 昨天七八个拉肚子
orange unsafe-order 饮用水跟工业水接反了 喝着有味
orange sexual-violence 他每晚给我发视频 说不听话就来找我
orange sexual-violence 师傅单独带我出差 只订一间房
orange sexual-violence 洗澡的时候有人扒窗户看 好几次了
orange sexual-violence 夜班就我和他 他老往我身上靠 今晚又排一起
orange sexual-violence 宿舍窗外总有个男的 半夜拉我们门
orange sexual-violence 前男友拿我照片逼我见面
orange sexual-violence 客户摸我 经理说忍着 今晚还让我去陪
orange self-harm 她把遗照都选好了 说笑似的
orange self-harm 徒弟说想睡一觉永远别醒
orange self-harm 老板跑了我欠着八个老乡的工钱 不如一头撞死
orange self-harm 我活着就是给家里添债
orange self-harm 手腕上的疤又痒了
orange self-harm 深夜总想开窗走出去
orange self-harm 我把药都收到一块了 看着
orange self-harm 要不是妈还在 我早走了
orange self-harm 儿子没了以后我天天数日子
orange self-harm 出了那次事故我害死了师傅 我该替他去
orange self-harm 他说等把娃托付好就没什么挂念了
orange self-harm 同屋的把被子衣服都烧了 说用不着
orange self-harm 她问我哪座桥没人管
orange self-harm 老王交代我帮他照看狗 说要走很远
orange self-harm 学生在桌上刻我想死
orange self-harm 抑郁三年了 今天特别想停在这里
orange self-harm 没人要我 单位不要 家也不要 我还剩什么
orange self-harm 每次站台上车进来 腿就想往前迈
orange gathering 过了今晚十二点还没钱 明早我们全在门口见
orange gathering 班里都说好了 谁去上班谁是叛徒
orange gathering 骑手在约 明天中午集体挂机
orange gathering 各车间在串人 说要围办公楼
orange gathering 老师们在建群 准备一起递辞职不上课
orange gathering 拆迁厂的人要包车去省城 初八走
orange gathering 家属们印了衣服 明天去堵门
orange gathering 出租车司机在电台里喊 后天全停
orange gathering 要么给钱 要么我们把路断了
orange gathering 两个村的民工约架 说今晚在料场
orange gathering 裁员名单一出来 三百多号人说要占车间
orange gathering 环卫队放话 年前不补钱垃圾就不收了
red accident 人在皮带上被带着走 头磕了好几下
red accident 他半个人在机器里头
red accident 底下有人 快停吊
red accident 汽车吊歪了 吊臂砸到居民楼
red accident 墙推倒的时候没清人
red accident 拆楼的 楼板连人一块下来
red accident 打井绳断了 人在二十米下面
red accident 下水道里冲走一个 头盔漂出来了
red accident 放炮石头砸中老何后背
red accident 哑炮响了 扒渣的人没了半边
red accident 车厢里的货没绑 压过来司机卡住
red accident 拖车脱钩撞进人群
red accident 公交侧翻 有老人压在下面
red accident 班车被大货怼了 前排两个没动静
red accident 校门口车冲进学生队伍
red accident 快递三轮翻了 小伙子压在车斗下
red accident 骑手掉进没盖的井 在下面喊
red accident 让开车门的一撞 飞到对面车道了
red accident 割草机打着脚 鞋里都是血
red accident 修树的从树上下来 锯还在转 割着腿
red accident 垃圾站有人掉压缩坑里
red accident 冲地的大姐被车卷到轮子里
red accident 护士被病床夹断手指
red accident 搬病人滑倒 后脑勺磕门框 不认人了
red accident 后厨的切肉机把手指带进去了
red accident 油锅掀翻 烫了三个 最小的才十七
red accident 冰箱货架砸理货员脖子上 动不了
red accident 吊灯掉下来砸到前台
red accident 玻璃门爆了 客人和店员身上都是玻璃
red accident 舞台塌了 底下压着灯光师
red accident 管道试压崩开 铁盖打人脸上
red accident 水枪断了 打到眼睛 眼珠出来了
red accident 纺织厂头发绞轴上 拉出来半块头皮
red accident 轧钢的红条窜出来穿了腿
red accident 铝水爆了 浇一身
red accident 钢卷散了 扫倒两个 一个没起来
red accident 叉车货叉插人腰上
red accident 登高车臂断了 筐里两个人
red accident 电杆倒了 人还绑在上头
red accident 绝缘杆掉了 他碰上了 人在冒烟
red accident 地线没挂 来电了 三个人在杆上
red life 老宋说头晕坐下 再叫就歪了
red life 一口黑血 人站不住
red life 他吸了一口就倒了
red life 进去两个倒两个 谁也别再进
red life 冷库里的 抬出来没呼吸了
red life 我们屋生炉子 我头好疼 她叫不应
red life 手机店小哥抽过去了 口吐沫子
red life 病人拔管了 氧饱和掉到五十
red life 抢救车没电 除颤打不出来 人要没了
red life 老师嘴唇紫了 说不出来话 指着喉咙
red life 学生跑完步倒了 没脉
red life 保安亭里的大爷趴桌上 凉的
red life 司机捂胸口 车还在走 我在后排
red life 外面四十度 环卫大爷躺树底下叫不动
red life 大姐流了一裤子血 肚子硬邦邦 七个月了
red life 误服了除锈的 嘴里冒泡
red life 打了疫苗脖子粗了 喘不上
red life 高烧说胡话 摸着跟火炭一样 山里没车
red life 我在集装箱里 门关了 热得不行 气不够
red life 洪水把路冲了 胰岛素断了 人昏过去了
red life 困在电梯里 我有幽闭症 手麻脚麻 喘不上
red life 被锁在烘干房 温度还在升
red life 他还有一口气 快
red life 没了 人没了 早上还好好的 快来看看
red fire 线槽里着火 顺着往楼上跑
red fire 老鼠啃线 顶棚烧起来了 下面还在营业
red fire 大棚着了 里面有两个摘菜的
red fire 加油枪没拔 着了
red fire 车载电池冒烟 噼啪响 里面孩子没抱出来
red fire 厨房排烟道着了 客人还没撤
red fire 员工宿舍三楼冒烟 有人在窗口喊
red fire 酒精灯翻了 学生袖子着了
red violence 他又来了 砸我家门 我带着孩子
red violence 被几个人堵在厕所打 牙掉了
red violence 他扯着我头发往墙上磕
red violence 拿热水泼我们护士
red violence 把配送员按水坑里打 不动了
red violence 保安用钢叉叉住我爸脖子
red violence 我妈去要工钱被推下台阶 头着地
red violence 债主把我们老板娘绑走了
red violence 上了一辆没牌的车 门锁了 我不认识路
red violence 说是面试 把我带到楼里手机收了
red violence 我在园区 出不去 求救 别打这个号
red violence 他举着板凳站我面前 让我跪
red violence 两个男的把小吴摁在后厨 刀在案板上
red violence 我听见隔壁在打人 女的叫得好惨
red self-harm 我把孩子衣服叠好了 钥匙压在花盆下 走了
red self-harm 药在嘴里了
red self-harm 我在湖中间的桥上 不回来了
red self-harm 拿了根电线 到仓库后头了
red self-harm 遗书拍照发群里了 别恨我
red self-harm 头晕 应该是药上来了 也好
red self-harm 工资要回来打我妈卡上 我用不到了
red self-harm 帮我跟女儿说爸爸出远门
red self-harm 同事把自己锁在仓库 说谁进来就割
red self-harm 骑手在天桥外沿坐着 说单子超时活不起了
red self-harm 我弟打电话来交代银行卡 那头有风声 说在顶上
red self-harm 她拿着刀对着自己肚子
red self-harm 老师不见了 讲台上留了对不起三个字
red extreme 车间主任在我手上 谁上来我跟谁一起下去
red extreme 我把煤气打开了 要死一起死
red extreme 他提着油壶进会议室了 领导都在里面
red gathering 广场上全是咱厂的人 喇叭喊着
red gathering 我们就坐马路上 车过不去就过不去
red gathering 食堂炊事员带头 两千人没饭吃 闹起来了
red gathering 装卸工把货场围了 老板车让掀了
red gathering 全院护士停了 门诊瘫了
red accident 他从罐顶出溜下来 胳膊杵地上 骨头戳破皮了
red accident 装车的被袋子墙倒下来闷住 脸朝下
red accident 车库卷门落下来 切到脚后跟
red accident 两辆叉车对撞 一个司机甩出去了
red accident 我被车门夹着 司机没看见在开
red accident 吊车支腿陷了 整车往居民房倒
red accident 他去拿卡住的料 滚筒一下就转了
red accident 手伸进去掏 机器自己动了
red accident 有人误启动 里头检修的没出来
red accident 检修挂牌没人看 合闸了 人在里边
red accident 楼上掉砖头 砸中过路大爷
red accident 电动伸缩门撞倒门卫 头流血
red accident 收麦子的卷进去一条腿
red accident 掰玉米机吃了手套 手指没了
red accident 秸秆粉碎机把我哥胳膊吞了
red accident 渔网绞盘缠住船工 拖水里了
red accident 水电站放水 下面检修的没上来
red accident 塌了一面土坎 种树的压底下
red accident 上坡刹不住倒溜 车里全是学生
red accident 缆绳弹起来扫到三个人
red accident 索道停半空 里面工人挂着
red accident 石头滚下来把勺子车砸沟里
red accident 铁皮棚让雪压塌 喂鸡的俩人在里头
red accident 木材堆滚了 人夹缝里光看见手
red accident 冰面裂了 拉冰的人和马下去了
red accident 井架倒了 砸到二层台的人
red accident 井喷了 快撤 司钻还在台上
red accident 高压清洗枪打着眼了 血水往外淌
red accident 螺丝崩眼睛里 他说看不见了
red accident 脚被履带碾了
red accident 压手了 骨头碎了
red accident 夹断了 掉地上了 还在跳
red accident 扎透了 从手背出来
red accident 砸着头了 耳朵里出血
red accident 摔下来一个 头先着地
red accident 又掉下来一个
red accident 吊着呢 快撑不住了 手要松了
red accident 我抓着钢筋 下面是空的
red accident 拉不上来 绳子在磨
red accident 沙把门堵了 里头两个娃
red life 她喊了一声头疼就倒了
red life 手机还拿着 人趴桌上没反应
red life 坐着坐着头耷拉下来 手冰
red life 口罩上全是血沫
red life 鼻血止不住 一盆了 人发飘
red life 舌头硬 说话呜呜的
red life 打完针浑身起包 喉咙紧
red life 眼珠子翻白 牙咬得咯咯响
red life 全身发紫 掐人中没用
red life 上不来气 快 值班室
red life 胸闷得像有人坐我身上 出不了声
red life 肚子像刀绞 疼得站不直 裤子上有血
red life 夜里娃烧抽了 我一个人在工棚
red life 产妇血压没了 手术室快来人
red life 病人从床上滚下来 没心跳了
red life 插管掉了 嘴唇青了
red life 透析机报警 他抽了
red life 锁里头半小时了 车里五十度 娃不动
red life 校车落下一个孩子 趴在座位上叫不应
red life 桑拿房晕了一个 门打不开
red life 泡澡的老师傅沉水里了
red life 地窖取红薯的没应声 下去拉的也没声
red life 喷完药的几个大姐吐白沫
red life 喝了桶里的白水 嗓子冒烟 原来是药
red life 空调漏氟 仨人晕乎
red life 发电机在屋里响一夜 早上没一个起来的
red life 氮气放空 进去就软了
red life 干冰车里人不行了
red life 屋里熏蒸 不知道 睡进去了 叫不醒
red life 有人躺在路中间 一动不动 后面车快来了
red life 路边绿化带里有只手
red life 厕所门缝流出血
red life 值班的叫了十几分钟没开门
red life 房东说屋里电视响着 人三天没出来
red fire 机房冒白烟 报警器响 门烫手
red fire 被子搭小太阳上着了
red fire 后备箱冒火 油箱在下面
red fire 油桶堆边上草着了
red fire 面粉厂又响了 火球
red fire 麦秸垛着了 挨着幼儿园
red fire 火锅店炸了 楼板掉下来
red fire 手机充着电炸了 床烧了
red fire 鞭炮引着仓库了
red fire 庙会棚子着了 挤成一团
red violence 师傅喝酒打徒弟 拿皮带 抽得满背血
red violence 车间主任踹她肚子 她怀着孕
red violence 房东带人把我们东西扔了还打人 我妈倒了
red violence 他拿打火机烧我头发
red violence 拿开水壶砸过来 脸烫了
red violence 客人把我堵包间 掐我胳膊 不让出
red violence 收费站有人下车打收费员 车撞杆了
red violence 一群学生在厕所打人 录着像
red violence 丈夫冲到柜台拽着她头发往外拖
red violence 保安被捅了三刀 在大门口
red violence 有人挟持了收银员
red violence 他把门从里面钉死了 我跟孩子在里面
red violence 我在后备箱里
red violence 被绑着 手机藏鞋里
red violence 求你们 他们把我卖到山里了
red violence 他们轮流看着我们 逃了的打断腿
red violence 不干满不让出去 铁门电网
red violence 外面有人撬锁 就我们三个女的
red violence 前夫说到楼下了 手里提着东西 我锁门了
red violence 一车人下来就砸 我们在柜台底下
red self-harm 灯关了 药吃了 谁也别来
red self-harm 已经没有痛苦了 快了
red self-harm 朋友圈发完就走
red self-harm 我把工牌烧了 人也不用留
red self-harm 我欠的来世做牛做马还 今天先走
red self-harm 妈我对不起你 别等我回家过年了
red self-harm 手机格式化了 衣服叠好了 都好了
red self-harm 我站铁道边 下一趟三分钟
red self-harm 护栏好低 一抬腿就过去
red self-harm 水坝上看星星 最后一次
red self-harm 腿已经出去了
red self-harm 抱着石头下水 不会漂起来
red self-harm 打了胰岛素一整支 没病
red self-harm 拿了值班室的药 推进去了
red self-harm 护士同事躲处置间给自己打针 门反锁
red self-harm 她割了 水池里都是
red self-harm 徒弟爬冷却塔上去了 手机在下面
red self-harm 对门的把窗户缝用胶带贴了 我闻到炭味
red self-harm 他给每个人磕了个头就往河边去了
red self-harm 娃他爸拿了绳进林子了
red self-harm 老李在班组群说兄弟们下辈子见 然后退群
red self-harm 我妹发来一句姐我累了 定位在桥
red self-harm 有人要往铁轨上躺
red self-harm 办公楼顶有个女的 鞋放一边
red extreme 我拧开阀门了 让姓赵的来见我
red extreme 今天他下班我就捅 刀在袖子里
red extreme 炸药绑好了 不见钱一起上天
red extreme 我开着车 前面就是他们的大门 我不会停
red extreme 小孩在我车上 老板拿钱换
red gathering 几百人把法院门口堵了 警察围着
red gathering 班车不开 司机都躺车轮前
red gathering 工友把厂长车掀了
red gathering 售票的都不卖票了 候车厅炸锅了
red gathering 三班都没人接班 炉子要凉了
red gathering 两村人在工地门口对着 铁锹都举着
orange unsafe-order 车过桥都要陷了 还让超载拉
orange unsafe-order 夜里路灯全灭 让在快车道捡垃圾
orange unsafe-order 机器外壳裂了 里面齿轮露着 小孩也来回跑
orange unsafe-order 保险杆用木棍别着 随时掉
orange unsafe-order 起重链开口了 让再用一天
orange unsafe-order 氧气乙炔管都硬了裂了 还在割
orange unsafe-order 井盖下有毒 说通会儿风就行
orange unsafe-order 消毒柜漏电 摸一下弹开
orange unsafe-order 梯子搭在电线边上让刷墙
orange unsafe-order 渣土车闯红灯赶趟 上周压了个人 还催
orange unsafe-order 超速跑才能跑完单 不跑罚
orange unsafe-order 血压一百八 不给换下高空
orange unsafe-order 糖尿病低了两回 调度不给停
orange unsafe-order 老板说谁报警关谁 罐子在冒气
orange unsafe-order 护坡没打锚 天天放炮
orange unsafe-order 烟囱都歪了 下面照样走人
orange unsafe-order 十四的娃开三轮送货
orange unsafe-order 幼儿园装修味冲 孩子流鼻血还开着
orange unsafe-order 校车司机喝酒了 早上拉孩子
orange unsafe-order 病房氧气瓶靠着暖气
orange unsafe-order 放射门关不严 机器照开
orange unsafe-order 猪场消毒不给面具 咳血了
orange unsafe-order 合同扣着 身份证也扣着 不让回家奔丧
orange extreme 再拖 别怪我拿他儿子说事
orange extreme 我刀都擦好了 就等他回来
orange extreme 逼我还钱 我就让他一家团圆不了
orange extreme 我要炸了这破厂 不是说说
orange extreme 我老乡想绑会计 我劝不住
orange extreme 家属撂话 晚上来找那个护士
orange extreme 有人在群里悬赏打我
orange extreme 他天天在我楼下喊要砍我
orange self-harm 连遗言都想好了 就差日子
orange self-harm 我是多余的 走了清净
orange self-harm 站高处风一吹就想飞
orange self-harm 睡前都希望别醒
orange self-harm 徒弟半夜在群里发黑屏 说再也不吵你们
orange self-harm 老伴走了我也不想多待
orange self-harm 孩子查出重病 我俩想一起走
orange self-harm 我买了墓地 我才三十
orange self-harm 骂我的话刻脑子里 恨不得从楼上下去
orange self-harm 她不吃不喝三天 说别管我
orange gathering 群里传一句话 八点零八全体关机
orange gathering 明天开学 老师都不去报到
orange gathering 都按手印了 不给就一块去省里
orange gathering 司机约了周日把车开到管委会
orange gathering 大家准备把产品扣下 不让出厂
orange sexual-violence 主任锁门谈话 手搭我腿上 我吓哭了 他说明晚还谈
orange sexual-violence 合租的男同事半夜推我门
orange sexual-violence 他偷拍我换衣服 说不陪他就发
`
