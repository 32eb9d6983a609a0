import { withParticles } from './withParticles.ts';

/** No line ends in the middle of `t = 3` or `1 − h²`. */
const unbroken = (text: string) =>
  text.replace(/(?<![\p{L}\p{N}])([\p{L}\d]) ([=−]) (?=[\p{L}\d−])/gu, '$1\u00a0$2\u00a0');

/** Running text in which a Korean particle stays on the line of the word, bracket or quote that it belongs to. */
export function Bound({ children }: { readonly children: string }) {
  return withParticles(unbroken(children)).map((piece, i) =>
    i % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their places.
      <span key={i} className="on-one-line">
        {piece}
      </span>
    ),
  );
}
