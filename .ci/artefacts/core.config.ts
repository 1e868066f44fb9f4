import { defineConfig } from 'vite';

/** The core for programs: one module, with its comments, since who installs it builds or reads it. */
export default defineConfig({
  publicDir: false,
  build: {
    emptyOutDir: false,
    minify: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/core/index.ts',
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'core.mjs' },
    },
  },
});
