import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import { drawn } from './scripts/drawn.ts';
import { POLICY } from './scripts/policy.ts';
import { propertySeed } from './scripts/propertySeed.mjs';
import { publicFiles, scriptOf, serviceWorker } from './scripts/serviceWorker.ts';

/** Tests of rooms and parts that hold no state, and of what reads the sources. */
const PURE = [
  ...[
    ...['engine', 'scene', 'exercise', 'training', 'figures', 'language', 'lesson', 'views'],
    ...['app/fuzz', 'share/code', 'share/hdf5', 'share/network', 'share/npz', 'share/onnx/fuzz'],
  ].map((room) => `src/${room}/**/*.test.{ts,tsx}`),
  ...['house', 'lookups', 'patterns', 'purity', 'sinks', 'styles'].map(
    (check) => `scripts/${check}.test.ts`,
  ),
];

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

/** What a chat shows of a link to the page. */
const head: Plugin = {
  name: 'unrolled:head',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const found = (pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
      const meta = (property: string, content: string) => ({
        tag: 'meta',
        attrs: { property, content },
        injectTo: 'head' as const,
      });
      return [
        meta('og:type', 'website'),
        meta('og:site_name', 'Unrolled'),
        meta('og:title', found(/<title>([^<]*)</)),
        meta('og:description', found(/name="description"\s+content="([^"]*)"/)),
        meta('og:image', `${process.env.UNROLLED_SITE ?? './'}learn/first-step.en.png`),
      ];
    },
  },
};

/**
 * The icon stands in the page itself: browsers ask for an icon again whenever the address is written, which a page that
 * writes every step would make them do all the time, and which fails once the network is gone.
 */
const icon: Plugin = {
  name: 'unrolled:icon',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const svg = readFileSync(new URL('./public/icon.svg', import.meta.url), 'base64');
      return html.replace(
        'rel="icon" href="./icon.svg"',
        `rel="icon" href="data:image/svg+xml;base64,${svg}"`,
      );
    },
  },
};

/** Pages of their own, in each language: the chapters of the lesson, which need no script, and how to embed. */
const staticPages: Plugin = {
  name: 'unrolled:static-pages',
  apply: 'build',
  async generateBundle() {
    const run = async <M>(script: string) => {
      const path = fileURLToPath(new URL(script, import.meta.url));
      return (await runnerImport<M>(path, { configFile: false, logLevel: 'error' })).module;
    };
    const { learnPages } =
      await run<typeof import('./scripts/learnPages.ts')>('./scripts/learnPages.ts');
    const { embedPages } =
      await run<typeof import('./scripts/embedPages.ts')>('./scripts/embedPages.ts');
    for (const { fileName, source } of [...learnPages(POLICY), ...embedPages(POLICY)])
      this.emitFile({ type: 'asset', fileName, source });
  },
};

/** The script that says so where the page does not come. It is there before any other, and needs none of them. */
const start: Plugin = {
  name: 'unrolled:start',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      // It stands after what it puts in place: so that it is here when that has been read.
      {
        tag: 'link',
        attrs: { rel: 'preload', as: 'script', href: './start.js' },
        injectTo: 'head',
      },
      { tag: 'script', attrs: { src: './start.js' }, injectTo: 'body' },
    ],
  },
  async generateBundle() {
    const source = await scriptOf('src/app/start/start.ts');
    this.emitFile({ type: 'asset', fileName: 'start.js', source });
  },
};

/** The worker that keeps the page on the device; it names every file of the build, and so comes last. */
const offline: Plugin = {
  name: 'unrolled:offline',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const files = Object.values(bundle);
      const entry = files.find((file) => file.type === 'chunk' && file.isEntry)?.fileName ?? '';
      const built = files.map((file) => ({
        name: file.fileName,
        content: file.type === 'chunk' ? file.code : file.source,
      }));
      const source = await serviceWorker([...built, ...publicFiles()], entry);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  },
};

/** Where the page itself begins. */
const ENTRY = fileURLToPath(new URL('src/app/mount.tsx', import.meta.url));
/**
 * Chunks that hold what these modules import, to any depth, and what no chunk before them holds: none imports one after
 * it. Left to itself each part would share some fifty files of a few hundred bytes with others, and fetch them one by one.
 */
const CHUNKS: readonly (readonly [name: string, modules: readonly string[]])[] = [
  // What words of several parts are put together with.
  ['endings', ['language/en/plural.ts', 'language/josa.ts']],
  // What the page fetches at once; around the figure, in it, and behind it.
  ['around', ['app/around.ts', 'app/App.tsx', 'app/RoomPage.tsx']],
  [
    'soon',
    [
      'figures/Heat.tsx',
      'views/phase/OperationPicture.tsx',
      'views/unrolled/InputVector.tsx',
      'views/unrolled/OpenEnd.tsx',
      'views/unrolled/OutputBars.tsx',
      'views/unrolled/Travellers.tsx',
    ],
  ],
  ['kept', ['app/keepTrainings.ts']],
  ['en', ['language/en.ts']],
  ['ko', ['language/ko.ts']],
  // What a gradient, a comparison and the lesson have measured.
  [
    'measured',
    [
      'engine/explain/backwardTex.ts',
      'engine/explain/backwardWritten.ts',
      'lesson/claims.ts',
      'lesson/see.ts',
      'scene/change/changeGradient.ts',
      'scene/change/changeGrowth.ts',
      'state/backMoment.ts',
      'state/compared.ts',
      'views/growth/curves.ts',
    ],
  ],
  // Axes of time, and what is painted along them.
  [
    'time',
    [
      'figures/chartAxis.ts',
      'figures/raster.ts',
      'figures/thinned.ts',
      'figures/time/CellReach.tsx',
      'figures/time/NotedCell.tsx',
      'figures/time/TimeBar.tsx',
      'figures/time/TimeCursor.tsx',
      'figures/time/TimeSymbols.tsx',
      'figures/time/TimeTicks.tsx',
      'figures/time/lineOn.ts',
      'figures/time/paintColumns.ts',
      'figures/usePainted.ts',
    ],
  ],
  ['settings', ['views/network/Settings.tsx', 'views/write/WritePanel.tsx']],
  // The lesson and the decks without what asks and tells in them, which the menus that open them do not need.
  ['lesson', ['language/learn.ts', 'lesson/go.ts', 'lesson/learn/LearnKeys.tsx']],
  [
    'decks',
    [
      'deck/change.ts',
      'deck/decks.ts',
      'language/deck.ts',
      'present/deck/addView.ts',
      'present/plan/beginning.ts',
      'present/shown.ts',
    ],
  ],
  ['asked', ['views/exercise/ExerciseBox.tsx']],
  [
    'told',
    [
      'lesson/learn/Formulas.tsx',
      'lesson/learn/Given.tsx',
      'lesson/learn/Pane.tsx',
      'lesson/learn/QuestionBox.tsx',
      'lesson/tellStep.ts',
      'lesson/test/outcome.ts',
    ],
  ],
  ['slides', ['deck/deckLink.ts', 'present/Written.tsx', 'present/lecture.ts']],
];

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
}

/** Says of a module whether `entry` imports it, by any way but on demand. */
function importedBy(entry: string): (id: string, modules: Modules) => boolean {
  const found = new Map<string, boolean>();
  const isReached = (id: string, modules: Modules): boolean => {
    const known = found.get(id);
    if (known !== undefined) return known;
    // Until it is known, so that a circle comes to an end.
    found.set(id, id.startsWith(entry));
    const importers = modules.getModuleInfo(id)?.importers ?? [];
    const answer =
      id.startsWith(entry) || importers.some((importer) => isReached(importer, modules));
    found.set(id, answer);
    return answer;
  };
  return isReached;
}

/** What the script before it needs as well, which waits for nothing. */
const before = (id: string) =>
  /vite\/preload-helper|src\/app\/drawn\/afterDrawing/.test(id) ? 'before' : null;

const isOfEntry = importedBy(ENTRY);

// What the page begins with stays a chunk of its own: its name is how versions of the page are told apart.
const first = (id: string, modules: Modules) =>
  !id.startsWith(ENTRY) && isOfEntry(id, modules) ? 'first' : null;
const chunks = CHUNKS.map(([name, modules]) => {
  const isOf = modules.map((path) =>
    importedBy(fileURLToPath(new URL(`src/${path}`, import.meta.url))),
  );
  return (id: string, within: Modules) => (isOf.some((each) => each(id, within)) ? name : null);
});

export default defineConfig({
  base: './',
  plugins: [react(), head, icon, contentSecurityPolicy, staticPages, drawn(), start, offline],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // A small font inlined as a data: address would be blocked by font-src.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // A part names the sheets it needs; what code it shares it imports itself. To name that as well, for each of sixty
      // parts, would be more than any of them.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        // Sixty of them stand in the first view, and nothing compresses a hash.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        // One file compresses better, and comes sooner, than the thirty that parts fetched later would share with it.
        codeSplitting: {
          groups: [
            ...[before, first, ...chunks].map((name, i, { length }) => ({
              name,
              debugName: `group ${i}`,
              priority: length - i,
            })),
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    // Of two cores Vitest would leave one idle.
    maxWorkers: '100%',
    // A busy machine is slow, and not wrong.
    testTimeout: 600_000,
    expect: { poll: { timeout: 600_000 } },
    env: { UNROLLED_SEED: propertySeed(process.env) },
    setupFiles: ['scripts/propertySeed.setup.ts'],
    projects: [
      // They share their modules, which halves the time; the others begin anew with every file.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'all else',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: PURE,
        },
      },
    ],
  },
});
