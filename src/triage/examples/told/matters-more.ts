/** More ordinary matters: a scene and a wish, where the word of the category is missing or another category's word stands beside it. Category, kind's
 * letter, text. Our own words. */
export const MORE_MATTERS = `
safety c 头顶那块铁皮晃荡半个月了 风一吹哐哐响
safety c 车棚的电线耷拉下来 小孩伸手就够着
safety c 梯子横档断了用铁丝绑的 还让爬
safety c 油漆间的门窗钉死 进去两分钟就熏眼
safety c 搬货没有护腰 三个人都闪了
safety c 锯末满地 旁边有人抽烟 说了不改
safety c 工具房的砂轮没挡板
safety c 扫马路给的反光背心跟纸一样
safety c 骑车送货没给配头盔
safety c 实验废液就倒下水道 味冲
safety c 针头扎了手 上报了没人管后续
safety c 高炉旁一天八小时 连盐汽水都没有
safety c 冬天巡道手冻裂 没手套
safety c 摔了以后走路一瘸一拐 厂里说好了就上班
safety c 老板让我说是在家摔的
safety c 认定书没下来 工资先停了
safety c 肺里拍出阴影 说是抽烟抽的
safety c 宿舍旁就是配料间 晚上呛醒
safety r 我手被夹过 使不上劲 想评个级
safety r 请来查查仓库的灭火设备
safety r 帮我问下摔断腿这几个月有没有钱
safety i 骑车上班被撞 厂里赔还是对方赔
safety i 听力下降是不是职业的
safety i 防护用品多久领一回
safety s 楼梯口贴防滑条
safety s 叉车通道跟人行道分开
safety s 发点防暑的 大家在外头晒
living c 饭点排队排到打铃
living c 油腻腻的碗没洗干净
living c 热菜到我们这都凉了
living c 屋里返潮 墙上长毛
living c 上厕所得走两百米
living c 夜里没路灯 从车间回住处黑灯瞎火
living c 楼上下水堵 臭水倒灌
living c 车上座位坏的 站着晃一路
living c 冲凉要排到十二点
living c 充电口一层就俩
living c 换季被褥不让领
living c 加班回来门口小卖部都关了 没吃的
living c 暖气片不热 穿棉袄睡
living c 屋里八个人一个插座
living c 打饭阿姨手抖
living c 清真的没窗口
living c 送餐小哥没地方歇脚 蹲路边吃
living c 司机没厕所上 憋一路
living r 想借个会议室给娃写作业 假期没人带
living r 帮我们把纱窗换了
living r 申请住一楼 腿脚不好
living i 外面租房给不给补
living i 周末有没有车进城
living i 食堂能刷微信不
living s 宿舍楼下放个快递柜
living s 饭堂早半小时开
living s 弄个吸烟区 别熏大家
living p 空调修好了 师傅连夜来的
wellbeing c 站里天天排名 心慌得不想上班
wellbeing c 见过一次事故以后晚上总梦到
wellbeing c 老公跑船 一年见一回 家里就我扛
wellbeing c 天天挨投诉 一听电话铃就哆嗦
wellbeing c 同事背后嚼舌根 我进屋就不说话了
wellbeing c 孩子判给他以后我空落落的
wellbeing c 提前退下来 觉得自己没用了
wellbeing c 夜班三年 白天睡不着 人木了
wellbeing c 没法跟别人说 憋在心里长草
wellbeing r 想跟人倒倒苦水
wellbeing r 我媳妇产后老哭 能给看看不
wellbeing r 徒弟出了事我老自责 想聊聊
wellbeing r 想报名那个减压的课
wellbeing i 找老师聊一次多久
wellbeing i 咨询能带孩子来吗
wellbeing s 多关心关心夜班的人 心里都苦
wellbeing s 给骑手也开个倾诉的电话
hardship c 说我儿子上班了就不给 他一月才两千
hardship r 地里绝收 老人又住院 工资顶不住
hardship r 爱人走得突然 后事借钱办的
hardship r 我查出瘤子 要开刀 家底掏空
hardship r 孩子开学住宿费书本费一下三千 拿不出
hardship r 被诈骗光了 这月房租没着落
hardship r 妈摔了胯 换关节五万 求想办法
hardship r 残疾证有了 想问给点照顾不
hardship r 一家五口靠我送外卖
hardship i 住院报完还剩三万 能再补吗
hardship i 送温暖走访怎么报名
hardship i 家里老人失能有补没
hardship s 给大病的同事组织个捐款
management c 会议记录造假 让我们补签字
management c 领导的报销单厚得像书
management c 干活的挨批 会说的升官
management c 让我们周末去他家搬家
management c 加个微信群天天念报表 夜里也艾特
management c 同一个错 别人没事 我通报
management c 制度改了八回 谁也不知道照哪个
management c 门卫对我们骑手呼来喝去
management c 值长训人像训狗
management c 收我们班组活动费没见活动
management c 采的米有虫 都说跟谁有关系
management c 把我调去扫院子 就因为我多嘴
management c 车间主任带头喝酒上班
management c 领班让新人给他洗车
management s 把投诉领导的渠道公布一下
management s 排名别公开念 伤人
management s 一线能不能评评干部
management p 队长带头扛沙包 服气
management i 举报贪污找哪
hours c 交接班多耗四十分钟不算
hours c 说好八点 天天九点半才让走
hours c 带班的自己休 让我们顶
hours c 高考那两天都不给请
hours c 单休还得轮值
hours c 备课到半夜 早自习又得到
hours c 发烧让我打完针接着上
hours c 医生连轴转三十六小时
hours c 节前调班 把假调没了
hours r 我想少上点夜 孩子小
hours r 能帮我请下来丧假吗 队里卡着
hours i 上满一年歇几天
hours i 白班换夜班隔几小时
hours s 大夜后面歇两天吧
women c 例假疼得直不起腰 组长说装
women c 有喜了不敢说 怕被辞
women c 哺乳室堆满纸箱
women c 女司机站点没厕所 憋坏了
women c 同岗位男的多五百
women r 请给调个不搬重的 我三个月了
women i 未婚生育有假没
women i 产检误工算病假吗
women s 更衣的地方安个门
union c 活动总是上班时间办 我们去不了
union c 票选的和公布的不一样
union c 交了十年费 生病没人来看
union r 我们骑手想有个自己的组织
union r 帮补上去年的生日券
union i 职工代表能监督啥
union i 送清凉在哪领
union i 加入要不要单位同意
union s 慰问别光拍照 问问缺啥
union s 多点户外工人歇脚的地儿
union p 工会大姐来家坐了半天 贴心
contract c 让我把日期往后写半年
contract c 同事都签了 就我没有
contract c 外包换外包 人还是我们
contract c 电话通知我别来了
contract c 门禁卡今天刷不开 没人跟我说原因
contract c 人事说我旷工 我明明请了
contract c 改合同把岗位写成 服从分配
contract r 签字页只给我看最后一张 帮我要全的
contract i 退了休再干算啥关系
contract i 口头辞职算吗
contract i 没干满一年走赔钱不
insurance c 换了单位断档 看病全自费
insurance c 报的是临时工 险种少两样
insurance c 我的卡里打钱少一半
insurance r 去世的父亲账户的钱怎么取 帮问
insurance i 断三个月影响买房不
insurance i 单位和我各出多少
insurance i 男的六十算晚退吗 能延吗
wages c 老板娘记的账 总比我的少两天
wages c 夜里出车一分不加
wages c 没完成任务倒扣
wages c 发我一堆卡券顶钱
wages c 实习一个月给八百还扣饭钱
wages c 说我弄坏了杯子 从里头扣三十
wages c 一个群一百多人等尾款
wages r 请问能帮我把押的那个月要出来吗
wages i 下雨停工那天给钱没
wages i 请假一天扣几天的
wages s 按时给就行 别的不求
development c 老让我们交钱考证 考了也不用
development c 师傅退了没人接 我们瞎琢磨
development c 推荐表压在主任那 过期了
development r 帮我联系个电脑班 想学表格
development r 想转技术岗 有路子不
development i 没高中文凭能考技师不
development s 淡季多开点课
development s 让老师傅录点视频
other c 高铁票退不了
other c 邻居狗叫一宿
other c 手机套餐乱扣
other i 租房备案去哪
other i 老人高龄津贴咋领
other r 家门钥匙锁里了 有开锁电话没
`
