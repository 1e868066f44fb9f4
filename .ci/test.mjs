import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { obtainBrowser } from './browser.mjs';
import { obtainFirefox } from './firefox.mjs';

// `npm test`: every check there is, cheapest first, all of them even when an early one fails, and one line of counts.

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const reports = mkdtempSync(join(tmpdir(), 'learning-rate-explorer-'));

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

/**
 * Runs a command line as an npm script would, with its output shown.
 * @param {string} command
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it succeeded
 */
function run(command, env = {}) {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return new Promise((resolve) => {
    const tool = spawn(command, {
      cwd: root,
      shell: true,
      stdio: 'inherit',
      env: { ...process.env, PATH: path, ...env },
    });
    tool.once('error', () => resolve(false));
    tool.once('exit', (code) => resolve(code === 0));
  });
}

/**
 * A check counts as one.
 * @param {string} command
 * @returns {Promise<Count>}
 */
async function check(command) {
  return (await run(command)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {string} name
 * @returns {any} the report, or null where the tool died before it wrote one
 */
function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * A tool that fails without a failed test (it crashed, or an error was left unhandled) is a failure too.
 * @param {boolean} succeeded
 * @param {Count} count
 * @returns {Count}
 */
function withExit(succeeded, { passed, failed }) {
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}

/** @returns {Promise<Count>} */
async function unitTests() {
  const file = join(reports, 'vitest.json');
  const succeeded = await run(`vitest run --reporter=default --reporter=json --outputFile.json="${file}"`);
  const report = readReport('vitest.json');
  return withExit(succeeded, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 });
}

/** @returns {Promise<Count>} */
async function browserTests() {
  const env = { CHROME_PATH: obtainBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'playwright.json') };
  const firefox = obtainFirefox();
  if (firefox === null)
    console.log('No Firefox found, so its tests are skipped. Install one, or name one in FIREFOX_PATH.');
  const succeeded = await run('playwright test --reporter=list,json', env);
  const stats = readReport('playwright.json')?.stats;
  const count = withExit(succeeded, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
  });
  return { ...count, skipped: stats?.skipped ?? 0 };
}

/** @type {[name: string, run: () => Promise<Count>][]} */
const steps = [
  ['type check', () => check(scripts.types)],
  ['lint', () => check(scripts.lint)],
  ['storey check', () => check(scripts.storeys)],
  ['unit tests', unitTests],
  ['production build', () => check(scripts.build)],
  ['browser tests', browserTests],
];

let passed = 0;
let failed = 0;
let skipped = 0;
/** @type {string[]} */
const failures = [];
for (const [name, step] of steps) {
  console.log(`\n${name}`);
  const started = performance.now();
  const count = await step().catch((problem) => {
    console.error(problem.message);
    return { passed: 0, failed: 1 };
  });
  passed += count.passed;
  failed += count.failed;
  skipped += count.skipped ?? 0;
  if (count.failed > 0) failures.push(name);
  console.log(
    `${name}: ${count.failed === 0 ? 'passed' : 'failed'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}
rmSync(reports, { recursive: true });

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
