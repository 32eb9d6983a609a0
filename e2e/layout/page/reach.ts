import type { Look } from './look.ts';
import { nameOf, placeOf } from './names.ts';

/** By keyboard and by hand: what is focused comes into view, and nothing lies on it. Moves the focus. */
export async function reachFaults(
  targets: ReadonlyMap<Element, Element>,
  look: Look,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const target of outermost(
    [...targets.keys()].filter((each) => !isHit(each)),
    look,
  )) {
    const control = targets.get(target) as HTMLButtonElement;
    if (control.disabled || !target.isConnected || isHit(target)) continue;
    control.focus();
    if (isHit(target)) continue;
    await new Promise((done) => requestAnimationFrame(done));
    if (isHit(target)) continue;
    // Larger than the window, or of a shape whose middle is empty.
    const box = target.getBoundingClientRect();
    if (box.height > innerHeight || box.width > innerWidth) continue;
    const hit = hitAt(target);
    faults.push(`${nameOf(target)} is focused ${hit ? `beneath ${placeOf(hit)}` : 'out of sight'}`);
  }
  return faults;
}

/** Of many alike in one room that scrolls, such as numbers of a matrix, those at its ends: between them the others come too. */
function outermost(targets: readonly Element[], { holdersOf }: Look): readonly Element[] {
  const rooms = new Map<Element | undefined, Map<string, Element[]>>();
  for (const target of targets) {
    const [room] = holdersOf(target);
    const kinds = rooms.get(room) ?? new Map<string, Element[]>();
    const kind = `${target.tagName} ${target.getAttribute('class')}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), target]);
    rooms.set(room, kinds);
  }
  return [...rooms.values()].flatMap((kinds) =>
    [...kinds.values()].flatMap((alike) => {
      const by = (of: (box: DOMRect) => number) =>
        [...alike].sort((a, b) => of(a.getBoundingClientRect()) - of(b.getBoundingClientRect()));
      const [across, down] = [by(({ left }) => left), by(({ top }) => top)];
      return [
        ...new Set([alike[0], alike.at(-1), ...[across, down].flatMap((of) => [of[0], of.at(-1)])]),
      ].filter((each) => each !== undefined);
    }),
  );
}

/** What lies at the middle of a target; of one that breaks, at the middle of its first line. */
function hitAt(target: Element): Element | null {
  const line = target.getClientRects()[0] ?? target.getBoundingClientRect();
  const all = target.getBoundingClientRect();
  const aim = target instanceof SVGElement || all.height < line.height * 1.5 ? all : line;
  return document.elementFromPoint((aim.left + aim.right) / 2, (aim.top + aim.bottom) / 2);
}

function isHit(target: Element): boolean {
  const hit = hitAt(target);
  return hit !== null && (target.contains(hit) || (hit.contains(target) && hit.matches('label')));
}
