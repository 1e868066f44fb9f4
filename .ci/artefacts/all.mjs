import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile } from 'vite';
import { writeDeclarations } from './declarations.mjs';
import { formatLicenses, takeContents } from './licenses.mjs';
import { packScorm } from './scormPackage.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const OFFLINE = 'explorer.html';
/** Written last: as new as all of dist/ is. */
export const SCORM = 'learning-rate-explorer-scorm12.zip';

/** Pages for frames beside the plain one, each of which is a script of its own, so that most frames load little. */
const FRAMES = ['ask', 'ask-network', 'full', 'map', 'network', 'neuron'];

/** Builds all there is into dist/: the page, and what is put beside it. */
export async function buildAll() {
  rmSync(dist, { recursive: true, force: true });
  const configs = ['offline', 'embed', 'embedView', 'teachers', 'element', 'core'];
  await Promise.all([
    ...['vite.config.ts', ...configs.map((name) => `.ci/artefacts/${name}.config.ts`)].map(buildByConfig),
    ...FRAMES.map(buildFrame),
  ]);
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
  await build({ root, logLevel: 'warn', configFile: join(root, config), build: { emptyOutDir: false } });
}

/** @param {string} frame by what its file is called */
async function buildFrame(frame) {
  // the mode tells the configuration which frame it is for; it is built as all others are
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: frame },
    join(root, '.ci/artefacts/frame.config.ts'),
  );
  await build({ ...loaded.config, root, logLevel: 'warn', configFile: false });
}
