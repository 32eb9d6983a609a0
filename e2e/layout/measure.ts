import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { findFaults } from './page/findFaults.ts';

/** What moves sideways, by name and by keyboard. */
const SCROLLERS = [
  '.unrolled',
  '.equation-tex',
  '.equation-boxes',
  '.stage-tools',
  '.growth-table',
  '.presets',
  '.table-box',
  '[data-part="sentence"] textarea',
  '.matrix-grid',
  '.matrix-tabs',
  '[data-part="pages"]',
  '[data-part="slides"] ol',
  '[data-part="formulas"]',
];

/** As readers set it who need more room between letters, words and lines (WCAG 1.4.12). */
const ROOMY = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

interface Measuring extends Window {
  readonly layoutFaults: { readonly findFaults: typeof findFaults };
}

/** What measures in the page, as one script. */
async function buildScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('./page/findFaults.ts', import.meta.url)),
        formats: ['iife'],
        name: 'layoutFaults',
      },
    },
  });
  return (built as Rolldown.RolldownOutput[])[0]?.output[0].code ?? '';
}

let script: Promise<string> | null = null;

/** Brings what measures into every document that a page opens from now on. */
export async function bringMeasures(page: Page): Promise<void> {
  script ??= buildScript();
  await page.addInitScript({ content: `${await script}; window.layoutFaults = layoutFaults;` });
}

/** Sets the text of a page wider, or as it is. By script, since the page's policy lets no style sheet in that is not its own. */
const setWider = (page: Page, isRoomy: boolean): Promise<void> =>
  page.evaluate(
    (css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = css ? [sheet] : [];
    },
    isRoomy ? ROOMY : '',
  );

/** What is seen on a page whose text is set wider. */
export async function whileWider<T>(page: Page, see: () => Promise<T>): Promise<T> {
  await setWider(page, true);
  try {
    return await see();
  } finally {
    await setWider(page, false);
  }
}

/** The faults of a page as it is, or set wider. */
export async function measure(page: Page, isRoomy: boolean): Promise<readonly string[]> {
  const find = () =>
    page.evaluate(
      (scrollers) => (window as unknown as Measuring).layoutFaults.findFaults(scrollers),
      SCROLLERS,
    );
  return isRoomy ? whileWider(page, find) : find();
}
