import type { KnipConfig } from 'knip';

/** knip reads no CSS of itself: show it a sheet's imports as a script's. */
const importsOfSheet = (css: string) =>
  [...css.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)]
    .map(([, path]) => `import '${path}';`)
    .join('\n');

export default {
  entry: [
    'index.html',
    'src/app/offline/service.worker.ts',
    'src/app/start/start.ts',
    'src/app/drawn/draw.tsx',
    'scripts/*.mjs',
    'scripts/{reference,presets,pictures,gallery}.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}', 'scripts/**/*.{ts,mjs}', 'e2e/**/*.ts'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: { css: importsOfSheet },
} satisfies KnipConfig;
