import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Which browser the browser tests and the page's benchmarks run in. */

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const applications =
  process.platform === 'darwin'
    ? [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ]
    : process.platform === 'win32'
      ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
          .filter((folder) => folder !== undefined)
          .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe'))
      : [];

/**
 * Whether there is a program at this path.
 * @param {string} path
 * @returns {boolean}
 */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether it starts at all, which Ubuntu's stub of Chromium does not. Not asked on Windows, where Chrome
 * answers `--version` by opening a window.
 * @param {string} path
 */
function starts(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * The browser that is already here: the one `CHROME_PATH` names, an installed Chrome or Chromium, or the one
 * Playwright has downloaded before.
 *
 * @returns {string | null}
 * @throws Error when `CHROME_PATH` names no program
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_PATH must name a Chrome or Chromium program; got "${named}".`);
  }
  return findProgram(commands, [...applications, chromium.executablePath()]);
}

/**
 * The first program of these that is here and starts.
 * @param {readonly string[]} names searched for in PATH
 * @param {readonly string[]} paths tried after them
 * @returns {string | null}
 */
export function findProgram(names, paths) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...paths];
  return candidates.find((path) => isExecutable(path) && starts(path)) ?? null;
}

/**
 * Runs a command with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {number} [timeoutMs] after which it is ended. Default: never
 * @returns {boolean} whether it succeeded
 */
export function run(command, args, timeoutMs) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env, timeout: timeoutMs }).status === 0;
}

/** Whether Debian's packages may be installed here. */
export function mayUseApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Debian's own Chromium, where we may install it. Elsewhere (Ubuntu) there is no such package. */
function installFromDebian() {
  if (!mayUseApt()) return;
  // A bare machine has no font at all, and Chromium only recommends one.
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'];
  // Not `update` first, because the list is often fresh and the update is the slow part.
  if (!run('apt-get', install) && run('apt-get', ['update'])) run('apt-get', install);
}

/** Playwright's own download; as root with the libraries it needs, which a bare machine lacks. */
function installFromPlaywright() {
  const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
  const withLibraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  run(process.execPath, [cli, 'install', '--no-shell', ...withLibraries, 'chromium']);
}

/**
 * Finds a browser, or installs one: Debian's `chromium` where apt may be used, else Playwright's own.
 *
 * @returns {string}
 * @throws Error when there is none and none could be installed
 */
export function obtainBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  console.log('No browser found; installing one …');
  for (const install of [installFromDebian, installFromPlaywright]) {
    install();
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  throw new Error('No browser could be installed. Install Chrome or Chromium, or name one in CHROME_PATH.');
}
