/** Sentences to try, by who holds the phone. A tap puts one into the input; sending it stays the person's. */
const EMPLOYEE = [
  '我们三车间两个月没发工资了',
  '二十多个人都没发',
  '完',
  '进度',
  '食堂的菜是馊的',
  '澡堂好几天没热水',
  '匿名',
  '班长天天骂人',
  '有人站在楼顶要跳',
  '帮助',
]
const CADRE = ['待办', '认领 1', '查看 1', '报结 已与财务核实，11月25日前补发到位', '追问 是哪几个班组？', '帮助']
const BY_LABEL = [
  [/职工|师傅|员工/, EMPLOYEE],
  [/主任|主席/, ['待办', '认领 1', '指派 李干事', '查看 1', '报结 已经解决，请您放心', '帮助']],
  [/书记|领导|经理|厂长/, ['待办', '签收', '认领 1', '查看 1', '帮助']],
  [/上级|总工会|区|市/, ['待办', '查看 1', '认领 1', '帮助']],
]
const GROUPS = [
  [/领导/, ['@连心桥 设为领导群', '签收', '@连心桥 帮助']],
  [/值班/, ['@连心桥 设为值班群', '签收']],
  [/./, ['@连心桥 设为工作群', '@连心桥 待办', '@连心桥 帮助']],
]

export const examplesFor = person =>
  person.examples ?? (/上级/.test(person.roleLabel) ? BY_LABEL[3] : BY_LABEL.find(([label]) => label.test(person.roleLabel)))?.[1] ?? CADRE
export const examplesForGroup = chat => GROUPS.find(([name]) => name.test(chat.name))?.[1] ?? []
