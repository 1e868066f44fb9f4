import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { escapeScript, inlinePage } from '../../.ci/artefacts/inlinePage.ts';

const page = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8');
const parts = { script: 'start()', style: 'body{color:red}', icon: '<svg/>' };

test('the page in one file names no other file', () => {
  const file = inlinePage(page, parts);
  expect(file).toContain('<script>start()</script>');
  expect(file).toContain('<style>body{color:red}</style>');
  expect(file).toContain('href="data:image/svg+xml,%3Csvg%2F%3E"');
  expect(file.match(/<script/g)).toHaveLength(1);
  expect(file).not.toMatch(/\.(png|svg|js|css|html)\b/);
});

test('what is put in may hold what a replacement would read as its own sign', () => {
  expect(inlinePage(page, { ...parts, script: "$&$1$'$`" })).toContain("<script>$&$1$'$`</script>");
});

test('a script that speaks of tags keeps its values and can not end early', () => {
  const values = ['</script>', '</SCRIPT >', '<!-- <script>', '<script src="a">', '<\\/script>', '<s', '</s'];
  const text = escapeScript(JSON.stringify(values));
  expect(text).not.toMatch(/<(!--|\/?script)/i);
  expect(runInNewContext(`Array.from(${text})`, { Array })).toEqual(values);
  expect(escapeScript('/<!--/u.test("<!--")')).toBe('/\\x3C!--/u.test("\\x3C!--")');
});

test('a style sheet can not end early either', () => {
  const file = inlinePage(page, { ...parts, style: 'a::after{content:"</style>"}' });
  expect(file.match(/<\/style>/g)).toHaveLength(1);
  expect(file).toContain('content:"\\3C /style>"');
});

test('a page that would still ask for something is refused by the name of what it asks for', () => {
  const asking = page.replace('</head>', '<link rel="stylesheet" href="more.css" /></head>');
  expect(() => inlinePage(asking, parts)).toThrow('href="more.css"');
});

test('a page without its one script is refused', () => {
  expect(() => inlinePage('<!doctype html><title></title>', parts)).toThrow(/one tag like/);
});
