/** Blows, knives, locked doors, hands where they don't belong; those who threaten to burn, and crowds. Level, hazard, text. Our own words. */
export const VIOLENCE = `
red violence 带班的拿安全帽往我徒弟头上抡 抡了好几下 血下来了
red violence 主管掐着小李脖子按墙上 我们拉不开
red violence 来了两车人 下来就砸 拿着镐把 见人就抡
red violence 讨钱的被围在里面踹 躺地上抱着头
red violence 老板让保安把我拖进小屋 门关上了 正打
red violence 工头的小舅子领着七八个人进宿舍 拽头发往外拖
red violence 因为顶了一句嘴 让三个人按住灌水
red violence 我脸肿了 牙掉两颗 他还在门外踹门
red violence 车间两拨人打起来了 扳手螺丝刀都上了
red violence 食堂打饭插队 一勺子热汤泼脸上 两人滚一起 拿刀了
red violence 他把班长按在机床上 手里拎着锤子
red violence 有人砍人了 在打卡机那 满地是血
red violence 骑手在店门口让人拿凳子砸 头破了
red violence 保安七八个打一个外卖员
red violence 医闹 十几个人堵着医生打 眼镜都碎脸里
red violence 家属拿输液架抡护士 她缩在墙角
red violence 喝醉的掏刀子 急诊大厅里 护士都躲柜台下
red violence 学生家长冲进办公室 扇老师耳光 抓着头发撞墙
red violence 门口有个男的拿刀 放学 孩子们都在往外走
red violence 乘客抢方向盘 还打我 车在桥上
red violence 出租车上 他拿刀顶我腰 我在往城外开
red violence 代驾 客人掐我脖子 车停匝道上
red violence 公交车上有人捅人
red violence 环卫大爷让几个小年轻拿酒瓶砸
red violence 城管队员被人拿刀捅了肚子
red violence 送快递到门口 狗和人一起上 打得我爬不起来
red violence 催债的到厂里 把老赵拖上面包车了
red violence 有个女工刚被塞进车里 车往西走 没牌照
red violence 我老公找到厂里来了 拿着刀在找我 我躲更衣柜后面
red violence 前夫堵在宿舍楼下 说今天弄死我 他有刀
red violence 他又喝酒了 砸门 我带着孩子在里屋 求你们
red violence 我姐在家被打得耳朵出血 她男人把门锁了
red violence 合租的拿菜刀堵着厨房门
red violence 他一脚一脚踹她肚子 她怀着呢
red violence 班长拿皮带抽学徒 抽了半小时 孩子站不起来
red violence 学徒被吊在行车上 他们拍视频笑
red violence 拿焊枪烫他胳膊 说让他长记性
red violence 他们拿高压气枪往他后面打气 肚子鼓起来 人不行了
red violence 拿电棍电人 厂里的保安队
red violence 按水池里不让抬头 快没气
red violence 把我同事从二楼推下去了
red violence 老师傅拿铁锹拍了他后脑 现在躺着不动
red violence 两家装修队抢活 用钢管干起来了
red violence 工地和村民打起来 几十个人 有人开铲车撞
red violence 隔壁村的拿锄头冲进来 打我们挖管道的
red violence 拆迁那边 叫了一群纹身的 打留守的老人
red violence 黑中介把我们关地下室 一人一碗饭 谁跑打谁
red violence 骗我来打工 手机收了 门口有人拿棍子看着 我偷着发
red violence 我被关在板房里两天了 不写欠条不放
red violence 财务大姐让人锁办公室了 不给水 外头有人把着
red violence 砖窑 不让走 跑的打断腿 我借的手机
red violence 船上 不靠岸 船长打人 不给饭
red violence 窑洞里锁着七八个 傻子也有 天天打
red violence 老板娘把小保姆反锁在阳台 冻一夜了
red violence 面试 进来就锁门 要我们交钱 不交不让走 九个人
red violence 说是公司培训 手机全收 楼下焊死的窗 不让出
red violence 他不让我下车 车门锁着 越开越偏
red violence 保安把讨薪的大爷反铐在栏杆上
red violence 主任把我锁在库房 说想通了再出来 里面黑的
red violence 现在他们正拖我下楼 我抓着栏杆发的
red violence 他在砸玻璃 马上进来了
red violence 有人撬我们女工宿舍门 拿着家伙
red violence 我藏柜子里 外头还在翻
red violence 别打电话过来 他在旁边 我被绑着 在老仓库
red violence 嘘 我不能出声 他拿着刀在走廊
red violence 假装点餐可以吗 我不方便说 他打我 地址滨河路十二号
red violence 定位发你 快 他们要动手了 都抄着家伙
red violence 放贷的说数到十 不签字剁手 我在二楼办公室
red violence 刀架在会计脖子上要工资
red violence 他把主任劫在屋里了 手里有汽油有刀
red violence 打死人了 在河边工棚
red violence 老郑被捅了 肚子 按不住
red violence 小伙子让人开车撞了 故意的 又倒回来轧
red violence 枪 有人开枪 矿上
red violence 泼硫酸了 女的捂着脸叫
red violence 开水浇他头上了 室友干的
red violence 打起来了 三十多个人 铁棍
red violence 别打了别打了 要出人命 二食堂
red violence 咬掉耳朵了 两口子在宿舍打
red violence 工头领人来抢身份证 不给就打 老刘牙都打没了
red violence 俺叔去要账 叫人家按地上打咧 还没松手
red violence 那帮瘪犊子拿镐把削人呢 快来啊
red violence 他们几个龟儿子按到起打 脑壳都打烂咯
red violence 有班人攞住刀喺工厂门口斩人
red violence 伊拉几个人拿我阿弟朝死里打
red violence 一伙人在捶他 血都捶出来哒
red violence 恁快来 俺对象拿刀撵我
red violence youren nadao kan ren
red violence 有人再打人 拿着刚管
red violence 他那刀砍人了 快报井
red violence 我被关在苍库里了 出不去 他们说要打斯我
red violence 就是我们这个工头他现在带了一帮人拿着棍子在打我们的人有两个已经倒了
red violence 我现在被锁在房间里面他们不让我出去还打我手机快没电了
red violence 不是吵架 是动刀子了
red violence 不是闹着玩 他真捅了
red violence 说是误会 可现在人还被他们围着踢
red violence 刚劝开 又打起来了 这回抄凳子了
red violence 昨天没打够今天又来 正在宿舍里打
red violence 上次就打过 今天拿刀来的 我堵着门
red violence 我徒弟手机里传来惨叫 说工头在打他 电话断了
red violence 室友给我发 救我 在后山 被人拖走了
red violence 我闺女说店长把她关冷库里了 说反省
red violence 我弟跟人要工钱 现在视频里满脸血跪着 他们举着棍
red violence 孩子他爸在矿上 让矿长的人绑树上了
red violence 清洁大姐让业主扯着头发在地上拖
red violence 幼儿园老师拿针扎孩子 现在正扎 我是保育员拦不住她
red violence 护工在打老人 拿鞋底抽脸 我在门外看着
red violence 疯狗咬着人不松口 保安室
red violence 藏獒挣脱了 咬倒一个送水的
red sexual-violence 他把我按在沙发上 我跑厕所来了 他在踹门
red sexual-violence 店长锁了门 脱我衣服 我求你们
red sexual-violence 喝的东西有问题 我头晕 客户在解我扣子
red sexual-violence 出差 经理进我房间不走 压着我
red sexual-violence 加油站夜班 进来个男的扒我裤子 我跑后院躲着
red sexual-violence 隔壁屋女的在喊不要 门锁着 是工头进去了
red sexual-violence 更衣室里有人捂着她嘴往里拖
red sexual-violence 他掏出来逼我 我在车上 他不开门
red sexual-violence 网约车司机把我拉到河边 摸我 我开着录音
red sexual-violence 昨晚他强迫我了 身上全是伤 我还在酒店不敢出去
red sexual-violence 师傅带我去仓库 关灯 抱住就亲 现在还堵着门
red sexual-violence 按摩床上 客人拽我 不让走
red sexual-violence 他说不从就打死我 现在就在我床上
red sexual-violence 我同事喝多了被两个男的架走了 进了宾馆
red sexual-violence 实习的小妹哭着说主任刚在办公室把她那个了 裙子撕了
red sexual-violence 一个男的尾随到楼道 捂我嘴 我咬了他跑的 他还在楼下
red sexual-violence 保安摸黑进女宿舍 压在小周身上
red sexual-violence 他强吻我 手伸进来 我动不了
red sexual-violence 救我 他强奸我 在宿舍三零二
red extreme 他抱着煤气罐堵在财务室 打火机举着
red extreme 有人在项目部往身上淋汽油 说三分钟不给钱就点
red extreme 塔吊顶上坐着个人 说钱不到账就下来 不是走下来
red extreme 两口子带着孩子站楼顶要工资
red extreme 我就在烟囱上 你让老板把钱送来 不然我跳
red extreme 油桶都摆好了 老板不来就一起烧
red extreme 老马拿雷管绑腰上坐在矿长门口
red extreme 他拿刀架自己脖子 要求见董事长
red extreme 我带着汽油进大厅了 都别靠近
red extreme 车开到售楼处门口了 里面全是油 要么给钱要么点
red extreme 拖家带口爬广告牌上去了 横幅都没带 说死给他们看
red extreme 罢手吧你们劝劝 他把炸药搬宿舍了 引线在手里
red extreme 有个钢筋工趴在楼边上 半个身子在外面 喊还我血汗钱
red extreme 开铲车往办公楼冲 里面有人
red extreme 他把孩子抱起来举在窗外 说不给说法就松手
red extreme 液化气拧开了 站门口 谁来点谁
red extreme 手里拎两瓶汽油 往集团去了 拦不住
red extreme 他喝了半斤酒 开着渣土车说要撞大门 已经上路
red extreme 楼顶十几个人拉着手坐边上 说不给工资一块下去
red extreme 我点火了啊 你们自己选
red extreme 火机按着呢 三 二
red extreme 我现在就坐在吊钩上 让他们把我吊起来 不给钱不下
red extreme 工人爬到百米烟囱顶 一天没吃了 说不下来了
red gathering 一线二线三线都停了 全坐在草坪上
red gathering 早上七点没一个人打卡 都在大门外站着
red gathering 三百多人把总部大堂坐满了 不给进出
red gathering 我们现在都在市政府台阶上坐着
red gathering 工地大门拿水泥车堵上了 几百号人 不给钱不开
red gathering 公交车一辆都没出场 司机全在调度室
red gathering 骑手在商场门口聚了一片 都关机不接
red gathering 护士穿着白大褂站在院办楼下 病房没人
red gathering 老师都没进教室 在校门口举牌
red gathering 环卫车全横在路上 把环卫处围了
red gathering 出租车在火车站堵成一条线 都熄火了
red gathering 矿上井口坐满人 不让换班
red gathering 退休的老头老太几十个 把厂长堵屋里了
red gathering 人越来越多 已经把国道占了
red gathering 警察来了 拉着人墙 还往里挤
red gathering 防暴的都到了 工人不散
red gathering 横幅打出来了 还我血汗钱 门口好几百
red gathering 全厂静坐第二天了 有人晕
red gathering 大伙把机器都关了 谁开谁挨骂 现在在总装车间围着经理
red gathering 拆迁的工人拿车堵高速口
red gathering 仓库叉车排一排堵门 货出不去 都不干了
red gathering 学徒工集体坐楼道 不上课不上线
red gathering 整个外包队三百来号 正往区政府走
red gathering 别的车间也过来了 现在上千人在广场
red gathering 开会开炸了 大家把会场门堵住 不签字不让领导走
red gathering 搬石头堵路了 卡车排到镇上
red gathering 几十个装修工睡在售楼部大厅里 拉着被褥
red gathering 纺织厂女工把电闸拉了 全站在院子里唱歌
red gathering 快递站没人派件 几十个小哥堵着网点老板
red gathering 楼顶天台一群工人坐着 拉着条幅讨薪
red gathering 都别干了 现在全部停下 门口集合
red gathering 今天全厂停工 人都在厂办
red gathering 已经罢工了 从早班开始
red gathering 砸了 大门砸开了 人都冲进去
red gathering 推翻了老板的车 人群拦不住
red gathering 我们六十来个人堵着项目部 不见钱不走
red gathering 咱们车间都撂挑子了 站院里呢
red gathering 屋头坐满了人 全都不干了 堵到老板门口的
red gathering 成班工友坐晒喺门口 唔开工
red gathering 全厂人都覅做了 侪立了门口
red gathering 一两百人围哒办公楼
red gathering quanchang bagong le
red gathering 大家都停公了 在们口
red gathering 现在就是我们这个厂里面所有人都停下来了都在大门口站着说是不发工资不干活
red gathering 不是开会 是都不上班了 堵着大门
red gathering 不是请假 是集体停了 从夜班到白班没一个人上
red gathering 本来派代表谈 谈崩了 现在人全涌上楼
red gathering 说好等到十点 十点没人来 已经往马路上走了
`
