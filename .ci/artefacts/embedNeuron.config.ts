import { defineConfig } from 'vite';
import { frameScript } from './frameScript.ts';

/** The embedded page of a neuron: a script of its own, since most frames have another loss. */
export default defineConfig(frameScript('src/embedNeuronMain.tsx', 'embed-neuron'));
