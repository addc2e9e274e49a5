/** 信访工作条例 (2022-02-25, in force since 2022-05-01). A union's counsel confirms it before a real roll-out. */
import type { LegalClock, RulePack } from '../domain/clocks/rule-pack.ts'

const law = '信访工作条例'
const days = (amount: number, article: string, unit: LegalClock['unit'] = 'calendar'): LegalClock => ({ days: amount, unit, law, article })

export const national: RulePack = {
  name: 'national',
  version: '2022-05-01',
  clocks: {
    acceptance: days(15, '第二十二条、第二十三条'),
    objection: days(5, '第二十二条、第二十三条', 'working'),
    resolution: days(60, '第三十四条'),
    extension: days(30, '第三十四条'),
    'review-ask': days(30, '第三十五条'),
    review: days(30, '第三十五条'),
    'recheck-ask': days(30, '第三十六条'),
    recheck: days(30, '第三十六条'),
  },
  // Art. 2 names 群团组织 and 国有企事业单位
  binds: ['state', 'public'],
}
