import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';

/** Starts the browser that the benchmarks run in, alone on its screen and without a GPU, as the tests do. */
export function launchBrowser(): Promise<Browser> {
  const { CHROME_PATH } = process.env;
  if (!CHROME_PATH)
    throw new Error('CHROME_PATH must name a Chrome or Chromium program; run `npm run bench`');
  return chromium.launch({
    executablePath: CHROME_PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page of its own, and a way to ask its browser for what no page may. */
export interface OpenPage {
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** A page of 1440 × 900 pixels in English; anything it throws fails the benchmark. */
export async function openPage(browser: Browser): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.on('pageerror', (problem) => {
    throw problem;
  });
  return { page, devtools: await context.newCDPSession(page) };
}
