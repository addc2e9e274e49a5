/** Praise and small grievances that read like talk. Category, kind's letter, text. Our own words. */
export const THANKS = `
management p 谭科长大热天自己给我们抬水 没架子
management p 值班的小郝半夜两点还给我查卡 真耐心
management p 队里老黄肯教人 新来的都服他
management p 调度妹子说话暖 再急也不骂人
management p 窗口换了人 五分钟办完 没让我跑第二趟
management p 班长把自己的奖金分给我们几个 讲究
management p 新院长天天到病房转 听我们说话
union p 志愿者大姐帮我妈剪头发 还陪着说话
union p 工会组织的家属日真好 孩子知道我干啥了
union p 中秋那盒月饼送到工地上 头一回
union p 你们帮我们谈下来的高温休息 大家都念好
hardship p 住院时候你们来看过我 记着呢
hardship p 捐的轮椅推上了 我爸能出门晒太阳
wellbeing p 跟热线那位老师唠完 晚上睡了个整觉
wellbeing p 活动里认识了几个能说话的人 没那么闷了
wellbeing p 带我做呼吸那个法子管用 心不慌了
living p 澡堂换了新花洒 水大
living p 司机李哥下雨把车开到门洞口 不淋着
living p 夜宵那碗馄饨 冬天下班吃一口值了
safety p 小蒋追着我系安全绳 烦是烦 救过我
safety p 换的新面罩轻 不起雾
women p 孕妇专座和加餐都安排上了 细心
women p 哺乳间阿姨天天消毒 放心
development p 培训老师把我这种笨人都教会了
insurance p 大厅那姑娘手把手教我在手机上弄好了
wages p 财务主动把少的补上了 还道了歉
hours p 今年排班提前贴 能安排家里了
other p 保洁阿姨捡到我钱包 里头一分没少
other p 交警小伙帮我把抛锚车推到路边
other p 医院志愿者一路领着我爸检查
management c 没完成任务的站前面学狗叫
management c 迟到的要发红包 不发踢群
management c 罚抄厂规五十遍
management c 开会不让坐 一站俩小时
management c 背不下来口号就不让下班
management c 拍短视频给领导点赞 不点扣分
management c 厕所里贴着上次数排名
living c 冬天休息的屋子没炉子 脚冻麻
living c 饭里捞出根铁丝
living c 中午歇的地方让堆了货
living i 节假日开饭吗
living i 打饭到几点
living i 洗澡水几点供
women i 几个月可以不站柜台
insurance c 绑卡老提示身份不符
insurance c 认证要刷脸 我妈刷不过去
other c 办的美容卡 店没了
other c 驾校报了半年不给排课
other c 房东要涨价还不开票
other r 朋友欠我钱不还 咋要
other r 抚养费的官司 哪能免费问
other i 限号怎么限
other i 摇号去哪报
development c 后来的都提了 我还在原地
`
export const STILL_WAITING = `
轮到我没
上回说的三天 都五天了
找过我没 我手机前两天关机
领导批示下来没
还在原来那个人手里吗
说是转走了 转哪了
是不是还得我再跑一趟
他们给你们回函了没
前头说今天 今天也快过完了
补交的证明看了没
`
