import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What the page needs and no more; it works without this header too, as on hosts that can send none. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  'worker-src blob: data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  base: './',
  plugins: [react(), classicText()],
  build: {
    license: { fileName: 'licenses.md' },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Libraries apart from our own code: they change rarely, and the two budgets can be read off the files.
      output: { codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/ }] } },
    },
  },
  preview: { headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  test: {
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
          include: ['tests/*.test.ts', 'tests/{worker,state,explorer,locales}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/quiet.ts'],
        },
      },
    ],
  },
});

const CLASSIC_TEXT = '?classic-text';

/**
 * Makes `import { text } from './x.worker?classic-text'` give x.worker.ts, bundled with all it imports, as the text of
 * one classic script: in a build, in `vite dev` and in the tests alike. Not Vite's own `?worker&inline`: it chooses
 * the URL itself, hides whether it was refused, and in `vite dev` starts a module worker.
 */
function classicText(): Plugin {
  let isBuild = true;
  return {
    name: 'classic-text',
    enforce: 'pre',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    async resolveId(source, importer) {
      if (!source.endsWith(CLASSIC_TEXT)) return null;
      const resolved = await this.resolve(source.slice(0, -CLASSIC_TEXT.length), importer, {
        skipSelf: true,
      });
      return resolved && `${resolved.id}${CLASSIC_TEXT}`;
    },
    async load(id) {
      if (!id.endsWith(CLASSIC_TEXT)) return null;
      const bundle = await build({
        configFile: false,
        root: fileURLToPath(new URL('.', import.meta.url)),
        logLevel: 'warn',
        mode: isBuild ? 'production' : 'development',
        publicDir: false,
        build: {
          write: false,
          minify: isBuild,
          modulePreload: false,
          rolldownOptions: { input: id.slice(0, -CLASSIC_TEXT.length), output: { format: 'iife' } },
        },
      });
      if (!('output' in bundle) || bundle.output.length !== 1)
        throw new Error(`${id} must become one script; it has other assets`);
      const [script] = bundle.output;
      for (const file of script.moduleIds) this.addWatchFile(file);
      return { code: `export const text = ${JSON.stringify(script.code)};`, map: { mappings: '' } };
    },
  };
}
