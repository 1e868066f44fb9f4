import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Sites that are too heavy to be installed with the project: installed and built in a cache, with the explorer in them. */

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/hosts');

/**
 * What each is made with, where its static files lie, and how it is built. Its sources are in `tests/hosts/`.
 * The versions are exact; what they depend on is what a teacher would get who installs them today.
 */
const SITES = {
  vitepress: {
    packages: { vitepress: '1.6.4' },
    statics: 'public',
    build: ['vitepress/bin/vitepress.js', 'build'],
  },
  docusaurus: {
    packages: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/faster': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      '@mdx-js/react': '3.1.1',
      react: '19.3.1',
      'react-dom': '19.3.1',
    },
    statics: 'static',
    build: ['@docusaurus/core/bin/docusaurus.mjs', 'build', '--out-dir', 'site/course'],
  },
};

/** @typedef {keyof typeof SITES} SiteName */

/** The sites there are. */
export const siteNames = /** @type {SiteName[]} */ (Object.keys(SITES));

/**
 * Where a built site is: the folder that a server would serve, with the site below `course/`.
 * @param {SiteName} name
 */
export function findSite(name) {
  return join(cache, name, 'site');
}

/**
 * Installs what a site is made with, unless it is there already, and builds it around what is in dist/.
 * @param {SiteName} name
 * @throws Error when the installation or the build fails; their own output says why
 */
export function buildSite(name) {
  const { packages, statics, build } = SITES[name];
  const folder = join(cache, name);
  mkdirSync(folder, { recursive: true });
  install(folder, packages);

  for (const made of ['site', statics, 'docs', '.docusaurus'])
    rmSync(join(folder, made), { recursive: true, force: true });
  cpSync(join(root, 'tests/hosts', name), folder, { recursive: true });
  cpSync(join(root, 'dist'), join(folder, statics, 'learning-rate'), { recursive: true });
  cpSync(join(root, 'dist/lr-explorer.mjs'), join(folder, 'lr-explorer.mjs'));
  const [script = '', ...args] = build;
  run(folder, process.execPath, [join(folder, 'node_modules', script), ...args]);
}

/**
 * @param {string} folder
 * @param {Record<string, string>} dependencies
 */
function install(folder, dependencies) {
  const manifest = `${JSON.stringify({ name: 'course', private: true, dependencies }, null, 2)}\n`;
  const path = join(folder, 'package.json');
  // npm writes its own list last, so a half-done installation does not count
  const isInstalled = existsSync(join(folder, 'node_modules/.package-lock.json'));
  if (isInstalled && readFileSync(path, 'utf8') === manifest) return;
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  writeFileSync(path, manifest);
  const cli = process.env.npm_execpath ?? '';
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock'];
  if (/npm-cli\.c?js$/.test(cli)) run(folder, process.execPath, [cli, ...args]);
  else run(folder, join(dirname(process.execPath), 'npm'), args);
}

/**
 * @param {string} cwd
 * @param {string} command
 * @param {string[]} args
 */
function run(cwd, command, args) {
  const env = { ...process.env, NODE_ENV: 'production', NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' };
  if (spawnSync(command, args, { cwd, stdio: 'inherit', env }).status !== 0)
    throw new Error(`${[command, ...args].join(' ')} failed in ${cwd}; its message above says why.`);
}
