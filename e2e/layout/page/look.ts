import { type Box, SLACK } from './box.ts';

/** The page as it is seen at one moment: what is computed once of each element is remembered. */
export type Look = ReturnType<typeof createLook>;

const isInDrawing = (element: Element) =>
  element instanceof SVGElement && !(element instanceof SVGSVGElement);

export const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';

function remembered<V>(of: (element: Element) => V): (element: Element) => V {
  const known = new Map<Element, V>();
  return (element) => {
    const value = known.has(element) ? (known.get(element) as V) : of(element);
    known.set(element, value);
    return value;
  };
}

/** `scrollers` are selectors of what scrolls or pans sideways. */
export function createLook(scrollers: readonly string[]) {
  // What lies on top of the page has it out of reach.
  const root =
    [...document.querySelectorAll('dialog:modal, :popover-open, [data-part="black"]')].at(-1) ??
    document.body;
  const panned = scrollers.join(',');
  const styleOf = remembered((element) => getComputedStyle(element));

  /** Whether nobody sees it, by its own style or that of what it is in. */
  const isHidden: (element: Element) => boolean = remembered((element) => {
    const style = styleOf(element);
    return (
      element.closest('[inert]') !== null ||
      !element.checkVisibility() ||
      Number(style.opacity) < 0.05 ||
      style.clipPath.startsWith('inset(50%') ||
      (style.clip !== 'auto' && style.clip !== '') ||
      element.tagName.toLowerCase() === 'defs' ||
      (element.parentElement !== null && isHidden(element.parentElement))
    );
  });

  /** What an absolute place is counted from; drawings have it too, but no `offsetParent`. */
  const placedBy = (element: Element): Element => {
    let block = element.parentElement;
    while (block && styleOf(block).position === 'static') block = block.parentElement;
    return block ?? document.documentElement;
  };

  /** What may cut it off or scroll it, from the inside out. */
  const holdersOf: (element: Element) => readonly Element[] = remembered((element) => {
    const style = styleOf(element);
    const parent = element.parentElement;
    let outer = parent && style.position !== 'fixed' ? holdersOf(parent) : [];
    if (style.position === 'absolute') {
      const placed = placedBy(element);
      outer = outer.filter((each) => each.contains(placed));
    }
    if (style.clipPath.startsWith('url')) outer = [element, ...outer];
    const cuts =
      element !== document.documentElement &&
      element !== document.body &&
      (style.overflowX !== 'visible' || style.overflowY !== 'visible') &&
      style.display !== 'inline' &&
      !isInDrawing(element);
    return cuts ? [element, ...outer] : outer;
  });

  const innerBox = remembered((element): Box => {
    const style = styleOf(element);
    // A window of a figure that is panned: what is beyond its edges comes in as it pans.
    const clip = document.querySelector(`${/#[^")]+/.exec(style.clipPath)?.[0] ?? 'none'} > rect`);
    const { left, top, right, bottom } = clip
      ? clipped(element as SVGGraphicsElement, clip as SVGRectElement)
      : element.getBoundingClientRect();
    const border = (side: 'Left' | 'Top' | 'Right' | 'Bottom') =>
      Number.parseFloat(style[`border${side}Width`] || '0');
    return {
      left: left + border('Left'),
      top: top + border('Top'),
      right: right - border('Right'),
      bottom: bottom - border('Bottom'),
    };
  });

  /** The part of a box that is in view, and what cuts it off for good. */
  function inView(element: Element, box: Box): { seen: Box | null; cutBy: Element | null } {
    let seen = box;
    for (const holder of holdersOf(element)) {
      const room = innerBox(holder);
      const style = styleOf(holder);
      const isPanned = holder.closest(panned) !== null;
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

  /** What is stuck to the window or lies in a layer of its own has the page run beneath it. */
  const layerOf: (element: Element) => Element | null = remembered((element) => {
    if (element === root) return null;
    if (/fixed|sticky/.test(styleOf(element).position)) return element;
    if (element.matches(':popover-open, dialog')) return element;
    return element.parentElement && layerOf(element.parentElement);
  });

  const isPanned = (element: Element) => element.matches(panned);
  return { root, styleOf, isHidden, holdersOf, inView, layerOf, isPanned };
}

function clipped(element: SVGGraphicsElement, clip: SVGRectElement): Box {
  const matrix = element.getScreenCTM() ?? new DOMMatrix();
  const { x, y, width, height } = clip;
  const corner = (dx: number, dy: number) =>
    new DOMPoint(x.baseVal.value + dx, y.baseVal.value + dy).matrixTransform(matrix);
  const [start, end] = [corner(0, 0), corner(width.baseVal.value, height.baseVal.value)];
  return { left: start.x, top: start.y, right: end.x, bottom: end.y };
}
