import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Config } from 'dompurify';
import { expect, test } from '../browser/onHost';
import { expectDrawn, expectOwnStyles, photograph, readHost } from './guest';
import { readSnippets } from './snippets';

const purifier = readFileSync(createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js'), 'utf8');

const TEXT = ['p', 'a', 'b', 'strong', 'i', 'em', 'code', 'ul', 'ol', 'li', 'h2', 'h3', 'br', 'div', 'span'];

/** What a host lets through, as far as it matters here. */
const HOSTS: readonly { name: string; keeps: 'frame' | 'link'; allows: Config }[] = [
  {
    // HTML Purifier's own list for iframe, with SafeIframe on, and what it allows on every element
    name: 'Moodle, where teachers may use frames',
    keeps: 'frame',
    allows: {
      ALLOWED_TAGS: [...TEXT, 'iframe'],
      ALLOWED_ATTR: [
        'href',
        'src',
        'width',
        'height',
        'name',
        'scrolling',
        'frameborder',
        'title',
        'style',
        'class',
      ],
    },
  },
  {
    // instructure/canvas-lms, canvas_sanitize: attributes of iframe
    name: 'Canvas',
    keeps: 'frame',
    allows: {
      ALLOWED_TAGS: [...TEXT, 'iframe'],
      ALLOWED_ATTR: [
        'href',
        'src',
        'width',
        'height',
        'title',
        'name',
        'style',
        'allowfullscreen',
        'class',
        'id',
      ],
    },
  },
  {
    // a text field of H5P with every button on: no frame is among them
    name: 'a text of H5P',
    keeps: 'link',
    allows: { ALLOWED_TAGS: TEXT, ALLOWED_ATTR: ['href', 'target', 'title'] },
  },
];

/** A page that lets a teacher's text through its own sanitiser before it is shown. */
function renderSanitised(text: string, allows: Config): string {
  const inScript = (code: string) => code.replaceAll('</', '<\\/');
  return `<main style="max-width: 720px; margin: auto"></main><script>${inScript(purifier)}</script><script>
    document.querySelector('main').innerHTML =
      DOMPurify.sanitize(${inScript(JSON.stringify(text))}, ${JSON.stringify(allows)});
  </script>`;
}

for (const { name, keeps, allows } of HOSTS) {
  test(`${name} leaves ${keeps === 'frame' ? 'a frame that works' : 'the link'} of the frame’s snippet`, async ({
    page,
    baseURL,
    openHost,
  }, info) => {
    await openHost(renderSanitised(readSnippets(baseURL!).frame, allows));
    const before = await readHost(page);
    await expect(page.getByRole('link', { name: 'Open the learning-rate explorer' })).toHaveAttribute(
      'href',
      `${baseURL}?lr=0.6,0.2&epochs=50`,
    );
    await expect(page.locator('iframe')).toHaveCount(keeps === 'frame' ? 1 : 0);
    if (keeps === 'frame') {
      await expectOwnStyles(await expectDrawn(page.locator('iframe'), 2));
      const height = await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight);
      expect(height).toBe(640);
      expect({ ...(await readHost(page)), scrolled: 0 }).toEqual(before);
    }
    await photograph(page, info, `sanitised-${keeps}`);
  });

  test(`${name} leaves the link of the element’s snippet, and nothing that is broken`, async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(renderSanitised(readSnippets(baseURL!).element, allows));
    await expect(page.locator('main')).toHaveText('Open the learning-rate explorer');
    await expect(page.getByRole('link')).toHaveAttribute('href', `${baseURL}?lr=0.6,0.2&epochs=50`);
    await expect(page.locator('main script')).toHaveCount(0);
  });
}
