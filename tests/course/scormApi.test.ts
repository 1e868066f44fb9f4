import { expect, test } from 'vitest';
import { findScormApi } from '../../src/course/scormApi';
import { createFakeApi } from './fakeApi';

const { api } = createFakeApi();

interface FakeWindow {
  parent: unknown;
  top: unknown;
  opener: unknown;
  API?: unknown;
}

/** A window; without `parent` it is framed by nothing, and so its own parent. */
function open(given: Partial<FakeWindow> = {}): FakeWindow {
  const page: FakeWindow = { parent: null, top: null, opener: null, ...given };
  page.parent ??= page;
  page.top ??= page;
  return page;
}

/** A window of another origin: what may not be read throws. */
function openForeign(parent?: FakeWindow): FakeWindow {
  const page = open(parent && { parent });
  Object.defineProperty(page, 'API', {
    get() {
      throw new DOMException('cross-origin', 'SecurityError');
    },
  });
  return page;
}

test.each([
  ['the window around', open({ parent: open({ API: api }) })],
  ['a window further around', open({ parent: open({ parent: open({ API: api }) }) })],
  ['a window around one of another origin', open({ parent: openForeign(open({ API: api })) })],
  ['the opener', open({ opener: open({ API: api }) })],
  ['a window around the opener', open({ opener: open({ parent: open({ API: api }) }) })],
  ['the opener of the window around', open({ parent: open(), top: open({ opener: open({ API: api }) }) })],
])('the run-time is found in %s', (_, page) => {
  expect(findScormApi(page)).toBe(api);
});

test.each([
  ['nothing is around', open()],
  ['what is around is of another origin', open({ parent: openForeign() })],
  ['something else is called API', open({ parent: open({ API: { get() {} } }) })],
  ['only a part of a run-time is', open({ parent: open({ API: { LMSInitialize: () => 'true' } }) })],
])('there is none where %s', (_, page) => {
  expect(findScormApi(page)).toBeNull();
});

test('windows that are framed without end are no endless search', () => {
  const page: FakeWindow = open();
  Object.defineProperty(page, 'parent', { get: () => ({ ...page, parent: openForeign(page) }) });
  expect(findScormApi(page)).toBeNull();
});
