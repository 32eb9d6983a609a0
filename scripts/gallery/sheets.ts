import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { escaped as html } from '../html.ts';

/** A picture of a sight, and what was found wrong in it. */
export interface Taken {
  readonly name: string;
  /** From the gallery's folder. */
  readonly path: string;
  readonly wrongs: readonly string[];
}

const kindOf = (name: string) => name.split('/')[0] ?? '';

/** In the order in which they come, by what `key` says of each. */
function groups<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const group = found.get(key(one)) ?? [];
    group.push(one);
    found.set(key(one), group);
  }
  return found;
}

const STYLE = `body{margin:12px;font:13px/1.3 system-ui;background:#777;color:#fff}
main{display:grid;grid-template-columns:repeat(var(--columns),1fr);gap:12px}
figure{margin:0}img{display:block;width:100%;background:#fff}figcaption{padding:3px 0;overflow-wrap:anywhere}
.wrong{color:#ff0}`;

const page = (title: string, columns: number, body: string) => `<!doctype html>
<meta charset="utf-8"><title>${html(title)}</title><style>${STYLE}</style>
<body style="--columns:${columns}"><h1>${html(title)}</h1>${body}`;

const figure = ({ name, path, wrongs }: Taken, from: string) =>
  `<figure><a href="${from}${path}"><img loading="lazy" src="${from}${path}" alt=""></a><figcaption>${html(name)}${wrongs
    .map((wrong) => `<br><span class="wrong">${html(wrong)}</span>`)
    .join('')}</figcaption></figure>`;

/** Pictures on one sheet, and how many stand side by side: as wide as can still be read. */
const layoutOf = (size: string) => {
  const [width = 1, height = 1] = size.split('x').map(Number);
  return width < height ? { columns: 5, count: 10 } : { columns: 3, count: 9 };
};

/** Writes the contact sheets of one window size, language and theme: some pictures of a kind on each. */
export async function writeSheets(
  browserPage: Page,
  out: string,
  look: string,
  taken: readonly Taken[],
): Promise<void> {
  const { columns, count } = layoutOf(look.split('-')[0] ?? '');
  mkdirSync(join(out, 'sheets'), { recursive: true });
  await browserPage.setViewportSize({ width: 1920, height: 1080 });
  for (const [kind, all] of groups(taken, ({ name }) => kindOf(name)))
    for (let from = 0; from < all.length; from += count) {
      const title = `${look}-${kind}-${String(from / count + 1).padStart(2, '0')}`;
      const body = `<main>${all
        .slice(from, from + count)
        .map((one) => figure(one, '../'))
        .join('')}</main>`;
      const file = join(out, 'sheets', `${title}.html`);
      writeFileSync(file, page(title, columns, body.replaceAll(' loading="lazy"', '')));
      await browserPage.goto(`file://${file}`);
      await browserPage.screenshot({ path: file.replace(/html$/, 'png'), fullPage: true });
    }
}

/** Writes one page of everything: under each sight, every picture of it. */
export function writeIndex(out: string, taken: readonly (Taken & { readonly look: string })[]) {
  const wrong = taken.filter(({ wrongs }) => wrongs.length > 0);
  const section = (title: string, all: typeof taken) =>
    `<h2 id="${html(title)}">${html(title)}</h2><main>${all
      .map((one) => figure({ ...one, name: `${one.name} · ${one.look}` }, ''))
      .join('')}</main>`;
  const kinds = groups(taken, ({ name }) => kindOf(name));
  const contents = `<nav>${[...kinds.keys()].map((kind) => `<a href="#${kind}">${kind}</a>`).join(' · ')}</nav>`;
  const body = [
    contents,
    ...(wrong.length > 0 ? [section('wrong', wrong)] : []),
    ...[...kinds].map(([kind, all]) => section(kind, all)),
  ].join('\n');
  const path = join(out, 'index.html');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, page('Everything there is to see', 4, body));
  return path;
}
