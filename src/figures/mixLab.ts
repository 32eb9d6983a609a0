import { type Channels, channelsOf } from './channelsOf.ts';

type Triple = readonly [number, number, number];

/**
 * Mixes two colours of the form #rrggbb or #rgb as CSS `color-mix(in lab, …)` does, so that a figure of pixels has the
 * colours of one of cells. `share` of the second colour, from 0 to 1.
 *
 * @see https://www.w3.org/TR/css-color-4/#color-conversion-code the conversions
 */
export function mixLab(from: string, to: string, share: number): Channels {
  const a = toLab(channelsOf(from));
  const b = toLab(channelsOf(to));
  return fromLab(map3((k) => a[k] + (b[k] - a[k]) * share));
}

const map3 = (each: (k: 0 | 1 | 2) => number): Triple => [each(0), each(1), each(2)];

/** Rows of the matrix from linear sRGB to XYZ under D50, each by the white of that axis, and its inverse. */
const INTO: readonly Triple[] = [
  [0.4360747 / 0.96422, 0.3850649 / 0.96422, 0.1430804 / 0.96422],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322 / 0.82521, 0.0971045 / 0.82521, 0.7141733 / 0.82521],
];
const BACK: readonly Triple[] = [
  [3.1338561 * 0.96422, -1.6168667, -0.4906146 * 0.82521],
  [-0.9787684 * 0.96422, 1.9161415, 0.033454 * 0.82521],
  [0.0719453 * 0.96422, -0.2289914, 1.4052427 * 0.82521],
];

const times = (rows: readonly Triple[], v: Triple): Triple =>
  map3((k) => {
    const [a, b, c] = rows[k] as Triple;
    return a * v[0] + b * v[1] + c * v[2];
  });

/** Where the cube root of Lab gives way to a straight line, near black. */
const EDGE = 6 / 29;

function toLab(channels: Channels): Triple {
  const linear = map3((k) => {
    const encoded = channels[k] / 255;
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
  });
  const xyz = times(INTO, linear);
  const f = map3((k) =>
    xyz[k] > EDGE ** 3 ? Math.cbrt(xyz[k]) : xyz[k] / (3 * EDGE ** 2) + 4 / 29,
  );
  return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])];
}

function fromLab([l, a, b]: Triple): Triple {
  const y = (l + 16) / 116;
  const f: Triple = [y + a / 500, y, y - b / 200];
  const linear = times(
    BACK,
    map3((k) => (f[k] > EDGE ? f[k] ** 3 : 3 * EDGE ** 2 * (f[k] - 4 / 29))),
  );
  return map3((k) => {
    const c = linear[k];
    const encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.max(0, Math.min(1, encoded)));
  });
}
