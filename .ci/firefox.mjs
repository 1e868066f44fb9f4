import { findProgram, isExecutable, mayUseApt, run } from './browser.mjs';

/** Which Firefox the pages are opened in, beside Chrome or Chromium. It may be missing: then those tests are skipped. */

const applications =
  process.platform === 'darwin'
    ? ['/Applications/Firefox.app/Contents/MacOS/firefox']
    : [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
        .filter((folder) => folder !== undefined)
        .map((folder) => `${folder}/Mozilla Firefox/firefox.exe`);

/** A slow mirror must not hold up every other check. */
const DOWNLOAD_MS = 60_000;

/**
 * The Firefox that is already here: the one `FIREFOX_PATH` names, or an installed one.
 *
 * @returns {string | null}
 * @throws Error when `FIREFOX_PATH` names no program
 */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (!named) return findProgram(['firefox-esr', 'firefox'], applications);
  if (isExecutable(named)) return named;
  throw new Error(`FIREFOX_PATH must name a Firefox program; got "${named}".`);
}

/**
 * Finds a Firefox, or installs Debian's where apt may be used and is quick.
 *
 * @returns {string | null} null where there is none
 */
export function obtainFirefox() {
  const found = findFirefox();
  if (found !== null || !mayUseApt()) return found;
  console.log('No Firefox found; installing one …');
  const install = ['install', '-y', '--no-install-recommends', 'firefox-esr'];
  // the download alone is ended when it takes long: to end an installation would leave it half done
  if (run('apt-get', [...install, '--download-only'], DOWNLOAD_MS)) run('apt-get', install);
  return findFirefox();
}
