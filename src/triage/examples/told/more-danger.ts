/** More danger, told in several clauses: first how it began, then what is now. Level, hazard, text. Our own words. */
export const MORE_TOLD = `
red life 师傅早上还好好的 刚才端着茶缸子就往后仰 现在牙咬得紧 掰不开
red life 我跟她搭班 她说去趟厕所 二十分钟没回 踹开门人坐地上 嘴唇发白
red life 他就说了句好冷 穿着棉袄还抖 一摸额头烫手 叫他名字眼睛不转
red life 送货到门口的大叔 靠着车轮子 问他哪不舒服 光摆手 汗珠子往下滚
red life 食堂阿姨切着菜 菜刀当啷掉了 半拉身子往下出溜
red life 值夜的老蔡 电话打不通 门也敲不开 从窗户看趴在地上
red life 我同屋的姑娘生理期吃了止疼片 现在浑身疹子 说喉咙紧
red life 学生跑完一千米躺操场上 鼻子流血 眼睛半睁
red life 头一回见人这样 手指头蜷成鸡爪 嘴角抽 说不了话
red life 老公从井下上来脸是粉红的 话说一半睡过去了 摇不醒
red life 俩人下去修泵 十来分钟了 绳子拽不动 喊也不答
red life 我闻着甜丝丝的味 脑袋发木 同事都趴桌上了
red life 宝妈挤奶的时候倒的 后脑勺磕洗手池 一地奶一地血
red life 七十岁看门大爷 喝着稀饭呛住 拍背不管用 手都凉了
red life 他血糖低 喂了糖水含不住往外流 眼睛往上插
red life 我站岗这边 有个外卖小哥骑着骑着栽马路牙子上 头盔还戴着 不动
red life 炼胶车间温度五十多 小赵出来走两步腿一软 现在说胡话喊他妈
red life 她肚子七个月 从三级台阶滑下去 现在一阵阵疼 底下见水
red life 班里喝喜酒回来 老周睡车上 到厂里抬都抬不起 呼噜声怪 一停一停的
red life 修冰箱的说漏点氟没事 结果他自己先软了 我也头晕 门在哪
red life 驾驶室没空调 我看东西两个影 方向盘都握不住 高速上
red life 我妈给我发语音 呜呜的说不清 她有高血压 家里没别人
red life 早上六点叫他起床上班 身子硬了
red life 体育馆演出 灯太热 举牌那个孩子直挺挺拍地上 下巴都开了
red life 救护车说堵路上 这边人已经没呼吸两分钟了 谁教我按
red life 药房给错药 老头吃完人就蔫了 心跳四十
red life 吃自助海鲜回来半边楼的人抱着马桶 老陈拉得脱相 站不起来
red life 透不过气 一躺下就憋 坐着也喘 嘴皮子紫 我一人在泵站
red life 被铁丝划一下 第三天了 现在牙关打不开 脖子硬
red life 狗咬那事一个月了 他今天怕水怕风 喝口水就抽
red life 手术后第二天就被叫来上班 刚弯腰伤口崩了 肠子都看得见
red life 夜班发烧的小姑娘 组长给吃了片药让睡会儿 现在推不醒 手冰
red life 输液的地方肿了 人说冷 牙打架 嘴唇没血色 护士不在
red life 老太太领退休金排队 排着排着慢慢坐下去 眼睛闭了
red life 下水救孩子的师傅 孩子上来了 他没上来
red life 大风把船吹远了 我们三个抱着浮标 天要黑了
red life 车进水了 断电 门打不开 水漫到座椅
red life 我在山上巡线 踩空了 脚踝断了 天黑 手机没格
red life 屋里浓烟呛醒的 门把手烫 我蹲卫生间
red life 孩子在厂区蓄水池边玩 我一转身 只有拖鞋
red life 给水泥罐做检查 罐里氧气少 他爬到一半手松了
red life 晚上洗澡燃气热水器 我媳妇晕里头 门插着
red life 三天没吃降压药 今天后脑勺像被人打一棍 吐得喷出来
red accident 师傅正跟我说话呢 上头一根管子滑下来 他哎了一声就没了 帽子都碎
red accident 我去接水 回来机器还转着 他半个人在里面 我吓得不会动
red accident 下了一夜雨 早上边坡的土下来 把两个绑钢筋的盖住了
red accident 女儿在你们商场上班 站梯子上挂灯笼 梯子一歪 从中庭掉到一楼
red accident 领导让赶工 护罩拆了 结果小马的手 唉 三根指头在台面上
red accident 刚装的货架 才上一半货 螺丝没紧 整个趴下来 把理货员拍里面
red accident 叉车司机新来的 倒车看手机 把打包的刘姨顶在柱子上 她说不出话
red accident 本来是修个水龙头 谁知道墙里电线 他一碰就弹出去 现在胸口不起伏
red accident 送牛奶的三轮下坡没刹住 钻大货底下了 只露个车斗
red accident 收工时候少一个人 找到的时候在电梯井底 还有点气
red accident 他戴着手套开钻 我说了不能戴 现在手跟手套一块绞上去了
red accident 锅炉房咣一下 窗户全飞 烧锅炉的爷俩一个都没出来
red accident 夜里赶路 睡着了 车冲出去 我挂在树上 同伴被甩出去了
red accident 幼儿园外墙掉瓷砖 正放学 砸着个奶奶
red accident 工棚上铺睡着 一根槽钢从楼上穿下来 扎他大腿上
red accident 泵车臂架甩了 把扶管子的小唐打飞 头朝下栽在钢筋上
red accident 给大树输液的师傅触到高压线 从车斗上冒着烟掉下来
red accident 老乡在锯木场 木头滚下来 从腿上碾过去 站里没人 求求你们
red accident 吊一块石头 绳套脱了 底下撬石头的兄弟没跑脱
red accident 铁门倒了 把看大门的老两口砸底下 门有半吨
red accident 我在缝纫机上 针从指甲穿过去 断在骨头里 线还连着
red accident 高温管道法兰呲了 小窦胸前一片白 皮跟衣服掉下来
red accident 下井查线 沼气一闪 眉毛头发都没了 脸上全是泡
red accident 后厨地上油 端着一锅汤滑倒 整锅扣身上
red accident 环卫姐扫到匝道口 一辆车过去 扫把飞老远 人在护栏底下
red accident 我骑到路口绿灯 右转水泥车没停 前轮上了我的腿 现在司机在打电话
red accident 学生实习第一天 冲床 半个手掌 老师都哭了
red accident 打谷机旁 大娘的头巾进去了 连着头皮
red accident 船靠岸 人踩在船跟码头中间 船一晃 腿挤扁了
red accident 电梯维保的 轿顶站着 有人在楼下按了 他卡在井道缝里
red accident 老板舍不得请吊车 用绳子拽 绳子断了 机床砸脚上 整个脚扁的
red accident 装卸平台翻板夹人 腰以下在下面 他还跟我笑 脸越来越白
red accident 铺沥青 压路机倒回来 平整工耳背没听见
red accident 加气块垛子塌 上头压下头 里面有手在动
red accident 我俩抬钢板 他手滑 板子切他脚面上 脚趾头掉了
red accident 干冰清洗 管子甩起来 抽他喉咙上 出不来气
red accident 氧气瓶阀崩飞 打穿他肚子
red accident 水库放水 不知道下面有人摸鱼 冲走俩
red accident 顶棚换瓦 一块透明瓦 她踩上去就没了 底下是料池
red accident 火车站搬行李的 被平板车挤在两节中间
red violence 起因是一根烟 现在动刀了 人捂着肚子往外跑
red violence 调解员说回去等 回宿舍他就被四个人蒙被子打 现在鼻子歪了 还没停
red violence 就问了句啥时候发钱 带班的抄起铁锨 他胳膊挡 咔嚓一声
red violence 我要辞职 他把我手机摔了 人推进仓库锁上 到现在没给水
red violence 说请客户吃饭 饭局上两个人架着我灌 我跑厕所 门外有人守
red violence 我在病房换药 家属突然从后面勒我脖子 同事在喊保安 人还没来
red violence 校门口 一个男的带着人 把年轻老师往车上拽
red violence 停车收费 司机下来一拳 又回车里拿扳手
red violence 送到地方说我超时 光膀子三个男的围上来 我现在被堵在楼道
red violence 拦着不让走 说欠他们押金 我弟弟被扣在小旅馆 让打钱 说剁手
red violence 她发了一个字 救 就没了 昨天说她老公要来厂里接她 带着刀
red violence 这边推土机要推 老人抱着门框 他们上来就掰手指
red violence 船到公海 大副拿棍子一个个打 有人跳了海
red violence 教练用皮带 队里的孩子身上一道一道 刚又被叫进去了 在惨叫
red violence 保姆隔着门跟我说 主人家拿熨斗烫她 门反锁出不来
red violence 他喝完酒到我宿舍门口 先踹后拿灭火器砸 门快开了
red violence 老乡组团打架 东边一拨西边一拨 钢管都发下去了 已经碰上了
red violence 工资表贴出来 有人把会计从二楼扔下来了
red violence 我们把小偷按住了 可是大伙打红了眼 人快不动了
red violence 主管把热咖啡泼她脸上 揪着头发磕键盘 没人敢拉
red self-harm 我跟队长请了长假 多长我没说 宿舍的被子送给老乡了 水边坐会儿就下去
red self-harm 今天是我四十岁生日 自己煮了碗面 面里放了东西 味道还行
red self-harm 把厂里欠的 亲戚欠的都列了单子 贴墙上 我就不等了
red self-harm 手机卡给我妹妹 她要用 别的没有 我上去了
red self-harm 跟我一起来的人都回家了 就剩我 也好 没人拦 栏杆挺矮的
red self-harm 给前妻打了个电话 她没接 那就算了 车窗封好了 点着了
red self-harm 电动车停在桥头 钥匙没拔 谁捡了算谁的
red self-harm 把最后一单送完 给了五星 我也送自己一程
red self-harm 我妈走的时候也是这条河 我来找她了
red self-harm 孩子睡了 亲了一口 门轻轻带上了 顶楼门没锁
red self-harm 这两年吃药吃够了 今天一次吃完 谢谢你们逢年过节来看我
red self-harm 老师 作业我批完了 成绩也登了 明天请找人代课 一直代
red self-harm 别说那些大道理了 我听够了 风声你听见没 就是这么高
red self-harm 信我写了三封 一封给你们 工资的事别忘了给我家里
red self-harm 他一直在直播间说谢谢大家 背景是桥栏杆 有人认出是我们站的
red self-harm 我姐三天前去银行改了受益人 今天打电话跟我妈道歉 现在不在家 车也不在
red self-harm 我徒弟刚把扳手还我 说用不着了 然后上了烟囱的梯子
red self-harm 隔壁床的战友 把军功章给我了 说留个念想 人不见了 鞋在河堤上
red self-harm 娃他妈留了张条子 说对不起 让我好好带孩子 药瓶是空的
red self-harm 同事小冯微信签名改成解脱 头像黑了 定位在水库
red self-harm 楼下围了好多人往上看 有个穿我们工服的坐在边上晃腿
red self-harm 女工宿舍 三楼 她把床单撕成条了 门不开
red self-harm 护士 七床老爷子把管子全拔了 说让他走 手里攥着水果刀
red extreme 拿不到钱回不了家 他把汽油泼了售楼部一地 人站中间
red extreme 昨天还好好谈 今天他带着老婆孩子和一桶油来了 现在在大厅
red extreme 班长说别理他 结果他真的上了塔吊 拿喇叭喊到十二点
red extreme 有个工人拿绳子套自己脖子 站项目部二楼栏杆外要见老板
red extreme 他把气瓶推进办公室 关上门 里面还有两个会计
red extreme 我把车横在大门口 车上两罐气 你们看着办 五分钟
red gathering 开始就十几个人 现在院里站满了 有人搬轮胎来烧
red gathering 谈判代表没出来 外面人急了 正撞门
red gathering 工资推到下月的通知一贴 三个车间的人全出来了 往大门走
red gathering 早班没接 中班也没接 流水线上空的 都在停车场坐着
red gathering 骑手把站长的车围了 里三层外三层 不给说法不让走
red gathering 学校老师全在教育局院子里 带着小板凳
red gathering 货车司机在收费站一排趴着 都下来了 有两百台
red gathering 病房停了 走廊里都是穿白大褂的 举着纸
orange self-harm 从厂里出来就不想回家 在桥上站了半天 又走回来了
orange self-harm 儿子判给她 房子也给她 我这岁数还有啥奔头 活着给谁看
orange self-harm 每次下夜班路过水库都想 跳下去就不用再上班了
orange self-harm 我跟老公说 我哪天没了你别哭 他当我开玩笑
orange self-harm 医生说中度 开了药 我没吃 我想就这么慢慢没了
orange self-harm 考了五次没过 全家都看着 真想从教学楼上下去
orange self-harm 带的病人一个个走 我觉得下一个该我了 挺好
orange self-harm 工伤以后成了废人 老婆伺候我 我还不如当时就死了
orange self-harm 欠了二十万 催收天天打 我有时候真想一了百了
orange self-harm 我在天台坐了会儿 想想我妈 又下来了 可是明天呢
orange self-harm 同事最近总问我人死了疼不疼 我该咋办
orange gathering 老板说没钱 我们商量了 明天他车一来就围住 不让走
orange gathering 听我对象说他们厂后天要停 让我别去送货
orange gathering 师傅让我别声张 初八那天全班都不进场
orange gathering 退伍的几个在牵头 说月底要是没批复就集体去省厅
orange extreme 我男人昨晚磨刀磨到半夜 说明天去找工头 我藏了刀 他又去买了
orange extreme 老板侄子在酒桌上放话 谁签字作证就废了谁
orange extreme 徒弟被扣了八千 红着眼跟我说 师傅 我要干件大事
orange extreme 那人天天来单位门口转 盯着我们前台 说要她好看
orange unsafe-order 上个月才压断一个的手 那机器没修 今天又让新来的上
orange unsafe-order 探伤报告不合格 经理把报告锁抽屉里 说先用着 年后换
orange unsafe-order 我是司机 车刹车报警灯亮三天 调度说不跑就扣一天五百
orange unsafe-order 水都没过配电箱底了 班长还让合闸
orange unsafe-order 支模的木方让人偷换成旧的 我看着都弯了 明天浇五楼
orange unsafe-order 我妈在鞋厂 刷胶三年 手脚没劲站不稳 同组还有俩也这样
orange unsafe-order 娃在职校 说去实习 一天十二小时 手烫了俩泡 不让回
orange unsafe-order 我们船救生筏过期五年 下周出远海
orange sexual-violence 值班室就一张床 他非要我也睡那屋 我躲到走廊坐一夜 今晚还是他的班
orange sexual-violence 女儿十八 在奶茶店 老板晚上送她 手不老实 她不敢去了
`
