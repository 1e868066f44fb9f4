import { expect, test } from 'vitest';
import { formatLicenses } from '../../.ci/artefacts/licenses.mjs';

const shipped = (name: string, identifier: string | null) => ({
  name,
  version: '1.0.0',
  identifier,
  text: `Copyright of ${name}`,
});

test('a package is listed once, with every file that holds it', () => {
  const packages = [shipped('b', 'ISC'), shipped('a', 'MIT')];
  const text = formatLicenses([
    { artefact: 'embed.js', packages },
    { artefact: 'explorer.html', packages: [shipped('a', 'MIT')] },
  ]);
  expect(text.match(/^## .*$/gm)).toEqual(['## a 1.0.0 (MIT)', '## b 1.0.0 (ISC)']);
  expect(text).toContain('## a 1.0.0 (MIT)\n\nIn embed.js, explorer.html.\n\nCopyright of a\n');
  expect(text).toContain('## b 1.0.0 (ISC)\n\nIn embed.js.\n');
});

test.each(['MIT', 'MIT AND ISC AND BSD-3-Clause', '(MIT OR Apache-2.0)', 'BlueOak-1.0.0'])(
  'a package under %s may be shipped',
  (identifier) => {
    expect(() =>
      formatLicenses([{ artefact: 'embed.js', packages: [shipped('a', identifier)] }]),
    ).not.toThrow();
  },
);

test.each(['GPL-3.0-only', 'MIT AND LGPL-2.1', 'UNLICENSED', 'MITRE', '', null])(
  'a package under %s ends the build, by its name',
  (identifier) => {
    expect(() => formatLicenses([{ artefact: 'embed.js', packages: [shipped('a', identifier)] }])).toThrow(
      /^a may not be shipped in embed\.js/,
    );
  },
);
