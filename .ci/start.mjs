import { spawn } from 'node:child_process';
import { buildPage, servePage, usualPort } from './page.mjs';

// `npm start`: builds where that is needed, serves, opens the browser; the address is the last line.

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

await buildPage();
const { address, isUsualPort } = await servePage();
if (!isUsualPort) console.log(`Port ${usualPort} is taken, so this is the next free one.`);
console.log(address);
openBrowser(address);
