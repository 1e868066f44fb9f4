import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

// `npm start`: builds where the sources are newer than the last build, serves it on this computer only, opens it.

const root = fileURLToPath(new URL('..', import.meta.url));
const host = '127.0.0.1';
const firstPort = 4173;
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

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

/**
 * Opens the address where there is a display; silent where that fails, since the address is printed anyway.
 * @param {string} address
 */
function openBrowser(address) {
  const isLinux = process.platform !== 'darwin' && process.platform !== 'win32';
  if (process.env.BROWSER === 'none' || process.env.CI) return;
  if (isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [command, args] = isLinux
    ? ['xdg-open', [address]]
    : process.platform === 'darwin'
      ? ['open', [address]]
      : ['cmd', ['/c', 'start', '', address]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

const built = newestChange(join(root, 'dist', 'index.html'));
if (Math.max(...sources.map((name) => newestChange(join(root, name)))) > built) {
  console.log('Building …');
  await build({ root, logLevel: 'warn' });
}

let port = firstPort;
while (!(await isFree(port))) port += 1;
if (port !== firstPort) console.log(`Port ${firstPort} is taken, so this is port ${port}.`);

await preview({ root, logLevel: 'warn', preview: { host, port, strictPort: true } });
const address = `http://${host}:${port}/`;
console.log(address);
openBrowser(address);
