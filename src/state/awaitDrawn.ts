import type { Scene } from '../scene/document/scene.ts';
import { networkOf } from '../scene/read/derive.ts';
import { bringDrawn, type Drawing } from '../scene/read/weights.ts';
import { store, waitWith } from './store.ts';

/*
 * Scenes whose weights take long to be drawn, as orthogonal ones of many units do. They are shown when their weights have come
 * from a worker; until then what is on the stage goes on.
 */

/** Numbers that are drawn well within a frame; an orthogonal one takes as long as so many others as there are units, by six. */
const QUICK = 5e4;
/** Drawings that are kept. */
const MOST = 4;

/** What was drawn, the latest last. */
let known: readonly { readonly drawing: Drawing; readonly weights: Float64Array }[] = [];

const find = (...[network, initial, seed, only]: Drawing): Float64Array | undefined =>
  known.find(
    ({ drawing: [ofNetwork, like, by, part] }) =>
      ofNetwork === network && like === initial && by === seed && part === only,
  )?.weights;

/** What takes long to be drawn of the weights of a scene, and is not known yet. */
function toBeDrawn(scene: Scene): readonly Drawing[] {
  const { source, fills, hidden } = scene;
  const network = networkOf(scene);
  const all: Drawing[] = fills.flatMap(({ parameter, initial, seed }) =>
    initial ? [[network, initial, seed, parameter]] : [],
  );
  if (source.kind === 'random') all.push([network, source.initial, source.seed]);
  return all.filter((drawing) => {
    const each = drawing[1] === 'orthogonal' ? 1 + hidden / 6 : 1;
    return network.weightCount * each > QUICK && !find(...drawing);
  });
}

/** Says whether what is waited for is still wanted; null while nothing is. */
let isStillWanted: (() => boolean) | null = null;

function setAwaited(isWanted: (() => boolean) | null): void {
  isStillWanted = isWanted;
  store.setState({ awaited: isWanted !== null });
}

/** From now on scenes wait for their weights. */
export function awaitDrawn(): void {
  bringDrawn(find);
  waitWith((scene, isWanted, go) => {
    if (isStillWanted?.() === false) setAwaited(null);
    const drawings = toBeDrawn(scene);
    if (drawings.length === 0) {
      go();
      return;
    }
    setAwaited(isWanted);
    // Where nothing can be drawn elsewhere, it is drawn when it is asked for.
    const goOn = () => {
      if (!isWanted()) return;
      setAwaited(null);
      go();
    };
    void import('./drawAway.ts')
      .then(({ drawAway }) => drawAway(scene, drawings, isWanted, keep))
      .then(goOn, goOn);
  });
}

function keep(drawing: Drawing, weights: Float64Array): void {
  known = [...known.slice(1 - MOST), { drawing, weights }];
}
