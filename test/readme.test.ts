/** What the documents say is so: the tables follow the code, and everything they name is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFile, projectRoot, Variables } from '../src/config.ts'
import { ACTIONS, type Action, type Transition } from '../src/domain/grievance.ts'
import { ACTION } from '../src/texts/words.ts'

const read = (file: string): string => readFileSync(projectFile(file), 'utf8')
const readme = read('README.md')
const code = [...readme.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, block = '']) => block).join('\n')
const inline = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)

const actionRow = ([action, { from, to, by }]: [string, Transition]): string => {
  const before = from.map(status => (status === 'none' ? '–' : status)).join(', ')
  return `| \`${action}\` | ${ACTION[action as Action]} | ${before} → ${to} | ${by.join(', ')} |`
}

const actionsTable = ['| action | 中文 | from → to | by |', '|---|---|---|---|', ...Object.entries(ACTIONS).map(actionRow)].join('\n')

const withActions = (text: string): string =>
  text.replace(
    /(<!-- actions[^>]*-->\n)[\s\S]*?(\n<!-- end of actions -->)/,
    (_, start: string, end: string) => `${start}${actionsTable}${end}`,
  )

/** What a variable is when it is not set, as the README writes it. */
function unset(name: keyof typeof Variables.shape): string {
  const value: unknown = Variables.shape[name].safeParse(undefined).data
  if (name === 'DATA_DIR') return `./${path.relative(projectRoot, String(value))}`
  return value === undefined ? '' : [value].flat().join(',')
}

describe('the README', () => {
  test('has the actions of the code (to rewrite the table: npm test -- test/readme.test.ts -u)', async () => {
    expect(readme).toContain('<!-- end of actions -->')
    await expect(withActions(readme)).toMatchFileSnapshot(projectFile('README.md'))
  })

  test.each(Object.keys(Variables.shape) as (keyof typeof Variables.shape)[])('tells what %s is, and its value when unset', name => {
    const row = readme.split('\n').find(line => line.startsWith(`| \`${name}\` |`))
    expect(row?.split('|')[2]?.trim()).toBe(unset(name) === '' ? '–' : `\`${unset(name)}\``)
    expect(read('.env.example')).toMatch(new RegExp(`^#?${name}=`, 'm'))
  })

  test('has no variable that the program does not read', () => {
    const named = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm), ...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(named.filter(name => !Object.keys(Variables.shape).includes(name ?? ''))).toEqual([])
  })

  test('names files that are there', () => {
    const named = [...readme.matchAll(/(?<![\w./-])(?:src|bots|prisma|test|\.deploy|\.config)\/[\w./-]*[\w/]/g)].map(([file]) => file)
    const linked = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, target = '']) => target)
    expect(named.length).toBeGreaterThan(50)
    const made = ['.deploy/.env']
    expect([...named, ...linked].filter(file => !made.includes(file) && !existsSync(projectFile(file)))).toEqual([])
  })

  test('names folders of src that are there, and all of them', () => {
    const tree = /^```text\nprisma\/[\s\S]*?^```/m.exec(readme)?.[0] ?? ''
    const files = readdirSync(projectFile('src'), { recursive: true, encoding: 'utf8' }).map(file => file.split(path.sep))
    const folders = new Set(files.filter(([folder, file]) => folder !== 'generated' && file !== undefined).map(([folder = '']) => folder))
    expect(folders.size).toBeGreaterThan(8)
    expect([...folders].filter(name => !tree.includes(`  ${name}/`))).toEqual([])
  })

  test('names commands that are there', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
    const said = `${code}\n${inline.join('\n')}`
    const npm = [...said.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name)
    expect(npm.filter(name => !scripts.includes(name ?? ''))).toEqual([])
    const cli = [...said.matchAll(/cli -- ([a-z]+)/g)].map(([, name]) => name)
    const known = [...read('src/cli.ts').matchAll(/^ {2}(\w+): \{/gm)].map(([, name]) => name)
    expect(cli.length).toBeGreaterThan(3)
    expect(cli.filter(name => !known.includes(name))).toEqual([])
  })
})

test('the alarm rules ask for figures that the service has', () => {
  const figures = [...read('src/metrics.ts').matchAll(/'(lianxinqiao_\w+)'/g)].map(([, name]) => name)
  const asked = [...read('.deploy/alerts.yml').matchAll(/\blianxinqiao_\w+/g)].map(([name]) => name)
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.filter(name => !figures.includes(name))).toEqual([])
})

test('the systemd unit and the compose file start the program that is there', () => {
  expect(read('.deploy/lianxinqiao.service')).toMatch(/^ExecStart=.*node src\/start\.mjs$/m)
  expect(read('.deploy/Dockerfile')).toContain('CMD ["node", "src/start.mjs"]')
  const given = [...read('.deploy/compose.yml').matchAll(/^ {6}([A-Z_]+): /gm)]
    .map(([, name = '']) => name)
    .filter(name => !/^(POSTGRES|REDISCLI)_/.test(name))
  expect(given.filter(name => !Object.keys(Variables.shape).includes(name))).toEqual([])
})
