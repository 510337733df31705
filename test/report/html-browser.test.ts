import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { htmlReport } from '../../src/report/html.ts'
import { chromiumPath, launch, written } from './browser.ts'
import { finding, inputOf, planOf, range, reviewOf, sampleInput } from './html-sample.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(chromiumPath === null)('the page in a browser (skipped where there is no Chromium)', () => {
  let browser: Browser
  let report: Awaited<ReturnType<typeof written>>
  let page: Page
  let faults: string[]
  let requests: string[]

  beforeAll(async () => {
    browser = await launch()
    report = await written(await htmlReport(await sampleInput()))
  })
  afterAll(async () => {
    await browser.close()
    await report.remove()
  })
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1400, height: 850 } })
    faults = []
    requests = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
    })
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(report.address('report.html'))
  })
  afterEach(async () => {
    expect(faults).toEqual([])
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
    await page.close()
  })

  const go = (hash: string) => page.goto(`${report.address('report.html')}#${hash}`)
  const visible = () => page.locator('.finding:visible').count()

  test('opens on the overview and shows one part at a time', async () => {
    expect(await page.locator('.view:visible').count()).toBe(1)
    expect(await page.locator('table.documents tbody tr').count()).toBe(5)
    await page.getByRole('link', { name: 'Ma trận bao phủ' }).click()
    expect(await page.locator('table.coverage').isVisible()).toBe(true)
    expect(await page.locator('table.documents').isVisible()).toBe(false)
  })

  test('filters by verdict, level, rule, document and words without accents', async () => {
    await go('findings')
    expect(await visible()).toBe(4)
    await page.locator('#findings input[value=pass]').check({ force: true })
    expect(await visible()).toBe(17)
    await page.locator('#findings select[name=level]').selectOption('error')
    expect(await visible()).toBe(1)
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await page.waitForFunction(() => document.querySelector('[data-shown]')?.textContent === '4')
    await page.locator('#findings select[name=document]').selectOption('kon-tum')
    expect(await visible()).toBe(1)
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await page.locator('#findings select[name=rule]').selectOption('periods/programme-years-differ')
    expect(await visible()).toBe(1)
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await page.getByRole('searchbox').first().fill('giai DOAN 2024')
    expect(await visible()).toBe(2)
    expect(await page.locator('.shown [data-shown]').textContent()).toBe('2')
    await page.getByRole('searchbox').first().fill('khong co tu nay')
    expect(await visible()).toBe(0)
    expect(await page.locator('.nothing').isVisible()).toBe(true)
  })

  test('steps by keyboard and leads to both texts', async () => {
    await page.keyboard.press('j')
    expect(await page.locator('#findings').isVisible()).toBe(true)
    const first = await page.locator('.finding.current').getAttribute('id')
    await page.keyboard.press('j')
    const second = await page.locator('.finding.current').getAttribute('id')
    expect(second).not.toBe(first)
    expect(await page.evaluate(() => document.activeElement?.closest('.finding')?.id)).toBe(second)
    await page.keyboard.press('k')
    expect(await page.locator('.finding.current').getAttribute('id')).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('.finding.current').getAttribute('id')).toBe(second)
    expect(await page.locator('.finding.current .body').isVisible()).toBe(true)
    expect(await page.locator('[data-pane=left] mark.active').first().textContent()).toBe('giai đoạn ')
    expect(await page.locator('[data-pane=right] mark.active').first().textContent()).toBe('2023 - 2030')
    for (const side of ['left', 'right']) {
      const inside = await page
        .locator(`[data-pane=${side}] mark.active`)
        .first()
        .evaluate((mark) => {
          const box = mark.closest('.text')!.getBoundingClientRect()
          const own = mark.getBoundingClientRect()
          return own.top >= box.top && own.bottom <= box.bottom
        })
      expect(inside).toBe(true)
    }
    await page.keyboard.press('Enter')
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')),
    ).toBe('left')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.closest('.finding')?.id)).toBe(second)
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    await page.keyboard.type('j?k/')
    expect(await page.getByRole('searchbox').first().inputValue()).toBe('j?k/')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
  })

  test('switches to English and back, cards on demand included', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await page.locator('h1').textContent()).toBe('Plan review report')
    expect(await page.title()).toBe('Plan review report')
    await go('findings')
    await page.locator('#findings input[value=pass]').check({ force: true })
    expect(await page.locator('.finding:visible .badge', { hasText: /^met$/ }).count()).toBe(13)
    await page.reload()
    expect(await page.locator('h1').textContent()).toBe('Plan review report')
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
    expect(await page.locator('h1').textContent()).toBe('Báo cáo đối chiếu kế hoạch')
  })

  test('marks follow the filter; a mark leads to its finding', async () => {
    await go('findings')
    await page.getByLabel('Chọn kế hoạch').selectOption('kon-tum')
    expect(await page.locator('[data-pane=left] mark.v-pass').count()).toBe(0)
    await page.locator('#findings input[value=pass]').check({ force: true })
    expect(await page.locator('[data-pane=left] mark.v-pass').count()).toBeGreaterThan(3)
    expect(await page.locator('[data-pane=right] mark.v-pass').count()).toBeGreaterThan(3)
    await page.locator('[data-pane=left] mark.v-review').first().click()
    expect(await page.locator('.finding.current').getAttribute('data-d')).toBe('kon-tum')
  })

  test('a cell of the matrix leads to both clauses; the matrix is filtered', async () => {
    await go('coverage')
    const rows = await page.locator('table.coverage tbody tr:visible').count()
    await page.locator('form[data-coverage] select').selectOption('review')
    const fewer = await page.locator('table.coverage tbody tr:visible').count()
    expect(fewer).toBeGreaterThan(0)
    expect(fewer).toBeLessThan(rows)
    await page.locator('table.coverage td.v-review a:visible').first().click()
    // The link changes the address; the page answers when the browser tells it so.
    await page.locator('[data-pane=left] mark.active').first().waitFor({ state: 'attached' })
    expect(await page.locator('[data-pane=right] mark.active').count()).toBeGreaterThan(0)
  })

  test('the texts scroll together by what they share', async () => {
    await go('findings')
    await page.getByLabel('Chọn kế hoạch').selectOption('kon-tum')
    const shared = await page.evaluate(() => {
      const tops = (side: string, suffix: string) => {
        const text = document.querySelector(`[data-pane=${side}] .text`)!
        const origin = text.getBoundingClientRect().top - text.scrollTop
        const list = [...text.querySelectorAll<HTMLElement>('mark')]
        const mark = list.find((each) => (each.dataset.m ?? '').split(' ').includes(suffix))!
        return mark.getBoundingClientRect().top - origin
      }
      const ids = [...document.querySelectorAll<HTMLElement>('[data-pane=left] mark')].flatMap((mark) =>
        (mark.dataset.m ?? '').split(' ').filter((id) => /^c\d+$/.test(id)),
      )
      return { left: tops('left', ids[2]!), right: tops('right', `${ids[2]}u`) }
    })
    await page.locator('[data-pane=left] .text').hover()
    await page.mouse.wheel(0, 1)
    await page.locator('[data-pane=left] .text').evaluate((text, top) => {
      text.scrollTop = top - text.clientHeight / 3
    }, shared.left)
    await page.waitForTimeout(100)
    const reached = await page
      .locator('[data-pane=right] .text')
      .evaluate((text) => text.scrollTop + text.clientHeight / 3)
    expect(Math.abs(reached - shared.right)).toBeLessThan(5)
  })

  test('says that a plan has nothing above it, and names no text beside it', async () => {
    await go('findings')
    await page.locator('[data-choose="left"]').selectOption('lang-son')
    const right = page.locator('[data-pane="right"]')
    expect(await right.locator('select').inputValue()).toBe('')
    expect(await right.locator('.absent').textContent()).toContain('Không có văn bản cấp trên')
    expect(await right.locator('.absent').isVisible()).toBe(true)
    expect(await page.locator('[data-pane="left"] .absent').isVisible()).toBe(false)
    await right.locator('select').selectOption('soc-trang')
    expect(await right.locator('.absent').isVisible()).toBe(false)
  })

  test('prints on A4: counts, findings with both quotes, what was not compared', async () => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.finding:visible').count()).toBe(4)
    expect(await page.locator('.finding:visible blockquote:visible').count()).toBe(8)
    expect(await page.locator('.panes').isVisible()).toBe(false)
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.locator('.printed').textContent()).toContain('4 / 21')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const head = pdf.toString('latin1')
    expect(head.startsWith('%PDF')).toBe(true)
    expect(head).toMatch(/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/u)
  })

  test.each(['overview', 'findings', 'coverage', 'rest'])('axe finds no fault in %s', async (view) => {
    await go(view)
    if (view === 'findings') await page.keyboard.press('j')
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const results = await (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run()
      return results.violations.map(
        ({ id, impact, nodes }) =>
          `${impact} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      )
    })
    expect(found).toEqual([])
  })
})

interface AxeResults {
  readonly violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[]
}

describe.skipIf(chromiumPath === null)('hostile documents in a browser', () => {
  test('a script in a plan, its title or a message does nothing', async () => {
    const browser = await launch()
    const attack =
      '</script></template><script>document.title="hit"</script><img src=x onerror="document.title=\'hit\'">'
    const plan = await planOf(`KẾ HOẠCH\n${attack}\n\u202Etxt.exe\n`)
    const plans = new Map([[attack, plan]])
    const place = range(plan, attack, 0, plan.text.length)
    const review = reviewOf(plans, {
      findings: [finding({ id: attack, rule: attack, message: attack, place, upstream: place })],
      notCompared: [{ document: attack, what: attack, reason: attack }],
      failures: [{ path: attack, code: attack, message: attack }],
      coverage: [
        {
          requirement: attack,
          document: attack,
          verdict: 'pass',
          pair: { upstream: place, plan: place, score: 1, matchedBy: 'exact' },
        },
      ],
    })
    const report = await written(await htmlReport(inputOf(plans, review)))
    const page = await browser.newPage()
    await page.goto(report.address('report.html'))
    await page.keyboard.press('j')
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.title()).toBe('Plan review report')
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('[data-pane=left] .text').textContent()).toContain('<img src=x')
    expect(await page.locator('[data-pane=left] .text').textContent()).toContain('⟨U+202E⟩txt.exe')
    await browser.close()
    await report.remove()
  })
})
