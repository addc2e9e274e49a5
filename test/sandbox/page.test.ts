/** The page around the chats, in headless Chromium. */
import { describe, expect, it } from 'vitest'
import { LAPTOP, PHONE } from '../helpers/browser.ts'
import { openServer } from '../helpers/page.ts'
import { phone, screenshot, usePhones } from '../helpers/phones.ts'
import { say } from '../helpers/sandbox.ts'

const { skip, open, atEnd } = usePhones()

interface Scrolled {
  scrollTop: number
  readonly scrollHeight: number
  readonly clientHeight: number
}

describe.skipIf(skip)('the sandbox page', { timeout: 60_000 }, () => {
  it("says what to do, and shows everybody's phone", async () => {
    const { page, faults } = await open()
    await expect.poll(() => page.locator('.phone').count()).toBe(8)
    expect(await page.locator('#intro').textContent()).toMatch(/这几部手机都归您用.*试试.*时钟可以往前拨/s)
    expect(await page.locator('.phone h2').allInnerTexts()).toEqual([
      '王师傅',
      '赵姐',
      '李干事',
      '周主任',
      '钱书记',
      '孙主席',
      '领导群（4）',
      '工作群（3）',
    ])
    await page
      .getByRole('button', { name: '知道了' })
      .or(page.getByRole('button', { name: '收起说明' }))
      .first()
      .click()
    await page.reload()
    await page.locator('.phone').first().waitFor()
    expect(await page.locator('#intro').isVisible()).toBe(false)
    expect(faults).toEqual([])
  })

  it('the newest message stays in sight, unless somebody reads further up', async () => {
    const { page, channel, to, wang } = await open({ ...LAPTOP, height: 600 }, { receive: async () => {} })
    const log = wang.node.getByRole('log')
    const left = () => log.evaluate((node: Scrolled) => node.scrollHeight - node.scrollTop - node.clientHeight)
    for (let n = 1; n <= 30; n++) await channel.send(to('wang'), say(`第 ${n} 条`), `k${n}`)
    await wang.bubble('第 30 条').waitFor()
    await expect.poll(left).toBeLessThan(2)
    await page.setViewportSize({ width: 1440, height: 500 })
    await expect.poll(left).toBeLessThan(2)
    await log.evaluate((node: Scrolled) => {
      node.scrollTop = 0
    })
    const newer = wang.node.getByRole('button', { name: '有新消息' })
    await expect.poll(left).toBeGreaterThan(500)
    await channel.send(to('wang'), say('第 31 条'), 'k31')
    await newer.click()
    await expect.poll(left).toBeLessThan(2)
    expect(await newer.isVisible()).toBe(false)
  })

  it('the clock moves, and the strip shows what happens behind', async () => {
    const { page, wang, rows, time } = await open()
    expect(await page.locator('#clock').textContent()).toMatch(/^11月19日 周四 10:03:/)
    await page.getByRole('button', { name: '到明早8:00' }).click()
    await expect.poll(() => page.locator('#clock').textContent()).toMatch(/^11月20日 周五 08:00:/)
    await wang.types('有结果了吗')
    await wang.bubble('听到：有结果了吗').waitFor()
    expect(await wang.node.locator('.when').first().textContent()).toBe('08:00')
    expect(await page.locator('.nothing').isVisible()).toBe(true)
    rows.push({
      no: '382 746 156',
      subject: '三车间工资的事',
      unit: '三车间',
      level: 'yellow',
      status: '已派给',
      owner: '李干事',
      nextDue: { what: '认领', at: new Date(time().getTime() + 3 * 3_600_000) },
      steps: [
        { name: '收到', at: time() },
        { name: '登记', at: time() },
      ],
    })
    const row = page.locator('.behind tbody tr')
    await row.waitFor()
    expect(await row.textContent()).toMatch(
      /382 746 156[\s\S]*三车间工资的事[\s\S]*黄[\s\S]*已派给[\s\S]*李干事[\s\S]*还剩 3 小时[\s\S]*收到[\s\S]*登记/,
    )
    await page.getByRole('button', { name: '+1天' }).click()
    await expect.poll(() => row.textContent()).toMatch(/已过 21 小时/)
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
    atEnd(() => again.close())
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
    await screenshot(page, 'phone')
    await tab.click()
    await phone(page, 'li').bubble('新诉求').waitFor()
    expect(await page.locator('.phone:visible h2').allInnerTexts()).toEqual(['李干事'])
    await page.getByRole('button', { name: '李干事（工作人员）', exact: true }).waitFor()
    await page.getByRole('button', { name: '背后' }).click()
    expect(await page.locator('.behind').isVisible()).toBe(true)
    await page.locator('.behind').getByRole('button', { name: '收起' }).click()
    await page.locator('#clock-toggle').click()
    await page.getByRole('button', { name: '+1小时' }).click()
    await expect.poll(() => page.locator('#clock').textContent()).toMatch(/ 11:0/)
    await phone(page, 'li')
      .node.locator('.bubble')
      .dispatchEvent('pointerdown', { pointerType: 'touch', clientX: 90, clientY: 200, bubbles: true })
    await page.getByRole('menuitem', { name: '引用' }).click()
    await phone(page, 'li').node.getByText('引用 连心桥：新诉求').waitFor()
    for (const button of await page.locator('.people button').all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect(faults).toEqual([])
  })
})
