import { describe, expect, test } from 'vitest'
import { DANGER_RULES, danger } from '../../src/triage/danger.ts'

describe.each(DANGER_RULES.map(rule => [rule.id, rule] as const))('rule %s', (_id, rule) => {
  test.each(rule.fires.map(text => [text]))('fires: %s', text => {
    expect(danger(text)).toMatchObject({ level: rule.level })
  })
  test.each(rule.quiet.map(text => [text]))('quiet: %s', text => {
    expect(danger(text)).toBeNull()
  })
})
