/** The page's tests: one browser for a file, a fresh window with its own service for each test. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { LAPTOP, launchBrowser, noBrowser, openWindow, type View } from './browser.ts'
import { openPage } from './page.ts'

/** Screenshots for whoever wants to look: SCREENSHOTS=<folder>. */
const shots = process.env['SCREENSHOTS'] ?? mkdtempSync(join(tmpdir(), 'shots-'))

/** Registers its own hooks; `skip` says that there is no browser. */
export const usePhones = () => {
  const skip = noBrowser()
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
  return { skip, open, atEnd: (end: () => Promise<unknown>) => endings.push(end) }
}

export const screenshot = (page: Page, name: string) => page.screenshot({ path: join(shots, `${name}.png`) })

export const phone = (page: Page, id: string) => {
  const node = page.locator(`#phone-${id}`)
  const input = node.getByRole('textbox')
  return {
    node,
    input,
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
