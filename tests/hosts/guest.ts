import type { FrameLocator, Locator, Page, TestInfo } from '@playwright/test';
import { countCurves, expect } from '../browser/onHost';

/** What a guest must leave alone. */
export interface HostState {
  readonly focus: string;
  readonly entries: number;
  readonly scrolled: number;
  readonly address: string;
}

/** Where the host stands. */
export function readHost(page: Page): Promise<HostState> {
  return page.evaluate(() => ({
    focus: document.activeElement?.tagName ?? '',
    entries: history.length,
    scrolled: scrollY,
    address: location.href,
  }));
}

/** Fails unless the frame draws so many runs, is as wide as its column allows, and no wider inside. */
export async function expectDrawn(frame: Locator, curves: number): Promise<FrameLocator> {
  await frame.scrollIntoViewIfNeeded();
  const embed = frame.contentFrame();
  expect(await countCurves(embed)).toBe(curves);
  const [inside, shown] = await embed
    .locator('html')
    .evaluate((root) => [root.scrollWidth, root.clientWidth]);
  expect(inside).toBeLessThanOrEqual(shown!);
  return embed;
}

/** Fails unless the frame becomes as high as what is in it. */
export async function expectSized(frame: Locator): Promise<void> {
  const embed = frame.contentFrame();
  await expect
    .poll(async () => {
      const needed = await embed.locator('html').evaluate((root) => root.getBoundingClientRect().height);
      const given = await frame.evaluate((element) => element.clientHeight);
      return Math.abs(given - needed);
    })
    .toBeLessThanOrEqual(1);
}

/** Fails unless the page inside looks as it looks alone: nothing of the host's styles reaches it. */
export async function expectOwnStyles(embed: FrameLocator): Promise<void> {
  const [family, size, direction] = await embed.locator('body').evaluate((body) => {
    const { fontFamily, fontSize, direction: own } = getComputedStyle(body);
    return [fontFamily, fontSize, own] as const;
  });
  expect(family).toMatch(/^system-ui/);
  expect([size, direction]).toEqual([OWN_SIZE, 'ltr']);
}

const OWN_SIZE = '16px';

/** Keeps a picture of the whole page beside the report, for eyes. */
export async function photograph(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
}
