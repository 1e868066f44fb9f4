import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DIST } from './hosts';
import { expect, test as onPage } from './page';

const EVERYTHING_ELSE = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'";

/** From what our own pages need down to what they still work with. */
const POLICIES = [
  {
    name: 'no unsafe-eval, workers from blobs and data: URLs',
    policy: `${EVERYTHING_ELSE}; script-src 'self' 'wasm-unsafe-eval'; worker-src blob: data:`,
    workers: 1,
  },
  {
    name: 'no WebAssembly either',
    policy: `${EVERYTHING_ELSE}; script-src 'self'; worker-src blob: data:`,
    workers: 1,
  },
  {
    name: 'workers from data: URLs alone',
    policy: `${EVERYTHING_ELSE}; script-src 'self'; worker-src data:`,
    workers: 1,
  },
  {
    name: 'no workers',
    policy: `${EVERYTHING_ELSE}; script-src 'self'; worker-src 'none'`,
    workers: 0,
  },
  {
    name: 'workers from files alone',
    policy: `${EVERYTHING_ELSE}; script-src 'self'; worker-src 'self'`,
    workers: 0,
  },
  { name: 'no word on workers', policy: "default-src 'self'; script-src 'self'", workers: 0 },
  {
    name: 'trusted types',
    policy: `${EVERYTHING_ELSE}; script-src 'self'; worker-src blob: data:; require-trusted-types-for 'script'`,
    workers: 0,
  },
] as const;

/** What the browser says of each worker that it refuses; trusted types refuse the text of its address. */
const WORKER_REFUSED =
  /(worker-src|Creating a worker|Refused to create a worker|trusted-types|TrustedScriptURL)/;

/** Everything that the policy forbade, as "directive address". */
const test = onPage.extend<{ violations: string[] }>({
  violations: async ({ context }, use) => {
    const violations: string[] = [];
    await context.exposeFunction('tellViolation', (what: string) => violations.push(what));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        void (window as unknown as { tellViolation(what: string): void }).tellViolation(
          `${effectiveDirective} ${blockedURI}`,
        );
      });
    });
    await use(violations);
  },
});

/** Serves a built page with this policy as a `<meta>`, the first thing in its head, and with no header. */
async function openUnder(page: Page, policy: string, file: 'index.html' | 'embed.html'): Promise<void> {
  const html = readFileSync(join(DIST, file), 'utf8');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  await page.route(
    (url) => url.pathname === `/${file}`,
    (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: html.replace('<head>', `<head>${meta}`),
      }),
  );
  await page.goto(`./${file}?lr=0.6,0.2`);
}

for (const { name, policy, workers } of POLICIES) {
  for (const file of ['index.html', 'embed.html'] as const) {
    test.describe(`${file} under a policy in its own head: ${name}`, () => {
      test.use({ tolerated: [WORKER_REFUSED] });

      test('it computes, draws, follows and plays', async ({ page, violations }) => {
        await openUnder(page, policy, file);
        const curves = page.locator('path[data-part="curve"]');
        await expect(curves.first()).toHaveAttribute('d', /^M/);
        await expect(curves).toHaveCount(2);
        // painted by the engine, not by the preview
        await expect(page.locator('article').first().locator('[class*=paint]')).toHaveCSS(
          'mask-image',
          /rgba?\([^)]*0\.\d/,
        );
        await expect.poll(() => page.workers().length).toBe(workers);
        const slider = page.getByRole('slider', { name: /^Learning rate of run 1/ });
        await slider.press('End');
        await expect(page.locator('article').first().getByText('diverges')).toBeVisible();
        await page.getByRole('button', { name: 'Play', exact: true }).click();
        await page.getByRole('button', { name: 'Pause', exact: true }).click();
        if (file === 'index.html') {
          await page.getByRole('button', { name: '中文' }).click();
          await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
        }
        expect(violations.filter((violation) => !WORKER_REFUSED.test(violation))).toEqual([]);
      });
    });
  }
}
