import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { axisAlone } from './.ci/artefacts/axisAlone.ts';
import { firstViewChunks, openedChunk } from './.ci/artefacts/chunks.ts';
import { preload } from './.ci/artefacts/preload.ts';
import { scopedName } from './.ci/artefacts/scopedName.ts';
import { squeeze } from './.ci/artefacts/squeeze.ts';
import { workerText } from './.ci/artefacts/workerText.ts';

/** What the page needs and no more; it works without this header too, as on hosts that can send none. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  'worker-src blob: data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  base: './',
  plugins: [react(), workerText(), axisAlone(), squeeze(), preload('src/explorer/shell/openPage.tsx')],
  css: { modules: { generateScopedName: scopedName } },
  build: {
    license: { fileName: 'licenses-of-index.html.json' },
    modulePreload: { polyfill: false },
    // React and Recharts; what they weigh on the wire is held down by a benchmark.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // Libraries apart from our own code: they change rarely, and the two budgets can be read off the files.
      output: {
        codeSplitting: {
          groups: [
            ...firstViewChunks('src/explorer/shell/openPage.tsx', 'src/main.ts'),
            openedChunk(
              'lesson',
              'src/explorer/lesson/openLesson.tsx',
              /src.(explorer.lesson.|locales.lesson)/,
            ),
          ],
        },
      },
    },
  },
  preview: { headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  test: {
    // property tests take seconds, and on a machine with other work many
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/core/**/*.test.ts'],
          setupFiles: ['tests/quiet.ts', 'tests/core/outsideWorld.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: [
            'tests/*.test.ts',
            'tests/{worker,state,explorer,locales,embed,course,artefacts}/**/*.test.{ts,tsx}',
          ],
          setupFiles: ['tests/quiet.ts'],
        },
      },
    ],
  },
});
