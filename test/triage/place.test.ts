import { expect, test } from 'vitest'
import { mayBeOnePlace, placeIn, placesIn } from '../../src/triage/place.ts'

test.each([
  ['我在三号楼顶，不想活了', '三号楼顶'],
  ['有人困在锅炉房里面，着火了', '锅炉房里'],
  ['他爬上塔吊了，说要跳', '塔吊'],
  ['我们被锁在二楼宿舍', '二楼宿舍'],
  ['不想活了，太累了', null],
  ['你们还在吗', null],
  ['三号楼', '三号楼'],
  ['宿舍', '宿舍'],
  ['我在澡堂后面', '澡堂'],
  ['食堂有人动刀子了', '食堂'],
  ['宿舍着火了，快来', '宿舍'],
])('where is %s', (words, place) => expect(placeIn(words)).toBe(place))

test.each([
  ['三车间有人打架动刀子了', '食堂里有人被捅了一刀', false],
  ['有人要跳楼，在三号楼顶', '三号楼上站着个人要跳', true],
  ['三车间着火了', '三车间着火了，我在二楼', true],
  ['东门仓库冒黑烟', '西门着火了', false],
])('%s / %s: one place is %s', (one, other, same) => expect(mayBeOnePlace(placesIn(one), placesIn(other))).toBe(same))

test.each(['有人在车间砍人', '我在二楼', '门口打起来了', '快来人'])('no place that tells anything apart: %s', words =>
  expect(placesIn(words)).toEqual([]),
)
