import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { axisAlone } from './axisAlone.ts';
import { inlinePage } from './inlinePage.ts';
import { scopedName } from './scopedName.ts';
import { squeeze } from './squeeze.ts';
import { workerText } from './workerText.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Puts what was built into the page, and leaves the page alone. */
function onePage(): Plugin {
  return {
    name: 'one-page',
    generateBundle: {
      // after the style sheet has been put together and the licences of what is in the script have been listed
      order: 'post',
      handler(_, bundle) {
        const outputs = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
        const script = outputs.find((output) => output.type === 'chunk');
        const style = outputs.find((output) => output.type === 'asset');
        if (!script || !style || outputs.length !== 2)
          throw new Error(
            `One script and one style sheet make one page; got ${Object.keys(bundle).join(', ')}`,
          );
        for (const { fileName } of outputs) delete bundle[fileName];
        const icon = read('public/icon.svg');
        const parts = { script: script.code, style: String(style.source), icon };
        this.emitFile({
          type: 'asset',
          fileName: 'explorer.html',
          source: inlinePage(read('index.html'), parts),
        });
      },
    },
  };
}

/** Says why there is no preview of an embed instead of showing one: embed.html is another file. */
function noPreview(): Plugin {
  return {
    name: 'no-preview',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\.\/Preview$/ },
      handler(_, importer) {
        return importer?.endsWith('/EmbedSection.tsx') ? this.resolve('./OfflinePreview', importer) : null;
      },
    },
  };
}

/** The full page in one file, for a disk or a school's share: a classic script, with what the page loads later in it. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [react(), noPreview(), workerText(), axisAlone(), squeeze(), onePage()],
  css: { modules: { generateScopedName: scopedName } },
  build: {
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    license: { fileName: 'licenses-of-explorer.html.json' },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: 'src/offlineMain.ts',
      output: { format: 'iife' },
      // what Vite wraps around an import() asks for it, only where there are files to load ahead
      transform: { define: { 'import.meta': '{}' } },
    },
  },
});
