import { expect, test } from 'vitest';

test('the element can be imported and defined where there are no elements, as in a build that runs in Node', async () => {
  expect(typeof globalThis.HTMLElement).toBe('undefined');
  const { defineExplorer, LrExplorer } = await import('../../src/embed/module');
  await import('../../src/embed/classic');
  expect(() => defineExplorer('https://frame.example/lr-explorer.js')).not.toThrow();
  expect(LrExplorer.observedAttributes).toContain('lr');
});

test('every parameter of a link is an attribute, in lower case as HTML has them', async () => {
  const { PARAMETERS } = await import('../../src/state/parameters');
  const { LrExplorer } = await import('../../src/embed/element');
  expect(LrExplorer.observedAttributes).toEqual(['src', ...Object.keys(PARAMETERS)]);
});
