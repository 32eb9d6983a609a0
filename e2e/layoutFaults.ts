/**
 * In the page: what is cut off, lies over something else, or cannot be reached, each in words. Text is measured by its ink, not by
 * its lines, which may stand closer than letters are high. `scrollers` are regions that scroll or pan sideways.
 */
export async function findFaults(scrollers: readonly string[]): Promise<readonly string[]> {
  type Box = { left: number; top: number; right: number; bottom: number };
  const faults = new Set<string>();
  (document.activeElement as HTMLElement | null)?.blur();
  // What lies on top of the page has it out of reach.
  const root =
    [...document.querySelectorAll('dialog:modal, :popover-open, .show-black')].at(-1) ??
    document.body;
  const named = scrollers.join(',');
  const SLACK = 1.5;

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element) => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const words = (text: string) => `"${text.replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
  const nameOf = (element: Element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const cls = element.getAttribute('class')?.split(' ')[0] ?? '';
    return `${element.tagName.toLowerCase()}${cls && `.${cls}`} ${words(name)}`;
  };
  const placeOf = (element: Element): string => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const cls = at.getAttribute('class')?.split(' ')[0];
      if (cls && !(at instanceof SVGElement && !(at instanceof SVGSVGElement))) return `.${cls}`;
    }
    return element.tagName.toLowerCase();
  };

  await settled();

  const hidden = new Map<Element, boolean>();
  /** Whether nobody sees it, by its own style or that of what it is in. */
  function isHidden(element: Element): boolean {
    const known = hidden.get(element);
    if (known !== undefined) return known;
    const style = styleOf(element);
    const isClipped =
      style.clipPath.startsWith('inset(50%') || (style.clip !== 'auto' && style.clip !== '');
    const answer =
      element.closest('[inert]') !== null ||
      !element.checkVisibility() ||
      Number(style.opacity) < 0.05 ||
      isClipped ||
      element.tagName === 'DEFS' ||
      element.tagName === 'defs' ||
      (element.parentElement !== null && isHidden(element.parentElement));
    hidden.set(element, answer);
    return answer;
  }

  const holders = new Map<Element, readonly Element[]>();
  /** What may cut it off or scroll it, from the inside out. */
  function holdersOf(element: Element): readonly Element[] {
    const known = holders.get(element);
    if (known) return known;
    const parent = element.parentElement;
    const position = styleOf(element).position;
    let outer = parent && position !== 'fixed' ? holdersOf(parent) : [];
    if (position === 'absolute')
      outer = outer.filter((each) => each.contains((element as HTMLElement).offsetParent));
    const style = styleOf(element);
    if (style.clipPath.startsWith('url')) outer = [element, ...outer];
    const cuts =
      element !== document.documentElement &&
      element !== document.body &&
      (style.overflowX !== 'visible' || style.overflowY !== 'visible') &&
      style.display !== 'inline' &&
      !(element instanceof SVGElement && !(element instanceof SVGSVGElement));
    const answer = cuts ? [element, ...outer] : outer;
    holders.set(element, answer);
    return answer;
  }
  const scrolls = (value: string) => value === 'auto' || value === 'scroll';

  const innerBoxes = new Map<Element, Box>();
  function innerBox(element: Element): Box {
    const known = innerBoxes.get(element);
    if (known) return known;
    const style = styleOf(element);
    // A window of a figure that is panned: what is beyond its edges comes in as it pans.
    const clip = document.querySelector(`${/#[^")]+/.exec(style.clipPath)?.[0] ?? 'none'} > rect`);
    const { left, top, right, bottom } = clip
      ? clipped(element as SVGGraphicsElement, clip as SVGRectElement)
      : element.getBoundingClientRect();
    const box = {
      left: left + Number.parseFloat(style.borderLeftWidth || '0'),
      top: top + Number.parseFloat(style.borderTopWidth || '0'),
      right: right - Number.parseFloat(style.borderRightWidth || '0'),
      bottom: bottom - Number.parseFloat(style.borderBottomWidth || '0'),
    };
    innerBoxes.set(element, box);
    return box;
  }

  function clipped(element: SVGGraphicsElement, clip: SVGRectElement) {
    const matrix = element.getScreenCTM() ?? new DOMMatrix();
    const { x, y, width, height } = clip;
    const corner = (dx: number, dy: number) =>
      new DOMPoint(x.baseVal.value + dx, y.baseVal.value + dy).matrixTransform(matrix);
    const [start, end] = [corner(0, 0), corner(width.baseVal.value, height.baseVal.value)];
    return { left: start.x, top: start.y, right: end.x, bottom: end.y };
  }

  /** The part of a box that is in view, and how much of it is cut off for good. */
  function inView(element: Element, box: Box): { seen: Box | null; cutBy: Element | null } {
    let seen = { ...box };
    for (const holder of holdersOf(element)) {
      const room = innerBox(holder);
      const style = styleOf(holder);
      const isPanned = holder.closest(named) !== null;
      const cutX = Math.max(room.left - seen.left, seen.right - room.right);
      const cutY = Math.max(room.top - seen.top, seen.bottom - room.bottom);
      if (cutX > SLACK && !scrolls(style.overflowX) && !isPanned)
        return { seen: null, cutBy: holder };
      if (cutY > SLACK && !scrolls(style.overflowY) && !style.clipPath.startsWith('url'))
        return { seen: null, cutBy: holder };
      seen = {
        left: Math.max(seen.left, room.left),
        right: Math.min(seen.right, room.right),
        top: Math.max(seen.top, room.top),
        bottom: Math.min(seen.bottom, room.bottom),
      };
      if (seen.right - seen.left <= SLACK || seen.bottom - seen.top <= SLACK)
        return { seen: null, cutBy: null };
    }
    return { seen, cutBy: null };
  }

  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const inks = new Map<string, readonly [above: number, below: number]>();
  /** How much of a line's height is empty above and below the letters, as shares. */
  function inkOf(text: string, style: CSSStyleDeclaration): readonly [number, number] {
    const font = `${style.fontStyle} ${style.fontWeight} 100px ${style.fontFamily}`;
    const key = font + text;
    const known = inks.get(key);
    if (known) return known;
    pen.font = font;
    const ink = pen.measureText(text);
    const height = ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent;
    const answer = [
      (ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent) / height,
      (ink.fontBoundingBoxDescent - ink.actualBoundingBoxDescent) / height,
    ] as const;
    inks.set(key, answer);
    return answer;
  }

  /** Text that is on the screen now: where its ink is, and what it belongs to. */
  const inked: (Box & { text: string; element: Element })[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const element = node.parentElement;
    if (text.trim() === '' || text.trim() === '\u200b' || !element || isHidden(element)) continue;
    if (/^(script|style|title|textarea|option|desc)$/i.test(element.tagName)) continue;
    if (styleOf(element).visibility !== 'visible') continue;
    if (element.closest('dialog:not([open]), .katex-mathml, annotation')) continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 0.5 || rect.height < 0.5) continue;
      const [above, below] = inkOf(text.trim(), styleOf(element));
      const ink = {
        left: rect.left,
        right: rect.right - (Number.parseFloat(styleOf(element).letterSpacing) || 0),
        top: rect.top + rect.height * above,
        bottom: rect.bottom - rect.height * below,
      };
      const { seen, cutBy } = inView(element, ink);
      if (cutBy) faults.add(`${words(text)} is cut off by ${placeOf(cutBy)}`);
      if (seen) inked.push({ ...seen, text, element });
      // Nothing scrolls there. What leads into the page comes into sight with the focus.
      if (
        seen &&
        (ink.right + scrollX < 0 || ink.bottom + scrollY < 0) &&
        !element.closest('button')
      )
        faults.add(`${words(text)} in ${placeOf(element)} lies outside the page`);
    }
  }

  /** What is stuck to the window or lies in a layer of its own has the page run beneath it. */
  const layerOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at && at !== root; at = at.parentElement)
      if (/fixed|sticky/.test(styleOf(at).position) || at.matches(':popover-open, dialog'))
        return at;
    return null;
  };
  const over = (a: Box, b: Box) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;
  inked.sort((a, b) => a.left - b.left);
  for (const [i, one] of inked.entries())
    for (let j = i + 1; j < inked.length; j++) {
      const other = inked[j];
      if (!other || other.left > one.right - SLACK) break;
      if (!over(one, other) || one.element === other.element) continue;
      // The same text twice is its own halo.
      if (one.text === other.text && Math.abs(one.left - other.left) < 1) continue;
      if (
        one.element.closest('.katex') &&
        one.element.closest('.katex') === other.element.closest('.katex')
      )
        continue;
      if (layerOf(one.element) !== layerOf(other.element)) continue;
      faults.add(
        `${words(one.text)} in ${placeOf(one.element)} and ${words(other.text)} in ${placeOf(other.element)} overlap`,
      );
    }

  // What is typed or chosen stands in a box of its own.
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'input, select',
  )) {
    if (isHidden(field) || field.offsetWidth < 2) continue;
    const style = styleOf(field);
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    pen.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
    if (field instanceof HTMLSelectElement) {
      const chosen = field.selectedOptions[0]?.textContent ?? '';
      const room =
        field.clientWidth -
        Number.parseFloat(style.paddingLeft) -
        Number.parseFloat(style.paddingRight);
      // The arrow of a native list takes as much as a letter is high.
      if (pen.measureText(chosen).width > room - 12)
        faults.add(`${words(chosen)} is cut off in the list ${nameOf(field)}`);
    } else if (
      /^(decimal|numeric)$/.test(field.inputMode) &&
      field.scrollWidth > field.clientWidth + 1
    )
      faults.add(`${words(field.value)} is cut off in the field ${nameOf(field)}`);
    pen.letterSpacing = '0px';
  }

  for (const named of root.querySelectorAll('[aria-label]'))
    if (/[\\{}]|_[a-z]/.test(named.getAttribute('aria-label') ?? ''))
      faults.add(`the name ${nameOf(named)} is TeX`);

  const CONTROLS =
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [role="button"], [role="slider"]';
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 0 && height > 0 && styleOf(element).visibility === 'visible' && !isHidden(element)
    );
  };
  /** What a hand aims at: a button that is drawn by its label is as large as that. */
  const targets = new Map<Element, Element>();
  for (const control of root.querySelectorAll(CONTROLS)) {
    if (control.closest('dialog:not([open]), [inert]')) continue;
    const label = (control as HTMLInputElement).labels?.[0];
    const target =
      control instanceof HTMLInputElement && /radio|checkbox|file/.test(control.type) && label
        ? label
        : control;
    if (isShown(target) && (target === label || isShown(control))) targets.set(target, control);
  }
  const boxed = [...targets.keys()]
    .filter((target) => !(target instanceof SVGElement))
    .flatMap((target) => {
      if (target.matches('.unrolled, [data-scroller]')) return [];
      const { seen, cutBy } = inView(target, target.getBoundingClientRect());
      if (cutBy) faults.add(`${nameOf(target)} is cut off by ${placeOf(cutBy)}`);
      return seen ? [{ ...seen, target, layer: layerOf(target) }] : [];
    })
    .sort((a, b) => a.left - b.left);
  const apart = (a: Element, b: Element) => !a.contains(b) && !b.contains(a);
  for (const [i, one] of boxed.entries()) {
    for (const other of boxed.slice(i + 1)) {
      if (other.left > one.right - SLACK) break;
      if (over(one, other) && apart(one.target, other.target) && one.layer === other.layer)
        faults.add(`${nameOf(one.target)} and ${nameOf(other.target)} overlap`);
    }
    for (const text of inked)
      if (
        over(one, text) &&
        apart(one.target, text.element) &&
        one.layer === layerOf(text.element) &&
        !one.target.matches('[role="group"], [role="region"], [tabindex="0"]:not(button, input)')
      )
        faults.add(
          `${nameOf(one.target)} lies over ${words(text.text)} in ${placeOf(text.element)}`,
        );
  }

  // Sideways only what says so moves.
  const tooWide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (tooWide > 0) faults.add('the page scrolls sideways');
  for (const element of root.querySelectorAll('*')) {
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) continue;
    if (
      element instanceof SVGElement ||
      isHidden(element) ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)
    )
      continue;
    if (scrolls(styleOf(element).overflowX) && !element.matches(named))
      faults.add(`${placeOf(element)} scrolls sideways`);
  }

  // By keyboard and by hand: what is focused comes into view, and nothing lies on it.
  for (const [target, control] of targets) {
    if ((control as HTMLButtonElement).disabled || !target.isConnected) continue;
    const centre = () => {
      const box = target.getClientRects()[0] ?? target.getBoundingClientRect();
      const all = target.getBoundingClientRect();
      const aim = target instanceof SVGElement || all.height < box.height * 1.5 ? all : box;
      return [(aim.left + aim.right) / 2, (aim.top + aim.bottom) / 2] as const;
    };
    const isHit = () => {
      const [x, y] = centre();
      const hit = document.elementFromPoint(x, y);
      return (
        hit !== null && (target.contains(hit) || (hit.contains(target) && hit.matches('label')))
      );
    };
    if (isHit()) continue;
    (control as HTMLElement).focus();
    if (isHit()) continue;
    await new Promise((done) => requestAnimationFrame(done));
    if (isHit()) continue;
    // Larger than the window, or of a shape whose middle is empty.
    const box = target.getBoundingClientRect();
    if (box.height > innerHeight || box.width > innerWidth) continue;
    const [x, y] = centre();
    const hit = document.elementFromPoint(x, y);
    faults.add(
      hit
        ? `${nameOf(target)} is focused beneath ${placeOf(hit)}`
        : `${nameOf(target)} is focused out of sight`,
    );
  }
  scrollTo(0, 0);
  return [...faults];

  /** Figures measure their room and then draw: they have come to rest when two pictures are alike. */
  async function settled() {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const places = () =>
      [...document.querySelectorAll('svg, svg text, canvas, .slide-figure, h2')]
        .map((part) => {
          const { left, top, width } = part.getBoundingClientRect();
          return `${left} ${top} ${width}`;
        })
        .join();
    await document.fonts.ready;
    await frame();
    for (let before = '', i = 0; i < 60 && before !== places(); i++) {
      before = places();
      await frame();
      await frame();
    }
  }
}
