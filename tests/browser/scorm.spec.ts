import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type Scorm12API from 'scorm-again/scorm12';
import { DIST, type Site, serveFiles } from './hosts';
import { expect, test as onPage } from './page';

const files = Object.fromEntries(
  Object.entries(unzipSync(readFileSync(join(DIST, 'learning-rate-explorer-scorm12.zip')))).map(
    ([name, bytes]) => [name, strFromU8(bytes)],
  ),
);
const runTime = readFileSync(createRequire(import.meta.url).resolve('scorm-again/scorm12/min'), 'utf8');

/** A course's page, as a learner gets it from their platform: its run-time keeps what it is told on the course's host. */
const COURSE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Course</title>
<script src="run-time.js"></script>
<script>
  window.API = new Scorm12API({ autocommit: false });
  API.loadFromJSON(JSON.parse(localStorage.getItem('cmi') || '{"core": {"lesson_status": "not attempted"}}'), 'cmi');
  ['LMSCommit', 'LMSFinish'].forEach(function (name) {
    API.on(name, function () {
      localStorage.setItem('cmi', JSON.stringify(API.renderCMIToJSONObject().cmi));
      localStorage.setItem('calls', (localStorage.getItem('calls') || '') + name + ' ');
    });
  });
</script>`;
const FRAMED = `${COURSE}<iframe src="sco/index.html" width="1000" height="700"></iframe>`;
const OPENING = `${COURSE}<button onclick="window.open('sco/index.html')">Open</button>`;

interface Kept {
  readonly core: {
    readonly lesson_status: string;
    readonly session_time?: string;
    readonly total_time?: string;
  };
  readonly suspend_data: string;
}

/** Opens a course's page; what it was told is kept there, as `Kept`. */
const test = onPage.extend<{ openCourse(page: string): Promise<void> }>({
  openCourse: async ({ page }, use) => {
    let site: Site | null = null;
    await use(async (text) => {
      const unpacked = Object.entries(files).map(([name, content]) => [`sco/${name}`, content]);
      site = await serveFiles({
        'course.html': text,
        'run-time.js': runTime,
        ...Object.fromEntries(unpacked),
      });
      await page.goto(`${site.address}course.html`);
    });
    await page.goto('about:blank');
    await (site as Site | null)?.close();
  },
});

const status = (page: Page) =>
  page.evaluate(() => (window as unknown as { API: Scorm12API }).API.cmi.core.lesson_status);
const kept = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('cmi') ?? 'null') as Kept | null);
const frame = (page: Page) => page.frameLocator('iframe');
const firstRate = (page: Page) => frame(page).getByRole('article', { name: 'Run 1' }).getByRole('textbox');

test('the manifest has the parts of SCORM 1.2 in their order, and names every file of the package', async ({
  page,
}) => {
  const manifest = await page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'application/xml');
    const all = [...root.querySelectorAll('*')];
    const resource = root.querySelector('resource');
    return {
      root: [root.localName, root.namespaceURI, root.getAttribute('identifier')],
      outline: all.map((element) => {
        const depth = all.filter((other) => other !== element && other.contains(element)).length;
        return `${' '.repeat(depth)}${element.localName}`;
      }),
      schema: [root.querySelector('schema')?.textContent, root.querySelector('schemaversion')?.textContent],
      chosen: root.querySelector('organizations')?.getAttribute('default'),
      organization: root.querySelector('organization')?.getAttribute('identifier'),
      refersTo: root.querySelector('item')?.getAttribute('identifierref'),
      resource: resource?.getAttribute('identifier'),
      type: resource?.getAttribute('type'),
      scormType: resource?.getAttributeNS('http://www.adlnet.org/xsd/adlcp_rootv1p2', 'scormtype'),
      start: resource?.getAttribute('href'),
      files: [...root.querySelectorAll('file')].map((file) => file.getAttribute('href')),
    };
  }, files['imsmanifest.xml']!);
  expect(manifest.root).toEqual([
    'manifest',
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    'learning-rate-explorer',
  ]);
  expect(manifest.outline).toEqual([
    'metadata',
    ' schema',
    ' schemaversion',
    'organizations',
    ' organization',
    '  title',
    '  item',
    '   title',
    'resources',
    ' resource',
    '  file',
    '  file',
  ]);
  expect(manifest.schema).toEqual(['ADL SCORM', '1.2']);
  expect(manifest.organization).toBe(manifest.chosen);
  expect(manifest.resource).toBe(manifest.refersTo);
  expect([manifest.type, manifest.scormType, manifest.start]).toEqual(['webcontent', 'sco', 'index.html']);
  expect(manifest.files.sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== 'imsmanifest.xml')
      .sort(),
  );
});

test('a course is told that its learner has begun, and then that they have explored', async ({
  page,
  openCourse,
}) => {
  await openCourse(FRAMED);
  await expect(firstRate(page)).toHaveValue('0.6');
  expect(await status(page)).toBe('incomplete');
  await frame(page).getByRole('slider', { name: 'Learning rate of run 1, slider' }).press('ArrowRight');
  expect(await status(page)).toBe('incomplete');
  await frame(page).getByRole('button', { name: /^Play/ }).click();
  await expect.poll(() => status(page)).toBe('completed');
  expect((await kept(page))?.core.lesson_status).toBe('completed');
});

test('whoever comes back finds what they left, and the course knows how long they were there', async ({
  page,
  openCourse,
}) => {
  await openCourse(FRAMED);
  await firstRate(page).fill('0.35');
  await firstRate(page).press('Enter');
  // the learner goes on to another page of the course
  await page.evaluate(() => document.querySelector('iframe')!.remove());
  const { core, suspend_data: link } = (await kept(page))!;
  expect(link).toBe('?lr=0.35,0.2,0.01,0.99');
  expect(core.total_time ?? core.session_time).toMatch(/^0{2,4}:00:\d\d(\.\d+)?$/);
  expect(await page.evaluate(() => localStorage.getItem('calls'))).toContain('LMSFinish');
  await page.reload();
  await expect(firstRate(page)).toHaveValue('0.35');
  expect(await status(page)).toBe('incomplete');
});

test('a course that opens it in a window of its own is told the same', async ({ page, openCourse }) => {
  await openCourse(OPENING);
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Open' }).click();
  const lesson = await opening;
  await lesson.getByRole('slider', { name: 'Learning rate of run 1, slider' }).press('ArrowRight');
  await lesson.getByRole('button', { name: /^Play/ }).click();
  await expect.poll(() => status(page)).toBe('completed');
  await lesson.close({ runBeforeUnload: true });
  await expect.poll(() => page.evaluate(() => localStorage.getItem('calls'))).toContain('LMSFinish');
});

test('the experiment that a course asks for opens where the learner has none yet', async ({
  page,
  openCourse,
}) => {
  await openCourse(FRAMED.replace('index.html', 'index.html?lr=0.25'));
  await expect(firstRate(page)).toHaveValue('0.25');
});

test('where no run-time is around, it is the explorer', async ({ page, openCourse }) => {
  await openCourse(
    '<!doctype html><title>Page</title><link rel="icon" href="data:,"><iframe src="sco/index.html" width="1000" height="700"></iframe>',
  );
  await expect(firstRate(page)).toHaveValue('0.6');
});

test('outside a package the page leaves the run-time of whatever is around alone', async ({
  page,
  openCourse,
}) => {
  const text = readFileSync(join(DIST, 'explorer.html'), 'utf8');
  const srcdoc = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  await openCourse(`${COURSE}<iframe srcdoc="${srcdoc}" width="1000" height="700"></iframe>`);
  await frame(page).getByRole('slider', { name: 'Learning rate of run 1, slider' }).press('ArrowRight');
  await frame(page).getByRole('button', { name: /^Play/ }).click();
  await expect(frame(page).getByRole('button', { name: /^Pause/ })).toBeVisible();
  expect(await status(page)).toBe('not attempted');
});

test('a task that a course asks is scored: not right yet, then right, and that stays', async ({
  page,
  openCourse,
}) => {
  await openCourse(FRAMED.replace('index.html', 'index.html?lr=0.2&amp;epochs=8&amp;predict=word'));
  const question = frame(page).getByRole('region', { name: 'Question' });
  const answer = async (word: string) => {
    await question.getByText(word, { exact: true }).click();
    await question.getByRole('button', { name: /^Run \d+ epochs/ }).click();
  };
  const score = () =>
    page.evaluate(() => {
      const { lesson_status, score } = (window as unknown as { API: Scorm12API }).API.cmi.core;
      return [lesson_status, score.raw, score.min, score.max];
    });
  await expect(question).toBeVisible();
  expect((await score())[0]).toBe('incomplete');
  await answer('crawls');
  await expect.poll(score).toEqual(['incomplete', '0', '0', '100']);
  await question.getByRole('button', { name: 'Guess again' }).click();
  await answer('on the way');
  await expect.poll(score).toEqual(['passed', '100', '0', '100']);
  // whoever comes back is asked anew, and keeps what they have
  await page.evaluate(() => document.querySelector('iframe')!.remove());
  await page.reload();
  await expect(question).toBeVisible();
  await answer('crawls');
  await expect(question.getByRole('button', { name: 'Guess again' })).toBeVisible();
  expect((await score()).slice(0, 2)).toEqual(['passed', '100']);
});
