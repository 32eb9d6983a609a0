import { emsOf } from '../../figures/fitted.ts';

/** A point that has a name. */
export interface Spot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** The same, and where its name begins, in the middle of its height. */
export interface Named extends Spot {
  readonly at: { readonly x: number; readonly y: number };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far a name stands from its point, and how large a point is around its middle. */
const BESIDE = 6;
const POINT = 3;
const LINE = 1.06;
/** Going to the left of its point costs a name as much as this far up or down. */
const LEFTWARDS = 3;

const isApart = (one: Box, other: Box): boolean =>
  one.right <= other.left ||
  one.left >= other.right ||
  one.bottom <= other.top ||
  one.top >= other.bottom;

/** Puts each name beside its point, over no other name and no other point; the nearest free place is taken. */
export function placeNames(
  spots: readonly Spot[],
  { type, wide, high }: { readonly type: number; readonly wide: number; readonly high: number },
): readonly Named[] {
  const taken: Box[] = spots.map(({ x, y }) => ({
    left: x - POINT,
    right: x + POINT,
    top: y - POINT,
    bottom: y + POINT,
  }));
  const half = (type * LINE) / 2;
  const far = Math.ceil(high / 2);
  return [...spots]
    .sort((one, other) => one.y - other.y || one.x - other.x)
    .map((spot): Named => {
      const width = emsOf(spot.name) * type;
      const boxAt = (x: number, y: number): Box => ({
        left: x,
        right: x + width,
        top: y - half,
        bottom: y + half,
      });
      const places = Array.from({ length: far }, (_, i) => i).flatMap((by) =>
        [1, -1].flatMap((way) => [
          { x: spot.x + BESIDE, y: spot.y + by * way, cost: by },
          { x: spot.x - BESIDE - width, y: spot.y + by * way, cost: by + LEFTWARDS },
        ]),
      );
      const isFree = ({ x, y }: { readonly x: number; readonly y: number }) =>
        x >= 0 &&
        x + width <= wide &&
        y >= half &&
        y <= high - half &&
        taken.every((box) => isApart(boxAt(x, y), box));
      const free = places.filter(isFree);
      const best = free.reduce<(typeof places)[number] | undefined>(
        (found, place) => (found && found.cost <= place.cost ? found : place),
        undefined,
      );
      const at = best ?? { x: Math.min(spot.x + BESIDE, wide - width), y: spot.y };
      taken.push(boxAt(at.x, at.y));
      return { ...spot, at: { x: at.x, y: at.y } };
    });
}
