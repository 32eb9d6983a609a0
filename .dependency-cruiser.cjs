/**
 * The layers under src/, and what each may import besides itself. Grow this table when the program
 * grows, and keep it true: `npm run arrows` reads every file and fails on any other import.
 *
 * `packages` lists what a layer may take from node_modules; where it is missing, all of the
 * package's own dependencies (never its devDependencies) are allowed.
 *
 * @type {Record<string, { layers: string[], types?: string[], packages?: string[] }>}
 */
const HOUSE = {
  engine: { layers: [], packages: [] },
  scene: { layers: ['engine'], packages: [] },
  exercise: { layers: ['engine', 'scene'], packages: [] },
  training: { layers: ['engine', 'scene'], packages: [] },
  language: {
    layers: [],
    types: ['engine', 'scene', 'exercise', 'training', 'deck'],
    packages: ['react'],
  },
  state: {
    layers: ['engine', 'scene', 'exercise', 'training'],
    packages: ['zustand', 'idb', 'react'],
  },
  figures: {
    layers: [],
    packages: [
      'react',
      'react-dom',
      'd3',
      'katex',
      'markdown-it',
      '@fontsource-variable/noto-sans-kr',
    ],
  },
  views: {
    layers: ['engine', 'scene', 'exercise', 'training', 'state', 'figures', 'language'],
    packages: ['react', 'react-dom', 'd3'],
  },
  deck: { layers: ['engine', 'scene', 'state'], packages: ['zustand', 'image-size'] },
  lesson: {
    layers: ['engine', 'scene', 'exercise', 'training', 'state', 'figures', 'language', 'views'],
  },
  present: {
    layers: [
      'engine',
      'scene',
      'exercise',
      'training',
      'state',
      'figures',
      'language',
      'views',
      'deck',
      'lesson',
    ],
  },
  // A deck that is dropped on the stage is handed to the decks' room.
  share: { layers: ['engine', 'scene', 'state', 'figures', 'language', 'views', 'deck'] },
  app: {
    layers: [
      'engine',
      'scene',
      'language',
      'state',
      'figures',
      'views',
      'deck',
      'lesson',
      'present',
      'share',
    ],
  },
};

/** Tests, and what several of them begin with. */
const TEST = String.raw`(\.test\.tsx?|/fuzz/\w+\.ts)$`;
const TEST_PACKAGES = ['vitest', 'fast-check', 'fake-indexeddb'];

/** @param {string[]} names */
const inLayers = (names) => `^src/(${names.join('|')})/`;
/** @param {string[]} names */
const inPackages = (names) => `^node_modules/(@types/)?(${names.join('|')})/`;

const layerRules = Object.entries(HOUSE).flatMap(([layer, { layers, types = [], packages }]) => {
  const allowed = inLayers([layer, ...layers, ...types]);
  /** @param {string[]} more */
  const to = (more) =>
    packages
      ? {
          pathNot: [
            allowed,
            ...(packages.length + more.length ? [inPackages([...packages, ...more])] : []),
          ],
        }
      : { path: '^src/', pathNot: allowed };
  const says = [...layers, ...types.map((name) => `${name} (types only)`), ...(packages ?? [])];
  const comment = `src/${layer} may import ${says.join(', ') || 'nothing'}; see the table in .dependency-cruiser.cjs`;
  const rules = [
    {
      name: `from-${layer}`,
      comment,
      from: { path: inLayers([layer]), pathNot: TEST },
      to: to([]),
    },
    {
      name: `from-${layer}-test`,
      comment: `${comment}; its tests also ${TEST_PACKAGES.join(', ')}`,
      from: { path: `${inLayers([layer])}.*${TEST}` },
      to: to(TEST_PACKAGES),
    },
  ];
  if (types.length === 0) return rules;
  const onlyTypes = { path: inLayers(types), dependencyTypesNot: ['type-only'] };
  return [
    ...rules,
    { name: `from-${layer}-types`, comment, from: { path: inLayers([layer]) }, to: onlyTypes },
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'no-layer',
      comment: 'every file under src is in a layer of the table in .dependency-cruiser.cjs',
      from: { path: '^src/', pathNot: inLayers(Object.keys(HOUSE)) },
      to: {},
    },
    {
      name: 'view-to-view',
      comment: 'a view never imports another view: what two share belongs in figures or state',
      from: { path: '^src/views/([^/]+)/' },
      to: { path: '^src/views/', pathNot: '^src/views/$1/' },
    },
    {
      name: 'react-beside-hook',
      comment: 'in src/state and src/language only a hook (useSomething.ts) knows React',
      from: {
        path: inLayers(['state', 'language']),
        pathNot: String.raw`/use[A-Z]\w*(\.test)?\.tsx?$`,
      },
      to: { path: inPackages(['react']) },
    },
    {
      name: 'store-to-trainer',
      comment:
        'the store knows the document and the weights of this moment, and not who trains: a trainer reads and writes it',
      from: { path: String.raw`^src/state/(store|history)\.ts$` },
      to: {
        path: String.raw`^src/(training/|state/(\w*[tT]rain\w*|curve|keptStates|work|keep)\.ts)`,
        reachable: true,
      },
    },
    {
      name: 'dev-dependency',
      comment: 'the page cannot ship with a devDependency',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'test-imported',
      comment: 'a test is imported by nothing but a test',
      from: { path: '^src/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'circular',
      comment: 'no import circles',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'orphan',
      comment: 'nothing imports this file, and it imports nothing',
      from: { path: '^src/', orphan: true, pathNot: [TEST, String.raw`\.(d|worker)\.ts$`] },
      to: {},
    },
    {
      name: 'unresolved',
      comment: 'there is no such file or package',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // Imports of types are arrows too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
      mainFields: ['module', 'main'],
    },
  },
};
