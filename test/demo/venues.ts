/** Platforms that the demo can be played on. */
import type { Venues } from '../../src/demo/demo.ts'

export const venues: Venues = {
  '--feishu': async onShow => (await import('../feishu/venue.ts')).openFeishu(onShow),
  '--wechat': async onShow => (await import('../wechat/venue.ts')).openWechat(onShow),
}
