import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { axisAlone } from './axisAlone.ts';
import { scopedName } from './scopedName.ts';
import { squeeze } from './squeeze.ts';
import { workerText } from './workerText.ts';

/**
 * How a page for frames is built: from the same sources one self-contained classic script, and its style sheet beside it.
 *
 * @param input path of its sources from the root
 * @param name of both files, without what they end with
 * @param plugins more of them
 */
export function frameScript(input: string, name: string, plugins: readonly Plugin[] = []): UserConfig {
  return {
    base: './',
    publicDir: false,
    plugins: [react(), workerText(), axisAlone(), squeeze({ isTight: true }), ...plugins],
    css: { modules: { generateScopedName: scopedName } },
    build: {
      emptyOutDir: false,
      modulePreload: false,
      cssCodeSplit: false,
      license: { fileName: `licenses-of-${name}.js.json` },
      chunkSizeWarningLimit: 800,
      rolldownOptions: {
        input,
        output: { format: 'iife', entryFileNames: `${name}.js`, assetFileNames: `${name}[extname]` },
      },
    },
  };
}
