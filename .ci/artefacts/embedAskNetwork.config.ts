import { defineConfig } from 'vite';
import { frameScript } from './frameScript.ts';

/** The embedded page that asks a question about a network: what trains one and what asks are large, and rarely both needed. */
export default defineConfig(frameScript('src/embedAskNetworkMain.tsx', 'embed-ask-network'));
