import { expect, test } from 'vitest';
import { listShippedAdvisories } from '../../.ci/artefacts/advisories.mjs';
import { formatLicenses } from '../../.ci/artefacts/licenses.mjs';

const packages = ['@reduxjs/toolkit', 'react'].map((name) => ({
  name,
  version: '1.0.0',
  identifier: 'MIT',
  text: '',
}));
const licenses = formatLicenses([{ artefact: 'embed.js', packages }]);
const report = (...names: string[]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(names.map((name) => [name, { name, severity: 'high', range: '<2' }])),
  });

test('what is known of a package that ships is told', () => {
  expect(listShippedAdvisories(report('react', '@reduxjs/toolkit'), licenses)).toEqual([
    'react <2: high',
    '@reduxjs/toolkit <2: high',
  ]);
});

test('what is known of a tool is not, since it ships nowhere', () => {
  expect(listShippedAdvisories(report('vite'), licenses)).toEqual([]);
});

test.each(['', '{"message":"405 Method Not Allowed"}', 'npm error'])(
  'a registry that answers %j has not answered',
  (answer) => {
    expect(listShippedAdvisories(answer, licenses)).toBeNull();
  },
);
