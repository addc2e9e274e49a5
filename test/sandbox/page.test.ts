/** The page as a person meets it, in headless Chromium. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LAPTOP, PHONE, type View, launchBrowser, noBrowser, openWindow } from '../helpers/browser.ts'
import { openPage, openServer } from '../helpers/page.ts'
import { say } from '../helpers/sandbox.ts'

const skip = noBrowser()
/** Screenshots for whoever wants to look: SCREENSHOTS=<folder>. */
const shots = process.env['SCREENSHOTS'] ?? mkdtempSync(join(tmpdir(), 'shots-'))
const endings: (() => Promise<unknown>)[] = []
let browser: Browser
beforeAll(async () => {
  if (!skip) browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  if (!skip) await browser.close()
})
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

const open = async (view: View = LAPTOP, options: Parameters<typeof openPage>[0] = {}) => {
  const back = await openPage(options)
  endings.push(() => back.server.close())
  const window = await openWindow(browser, view)
  endings.push(() => window.context.close())
  await window.page.goto(back.server.url)
  await window.page.locator('.phone:visible').first().waitFor()
  return { ...back, ...window, wang: phone(window.page, 'wang') }
}

const phone = (page: Page, id: string) => {
  const node = page.locator(`#phone-${id}`)
  const input = node.getByRole('textbox')
  return {
    node, input,
    bubble: (text: string | RegExp) => node.locator('.message').filter({ hasText: text }),
    async types(text: string) {
      await input.fill(text)
      await input.press('Enter')
    },
    menu: async (text: string, item: string) => {
      await node.locator('.message').filter({ hasText: text }).first().locator('.bubble').click({ button: 'right' })
      await page.getByRole('menuitem', { name: item }).click()
    },
  }
}

describe.skipIf(skip)('the sandbox page', { timeout: 60_000 }, () => {
  it('says what to do, and shows everybody\'s phone', async () => {
    const { page, faults } = await open()
    await expect.poll(() => page.locator('.phone').count()).toBe(8)
    expect(await page.locator('#intro').innerText()).toMatch(/这几部手机都归您用.*试试.*时钟可以往前拨/s)
    expect(await page.locator('.phone h2').allInnerTexts()).toEqual(['王师傅', '赵姐', '李干事', '周主任', '钱书记', '孙主席', '领导群（4）', '工作群（3）'])
    await page.getByRole('button', { name: '知道了' }).or(page.getByRole('button', { name: '收起说明' })).first().click()
    await page.reload()
    await page.locator('.phone').first().waitFor()
    expect(await page.locator('#intro').isVisible()).toBe(false)
    expect(faults).toEqual([])
  })

  it('one types, and the answer comes by itself', async () => {
    const { page, wang, received, faults } = await open()
    await wang.types('在吗')
    await wang.bubble('听到：在吗').waitFor()
    expect(await wang.node.locator('.mine .bubble').allInnerTexts()).toEqual(['在吗'])
    expect(await wang.input.inputValue()).toBe('')
    await wang.node.getByRole('button', { name: '我们三车间两个月没发工资了' }).click()
    await wang.node.getByRole('button', { name: '发送' }).click()
    await wang.bubble('听到：我们三车间两个月没发工资了').waitFor()
    expect(received.map(({ message }) => message.content)).toMatchObject([{ type: 'entered' }, { text: '在吗' }, { text: '我们三车间两个月没发工资了' }])
    await page.screenshot({ path: join(shots, 'laptop.png') })
    expect(faults).toEqual([])
  })

  it('Enter that chooses a character of the input method sends nothing', async () => {
    const { wang, received } = await open(LAPTOP, { receive: async () => {} })
    await wang.input.fill('gongzi')
    await wang.input.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    await wang.input.press('Shift+Enter')
    expect(await wang.input.inputValue()).toBe('gongzi\n')
    expect(received.filter(({ message }) => message.content.type === 'text')).toEqual([])
  })

  it('a button of a card says its text and quotes the card', async () => {
    const { page, channel, to, received } = await open()
    const li = phone(page, 'li')
    const { messageId } = await channel.send({ ...to('li'), urgentFor: ['li'] }, say('三车间反映两个月没有发工资。', {
      title: '新诉求 382 746 156', tone: 'yellow', buttons: [{ label: '认领', says: '认领 382746156', style: 'primary' }, { label: '查看', says: '查看 382746156', style: 'default' }],
    }), 'card')
    await li.node.getByRole('heading', { name: '新诉求 382 746 156' }).waitFor()
    expect(await li.node.locator('.urgent').innerText()).toBe('加急')
    await li.node.getByRole('button', { name: '认领', exact: true }).click()
    await li.bubble('听到：认领 382746156（引用）').waitFor()
    expect(received.at(-1)?.message).toMatchObject({ sender: { id: 'li' }, quotes: messageId, content: { text: '认领 382746156' } })
    expect(await li.node.locator('.mine .quoted').innerText()).toContain('连心桥：新诉求 382 746 156：三车间')
  })

  it('a changed card changes where it stands', async () => {
    const { page, channel, to } = await open()
    const { messageId } = await channel.send(to('li'), say('等待认领', { title: '新诉求' }), 'card')
    await phone(page, 'li').bubble('等待认领').waitFor()
    await channel.edit?.(messageId, say('李干事已认领', { title: '新诉求' }))
    await phone(page, 'li').bubble('李干事已认领').waitFor()
    expect(await page.locator('#phone-li .message').count()).toBe(1)
  })

  it('quoting and taking back, by right click and by keyboard', async () => {
    const { page, wang, received } = await open()
    await wang.types('工资的事')
    await wang.bubble('听到：工资的事').waitFor()
    await wang.menu('听到：工资的事', '引用')
    expect(await wang.node.locator('.quote-bar').innerText()).toContain('引用 连心桥：听到：工资的事')
    await wang.types('就是这件')
    await wang.bubble('听到：就是这件（引用）').waitFor()
    const mine = wang.node.locator('.mine').filter({ hasText: '工资的事' }).first()
    await mine.getByRole('button', { name: '引用、撤回' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await wang.node.getByText('你撤回了一条消息').waitFor()
    expect(received.at(-1)?.message.content).toMatchObject({ type: 'recall' })
    await wang.node.locator('.theirs').first().locator('.bubble').click({ button: 'right' })
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['引用', '复制'])
  })

  it('pictures are shown, files can be opened, and their bytes reach the bot', async () => {
    const { page, wang, received } = await open()
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: 40, height: 30 } })
    await wang.node.locator('input[type=file]').setInputFiles([
      { name: '照片.png', mimeType: 'image/png', buffer: png }, { name: '工资表.xlsx', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('假的') },
    ])
    await wang.bubble('听到：[file]').waitFor()
    const image = wang.node.getByRole('img', { name: '图片：照片.png' })
    await expect.poll(() => image.evaluate((node: { naturalWidth?: number }) => node.naturalWidth)).toBe(40)
    expect(await wang.bubble('工资表.xlsx').locator('a').getAttribute('download')).toBe('工资表.xlsx')
    const [picture, file] = received.filter(({ files }) => files.length > 0)
    expect(Buffer.from(picture?.files[0]?.bytes ?? []).equals(png)).toBe(true)
    expect(file?.message.content).toMatchObject({ type: 'file', media: { name: '工资表.xlsx', bytes: 6 } })
  })

  it('a voice message is recorded', async () => {
    const { wang, received } = await open()
    await wang.node.getByRole('button', { name: '语音' }).click()
    await wang.node.getByText('正在录音 1″').waitFor()
    await wang.node.getByRole('button', { name: '发出' }).click()
    await wang.bubble('听到：[voice]').waitFor()
    const content = received.at(-1)?.message.content
    expect(content).toMatchObject({ type: 'voice', media: { mime: expect.stringMatching(/^audio\//) } })
    expect(content?.type === 'voice' && content.media.seconds).toBeGreaterThan(0.3)
    expect(received.at(-1)?.files[0]?.bytes.byteLength).toBeGreaterThan(100)
  })

  it('markup that a person types stays text, on every phone', async () => {
    const { page, wang, channel, to, faults } = await open()
    const nasty = '<img src=x onerror="document.title=\'broken\'"><b>粗</b><script>document.title="broken"</script>'
    await wang.types(nasty)
    await wang.bubble('听到：').waitFor()
    await channel.send(to('leaders'), say(nasty, { title: nasty, buttons: [{ label: nasty, says: 'x', style: 'default' }] }), 'nasty')
    await phone(page, 'leaders').node.locator('.card').waitFor({ state: 'attached' })
    expect(await wang.node.locator('.mine .bubble').innerText()).toBe(nasty)
    expect(await page.locator('.log img, .log script, .log b').count()).toBe(0)
    expect(await page.title()).toBe('连心桥 · 沙盒')
    expect(faults).toEqual([])
  })

  it('what did not arrive is marked, and a tap sends it again', async () => {
    let away = true
    const { page, wang, received } = await open(LAPTOP, { receive: async () => { if (away) throw new Error('away') } })
    await wang.types('在吗')
    const mark = wang.node.getByRole('button', { name: '没有送达，点一下重发' })
    await mark.waitFor()
    away = false
    await mark.click()
    await mark.waitFor({ state: 'detached' })
    const ids = received.filter(({ message }) => message.content.type === 'text').map(({ message }) => message.id)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(await page.locator('#phone-wang .mine').count()).toBe(1)
  })

  it('in a group somebody is chosen to speak', async () => {
    const { page, received } = await open()
    const group = phone(page, 'leaders')
    await group.node.getByLabel('以谁的身份说话').selectOption({ label: '钱书记' })
    await group.types('@连心桥 签收')
    await group.bubble('听到：签收').waitFor()
    expect(received.at(-1)?.message).toMatchObject({ sender: { id: 'qian' }, chat: { type: 'group' }, mentionsBot: true })
    await group.node.getByLabel('以谁的身份说话').selectOption({ label: '周主任' })
    expect(await group.node.locator('.mine').count()).toBe(0)
    expect(await group.node.locator('.theirs .who').first().innerText()).toBe('钱书记')
  })

  it('the clock moves, and the strip shows what happens behind', async () => {
    const { page, wang, rows, time } = await open()
    expect(await page.locator('#clock').innerText()).toMatch(/^11月19日 周四 10:03:/)
    await page.getByRole('button', { name: '到明早8:00' }).click()
    await expect.poll(() => page.locator('#clock').innerText()).toMatch(/^11月20日 周五 08:00:/)
    await wang.types('有结果了吗')
    await wang.bubble('听到：有结果了吗').waitFor()
    expect(await wang.node.locator('.when').first().innerText()).toBe('08:00')
    expect(await page.locator('.nothing').isVisible()).toBe(true)
    rows.push({
      no: '382 746 156', subject: '三车间工资的事', unit: '三车间', level: 'yellow', status: '已派给', owner: '李干事',
      nextDue: { what: '认领', at: new Date(time().getTime() + 3 * 3_600_000) }, steps: [{ name: '收到', at: time() }, { name: '登记', at: time() }],
    })
    const row = page.locator('.behind tbody tr')
    await row.waitFor()
    expect(await row.innerText()).toMatch(/382 746 156[\s\S]*三车间工资的事[\s\S]*黄[\s\S]*已派给[\s\S]*李干事[\s\S]*还剩 3 小时[\s\S]*收到[\s\S]*登记/)
    await page.getByRole('button', { name: '+1天' }).click()
    await expect.poll(() => row.innerText()).toMatch(/已过 21 小时/)
  })

  it('while the service is away nothing written is lost, and when it is back everything is there by itself', async () => {
    const { page, server, platform, behind, wang } = await open(LAPTOP, { receive: async () => {} })
    await wang.types('先前说的')
    await wang.bubble('先前说的').waitFor()
    await server.close()
    await page.getByText('和服务的连接断了，正在重连').waitFor()
    await wang.types('断线时写的')
    await page.getByText('连不上服务').waitFor()
    expect(await wang.input.inputValue()).toBe('断线时写的')
    await platform.say('wang', 'wang', { type: 'text', text: '断线时到的' })
    const again = await openServer({ port: server.port, sandbox: { platform, behind } })
    endings.push(() => again.close())
    await wang.bubble('断线时到的').waitFor()
    await page.getByText('和服务的连接断了，正在重连').waitFor({ state: 'detached' })
    expect(await wang.node.locator('.message').count()).toBe(2)
  })

  it('on a phone: one phone at a time, people below, what is unread is counted', async () => {
    const { page, wang, channel, to, faults } = await open(PHONE)
    expect(await page.locator('.phone:visible').count()).toBe(1)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await wang.types('我们三车间两个月没发工资了')
    await wang.bubble('听到：').waitFor()
    await channel.send(to('li'), say('新诉求'), 'k')
    const tab = page.getByRole('button', { name: '李干事（工作人员），1 条未读' })
    await tab.waitFor()
    await page.screenshot({ path: join(shots, 'phone.png') })
    await tab.click()
    await phone(page, 'li').bubble('新诉求').waitFor()
    expect(await page.locator('.phone:visible h2').allInnerTexts()).toEqual(['李干事'])
    await page.getByRole('button', { name: '李干事（工作人员）', exact: true }).waitFor()
    await page.getByRole('button', { name: '背后' }).click()
    expect(await page.locator('.behind').isVisible()).toBe(true)
    await page.locator('.behind').getByRole('button', { name: '收起' }).click()
    await page.locator('#clock-toggle').click()
    await page.getByRole('button', { name: '+1小时' }).click()
    await expect.poll(() => page.locator('#clock').innerText()).toMatch(/ 11:0/)
    for (const button of await page.locator('.people button').all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect(faults).toEqual([])
  })
})
