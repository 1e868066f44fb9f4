import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeDeclarations } from './declarations.mjs';
import { formatLicenses, takeContents } from './licenses.mjs';
import { packScorm } from './scormPackage.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const OFFLINE = 'explorer.html';
/** Written last: as new as all of dist/ is. */
export const SCORM = 'learning-rate-explorer-scorm12.zip';

/** Builds all there is into dist/: the page, which empties it, then what is put beside the page. */
export async function buildAll() {
  await buildByConfig('vite.config.ts');
  const configs = ['embed', 'embedAsk', 'embedView', 'offline', 'element', 'core', 'teachers'];
  await Promise.all(configs.map((name) => buildByConfig(`.ci/artefacts/${name}.config.ts`)));
  writeDeclarations(root, join(dist, 'types'));

  const contents = takeContents(dist);
  const licenses = formatLicenses(contents);
  writeFileSync(join(dist, 'licenses.md'), licenses);
  // The file goes from hand to hand alone, so it carries the licences of what is in it.
  const own = formatLicenses(contents.filter(({ artefact }) => artefact === OFFLINE));
  appendFileSync(join(dist, OFFLINE), `<!--\n${own.replaceAll('--', '- -')}-->\n`);

  const page = readFileSync(join(dist, OFFLINE), 'utf8');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(dist, SCORM), packScorm({ page, licenses: own, version }));
}

/** @param {string} config */
async function buildByConfig(config) {
  await build({ root, logLevel: 'warn', configFile: join(root, config) });
}
