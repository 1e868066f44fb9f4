import { defineConfig } from 'vite';
import { frameScript } from './frameScript.ts';

/** The embedded page with the map of two weights: a script of its own, since most frames have one weight. */
export default defineConfig(frameScript('src/embedMapMain.tsx', 'embed-map'));
