import { defineConfig } from 'vite';
import { frameScript } from './frameScript.ts';

/** The embedded page of networks: a script of its own, since most frames have a formula. */
export default defineConfig(frameScript('src/embedNetworkMain.tsx', 'embed-network'));
