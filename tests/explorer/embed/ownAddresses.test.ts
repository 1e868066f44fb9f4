import { expect, test } from 'vitest';
import { deriveAddresses } from '../../../src/explorer/embed/ownAddresses';

const SCRIPT = 'https://host.example/learning-rate/embed.js';
const read = (page: string, script: string, base = page) => {
  const { protocol, search, hash } = new URL(page);
  return deriveAddresses({ protocol, search, hash }, script, base);
};

test('a page with an address reads its own query, whatever the query of its script', () => {
  expect(read('https://host.example/learning-rate/embed.html?lr=0.2#at=3', `${SCRIPT}?v=12`)).toEqual({
    link: { search: '?lr=0.2', hash: '#at=3' },
    fullPage: 'https://host.example/learning-rate/',
  });
});

test('a file leads to the file beside it', () => {
  const { fullPage } = read('file:///C:/share/embed.html', 'file:///C:/share/embed.js');
  expect(fullPage).toBe('file:///C:/share/explorer.html');
});

test.each(['about:srcdoc', 'data:text/html,<p>?lr=0.9', 'blob:https://host.example/1'])(
  'the page %s reads the query of its script',
  (page) => {
    expect(read(page, `${SCRIPT}?lr=0.2&view=loss#at=3`)).toEqual({
      link: { search: '?lr=0.2&view=loss', hash: '#at=3' },
      fullPage: 'https://host.example/learning-rate/',
    });
  },
);

test('a script that stands in the page itself takes the place of the page around it', () => {
  expect(read('about:srcdoc', '', 'https://course.example/unit/1.html')).toEqual({
    link: { search: '', hash: '' },
    fullPage: 'https://course.example/unit/',
  });
});

test('where nothing has an address there is no full page to lead to, and nothing is thrown', () => {
  expect(read('data:text/html,<p>', '').fullPage).toBeNull();
});
