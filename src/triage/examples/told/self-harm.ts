/** Despair and farewells: by the one who means it, by who sees it, over several clauses and without the word. Level, hazard, text. Our own words. */
export const SELF_HARM = `
red self-harm 谢谢工会这些年照顾我 钥匙放在门垫底下了 麻烦明天来个人看看我妈
red self-harm 我把工资卡密码写在纸上了 给我姑娘 你们帮我转交一下 就今晚
red self-harm 该还的都还了 账本在抽屉里 往后不用再打我电话了
red self-harm 衣服叠好了 饭也做好了 孩子放学会自己热 我就先走了
red self-harm 跟班长说一声 明天不用给我排班了 以后都不用了
red self-harm 我给每个人都写了一封信 放在更衣柜里 别怪我
red self-harm 猫托付给楼下了 房租交到今天 就到这儿吧
red self-harm 最后再求你们一件事 别告诉我妈是怎么没的
red self-harm 我走以后那笔赔偿给孩子念书 别让他爸拿
red self-harm 手机一会儿就扔了 这是最后一条
red self-harm 水很凉 我已经走到腰那里了
red self-harm 江边风大 我站了一个钟头了 谁也不用来
red self-harm 我在水塔顶上 往下看人跟蚂蚁一样 不怕了
red self-harm 腿已经跨出来了 坐在栏杆外面 想最后听人说句话
red self-harm 门我从里面锁了 炭也点上了 你们别砸门
red self-harm 药分三次吃的 现在手脚有点木
red self-harm 整瓶都下去了 躺着等
red self-harm 胶囊我倒出来数了 四十六颗 刚咽完
red self-harm 手腕上划了两道 血流到地砖缝里了 挺好看
red self-harm 割得不深 再来一下应该就够了
red self-harm 皮带挂在暖气管上试过了 承得住
red self-harm 绳结打好了 凳子也搬来了
red self-harm 我挑了个没人的楼 三十层 电梯正上着
red self-harm 今天晚上涨潮 我选好地方了
red self-harm 火车几点过我查过了 还有二十分钟
red self-harm 我躺在铁轨上 石子硌得慌
red self-harm 煤气阀打开了 窗户拿胶带封住了
red self-harm 油浇好了 就差个火
red self-harm 农药是早上在镇上买的 盖子拧开了 味儿真冲
red self-harm 我喝了 半瓶 别救了
red self-harm 敌敌畏 喝了两口 烧心
red self-harm 洗厕所那个东西我喝下去了
red self-harm 遗嘱写好拍给你们了 拜托按上面的办
red self-harm 我想好了 今天就做个了断
red self-harm 今晚过后就没有我这个人了
red self-harm 明天早上你们会在车间里找到我
red self-harm 等你们看见这条 我应该已经在下面了
red self-harm 定时发的 看到的时候别找了
red self-harm 撑到今天够本了 各位保重 来生再当工友
red self-harm 这辈子没啥遗憾 就是对不住闺女 替我抱抱她
red self-harm 爸 妈 儿子不孝 先走一步
red self-harm 我不疼了 马上就都不疼了
red self-harm 睡一觉就好了 这回不用定闹钟了
red self-harm 一百片 就着酒 挺苦的 你们忙吧
red self-harm 我在七号楼天台 门我拿东西顶住了
red self-harm 天台的风真大啊 下面的灯真好看 再见
red self-harm 别劝了 我鞋都脱了
red self-harm 站上来了 一松手就解脱
red self-harm 就差往前迈一步 你们谁都别过来
red self-harm 护栏外面也没那么可怕
red self-harm 我就在你们办公楼顶上 抬头就能看见
red self-harm 上不去也下不来了 我就坐在塔吊大臂上 等会儿跳
red self-harm 桥栏杆翻过来了 手有点冻
red self-harm 水库边 车停好了 车里有证件 方便你们认人
red self-harm 我把定位关了 别费劲找
red self-harm 遗书压在键盘下面 密码是我生日
red self-harm 骨灰撒了就行 别花钱买墓
red self-harm 我的器官能捐就捐了吧 手续我签过了 在包里
red self-harm 把我那份工伤钱替我要到 交给我老婆 我等不到那天了
red self-harm 账号密码都发给你了 你以后替我照看
red self-harm 寿衣我都买好了 就是想再跟人唠两句
red self-harm 我跟医生说睡不着 攒了两个月的药 今天一块儿
red self-harm 打胰岛素 我打了一整支 故意的
red self-harm 我把降压药全吞了 别打120 打了我也不开门
red self-harm 头孢配白酒 网上说管用
red self-harm 吸了一屋子气了 头开始沉
red self-harm 已经没力气打字了 药起作用了
red self-harm 手抖 字打不好 血流的多
red self-harm 割了 浴缸里的水红了
red self-harm 我喝完就给你们发这条 现在有点迷糊
red self-harm 闺女的书包我给缝好了 学费在枕头里 今天把这些弄完了心里踏实 该走了
red self-harm 跟老娘通了电话 没敢说 听听声音就行了 现在没啥放不下的了
red self-harm 今天特意换了新衣裳 洗了澡 走得干净点
red self-harm 师傅您教我的手艺我还不上了 下辈子再还 别来我宿舍
red self-harm 你们是好人 我知道 但没用了 就这样吧 车来了
red self-harm 谢谢你听我说这么多 真的 现在可以安心走了
red self-harm 我把微信都删了 就留了你这一个 跟你说一声 走了
red self-harm 群主 我退了 也从这个世界退了
red self-harm 儿子 柜子最上头的存折是你的 妈对不起你
red self-harm 求你们给我爱人带句话 让她再找一个
red self-harm 别找我了 找到也晚了
red self-harm 来不及了 我已经吃下去了 告诉我妈我爱她
red self-harm 等天黑 天黑了就没人看见我上去
red self-harm 我等保安换班 换班那十分钟没人看楼顶
red self-harm 打听好了 那栋楼的门晚上不锁
red self-harm 刀买了 挑了最快的一把 就今天
red self-harm 已经买好了安眠药 五瓶 就等孩子睡着
red self-harm 想带着孩子一块儿走 省得他在世上受罪 汽水里放好了
red self-harm 我和孩子今晚一起走 谁也别拦
red self-harm 她刚给我发了个长消息 说谢谢我 让我照顾她爸 电话关机了
red self-harm 我老公出门前把婚戒摘了放桌上 说去江边走走 现在联系不上
red self-harm 我弟把游戏号送人了 狗也送人了 今天没去上班 家里留了张纸条
red self-harm 室友在卫生间不出来 水流了半天 喊她她说让她安静地走
red self-harm 我爱人锁在屋里 闻见煤气味了
red self-harm 我对象拍了张楼顶的照片给我 然后就不回了
red self-harm 有个女同事在六楼窗台上坐着 脚朝外
red self-harm 我们科小姑娘吃了一把药 嘴里吐白沫了
red self-harm 学生在教学楼顶上哭 老师们不敢靠近
red self-harm 骑手小哥在高架护栏外面站着 手里拿着手机
red self-harm 有个大姐往河中间走 水都到胸口了 喊不回来
red self-harm 我邻居说他儿子割腕了 满床的血
red self-harm 群里老吴发了句 兄弟们我先撤了 照片是绳子
red self-harm 工友给我转了三万块 让我给他父母 人找不着了
red self-harm 我姐说她吃了老鼠药 嘴唇都紫了
red self-harm 我妈在灶屋喝了农药 我在外地上班 求你们帮忙叫人
red self-harm 他手机直播说要从桥上下去 我是他同事 他在跨江桥
red self-harm 车间小李给每人发了红包 说后会无期 人现在在厂房顶
red self-harm 我发现她床底下有遗书 上面写的就是今天
red self-harm 孩子他爸喝了百草枯 我咋办啊
red self-harm 俺那口子把自己吊梁上了 俺够不着
red self-harm 刚把他从绳子上放下来 还有气
red self-harm 那个被辞退的技术员爬到水塔上头了 说谁上来就跳
red self-harm 病房五床站窗户外面空调机上了
red self-harm 护士站 有个家属要从窗户跳 拉都拉不住
red self-harm 我妹跟我视频 背后全是药盒 说困了 叫不应
red self-harm 俺不中了 药都咽下去了 恁把俺闺女送她姥姥家
red self-harm 老子在坝上头 跳下去就一了百了 莫得人管得到我
red self-harm 咱这一百多斤撂这儿了 绳都拴好了 谁也别来
red self-harm 我哋阿妈我对唔住佢 我企喺天台 唔使揾我
red self-harm 食咗成樽药 好眼瞓 拜拜
red self-harm 阿拉一家门对勿起 我立了窗沿浪 就跳
red self-harm 我在屋顶高头 冇得事了 一哈就完了
red self-harm 崽伢子交把你们了 我到湘江边上了
red self-harm 俺在楼顶哩 谁上来俺就往下蹦
red self-harm 整个人废了 药整下去一把 拉倒吧
red self-harm wo zai tiantai bie zhao wo le
red self-harm 我在loudng 准备tiao了
red self-harm 我再楼顶上 准备条下去 谢谢你们
red self-harm 药以经吃完了 就想找个人说说化
red self-harm 绳子以经绑好 不想在活了
red self-harm 我走拉 别找我 江水挺深的
red self-harm 嗯就是那个我把药都吃了然后现在就是有点困想跟你们说一声那个我女儿在她奶奶家你们有空去看看
red self-harm 我现在在楼顶这个风很大我也不知道跟谁说就是不想活了一会我就下去了从这边下去
red self-harm 就是我老公他刚才打电话说让我把孩子带好然后就挂了我打过去就关机了他说在大桥上
red self-harm 您好我是夜班护士我给自己推了一针现在在值班室门反锁了
red self-harm 跑了一天单子 不跑了 车停桥上了 人也停这儿吧
red self-harm 老师当了二十年 教不动了 遗书在讲台里 对不起同学们
red self-harm 扫了一辈子街 今天自己也扫走 河边见不着了
red self-harm 平台封我号 老婆走了 我在高速桥墩上头坐着 往下瞅呢
red self-harm 网贷催到我妈那儿了 我没脸了 一会儿就从这跳
red self-harm 我赌输了厂里的货款 没法交代 药就在嘴边
red self-harm 确诊了 晚期 不给家里添累了 今晚自己解决
red self-harm 离婚证拿了 孩子判给他 我什么都没了 现在站在他家楼顶
red self-harm 他们欺负我的事我写在本子上了 你们替我公道 我先走一步
red self-harm 主任逼得我没路走 我死在他办公室门口 绳子带来了
red self-harm 我不是吓唬你们 我人就在窗台外面
red self-harm 不是开玩笑 安眠药我真的吃了
red self-harm 没有夸张 我就站在楼边上 半只脚悬空
red self-harm 不闹 我很冷静 就是今天 就是这里
red self-harm 不是一时冲动 准备了半年了 今天孩子满十八
red self-harm 我没喝酒 清醒得很 只是不想再醒来了 药刚吞
red self-harm 说我演戏 那我演给他们看 我已经上天台了
red self-harm 都说我不敢 我现在就在上面
red self-harm 之前说过好几次没人信 这次是真的 刀在手上
red self-harm 以前是嘴上说说 现在绳套在脖子上了
red self-harm 昨天你们劝住了我 今天劝不住了 我在老地方
red self-harm 前两次没成 这回我锁了门
red self-harm 不用派人了 等你们到我已经凉了
red self-harm 别报警 报警我马上跳
red self-harm 替我把工牌交了 我用不着了 人在后山 绳在树上
red self-harm 存款三万二 葬我够了 不给单位添麻烦
red self-harm 最后一支烟 抽完就走
red self-harm 还有最后一格电 说完这句就下去了
red self-harm 祝你们都好 我去找我儿子了
red self-harm 我儿子去年没的 今天是他忌日 我去陪他 药在手里
red self-harm 老伴头七 我也该去了 东西都收拾停当了
red self-harm 今天把狗喂饱了 门开着 它能自己出去 我出不去了
orange self-harm 每天睁眼第一件事就是后悔醒过来
orange self-harm 走在马路上老想有车撞过来就好了
orange self-harm 活着就是喘口气 没别的意思
orange self-harm 我这样的人少一个地球照转
orange self-harm 哪天我没了估计半个月才有人发现
orange self-harm 想想还不如死在那场事故里
orange self-harm 当初塌方怎么没把我也埋了
orange self-harm 有时候看着窗户就挪不开眼
orange self-harm 半夜醒来总想 要是就这么没了多省心
orange self-harm 我要是不在了 他们娘俩能拿笔保险
orange self-harm 网上查了好多死法 又不敢
orange self-harm 我拿刀比划过 下不去手
orange self-harm 抽屉里存了点安眠药 看着心里踏实
orange self-harm 手臂上全是自己划的 不划难受
orange self-harm 难受就拿烟头烫自己
orange self-harm 老觉得自己是多余的 活着拖累全家
orange self-harm 熬不下去了 看不到头
orange self-harm 我真的撑不住了 谁来拉我一把
orange self-harm 心里黑洞洞的 一点盼头没有
orange self-harm 死的心都有了
orange self-harm 被扣完工资 就剩死路一条了
orange self-harm 欠薪欠得我想死
orange self-harm 再这么逼我 我真活不下去了
orange self-harm 要不是看孩子还小 早就不想活了
orange self-harm 我妈在我就活着 我妈走了我也走
orange self-harm 等把债还完我就不活了
orange self-harm 活到四十五 一事无成 不想往下活了
orange self-harm 最近老想到死 控制不住
orange self-harm 抑郁症又犯了 满脑子都是不想活
orange self-harm 吃药也没用 还是想死 怎么办
orange self-harm 一站到高处就想往下跳 害怕自己
orange self-harm 车开过桥的时候 手老想往右打
orange self-harm 地铁来的时候腿不听使唤 想往前走
orange self-harm 天天被骂废物 我自己也觉得该死
orange self-harm 觉得活够本了 没啥留恋
orange self-harm 睡着了要是不用醒多好
orange self-harm 我羡慕那些走了的人
orange self-harm 没人需要我 消失了也好
orange self-harm 想消失 彻底的那种
orange self-harm 我不知道还能坚持几天
orange self-harm 心死了 人也快了
orange self-harm 想找个没人的地方了结算了
orange self-harm 同宿舍的老说活着没劲 最近把东西都送人
orange self-harm 我们班组小周最近不对劲 说想死 夜里坐床上哭
orange self-harm 我老公被裁以后天天说死了算了 我怕他真干傻事
orange self-harm 我女儿胳膊上好多刀印 问她她说不想上班不想活
orange self-harm 有个同事朋友圈老发 不想看见明天的太阳
orange self-harm 徒弟问我哪栋楼最高 我心里发毛
orange self-harm 他喝多了就哭 说对不起爹妈 不如死了
orange self-harm 小姑娘流产以后天天说想跟孩子去
orange self-harm 我爸尘肺躺床上 说不想治了 让我们给他个痛快
orange self-harm 师傅截肢以后一句话不说 昨天问我要安眠药
orange self-harm 产后三个月 看着孩子就想抱着一起跳
orange self-harm 我带高三的学生给我写纸条说不想活
orange self-harm 护士小陈给我看她存的药 说哪天受不了就用
orange self-harm 群里有个骑手说再罚一次就从桥上下去
orange self-harm 活够了 天天一个样
orange self-harm 俺真不想活了 憋屈
orange self-harm 老子活起没得意思 死了算球
orange self-harm 活着真没啥意思 嘎巴一下没了得了
orange self-harm 唔想做人啦 好攰
orange self-harm 活勒没意思 想死个心也有
orange self-harm 活倒冇得一点味 想死
orange self-harm 俺心里苦 有时候就想一根绳算了
orange self-harm wo bu xiang huo le
orange self-harm 不想活勒 没意思
orange self-harm 真的不响活了
orange self-harm 我就是想问问你们有没有觉得人活着特别没意思我现在每天就是这种感觉不想吃不想睡就想死
orange self-harm 六十的人了 伺候完老伴伺候孙子 有时候真想一头栽河里
orange self-harm 刚毕业就背了一身债 感觉人生已经结束了 想死
orange self-harm 车间里就我没人说话 中午一个人躲厕所哭 想过不活
orange self-harm 师傅当众扇我耳光 我连死的心都有
orange self-harm 老板把我逼得没活路 我想喝药
orange self-harm 想写封遗书 又不知道写给谁
orange self-harm 我问你们 人死了社保里的钱能给孩子吗 我不想撑了
orange self-harm 意外险跳楼赔不赔 我问问
orange self-harm 自己死的单位给抚恤吗 我没别的办法了
orange self-harm 失眠两个月 一闭眼就是跳下去的画面
orange self-harm 我恨自己 每天都想惩罚自己
orange self-harm 眼泪止不住 觉得死了才轻松
orange self-harm 打完离婚官司我就不打算活了
orange self-harm 没人信我 我只有以死证明
orange self-harm 再不给我说法 我就死给他们看
orange self-harm 我要是哪天出事了 就是他们逼的
orange self-harm 请记住 如果我死了 是车间主任害的
`
