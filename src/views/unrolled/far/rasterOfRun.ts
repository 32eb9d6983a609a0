import { vectorOf } from '../../../engine/declare/network.ts';
import { firstOf } from '../../../engine/declare/phases.ts';
import { runsInPieces, type Trace } from '../../../engine/run/traced.ts';
import { clearRaster, paintRaster, type Raster } from '../../../figures/raster.ts';

/** How the numbers of a value are shown: which is in which row, the colours, and what number the full one stands for. */
interface Look {
  /** Null where they stand in their own order. */
  readonly order: ArrayLike<number> | null;
  /** The same object as long as the colours are the same. */
  readonly colours: object;
  readonly extent: number;
  readonly colour: (value: number) => number;
}

interface Painted {
  readonly look: Look;
  readonly raster: Raster;
  /** Columns that are there. */
  columns: number;
}

const pictures = new WeakMap<object, Map<string, Painted>>();

/** The picture of a value at all timesteps of a run; while that comes, only what is new of it is painted. */
export function rasterOfRun(trace: Trace, value: string, look: Look): Raster {
  const run = runsInPieces.get(trace) ?? trace;
  const ofRun = pictures.get(run) ?? new Map<string, Painted>();
  pictures.set(run, ofRun);
  const known = ofRun.get(value);
  const painted = known && isSameLook(known.look, look) ? known : begun(trace, value, look);
  ofRun.set(value, painted);
  if (painted.columns < trace.made) {
    const { size } = vectorOf(trace.network, value);
    const order = look.order ?? Array.from({ length: size }, (_, row) => row);
    paintRaster(painted.raster, trace.all(value), order, look.colour, painted.columns);
    painted.columns = trace.made;
  }
  return painted.raster;
}

const begun = ({ network, steps }: Trace, value: string, look: Look): Painted => ({
  look,
  raster: clearRaster(steps, vectorOf(network, value).size),
  columns: firstOf(network, value, steps),
});

const isSameLook = (a: Look, b: Look): boolean =>
  a.order === b.order && a.colours === b.colours && a.extent === b.extent;
