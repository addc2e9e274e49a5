/** 浙江省信访条例: five working days to accept. Its article is to be confirmed by counsel, so none is cited. */
import type { RulePack } from '../domain/clocks/rule-pack.ts'
import { national } from './national.ts'

export const zhejiang: RulePack = {
  ...national,
  name: 'zhejiang',
  version: '2026-11',
  clocks: { ...national.clocks, acceptance: { days: 5, unit: 'working', law: '浙江省信访条例', article: null } },
}
