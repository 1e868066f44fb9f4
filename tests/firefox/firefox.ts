import { test as base, expect } from '@playwright/test';
import { type Browser, type ElementHandle, type Frame, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../.ci/firefox.mjs';
import { type Site, serveHost } from '../browser/hosts';

export { expect };

interface Tab {
  /** Preferences of a Firefox of one's own; with none it is the one that all tests share. */
  preferences: Record<string, unknown>;
  /** Messages that a test provokes on purpose. */
  tolerated: RegExp[];
  /** A tab of 1024 × 900 px. Fails the test where a page in it logs a warning or an error, or throws. */
  tab: Page;
  keep(site: Promise<Site>): Promise<Site>;
  /** Opens a host page of another origin with this body; `EMBED` in it is the address of the built embed.html. */
  openHost(body: string): Promise<void>;
}

interface Shared {
  sharedFirefox: Browser | null;
}

/** Playwright's `test`, in the Firefox that is installed, over WebDriver BiDi. Skipped where there is none. */
export const test = base.extend<Tab, Shared>({
  preferences: [{}, { option: true }],
  tolerated: [[], { option: true }],
  sharedFirefox: [
    async ({ headless }, use) => {
      const firefox = await launchFirefox({}, headless);
      await use(firefox);
      await firefox?.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ sharedFirefox, preferences, tolerated, headless }, use, info) => {
    info.skip(sharedFirefox === null, 'No Firefox found. Install one, or name one in FIREFOX_PATH.');
    const isOwn = Object.keys(preferences).length > 0;
    const firefox = isOwn ? await launchFirefox(preferences, headless) : sharedFirefox;
    const tab = await firefox!.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => {
      if (['warn', 'error'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
    });
    tab.on('pageerror', (problem) => complaints.push(`uncaught: ${problem}`));
    await tab.setViewport({ width: 1024, height: 900 });
    await use(tab);
    await (isOwn ? firefox!.close() : tab.close());
    expect(complaints.filter((complaint) => !tolerated.some((pattern) => pattern.test(complaint)))).toEqual(
      [],
    );
  },
  keep: async ({ tab }, use) => {
    const sites: Site[] = [];
    await use(async (opening) => {
      const site = await opening;
      sites.push(site);
      return site;
    });
    await tab.goto('about:blank');
    for (const site of sites) await site.close();
  },
  openHost: async ({ tab, baseURL, keep }, use) => {
    await use(async (body) => {
      const host = await keep(serveHost(body.replaceAll('EMBED', `${baseURL}embed.html`)));
      await tab.goto(host.address);
    });
  },
});

async function launchFirefox(preferences: Record<string, unknown>, headless = true): Promise<Browser | null> {
  const executablePath = findFirefox();
  if (executablePath === null) return null;
  const extraPrefsFirefox = { 'intl.accept_languages': 'en-GB, en', ...preferences };
  return launch({ browser: 'firefox', executablePath, headless, extraPrefsFirefox });
}

/** What is in a frame of the host page, by its place. */
export async function enterFrame(tab: Page, place = 0): Promise<Frame> {
  await expect
    .poll(async () => (await tab.$$('iframe, lr-explorer >>> iframe')).length)
    .toBeGreaterThan(place);
  const frames = (await tab.$$('iframe, lr-explorer >>> iframe')) as ElementHandle<HTMLIFrameElement>[];
  return frames[place]!.contentFrame();
}

/** Waits until the loss curves are drawn, and tells how many there are. */
export async function countCurves(embed: Frame | Page): Promise<number> {
  await embed.waitForSelector('path[data-part="curve"][d^="M"]');
  return (await embed.$$('path[data-part="curve"]')).length;
}

/** The words on the cards, once each run has its own. */
export async function readWords(embed: Frame | Page): Promise<string[]> {
  const read = () =>
    embed.$$eval('article [role="img"]', (words) => words.map((word) => word.textContent ?? ''));
  await expect.poll(async () => (await read()).filter((word) => word !== '').length).toBeGreaterThan(0);
  return read();
}
