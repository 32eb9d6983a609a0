import { Bound } from '../figures/Bound.tsx';
import { MathLine } from '../figures/MathLine.tsx';

/** Symbols as they are typed: `W_h`, `h_2`, `h_{-1}`. */
const SYMBOL = /((?<!\w)[A-Za-z]_(?:\{[^{}\s]{1,8}\}|[a-z0-9]{1,3})(?!\w))/;

/** Text of a deck: its paragraphs, and the lines in them as they were written; symbols set as mathematics. */
export function Paragraphs({ children }: { readonly children: string }) {
  return children.split(/\n{2,}/).map((paragraph, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have nothing but their place.
    <p key={i}>
      {paragraph.split(SYMBOL).map((part, k) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places.
        if (k % 2 === 0) return <Bound key={k}>{part}</Bound>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places.
          <MathLine key={k} tone={null}>
            {part}
          </MathLine>
        );
      })}
    </p>
  ));
}
