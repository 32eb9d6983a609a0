import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rollup } from 'vite';
import { DRAWN_WINDOWS } from '../src/app/drawn/windows.ts';
import { LANGUAGES } from '../src/language/preferred.ts';
import { styleClasses, tidied } from './drawnHtml.ts';
import { CACHE, ROOT } from './project.mjs';

type Draw = typeof import('../src/app/drawn/draw.tsx');

const sheetsOf = ({ viteMetadata }: Rollup.OutputChunk): readonly string[] => [
  ...(viteMetadata?.importedCss ?? []),
];

/**
 * The first view, drawn by the page's own components: a template for each language and window, which `start.js` puts in
 * the page where it is the right one, with its sheets. What the page fetches once that is seen is named in one more.
 */
export function drawn(): Plugin {
  let views = '';
  let sheet = '';
  return {
    name: 'unrolled:drawn',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      async handler() {
        const made = await drawnViews();
        views = made.html;
        const file = this.emitFile({ type: 'asset', name: 'drawn.css', source: made.sheet });
        sheet = this.getFileName(file);
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const named = (name: string) => chunks.filter((chunk) => chunk.name === name);
        // What it imports is asked for by whoever has it, and so too late.
        const whole = (name: string) =>
          named(name).flatMap((chunk) => [chunk.fileName, ...chunk.imports]);
        const preload = (file: string, more = '') =>
          `<link rel="modulepreload" crossorigin href="./${file}"${more}>`;
        const page = named('mount').map(({ fileName }) => fileName);
        const files = [
          ...new Set(['mount', 'first', 'around', 'katex', 'OpenEnd'].flatMap(whole)),
        ].map((file) => preload(file, page.includes(file) ? ' data-page' : ''));
        const words = LANGUAGES.flatMap((name) =>
          named(name).map(({ fileName }) => preload(fileName, ` data-for="${name}"`)),
        );
        const sheets = [...['first', 'around'].flatMap(named).flatMap(sheetsOf), sheet].filter(
          (href) => !html.includes(href),
        );
        // Before what they take the place of, which then is not seen while they are read.
        const at = html.indexOf('<div id="root">');
        const body = `${views}\n<template id="page-files">${[...files, ...words].join('')}</template>\n`;
        return {
          html: html.slice(0, at) + body + html.slice(at),
          tags: sheets.map((href) => ({
            tag: 'link',
            attrs: { rel: 'stylesheet', crossorigin: true, href: `./${href}` },
            injectTo: 'head',
          })),
        };
      },
    },
  };
}

/** The first view in every language and window, each in a template, and the sheet of their classes. */
async function drawnViews(): Promise<{ readonly html: string; readonly sheet: string }> {
  const { draw } = await drawer();
  const { classOf, sheet } = styleClasses();
  const views: string[] = [];
  for (const language of LANGUAGES)
    for (const { from, sizes, ko } of DRAWN_WINDOWS) {
      const html = tidied(
        await draw(language, language === 'ko' ? { ...sizes, ...ko } : sizes),
        classOf,
      );
      views.push(
        `<template data-drawn="${from}" data-language="${language}"><div class="first-view" inert aria-hidden="true">${html}</div></template>`,
      );
    }
  return { html: views.join('\n'), sheet: sheet() };
}

/** The page's own components, built for where there is no document. */
async function drawer(): Promise<Draw> {
  const built = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    plugins: [react()],
    build: {
      ssr: 'src/app/drawn/draw.tsx',
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rollup.RollupOutput;
  const [{ code }] = built.output;
  const file = join(CACHE, 'draw.mjs');
  writeFileSync(file, code);
  // What modules ask for as they are read.
  const asked = { location: new URL('http://localhost/'), navigator: { languages: [] } };
  for (const [name, value] of Object.entries(asked))
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value, configurable: true });
  return import(`${pathToFileURL(file).href}?${Date.now()}`);
}
