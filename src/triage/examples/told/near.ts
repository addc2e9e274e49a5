/** What is about to happen, or may cost life or limb: arrears with a date and a threat, strikes planned, unsafe work, harassment, threats, hearsay of
 * it. Level, hazard, text. Our own words. */
export const NEAR = `
orange gathering 腊月二十之前钱不到账 我们五十个人上省城
orange gathering 老板说十五号给 不给我们就把搅拌站封了
orange gathering 工友群里定了 明早八点 带身份证 去劳动局
orange gathering 大家伙商量着下周一谁也别来
orange gathering 签名都签了 一百二十七个 就等领导给不给话
orange gathering 周五要是还没说法 全线停
orange gathering 后天一早堵大门 班长也同意了
orange gathering 三个站的骑手都串起来了 双十一那天不跑
orange gathering 老师们说期末卷子不改了 一起去教育局
orange gathering 护士姐妹都说好集体递辞职 就这礼拜
orange gathering 司机群里在传 月底全部趴窝
orange gathering 有人在发传单 叫大家初一去市里
orange gathering 听工友讲隔壁班要停 叫我们也跟
orange gathering 工资再压 工地上的人就要把路堵了 我劝不住
orange gathering 横幅做好了 放宿舍床底下呢
orange gathering 大巴都租了 明天五点走 去北京
orange gathering 他们在厕所商量 说砸完办公室就走
orange gathering 一百多个退休工人约好 逢一三五去厂里坐
orange gathering 谈不拢就罢工 就这态度
orange gathering 拖到下月 我们真停工了
orange gathering 二十多号人等着 你们今天不来人 我们就去找市长
orange gathering 快收不住了 大家情绪很大 说要围办公楼
orange gathering 群里有人带头 说谁上班谁是叛徒 明天
orange gathering 说好了 听哨子 一起拉闸
orange gathering 环卫上都讲 不补钱 正月里垃圾不拉
orange gathering 矿上明天不下井 都通知了
orange gathering 合并的事大家不服 厂里几百人准备去集团要说法
orange gathering 厂子要搬 赔偿没谈好 晚上开会说堵货车
orange gathering 要闹大的 记者都联系了 就下礼拜
orange gathering 同事让我也按手印 说一起去上访
orange gathering 我听食堂大姐讲 一车间定了周三罢工
orange gathering 他们建了新群 名字叫讨薪总指挥 天天喊去堵门
orange gathering 班组长私下跟我说 压不住了 再不解决就要出乱子
orange gathering 我是工会小组长 报一下 我们车间工人打算下午集体离岗
orange gathering 出租车份子钱 大家准备停运三天
orange gathering 代课老师约了二十几个 后天去县里
orange gathering 俺们商量好了 明儿都不去了 看他咋办
orange gathering 都说好了嘛 后天去堵公司大门
orange gathering 大家讲好听日一齐唔返工
orange gathering 阿拉讲好下礼拜一道去局里厢
orange gathering 大家约哒 礼拜一都不上班
orange gathering mingtian dajia yiqi bagong
orange gathering 大家在商量罢公的事
orange gathering 我想跟你们说一下就是我们这边工人现在都在说要是这个月底再不发工资就全部去政府门口
orange extreme 再不给钱我真敢点了他的厂
orange extreme 这个仇我记着 他哪天走夜路小心点
orange extreme 我表弟说要跟老板换命 劝不听
orange extreme 逼急了我把他全家都带走
orange extreme 老子烂命一条 大不了一起完
orange extreme 车间里老吴今天揣着刀来上班的 说找组长算账
orange extreme 他跟我说过年前要是拿不到钱 就去炸了项目部
orange extreme 有人在微信里发 要让主任躺着出去
orange extreme 被开除那个放话 要回来放火
orange extreme 老板说你们再告 找人卸你们胳膊
orange extreme 工头威胁 谁去劳动局 就让谁回不了家
orange extreme 他发我孩子照片 说知道学校在哪
orange extreme 昨天往我车上放了只死鸡 让我撤诉
orange extreme 一到晚上就有人砸我家玻璃 就因为我举报
orange extreme 说要花五万买我一条腿
orange extreme 厂长小舅子扬言要弄死带头的
orange extreme 病人家属说等着 出门就捅你
orange extreme 骑手跟商家结仇了 说晚上带人去
orange extreme 要账的说明天带二十个人来厂里
orange extreme 我同事天天念叨要拿车撞领导
orange extreme 他把汽油买回宿舍了 问他干啥 他笑笑
orange extreme 徒弟网购了弩 说吓唬班长用
orange extreme 前男友说要来单位泼硫酸
orange extreme 我男人说我再去上班 就打断我的腿
orange extreme 学生家长在群里说要给老师好看 带着刀的图
orange extreme 两个班的人约了下班在桥洞打架
orange extreme 约好今晚在篮球场单挑 都叫了人
orange extreme 老板不来 我明天就爬塔吊
orange extreme 拿不到钱我就从你们楼上跳 看谁怕谁
orange extreme 大不了我去他家门口喝药
orange extreme 这口气咽不下 我要让他血债血还
orange extreme 最后问一遍 给不给 不给我就拉着他一起死
orange extreme 俺哥说了 不给钱就夯死他
orange extreme 给我整急眼了我把厂子点喽
orange extreme 惹毛了老子一刀捅死他龟儿
orange extreme 佢话再搞落去就斩死个老细
orange extreme 逼得我冇路走 我就跟他拼哒
orange extreme zai bu gei qian wo jiu sha ren
orange extreme 我要杀了那个组张
orange extreme 我听宿舍的人讲 小范磨了把刀 要找车间主任
orange extreme 我舅在电话里说活着没脸 要去老板家同归于尽
orange extreme 他那人说得出做得到 说今年要见红
orange unsafe-order 锯片没罩子 手离着一指头 天天这么锯
orange unsafe-order 冲床双手按钮拆成单手了 说快
orange unsafe-order 安全光栅坏了拿胶带糊上接着干
orange unsafe-order 吊带都起毛了 吊五吨 人在底下走
orange unsafe-order 行车刹不住 往下溜 上次差半米砸人
orange unsafe-order 叉车没喇叭没灯 夜里在人堆里跑
orange unsafe-order 电线皮都破了 拖在水里
orange unsafe-order 没绝缘手套让我带电换
orange unsafe-order 电工证都没有 让我修配电柜
orange unsafe-order 罐里没测气 班长说下去一会儿没事
orange unsafe-order 池子里有味 逼我们下 不下扣三百
orange unsafe-order 高空作业没地方挂绳 说抓紧点就行
orange unsafe-order 外架连墙件全拆了 还在上面刷漆
orange unsafe-order 模板支撑用砖垫的 明天就打混凝土
orange unsafe-order 基坑边上裂缝越来越宽 塔吊就在旁边
orange unsafe-order 坡上往下掉土 下面还让挖
orange unsafe-order 顶板淋水 支柱歪 矿长说出完这茬再修
orange unsafe-order 瓦斯探头拿塑料袋包着
orange unsafe-order 放炮距离不够 石头飞到工棚顶
orange unsafe-order 反应釜超温 联锁解了 让手动顶着
orange unsafe-order 安全阀铅封都锈死 压力到红线了
orange unsafe-order 氯气瓶旁边晒着大太阳
orange unsafe-order 乙炔管拿铁丝绑 漏 一点火扑扑响
orange unsafe-order 油气味那么大 还让动火
orange unsafe-order 棉絮到处飞 焊机就在旁边干
orange unsafe-order 厂房安全出口焊死了 说怕偷
orange unsafe-order 宿舍窗户铁栏封死 晚上大门从外锁 二百人
orange unsafe-order 电动车在楼道充一排 插线板发烫
orange unsafe-order 煤气灶漏 房东不修 一屋味
orange unsafe-order 宿舍墙裂到能伸手 下雨往下掉砖
orange unsafe-order 食堂地下室放着几十罐液化气
orange unsafe-order 车间闻着刺鼻 这周三个女工头晕呕吐流鼻血
orange unsafe-order 宿舍好几个人起红疹发烧 没人来看
orange unsafe-order 我们线上一半人手烂了 那个胶水有毒吧
orange unsafe-order 新装修的办公室 同事陆续流鼻血 掉头发
orange unsafe-order 喝了厂里的水一屋子拉肚子
orange unsafe-order 夜里宿舍十来个人发高烧 不让请假不让出门
orange unsafe-order 查出铅超标 七个人 还让上
orange unsafe-order 公交刹车软 报修三天 让先跑
orange unsafe-order 校车超员一倍 娃娃坐过道
orange unsafe-order 大客轮胎鼓包 队长说跑完这趟
orange unsafe-order 夜班司机连开十八小时 眼皮打架 换人没有
orange unsafe-order 我们车长喝了酒还要发车 我是乘务
orange unsafe-order 发烧三十九度还逼我爬杆
orange unsafe-order 心脏装了支架 还排我高炉班
orange unsafe-order 怀孕五个月让我搬三十斤的箱子 搬到见红
orange unsafe-order 孕妇也要进辐射车间
orange unsafe-order 四十一度 让我们屋顶上铺瓦
orange unsafe-order 暴雨天蹚水送单 下水井盖都冲走了
orange unsafe-order 打雷呢还让在塔吊上
orange unsafe-order 台风来了不让撤 彩钢房哗哗响
orange unsafe-order 六级风还在吊玻璃
orange unsafe-order 冰面上让我们捞网箱 咔咔响
orange unsafe-order 没有救生衣 浪这么大让出海
orange unsafe-order 电梯门没关就走 物业不停
orange unsafe-order 货梯当客梯 钢丝绳断股了
orange unsafe-order 超市冷库门里面打不开 关过人
orange unsafe-order 游乐设施螺丝少了 明天照常开门
orange unsafe-order 氧气站有人抽烟 说了不听
orange unsafe-order X光机没铅衣 天天照
orange unsafe-order 手指被门夹了 指甲掉了 让我接着干
orange unsafe-order 胳膊烫了个泡 班长说抹点牙膏
orange unsafe-order 铁屑进眼睛 红了两天 不给去医院
orange unsafe-order 脚崴了肿老高 还让站流水线
orange unsafe-order 头磕了缝了四针 第二天就叫上班
orange unsafe-order 腰扭了直不起来 不给假
orange unsafe-order 十四岁的孩子在后厨切肉
orange unsafe-order 初中没毕业的小孩站夜班 说是实习
orange unsafe-order 一帮暑假工看着都没成年 搬水泥
orange unsafe-order 身份证都押在老板抽屉里 走不了
orange unsafe-order 护照船长收着 不给下船
orange unsafe-order 毕业证扣着 不干满三年不还
orange unsafe-order 不让出厂门 说疫情 其实怕跑
orange unsafe-order 晚上锁宿舍 谁出去扣钱 着火跑不了
orange unsafe-order 保安搜身 不让走 手机都翻
orange unsafe-order 听老乡讲 他们那个坑木头都糟了 还下人
orange unsafe-order 我老公说他们井下风机停了俩钟头 照样干活
orange unsafe-order 我儿子夜里在化工厂清罐 说没面具 我担心
orange unsafe-order 徒弟没培训就让上剪板机 昨天差点切手
orange unsafe-order 差一点 板子擦着我头皮掉下来 没人管
orange unsafe-order 上周砸了一个 今天还是没防护网
orange unsafe-order 已经伤了两个了 机器还不停
orange unsafe-order 炉子漏烟 值班的头疼恶心 叫修不修
orange unsafe-order 地下室烧炭烤火 窗户钉死了
orange unsafe-order 桥面都晃 超载车还让过 我们在底下施工
orange unsafe-order 护栏是拿铁丝拧的 二十层
orange unsafe-order 井口没盖 天黑送餐差点掉进去
orange unsafe-order 这机器咬人 都咬三个了 还开
orange unsafe-order 老板逼俺们钻窑 窑顶直掉渣
orange unsafe-order 板房都裂开咯 风一吹就摇 还喊我们住起
orange unsafe-order 冇安全带都要我哋上棚
orange unsafe-order 机子漏电 麻手 还喊我开
orange unsafe-order 刹车不行了还让俺跑山路
orange unsafe-order anquandai dou mei you rang women pa jia
orange unsafe-order 吊车刚丝绳断了几跟还在用
orange unsafe-order 电现都裸路着 碰着就麻
orange unsafe-order 我想反映一下就是那个我们车间的那个冲床它那个保护装置坏了然后领导让我们继续用昨天差一点压到手
orange unsafe-order 不是我胆小 那架子真晃 手一推就动
orange unsafe-order 不是夸张 管子压得嗡嗡响 随时要爆
orange sexual-violence 组长总趁没人摸我屁股 今晚又排我跟他夜班
orange sexual-violence 经理说陪他一晚就转正 不陪走人
orange sexual-violence 他在更衣室装了摄像头
orange sexual-violence 主任发裸照给我 让我也发
orange sexual-violence 师傅教操作老从后面贴着我 说了也不改
orange sexual-violence 客户灌我酒 手伸到腿上 领导让我忍
orange sexual-violence 保安老蹲女厕所门口 昨天推门进来
orange sexual-violence 开车送我回家 摸我大腿 我不敢说
orange sexual-violence 站长半夜给我打电话说下流话 还说来找我
orange sexual-violence 我女儿在店里打工 老板抱她 她才十七
orange sexual-violence 有个男的天天下班跟着我到巷子口
orange sexual-violence 老师把女学生叫宿舍去 门反锁 我撞见两次
orange sexual-violence 小妹说值夜班被掀被子 吓得不敢睡
orange sexual-violence 他拿着我洗澡的视频 让我出去见他
orange sexual-violence 住院总对实习生动手动脚 好几个都被他摸过
orange sexual-violence 上司让我坐他腿上 不坐就给我穿小鞋
orange sexual-violence 女浴室墙上有个洞 对面有人看
orange sexual-violence 同事说年会那晚被领导带走了 她不敢报警
orange sexual-violence 他堵我在仓库 说要么从要么滚 我推开跑了
orange sexual-violence 送餐那户男的光着开门 拽我进去 我挣开了
`
