import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listShippedAdvisories } from './artefacts/advisories.mjs';

// `npm run audit`: asks the registry for known weaknesses of what ships. Every package is one of development to npm, since
// what ships was built in; so `npm audit --omit=dev` would look at nothing.

const root = fileURLToPath(new URL('..', import.meta.url));
const list = join(root, 'dist/licenses.md');

if (!existsSync(list)) throw new Error('What ships is listed in dist/licenses.md; run npm run build first.');
const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const advisories = listShippedAdvisories(stdout, readFileSync(list, 'utf8'));
if (advisories === null) console.error('The registry did not answer, so nothing was checked. Try again.');
else if (advisories.length === 0) console.log('No weakness is known of anything that ships.');
else console.error(`Known of what ships:\n${advisories.join('\n')}`);
process.exitCode = advisories?.length === 0 ? 0 : 1;
