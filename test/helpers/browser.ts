/** Headless Chromium for the page's tests. Where there is none the tests say so in one line; in CI that is a failure. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]

const executablePath = CANDIDATES.find(path => existsSync(path))

/** @throws in CI when no Chromium is there */
export const noBrowser = (): boolean => {
  if (executablePath !== undefined) return false
  if (process.env['CI'] === 'true') throw new Error('no Chromium for the page tests: apt-get install chromium fonts-noto-cjk')
  console.warn('skipped: the page tests need Chromium (apt-get install chromium fonts-noto-cjk)')
  return true
}

export interface View {
  readonly width: number
  readonly height: number
  readonly dark?: boolean
}

export const LAPTOP: View = { width: 1440, height: 900 }
export const PHONE: View = { width: 390, height: 844 }

/** With a profile of its own, thrown away at the end. */
export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: executablePath ?? '', args: FLAGS, headless: true })

/** A window that shares nothing with the others. `faults` collects what the page's console and scripts complain of. */
export const openWindow = async (browser: Browser, view: View): Promise<{ page: Page; context: BrowserContext; faults: string[] }> => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    colorScheme: view.dark ? 'dark' : 'light',
    viewport: { width: view.width, height: view.height },
    hasTouch: view.width < 760,
    permissions: ['microphone', 'clipboard-write'],
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.setDefaultTimeout(10_000)
  return { page, context, faults }
}
