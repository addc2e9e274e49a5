/** P2: what groups are told of generated alerts: none of anybody's words, no unit under ten people, and nothing that points at those who are left. */
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { BLIND_RED } from '../../src/bench/held/blind-danger.ts'
import type { UnitRow } from '../../src/services/people/roster.ts'
import { type Chat, startChat } from '../helpers/chat.ts'

let chat: Chat
afterEach(() => chat.stop())

/** P2_ALERTS=500 is the long form, in three minutes; a share of it in every run. */
const ALERTS = Number(process.env.P2_ALERTS ?? 50)

/** Closed words of the form itself: they are in every alert, whatever was said. */
const FORM =
  /【(红|橙|演练)色?】|生命安全|人身安全|火情爆炸|事故伤人|停工聚集|冒险作业|扬言极端|重大诉求|（[^）]{2,10}）|某小微成员单位|未核实|已核实|规则：[^。]*。|请签收，详情见私信。先救人、先听诉求，不得追查反映人。|\d{1,2}月\d{1,2}日|[早白夜]班|(\d+—)?\d+人(以上)?|预警 [\d ]+|又有人反映，现在|还没签收的请签收。|[红橙]色预警/g

const department = fc.record({ name: fc.constantFrom('甲', '乙', '丙', '丁', '戊'), employees: fc.integer({ min: 1, max: 40 }) })
const enterprises = fc.array(fc.uniqueArray(department, { selector: ({ name }) => name, minLength: 1, maxLength: 4 }), {
  minLength: 3,
  maxLength: 6,
})
const complaint = fc.tuple(
  fc.constantFrom(...BLIND_RED.trim().split('\n')),
  fc.constantFrom('', '我是老赵，', '工号四七一二的小孙说，', '夜里十一点四十，'),
  fc.constantFrom('', '，在六号冲床边上', '，电话13812345678', '，就是刘彩霞她们组'),
)

test(`${ALERTS} generated alerts tell groups nothing of anybody`, { timeout: 600_000 }, async () => {
  const [shape = [], said = []] =
    fc.sample(fc.tuple(enterprises, fc.array(complaint, { minLength: ALERTS, maxLength: ALERTS })), { numRuns: 1, seed: 20_261_122 })[0] ??
    []
  const units: UnitRow[] = [{ code: 'F', name: '开发区总工会', parent: '', kind: 'federation', employees: 0, province: '', nature: '' }]
  for (const [at, departments] of shape.entries()) {
    const office = at % 3
    units.push({
      code: `E${at}`,
      name: `企业${'一二三四五六'[at]}`,
      parent: 'F',
      kind: 'enterprise',
      employees: departments.reduce((sum, one) => sum + one.employees, office),
      province: '',
      nature: '',
    })
    for (const [no, { name, employees }] of departments.entries())
      units.push({
        code: `E${at}D${no}`,
        name: `${'一二三四五六'[at]}企${name}班`,
        parent: `E${at}`,
        kind: 'department',
        employees,
        province: '',
        nature: '',
      })
  }
  chat = await startChat({ units })
  const up = await chat.cadre('孙部长', 'F', 'supervisor')
  await up.saysIn('up', '设为领导群')
  await up.saysIn('up-duty', '设为值班群')
  for (const [at] of shape.entries()) {
    const director = await chat.cadre(`主席${at}`, `E${at}`, 'director')
    await director.saysIn(`leaders-${at}`, '设为领导群')
  }
  const departments = units.filter(({ kind }) => kind === 'department')
  const words: string[] = []
  for (const [at, [body, before, after]] of said.entries()) {
    const text = `${before}${body}${after}`
    words.push(text)
    await (await chat.employee(`职工${at}`, departments[at % departments.length]?.code ?? 'F')).says(text)
  }
  const groups = chat.channel.shown
    .filter(({ chat: id }) => /^(leaders|up)/.test(id))
    .map(({ content }) => `${content.title ?? ''}\n${content.text}`)
  const alerts = groups.filter(text => /【[红橙]色】|又有人反映/.test(text))
  expect(alerts.length).toBeGreaterThan(ALERTS / 4)
  const names = units.map(({ name }) => name)
  const told = alerts.map(text => names.reduce((left, name) => left.replaceAll(name, '｜'), text).replace(FORM, '｜'))
  for (const text of told)
    for (const one of words) for (let at = 0; at + 4 <= one.length; at++) expect(text).not.toContain(one.slice(at, at + 4))
  for (const text of alerts) expect(text).not.toMatch(/\d{1,2}[:：]\d{2}|138\d|老赵|小孙|刘彩霞|四七一二/)

  const shownNames = new Set(alerts.flatMap(text => names.filter(name => text.includes(`｜${name}｜`))))
  for (const unit of units) if (unit.kind !== 'federation' && unit.employees < 10) expect(shownNames).not.toContain(unit.name)
  // whoever knows which departments are named knows that what names the enterprise is somebody else's: those must be ten or nobody
  for (const enterprise of units.filter(({ kind }) => kind === 'enterprise')) {
    const below = units.filter(({ parent }) => parent === enterprise.code)
    const named = below.filter(({ name }) => shownNames.has(name))
    const rest = enterprise.employees - named.reduce((sum, { employees }) => sum + employees, 0)
    if (named.length > 0 && shownNames.has(enterprise.name)) expect(rest === 0 || rest >= 10).toBe(true)
  }
})
