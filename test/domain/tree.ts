/** A small federation for tests: 市 over 县 over two enterprises with workshops and a contractor on a site, and a 联合工会 over a tiny one. */
import type { UnitNode } from '../../src/domain/unit-tree.ts'
import { makeUnitTree } from '../../src/domain/unit-tree.ts'

export const NODES: readonly UnitNode[] = [
  { id: 'city', parentId: null, kind: 'federation' },
  { id: 'county', parentId: 'city', kind: 'federation' },
  { id: 'ent', parentId: 'county', kind: 'enterprise' },
  { id: 'shop', parentId: 'ent', kind: 'department' },
  { id: 'team', parentId: 'shop', kind: 'department' },
  { id: 'site', parentId: 'ent', kind: 'site' },
  { id: 'sub', parentId: 'site', kind: 'enterprise' },
  { id: 'shop2', parentId: 'ent', kind: 'department' },
  { id: 'ent2', parentId: 'county', kind: 'enterprise' },
  { id: 'joint', parentId: 'county', kind: 'joint' },
  { id: 'tiny', parentId: 'joint', kind: 'enterprise' },
]

export const TREE = makeUnitTree(NODES)
