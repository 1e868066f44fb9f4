import { defineConfig } from 'vite';

/** The few lines by which embed.html chooses its script. */
export default defineConfig({
  publicDir: false,
  build: {
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/frames/view.ts',
      output: { format: 'iife', entryFileNames: 'embed-view.js' },
    },
  },
});
