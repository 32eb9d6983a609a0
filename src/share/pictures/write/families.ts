/**
 * Fonts of the page, and what other programs have that looks like them. None whose name ends in a word for a style, such
 * as Math: Inkscape then takes it for one, and drops the slant.
 */
const ALIKE: ReadonlyMap<string, readonly string[]> = new Map([
  ['Inter Variable', ['Inter', 'Helvetica Neue', 'Arial']],
  ['KaTeX_Main', ['Latin Modern Roman', 'CMU Serif']],
  ['KaTeX_Math', ['Latin Modern Roman', 'CMU Serif']],
]);

/** A list of font families that names, after each font of the page, those that may stand in for it. */
export const namedFamilies = (families: string): string =>
  families
    .split(/,\s*/)
    .map((family) => family.replace(/^["']|["']$/g, ''))
    .flatMap((family) => [family, ...(ALIKE.get(family) ?? [])])
    // KaTeX names no other font beside its own.
    .concat(/KaTeX_/.test(families) && !/serif/.test(families) ? ['Times New Roman', 'serif'] : [])
    .map((family) => (/^[\w-]+$/.test(family) ? family : `'${family}'`))
    .join(', ');
