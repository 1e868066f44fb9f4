import type { FrameLocator, Page } from '@playwright/test';
import { type Site, serveHost } from './hosts';
import { expect, test as onPage } from './page';

export { expect };

interface Sites {
  /** Opens a host page of another origin with this body; `EMBED` in it is the address of the built embed.html. */
  openHost(body: string): Promise<FrameLocator>;
  /** As long as a test lasts. */
  keep(site: Promise<Site>): Promise<Site>;
}

/** The built page's `test`, with pages of other origins around it. */
export const test = onPage.extend<Sites>({
  keep: async ({ context }, use) => {
    const sites: Site[] = [];
    await use(async (opening) => {
      const site = await opening;
      sites.push(site);
      return site;
    });
    await context.close();
    for (const site of sites) await site.close();
  },
  openHost: async ({ page, baseURL, keep }, use) => {
    await use(async (body) => {
      const host = await keep(serveHost(body.replaceAll('EMBED', `${baseURL}embed.html`)));
      await page.goto(host.address);
      return page.frameLocator('iframe').first();
    });
  },
});

/** Waits until the loss curves are drawn, and tells how many there are. */
export async function countCurves(embed: FrameLocator | Page): Promise<number> {
  const curves = embed.locator('path[data-part="curve"]');
  await expect(curves.first()).toHaveAttribute('d', /^M/);
  return curves.count();
}
