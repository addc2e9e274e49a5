import { expect, test } from 'vitest'
import { placeIn } from '../../src/triage/place.ts'

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
])('where is %s', (words, place) => expect(placeIn(words)).toBe(place))
