import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { packScorm } from '../../.ci/artefacts/scormPackage.mjs';

const parts = { page: '<!doctype html>\n<html lang="en"></html>', licenses: 'MIT', version: '1.2.3' };

afterEach(() => {
  vi.useRealTimers();
});

test('the page in a package knows that it is part of a course', () => {
  const files = unzipSync(packScorm(parts));
  expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html', 'licenses.md']);
  expect(strFromU8(files['index.html']!)).toContain('<html lang="en" data-course="scorm-1.2">');
  expect(strFromU8(files['imsmanifest.xml']!)).toContain('version="1.2.3"');
});

test('the same parts give the same bytes at any time', () => {
  vi.useFakeTimers({ now: new Date('2030-01-02T03:04:05Z') });
  const once = packScorm(parts);
  vi.setSystemTime(new Date('2031-06-07T08:09:10Z'));
  expect(packScorm(parts)).toEqual(once);
});

test('a page that can not be marked is refused', () => {
  expect(() => packScorm({ ...parts, page: '<html>' })).toThrow(/<html lang="en">/);
});
