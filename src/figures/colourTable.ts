import { channelsOf, pixelOf } from './channelsOf.ts';
import { mixLab } from './mixLab.ts';

/** Colours of the diverging scale as pixels, for figures too fine for elements of their own. */
export interface ColourTable {
  /** The pixel (little-endian RGBA in 32 bits) of a value; `extent` is the magnitude in full colour. */
  readonly of: (value: number, extent: number) => number;
  /** The pixel of a digit of a one-hot vector. */
  readonly ofOneHot: (value: number) => number;
}

const byTheme = new Map<string, ColourTable>();

/** The table of the page's colours, or of a part of it that wears others. Styles are read once for each theme: reading them makes the browser compute them. */
export function coloursOf(theme: string): ColourTable {
  const cached = byTheme.get(theme);
  if (cached) return cached;
  const worn = document.querySelector(`[data-wears="${CSS.escape(theme)}"]`);
  const table = colourTable(getComputedStyle(worn ?? document.documentElement));
  byTheme.set(theme, table);
  return table;
}

const HALF = 128;
const known = new Map<string, ColourTable>();

/** The table for the colours that an element wears; made once for each set of colours. */
export function colourTable(style: CSSStyleDeclaration): ColourTable {
  const [negative, zero, positive, strange, hot, cold] = [
    '--negative',
    '--zero',
    '--positive',
    '--ink',
    '--x',
    '--ground',
  ].map((name) => style.getPropertyValue(name).trim()) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const key = [negative, zero, positive, strange, hot, cold].join();
  const cached = known.get(key);
  if (cached) return cached;
  const pixels = Uint32Array.from({ length: 2 * HALF + 1 }, (_, i) =>
    pixelOf(mixLab(zero, i < HALF ? negative : positive, Math.abs(i / HALF - 1))),
  );
  const strangePixel = pixelOf(channelsOf(strange));
  const [hotPixel, coldPixel] = [pixelOf(channelsOf(hot)), pixelOf(channelsOf(cold))];
  const table: ColourTable = {
    of(value, extent) {
      if (!Number.isFinite(value)) return strangePixel;
      const share = extent > 0 ? Math.max(-1, Math.min(1, value / extent)) : 0;
      return pixels[Math.round(HALF + share * HALF)] as number;
    },
    ofOneHot: (value) => (value === 1 ? hotPixel : coldPixel),
  };
  known.set(key, table);
  return table;
}
