import { defineConfig } from 'vite';
import { frameScript } from './frameScript.ts';

/** The embedded page that asks a question: a script of its own, so that no other has to carry what that takes. */
export default defineConfig(frameScript('src/embedAskMain.tsx', 'embed-ask'));
