import { defineConfig } from 'tsup'

/**
 * One built file per source file: `'use client'` stays in the files that need it and in no other, and a host's bundler
 * drops what is not used. The declarations come from tsc (tsconfig.build.json), see scripts/build.mjs.
 */
export default defineConfig({
  entry: ['src/**/*.{ts,tsx}'],
  bundle: false,
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  sourcemap: true,
  silent: true,
})
