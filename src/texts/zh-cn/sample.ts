/** Facts that previews and tests of texts are made with. */
import type { Facts } from '../facts.ts'

export const sample: Facts = {
  no: '382746156',
  subject: '三车间工资的事',
  unit: '华北轴承',
  unitUncertain: false,
  kind: 'complaint',
  category: 'wages',
  subcategory: '拖欠工资',
  level: 'yellow',
  complexity: 'complex',
  status: 'registered',
  round: 1,
  mode: 'confidential',
  who: '青松-42',
  sensitive: null,
  sealed: false,
  direct: false,
  owner: '钱书记',
  now: new Date('2026-11-23T01:00:00Z'),
  due: new Date('2026-11-24T09:30:00Z'),
  missed: null,
  contactBy: new Date('2026-11-24T09:30:00Z'),
  contacted: false,
  open: true,
}
