import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { obtainBrowser } from './browser.mjs';
import { buildSite, siteNames } from './hostSites.mjs';
import { buildPage } from './page.mjs';

// `npm run test:hosts [name of a test file …]`: real sites with the explorer in them, built and opened in a browser.

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, CHROME_PATH: obtainBrowser(), ALL_HOSTS: 'yes' };

await buildPage();
for (const name of siteNames) {
  console.log(`\n${name}`);
  buildSite(name);
}
const cli = join(root, 'node_modules/@playwright/test/cli.js');
const args = [cli, 'test', '--project', 'hosts', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
