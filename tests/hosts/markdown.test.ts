import MarkdownIt from 'markdown-it';
import { expect, test } from '../browser/onHost';
import { expectDrawn, expectOwnStyles, expectSized, photograph, readHost } from './guest';
import { readSnippets } from './snippets';

/** A course page of which the HTML is what markdown-it makes. */
function renderCourse(text: string, html: boolean): string {
  const style =
    '<style>body { max-width: 720px; margin: 2em auto; font: 20px/1.6 Georgia; direction: ltr }</style>';
  return (
    style +
    new MarkdownIt({ html }).render(
      `# Learning rates\n\nWatch **four** of them.\n\n${text}\n\nNext: momentum.`,
    )
  );
}

test('with HTML on, the frame of the README is the frame of the page, and its link is below it', async ({
  page,
  baseURL,
  openHost,
}, info) => {
  await openHost(renderCourse(readSnippets(baseURL!).frame, true));
  const before = await readHost(page);
  await expectOwnStyles(await expectDrawn(page.locator('iframe'), 2));
  await expect(page.getByRole('link', { name: 'Open the learning-rate explorer' })).toBeVisible();
  expect({ ...(await readHost(page)), scrolled: 0 }).toEqual({ ...before, scrolled: 0 });
  await photograph(page, info, 'markdown-frame');
});

test('with HTML on, two elements of the README are two explorers as high as they are', async ({
  page,
  baseURL,
  openHost,
}, info) => {
  const { element } = readSnippets(baseURL!);
  await openHost(renderCourse(`${element}\n\nAnd once more:\n\n${element}`, true));
  for (const place of [0, 1]) {
    await page.locator('lr-explorer').nth(place).scrollIntoViewIfNeeded();
    const frame = page.locator('lr-explorer').nth(place).locator('iframe');
    await expectDrawn(frame, 2);
    await expectSized(frame);
  }
  await expect(page.getByRole('link', { name: 'Open the learning-rate explorer' })).toHaveCount(0);
  // it stands apart from the text, as a paragraph does
  const gap = await page.getByText('And once more').evaluate((paragraph) => {
    const above = paragraph.previousElementSibling!.getBoundingClientRect();
    return paragraph.getBoundingClientRect().top - above.bottom;
  });
  expect(gap).toBeGreaterThanOrEqual(16);
  await photograph(page, info, 'markdown-elements');
});

test('with HTML off, a picture that is a link leads to the experiment', async ({
  page,
  baseURL,
  openHost,
}, info) => {
  await openHost(
    renderCourse(`[![Two rates](${baseURL}screenshot.png)](${baseURL}?lr=0.6,0.2&epochs=20)`, false),
  );
  const picture = page.getByRole('img', { name: 'Two rates' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(500);
  await photograph(page, info, 'markdown-picture');
  await picture.click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: 'Epochs N' })).toHaveValue('20');
});
