import { defineConfig } from 'vite';
import { frameScript } from './frameScript.ts';

/** One more page for frames: the mode names it, among those of src/frames. */
export default defineConfig(({ mode }) => frameScript(`src/frames/${mode}.tsx`, `embed-${mode}`));
