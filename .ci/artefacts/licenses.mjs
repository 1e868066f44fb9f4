import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that ask for no more than to be named. What is shipped has one of these, or several. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
];

/** What Vite tells of a package that it has put into a file.
 * @typedef {{ name: string, version: string, identifier: string | null, text: string | null }} BundledPackage */

/** What one file of dist/ holds.
 * @typedef {{ artefact: string, packages: readonly BundledPackage[] }} Contents */

/**
 * Takes the lists that the builds have left in a folder.
 *
 * @param {string} folder such as dist
 * @returns {Contents[]}
 */
export function takeContents(folder) {
  const names = readdirSync(folder).flatMap((name) => /^licenses-of-(.+)\.json$/.exec(name)?.slice(1) ?? []);
  return names.sort().map((artefact) => {
    const file = join(folder, `licenses-of-${artefact}.json`);
    const packages = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    return { artefact, packages };
  });
}

/**
 * One entry a package: its licence, the files that hold it, the text of its licence.
 *
 * @param {readonly Contents[]} lists
 * @throws Error where a licence is not permissive
 */
export function formatLicenses(lists) {
  /** @type {Map<string, { shipped: BundledPackage, artefacts: string[] }>} */
  const entries = new Map();
  for (const { artefact, packages } of lists) {
    for (const shipped of packages) {
      if (!isPermissive(shipped.identifier ?? ''))
        throw new Error(
          `${shipped.name} may not be shipped in ${artefact}: its licence is ${shipped.identifier ?? 'not told'}.`,
        );
      const key = `${shipped.name} ${shipped.version}`;
      const entry = entries.get(key) ?? { shipped, artefacts: [] };
      entry.artefacts.push(artefact);
      entries.set(key, entry);
    }
  }
  const sections = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { shipped, artefacts }]) => {
      const { name, version, identifier, text } = shipped;
      return `## ${name} ${version} (${identifier})\n\nIn ${artefacts.sort().join(', ')}.\n\n${(text ?? '').trim()}\n`;
    });
  return [
    '# Licences\n\nWhat was built holds these packages, each under its own licence.\n',
    ...sections,
  ].join('\n');
}

/**
 * Whether each licence that an SPDX expression names is permissive, of alternatives too.
 * @param {string} expression such as `MIT AND (ISC OR BSD-3-Clause)`
 */
function isPermissive(expression) {
  return (
    expression
      .split(/[()\s]+|AND|OR/)
      .filter(Boolean)
      .every((name) => PERMISSIVE.includes(name)) && expression !== ''
  );
}
