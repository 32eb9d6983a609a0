import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * What the built page may do: load its own files and nothing else. Inline scripts, inline style
 * attributes in markup, other origins and HTML sinks are all refused by the browser.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
].join('; ');

/** Build only: the dev server's hot reload needs inline scripts, which the policy forbids. */
const contentSecurityPolicy: Plugin = {
  name: 'unrolled:content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  },
};

/** Each chapter of the lesson in each language as a page that needs no script. */
const chapterPages: Plugin = {
  name: 'unrolled:chapter-pages',
  apply: 'build',
  async generateBundle() {
    const script = fileURLToPath(new URL('./scripts/learnPages.ts', import.meta.url));
    const { module } = await runnerImport<typeof import('./scripts/learnPages.ts')>(script, {
      configFile: false,
      logLevel: 'error',
    });
    for (const { fileName, source } of module.learnPages(POLICY))
      this.emitFile({ type: 'asset', fileName, source });
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy, chapterPages],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // A small font inlined as a data: address would be blocked by font-src.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  test: {
    environment: 'node',
    // A busy machine is slow, and not wrong.
    testTimeout: 120_000,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
  },
});
