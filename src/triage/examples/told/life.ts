/** Collapse, poisoning, heat, gas, birth, a heart, a stroke: as lay people say it; and fire. Level, hazard, text. Our own words. */
export const LIFE = `
red life 师傅说胸口像压了块石头 出一身冷汗 坐地上了
red life 老班长左胳膊麻 嘴说不清话 脸歪一边
red life 他手里的碗掉了 嘴角流口水 问他叫啥都说不上来
red life 半边身子不听使唤了 我扶都扶不住
red life 突然说头跟炸开一样 然后就吐 现在叫不醒
red life 打着打着呼噜没声了 摸着还有热乎气 推不醒
red life 上夜班趴桌上睡 以为睡着了 早上发现手是凉的
red life 交接班的时候人直挺挺倒下去 后脑勺咚一声
red life 他脸发紫 嘴唇黑的 一口气倒不上来
red life 哮喘犯了 喷雾没了 她抓着自己脖子
red life 吃花生过敏 舌头肿得嘴合不上
red life 打了针回来浑身起疙瘩 嗓子眼堵住
red life 被马蜂蛰了十几下 人迷糊了
red life 让蛇咬了 腿肿到大腿根 黑的
red life 糖尿病的老哥 浑身汗 说胡话 叫不动
red life 羊角风犯了 咬着舌头 抽了五分钟还不停
red life 喝多了吐 呛着了 现在没声 脸青
red life 陪客户喝酒喝趴了 一摸没脉
red life 噎住了 馒头卡嗓子 脸都憋黑
red life 小孩吞了个螺丝 喘不过来 在车间陪妈加班的
red life 老太太喝汤呛着 翻白眼了
red life 四十度的天 绑钢筋的倒了 身上烫得像火炭
red life 炉前干活的 突然不出汗了 胡言乱语 抽
red life 送外卖的小伙坐路边 眼睛发直 问话不答 摸着滚烫
red life 扫街大爷中暑了 躺花坛边 嘴里冒白沫
red life 军训一样站了俩钟头 保安队倒了三个 有个没醒
red life 车里闷着等活 司机叫不醒 车窗关着空调开着
red life 屋里烧煤取暖 一屋四个人都叫不起来
red life 帐篷里点炭 值班的俩人脸樱桃红 软的
red life 发电机放屋里 进去头晕 里面的人全躺着
red life 喷漆房通风坏了 小李出来就栽地上
red life 清罐的出来走两步 扶着墙 倒了
red life 甲醛味大 新宿舍 早上有个姑娘叫不醒
red life 食堂吃完 一车间人上吐下泻 有几个站不住了
red life 吃了自己采的蘑菇 看见小人 然后昏了
red life 喝了桶里的水 说是装过农药的 肚子绞 口吐白沫
red life 把亚硝酸盐当盐炒菜了 好几个嘴唇发蓝
red life 误喝了饮料瓶里的天那水 嗓子烧得说不出话
red life 打除草剂没戴口罩 晕地头了
red life 氯气钢瓶漏 跑出来的都在咳 有个咳血沫
red life 硫化氢报警器响 泵房里的人没出来
red life 氮气房 小张进去拿东西 就没出来
red life 煤气味儿大 敲门没人应 里面住着两口子
red life 灶没关 熏了一宿 老王两口子迷糊
red life 她要生了 羊水破在流水线上
red life 怀七个月 流血了 裤子都透 人站不住
red life 厕所里有个女工生了 孩子脸朝下 快来人
red life 孕妇在产线上晕了 肚子硬
red life 刚生完一礼拜就来上班 现在大出血
red life 来例假 血崩了 人脸跟纸似的
red life 她捂着肚子蜷成一团 汗像水浇 说宫外孕
red life 他吐血 一口一口的 黑的
red life 拉的全是血 人虚脱了
red life 被打了一拳当时没事 现在肚子鼓 站不起来
red life 肋骨那疼得喘不了 出冷汗
red life 后背撕一样疼 从前胸疼到后背 血压量不出来
red life 心跳二百多 她说要死了 手脚冰凉
red life 心慌得不行 眼前一阵阵黑 我一个人在塔吊上
red life 开着车 胸口疼得握不住方向盘 车上有三十个人
red life 公交司机趴方向盘上了 车停路中间
red life 我开车开着眼前黑 靠边了 手抬不起来
red life 飞机上 不 机舱里修飞机的同事 晕在货舱
red life 讲着课讲着课他就歪了 学生以为逗他们
red life 手术台上的医生倒了 连台四个
red life 夜班护士小林 一句话没说完就倒抢救车旁
red life 保安亭里大爷坐着 拍他肩膀他就滑下去了
red life 打篮球的 单位比赛 跳起来就没再起来
red life 拔河比赛有个人倒了 没脉
red life 体检抽血抽完 撅过去了 十分钟没醒
red life 泡澡堂子 老头泡池子里不动
red life 浴室里触电还是中毒 俩人光着躺地上
red life 宿舍上铺那孩子从昨晚睡到现在 叫他没反应
red life 对门单身宿舍几天没出来了 有味
red life 电话那头他只会啊啊 说不成句
red life 我爱人在家晕倒 我上班回不去 门反锁着 谁帮帮我
red life 我妈一个人在家打电话说胸口闷 然后没声了 我在流水线走不开
red life 我老公跑长途 打电话说喘不上气 在服务区 后来不接
red life 我儿子在你们宿舍 说发烧四十度两天 现在说胡话 没人管
red life 我爸在工地看夜 打电话舌头大了 前言不搭后语 他不喝酒
red life 我闺女上夜班给我发了个 妈 救我 就没信了
red life 媳妇打电话说流血了肚子疼 让车间放人 主管不让走
red life 组长不让送医院 说装的 可她已经抽过去了
red life 说她娇气 让继续干 结果倒机器边上了
red life 人都翻白眼了 班长还让等下班车
red life 我不行了
red life 我喘不上
red life 我快不行了 在配料间
red life 我眼睛看不见了 头晕 闻了那个气
red life 我一直在吐 手脚抽筋 太热了 塔吊上
red life 胸口疼 左边 一直疼到手
red life 说话不利 手 没劲 右边
red life 我好像中暑了 站不住 在七号楼顶
red life 我吃错药了 心跳好慢
red life 我被狗咬了 脖子 血止不住
red life 我怀孕的 在流血 一个人在厕所
red life 我要生了 在高速上 大巴里
red life 晕了 晕了 又一个晕了
red life 没呼吸了 谁会按胸口
red life 心跳没了 除颤仪在哪
red life 叫不醒 叫不醒
red life 抽了 快
red life 口吐白沫 二楼
red life 人凉了 怎么办
red life 脸紫了 噎着了
red life 没气儿了
red life 快叫车 人不行了 南门岗
red life 来个大夫 机修班
red life 谁有硝酸甘油
red life 谁有速效救心丸 急
red life 老汉栽倒起在灶屋头 喊不答应
red life 他脑壳昏 倒起不得动咯
red life 俺大爷嘴歪了 胳膊抬不起来
red life 那谁咔嚓一下就倒了 眼瞅着没气儿了
red life 佢突然间晕低 面都青晒
red life 阿伯倒喺度 冇反应
red life 伊一记头倒下去 叫勿醒
red life 哦哟 阿婆厥过去了
red life 他一下就瘫哒 口里吐泡泡
red life 那个伢子发痧 倒哒
red life 俺娘肚子疼哩打滚 恁叫个车
red life ta yun dao le kuai lai ren
red life 有人yundao了
red life 他昏倒了 口土白末
red life 师父晕到了叫部醒
red life 人没呼西了
red life 他中署了 在炉子前面到下去了
red life 中读了 食堂 好多人在土
red life 那个我们班长刚才说头疼然后就坐下来了坐下来之后就开始说话说不清楚了嘴巴有点歪你们看看要不要叫救护车
red life 就我旁边这个人他一直在抖然后眼睛往上翻我不知道该怎么办
red life 我现在肚子很痛怀孕六个月然后下面在流血我一个人在仓库这边
red life 不是睡着 是叫不醒 掐也没反应
red life 不像喝醉 一口酒没喝 就是站不稳说胡话
red life 他说没事没事 说完就倒下去了
red life 刚量完体温 42度 人还在炉台上
red life 本来以为低血糖 喂了糖不顶用 现在不吭声了
red life 头两天就说胸闷没当回事 今天倒车间里了
red life 上午摔那一下 下午开始吐 现在瞳孔不一样大
red life 昨天撞了头没去看 今天睡下叫不醒
red life 中午吃完饭就这样 现在八个人躺着
red life 药厂反应釜冒黄烟 闻到的都跪地上了
red life 消毒水兑洁厕灵 冒烟 保洁大姐喘不了
red life 制冷剂漏 后厨的人晕了俩
red life 干冰车里 押车的没气了
red life 井口有臭鸡蛋味 下去那位没回话
red life 热得不行 我手都不听使唤 眼前全花 平台还派单
red life 冻的 走丢了 在山上 手机5% 没知觉了 脚
red life 暴雨困在车里 水到胸口 门打不开
red life 地下车库进水 我在里面 水到脖子
red life 洪水来了 值班室就我俩 站桌子上了
red life 电梯困四小时了 有个孕妇 喘
red life 被雷劈了 地里干活的 俩
red life 溺水的刚捞上来 肚子鼓鼓的 没气
red life 泳池那个孩子漂着 脸朝下
red life 我血糖仪显示HI 人飘 家里没人
red life 透析回来路上 瘘管爆了 血喷
red life 工友吸毒 好像过量了 嘴唇发紫
red life 她抱着肚子跪在打卡机那儿 地上一大摊
red life 我同事刚才说了句我难受 就没动静了 电话还通着
red life 视频会议开着 对面同事从椅子上滑下去 他一个人在家
red life 对讲里只听见喘 叫名字不答 在十二层
red fire 喷房烧起来了 门打不开 里面仨人
red fire 员工通道全是烟 我们退不出去 在四楼
red fire 烟从门缝进来 我拿湿毛巾捂着 六零三
red fire 充电桩着了 连着三台车
red fire 宿舍电热毯着了 满屋烟 有人没下来
red fire 楼下电瓶车烧 楼道走不了 我带着孩子
red fire 棉花垛着了 风大 往厂房刮
red fire 焊渣掉保温棉里了 一下子上顶
red fire 灶台油锅火上排烟道了 整栋楼都是烟
red fire 化学品库房冒火 叫人都撤 还有俩看库的
red fire 车头冒烟起火 一车学生
red fire 公交后面着了 车门打不开
red fire 油罐车侧翻 在漏 有火
red fire 电缆井噼里啪啦 火往上蹿
red fire 机房电池爆 满屋白烟 消防门锁着
red fire 山上着了 护林员在里边
red fire 住院部五楼着火 病人搬不动
red fire 纸箱厂 火 仓库 夜班的在里头睡觉
red fire 衣服着了 他满地滚
red fire 打火机 汽油 他身上全是火
red fire 灭火器喷完了压不住
red fire 消防栓没水 火到二楼了
red fire 屋顶彩钢板往下滴火
red fire 烟大得看不见手 我趴地上
red fire 窗户有防盗网 出不去 着火了
red fire 火烧到门口了 快
red fire 着了着了 三号仓
red fire 起火 南边 快打119
red fire 食堂那边火光冲天 咋回事 有人没
red fire 俺们工棚着咧 铺盖都没抢出来 还有俩人
red fire 遭烧起来咯 房子都燃完了 里头还有人
red fire 着火嘞 好大烟 老李没出来
red fire 火烛啊 二楼有人困住
red fire 失火哒 快来救人
red fire 起伙了 仓库
red fire 着活了快来人
red fire zhaohuo le 三楼
red fire 那个我们这边仓库好像着火了好大的烟然后里面可能还有人你们快打消防
red fire 不是烧垃圾 是厂房真的着了
red fire 不是演练 真火 别站着看了
red fire 闻着糊味以为谁烧饭 一开门全是火
red fire 我在阳台 火从客厅烧过来
red fire 氧气瓶旁边着了 要炸了
red fire 酒精桶烧起来了 火苗跟着人跑
red fire 烘干机里冒火 洗衣房阿姨去扑了没出来
red fire 老鼠咬了电线 面包房烧着了 烤箱后头
red fire 加油站有人抽烟 枪头着了
red fire 粉尘爆完又着 厂子半边都红
red fire 锂电池库一个接一个炸
`
