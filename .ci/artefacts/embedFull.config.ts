import { defineConfig } from 'vite';
import { frameScript } from './frameScript.ts';

/** The embedded page with all its controls: a script of its own, since few frames are asked to have them. */
export default defineConfig(frameScript('src/embedFullMain.tsx', 'embed-full'));
