import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAskedLanguage } from '../../src/state/language';
import { parseLink } from '../../src/state/link';

const parts = fc.array(
  fc.tuple(
    fc.constantFrom('lang', 'LANG', ' lang', '%6cang', 'lr', '%', ''),
    fc.constantFrom('zh', 'zh-Hans', 'EN_gb', 'fr', '', '%7a%68', '%zz', '-', '0.6'),
  ),
  { maxLength: 4 },
);
const links = fc
  .tuple(parts, parts)
  .map((both) =>
    both
      .map((pairs, part) => '?#'[part] + pairs.map(([name, value]) => `${name}=${value}`).join('&'))
      .join(''),
  );

test('the language fetched before the page is the one the whole link asks for', () => {
  expect(readAskedLanguage('?lang=en#lang=zh-CN')).toBe('zh-CN');
  fc.assert(
    fc.property(links, (link) => {
      expect(readAskedLanguage(link)).toBe(parseLink(link).view.language);
    }),
  );
});
