/** More of what is near: heard from others, said politely, hidden in a longer complaint. Level, hazard, text. Our own words. */
export const MORE_NEAR = `
orange gathering 我在食堂听邻桌说 周四要是还不发就都坐到厂办去
orange gathering 家属院的人都在传 二十号全体到局里 我妈也要去
orange gathering 班长让我来问一句 今天有没有答复 没有的话明天几个班就不上了
orange gathering 大家推我当代表 钱的事再没着落 我也压不住这几十号人
orange gathering 宿舍楼里贴了张纸 上面写着十六号停工 落款是全体工友
orange gathering 我老公他们队里凑钱包了辆车 说后半夜去省里
orange gathering 微信接龙都排到九十几了 标题是一起请假讨说法
orange gathering 校长要是不收回方案 下周一我们就不进教室
orange gathering 保洁那边说了 五点还不结账 就把垃圾倒在大堂
orange gathering 再给三天 三天以后别怪我们把路口占了
orange gathering 听说二分厂打算明天来支援我们 一起堵
orange gathering 好几个组长在串 让大家把工牌都交了一起走
orange gathering 仓库的人说今晚十二点一过就都不发货
orange gathering 送奶的都合计好了 月底集体断送
orange gathering 老师傅们坐不住了 说要拉上全厂去市里找书记
orange gathering 公告一出群里就喊 到广场集合 时间明晚七点
orange gathering 补偿方案不改 我们三百人就住进办公楼
orange gathering 有个戴帽子的来宿舍发钱 说去堵门一天两百
orange gathering 我们车队的意思是 不答应涨 初六谁也不出车
orange gathering 建筑队的包工头鼓动我们 明天带上锅碗去项目部门口住下
orange extreme 他跟我借打火机 又问汽油哪买 他刚被开了 我越想越怕
orange extreme 师父被欠八万 酒后说要带着雷管回去过年
orange extreme 有人往主任门缝里塞纸条 上面画着棺材
orange extreme 站长收到短信 说小心你女儿
orange extreme 我堂哥把积蓄都取了 交代家里事 说去找老板做个了断
orange extreme 听保安讲 那个上访户身上绑东西 这几天老在门口晃
orange extreme 家属在走廊喊 人要是没了 你们这层楼陪葬
orange extreme 昨晚群里有人发 要拉着领导一块死
orange extreme 学生说爸爸要来学校砍老师 因为没评上
orange extreme 要债的在厂门口喷红漆 写着还钱不然要命
orange extreme 同宿舍那个天天看杀人的片 枕头下有刀 说早晚办了班长
orange extreme 分手那男的给我发一张我们单位大门照片 写着等着收尸
orange extreme 房东带人来说三天不搬就把我们扔出去 还拍了拍腰里的刀
orange extreme 包工头把他爹的骨灰盒放在办公室 说不给钱谁也别想活
orange extreme 司机跟调度说 再罚我 我就拉着一车人冲下去
orange extreme 他说反正查出癌了 没什么可怕的 先弄死两个
orange extreme 顾客说要半夜来烧店
orange extreme 带头讨薪的接到电话 让他当心过马路
orange unsafe-order 我爱人在井下 说这几天老听见顶上嘎巴响 班长让别吱声
orange unsafe-order 我儿子学电工才三天 就让他一个人爬杆带电
orange unsafe-order 邻居在鞭炮厂 说晚上偷着干 料都晒在屋里
orange unsafe-order 孩子姑姑在养老院干 说一个人看四十个老人 消防门拿链子锁着
orange unsafe-order 闺女在玩具厂 说屋里味大 三个姐妹晕过 还不让开窗
orange unsafe-order 同乡说他们那吊车没年检 司机没证 昨天脱了一次钩
orange unsafe-order 听维修讲 那台压机的刹车片早没了 谁上谁倒霉
orange unsafe-order 值班记录上写着泄漏 领导让改成正常
orange unsafe-order 甲烷报警一直叫 他们把喇叭拔了
orange unsafe-order 架子工说扣件三分之一是废的 项目部不让换
orange unsafe-order 司机跟我说方向机有旷量 打半圈才动 厂里说跑完春运修
orange unsafe-order 煤气管道接口拿胶带缠着 一屋子味 说没钱换
orange unsafe-order 锅炉工请假 让我这个保洁去看锅炉
orange unsafe-order 暴雨红色预警了 隧道口还在出渣 水往里灌
orange unsafe-order 幼儿园校车是面包车改的 二十多个娃 门拿绳子绑
orange unsafe-order 连续高温 三个工友发晕了 项目经理说喝点水接着干
orange unsafe-order 夜里一个人下深井清理 上面没人拉绳
orange unsafe-order 切割机漏油 火花四溅 旁边堆着稀料
orange unsafe-order 护士长让我怀孕五周接着配化疗药
orange unsafe-order 放射科的门关不严 灯也不亮 候诊的孕妇就坐门口
orange unsafe-order 冷库门里面的拉手断了 上礼拜差点闷死一个
orange unsafe-order 高压线离塔吊臂不到两米 天天从旁边过
orange unsafe-order 我们住的板房底下被掏空了 一下雨地就裂
orange unsafe-order 渔船发动机老熄火 雷达也坏 老板让明早出海
orange unsafe-order 保安室收着我们二十个人的身份证 要走得交罚金
orange unsafe-order 矿上把我们手机统一收了 证也收了 半月没跟家联系
orange unsafe-order 网上招工来的 到地方才知道不能走 押金五千
orange unsafe-order 看着像小学生 在流水线贴标签 问多大 说不让讲
orange unsafe-order 快递分拣有几个孩子 夜里两点还在搬
orange unsafe-order 脚手架缆风绳给人剪了两根 没人补
orange unsafe-order 胳膊叫开水烫红一片起泡 主管让我先把单送完
orange unsafe-order 手让刨子蹭掉块皮 血刚止住 让我下午接着上
orange unsafe-order 被狗咬了一口 站长说别耽误派送
orange unsafe-order 喉咙肿得咽不下水 胸闷 同车间还有四个一样 不让说
orange unsafe-order 宿舍十个人里六个拉血 食堂的水有问题
orange unsafe-order 体检单上白细胞低了一半 医生让脱离 单位还让刷漆
orange unsafe-order 电瓶漏液烧了手 起皮 没人给换
orange unsafe-order 玻璃幕墙螺栓松了 底下就是早市
orange unsafe-order 舞台威亚磨得只剩几股 导演说今晚必须上
orange unsafe-order 泳池的电泵漏 池边一摸麻酥酥 照样开放
orange unsafe-order 索道异响 老板说旺季不停
orange unsafe-order 游船救生衣不够一半 还往上卖票
orange unsafe-order 爆破警戒就一个老头 村里小孩都在边上看
orange unsafe-order 晚上加油站卸油 有人在边上放烟花
orange self-harm 工友老罗这阵子把手表 皮带都送人了 说用不着
orange self-harm 听室友说小蒋在网上搜怎么走得不疼 她刚被劝退
orange self-harm 我弟自从赔了钱 整天说欠大家的下辈子还
orange self-harm 师娘打电话来 说师父半夜坐窗台上抽烟 叫他也不应声 已经好几晚了
orange self-harm 我妈说等我成家她就没牵挂了 走也走得安心 听着不对味
orange self-harm 同事问我抚恤金是不是给父母 我问他干嘛 他笑笑不说
orange self-harm 她剪了头发 说从头来是来不及了 干脆不来了
orange self-harm 我不怕死 就怕死不了拖累人
orange self-harm 有没有那种一下就过去不难受的法子
orange self-harm 我可能过不了这个年了 不是病
orange self-harm 别给我派长活 我怕干不到那天
orange self-harm 这世上没有我待的地方 去哪都一样 不如不在
orange self-harm 要不是答应了娃开家长会 我早不在了
orange self-harm 看到河就想走进去 这念头一天来好几回
orange sexual-violence 听新来的说 经理让她一个人去他家送材料 门关上就不让走 她跑了
orange sexual-violence 我女儿实习的店长 老发暧昧的话 还说不听话不给盖章
orange sexual-violence 同屋讲 主管在电梯里贴着她蹭 她不敢吭声
orange sexual-violence 护工夜里摸女病人 我看见了 怕丢工作
orange sexual-violence 老板让我陪客户唱歌 客户手乱摸 说不从就扣提成
orange sexual-violence 班长把手搭我腰上教操作 每次都往下滑
orange sexual-violence 有人在女工宿舍浴室门缝塞手机
orange sexual-violence 师傅说想出师得听话 半夜叫我去他屋
`
