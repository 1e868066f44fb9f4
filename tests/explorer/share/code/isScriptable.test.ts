import { expect, test } from 'vitest';
import { isScriptable } from '../../../../src/explorer/share/code/recipe';
import { parseLink } from '../../../../src/state/link';

const isOf = (link: string) => isScriptable(parseLink(link).experiment);

test('plain descent on any loss of one weight becomes a script', () => {
  for (const link of ['', '?fn=2*(w%2B1)^2', '?fn=w^4', '?fn=x^2', '?dtype=float64&lr=0.1']) {
    expect(isOf(link)).toBe(true);
  }
});

test('what a script would leave out is refused rather than left out', () => {
  for (const link of [
    '?fn=x^2%2By^2',
    '?fn=a*w^2&const=a:2',
    '?opt=adam',
    '?lr=0.1,0.1&opt=,momentum',
    '?sched=cosine',
    '?clip=norm:1',
    '?noise=0.5',
    '?lr=0.1,0.1&then=20:0.6,',
    '?lr=0.1,0.2&w0=5,3',
  ]) {
    expect(isOf(link)).toBe(false);
  }
});
