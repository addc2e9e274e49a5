/** Danger in more voices: wards, buses, schools, riders, sanitation, dialect, misspellings and pieces of sentences. Level, hazard, text. */
export const VOICE_LINES = `
red life 人掉地上不动了
red life 他不动了
red life 不喘了
red life 快 出血 好多
red life 晕到了 快来
red life 救名啊
red life 救命呐 有人不行了
red life 他昏倒再地上
red life 老师晕讲台上了 学生都吓哭了
red life 病人呼吸停了 值班医生在哪
red life 司机突然不行了 车停在高架上
red life 一个骑手倒在电动车旁边 没人管
red life 扫街的大姨躺地上了 脸白得跟纸一样
red life 娃儿抽起来了 眼睛翻白
red life 屋里头老汉没得气了
red life 佢晕咗 快啲叫白车
red life 伊昏过去了 快点来人
red life 俺娘在灶房栽倒咧
red life 师傅脑壳着地 喊不答应
red life 心口痛得很 手麻 怕是不行了
red life 怀娃的婆娘在车间流血了
red life 打吊针打着打着没反应了
red life 保安大叔捂着心口倒了
red life 我喘不过气了 一个人在机房
red life 手脚发麻 说不出话了
red life 血压打到三 人昏了
red life 宿舍那个小伙叫半天没醒 身上冰的
red life 烫得没皮了 人疼昏了
red life 吃了蘑菇 三个人在吐 有一个看不见了
red life 喝了假酒 眼睛看不见
red life 人卡了鱼刺 吐血
red life 产妇大出血 血库没血
red accident 掉下来了 从吊篮
red accident 从三楼 摔了 快
red accident 手 没了
red accident 机器 夹住了 快关电
red accident 车翻啦 人在里面
red accident 砸到人了
red accident 压着人了 快来人抬
red accident 埋住了 埋住了
red accident 被卷进去了
red accident 撞人了 司机跑了
red accident 撞到人了 流血 快叫车
red accident 外卖小哥被货车别倒 压到腿
red accident 环卫大爷清扫的时候被撞飞
red accident 公交车急刹 老人摔得头破
red accident 公交撞桥墩 前面的人卡着
red accident 学生实验室爆炸 脸炸伤
red accident 学生从单杠上摔下来 脖子不能动
red accident 小学生掉进化粪池
red accident 护工被病床夹断手指
red accident 氧气瓶倒了砸到护士
red accident 放炮飞石打到人
red accident 哑炮响了 打眼的人在跟前
red accident 安全绳没挂 人飞下去了
red accident 井架倒了 钻工在上面
red accident 罐笼坠了
red accident 料场塌方 铲车司机埋里头
red accident 屋架垮了 压着瓦工
red accident 吊钩砸脑壳上了 安全帽都碎了
red accident 手板儿被机子轧扁咯
red accident 嘎达一声 胳膊就断了
red accident 俺的手叫机子咬住咧
red accident 有人从架子高头跶下来咯
red accident 电梯掉下克了 里头有人
red accident 触点了 人倒了
red accident 触电 人粘住了
red accident 被电打到弹出去几米
red accident 快艇翻了 人在水里喊
red accident 涨水了 两个工友没跑出来
red accident 雪崩埋了车
red accident 落石砸中班车
red fire 着伙了 快来
red fire 起火拉
red fire 火 好大的火
red fire 冒烟了 门打不开
red fire 烧起来啦 三号门
red fire 车间头燃起来咯
red fire 失火咧 快跑
red fire 烧着人了
red fire 煤气炸了 墙倒了
red fire 锅炉房炸咯
red fire 外卖电瓶在站点炸了
red fire 公交冒烟 乘客在砸窗
red fire 病房有烟 老人走不动
red fire 学校宿舍着了 孩子在三楼
red fire 垃圾站着火 有气罐
red fire 油站冒火
red violence 打人拉
red violence 打起来了 快
red violence 有刀
red violence 他有刀 在走廊
red violence 捅人了 在病房
red violence 家属把医生按地上打
red violence 病人发狂 咬人打人
red violence 乘客掐司机
red violence 醉汉拿酒瓶砸售货员
red violence 站长带人打骑手
red violence 骑手被小区保安围着打
red violence 城管拿棍子打扫街的
red violence 校霸打人 用砖头
red violence 家长拿刀冲进学校
red violence 主任把学生打进医院 还在打
red violence 包工头叫人拿钢管来了
red violence 几十个人提着家伙进工棚了
red violence 把我堵起打
red violence 佢哋围住我打
red violence 俺叫人打咧 满脸是血
red violence 老板把门锁咯 不准我们走
red violence 锁屋头了 出不来
red violence 被扣住了 走不脱
red violence 我被控制了 不让打电话
red violence 我被骗到这里 出不去 他们打人
red violence 他们抢了手机 说不听话就埋了我
red violence 有人撬宿舍门 女生都吓哭了
red violence 前男友来宿舍堵我 拿着刀
red violence 老公喝醉了 拿锤子砸门
red violence 他打我 一直打 求你们来人
red violence 我在厕所躲着 他要杀我
red sexual-violence 他脱裤子了 在女更衣室
red sexual-violence 有人非礼我 快来
red sexual-violence 他抓着我不放 亲我
red sexual-violence 主任让我陪睡 锁门了
red sexual-violence 女同事被拉进包间 在喊
red sexual-violence 护工摸病人 正被我撞见
red sexual-violence 校长把女生叫进屋锁了门
red sexual-violence 司机把女乘客拉到野地
red sexual-violence 救我 他要扒我衣裳
red self-harm 跳娄
red self-harm 我要跳娄了
red self-harm 自sha
red self-harm 我在6楼 往下跳行吗
red self-harm 药喝完了
red self-harm 我喝了
red self-harm 割了 好多血
red self-harm 绳子套上了
red self-harm 我上顶楼了 风好大 不回来了
red self-harm 我到江边了 鞋脱了
red self-harm 鞋子放在桥上了
red self-harm 车票买好了 单程的 去见我爹妈 他们在那头
red self-harm 我把工服叠好了 工牌在桌上 以后不用等我
red self-harm 家里钥匙给邻居了 我去了
red self-harm 你们忙 我自己走 不麻烦人
red self-harm 谢谢师傅带我 这辈子还不了了
red self-harm 照顾我娃 求你们了 我撑到头了
red self-harm 跟我老婆说 我对不住她
red self-harm 就这样吧 累了 别找
red self-harm 到此为止 我走了 勿念
red self-harm 天亮之前我就不在了
red self-harm 明早发现我的人 对不起吓着你
red self-harm 我死给你们看 已经在楼顶
red self-harm 他站铁轨中间不走
red self-harm 护士长在天台坐着 哭
red self-harm 学生翻出栏杆了
red self-harm 有学生吃了一瓶药
red self-harm 骑手把车停桥上 人翻过去了
red self-harm 那个女的抱娃要跳河
red self-harm 工友拿绳子进仓库了 门反锁
red self-harm 室友发来遗书 人联系不上
red self-harm 她跟我说来世做姐妹 电话关机了
red self-harm 老头要上吊 拦下来了 又要去
red extreme 浇油了 要点
red extreme 他抱着油桶上楼
red extreme 骑手拿刀挟持站长
red extreme 司机要开车冲大厅
red extreme 家属扬言点火 汽油倒地上了
red extreme 拿命要钱 人在吊臂上
red gathering 都不干了 堵门
red gathering 人全出来了 在马路上
red gathering 停线了 大家等老板
red gathering 三百骑手在平台楼下
red gathering 公交全停了 司机在车场
red gathering 出租车围了客运站
red gathering 环卫工全不扫了 坐在局门口
red gathering 护士罢工 站在门诊
red gathering 老师停课 在教育局
red gathering 工人把老板车砸了
red gathering 保安和工人对峙 上百人
red gathering 工友堵了大桥
red gathering 全矿停产 矿工坐在井口不下
red gathering 都围到食堂了 要说法 乱了
red gathering 厂头闹起来咯 几百号人
orange self-harm 不想活老
orange self-harm 活起没得意思
orange self-harm 俺不想活咧
orange self-harm 唔想做人了
orange self-harm 想死 没开玩笑
orange self-harm 真的想死
orange self-harm 想跳下去
orange self-harm 想从这楼上跳
orange self-harm 护士姐妹说干脆死了算
orange self-harm 学生说不想活了 怎么办
orange self-harm 同事手腕有伤 她自己划的
orange self-harm 撑不下去 每天上班都想撞车
orange self-harm 睡前总想要是明天不醒
orange self-harm 我这辈子完了 活着干嘛
orange self-harm 抑郁复发 想结束
orange extreme 我要杀人
orange extreme 弄死他
orange extreme 我跟站长没完 见他就砍
orange extreme 敢封我号我就烧站点
orange extreme 我要让医院陪葬
orange extreme 不退钱我炸学校
orange extreme 跟他们同归于尽
orange unsafe-order 没刹车还叫跑
orange unsafe-order 车灯都不亮 晚上还派长途
orange unsafe-order 台风红色预警还派单
orange unsafe-order 暴雨淹到膝盖还要送
orange unsafe-order 清井不给气体检测
orange unsafe-order 垃圾车压缩门坏了 还让站旁边
orange unsafe-order 氧气瓶过期 还给病人用
orange unsafe-order 校车塞了四十个孩子
orange unsafe-order 实验室通风坏了还做毒气实验
orange unsafe-order 护士发烧还连上大夜
orange unsafe-order 没系带子就撵我们上架子
orange unsafe-order 架子摇得很 老板催到上
orange unsafe-order 钢绳起刺了还吊
orange unsafe-order 娃儿些才十四 天天上夜班
orange unsafe-order 身份证遭老板收咯
orange unsafe-order 中介扣着我的证 要交钱才还
orange unsafe-order 漏气了还不停炉
orange unsafe-order 酒驾也叫出车
orange gathering 明天骑手都不接单 说好了
orange gathering 司机群里约后天停运
orange gathering 老师们说周一集体请假
orange gathering 环卫的商量不扫了 去找局长
orange gathering 护士群在串联 要去省里
orange gathering 矿上的人说不发钱就不下井 去堵矿部
orange gathering 后天克政府门口坐起
orange sexual-violence 带教老师强迫我发生关系
orange sexual-violence 站长把我灌醉睡了
orange sexual-violence 车队队长逼我跟他
orange sexual-violence 被校长侵犯 不敢跟家里说
`
