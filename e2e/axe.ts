import type { Page } from '@playwright/test';
import axe from 'axe-core';

interface Checked extends Window {
  readonly axe?: typeof axe;
  /** The texts of the page, by kind, as they were when axe last looked. */
  textsOf?: ReadonlyMap<string, readonly Element[]>;
}

/** A rule, with the first element that breaks it. */
type AxeFault = readonly [rule: string, html: string | undefined];

/** The kinds of texts whose colours were looked at on any page of this worker. */
const looked = new Set<string>();

/**
 * What axe finds on a page, or in one part of it. What lies behind each text takes it four times as long as all else, and is
 * the same wherever such a text stands in such elements: colours are looked at where there is a text of a new kind.
 */
export async function axeFaults(page: Page, part?: string): Promise<readonly AxeFault[]> {
  // Half a megabyte, which a document reads once.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { faults, kinds } = await page.evaluate(lookAround, part);
  const unseen = kinds.filter((kind) => !looked.has(kind));
  const ofColours = unseen.length > 0 ? await page.evaluate(lookAtColours, unseen) : [];
  if (ofColours.length === 0) for (const kind of unseen) looked.add(kind);
  return [...faults, ...ofColours];
}

/** In the page: what axe finds but for colours, and of which kinds the texts in view are. */
async function lookAround(
  part?: string,
): Promise<{ readonly faults: readonly AxeFault[]; readonly kinds: readonly string[] }> {
  const found = await (window as Checked).axe?.run(part ?? document, {
    // What keeps to a rule is not described.
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  if (!found) throw new Error('The page has no axe.');
  /** Of an element all on which its colours may depend. */
  const tagOf = (element: Element) =>
    [...element.attributes]
      .filter(({ name }) =>
        /^(class|disabled|aria-(pressed|checked|current|selected|disabled|invalid)|data-(?!(at|blank|over|absent|ready|slide)$).*)$/.test(
          name,
        ),
      )
      .map(({ name, value }) => `[${name}=${value}]`)
      .join('') + element.tagName;
  const isText = (element: Element) =>
    element.matches('input, textarea, select, .katex, .math-text') ||
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && /\S/.test(textContent ?? ''),
    );
  const page = `${tagOf(document.documentElement)} ${matchMedia('(prefers-color-scheme: dark)').matches}`;
  const textsOf = new Map<string, Element[]>();
  for (const element of document.querySelectorAll(
    `${part ?? 'body'} :not(:is(.katex, .math-text) *)`,
  )) {
    if (!isText(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const chain: string[] = [];
    for (let at: Element | null = element; at && chain.length < 3; at = at.parentElement)
      chain.push(tagOf(at));
    const place = element.closest('dialog, [data-part], main, aside, header');
    const kind = [page, place ? tagOf(place) : '', ...chain].join(' < ');
    textsOf.set(kind, [...(textsOf.get(kind) ?? []), element]);
  }
  (window as Checked).textsOf = textsOf;
  return {
    faults: found.violations.map(({ id, nodes }) => [id, nodes[0]?.html] as const),
    kinds: [...textsOf.keys()],
  };
}

/** In the page: what axe finds of the colours of texts of these kinds. */
async function lookAtColours(kinds: readonly string[]): Promise<readonly AxeFault[]> {
  const { axe: checks, textsOf } = window as Checked;
  const include = kinds
    .flatMap((kind) => textsOf?.get(kind) ?? [])
    .filter((text) => text.isConnected);
  if (include.length === 0) return [];
  const found = await checks?.run(
    { include: include as HTMLElement[] },
    { resultTypes: ['violations'], runOnly: ['color-contrast'] },
  );
  if (!found) throw new Error('The page has no axe.');
  return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html] as const);
}
