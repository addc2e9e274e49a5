/** Chatting on the page as a person does, in headless Chromium. */
import { describe, expect, it } from 'vitest'
import { LAPTOP } from '../helpers/browser.ts'
import { phone, screenshot, usePhones } from '../helpers/phones.ts'
import { say } from '../helpers/sandbox.ts'

const { skip, open } = usePhones()

describe.skipIf(skip)('chatting on the sandbox page', { timeout: 60_000 }, () => {
  it('one types, and the answer comes by itself', async () => {
    const { page, wang, received, faults } = await open()
    await wang.types('在吗')
    await wang.bubble('听到：在吗').waitFor()
    expect(await wang.node.locator('.mine .bubble').allInnerTexts()).toEqual(['在吗'])
    expect(await wang.input.inputValue()).toBe('')
    await wang.node.getByRole('button', { name: '我们三车间两个月没发工资了' }).click()
    await wang.node.getByRole('button', { name: '发送' }).click()
    await wang.bubble('听到：我们三车间两个月没发工资了').waitFor()
    expect(received.map(({ message }) => message.content)).toMatchObject([
      { type: 'entered' },
      { text: '在吗' },
      { text: '我们三车间两个月没发工资了' },
    ])
    await screenshot(page, 'laptop')
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
    const { messageId } = await channel.send(
      { ...to('li'), urgentFor: ['li'] },
      say('三车间反映两个月没有发工资。', {
        title: '新诉求 382 746 156',
        tone: 'yellow',
        buttons: [
          { label: '认领', says: '认领 382746156', style: 'primary' },
          { label: '查看', says: '查看 382746156', style: 'default' },
        ],
      }),
      'card',
    )
    await li.node.getByRole('heading', { name: '新诉求 382 746 156' }).waitFor()
    expect(await li.node.locator('.urgent').textContent()).toBe('加急')
    await li.node.getByRole('button', { name: '认领', exact: true }).click()
    await li.bubble('听到：认领 382746156（引用）').waitFor()
    expect(received.at(-1)?.message).toMatchObject({ sender: { id: 'li' }, quotes: messageId, content: { text: '认领 382746156' } })
    expect(await li.node.locator('.mine .quoted').textContent()).toContain('连心桥：新诉求 382 746 156：三车间')
  })

  it('a changed card changes where it stands', async () => {
    const { page, channel, to } = await open()
    const { messageId } = await channel.send(to('li'), say('等待认领', { title: '新诉求' }), 'card')
    await phone(page, 'li').bubble('等待认领').waitFor()
    await channel.edit?.(to('li'), messageId, say('李干事已认领', { title: '新诉求' }))
    await phone(page, 'li').bubble('李干事已认领').waitFor()
    expect(await page.locator('#phone-li .message').count()).toBe(1)
  })

  it('quoting and taking back, by right click and by keyboard', async () => {
    const { page, wang, received } = await open()
    await wang.types('工资的事')
    await wang.bubble('听到：工资的事').waitFor()
    await wang.menu('听到：工资的事', '引用')
    expect(await wang.node.locator('.quote-bar').textContent()).toContain('引用 连心桥：听到：工资的事')
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
      { name: '照片.png', mimeType: 'image/png', buffer: png },
      { name: '工资表.xlsx', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('假的') },
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
    expect(await wang.node.locator('.mine .bubble').textContent()).toBe(nasty)
    expect(await page.locator('.log img, .log script, .log b').count()).toBe(0)
    expect(await page.title()).toBe('连心桥 · 沙盒')
    expect(faults).toEqual([])
  })

  it('what did not arrive is marked, and a tap sends it again', async () => {
    let away = true
    const { page, wang, received } = await open(LAPTOP, {
      receive: async () => {
        if (away) throw new Error('away')
      },
    })
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
    expect(await group.node.locator('.theirs .who').first().textContent()).toBe('钱书记')
  })
})
