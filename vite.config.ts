import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'iife' },
  test: {
    include: ['tests/{core,worker,state,explorer}/**/*.test.{ts,tsx}'],
  },
});
