import type { Page } from '@playwright/test';
import { compareInk, type FoundLabel } from './compareInk.ts';

/** What is a figure of the page, with the formulas and pictures below it. */
const FIGURES =
  '.stage-figure, .dock, .whole, [data-part="figure"], [data-part="rows"] [data-pictured]';

/**
 * Every drawn label of the figures whose ink in its place is not the ink it has alone: a halo painted over a letter,
 * another label or a line over it, an edge that cuts it. Each fault names the label, its address where it has one, and
 * how much of its ink is damaged.
 *
 * The page is pictured as it is, without its labels, and then the labels alone, black on white and uncut, those whose
 * boxes touch in different pictures. Where a label alone has ink, the page must have it too.
 */
export async function inkFaults(page: Page, within = FIGURES): Promise<readonly string[]> {
  const { labels, passes, box } = await page.evaluate(markLabels, within);
  if (labels.length === 0) return [];
  const shots: string[] = [];
  // By the browser itself, which then spends a third of the time on packing what is thrown away at once.
  const browser = await page.context().newCDPSession(page);
  for (const sheet of [
    STILL,
    `${STILL} [data-ink], [data-ink] * { color: transparent !important; fill: transparent !important; stroke: none !important; }`,
    ...Array.from({ length: passes }, (_, pass) => alone(pass)),
  ]) {
    await page.evaluate(wearSheet, sheet);
    const { data } = await browser.send('Page.captureScreenshot', {
      format: 'png',
      clip: { ...box, scale: 1 },
      optimizeForSpeed: true,
    });
    shots.push(`data:image/png;base64,${data}`);
  }
  await browser.detach();
  const faults = await page.evaluate(compareInk, { labels, shots, box });
  await page.evaluate(wearSheet, null);
  return faults;
}

/**
 * Nothing moves, and the letters of drawings stand where they are computed to: set to whole pixels, a letter that is
 * half-way between two would be at one of them in one picture and at the other in the next.
 */
const STILL = `*, ::before, ::after { transition: none !important; animation: none !important; }
  svg text, svg tspan { text-rendering: geometricPrecision !important; }`;

/** The labels of one picture, black on white, whatever fades, cuts or colours them. */
const alone = (pass: number) => `${STILL}
  *, ::before, ::after { opacity: 1 !important; clip-path: none !important; filter: none !important;
    background: none !important; border-color: transparent !important; box-shadow: none !important; }
  ::before, ::after { visibility: hidden !important; }
  html { background: #fff !important; color-scheme: light !important; }
  body, [data-ink], [data-ink] input { visibility: hidden !important; }
  svg { overflow: visible !important; }
  [data-ink="${pass}"] { visibility: visible !important; }
  [data-ink="${pass}"], [data-ink="${pass}"] * { color: #000 !important; fill: #000 !important; stroke: none !important; }`;

/** Puts a style sheet over the page's own, which a policy allows to scripts; null takes it off. */
function wearSheet(text: string | null): void {
  const page = window as Window & { inkSheet?: CSSStyleSheet };
  page.inkSheet ??= new CSSStyleSheet();
  page.inkSheet.replaceSync(text ?? '');
  document.adoptedStyleSheets = text === null ? [] : [page.inkSheet];
}

/** Finds the labels in view, and marks each with the picture in which it stands alone. */
function markLabels(within: string): {
  readonly labels: readonly FoundLabel[];
  readonly passes: number;
  readonly box: { x: number; y: number; width: number; height: number };
} {
  for (const old of document.querySelectorAll('[data-ink]')) old.removeAttribute('data-ink');
  const dot = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour: string): number[] => {
    if (!dot) return [0, 0, 0, 0];
    dot.clearRect(0, 0, 1, 1);
    dot.fillStyle = colour;
    dot.fillRect(0, 0, 1, 1);
    return [...dot.getImageData(0, 0, 1, 1).data];
  };
  const opacityOf = (from: Element): number => {
    let opacity = 1;
    for (let at: Element | null = from; at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };
  /** Whether a window onto something longer, such as the time axis, ends within a box: there it is cut as it should. */
  const isSlidOut = (
    unit: Element,
    box: { left: number; right: number; top: number; bottom: number },
  ): boolean => {
    for (let at: Element | null = unit; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (at instanceof SVGGraphicsElement) {
        const id = /url\("?#([^"]+)"?\)/.exec(style.clipPath)?.[1];
        const edge = id && document.getElementById(id)?.querySelector('rect');
        const matrix = at.getScreenCTM();
        if (!edge || !matrix) continue;
        const [x, width] = [edge.x.baseVal.value, edge.width.baseVal.value];
        if (box.left < matrix.a * x + matrix.e || box.right > matrix.a * (x + width) + matrix.e)
          return true;
      } else if (/auto|scroll/.test(style.overflow)) {
        const edge = at.getBoundingClientRect();
        // Some fade out where they go on.
        const soft = style.maskImage === 'none' ? 0 : 24;
        if (
          box.left < edge.left ||
          box.right > edge.right - soft ||
          box.top < edge.top ||
          box.bottom > edge.bottom
        )
          return true;
      }
    }
    return false;
  };
  /** Whether a bar that stays in the window while the page is scrolled lies over a box, which then is not in view. */
  const isUnderBar = (
    unit: Element,
    box: { left: number; right: number; top: number; bottom: number },
  ): boolean =>
    [box.top, (box.top + box.bottom) / 2, box.bottom].some((y) => {
      let at = document.elementFromPoint((box.left + box.right) / 2, y);
      while (at && !/fixed|sticky/.test(getComputedStyle(at).position)) at = at.parentElement;
      return at !== null && !at.contains(unit);
    });
  const roots = [...document.querySelectorAll(within)].filter((root) => root.checkVisibility());
  const units = new Map<Element, Text[]>();
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !/\S/.test(node.textContent ?? '')) continue;
      if (parent.closest('.katex-mathml, .visually-hidden, select, textarea, .halo, title, desc'))
        continue;
      const unit = parent.closest('.katex-html') ?? parent.closest('text, .math-text') ?? parent;
      const texts = units.get(unit) ?? [];
      if (!texts.includes(node as Text)) texts.push(node as Text);
      units.set(unit, texts);
    }
  }
  const labels: FoundLabel[] = [];
  const range = document.createRange();
  const passesOf: { left: number; top: number; right: number; bottom: number }[][] = [];
  for (const [unit, texts] of units) {
    const leaves = texts.flatMap((text) => {
      const style = getComputedStyle(text.parentElement as Element);
      if (style.visibility !== 'visible') return [];
      const isDrawing = unit.tagName === 'text';
      const colour = rgba(isDrawing ? style.fill : style.color);
      const opacity = ((colour[3] ?? 0) / 255) * opacityOf(text.parentElement as Element);
      if (opacity < 0.15) return [];
      range.selectNodeContents(text);
      return [...range.getClientRects()]
        .filter(
          ({ width, height, left, top, right, bottom }) =>
            width > 0.5 &&
            height > 0.5 &&
            right > 0 &&
            bottom > 0 &&
            left < innerWidth &&
            top < innerHeight,
        )
        .map(({ left, top, right, bottom }) => ({ left, top, right, bottom, colour, opacity }));
    });
    if (leaves.length === 0) continue;
    const box = {
      left: Math.min(...leaves.map(({ left }) => left)) - 2,
      top: Math.min(...leaves.map(({ top }) => top)) - 1,
      right: Math.max(...leaves.map(({ right }) => right)) + 2,
      bottom: Math.max(...leaves.map(({ bottom }) => bottom)) + 1,
    };
    if (isSlidOut(unit, box) || isUnderBar(unit, box)) continue;
    const isFree = (others: (typeof passesOf)[number]) =>
      !others.some(
        (other) =>
          other.left < box.right &&
          box.left < other.right &&
          other.top < box.bottom &&
          box.top < other.bottom,
      );
    const found = passesOf.findIndex(isFree);
    const pass = found < 0 ? passesOf.length : found;
    passesOf[pass] = [...(passesOf[pass] ?? []), box];
    unit.setAttribute('data-ink', String(pass));
    labels.push({
      text: (unit.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60),
      at: unit.closest('[data-at]')?.getAttribute('data-at') ?? '',
      pass,
      box,
      leaves,
    });
  }
  const left = Math.max(0, Math.floor(Math.min(...labels.map(({ box }) => box.left))));
  const top = Math.max(0, Math.floor(Math.min(...labels.map(({ box }) => box.top))));
  const right = Math.min(innerWidth, Math.ceil(Math.max(...labels.map(({ box }) => box.right))));
  const bottom = Math.min(innerHeight, Math.ceil(Math.max(...labels.map(({ box }) => box.bottom))));
  return {
    labels,
    passes: passesOf.length,
    box: { x: left, y: top, width: right - left, height: bottom - top },
  };
}
