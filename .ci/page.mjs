import { readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { buildAll, SCORM } from './artefacts/all.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const host = '127.0.0.1';
/** Where the page is served unless something else listens there. */
export const usualPort = 4173;
const sources = [
  'src',
  'public',
  'index.html',
  'embed.html',
  'teachers.html',
  'vite.config.ts',
  '.ci',
  'package-lock.json',
];

/**
 * When `path` or anything below it changed last, in milliseconds; 0 where it does not exist. A folder's own
 * time counts too, so that a deleted file is noticed.
 * @param {string} path
 * @returns {number}
 */
function newestChange(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/**
 * Whether nothing listens on this port.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** Builds all there is into dist/ where a source is newer than the last build. */
export async function buildPage() {
  const built = newestChange(join(root, 'dist', SCORM));
  if (Math.max(...sources.map((name) => newestChange(join(root, name)))) <= built) return;
  console.error('Building …');
  await buildAll();
}

/**
 * Serves dist/ on this computer only, on the usual port or the next free one.
 *
 * @returns {Promise<{ address: string, isUsualPort: boolean, close: () => Promise<void> }>}
 */
export async function servePage() {
  let port = usualPort;
  while (!(await isFree(port))) port += 1;
  const server = await preview({ root, logLevel: 'warn', preview: { host, port, strictPort: true } });
  return { address: `http://${host}:${port}/`, isUsualPort: port === usualPort, close: () => server.close() };
}
