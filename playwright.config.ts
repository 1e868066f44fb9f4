import { defineConfig } from '@playwright/test';
import { findBrowser } from './.ci/browser.mjs';

const browser = findBrowser();
if (browser === null)
  throw new Error(
    'No Chrome or Chromium found. Name one in CHROME_PATH, or run npm test, which installs one.',
  );
// The workers read this file too; so they need not search again.
process.env.CHROME_PATH = browser;

/**
 * What Chromium does without: the pages behind its address bar, which it would load for every test's window and which
 * take as long as ours, and spare processes. Chromium heeds only the last such list, so Playwright's own is told again.
 */
const SWITCHED_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

export default defineConfig({
  outputDir: 'node_modules/.playwright',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // told as flaky; a machine with other work may be late once
  retries: 1,
  timeout: 30_000,
  reporter: 'list',
  use: {
    baseURL: process.env.PAGE_ADDRESS,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    colorScheme: 'light',
    trace: 'off',
    launchOptions: {
      executablePath: browser,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${SWITCHED_OFF.join(',')}`,
      ],
    },
  },
  projects: [
    { name: 'chromium', testDir: 'tests/browser', use: { browserName: 'chromium' } },
    { name: 'firefox', testDir: 'tests/firefox' },
    {
      name: 'hosts',
      testDir: 'tests/hosts',
      // but for `npm run test:hosts`, those that need no installation of their own
      testMatch: process.env.ALL_HOSTS
        ? '*.test.ts'
        : ['markdown.test.ts', 'reveal.test.ts', 'sanitised.test.ts'],
      use: { browserName: 'chromium' },
    },
  ],
  webServer: {
    // It builds where that is needed, finds a free port and prints the address, which becomes PAGE_ADDRESS.
    command: 'node .ci/start.mjs',
    env: { BROWSER: 'none' },
    wait: { stdout: /(?<page_address>http:\/\/127\.0\.0\.1:\d+\/)/ },
    timeout: 240_000,
  },
});
