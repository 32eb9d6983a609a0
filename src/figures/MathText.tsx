import { Bound } from './Bound.tsx';
import { MathLine } from './MathLine.tsx';

/** Running text in which `W_x` and the like are set as mathematics. */
export function MathText({ children }: { readonly children: string }) {
  const parts = children.split(
    /((?:\\over(?:left|right)arrow\{[A-Za-z]\}|(?<![A-Za-z_])[A-Za-z])(?:\^\{\(\d+\)\})?_(?:\{[^}]*\}|[a-z0-9]+)(?!_)|\b[xhyz]\b(?=$|\s|,|[\uac00-\ud7a3]))/,
  );
  return parts.map((part, i) => {
    // Splitting by a group leaves the symbols at the odd places.
    if (i % 2 === 0)
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places.
      return <Bound key={i}>{i > 0 ? part.replace(STUCK, '') : part}</Bound>;
    const stuck = STUCK.exec(parts[i + 1] ?? '')?.[0];
    // Of a layer, or a direction, as formulas have it.
    if (/[\\^]/.test(part))
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places.
        <span key={i} className="on-one-line">
          <MathLine tone={null}>{part}</MathLine>
          {stuck}
        </span>
      );
    const [letter, sub] = part.replace(/[{}]/g, '').replace('-', '\u2212').split('_');
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places.
      <span key={i} className="on-one-line">
        <span className="math-text">
          <i>{letter}</i>
          {sub && <sub>{sub}</sub>}
        </span>
        {stuck}
      </span>
    );
  });
}

/** What follows a symbol without a space, such as a Korean particle, stays on its line. */
const STUCK = /^\S{1,12}/;
