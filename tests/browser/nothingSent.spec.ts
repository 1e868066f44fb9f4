import type { BrowserContext, Page } from '@playwright/test';
import { findCard, locateThumb, openExplorer, openLog, openMore } from './explorer';
import { serveHost } from './hosts';
import { expect, test as onPage } from './page';

/**
 * Everything a browser asked for while a test lasted, as text: requests of pages, frames, workers and beacons, sockets,
 * and what scripts opened by other means.
 */
const test = onPage.extend<{ asked: string[] }>({
  asked: async ({ context }, use) => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    context.on('page', (page) => page.on('websocket', (socket) => asked.push(socket.url())));
    await watchScripts(context, asked);
    await use(asked);
  },
});

/** Tells of the ways out that no request event may tell of. */
async function watchScripts(context: BrowserContext, asked: string[]): Promise<void> {
  await context.exposeFunction('tellAsked', (what: string) => asked.push(what));
  await context.addInitScript(() => {
    const tell = (what: string) =>
      void (window as unknown as { tellAsked(what: string): void }).tellAsked(what);
    const scope = window as unknown as Record<string, new (...given: never[]) => object>;
    for (const name of ['RTCPeerConnection', 'WebTransport', 'EventSource', 'WebSocket', 'SharedWorker']) {
      const Original = scope[name];
      if (!Original) continue;
      scope[name] = new Proxy(Original, {
        construct(target, given) {
          tell(`${name} ${String(given[0])}`);
          return Reflect.construct(target, given);
        },
      });
    }
    const sendBeacon = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (url, data) => {
      tell(`beacon ${String(url)}`);
      return sendBeacon(url, data);
    };
    document.addEventListener('DOMContentLoaded', () => {
      const hints = 'link:is([rel~=prefetch], [rel~=preconnect], [rel~=dns-prefetch], [rel~=prerender])';
      const look = () => {
        for (const hint of document.querySelectorAll(hints)) tell(`hint ${hint.outerHTML}`);
        for (const rules of document.querySelectorAll('script[type=speculationrules]'))
          tell(`rules ${rules.outerHTML}`);
      };
      look();
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    });
  });
}

/** What was asked for beyond files below these addresses. Pages make blobs and data: URLs for themselves. */
function listForeign(asked: readonly string[], ...own: readonly string[]): string[] {
  return asked.filter(
    (what) => !/^(blob|data):/.test(what) && !own.some((address) => what.startsWith(address)),
  );
}

/** Drags the slider of run 1 with the mouse. */
async function dragRate(page: Page): Promise<void> {
  const { slider } = findCard(page, 1);
  const [from, to] = [await locateThumb(slider), await locateThumb(slider, 0.3)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

test('a session of use of the page asks for nothing but the page’s own files', async ({
  page,
  asked,
  baseURL,
}) => {
  await openExplorer(page, '?lr=0.6,0.7&speed=240');
  await dragRate(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.getByRole('slider', { name: 'Epoch', exact: true }).press('ArrowLeft');
  await page.getByRole('button', { name: 'add a rate' }).click();
  const rate = findCard(page, 3).rate;
  await rate.fill('2');
  await rate.press('Enter');
  await openMore(page);
  for (const summary of await page.locator('summary:visible').all()) await summary.click();
  await openLog(page, '0.7');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all runs as CSV' }).click(),
  ]);
  expect(download.url()).toMatch(/^(blob|data):/);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('button', { name: '中文' }).click();
  // whatever opens something is opened, and whatever stands behind it is looked at
  for (const opener of await page.locator('button[aria-haspopup]:visible, header button:visible').all()) {
    await opener.click();
    await page.waitForTimeout(200);
    await page.keyboard.press('Escape');
  }
  // the address is written, and what a page says as it is left is said
  await page.waitForTimeout(500);
  await page.goto('about:blank');
  await page.waitForTimeout(200);
  expect(asked.length).toBeGreaterThan(2);
  expect(listForeign(asked, baseURL!, 'about:blank')).toEqual([]);
  const files = asked.filter((what) => what.startsWith(baseURL!)).map((what) => what.slice(baseURL!.length));
  for (const file of files)
    expect(file.split('?')[0]).toMatch(/^(|icon\.(svg|png)|from-disk\.js|assets\/[\w.-]+\.(js|css))$/);
});

test('a session of use of a frame asks for its own files', async ({ page, asked, baseURL }) => {
  const host = await serveHost(
    `<iframe src="${baseURL}embed.html?lr=0.6,0.2&ui=full&speed=240" sandbox="allow-scripts" width="900" height="900"></iframe>`,
  );
  await page.goto(host.address);
  const embed = page.frameLocator('iframe');
  await expect(embed.locator('path[data-part="curve"]').first()).toHaveAttribute('d', /^M/);
  for (const key of ['PageUp', 'End', 'ArrowLeft'])
    await embed.getByRole('slider', { name: /Learning rate of run 1/ }).press(key);
  await embed.getByRole('button', { name: 'Play' }).click();
  await expect(embed.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.waitForTimeout(500);
  await page.goto('about:blank');
  await page.waitForTimeout(200);
  await host.close();
  const files = [
    'embed.html',
    'embed-view.js',
    'embed-full.js',
    'embed-full.css',
    'embed.js',
    'embed.css',
  ].map((file) => baseURL + file);
  expect(listForeign(asked, ...files, 'about:blank').filter((what) => what !== host.address)).toEqual([]);
});

test('the element on a foreign host asks for its script and the frame’s files', async ({
  page,
  asked,
  baseURL,
}) => {
  const host = await serveHost(
    `<script src="${baseURL}lr-explorer.js" async></script><lr-explorer lr="0.5,0.7"></lr-explorer>`,
  );
  await page.goto(host.address);
  await page.locator('lr-explorer').evaluate(async (element) => {
    await customElements.whenDefined('lr-explorer');
    const explorer = element as unknown as Element & {
      setState(settings: object): Promise<unknown>;
      play(): Promise<unknown>;
      reset(): Promise<unknown>;
    };
    await explorer.setState({ lr: [0.1, 0.2], theme: 'dark', lang: 'zh-CN' });
    await explorer.play();
    await explorer.reset();
    explorer.setAttribute('view', 'loss');
    // a panel is chosen by the address: there comes a new frame
    await new Promise((resolve) => setTimeout(resolve, 100));
    await explorer.play();
  });
  await page.waitForTimeout(500);
  await page.goto('about:blank');
  await page.waitForTimeout(200);
  await host.close();
  const files = ['lr-explorer.js', 'embed.html', 'embed-view.js', 'embed.js', 'embed.css'].map(
    (file) => baseURL + file,
  );
  expect(listForeign(asked, ...files, 'about:blank').filter((what) => what !== host.address)).toEqual([]);
});
