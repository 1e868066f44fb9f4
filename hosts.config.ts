import type { PlaywrightTestConfig } from '@playwright/test';
import usual from './playwright.config';

/** All hosts, also those whose packages `npm run test:hosts` installs. */
const all: PlaywrightTestConfig = {
  ...usual,
  projects: [{ name: 'hosts', testDir: 'tests/hosts', use: { browserName: 'chromium' } }],
};

export default all;
