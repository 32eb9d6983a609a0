import { Fragment } from 'react';

/** Running text in which `W_x` and the like are set as mathematics. */
export function MathText({ children }: { readonly children: string }) {
  return children
    .split(/((?<![A-Za-z_])[A-Za-z]_[a-z0-9]+(?!_)|\b[xhyz]\b(?=$|\s|,))/)
    .map((part, i) => {
      // Splitting by a group leaves the symbols at the odd places.
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places.
      if (i % 2 === 0) return <Fragment key={i}>{part}</Fragment>;
      const [letter, sub] = part.split('_');
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places.
        <span key={i} className="math-text">
          <i>{letter}</i>
          {sub && <sub>{sub}</sub>}
        </span>
      );
    });
}
