import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { scopedName } from './scopedName.ts';
import { squeeze } from './squeeze.ts';
import { workerText } from './workerText.ts';

const MODULE = '<script type="module" src="/src/embedMain.tsx"></script>';
const CLASSIC = '<link rel="stylesheet" href="embed.css" />\n    <script defer src="embed.js"></script>';

/** Writes embed.html as it is shipped: one classic script and one style sheet, neither asked for across origins. */
function classicPage(): Plugin {
  return {
    name: 'classic-page',
    generateBundle() {
      const page = readFileSync(new URL('../../embed.html', import.meta.url), 'utf8');
      if (!page.includes(MODULE)) throw new Error(`embed.html must load its sources by ${MODULE}`);
      const source = page.replace(/ *<!-- A build .* -->\n/, '').replace(MODULE, CLASSIC);
      this.emitFile({ type: 'asset', fileName: 'embed.html', source });
    },
  };
}

/** The embedded page: the same sources as one self-contained classic script, which runs in every kind of frame. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [react(), workerText(), squeeze(), classicPage()],
  css: { modules: { generateScopedName: scopedName } },
  build: {
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    license: { fileName: 'licenses-of-embed.js.json' },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: 'src/embedMain.tsx',
      output: { format: 'iife', entryFileNames: 'embed.js', assetFileNames: 'embed[extname]' },
    },
  },
});
